"""Votes on cards: they cover no label of an arrow, on the screen from near and far, and in print."""

from __future__ import annotations

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from canvas.editing import atlas
from canvas.layout import dots, sheets
from canvas.layout.options import SheetOptions
from canvas.layout.shapes import Box, Path, Rect, Text
from canvas.layout.sheet import Cell, Mark, Seen, Sheet
from canvas.model.edits.fields import set_field
from canvas.model.edits.voting import set_votes
from canvas.model.journey import Link, Picture, Touchpoint
from canvas.model.project import Project
from tests.editing.any_person import lay_out
from tests.editing.plain import project
from tests.layout.plain import SAY

CARD = Box(100.0, 100.0, 45.0, 20.0)
SEEN = Seen(Mark((), CARD, "t0", "touchpoint"), 0.0, 0.0, Cell(45.0, 20.0, ()))
NEAR_AND_FAR = (0.0, 6.0, 10.0, 20.0)
"""Least type of the dots in mm: as on paper, and as the window asks for it from further and further away."""
FULL = project(
    *((f"Card {number}", lane, step) for lane, step, number in product((0, 1), range(3), range(3)))
)


def meet(one: Box, other: Box) -> bool:
    return one.x < other.right and other.x < one.right and one.y < other.bottom and other.y < one.bottom


def voted(made: Project) -> Project:
    for number, card in enumerate(made.all(Touchpoint)):
        made = set_votes(made, f"v{number}", card.id, "First", 3 + 4 * number, None)
    return made


def label(sheet: Sheet, key: str = "k1") -> Box:
    seen = atlas.find(sheet, key)
    assert seen is not None
    return seen.box


def number_and_dots(seen: Seen, count: int, least: float, labels: tuple[Box, ...] = ()) -> tuple[str, int]:
    shapes = dots.pill(seen, count, least, labels)
    numbers = [shape.text for shape in shapes if isinstance(shape, Text)]
    return "".join(numbers), sum(isinstance(shape, Path) for shape in shapes)


def test_where_no_label_is_votes_stand_at_the_upper_right_corner() -> None:
    area = dots.box(SEEN, 3)
    assert area.y < CARD.y < area.bottom
    assert CARD.right - 5 < area.right < CARD.right


def test_beside_a_label_over_the_corner_they_move_along_the_edge() -> None:
    over = Box(135.0, 95.0, 30.0, 4.9)
    area = dots.box(SEEN, 7, labels=(over,))
    assert not meet(area, over)
    assert area.y == dots.box(SEEN, 7).y
    assert area.x >= CARD.x


def test_where_little_is_left_of_the_edge_they_are_shorter() -> None:
    over = Box(114.0, 95.0, 60.0, 4.9)
    assert number_and_dots(SEEN, 7, 0.0) == ("7", 5)
    assert number_and_dots(SEEN, 7, 0.0, (over,)) == ("7", 1)


def test_under_a_label_as_wide_as_the_card_they_stand_on_the_lower_edge() -> None:
    over = Box(90.0, 95.0, 70.0, 4.9)
    area = dots.box(SEEN, 7, labels=(over,))
    assert area.y < CARD.bottom < area.bottom
    assert not meet(area, over)


def test_from_far_they_are_no_wider_than_the_card() -> None:
    assert number_and_dots(SEEN, 12, 10.0) == ("12", 1)
    assert number_and_dots(SEEN, 12, 40.0) == ("", 1)
    assert all(dots.box(SEEN, 12, least).width <= CARD.width for least in (0.0, 5.0, 10.0, 20.0, 40.0))


def test_from_far_they_reach_no_further_into_the_card_than_from_near() -> None:
    assert dots.box(SEEN, 7, 10.0).bottom == pytest.approx(dots.box(SEEN, 7).bottom)


def test_from_far_they_stand_within_the_card_where_its_upper_edge_has_no_room() -> None:
    over = Box(90.0, 95.0, 70.0, 4.9)
    area = dots.box(SEEN, 7, 10.0, (over,))
    assert not meet(area, over)
    assert CARD.y < area.y < area.bottom < CARD.bottom


LABELS = st.builds(
    lambda x, w, is_above: Box(x, 94.9 if is_above else 120.3, w, 4.9),
    st.floats(60, 150),
    st.floats(5, 75),
    st.booleans(),
)


@given(st.lists(LABELS, max_size=3), st.integers(0, 1000), st.sampled_from(NEAR_AND_FAR))
def test_votes_cover_no_label_wherever_labels_stand_beside_the_card(
    labels: list[Box], count: int, least: float
) -> None:
    area = dots.box(SEEN, count, least, tuple(labels))
    assert area.height < CARD.height or least > 12
    assert area.height > CARD.height or not any(meet(area, each) for each in labels)
    assert area.right <= CARD.right


@pytest.mark.parametrize(
    "text", ["yes", "one payment, five files", "she rings, and then writes them a letter"]
)
@pytest.mark.parametrize("span", [1, 2])
@pytest.mark.parametrize("has_picture", [False, True])
def test_neither_covers_the_other_on_the_map_and_in_its_print(
    text: str, span: int, *, has_picture: bool
) -> None:
    made = FULL.put(Link(id="k1", source="t0", target="t3", label=text))
    made = set_field(made, "t1", "span", span)
    if has_picture:
        made = made.put(Picture(id="q1", sha256="0" * 64, width=800, height=600))
        made = set_field(made, "t3", "pictures", ("q1",))
    made = voted(made)
    sheet = lay_out(made, None)
    labels = dots.labels(sheet)
    assert labels == (label(sheet),)
    for least in NEAR_AND_FAR:
        pills = [shape for shape in dots.shapes(sheet, TOTALS, least, labels) if isinstance(shape, Rect)]
        assert len(pills) == len(TOTALS)
        assert not any(meet(Box(each.x, each.y, each.width, each.height), labels[0]) for each in pills)
    printed = sheets.make(made, "map", SheetOptions(SAY, round_name="First", show_empty=False))
    (over,) = dots.labels(printed)
    drawn = [
        mark.box.moved(placed.x, top + placed.y)
        for row, top in zip(printed.rows, printed.tops, strict=True)
        for placed in row.placed
        if placed.z == dots.Z
        for mark in placed.cell.marks
    ]
    assert len(drawn) == len(TOTALS)
    assert not any(meet(each, over) for each in drawn)


TOTALS = {card.id: 3 + 4 * number for number, card in enumerate(FULL.all(Touchpoint))}
