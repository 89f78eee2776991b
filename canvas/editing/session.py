"""The session: the one mutable cell. What is true now, what was, what is only tried, and who wants to know.

Edits come in as functions from project to project. A preview shows a project without recording it. The
session lays out on demand, each sheet after the one before it; it reads no files and knows no widgets.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable

from canvas.editing.selection import standing
from canvas.layout.sheet import Sheet
from canvas.model.history import Entry, History, Selection
from canvas.model.index import index_of
from canvas.model.journey import Journey
from canvas.model.people import Persona
from canvas.model.project import Project
from canvas.named import NamedTuple

Edit = Callable[[Project], Project]
LayOut = Callable[[Project, Sheet | None], Sheet]
"""Makes the sheet of a project; is given the sheet before, to reuse what did not change."""
Listener = Callable[[], None]


class Voting(NamedTuple):
    """The round that is looked at: its name ("" for none), whether votes are given, whether shown."""

    name: str = ""
    is_open: bool = False
    is_shown: bool = False
    today: datetime.date | None = None
    """The date of the votes that are given."""


NO_ROUND = Voting()


class _Truth:
    """What all sheets of one open project share."""

    def __init__(self, project: Project) -> None:
        self.history = History.of(project)
        self.saved: Project | None = project
        self.preview: Project | None = None
        self.persona = self.journey = ""
        self.voting = NO_ROUND
        self.listeners: list[Listener] = []


class Session:
    """One open project on one sheet. Listeners are called after every change of what is shown or selected."""

    def __init__(self, project: Project, lay_out: LayOut, truth: _Truth | None = None) -> None:
        self._truth = truth or _Truth(project)
        self._lay_out = lay_out
        self._sheet: Sheet | None = None
        self._laid_out: Project | None = None

    def beside(self, lay_out: LayOut) -> Session:
        """Return the same open project on another sheet: one history, one selection, the same listeners."""
        return Session(self.project, lay_out, self._truth)

    @property
    def history(self) -> History:
        """What was, is and was taken back."""
        return self._truth.history

    @property
    def project(self) -> Project:
        """The present project, without what is only tried."""
        return self._truth.history.present.project

    @property
    def shown(self) -> Project:
        """The project on the screen: what is tried, or the present one."""
        return self._truth.preview or self.project

    @property
    def is_previewing(self) -> bool:
        return self._truth.preview is not None

    @property
    def sheet(self) -> Sheet:
        """The sheet of what is shown."""
        shown = self.shown
        if self._sheet is None or self._laid_out is not shown:
            self._sheet, self._laid_out = self._lay_out(shown, self._sheet), shown
        return self._sheet

    @property
    def selection(self) -> Selection:
        return self._truth.history.present.selection

    @property
    def journey(self) -> str:
        """The journey one works on: the one that was chosen, unless it is gone; otherwise the first."""
        chosen = self._truth.journey
        if chosen and self.project.get(Journey, chosen) is not None:
            return chosen
        return next((journey.id for journey in index_of(self.project).of(Journey)), "")

    def choose_journey(self, journey: str) -> None:
        """Work on another journey; the view, not the project, changes."""
        self._truth.journey = journey

    @property
    def persona(self) -> str:
        """The active persona, whose feelings keys and inspector change; "" where there is none.

        The one that was chosen, unless it is gone; otherwise the journey's or the project's first.
        """
        truth = self._truth
        if truth.persona and self.project.get(Persona, truth.persona) is not None:
            return truth.persona
        journey = self.project.get(Journey, self.journey)
        named = iter(journey.personas if journey else ())
        every = index_of(self.project).of(Persona)
        return next(named, next((persona.id for persona in every), ""))

    def choose_persona(self, persona: str) -> None:
        """Let another persona be the active one; the view, not the project, changes."""
        if persona != self.persona:
            self._truth.persona = persona
            self._tell()

    @property
    def voting(self) -> Voting:
        """The round of votes that is looked at; it is no part of the project, its votes are."""
        return self._truth.voting

    def vote_in(self, voting: Voting) -> None:
        """Look at another round of votes, open it or end it."""
        if voting != self._truth.voting:
            self._truth.voting = voting
            self._tell()

    @property
    def is_dirty(self) -> bool:
        """Whether there is anything that the file does not have yet."""
        return self.project is not self._truth.saved

    def listen(self, listener: Listener) -> None:
        """Call `listener` after every change."""
        self._truth.listeners.append(listener)

    def forget(self, listener: Listener) -> None:
        """Call `listener` no more. Raises ValueError where it was not called."""
        self._truth.listeners.remove(listener)

    def apply(self, edit: Edit, label: str, *, selection: Selection | None = None, merge: str = "") -> bool:
        """Record what `edit` makes of the present project; tell whether it changed anything.

        `label` is the code of the step, `merge` joins it with the step before of the same name. EditError
        passes through, and nothing is changed. A preview ends.
        """
        project = edit(self.project)
        if selection is None:
            selection = standing(project, self.selection)
        return self._become(self._truth.history.commit(project, label, selection, merge))

    def replace(self, project: Project, label: str, *, selection: Selection | None = None) -> bool:
        """Record a project that was made elsewhere, such as one that was recovered."""
        return self.apply(lambda _: project, label, selection=selection)

    def preview(self, project: Project | None) -> None:
        """Show a project without recording it; None shows the present one again."""
        if project is self.project:
            project = None
        if project is not self._truth.preview:
            self._truth.preview = project
            self._tell()

    def select(self, selection: Selection) -> None:
        """Select something else."""
        history = self._truth.history.select(selection)
        if history is not self._truth.history:
            self._truth.history = history
            self._tell()

    def seal(self) -> None:
        """Let the next step stand for itself, whatever it could merge with."""
        self._truth.history = self._truth.history.sealed()

    def undo(self) -> Entry | None:
        """Go one step back; return the step that was taken back, None where there is none."""
        undone = self._truth.history.present
        return undone if self._become(self._truth.history.undo()) else None

    def redo(self) -> Entry | None:
        """Go one step forward again; return that step, None where there is none."""
        return self._truth.history.present if self._become(self._truth.history.redo()) else None

    def travel(self, by: int) -> None:
        """Go so many steps forward (or back, where negative) in one, as far as there are any."""
        history = self._truth.history
        for _ in range(abs(by)):
            history = history.redo() if by > 0 else history.undo()
        self._become(history)

    def mark_saved(self, project: Project | None) -> None:
        """Remember which project the file has; None where the file has none of it."""
        self._truth.saved = project
        self._tell()

    def lay_out_with(self, lay_out: LayOut) -> None:
        """Show another sheet of the same project."""
        self._lay_out, self._sheet = lay_out, None
        self._tell()

    def _become(self, history: History) -> bool:
        """Take on a history; tell whether the project changed."""
        changed = history.present.project is not self.project
        if history is not self._truth.history or self._truth.preview is not None:
            self._truth.history, self._truth.preview = history, None
            self._tell()
        return changed

    def _tell(self) -> None:
        for listener in tuple(self._truth.listeners):
            listener()
