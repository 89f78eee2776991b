"""Someone who does anything a hand can do on a sheet, in any order: what the laws of hands are tried with.

Each deed is played as window and keys play it, without them.
"""

from __future__ import annotations

from functools import partial
from typing import Any, NamedTuple

from hypothesis import strategies as st

from canvas.editing import (
    choosing,
    clipboard,
    feeling,
    figures,
    gestures,
    link_drag,
    nudge,
    pasting,
    voting,
    walk,
    writing,
)
from canvas.editing.desk import Desk, DropAt, Hand, Join
from canvas.editing.dropping import dropped
from canvas.editing.gestures import IDLE, State
from canvas.editing.outcome import Change, Outcome, Select
from canvas.editing.removing import removable
from canvas.editing.selection import Place, focus, place_named
from canvas.editing.session import Session, Voting
from canvas.editing.turning import turned
from canvas.layout import sheets
from canvas.layout.options import Drop, SheetOptions, a_link
from canvas.layout.sheet import Sheet
from canvas.model.checks import check
from canvas.model.edits.boards import letter_in
from canvas.model.edits.deleting import delete
from canvas.model.edits.structure import add_lane, add_phase, add_step
from canvas.model.ids import SeededIds
from canvas.model.index import index_of
from canvas.model.journey import LaneKind, Link, Note, Phase, Touchpoint
from canvas.model.people import Persona
from canvas.model.problem import EditError, Problem
from canvas.model.project import Project
from canvas.model.queries import journeys
from canvas.model.work import Idea
from tests.editing.plain import project
from tests.layout.plain import SAY

PX = 0.25
CARDS = (("Sees the advert", 0, 0), ("Visits the shop", 0, 1), ("Pays", 0, 1), ("Is it safe?", 1, 0))
DROP = sheets.SHEETS["map"].drop
OPTIONS = SheetOptions(say=SAY, show_empty=True)


def lay_out(given: Project, previous: Sheet | None) -> Sheet:
    return sheets.make(given, "map", OPTIONS, previous)


MORE: tuple[LaneKind, ...] = ("feelings", "curve", "effort", "promise", "ideas", "stories", "pains and gains")


def whole() -> Project:
    """The plain journey with a row of every other kind a hand can do something in, and a persona."""
    made = project(*CARDS)
    journey = journeys(made)[0]
    for number, kind in enumerate(MORE, start=2):
        made = add_lane(made, f"l{number}", journey.id, kind, title=kind)
    return made.put(Persona(id="p0", name="Per"), journey.but(personas=("p0",)))


class Deed(NamedTuple):
    """One thing a hand does: a pointer event at a part of the sheet, or a key."""

    what: str
    x: float
    y: float
    aim: str
    """Where on what is there: within it, at an edge, on the dot of its arrow, or anywhere on the sheet."""
    held: frozenset[str]
    text: str


DEEDS = """press move move release release cancel arrow stretch type word delete undo redo seal other
feel figure digits nudge head turn copy lines block all row phase add place connect vote round travel"""
WAYS: tuple[walk.Way, ...] = ("left", "right", "up", "down")

deeds = st.builds(
    Deed,
    st.sampled_from(DEEDS.split()),
    st.floats(0, 1),
    st.floats(0, 1),
    st.sampled_from(["in", "in", "in", "right", "bottom", "dot", "anywhere"]),
    st.frozensets(st.sampled_from(["ctrl", "shift"]), max_size=1),
    st.text(st.sampled_from("ab æ\n"), max_size=30),
)


def hand_at(deed: Deed, desk: Desk) -> Hand:
    """Somewhere on the sheet; most of the time on something that is drawn there for a record or a cell."""
    sheet = desk.sheet
    dot = link_drag.dot_at(desk, focus(desk.selection), PX)
    if deed.aim == "dot" and dot is not None:
        return Hand(*dot, PX, deed.held)
    marks = [seen for seen in sheet.reading() if seen.mark.record or seen.cell.column]
    if deed.aim == "anywhere" or not marks:
        return Hand(deed.x * sheet.width, deed.y * sheet.height, PX, deed.held)
    box = marks[min(int(deed.x * len(marks)), len(marks) - 1)].box
    x = box.right if deed.aim == "right" else box.x + deed.y * box.width
    y = box.bottom if deed.aim == "bottom" else box.y + deed.y * box.height
    return Hand(x, y, PX, deed.held)


