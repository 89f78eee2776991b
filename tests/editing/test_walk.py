"""Arrow keys and Tab: from cell to cell and card to card, without Qt."""

from __future__ import annotations

import pytest

from canvas.editing import atlas, choosing, walk
from canvas.editing.hits import hit
from canvas.editing.selection import Place
from canvas.layout import sheets
from canvas.layout.options import SheetOptions
from canvas.layout.shapes import Box
from canvas.model.queries import journeys
from tests.editing.plain import lay_out, project
from tests.layout.plain import SAY

PROJECT = project(("One", 0, 0), ("Two", 0, 0), ("Three", 0, 1), ("A thought", 1, 1))
SHEET = lay_out(PROJECT)


@pytest.mark.parametrize(
    ("start", "way", "end"),
    [
        ("t0", "down", "t1"),
        ("t1", "down", "cell l1 s0"),
        ("t1", "up", "t0"),
        ("t0", "up", "s0"),
        ("s0", "up", "s0"),
        ("s0", "right", "s1"),
        ("s1", "down", "t2"),
        ("t0", "left", "t0"),
        ("t1", "right", "t2"),
        ("t2", "right", "cell l0 s2"),
        ("cell l0 s2", "right", "cell l0 s2"),
        ("t2", "left", "t0"),
        ("cell l1 s0", "up", "t1"),
        ("t2", "down", "n3"),
        ("", "down", "t0"),
        ("f0", "down", "t0"),
    ],
)
def test_an_arrow_leads_to_the_next_card_or_cell(start: str, way: walk.Way, end: str) -> None:
    assert walk.step(PROJECT, SHEET, (start,) if start else (), way) == end


@pytest.mark.parametrize(
    ("start", "way", "of_all", "end"),
    [
        ("t2", "left", False, "t0"),
        ("t0", "right", False, "cell l0 s2"),
        ("cell l1 s0", "right", False, "cell l1 s2"),
        ("cell l1 s2", "left", True, "t0"),
        ("t0", "right", True, "cell l1 s2"),
        ("s2", "left", False, "s0"),
        ("s0", "right", False, "s2"),
        ("", "left", False, "t0"),
    ],
)
def test_home_and_end_lead_to_the_ends_of_the_row_with_ctrl_to_those_of_the_map(
    start: str, way: walk.Side, of_all: bool, end: str
) -> None:
    chosen = (start,) if start else ()
    assert walk.end(PROJECT, SHEET, chosen, way, of_all=of_all) == end


def test_tab_goes_through_the_cards_as_they_are_read() -> None:
    read = [""]
    for _ in range(5):
        read.append(walk.reading(PROJECT, SHEET, (read[-1],), 1))

    assert read[1:] == ["t0", "t1", "t2", "n3", "n3"]
    assert walk.reading(PROJECT, SHEET, ("t2",), -1) == "t1"


def test_a_cell_answers_with_its_area_and_its_cards() -> None:
    assert atlas.area(SHEET, Place("l0", "s1")) == Box(100.0, 20.0, 47.0, SHEET.rows[1].height)
    assert [seen.mark.record for seen in atlas.cards_in(SHEET, Place("l0", "s0"))] == ["t0", "t1"]
    assert atlas.area(SHEET, Place("l9", "s1")) is None


def test_every_card_is_hit_where_it_stands() -> None:
    for seen in SHEET.reading():
        box = seen.box
        found = hit(PROJECT, SHEET, box.x + box.width - 1, box.y + box.height - 0.5)
        assert found.record == seen.mark.record


def test_a_text_a_head_an_empty_cell_and_bare_paper_are_told_apart() -> None:
    card = atlas.find(SHEET, "t0")
    assert card is not None

    assert hit(PROJECT, SHEET, card.box.x + 8, card.box.y + 4).part == "text"
    assert hit(PROJECT, SHEET, card.box.x + 1, card.box.y + 1).part == "card"
    assert hit(PROJECT, SHEET, 60, 18).part == "head"
    assert hit(PROJECT, SHEET, 160, 40).place == Place("l0", "s2")
    assert hit(PROJECT, SHEET, 10, 40).part == "paper"
    assert hit(PROJECT, SHEET, 10, 4000).part == "paper"


def test_a_span_grows_and_shrinks_from_where_it_began() -> None:
    def pressed(ways: tuple[walk.Way, ...]) -> tuple[str, ...]:
        span: choosing.Span | None = None
        selection: tuple[str, ...] = ("t0",)
        for way in ways:
            span = choosing.stretched(PROJECT, SHEET, span, selection, way)
            selection = span.selection
        return selection

    assert pressed(("right",)) == ("t0", "t2")
    assert pressed(("right", "left")) == ("t0",)
    assert pressed(("down",)) == ("t0", "t1")
    assert pressed(("right", "down")) == ("t0", "t1", "t2", "n3")
    assert pressed(("right", "right")) == ("t0", "t1", "t2", "cell l0 s2"), "a cell is taken in whole"
    assert pressed(("up", "left")) == ("t0",), "heads are not taken in"


def test_a_span_begins_anew_where_something_else_was_selected() -> None:
    span = choosing.stretched(PROJECT, SHEET, None, ("t0",), "right")
    assert choosing.stretched(PROJECT, SHEET, span, ("t1",), "up").selection == ("t1", "t0")


def test_up_from_a_phase_lies_the_title_of_the_map_and_below_it_the_first_phase() -> None:
    sheet = sheets.make(PROJECT, "map", SheetOptions(say=SAY, show_empty=True))
    journey = journeys(PROJECT)[0].id

    assert walk.step(PROJECT, sheet, ("f0",), "up") == journey
    assert walk.step(PROJECT, sheet, (journey,), "up") == journey
    assert walk.step(PROJECT, sheet, (journey,), "down") == "f0"
