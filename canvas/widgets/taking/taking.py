"""Between the window and a table: tries it on the map, takes it in or leaves it, and remembers how.

A table for this map is a preview of the session until it is taken in, as one step. A file that was opened is
a project of its own already; while nothing else is done to it, a click makes it anew. What a table means is
asked of `canvas.exchange.tables.intake`.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from canvas.editing import pasting
from canvas.editing.clipboard import Pasted
from canvas.editing.selection import Place
from canvas.editing.session import Session
from canvas.exchange.foreign import ForeignFileError, Imported
from canvas.exchange.readings.taking import take
from canvas.exchange.tables import intake as tables
from canvas.exchange.tables.intake import Intake
from canvas.files import mappings
from canvas.files.errors import ProjectFileError
from canvas.model.ids import random_ids
from canvas.model.journey import Lane
from canvas.model.problem import CoreError, Problem
from canvas.model.project import Project
from canvas.model.work import Measure
from canvas.widgets import folders, imports
from canvas.widgets.panels.panel import Panel
from canvas.widgets.taking import words
from canvas.widgets.taking.choices import Change
from canvas.widgets.taking.panel import Shown, TablePanel
from canvas.widgets.taking.watching import Watch

if TYPE_CHECKING:
    from canvas.widgets.window import Window

MOST_LOOKED_AT = 500
"""New cards among which the first is looked for."""
APART = ("map", "readings")
"""What a file can be that is a project of its own."""
ROOM = 24
"""Pixels between what is looked at and the panel."""


class Taking(QObject):
    """The table that one window is taking in, if any."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        self.panel = TablePanel(window.language)
        window.beside.stage.add(self.panel)
        self.intake: Intake | None = None
        self._place: Place | None = None
        self._session: Session | None = None
        self._made: Pasted | None = None
        self._project: Project | None = None
        """What the map shows because of the table: a preview, or the project that the file became."""
        self._losses: tuple[Problem, ...] = ()
        self._title = ""
        self._is_apart = False
        self._is_working = False
        self._before: Panel | None = None
        self.panel.changed.connect(self.change)
        self.panel.taken.connect(self.take)
        self.panel.given_up.connect(self.give_up)
        self.panel.left.connect(self.give_up)
        self.panel.apart.connect(self._make_apart)
        window.beside.stage.rested.connect(self._reveal)
        self._watch = Watch(window, self.panel, self._looks, self.take, self.give_up)

    @property
    def is_open(self) -> bool:
        return self._session is not None

    @property
    def is_trying(self) -> bool:
        """Whether what the map shows is only tried."""
        return self.is_open and not self._is_apart

    # Beginning

    def try_table(self, data: bytes | str, name: str, place: Place) -> None:
        """Try a table from the clipboard or a file on this map, from a cell on. Raises ForeignFileError."""
        self.take()
        intake = tables.begin(data, name, imports.recall)
        intake = intake.taking(intake.at)  # one table goes into one map
        say = self._window.language
        self._begin(intake, name or say("From the clipboard"), is_apart=False)
        self._place = place
        self._watch.turn(is_on=True)
        self._show(self._tried(intake))

    def tell_opened(self, path: Path, opened: Intake | None, losses: tuple[Problem, ...]) -> None:
        """Say beside the map what was guessed of a file that has become this project, and what was lost."""
        if opened is None and not losses:
            return
        self._begin(opened, path.name, is_apart=True)
        self._losses = losses
        self._project = self._window.file.session.project
        self._show("")

    def _begin(self, intake: Intake | None, title: str, *, is_apart: bool) -> None:
        self.close()
        self.intake, self._title, self._is_apart = intake, title, is_apart
        self._session = self._window.file.session
        self._session.listen(self._listener(self._session))
        stage = self._window.beside.stage
        self._before = stage.panel("right")

    # What is clicked

    def change(self, change: Change) -> None:
        """Take the table for something else, and show at once what that makes."""
        if self.intake is None:
            return
        try:
            self.intake = change(self.intake)
        except CoreError as error:
            self._show(self._window.language.problem(error.problem))
            return
        self._show(self._made_anew(self.intake) if self._is_apart else self._tried(self.intake))

    def take(self) -> None:
        """Take in what the map shows, in one step, and remember how the table was taken."""
        if not self.is_open:
            return
        session, made, is_trying = self._session, self._made, self.is_trying
        if is_trying and (made is None or session is None):
            self.give_up()
            return
        self._remember()
        self.close()
        if is_trying and session is not None and made is not None:
            session.apply(lambda _: made.project, "paste", selection=made.selection)

    def give_up(self) -> None:
        """Leave everything as it was before the table came."""
        session, is_trying = self._session, self.is_trying
        if not is_trying:
            self._remember()
        self.close()
        if is_trying and session is not None:
            session.preview(None)

    def close(self) -> None:
        """Put the panel away, and the one back that stood there."""
        if not self.is_open:
            return
        self._watch.turn(is_on=False)
        self._session = self._made = self._project = self.intake = self._place = None
        self._losses = ()
        self.panel.forget()
        stage, had_focus = self._window.beside.stage, self.panel.has_focus()
        if stage.is_open(self.panel.name):
            if self._before is not None and self._before is not self.panel:
                stage.open(self._before.name)
            else:
                stage.close_panel(self.panel.name)
        if had_focus:
            self._window.view.setFocus()

    def _make_apart(self) -> None:
        """Make a project of its own of the table, instead of putting it into this map."""
        intake, title = self.intake, self._title
        self.give_up()
        if intake is not None:
            self._window.filing.when_kept(lambda: self._open_apart(intake, title))

    def _open_apart(self, intake: Intake, title: str) -> None:
        try:
            own = intake if intake.kind in APART else intake.of_kind("map")
            file, told, losses = imports.of_tables(own, self._window.language)
        except CoreError as error:
            self._window.tell(error.problem)
            return
        self._window.show_file(file)
        self.tell_opened(Path(title), told, losses)

    # What comes of it

    def _tried(self, intake: Intake) -> str:
        """Show on the map what the table becomes there; return why it becomes nothing."""
        session, place = self._session, self._place
        if session is None or place is None:
            return ""
        try:
            self._losses, self._made = _into(session, intake, place)
        except CoreError as error:
            self._losses, self._made, self._project = (), None, None
            self._preview(None)
            return self._window.language.problem(error.problem)
        self._project = self._made.project
        self._preview(self._project)
        self._reveal()
        return ""

    def _made_anew(self, intake: Intake) -> str:
        """Make the project of its own anew; return why it cannot be."""
        session = self._session
        try:
            imported = intake.imported()
        except ForeignFileError as error:
            return self._window.language.problem(error.problem)
        if session is not None:
            self._losses = imported.losses
            self._project = imports.whole(imported.project, self._window.language)
            self._is_working = True
            session.apply(lambda _: self._project or session.project, "import", selection=(), merge="import")
            self._is_working = False
        return ""

    def _preview(self, project: Project | None) -> None:
        self._is_working = True
        if self._session is not None:
            self._session.preview(project)
        self._is_working = False

    def _show(self, problem: str) -> None:
        say, stage = self._window.language, self._window.beside.stage
        above = words.SAID_ABOVE if self._is_apart or (self.intake and self.intake.kind == "map") else ()
        report = dict.fromkeys(say.problem(each) for each in self._losses if each.code not in above)
        can_be_apart = self.is_trying and self.intake is not None and bool(self.intake.name)
        shown = Shown(
            self._title,
            self.intake,
            APART if self._is_apart else tables.KINDS,
            tuple(report),
            problem,
            self._is_apart,
            can_be_apart,
        )
        self.panel.show_table(shown)
        if not stage.is_open(self.panel.name):
            stage.open(self.panel.name)
            if not self._is_apart:
                self.panel.opened()

    def _reveal(self) -> None:
        """Look at what the table made, beside the panel."""
        if self._made is None or not self.is_trying:
            return
        view, stage = self._window.view, self._window.beside.stage
        boxes = {key: box for key in self._made.selection[:MOST_LOOKED_AT] if (box := view.box_of(key))}
        if not boxes:
            return
        first = min(boxes, key=lambda key: (boxes[key].x, boxes[key].y))
        view.reveal(first)
        if not stage.is_beside:
            right, _ = view.camera.to_view(boxes[first].x + boxes[first].width, boxes[first].y)
            view.pan(max(right - (view.viewport().width() - self.panel.width() - ROOM), 0), 0)

    def _listener(self, session: Session) -> Callable[[], None]:
        """Ends it when something else is made of the map than the table did."""

        def changed() -> None:
            if self._session is session and not self._is_working:
                seen = session.project if self._is_apart else session.shown
                if self._project is not None and seen is not self._project:
                    if self._is_apart:
                        self._remember()
                    self.close()

        return changed

    def _looks(self) -> tuple[QWidget, ...]:
        """What changes only what one looks at."""
        return (self._window.status, self._window.ways.map)

    def _remember(self) -> None:
        """Keep what somebody changed for the next table of this kind."""
        try:
            for key, text in (self.intake.mappings() if self.intake else {}).items():
                mappings.keep(folders.tables(), key, text)
        except ProjectFileError as error:
            self._window.tell(error.problem)


def _into(session: Session, intake: Intake, place: Place) -> tuple[tuple[Problem, ...], Pasted]:
    """What becomes of a map when the table goes into it. Raises ForeignFileError, EditError."""
    project = session.project
    if intake.kind == "cells":
        return intake.losses, pasting.cells(project, session.sheet, place, intake.rows, random_ids)
    if intake.kind == "readings":
        into = next((key for key in session.selection if project.get(Measure, key)), "")
        done = take(project, intake.part.grid, intake.part.readings, random_ids, into=into)
        return (*intake.losses, *done.losses), Pasted(done.project, done.measures)
    imported: Imported = intake.imported()
    lane = project.get(Lane, place.row)
    here = lane.journey if lane else session.journey
    return imported.losses, pasting.journey(project, here, imported.project, random_ids)
