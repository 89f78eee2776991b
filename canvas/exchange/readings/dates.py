"""Dates as people write them in tables, in Danish, Norwegian, Swedish, Finnish, English and German.

A week, month, quarter or year stands at its last day: a figure about March is known when March is over. Knows
no tables.
"""

from __future__ import annotations

import calendar
import datetime
import re
import unicodedata
from collections.abc import Callable, Iterable
from functools import cache
from typing import Literal

from canvas.named import NamedTuple

Order = Literal["dmy", "mdy"]
ORDERS: tuple[Order, ...] = ("dmy", "mdy")
LONGEST = 60
"""Characters beyond which a cell is no date."""
_MONTHS = """january januar januari tammikuu tammi; february februar februari helmikuu helmi;
march marts mars maaliskuu maalis marz; april aprilis huhtikuu huhti; may maj mai toukokuu touko;
june juni kesakuu kesa; july juli heinakuu heina; august augusti elokuu elo; september syyskuu syys sept;
october oktober lokakuu loka okt; november marraskuu marras; december desember dezember joulukuu joulu des
dez"""
_QUARTER = r"(?:q|k|kv|kvt|kvartal|quarter|quartal|kvartaali|neljannes|vuosineljannes|qtr)\.?"
_WEEK = r"(?:w|week|wk|uge|uke|vecka|v|viikko|vko|vk|kw|woche|kalenderwoche)\.?"
_YEAR = r"(\d{4}|'?\d{2})"
_NUMBERS = re.compile(r"(\d{1,4})\s*[./ -]\s*(\d{1,2})\s*[./ -]\s*(\d{1,4})\.?")
_TIME = re.compile(
    r"(?:[t ,]+|(?<=\d)[t ,]*(?:kl\.?|klo|at) ?)\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d{1,9})?)?"
    r" ?(?:z|utc|am|pm|[+-]\d{2}:?\d{2})?$"
)
_WEEKDAY = re.compile(r"^[a-z]{2,10}\.?,?\s+(?=\d)")


class Dated(NamedTuple):
    """A day, and whether it stands for a longer time that ends on it. `is_open`: it may be another."""

    date: datetime.date
    is_period: bool = False
    is_open: bool = False


def dated(text: str, order: Order = "dmy") -> Dated | None:
    """Return the date that a cell says, None for what is none. `order` decides what "3/4/2025" means."""
    if len(text) > LONGEST or not any(letter.isdigit() for letter in text):
        return None
    said = _TIME.sub("", _bare(text)).strip()
    for reader in _READERS:
        found = reader(said, order)
        if found is not None:
            return found
    return None


def is_date(text: str) -> bool:
    """Tell whether a cell is a date, whichever comes first in it, day or month."""
    return any(dated(text, order) for order in ORDERS)


def _bare(text: str) -> str:
    """The text without capitals and accents, with plain hyphens, apostrophes and spaces."""
    told = text.casefold().replace("\u2013", "-").replace("\u2019", "'")
    letters = unicodedata.normalize("NFKD", told)
    return " ".join("".join(c for c in letters if not unicodedata.combining(c)).split())


def order_of(texts: Iterable[str]) -> tuple[Order, bool]:
    """Return which comes first in dates of figures alone, day or month, and whether the dates say so."""
    dmy = mdy = is_any = False
    for text in texts:
        match = _NUMBERS.fullmatch(text.strip())
        if match and len(match[1]) < 3:
            is_any = True
            dmy = dmy or int(match[1]) > 12 or "." in text  # where points stand, the day stands first
            mdy = mdy or int(match[2]) > 12
    return ("mdy", True) if mdy and not dmy else ("dmy", dmy or not is_any)


def _day(year: int, month: int, day: int) -> datetime.date | None:
    try:
        return datetime.date(year, month, day)
    except ValueError:
        return None


def _year(text: str) -> int:
    """The year; of two figures, the one that lies nearest behind 1970."""
    figures = text.lstrip("'")
    return int(figures) if len(figures) > 2 else 1900 + int(figures) + (100 if int(figures) < 70 else 0)


def _numbers(said: str, order: Order) -> Dated | None:
    compact = re.fullmatch(r"(\d{4})(\d{2})(\d{2})", said)
    if compact:
        return _of(_day(*map(int, compact.groups())))
    match = _NUMBERS.fullmatch(said)
    if not match:
        return None
    first, second, third = match.groups()
    if len(first) == 4:
        return _of(_day(int(first), int(second), int(third))) if len(third) < 3 else None
    if len(first) > 2 or len(third) not in (2, 4):
        return None
    day, month = (first, second) if order == "dmy" else (second, first)
    date = _day(_year(third), int(month), int(day))
    return Dated(date, is_open=int(first) < 13 and int(second) < 13) if date else None


