"""What a hand does on the plan, without Qt: drag discs, type ideas."""

from __future__ import annotations

import pytest

from canvas.editing import gestures, selected, walk, writing
from canvas.editing.desk import Desk, Hand
from canvas.editing.gestures import IDLE, Moving, State
from canvas.editing.outcome import Change, Saying, Select
from canvas.editing.session import Session
from canvas.language import language
from canvas.layout.options import SheetOptions
from canvas.layout.plan import field
from canvas.layout.shapes import Box
from canvas.layout.sheet import Sheet
from canvas.layout.sheets import SHEETS, make
from canvas.model.project import Project
from canvas.model.work import Idea
from tests.layout.plain import SAY
from tests.layout.small import seen
from tests.layout.test_plan import ground, middle, planned

KIND = SHEETS["plan"]


def lay_out(project: Project, previous: Sheet | None = None) -> Sheet:
    return make(project, "plan", SheetOptions(SAY, show_empty=True), previous)


def desk(given: Session) -> Desk:
    return Desk(given.project, given.sheet, given.selection, KIND.drop, join=KIND.join)


def test_dragging_a_disc_says_what_it_sets_and_sets_exactly_that() -> None:
    given = Session(planned(), lay_out)
    start = middle(seen(given.sheet, "e5", "disc").box)
    end = field.spot(ground(given.sheet), 4, 2)
    state: State
    state, outcome = gestures.press(Hand(*start), desk(given))
    assert isinstance(outcome, Select)
    given.select(outcome.selection)
    state, _ = gestures.move(state, Hand(*end), desk(given))
    assert isinstance(state, Moving)
    saying = state.gesture.saying()
    assert isinstance(saying, Saying)
    assert saying.fields == (("impact", 4), ("effort", 2))
    before = given.project.table(Idea)["e5"]
    state, outcome = gestures.release(state, Hand(*end), desk(given))
    assert isinstance(outcome, Change)
    given.apply(outcome.edit, outcome.label, selection=outcome.selection)
    assert given.project.table(Idea)["e5"] == before.but(impact=4, effort=2)
    there = field.spot(ground(given.sheet), 4, 2)
    assert middle(seen(given.sheet, "e5", "disc").box) == pytest.approx(there)


def test_a_disc_let_go_beside_the_picture_changes_nothing() -> None:
    given = Session(planned(), lay_out)
    start = middle(seen(given.sheet, "e1", "disc").box)
    state, _ = gestures.press(Hand(*start), desk(given))
    state, _ = gestures.move(state, Hand(2.0, 2.0), desk(given))
    state, outcome = gestures.release(state, Hand(2.0, 2.0), desk(given))
    assert state == IDLE
    assert not isinstance(outcome, Change)


def test_an_idea_is_typed_where_it_stands_in_the_list() -> None:
    given = Session(planned(), lay_out)
    writing.typed(given, writing.of_record(given, "e1", "text"), "Call tomorrow")
    assert given.project.table(Idea)["e1"].text == "Call tomorrow"


def test_what_is_selected_is_marked_in_the_picture_and_in_the_list() -> None:
    sheet = Session(planned(), lay_out).sheet
    disc, line = seen(sheet, "e1", "disc").box, seen(sheet, "e1", "plan-row").box
    ring, outline = selected.marks(sheet, ("e1",), 0.2)
    assert middle(Box(*ring[:4])) == pytest.approx(middle(disc))
    assert middle(Box(*outline[:4])) == pytest.approx(middle(line))


def test_tab_goes_from_disc_to_disc_by_number() -> None:
    given = Session(planned(), lay_out)
    assert walk.reading(given.project, given.sheet, ("e1",), 1) == "e2"


def test_the_window_has_words_for_what_is_set() -> None:
    from canvas.widgets import set_words

    fields = (("impact", 4), ("effort", 2))
    told = set_words.doing(language("en"), planned(), Saying("move-cards", 1, fields=fields))
    assert told == "Impact: 4 · Effort: 2"
