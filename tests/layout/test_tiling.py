"""A large sheet on several small ones: cut, laid over each other's strips, it is the large one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from canvas.layout.options import SheetOptions
from canvas.layout.paper import Fitted, fit, parse
from canvas.layout.paper_sizes import Page, Paper, PaperError
from canvas.layout.shapes import Box, Rect, circle
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
    grid = divided(Page("", wide, high), parse(small), Box(0.0, 0.0, wide, high))
    assert (grid.left, grid.top) == (0.0, 0.0)
    assert grid.columns * grid.across + STRIP >= wide - 1e-3
    assert grid.rows * grid.down + STRIP >= high - 1e-3
    assert grid.columns == 1 or (grid.columns - 1) * grid.across + STRIP < wide + 1e-3
    assert grid.rows == 1 or (grid.rows - 1) * grid.down + STRIP < high + 1e-3


@given(
    st.floats(300, 3000),
    st.floats(300, 3000),
    st.tuples(*[st.floats(0, 60)] * 4),
    st.sampled_from(["A4", "A3", "200x200"]),
)
def test_a_white_edge_takes_no_tile_of_its_own_and_what_is_printed_is_on_them(
    wide: float, high: float, edges: tuple[float, float, float, float], small: str
) -> None:
    page, (left, top, right, bottom) = Page("", wide, high), edges
    ink = Box(left, top, wide - left - right, high - top - bottom)
    grid = divided(page, parse(small), ink)
    whole = divided(page, parse(small), Box(0.0, 0.0, wide, high))
    assert grid.columns * grid.rows <= whole.columns * whole.rows
    assert grid.left <= ink.x + 1e-3
    assert grid.top <= ink.y + 1e-3
    assert grid.left + grid.columns * grid.across + STRIP >= ink.right - 1e-3
    assert grid.top + grid.rows * grid.down + STRIP >= ink.bottom - 1e-3


@pytest.mark.parametrize(("on", "count"), [("A4", 9), ("A3", 6)])
def test_a_map_on_a1_takes_few_sheets_of_an_ordinary_printer(on: str, count: int) -> None:
    page = Page("A1", 841.0, 594.0)
    grid = divided(page, parse(on), Box(11.0, 15.0, 819.0, 564.0))
    assert grid.columns * grid.rows == count


def test_laid_together_everything_stands_where_it_stands_on_the_large_sheet() -> None:
    whole, on = large(), parse("A4")
    tiles = tiled(whole, on, SAY)
    said = [list(tile.sheet.reading())[-1].mark.say for tile in tiles]
    assert said[-1] == "Row 2 of 2, sheet 4 of 4"
    across, down = 210.0 - 2 * MARGIN - STRIP, 297.0 - 2 * MARGIN - STRIP
    begin = whole.x + MARGIN - tiles[0].x, whole.y + MARGIN - tiles[0].y
    stand = [(seen.mark.say, *on_paper(whole, seen)) for seen in whole.sheet.reading() if seen.mark.say]
    for number, tile in enumerate(tiles):
        row, column = divmod(number, 4)
        left, top = begin[0] + column * across - MARGIN, begin[1] + row * down - MARGIN
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
    assert said[0] == "Row 1 of 2, sheet 1 of 3"
    assert said[-1] == "Row 2 of 2, sheet 3 of 3"
    assert len(set(said)) == 6


def test_what_stands_on_one_paper_is_not_divided() -> None:
    whole = large("A3")
    assert tiled(whole, parse("A3"), SAY) == (whole,)
    assert tiled(whole, parse("A1"), SAY) == (whole,)


@pytest.mark.parametrize(
    ("on", "code"),
    [
        (parse("roll-914"), "tile-paper"),
        (parse("41x41"), "too-many-tiles"),
        (Paper("a stamp", 30.0, 30.0), "tile-paper"),
    ],
)
def test_a_paper_that_cannot_be_glued_together_is_refused(on: Paper, code: str) -> None:
    with pytest.raises(PaperError) as refused:
        tiled(large(), on, SAY)
    assert refused.value.problem.code == code


def test_two_papers_are_spelled_in_one_word() -> None:
    assert spelled("A1") == (Paper("A1", 594.0, 841.0), None)
    assert spelled("A1/A4")[1] == Paper("A4", 210.0, 297.0)


def test_what_shapes_cover_is_measured() -> None:
    box = extent((Rect(1.0, 2.0, 3.0, 4.0), circle(10.0, 10.0, 2.0)))
    assert box is not None
    assert (box.x, box.y, box.right, box.bottom) == pytest.approx((1.0, 2.0, 12.0, 12.0), abs=0.01)
    assert extent(()) is None
