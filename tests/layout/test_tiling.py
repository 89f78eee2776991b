"""A large sheet on several small ones: cut, laid over each other's strips, it is the large one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from canvas.layout.options import SheetOptions
from canvas.layout.paper import Fitted, fit, parse
from canvas.layout.paper_sizes import Page, Paper, PaperError
from canvas.layout.shapes import Rect, circle
from canvas.layout.sheet import Seen
from canvas.layout.tiling import MARGIN, STRIP, divided, extent, spelled, tiled
from tests.layout.plain import SAY
from tests.layout.small import small


def large(paper: str = "A1") -> Fitted:
    return fit(small(), "map", SheetOptions(SAY), parse(paper))


def on_paper(fitted: Fitted, seen: Seen) -> tuple[float, float]:
    box = seen.box
    return fitted.x + box.x * fitted.scale, fitted.y + box.y * fitted.scale


@given(st.floats(120, 3000), st.floats(120, 3000), st.sampled_from(["A4", "A3", "200x200"]))
def test_the_tiles_cover_the_whole_page_and_one_less_would_not(wide: float, high: float, small: str) -> None:
    on = parse(small)
    grid = divided(Page("", wide, high), on)
    if grid is None:
        assert max(wide, high) <= max(on.width, on.height or 0.0)
        return
    assert grid.columns * grid.across + STRIP >= wide - 1e-3
    assert grid.rows * grid.down + STRIP >= high - 1e-3
    assert grid.columns == 1 or (grid.columns - 1) * grid.across + STRIP < wide + 1e-3
    assert grid.rows == 1 or (grid.rows - 1) * grid.down + STRIP < high + 1e-3


def test_laid_together_everything_stands_where_it_stands_on_the_large_sheet() -> None:
    whole, on = large(), parse("A4")
    grid = divided(whole.paper, on)
    assert grid is not None
    tiles = tiled(whole, on, SAY)
    assert len(tiles) == grid.columns * grid.rows
    stand = [(seen.mark.say, *on_paper(whole, seen)) for seen in whole.sheet.reading() if seen.mark.say]
    for number, tile in enumerate(tiles):
        row, column = divmod(number, grid.columns)
        left, top = column * grid.across - MARGIN, row * grid.down - MARGIN
        for seen in list(tile.sheet.reading())[:-1]:
            x, y = on_paper(tile, seen)
            meant = [(a, b) for say, a, b in stand if say == seen.mark.say]
            is_there = any(abs(x + left - a) + abs(y + top - b) < 0.02 for a, b in meant)
            assert is_there or not seen.mark.say, seen.mark.say


def test_every_mark_is_on_some_tile_and_on_no_tile_that_it_does_not_touch() -> None:
    whole = large()
    tiles = tiled(whole, parse("A4"), SAY)
    wanted = {seen.mark.say for seen in whole.sheet.reading() if seen.mark.say}
    found = [{seen.mark.say for seen in tile.sheet.reading()} for tile in tiles]
    assert wanted <= set().union(*found)
    card = "Calls the neighbour. Channel: Phone."
    assert 1 <= sum(card in each for each in found) < len(tiles)


def test_each_tile_says_which_it_is_and_what_to_do_with_it() -> None:
    tiles = tiled(large("A2"), parse("A4"), SAY)
    said = [[seen.mark.say for seen in tile.sheet.reading()][-1] for tile in tiles]
    assert said[0] == "Row 1 of 2, sheet 1 of 4"
    assert said[-1] == "Row 2 of 2, sheet 4 of 4"
    assert len(set(said)) == 8


def test_what_stands_on_one_paper_is_not_divided() -> None:
    whole = large("A3")
    assert tiled(whole, parse("A3"), SAY) == (whole,)
    assert tiled(whole, parse("A1"), SAY) == (whole,)


@pytest.mark.parametrize(
    ("on", "code"), [("roll-914", "tile-paper"), ("41x41", "too-many-tiles"), ("40x40", "tile-paper")]
)
def test_a_paper_that_cannot_be_glued_together_is_refused(on: str, code: str) -> None:
    with pytest.raises(PaperError) as refused:
        tiled(large(), parse(on), SAY)
    assert refused.value.problem.code == code


def test_two_papers_are_spelled_in_one_word() -> None:
    assert spelled("A1") == (Paper("A1", 594.0, 841.0), None)
    assert spelled("A1/A4")[1] == Paper("A4", 210.0, 297.0)


def test_what_shapes_cover_is_measured() -> None:
    box = extent((Rect(1.0, 2.0, 3.0, 4.0), circle(10.0, 10.0, 2.0)))
    assert box is not None
    assert (box.x, box.y, box.right, box.bottom) == pytest.approx((1.0, 2.0, 12.0, 12.0), abs=0.01)
    assert extent(()) is None
