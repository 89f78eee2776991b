"""Someone who does anything a hand can do on a sheet, in any order: what the laws of hands are tried with.

Each deed is played as window and keys play it, without them.
"""

from __future__ import annotations

from functools import partial

from canvas.editing import atlas as places
from canvas.editing import (
    beyond,
    choosing,
    continuing,
    feeling,
    gestures,
    hits,
    nudge,
    walk,
    writing,
)
from canvas.editing.desk import DropAt, Join
from canvas.editing.gestures import IDLE, State
from canvas.editing.outcome import Change, Outcome, Select
from canvas.editing.removing import removable
from canvas.editing.selection import ARROWS, focus, place_named
from canvas.editing.session import Session
from canvas.editing.turning import left_behind, turned
from canvas.editing.was_set import was_set
from canvas.layout import sheets
from canvas.layout.options import SheetOptions, a_link
from canvas.layout.sheet import Sheet
from canvas.model.checks import check
from canvas.model.edits.deleting import delete
from canvas.model.edits.structure import add_lane
from canvas.model.index import index_of
from canvas.model.journey import Journey
from canvas.model.people import Persona
from canvas.model.problem import EditError, Problem
from canvas.model.project import Project
from canvas.model.queries import journeys
from tests.editing import any_eyes
from tests.editing.any_deed import PX, Deed, deeds, hand_at
from tests.editing.any_making import MORE, Making
from tests.editing.plain import project
from tests.layout.plain import SAY

__all__ = ["DROP", "OPTIONS", "Deed", "Person", "deeds", "lay_out", "whole"]

CARDS = (("Sees the advert", 0, 0), ("Visits the shop", 0, 1), ("Pays", 0, 1), ("Is it safe?", 1, 0))
DROP = sheets.SHEETS["map"].drop
OPTIONS = SheetOptions(say=SAY, show_empty=True)
WAYS: tuple[walk.Way, ...] = ("left", "right", "up", "down")


def lay_out(given: Project, previous: Sheet | None) -> Sheet:
    return sheets.make(given, "map", OPTIONS, previous)


def whole() -> Project:
    """The plain journey with a row of every other kind a hand can do something in, and two personas."""
    made = project(*CARDS)
    journey = journeys(made)[0]
    for number, kind in enumerate((*MORE, "pictures"), start=2):
        made = add_lane(made, f"l{number}", journey.id, kind, title=kind)
    people = (Persona(id="p0", name="Per"), Persona(id="p1", name="Ida"))
    return made.put(*people, journey.but(personas=("p0", "p1")))