class Person:
    """Someone working on a session by pointer and keys."""

    def __init__(self, session: Session, drop: DropAt = DROP, join: Join = a_link) -> None:
        self.session = session
        self.drop = drop
        self.join = join
        self.state: State = IDLE
        self.cards = 0
        self.ids = SeededIds(b"any hand")
        self.span: choosing.Span | None = None

    @property
    def desk(self) -> Desk:
        session = self.session
        return Desk(
            session.project,
            session.sheet,
            session.selection,
            self.drop,
            persona=session.persona,
            ids=self.ids,
            join=self.join,
            voting=session.voting,
        )

    def do(self, deed: Deed) -> None:
        try:
            if not (self.point(deed) or self.go_back_and_forth(deed) or self.press_key(deed)):
                self.make(deed)
        except EditError:
            return

    def point(self, deed: Deed) -> bool:
        """Do something with the pointer; a press with "other" is the other button's."""
        hand, desk = hand_at(deed, self.desk), self.desk
        match deed.what:
            case "press":
                self.take(*gestures.press(hand, desk))
            case "other":
                self.take(*gestures.press_right(hand, desk))
            case "move":
                self.take(*gestures.move(self.state, hand, desk))
            case "release":
                self.take(*gestures.release(self.state, hand, desk))
            case "cancel":
                self.take(*gestures.cancel(self.state))
            case _:
                return False
        return True

    def go_back_and_forth(self, deed: Deed) -> bool:
        session = self.session
        match deed.what:
            case "undo":
                session.undo()
            case "redo":
                session.redo()
            case "travel":
                session.travel(round(deed.x * 8 - 4))
            case "seal":
                session.seal()
            case _:
                return False
        return True

    def press_key(self, deed: Deed) -> bool:
        session = self.session
        project, selection = session.project, session.selection
        way = WAYS[int(deed.x * 3.99)]
        match deed.what:
            case "type":
                self.type(deed.text)
            case "word":
                self.word(deed.text)
            case "delete":
                gone = removable(project, selection)
                if not isinstance(gone, Problem):
                    session.apply(partial(delete, ids=gone), "delete")
            case "feel":
                found = feeling.felt(project, focus(selection), session.persona)
                if found is not None:
                    after = feeling.changed(project, found, deed.y * 4 - 2) if deed.x > 0.1 else None
                    session.apply(lambda p: after or feeling.cleared(p, found), "feeling")
            case "nudge":
                self.take(self.state, nudge.nudge(self.desk, way))
            case "head":
                self.take(self.state, nudge.nudge_head(project, selection, way))
            case "turn":
                after, keys = turned(project, selection, self.ids)
                session.apply(lambda _: after, "turn", selection=keys)
            case _:
                return self.choose(deed)
        return True

    def choose(self, deed: Deed) -> bool:
        session = self.session
        project, sheet, selection = session.project, session.sheet, session.selection
        match deed.what:
            case "all":
                session.select(choosing.everything(sheet, selection))
            case "arrow":
                if key := walk.step(project, sheet, selection, WAYS[int(deed.x * 3.99)]):
                    session.select((key,))
            case "stretch":
                self.stretch(WAYS[int(deed.x * 3.99)], 1 + int(deed.y * 3))
            case "row":
                session.select(choosing.in_lane(project, sheet, selection))
            case "phase":
                session.select(choosing.in_phase(project, sheet, selection))
            case _:
                return False
        return True

    def stretch(self, way: walk.Way, times: int) -> None:
        """Select as far as the next cells or cards, each time with the focus where the span ends."""
        session = self.session
        for _ in range(times):
            found = choosing.stretched(session.project, session.sheet, self.span, session.selection, way)
            self.span = found
            session.select(found.selection)
            assert len(set(session.selection)) == len(session.selection)
            assert focus(session.selection) == (found.end if found.selection else "")

    def make(self, deed: Deed) -> None:
        """Put something there: paste, add, drop from the palette, connect, rate, vote."""
        session = self.session
        project, sheet, selection = session.project, session.sheet, session.selection
        place = place_named(focus(selection))
        match deed.what:
            case "figure" | "digits":
                self.rate(deed)
            case "copy" | "lines" | "block" if place is not None:
                self.paste(deed, place)
            case "add":
                self.add(deed)
            case "place":
                self.drop_from_the_palette(deed)
            case "connect" if len(selection) > 1:
                made = self.join(project, self.ids, *selection[-2:])
                if not isinstance(made, Problem):
                    session.apply(lambda _: made, "link")
            case "vote" if session.voting.is_open and voting.can_be_voted_on(project, focus(selection)):
                count = voting.typed(None, focus(selection), session.voting.name, str(int(deed.x * 9)))
                voting.record(session, count, is_new=deed.y > 0.5, ids=self.ids, today=None)
            case "round":
                session.vote_in(Voting("A round", is_open=deed.x > 0.3, is_shown=True))
            case _:
                assert sheet is session.sheet

    def rate(self, deed: Deed) -> None:
        session = self.session
        found = figures.at(session.project, session.sheet, place_named(focus(session.selection)))
        if found is None:
            return
        after = figures.changed(session.project, found, 1 if deed.x > 0.5 else -1)
        if deed.what == "digits":
            digits = None
            for sign in f"{deed.x * 12:.1f}".replace(".", ","):
                digits = figures.typed(digits, session.project, found, sign) or digits
            assert digits is not None
            after = digits.after if deed.y > 0.2 else figures.shortened(digits, session.project, found).after
        session.apply(lambda _: after, "figure", merge=f"figure {found.row} {found.step}")

    def paste(self, deed: Deed, place: Place) -> None:
        session = self.session
        project, sheet = session.project, session.sheet
        cards = index_of(project).of(Idea, "s0") if deed.y > 0.7 else ()
        selection = tuple(card.id for card in cards)
        given = clipboard.read(clipboard.written(clipboard.parcel(project, sheet, selection or ("t0", "n3"))))
        assert given is not None
        if deed.what == "copy" and given.spots:
            done = clipboard.pasted(project, sheet, given, place, self.ids)
        elif deed.what == "block":
            rows = [deed.text.split("a"), ["one", "two"]]
            done = pasting.cells(project, sheet, place, rows, self.ids)
        else:
            done = pasting.lines(project, place, deed.text, self.ids)
        session.apply(lambda _: done.project, "paste", selection=done.selection)

    def add(self, deed: Deed) -> None:
        """Another phase, step or row, where the focus is or at the end."""
        session, ids = self.session, self.ids
        journey, some = session.journey, index_of(session.project).of(Phase, session.journey)
        if deed.x < 0.3:
            session.apply(lambda p: add_phase(p, ids, journey, title=deed.text), "add")
        elif deed.x < 0.6 and some:
            session.apply(lambda p: add_step(p, ids("s"), some[0].id, title=deed.text), "add")
        else:
            kind = MORE[int(deed.y * (len(MORE) - 1))]
            session.apply(lambda p: add_lane(p, ids("l"), journey, kind), "add")

    def drop_from_the_palette(self, deed: Deed) -> None:
        """A new touchpoint, a new note, or a parked one is let go somewhere."""
        session, hand = self.session, hand_at(deed, self.desk)
        new = self.ids("t" if deed.y < 0.5 else "n")
        card: Any = Touchpoint(id=new, step="s0", lane="l0") if new[0] == "t" else Note(id=new)
        held = session.project.put(card)
        drop = self.drop(held, session.sheet, new, hand.x, hand.y)
        if isinstance(drop, Drop):
            session.preview(dropped(held, drop, drop.before or None))
            session.preview(None)
            session.apply(lambda _: dropped(held, drop, drop.before or None), "place", selection=(new,))

    def word(self, text: str) -> None:
        """Write the word of a feeling, or what an arrow says."""
        session = self.session
        key = focus(session.selection)
        found = feeling.felt(session.project, key, session.persona)
        record = feeling.rated(session.project, found) if found else ""
        if isinstance(session.project.find(key), Link):
            begun = writing.of_record(session, key, "label")
        elif found is not None and record:
            begun = writing.of_record(session, record, f"feelings.{found.persona or ''}.word")
        else:
            return
        for end in range(len(text) + 1):
            writing.typed(session, begun, text[:end].replace("\n", " "))
        writing.ended(session, begun)

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
            new = f"{letter_in(session.project, place.row) or 't'}9{self.cards}"
            begun = writing.of_new_card(session, new, writing.NewCard(place))
        elif key and key[0] in "tnefslo":
            field = {"o": "words"}.get(key[0], "title" if key[0] in "fsl" else "text")
            begun = writing.of_record(session, key, field)
            text = text.replace("\n", " ")
        else:
            return
        for end in range(len(text) + 1):
            writing.typed(session, begun, text[:end])
        writing.ended(session, begun)
