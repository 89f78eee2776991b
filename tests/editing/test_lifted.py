"""What is brought over the map, without Qt: where it would land, what would be said, what is refused."""

from __future__ import annotations

import pytest

from canvas.editing import atlas, lifted
from canvas.editing.desk import Desk, Hand
from canvas.editing.lifted import Aim, Lifted
from canvas.editing.outcome import Saying
from canvas.editing.selection import Place
from canvas.layout import sheets
from canvas.layout.shapes import Rect
from canvas.layout.style import RADIUS, TINT
from canvas.model.edits.structure import add_lane
from canvas.model.index import index_of
from canvas.model.journey import Lane, Note, Touchpoint
from canvas.model.problem import Problem
from canvas.model.project import Project
from canvas.model.queries import journeys
from canvas.model.work import Idea
from tests.editing.any_person import lay_out
from tests.editing.plain import project

CARDS = (("One", 0, 0), ("Two", 0, 1), ("A thought", 1, 0))


def whole() -> Project:
    made = project(*CARDS)
    journey = journeys(made)[0].id
    made = add_lane(made, "l2", journey, "ideas", title="Ideas")
    return add_lane(made, "l3", journey, "pictures", title="Pictures")


def aim(made: Project, what: Lifted, at: tuple[float, float]) -> Aim:
    desk = Desk(made, lay_out(made, None), (), sheets.SHEETS["map"].drop)
    return lifted.aim(desk, what, Hand(*at))


def middle(made: Project, key: str) -> tuple[float, float]:
    seen = atlas.find(lay_out(made, None), key)
    assert seen is not None
    return seen.box.x + seen.box.width / 2, seen.box.y + seen.box.height / 2


def in_cell(made: Project, row: str, column: str) -> tuple[float, float]:
    area = atlas.area(lay_out(made, None), Place(row, column))
    assert area is not None
    return area.x + area.width / 2, area.bottom - 2


def code(found: Aim) -> str:
    return found.saying.code


def idea(made: Project) -> tuple[Project, Lifted]:
    return made.put(Idea(id="e9")), Lifted(lifted.IDEA, ("e9",), is_new=True)


def test_a_new_card_is_seen_as_a_slot_where_it_would_stand() -> None:
    made = whole().put(Touchpoint(id="t9", step="s0", lane="l0"))
    found = aim(made, Lifted(lifted.CARD, ("t9",), is_new=True), in_cell(made, "l0", "s2"))
    assert found.shown is not None
    sheet = lay_out(found.shown, None)
    seen = atlas.find(sheet, "t9")
    assert seen is not None
    previewed = found.previewed(sheet, 0.25)
    assert previewed.place == Place("l0", "s2")
    assert Rect(*seen.box, TINT, None, RADIUS) in previewed.shapes


def test_an_idea_over_a_touchpoint_becomes_the_touchpoints_and_is_seen_at_once() -> None:
    made, what = idea(whole())
    found = aim(made, what, middle(made, "t1"))
    assert isinstance(found.saying, Saying)
    assert found.saying.fields == (("at", "t1"),)
    assert found.shown is not None
    assert found.shown.table(Idea)["e9"].at == "t1"
    assert found.overlay.shapes


@pytest.mark.parametrize("row", ["l0", "l1", "l2", "l3"])
def test_an_idea_over_an_empty_place_is_the_steps(row: str) -> None:
    made, what = idea(whole())
    found = aim(made, what, in_cell(made, row, "s2"))
    (drop,) = found.drops
    assert (drop.row, drop.column, drop.fields) == ("l2", "s2", (("at", "s2"),))


def test_a_card_would_begin_where_it_is_let_go() -> None:
    made = whole().put(Touchpoint(id="t9", step="s0", lane="l0"))
    found = aim(made, Lifted(lifted.CARD, ("t9",), is_new=True), in_cell(made, "l0", "s2"))
    assert code(found) == "new-card"
    (drop,) = found.drops
    assert (drop.row, drop.column) == ("l0", "s2")


def test_an_arrow_begins_at_a_touchpoint_and_nowhere_else() -> None:
    made = whole()
    found = aim(made, Lifted("connection"), middle(made, "t1"))
    assert (code(found), found.record, len(found.overlay.shapes)) == ("begin-link", "t1", 1)
    for at in (middle(made, "n2"), in_cell(made, "l0", "s2"), (1.0, 1.0)):
        refused = aim(made, Lifted("connection"), at)
        assert isinstance(refused.saying, Problem)
        assert refused.saying.code == "arrow-from-what"


def test_a_picture_hangs_on_a_card_or_lies_in_its_row() -> None:
    made = whole()
    assert aim(made, Lifted("picture"), middle(made, "n2")).record == "n2"
    assert aim(made, Lifted("picture"), in_cell(made, "l3", "s1")).place == Place("l3", "s1")
    assert isinstance(aim(made, Lifted("picture"), in_cell(made, "l1", "s2")).saying, Problem)


@pytest.mark.parametrize(("thing", "behind"), [("phase", "s2"), ("step", "s1"), ("lane", "l0")])
def test_a_head_stands_behind_the_one_it_is_let_go_on(thing: str, behind: str) -> None:
    made = whole()
    found = aim(made, Lifted(thing), middle(made, "t1"))
    assert (code(found), found.record, len(found.overlay.shapes)) == (f"new-{thing}", behind, 1)


def test_nothing_is_changed_while_it_is_only_aimed() -> None:
    made, what = idea(whole())
    before = made.table(Idea)["e9"]
    aim(made, what, middle(made, "t1"))
    assert made.table(Idea)["e9"] is before
    assert len(made.table(Lane)) == 4


def test_a_row_let_go_on_the_heads_stands_below_the_first_one() -> None:
    made = whole()
    assert aim(made, Lifted("lane"), (120.0, 5.0)).record == "l0"
    assert aim(made, Lifted("lane"), in_cell(made, "l1", "s1")).record == "l1"
    assert aim(made, Lifted("lane"), (120.0, 10_000.0)).record == "l3"


def test_several_cards_lie_one_after_the_other_where_they_are_let_go() -> None:
    made = whole().put(*(Note(id=f"n{n}", journey="j0", text="Later") for n in (7, 8, 9)))
    found = aim(made, Lifted(lifted.CARD, ("n8", "n7", "n9")), in_cell(made, "l1", "s2"))
    assert found.shown is not None
    assert [card.id for card in index_of(found.shown).cell("l1", "s2")] == ["n8", "n7", "n9"]
    assert isinstance(found.saying, Saying)
    assert found.saying.number == 3
