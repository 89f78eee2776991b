from __future__ import annotations

import pytest

from canvas.model.edits import cards, parking
from canvas.model.ids import SeededIds
from canvas.model.journey import Note, Touchpoint
from canvas.model.problem import EditError
from canvas.model.queries import journeys
from tests.editing.plain import project

CARDS = project(("Sees the advert", 0, 0), ("Pays", 0, 2), ("Is it safe?", 1, 0))
JOURNEY = journeys(CARDS)[0].id


def test_what_is_parked_last_stands_first() -> None:
    made = parking.add_parked(CARDS, "na", JOURNEY, "First")
    made = parking.add_parked(made, "nb", JOURNEY, "Second")
    assert [note.text for note in parking.parked(made, JOURNEY)] == ["Second", "First"]


def test_a_parked_note_leaves_its_cell() -> None:
    made = parking.park(CARDS, ["n2"], SeededIds(b"p"))
    note = made.get(Note, "n2")
    assert note is not None
    assert (note.lane, note.step, note.journey) == (None, None, JOURNEY)
    assert parking.parked(made, JOURNEY) == (note,)


def test_a_parked_touchpoint_becomes_a_note() -> None:
    made = parking.park(CARDS, ["t0", "t1"], SeededIds(b"p"))
    assert not list(made.all(Touchpoint))
    assert [note.text for note in parking.parked(made, JOURNEY)] == ["Sees the advert", "Pays"]


def test_parking_what_is_parked_changes_nothing() -> None:
    made = parking.add_parked(CARDS, "na", JOURNEY, "First")
    assert parking.park(made, ["na"], SeededIds(b"p")) is made


def test_a_parked_note_goes_back_into_a_cell() -> None:
    made = parking.park(CARDS, ["n2"], SeededIds(b"p"))
    made = cards.move_card(made, "n2", "l1", "s1")
    assert not parking.parked(made, JOURNEY)


def test_a_phase_cannot_be_parked() -> None:
    with pytest.raises(EditError):
        parking.park(CARDS, ["f0"], SeededIds(b"p"))
