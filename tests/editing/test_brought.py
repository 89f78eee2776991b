"""What another program brings over the map: where it would land, and what lines and lists are."""

from __future__ import annotations

import pytest

from canvas.editing import atlas, brought
from canvas.editing.brought import Brought
from canvas.editing.desk import Desk, Hand
from canvas.editing.lifted import Aim
from canvas.editing.selection import Place
from canvas.layout import sheets
from canvas.layout.shapes import Box, Rect, Text
from canvas.layout.style import TINT
from canvas.model.index import index_of
from canvas.model.journey import Touchpoint
from canvas.model.problem import Problem
from canvas.model.project import Project
from tests.editing.any_person import lay_out
from tests.editing.test_lifted import in_cell, middle, whole


def aim(made: Project, what: Brought, at: tuple[float, float]) -> Aim:
    desk = Desk(made, lay_out(made, None), (), sheets.SHEETS["map"].drop)
    return brought.aim(desk, what, Hand(*at))


def test_lines_are_shown_as_cards_where_they_would_stand() -> None:
    made = whole()
    x, y = middle(made, "t0")
    found = aim(made, Brought("lines", ("One more", "And one")), (x, y - 1))

    assert found.before == "t0"
    assert found.shown is not None
    cell = index_of(found.shown).cell("l0", "s0")
    texts = [card.text for card in cell if isinstance(card, Touchpoint)]
    assert texts == ["One more", "And one", "One"]
    assert len(made.table(Touchpoint)) == 2


def test_new_cards_are_slots_with_their_words_not_cards() -> None:
    made = whole()
    found = aim(made, Brought("lines", ("One more", "And one")), in_cell(made, "l0", "s2"))
    assert found.shown is not None
    sheet = lay_out(found.shown, None)

    shapes = found.previewed(sheet, 0.25).shapes

    boxes = [seen.box for key in found.new if (seen := atlas.find(sheet, key))]
    assert len(boxes) == 2
    assert [
        Box(s.x, s.y, s.width, s.height) for s in shapes if isinstance(s, Rect) and s.fill == TINT
    ] == boxes
    assert {s.text for s in shapes if isinstance(s, Text)} == {"One more", "And one"}


def test_a_table_goes_into_the_cell_and_nothing_lies_beside_the_map_but_a_file() -> None:
    made = whole()
    assert aim(made, Brought("table"), in_cell(made, "l1", "s2")).place == Place("l1", "s2")
    assert isinstance(aim(made, Brought("lines", ("A",)), (1.0, 1.0)).saying, Problem)
    assert not isinstance(aim(made, Brought("file"), (1.0, 1.0)).saying, Problem)


def test_a_picture_hangs_on_the_card_lies_in_its_row_or_becomes_a_card() -> None:
    made, what = whole(), Brought("pictures", ("House",))
    assert aim(made, what, middle(made, "n2")).record == "n2"
    in_row = aim(made, what, in_cell(made, "l3", "s1"))
    assert (in_row.place, in_row.shown) == (Place("l3", "s1"), None)
    alone = aim(made, what, in_cell(made, "l1", "s2"))
    assert (alone.place, alone.record) == (Place("l1", "s2"), "")
    assert alone.shown is not None


def test_where_no_card_can_be_written_it_is_said() -> None:
    made = whole()
    assert isinstance(aim(made, Brought("lines", ("A",)), in_cell(made, "l3", "s1")).saying, Problem)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("• One\n• Two", ("One", "Two")),
        ("1.\tOne\n2.\tTwo\n", ("One", "Two")),
        ("- One\n  - Two", ("One", "Two")),
        ("- 5 degrees", ("- 5 degrees",)),
        ("Says – no\n\nSays – yes", ("Says – no", "Says – yes")),
        ("a) One\nnot b", ("a) One", "not b")),
        (" \n", ()),
    ],
)
def test_lines_lose_the_signs_of_a_list_only_where_it_is_one(text: str, found: tuple[str, ...]) -> None:
    assert brought.lines(text) == found


def test_tabs_behind_the_signs_of_a_list_make_no_table() -> None:
    assert brought.is_list("•\tOne\n•\tTwo")
    assert not brought.is_list("One\tTwo\nThree\tFour")
    assert not brought.is_list("1.\tOne\tTwo\n2.\tThree\tFour")