class Person(Making):
    """Someone working on a session by pointer and keys."""

    def __init__(self, session: Session, drop: DropAt = DROP, join: Join = a_link) -> None:
        super().__init__(session, drop, join)
        self.state: State = IDLE
        self.cards = 0
        self.span: choosing.Span | None = None

    def do(self, deed: Deed) -> None:
        try:
            self.act(deed)
        except EditError:
            return

    def act(self, deed: Deed) -> None:
        match deed.what:
            case "press" | "move" | "release" | "cancel" | "other":
                self.point(deed)
            case "listen":
                any_eyes.listen(self.session)
            case "undo" | "redo" | "travel" | "seal" | "persona" | "journey" | "clear":
                self.go_back_and_forth(deed)
            case "all" | "arrow" | "stretch" | "row" | "phase" | "read" | "end":
                self.choose(deed)
            case "feel" | "felt" | "face":
                self.feel(deed)
            case "head-walk":
                self.take(self.state, nudge.nudge_head(self.project, self.selection, self.way(deed)))
            case "place":
                self.place_card(deed)
            case "digits":
                self.figure(deed)
            case "compose":
                self.type(deed)
            case what:
                getattr(self, what)(deed)

    @property
    def project(self) -> Project:
        return self.session.project

    @property
    def selection(self) -> tuple[str, ...]:
        return self.session.selection

    def way(self, deed: Deed) -> walk.Way:
        return WAYS[deed.of(4)]

    # The pointer

    def point(self, deed: Deed) -> None:
        """Do something with the pointer; "other" is a press of the other button."""
        hand, desk = hand_at(deed, self.desk), self.desk
        match deed.what:
            case "press":
                self.take(*gestures.press(hand, desk))
            case "other":
                self.take(*gestures.press_right(hand, desk))
            case "move":
                gestures.would(hand, desk)
                self.dots(hand)
                self.take(*gestures.move(self.state, hand, desk))
            case "release":
                self.take(*gestures.release(self.state, hand, desk))
            case "cancel":
                self.take(*gestures.cancel(self.state))

    def drag(self, deed: Deed) -> None:
        """A whole drag; a card that is dragged may be one of several, taken where the hand took it."""
        self.choose_several(deed)
        plain = deed._replace(held=frozenset() if deed.x < 0.9 else deed.held)
        self.take(*gestures.press(hand_at(plain, self.desk), self.desk))
        self.carry(deed)

    def heads(self, deed: Deed) -> None:
        """A drag of a head that stays in sight, which the window has found."""
        hand = hand_at(deed, self.desk)
        found = hits.hit(self.project, self.session.sheet, hand.x, hand.y)
        self.take(*gestures.take(found, hand))
        self.carry(deed)

    def edge(self, deed: Deed) -> None:
        """A drag of an edge of a column or a row, in the heads that stay in sight."""
        turn = gestures.take_edge(hand_at(deed, self.desk), self.desk, is_on_columns=deed.to_x > 0.5)
        if turn is not None:
            self.take(*turn)
            self.carry(deed)

    def carry(self, deed: Deed) -> None:
        """From where it was taken to where it is let go, or given up; nothing is recorded on the way."""
        start, end = hand_at(deed, self.desk), hand_at(deed.there, self.desk)
        before = self.project
        for share in (0.02, 0.5, 1.0):
            way = end._replace(
                x=start.x + share * (end.x - start.x), y=start.y + share * (end.y - start.y), keys=deed.held
            )
            self.take(*gestures.move(self.state, way, self.desk))
            self.look()
            assert self.project is before
        if deed.text.startswith("b"):
            self.take(*gestures.cancel(self.state))
        else:
            self.take(*gestures.release(self.state, end._replace(keys=deed.held), self.desk))

    def look(self) -> None:
        """See what a gesture shows; what it makes of the map is as sound as what it will be."""
        if isinstance(self.state, gestures.Moving):
            gesture = self.state.gesture
            gesture.shown(self.desk)
            gesture.overlay(self.desk)
            gesture.saying()

    def take(self, state: State, outcome: Outcome) -> None:
        self.state = state
        tried = state.gesture.tried() if isinstance(state, gestures.Moving) else None
        if tried is not None:
            assert check(tried(self.project)) == ()
        before = self.project
        match outcome:
            case Select(selection):
                self.session.select(selection)
            case Change(edit, label, selection):
                self.session.apply(edit, label, selection=selection)
                was_set(before, self.project, selection)
        self.see()

    def see(self) -> None:
        """See what a window draws above the sheet."""
        any_eyes.look(self.session)

    # Keys

    def go_back_and_forth(self, deed: Deed) -> None:
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
            case "persona":
                session.choose_persona(("p0", "p1")[deed.of(2)])
            case "journey":
                some = index_of(session.project).of(Journey)
                session.choose_journey(some[deed.of(len(some))].id if some else "")
            case "clear":
                session.select(())

    def choose(self, deed: Deed) -> None:
        session = self.session
        project, sheet, selection = session.project, session.sheet, session.selection
        match deed.what:
            case "all":
                session.select(choosing.everything(sheet, selection))
            case "row":
                session.select(choosing.in_lane(project, sheet, selection))
            case "phase":
                session.select(choosing.in_phase(project, sheet, selection))
            case "stretch":
                self.stretch(self.way(deed), 1 + int(deed.y * 3))
            case _:
                self.go(deed)

    def go(self, deed: Deed) -> None:
        session = self.session
        project, sheet, selection = session.project, session.sheet, session.selection
        key = {
            "arrow": lambda: walk.step(project, sheet, selection, self.way(deed)),
            "read": lambda: walk.reading(project, sheet, selection, 1 if deed.y > 0.3 else -1),
            "end": lambda: walk.end(
                project, sheet, selection, "left" if deed.x > 0.5 else "right", of_all=deed.y > 0.5
            ),
        }[deed.what]()
        if key:
            session.select((key,))
            self.see()

    def stretch(self, way: walk.Way, times: int) -> None:
        """Select as far as the next cells or cards, each time with the focus where the span ends."""
        session = self.session
        for _ in range(times):
            found = choosing.stretched(session.project, session.sheet, self.span, session.selection, way)
            self.span = found
            session.select(found.selection)
            assert len(set(session.selection)) == len(session.selection)
            assert focus(session.selection) == (found.end if found.selection else "")

    def delete(self, deed: Deed) -> None:
        gone = removable(self.project, self.selection)
        if not isinstance(gone, Problem):
            self.session.apply(partial(delete, ids=gone), "delete")

    def nudge(self, deed: Deed) -> None:
        self.choose_several(deed)
        self.take(self.state, nudge.nudge(self.desk, self.way(deed)))

    def choose_several(self, deed: Deed) -> None:
        """Sometimes more is selected than what is there by chance: a few neighbours, a row, all."""
        if deed.to_y > 0.5:
            what = ("all", "row", "phase", "stretch")[int(deed.to_y * 8) % 4]
            self.choose(deed._replace(what=what))

    def head(self, deed: Deed) -> None:
        self.take(self.state, nudge.nudge_head(self.project, self.selection, self.way(deed)))

    def turn(self, deed: Deed) -> None:
        before, chosen = self.project, self.selection
        after, keys = turned(before, chosen, self.ids)
        self.become(after, "turn", keys)
        left_behind(before, self.project, chosen)

    def feel(self, deed: Deed) -> None:
        """Change the feelings of what is selected, of one or of all of it, by a key or a face."""
        session, project = self.session, self.project
        found = feeling.felt(project, focus(self.selection), session.persona)
        every = feeling.felt_by(project, self.selection, session.persona)
        if deed.what == "felt" and every:
            self.become(feeling.all_changed(project, every, deed.y * 4 - 2), "feeling")
            feeling.told(self.project, focus(self.selection), session.persona)
        elif found is not None:
            value, by = 1 + deed.of(5) - 3, deed.y * 4 - 2
            after = feeling.changed(project, found, by)
            after = feeling.valued(project, found, value) if deed.what == "face" else after
            self.become(after if deed.x > 0.1 else feeling.cleared(project, found), "feeling")

    def word(self, deed: Deed) -> None:
        """Write the word of a feeling, or what an arrow says."""
        key = focus(self.selection)
        found = feeling.felt(self.project, key, self.session.persona)
        record = feeling.rated(self.project, found) if found else ""
        if isinstance(self.project.find(key), ARROWS):
            self.write(writing.of_record(self.session, key, "label"), deed.text.replace("\n", " "))
        elif found is not None and record:
            field = f"feelings.{found.persona or ''}.word"
            self.write(writing.of_record(self.session, record, field), deed.text.replace("\n", " "))

    def type(self, deed: Deed) -> None:
        """Write a card in an empty cell or the text of what is selected, and go on as Enter and Tab do."""
        key = focus(self.selection)
        place = place_named(key)
        if place is not None:
            card = writing.NewCard(place)
            self.write(writing.of_new_card(self.session, self.new_card(card), card), deed.text, deed)
        elif key and key[0] in "tnefslo":
            field = {"o": "words"}.get(key[0], "title" if key[0] in "fsl" else "text")
            self.write(writing.of_record(self.session, key, field), deed.text.replace("\n", " "), deed)

    def new_card(self, card: writing.NewCard) -> str:
        self.cards += 1
        return f"{card.letter(self.project)}9{self.cards}"

    def write(self, begun: writing.Writing, text: str, deed: Deed | None = None) -> None:
        """Type letter by letter; an input method shows some that are not settled yet."""
        session = self.session
        for end in range(len(text) + 1):
            if deed is not None and deed.what == "compose" and end % 3:
                writing.tried(session, begun, text[:end])
                continue
            writing.typed(session, begun, text[:end])
            begun = writing.rebased(session, begun) if text[:end].endswith("æ") else begun
        seen = places.find(session.sheet, begun.record, begun.field)
        writing.ended(session, begun)
        if deed is not None and seen is not None and text.strip():
            self.go_on(deed, begun.record)

    def go_on(self, deed: Deed, record: str) -> None:
        """Begin the next card or head, and write a letter in it."""
        session, sheet = self.session, self.session.sheet
        seen = places.find(sheet, record)
        if seen is None or deed.x > 0.7:
            return
        continuing.slots(sheet, seen, PX)
        by = -1 if deed.y < 0.2 else 1
        new = continuing.below(sheet, seen) if deed.x < 0.3 else continuing.beside(sheet, seen, by)
        new = new or (beyond.card(self.project, sheet, seen, self.ids) if by > 0 else None)
        head = None if new else beyond.head(self.project, record, self.ids)
        if new is not None:
            self.write(writing.of_new_card(session, self.new_card(new), new), deed.text[:2])
        elif continuing.next_head(self.project, record, by):
            session.select((continuing.next_head(self.project, record, by),))
        elif head is not None:
            self.write(writing.of_new_head(session, *head), deed.text[:2].replace("\n", " "))
