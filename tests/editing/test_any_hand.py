"""Whatever a hand does, the project stays sound, the sheet is the one from scratch, and undo leads back."""

from __future__ import annotations

from typing import NamedTuple

from hypothesis import given
from hypothesis import strategies as st

from canvas.editing import choosing, clipboard, feeling, gestures, nudge, pasting, walk, writing
from canvas.editing.desk import Desk, DropAt, Hand, Join
from canvas.editing.gestures import IDLE, State
from canvas.editing.outcome import Change, Outcome, Select
from canvas.editing.selection import place_named
from canvas.editing.session import Session
from canvas.editing.turning import turned
from canvas.layout import sheets
from canvas.layout.options import SheetOptions, a_link
from canvas.layout.sheet import Sheet
from canvas.model.checks import check
from canvas.model.edits.cards import card_letter
from canvas.model.edits.deleting import delete
from canvas.model.edits.structure import add_lane
from canvas.model.ids import SeededIds
from canvas.model.problem import EditError
from canvas.model.project import Project
from canvas.model.queries import journeys
from tests.editing.plain import project
from tests.layout.plain import SAY

CARDS = (("Sees the advert", 0, 0), ("Visits the shop", 0, 1), ("Pays", 0, 1), ("Is it safe?", 1, 0))
DROP = sheets.SHEETS["map"].drop
OPTIONS = SheetOptions(say=SAY, show_empty=True)


def lay_out(given: Project, previous: Sheet | None) -> Sheet:
    return sheets.make(given, "map", OPTIONS, previous)


def whole() -> Project:
    """The plain journey with a row of feelings, whose points can be dragged."""
    made = project(*CARDS)
    return add_lane(made, "l2", journeys(made)[0].id, "feelings", title="Feelings")


class Deed(NamedTuple):
    """One thing a hand does: a pointer event at a part of the sheet, or a key."""

    what: str
    x: float
    y: float
    held: frozenset[str]
    text: str


DEEDS = """press move release cancel arrow type delete undo redo seal
feel nudge head turn copy lines all row phase"""
WAYS: tuple[walk.Way, ...] = ("left", "right", "up", "down")

deeds = st.builds(
    Deed,
    st.sampled_from(DEEDS.split()),
    st.floats(0, 1),
    st.floats(0, 1),
    st.frozensets(st.sampled_from(["ctrl", "shift"]), max_size=1),
    st.text(st.sampled_from("ab æ\n"), max_size=30),
)


def hand_at(deed: Deed, sheet: Sheet) -> Hand:
    """Somewhere on the sheet; most of the time on something that is drawn there for a record."""
    marks = [seen for seen in sheet.reading() if seen.mark.record]
    if len(deed.text) % 4 == 3 or not marks:
        return Hand(deed.x * sheet.width, deed.y * sheet.height, 0.25, deed.held)
    box = marks[min(int(deed.x * len(marks)), len(marks) - 1)].box
    return Hand(box.x + deed.y * box.width, box.y + deed.y * box.height, 0.25, deed.held)