def _of(date: datetime.date | None) -> Dated | None:
    return Dated(date) if date else None


def _named(said: str, _: Order) -> Dated | None:
    """A day with its month's name: "1. marts 2025", "March 1st, 2025", "3-mar-25"."""
    first = said.partition(" ")[0].strip(".,")
    text = said if _month(first) else _WEEKDAY.sub("", said)
    match = re.fullmatch(rf"(\d{{1,2}})(?:\.|st|nd|rd|th)?[ -]*(?:of |de )?([a-z]+)\.?,?[ -]*{_YEAR}", text)
    day, month, year = (match[1], match[2], match[3]) if match else ("", "", "")
    if not match:
        match = re.fullmatch(rf"([a-z]+)\.?[ -]*(\d{{1,2}})(?:\.|st|nd|rd|th)?,[ ]*{_YEAR}", text)
        match = match or re.fullmatch(r"([a-z]+)\.? (\d{1,2})(?:\.|st|nd|rd|th)? (\d{4})", text)
        day, month, year = (match[2], match[1], match[3]) if match else ("", "", "")
    number = _month(month) if match else 0
    return _of(_day(_year(year), number, int(day))) if number else None


def _months(said: str, _: Order) -> Dated | None:
    """A month: "2025-03", "03/2025", "marts 2025", "mar-25", "2025 maaliskuu"."""
    match = re.fullmatch(r"(\d{4})[-/. ](\d{1,2})", said)
    if match:
        return _end_of_month(int(match[1]), int(match[2]))
    match = re.fullmatch(r"(\d{1,2})[-/. ](\d{4})", said)
    if match:
        return _end_of_month(int(match[2]), int(match[1]))
    match = re.fullmatch(rf"([a-z]+)\.?[ ,'/-]*{_YEAR}", said)
    if match and _month(match[1]):
        return _end_of_month(_year(match[2]), _month(match[1]))
    match = re.fullmatch(r"(\d{4})[ ,/-]*([a-z]+)\.?", said)
    return _end_of_month(int(match[1]), _month(match[2])) if match and _month(match[2]) else None


def _quarters(said: str, _: Order) -> Dated | None:
    patterns = (
        (rf"{_QUARTER} ?([1-4])[ ,/'-]*{_YEAR}", 1, 2),
        (rf"([1-4])\.? ?{_QUARTER}[ ,/'-]*{_YEAR}", 1, 2),
        (rf"(\d{{4}})[ ,/-]*{_QUARTER} ?([1-4])", 2, 1),
        (rf"(\d{{4}})[ ,/-]*([1-4])\.? ?{_QUARTER}", 2, 1),
    )
    for pattern, quarter, year in patterns:
        match = re.fullmatch(pattern, said)
        if match:
            return _end_of_month(_year(match[year]), int(match[quarter]) * 3)
    return None


def _weeks(said: str, _: Order) -> Dated | None:
    match = re.fullmatch(rf"(\d{{4}})[ ,/-]*{_WEEK} ?(\d{{1,2}})", said)
    year, week = (match[1], match[2]) if match else ("", "")
    if not match:
        match = re.fullmatch(rf"{_WEEK} ?(\d{{1,2}})[ ,/-]*(\d{{4}})", said)
        year, week = (match[2], match[1]) if match else ("", "")
    try:
        return Dated(datetime.date.fromisocalendar(int(year), int(week), 7), is_period=True)
    except ValueError:
        return None


def _years(said: str, _: Order) -> Dated | None:
    if not re.fullmatch(r"(?:19|20)\d\d", said):
        return None
    return Dated(datetime.date(int(said), 12, 31), is_period=True)


_READERS: tuple[Callable[[str, Order], Dated | None], ...] = (
    _numbers,
    _named,
    _quarters,
    _weeks,
    _months,
    _years,
)


def is_year(text: str) -> bool:
    """Tell whether a cell is a year and nothing else, which may be any number as well."""
    return _years(text.strip(), "dmy") is not None


def _end_of_month(year: int, month: int) -> Dated | None:
    if not (1 <= month <= 12 and 1 <= year <= 9999):
        return None
    return Dated(datetime.date(year, month, calendar.monthrange(year, month)[1]), is_period=True)


@cache
def _month(name: str) -> int:
    """The number of the month with this name, or the beginning of one; 0 where there is none."""
    name = re.sub(r"(kuuta|kuun|kuussa|kuu)$", "", name) or name
    for number, names in enumerate(_MONTHS.replace("\n", " ").split(";"), 1):
        for known in names.split():
            if name in (known, known.removesuffix("kuu")) or (len(name) >= 3 and known.startswith(name)):
                return number
    return 0
