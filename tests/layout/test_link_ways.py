"""How arrows run: straight where they can, else round the cards, and never over what one says."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from canvas.layout import sheets
from canvas.layout.map import link_ways, links
from canvas.layout.options import SheetOptions
from canvas.layout.shapes import Box
from canvas.model.journey import Link
from tests.editing.plain import project
from tests.layout.plain import SAY

WIDE, GAP = 49.5, 3.0
ROOM = Box(0.0, 0.0, 600.0, 400.0)
FULL = [(f"Card {row} {step}", 0, step) for step in range(3) for row in range(3)]


def card(column: int, y: float, height: float = 20.0) -> Box:
    return Box(column * (WIDE + GAP), y, WIDE, height)


def way(one: Box, two: Box, *taken: Box, beside: tuple[Box, ...] = ()) -> tuple[link_ways.Point, ...]:
    line, _ = links.arrow(one, two, "#000000")
    return link_ways.corners(one, two, links.along(line), (one, two, *taken), beside, ROOM)


def test_where_nothing_lies_between_an_arrow_runs_straight() -> None:
    assert way(card(0, 50.0), card(2, 50.0)) == ()
    assert way(card(0, 50.0), card(1, 90.0), card(1, 50.0)) == ()


def test_a_card_between_is_passed_above_or_below() -> None:
    found = way(card(0, 50.0), card(2, 50.0), card(1, 50.0))
    assert found[0] == (WIDE, 60.0)
    assert found[-1] == (2 * (WIDE + GAP), 60.0)
    assert found[2][1] < 50.0 or found[2][1] > 70.0


def test_two_arrows_along_the_same_cards_keep_beside_each_other() -> None:
    first = way(card(0, 50.0), card(2, 50.0), card(1, 50.0))
    second = way(card(0, 50.0), card(2, 50.0), card(1, 50.0), beside=(link_ways.stretch(first),))
    assert abs(first[2][1] - second[2][1]) >= link_ways.APART


@given(st.lists(st.tuples(st.integers(1, 4), st.integers(0, 9)), max_size=12), st.integers(2, 5))
def test_an_arrow_that_turns_lies_over_no_card(between: list[tuple[int, int]], end: int) -> None:
    taken = [card(column, 22.5 * row) for column, row in between if column < end]
    one, two = card(0, 45.0), card(end, 90.0)
    for pair in pairwise(way(one, two, *taken)):
        assert not any(link_ways._crosses(pair, [box]) for box in taken)


def test_what_a_card_says_is_never_struck_out_on_a_map() -> None:
    made = project(*FULL)
    first, last = made.find("t0"), made.find("t6")
    assert first is not None
    assert last is not None
    linked = made.put(Link(id="k1", source=first.id, target=last.id, label="calls"))
    sheet = sheets.make(linked, "map", SheetOptions(say=SAY))
    layer = sheet.rows[-1].placed[-1]
    line = next(mark for mark in layer.cell.marks if mark.role.endswith("k1"))
    assert len([op for op in line.shapes[0].ops if op[0] == "C"]) == 4  # type: ignore[union-attr]  # it is a path
