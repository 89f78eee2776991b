from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from canvas.layout import style
from canvas.layout.map.grid import FEW_MOST
from canvas.layout.paper import fit, parse
from canvas.layout.sheets import SheetOptions
from canvas.model.journey import Phase, Step
from tests.layout.example import example
from tests.layout.plain import SAY
from tests.layout.small import sheet_of, small

OPTIONS = SheetOptions(SAY)


def test_the_columns_of_the_example_on_a1_have_the_measures_of_the_house() -> None:
    columns = sheet_of(example(), width=841.0).columns
    assert columns[0].x == 68
    assert columns[0].width == pytest.approx(49.5, abs=0.02)
    assert columns[1].x - columns[0].x - columns[0].width == pytest.approx(style.STEP_GAP, abs=0.002)
    assert columns[2].x - columns[1].x - columns[1].width == pytest.approx(style.PHASE_GAP, abs=0.002)
    assert columns[-1].x + columns[-1].width == pytest.approx(841 - style.MARGIN, abs=0.01)


@given(st.floats(100, 3000))
def test_columns_are_never_squeezed_and_never_spread(width: float) -> None:
    sheet = sheet_of(small(), width=width)
    assert all(style.COLUMN_LEAST <= c.width <= FEW_MOST for c in sheet.columns)
    many = sheet_of(example(), width=width)
    assert all(style.COLUMN_LEAST <= c.width <= style.COLUMN_MOST for c in many.columns)
    assert sheet.columns[-1].x + sheet.columns[-1].width <= sheet.width - style.MARGIN + 0.01


def test_a_map_of_few_steps_fills_a_wall() -> None:
    fitted = fit(small(), "map", OPTIONS, parse("A1"))
    assert fitted.sheet.width * fitted.scale >= 0.7 * fitted.paper.width


def test_a_step_of_weight_two_is_twice_as_wide() -> None:
    heavy = small().put(small().table(Step)["s2"].but(weight=2))
    one, two, _ = sheet_of(heavy).columns
    assert two.width == 2 * one.width


def test_widths_are_data_and_not_text() -> None:
    long = small().put(small().table(Step)["s2"].but(title="An extraordinarily long title of a step" * 3))
    assert sheet_of(long).columns == sheet_of(small()).columns


def test_a_phase_without_cards_keeps_its_columns() -> None:
    empty = small().without(["t3", "e1"])
    assert [c.key for c in sheet_of(empty).columns] == ["s1", "s2", "s3"]


def test_a_journey_without_phases_is_still_a_sheet() -> None:
    bare = small().without([record.id for record in small().records() if record.id[0] in "sftne"])
    sheet = sheet_of(bare, show_empty=True)
    assert sheet.columns == ()
    assert sheet.rows[0].key == "title"
    assert not list(bare.all(Phase))
