"""Commands that change the map where the selection is: add, delete, undo. Each is one step of history."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from canvas import late
from canvas.editing import atlas
from canvas.editing.selection import Place, focus, place_of
from canvas.layout.shapes import Box
from canvas.layout.sheet import Sheet
from canvas.model.edits import structure
from canvas.model.edits.boards import letter_in
from canvas.model.history import Entry, Selection
from canvas.model.ids import IdSource, random_ids
from canvas.model.index import index_of
from canvas.model.journey import Lane, LaneKind, Phase, Step
from canvas.model.problem import EditError, Problem
from canvas.model.project import Project
from canvas.widgets import looked_at
from canvas.widgets.canvas_view import CanvasView

if TYPE_CHECKING:
    from canvas.editing import choosing, removing, turning, walk
    from canvas.model.edits import deleting
else:
    choosing, removing, turning, walk = late.modules("canvas.editing", "choosing removing turning walk")
    deleting = late.module("canvas.model.edits.deleting")


class Commands:
    """Commands on one canvas; what cannot be done is said, and nothing is changed."""

    def __init__(self, view: CanvasView, journey: Callable[[], str]) -> None:
        self._view = view
        self._journey = journey

    @property
    def _project(self) -> Project:
        return self._view.session.project

    @property
    def _sheet(self) -> Sheet:
        return self._view.session.sheet

    def undo(self) -> Entry | None:
        """Take back the last step, and show where it was; return it."""
        self._view.typist.stop()
        undone = self._view.session.undo()
        self._reveal()
        return undone

    def redo(self) -> Entry | None:
        """Do again what was taken back; return it."""
        self._view.typist.stop()
        done = self._view.session.redo()
        self._reveal()
        return done

    def delete(self) -> None:
        """Delete what is selected; the next card is selected, or the cell that is left empty.

        On a point of a curve its figure or feeling goes.
        """
        if self._view.keys.feelings.clear():
            return
        selection = removing.removable(self._project, self._view.session.selection)
        if isinstance(selection, Problem):
            self._view.said.emit(selection)
        elif selection:
            after = self._after(selection)
            self._do(lambda project: deleting.delete(project, selection), "delete", after)

    def turn(self) -> None:
        """Make touchpoints of the selected notes, and notes of the touchpoints.

        What a note cannot keep is said. Pressed once more it takes that back, with all that the cards had.
        """
        self._view.typist.stop()
        session = self._view.session
        before, chosen = session.project, session.selection
        if session.history.present.label == "turn" and session.history.present.selection == chosen:
            session.undo()
            return
        try:
            after, selection = turning.turned(session.project, session.selection, random_ids)
        except EditError as error:
            self._view.said.emit(error.problem)
            return
        self._do(lambda _: after, "turn", selection)
        self._view.said.emit(turning.left_behind(before, session.project, chosen))

    def select_all(self) -> None:
        """Select every card of the map."""
        self._view.session.select(choosing.everything(self._sheet, self._view.session.selection))

    def select_lane(self) -> None:
        """Select the cards of the row in which the focus is."""
        selection = self._view.session.selection
        self._view.session.select(choosing.in_lane(self._project, self._sheet, selection))

    def select_phase(self) -> None:
        """Select the cards of the phase in which the focus is."""
        selection = self._view.session.selection
        self._view.session.select(choosing.in_phase(self._project, self._sheet, selection))

    def add_card(self, letter: str) -> None:
        """Start a touchpoint ("t") or a note ("n"): below the focused card, or in the nearest lane for it."""
        place, before = self._where(letter)
        if place is not None:
            self._view.typist.start_card(place, before=before)

    def add_phase(self) -> None:
        """Add a phase behind the focused one, and type its name."""
        phases = index_of(self._project).of(Phase, self._journey())
        before = _next(phases, self._here(Phase))
        self._add("f", lambda project, ids: structure.add_phase(project, ids, self._journey(), before=before))

    def add_step(self) -> None:
        """Add a step behind the focused one, and type its name."""
        step = self._project.get(Step, self._here(Step))
        phases = index_of(self._project).of(Phase, self._journey())
        phase = step.phase if step else self._here(Phase) or (phases[-1].id if phases else "")
        if phase:
            before = _next(index_of(self._project).of(Step, phase), step.id if step else "")
            self._add("s", lambda project, ids: structure.add_step(project, ids("s"), phase, before=before))

    def add_lane(self, kind: LaneKind, title: str) -> None:
        """Add a row of a kind below the focused one."""
        lanes = index_of(self._project).of(Lane, self._journey())
        before = _next(lanes, self._here(Lane))
        self._add(
            "l",
            lambda project, ids: structure.add_lane(
                project, ids("l"), self._journey(), kind, title=title, before=before
            ),
        )

    def _add(self, kind: str, edit: Callable[[Project, IdSource], Project]) -> None:
        """Add a record, select it and begin to type its name."""
        made: list[str] = []

        def ids(letter: str) -> str:
            new = random_ids(letter)
            made.append(new)
            return new

        self._view.typist.stop()
        after = edit(self._project, ids)
        key = next(new for new in made if new.startswith(kind))
        self._do(lambda _: after, "add", (key,))
        self._view.reveal(key)
        self._view.typist.edit(key)

    def _do(self, edit: Callable[[Project], Project], label: str, selection: Selection) -> None:
        self._view.typist.stop()
        try:
            self._view.session.apply(edit, label, selection=selection)
        except EditError as error:
            self._view.said.emit(error.problem)

    def _after(self, gone: Selection) -> Selection:
        """What is selected when these are gone."""
        place = place_of(self._project, gone[-1])
        if place is None:
            return ()
        cards = [seen.mark.record for seen in atlas.cards_in(self._sheet, place)]
        if gone[-1] not in cards:
            return ()
        number = cards.index(gone[-1])
        left = [key for key in (*cards[number + 1 :], *reversed(cards[:number])) if key not in gone]
        return (left[0],) if left else (place.name,)

    def _here(self, kind: type) -> str:
        """The phase, step or lane in which the focus is, "" where it is in none."""
        key = focus(self._view.session.selection)
        record = self._project.find(key)
        if isinstance(record, kind):
            return key
        place = place_of(self._project, key)
        step = self._project.get(Step, place.column if place else key)
        if kind is Lane:
            return place.row if place else ""
        if kind is Phase:
            return step.phase if step else ""
        return step.id if step else ""

    def _where(self, letter: str) -> tuple[Place | None, str | None]:
        """The cell in which a card of a kind goes, and the card it goes before."""
        key = focus(self._view.session.selection)
        place = place_of(self._project, key)
        lanes = [lane for lane in walk.lanes(self._project, self._sheet) if self._takes(lane, letter)]
        if place is not None and place.row in lanes:
            cards = [seen.mark.record for seen in atlas.cards_in(self._sheet, place)]
            behind = cards[cards.index(key) + 1 :] if key in cards else []
            return place, behind[0] if behind else None
        near = looked_at.cell(self._view, letter)
        step = self._here(Step)
        return (Place(lanes[0], step) if step and lanes else near), None

    def _takes(self, lane: str, letter: str) -> bool:
        return letter_in(self._project, lane) == letter

    def _reveal(self) -> None:
        """Show what is selected; a head that stays in sight is seen as it is."""
        view, key = self._view, focus(self._view.session.selection)
        sight = Box(0.0, 0.0, view.viewport().width(), view.viewport().height())
        heads = (head.box for head in view.frozen().heads if head.record == key)
        if key and not any(sight.holds(box.x + box.width / 2, box.y + box.height / 2) for box in heads):
            view.reveal(key)


def _next(siblings: tuple[Phase | Step | Lane, ...], key: str) -> str | None:
    """The id of the record behind the one named, None at the end."""
    ids = [sibling.id for sibling in siblings]
    if key not in ids or key == ids[-1]:
        return None
    return ids[ids.index(key) + 1]
