"""Whatever a hand does, the project stays sound, the sheet is the one from scratch, and undo leads back.

In the suite it is hundreds of deeds, the same every time; `make fuzz` makes it tens of thousands, new ones.
"""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from canvas.editing import gestures
from canvas.editing.session import Session
from tests.editing.any_law import holds
from tests.editing.any_person import Deed, Person, deeds, lay_out, whole


@given(st.lists(deeds, max_size=25))
def test_after_anything_a_hand_does_everything_is_still_true(done: list[Deed]) -> None:
    session = Session(whole(), lay_out)
    holds(Person(session), done, lambda: lay_out(session.project, None))


@given(st.lists(deeds, max_size=25))
def test_what_a_drag_shows_is_never_recorded(done: list[Deed]) -> None:
    session = Session(whole(), lay_out)
    person = Person(session)
    for deed in done:
        before, was_moving = session.project, isinstance(person.state, gestures.Moving)
        person.do(deed._replace(what="move" if was_moving else deed.what))
        if isinstance(person.state, gestures.Moving):
            person.state.gesture.shown(person.desk)
            person.state.gesture.overlay(person.desk)
            if was_moving:
                assert session.project is before
