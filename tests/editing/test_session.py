"""The session: edits, previews, undo with selection, and what is saved."""

from __future__ import annotations

import pytest

from canvas.editing import writing
from canvas.editing.selection import Place, exists, place_named, place_of, standing, toggled
from canvas.editing.session import Session
from canvas.model.edits.cards import move_card
from canvas.model.edits.deleting import delete
from canvas.model.edits.fields import set_field
from canvas.model.index import index_of
from canvas.model.problem import EditError
from tests.editing.plain import lay_out, project


@pytest.fixture
def session() -> Session:
    return Session(project(("One", 0, 0), ("Two", 0, 1)), lay_out)


def test_an_edit_is_told_and_laid_out(session: Session) -> None:
    told: list[bool] = []
    session.listen(lambda: told.append(True))
    before = session.sheet

    session.apply(lambda p: set_field(p, "t0", "text", "Won"), "type")

    assert told == [True]
    assert session.sheet is not before


def test_an_edit_that_changes_nothing_is_no_step(session: Session) -> None:
    assert not session.apply(lambda p: set_field(p, "t0", "text", "One"), "type")
    assert not session.history.can_undo


def test_an_edit_that_is_refused_changes_nothing(session: Session) -> None:
    before = session.history

    with pytest.raises(EditError):
        session.apply(lambda p: move_card(p, "t0", "l1", "s0"), "move")

    assert session.history is before


def test_undo_gives_back_the_project_and_what_was_selected(session: Session) -> None:
    before = session.project
    session.select(("t1",))

    session.apply(lambda p: delete(p, ("t1",)), "delete")
    selected = session.selection
    undone = session.undo()

    assert undone is not None
    assert undone.label == "delete"
    assert session.project is before
    assert (selected, session.selection) == ((), ("t1",))


def test_a_preview_is_shown_and_never_recorded(session: Session) -> None:
    before = session.project
    tried = set_field(before, "t0", "text", "Tried")

    session.preview(tried)
    assert (session.shown, session.project) == (tried, before)

    session.preview(None)
    assert session.shown is before
    assert not session.history.can_undo


def test_what_is_saved_is_not_dirty_until_it_changes_and_clean_again_after_undo(session: Session) -> None:
    found = [session.is_dirty]
    session.apply(lambda p: set_field(p, "t0", "text", "Won"), "type")
    found.append(session.is_dirty)
    session.undo()

    assert [*found, session.is_dirty] == [False, True, False]


def test_a_burst_of_typing_that_comes_back_to_its_beginning_leaves_no_step(session: Session) -> None:
    before = session.project
    begun = writing.of_record(session, "t0", "text")

    writing.typed(session, begun, "One!")
    writing.typed(session, begun, "One")
    writing.ended(session, begun)

    assert session.project is before
    assert not session.history.can_undo


def test_two_bursts_of_typing_are_two_steps(session: Session) -> None:
    for text in ("One!", "One!!"):
        begun = writing.of_record(session, "t0", "text")
        writing.typed(session, begun, text)
        writing.ended(session, begun)

    assert len(session.history.past) == 2


def test_a_new_card_is_shown_at_once_and_recorded_with_its_first_character(session: Session) -> None:
    before = session.project
    begun = writing.of_new_card(session, "t9", writing.NewCard(Place("l0", "s2")))

    assert session.shown.find("t9") is not None
    assert session.project is before

    writing.typed(session, begun, "N")
    assert [card.id for card in index_of(session.project).cell("l0", "s2")] == ["t9"]
    assert session.selection == ("t9",)


def test_a_selection_names_records_and_cells(session: Session) -> None:
    cell = Place("l1", "s2")

    assert place_named(cell.name) == cell
    assert place_named("t0") is None
    assert place_of(session.project, "t1") == Place("l0", "s1")
    assert exists(session.project, cell.name)
    assert standing(session.project, ("t0", "gone", cell.name)) == ("t0", cell.name)
    assert toggled((cell.name,), "t0") == ("t0",)


def test_offsets_are_told_in_characters_and_in_utf16() -> None:
    text = "a👍b"

    assert [writing.units(text, n) for n in range(4)] == [0, 1, 3, 4]
    assert [writing.characters(text, n) for n in (0, 1, 3, 4)] == [0, 1, 2, 3]
    assert writing.shown_offset("e\u0301x", 2) == 1