class Person:
    """Someone working on a session by pointer and keys."""

    def __init__(self, session: Session, drop: DropAt = DROP, join: Join = a_link) -> None:
        self.session = session
        self.drop = drop
        self.join = join
        self.state: State = IDLE
        self.cards = 0
        self.ids = SeededIds(b"any hand")

    def do(self, deed: Deed) -> None:
        session = self.session
        desk = Desk(
            session.project,
            session.sheet,
            session.selection,
            self.drop,
            ids=self.ids,
            join=self.join,
            voting=session.voting,
        )
        hand = hand_at(deed, desk.sheet)
        try:
            match deed.what:
                case "press":
                    self.take(*gestures.press(hand, desk))
                case "move":
                    self.take(*gestures.move(self.state, hand, desk))
                case "release":
                    self.take(*gestures.release(self.state, hand, desk))
                case "cancel":
                    self.take(*gestures.cancel(self.state))
                case "type":
                    self.type(deed.text)
                case "delete":
                    keys = tuple(key for key in session.selection if key[0] in "tn")
                    session.apply(lambda p: delete(p, keys), "delete")
                case "undo":
                    session.undo()
                case "redo":
                    session.redo()
                case "seal":
                    session.seal()
                case _:
                    self.press_key(deed)
        except EditError:
            return

    def press_key(self, deed: Deed) -> None:
        session = self.session
        project, sheet, selection = session.project, session.sheet, session.selection
        way = WAYS[int(deed.x * 3)]
        match deed.what:
            case "feel":
                found = feeling.felt(project, selection[-1] if selection else "")
                if found is not None:
                    session.apply(lambda p: feeling.changed(p, found, deed.y * 4 - 2), "feeling")
            case "nudge":
                self.take(self.state, nudge.nudge(project, sheet, selection, way))
            case "head":
                self.take(self.state, nudge.nudge_head(project, selection, way))
            case "turn":
                after, keys = turned(project, selection, self.ids)
                session.apply(lambda _: after, "turn", selection=keys)
            case "copy" | "lines":
                place = place_named(selection[-1]) if selection else None
                if place is None:
                    return
                given = clipboard.read(clipboard.written(clipboard.parcel(project, sheet, ("t0", "n3"))))
                assert given is not None
                done = (
                    clipboard.pasted(project, sheet, given, place, self.ids)
                    if deed.what == "copy" and given.spots
                    else pasting.lines(project, place, deed.text, self.ids)
                )
                session.apply(lambda _: done.project, "paste", selection=done.selection)
            case "all":
                session.select(choosing.everything(sheet, selection))
            case "arrow":
                if key := walk.step(project, sheet, selection, way):
                    session.select((key,))
            case "row":
                session.select(choosing.in_lane(project, sheet, selection))
            case "phase":
                session.select(choosing.in_phase(project, sheet, selection))

    def take(self, state: State, outcome: Outcome) -> None:
        self.state = state
        tried = state.gesture.tried() if isinstance(state, gestures.Moving) else None
        if tried is not None:
            assert check(tried(self.session.project)) == ()
        match outcome:
            case Select(selection):
                self.session.select(selection)
            case Change(edit, label, selection):
                self.session.apply(edit, label, selection=selection)

    def type(self, text: str) -> None:
        session = self.session
        key = session.selection[-1] if session.selection else ""
        place = place_named(key)
        if place is not None:
            self.cards += 1
            new = f"{card_letter(session.project, place.row) or 't'}9{self.cards}"
            begun = writing.of_new_card(session, new, writing.NewCard(place))
        elif key and key[0] in "tn":
            begun = writing.of_record(session, key, "text")
        else:
            return
        for end in range(len(text) + 1):
            writing.typed(session, begun, text[:end])
        writing.ended(session, begun)


@given(st.lists(deeds, max_size=25))
def test_after_anything_a_hand_does_everything_is_still_true(done: list[Deed]) -> None:
    session = Session(whole(), lay_out)
    first = session.project
    person = Person(session)

    for deed in done:
        person.do(deed)

        assert check(session.project) == ()
        assert not session.is_previewing
        assert session.sheet == lay_out(session.project, None)
    while session.history.can_undo:
        session.undo()
    assert session.project is first


@given(st.lists(deeds, max_size=25))
def test_what_a_drag_shows_is_never_recorded(done: list[Deed]) -> None:
    session = Session(whole(), lay_out)
    person = Person(session)
    for deed in done:
        before, was_moving = session.project, isinstance(person.state, gestures.Moving)
        person.do(deed._replace(what="move" if was_moving else deed.what))
        if isinstance(person.state, gestures.Moving):
            desk = Desk(session.project, session.sheet, session.selection, sheets.SHEETS["map"].drop)
            person.state.gesture.shown(desk)
            person.state.gesture.overlay(desk)
            if was_moving:
                assert session.project is before
