"""Dates and figures as people in six languages write them."""

from __future__ import annotations

import datetime

import pytest

from canvas.exchange.readings.dates import dated, order_of
from canvas.exchange.readings.figures import Decimal, decimal_of, figure

DAYS = {
    "2025-03-31": "2025-03-31",
    "31.03.2025": "2025-03-31",
    "31/3-25": "2025-03-31",
    "20250331": "2025-03-31",
    "2025-03-31T10:00:00Z": "2025-03-31",
    "31.3.2025 klo 10:30": "2025-03-31",
    "1. marts 2025": "2025-03-01",
    "March 1st, 2025": "2025-03-01",
    "Mon, 3 March 2025": "2025-03-03",
    "1. maaliskuuta 2025": "2025-03-01",
    "5. mai 2025": "2025-05-05",
    "24 dec. 2025": "2025-12-24",
}
PERIODS = {
    "2025-02": "2025-02-28",
    "02/2024": "2024-02-29",
    "marts 2025": "2025-03-31",
    "Mär-25": "2025-03-31",
    "kesäkuu 2025": "2025-06-30",
    "2025 juni": "2025-06-30",
    "Q1 2025": "2025-03-31",
    "2025-Q4": "2025-12-31",
    "2. kvartal 2025": "2025-06-30",
    "3Q25": "2025-09-30",
    "uge 12 2025": "2025-03-23",
    "2025-W12": "2025-03-23",
    "vko 1/2026": "2026-01-04",
    "2025": "2025-12-31",
}
NONE = (
    "",
    "12",
    "1.5",
    "31.2.2025",
    "13/13/2025",
    "Q5 2025",
    "uge 60 2025",
    "May",
    "ukendt",
    "Room 12",
    "9" * 70,
)


@pytest.mark.parametrize(("text", "day"), DAYS.items())
def test_a_day_is_read(text: str, day: str) -> None:
    found = dated(text)
    assert found is not None
    assert (found.date.isoformat(), found.is_period) == (day, False)


@pytest.mark.parametrize(("text", "day"), PERIODS.items())
def test_a_longer_time_stands_at_its_last_day(text: str, day: str) -> None:
    found = dated(text)
    assert found is not None
    assert (found.date.isoformat(), found.is_period) == (day, True)


@pytest.mark.parametrize("text", NONE)
def test_what_is_no_date_is_none(text: str) -> None:
    assert dated(text) is None


def test_which_comes_first_is_told_by_the_dates_or_asked() -> None:
    assert order_of(["1/2/2025", "12/31/2025"]) == ("mdy", True)
    assert order_of(["1/2/2025", "31/12/2025"]) == ("dmy", True)
    assert order_of(["1/2/2025"]) == ("dmy", False)
    assert order_of(["2025-02-01"]) == ("dmy", True)
    found = dated("3/4/2025", "mdy")
    assert found is not None
    assert found.date == datetime.date(2025, 3, 4)


@pytest.mark.parametrize(
    ("text", "decimal", "value", "unit"),
    [
        ("1.234,5", ",", 1234.5, ""),
        ("1 234,5", ",", 1234.5, ""),
        ("1,234.5", ".", 1234.5, ""),
        ("1'234.5", ".", 1234.5, ""),
        ("12 %", ",", 12.0, "%"),
        ("1.200 kr.", ",", 1200.0, "kr."),
        ("€ 3", ".", 3.0, "€"),
        ("−3,25", ",", -3.25, ""),
        ("1.234", ",", 1234.0, ""),
        ("1.234", ".", 1.234, ""),
    ],
)
def test_a_figure_is_read_with_its_unit(text: str, decimal: Decimal, value: float, unit: str) -> None:
    assert figure(text, decimal) == (value, unit)


@pytest.mark.parametrize(
    ("text", "decimal"),
    [
        ("1.5", ","),
        ("1,5", "."),
        ("1.234,5", "."),
        ("12/5", "."),
        ("3-4", "."),
        ("abc", "."),
        ("0,123", "."),
        ("", "."),
    ],
)
def test_what_is_no_figure_is_none(text: str, decimal: Decimal) -> None:
    assert figure(text, decimal) is None


def test_what_parts_decimals_is_told_by_the_figures_or_by_what_is_likely() -> None:
    assert decimal_of(["1,5", "2"]) == (",", True)
    assert decimal_of(["1.234", "1,5"]) == (",", True)
    assert decimal_of(["1.234.567"]) == (",", True)
    assert decimal_of(["0.125"]) == (".", True)
    assert decimal_of(["1.234"], ",") == (",", False)
    assert decimal_of(["12", "13"]) == (".", True)
