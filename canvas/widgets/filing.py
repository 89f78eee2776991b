"""Between the window and its files: new, open, save, export, recover; asking before anything is given up."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from canvas import late
from canvas.files.errors import ProjectFileError
from canvas.model.problem import CoreError, Problem
from canvas.widgets import documents
from canvas.widgets.open_file import author

if TYPE_CHECKING:
    from canvas.files import recovery
    from canvas.files.recovery import Recovery
    from canvas.widgets import folders, notice, when
    from canvas.widgets.printing import Export
    from canvas.widgets.window import Window
else:
    recovery = late.module("canvas.files.recovery")
    folders, notice, when = late.modules("canvas.widgets", "folders notice when")

SUFFIX = ".journey"


class Filing:
    """The files of one window."""

    def __init__(self, window: Window) -> None:
        self._window = window
        self._say = window.language
        self._export: Export | None = None

    # Opening

    def new(self) -> None:
        """Begin a new project, when the present one is taken care of."""
        self.when_kept(lambda: self._window.show_file(documents.new_document(self._say)))

    def open(self) -> None:
        """Ask for a file and open it."""
        from PySide6.QtWidgets import QFileDialog  # here and below: no start waits for it

        self._window.view.typist.stop()
        path = self._window.file.path
        name, _ = QFileDialog.getOpenFileName(
            self._window, self._say("Open"), str(path.parent) if path else "", self._all()
        )
        if name:
            self.when_kept(lambda: self.open_path(Path(name)))

    def open_path(self, path: Path) -> None:
        """Open a file in this window; what is wrong with it is said."""
        try:
            if path.suffix.lower() != SUFFIX and self._show_import(path):
                return
            file = documents.load_document(path)
        except CoreError as error:
            self.refuse(path, error.problem, self._window.view.setFocus)
            return
        self._window.show_file(file)
        self.opened()

    def refuse(self, path: Path, why: Problem, then: Callable[[], object] | None = None) -> None:
        """Say why a file was not opened, and offer what can be opened instead; then do something else.

        Where it was to be shown first, what a crash left behind is offered then.
        """
        instead: list[notice.Choice] = []
        if path.suffix.lower() == SUFFIX:
            from canvas.widgets import damaged

            instead = list(damaged.choices(self._window, path)) if why.code in damaged.CODES else []
        words = self._say.problem(why)
        if instead:
            words = self._say("{name} is damaged and stays as it is.", name=path.name)
        after = notice.Choice(self._say("Close"), then or self.offer_recovery)
        self._window.notice.ask(words, [*instead, after])

    def _show_import(self, path: Path) -> bool:
        """Show what a foreign file becomes and what was guessed; tell whether it is one. Raises CoreError."""
        from canvas.widgets import imports

        if not imports.is_foreign(path):
            return False
        file, told, losses = imports.imported_document(path, self._say)
        self._window.show_file(file)
        self._window.taking.tell_opened(path, told, losses)
        return True

    def bring_in(self) -> None:
        """Ask for a file with a table, and try it on this map."""
        from PySide6.QtWidgets import QFileDialog

        from canvas.widgets import clipping, imports

        window = self._window
        window.view.typist.stop()
        what = " ".join(f"*{suffix}" for suffix in sorted(imports.TABLES))
        name, _ = QFileDialog.getOpenFileName(
            window, self._say("Bring in a table"), "", f"{self._say('Tables')} ({what})"
        )
        if name:
            clipping.take_file(window, Path(name))

    def opened(self) -> None:
        """Leave our note beside the file; tell what is to be known of it, and who else has it open."""
        file = self._window.file
        told = [self._say.problem(what) for what in file.loaded.problems] if file.loaded else []
        other = file.take_lock()
        if other is not None:
            who = other.name or other.host or self._say("Somebody else")
            told.append(self._say("{who} has this file open. Neither can overwrite the other.", who=who))
        if told:
            self._tell(" ".join(told))

    # Saving

    def save(self, then: Callable[[bool], None] | None = None) -> None:
        """Save, asking where the first time; `then` is told whether it worked."""
        self._window.view.typist.stop()
        if self._window.file.path is None:
            self.save_as(then)
        else:
            self._window.file.save(self._window.file.path, then)

    def save_as(self, then: Callable[[bool], None] | None = None) -> None:
        """Ask where, and save there."""
        self._window.view.typist.stop()
        path = self.ask_where(self._say("Save as"), SUFFIX, self._filter())
        if path is not None:
            self._window.file.save(path, then)

    def when_kept(self, act: Callable[[], None]) -> None:
        """Do something that gives up the present document, after asking what to do with what is unsaved."""
        self._window.view.typist.stop()
        if self._window.file.is_saving:
            self._window.file.when_idle(lambda: self.when_kept(act))
            return
        if not self._window.file.is_dirty:
            act()
            return
        text = self._say("Save the changes to “{name}”?", name=self._name())
        self._window.notice.ask(
            text,
            [
                notice.Choice(self._say("Save"), lambda: self.save(lambda worked: act() if worked else None)),
                notice.Choice(self._say("Discard"), act),
                notice.Choice(self._say("Cancel"), self._window.view.setFocus),
            ],
            self._window.view.setFocus,
        )

    def save_failed(self, problem: Problem) -> None:
        """Say why a save did not work; offer another place, and to see what somebody else has written."""
        text, file = self._say.problem(problem), self._window.file
        choices = [notice.Choice(self._say("Save as …"), self.save_as)]
        if problem.code == "file-changed-outside" and file.path is not None:
            choices.append(
                notice.Choice(self._say("See both side by side"), partial(self._compare, file.path))
            )
        choices.append(notice.Choice(self._say("Close"), self._window.view.setFocus))
        self._window.notice.ask(text, choices)

    def _compare(self, path: Path) -> None:
        from canvas.widgets import comparing

        comparing.compare_with(self._window, path)
        self._window.view.setFocus()

    # Recovering

    def offer_recovery(self) -> None:
        """Offer what a program that ended without a word left behind, one after the other.

        What is told at that moment is read first.
        """
        recovery.tidy(folders.journals())
        found = [one for one in recovery.recoverable(folders.journals()) if one.problem is None]
        if found and not self._window.notice.text:
            self._offer(found)

    def _offer(self, found: list[Recovery]) -> None:
        first, *rest = found
        say = self._say
        name = first.title or (first.file.stem if first.file else say("New customer journey"))
        told = when.when(say, first.time, datetime.datetime.now(datetime.UTC))
        date = told[:1].lower() + told[1:]
        text = say("“{name}” has changes from {date} that were not saved.", name=name, date=date)

        def on(act: Callable[[Recovery], None]) -> Callable[[], None]:
            def go_on() -> None:
                act(first)
                if rest:
                    self._offer(rest)

            return go_on

        self._window.notice.ask(
            text,
            [
                notice.Choice(say("Restore"), on(self._restore)),
                notice.Choice(say("Later"), on(lambda _: None)),
                notice.Choice(say("Discard"), on(self._discard)),
            ],
        )

    def _restore(self, found: Recovery) -> None:
        try:
            file = documents.recovered_document(found)
            file.write_now()
            recovery.discard(found)
        except CoreError as error:
            self._window.tell(error.problem)
            return
        self.when_kept(lambda: self._window.show_file(file))
        self.opened()

    def _discard(self, found: Recovery) -> None:
        try:
            recovery.discard(found)
        except ProjectFileError as error:
            self._window.tell(error.problem)

    # Exporting

    @property
    def is_exporting(self) -> bool:
        return self._export is not None

    def export(self, paper: str, sheet: str = "") -> None:
        """Ask where, and export a sheet (the one that is shown) as PDF for a paper."""
        self._window.view.typist.stop()
        path = self.ask_where(self._say("Export as PDF"), ".pdf", f"{self._say('PDF')} (*.pdf)")
        if path is not None:
            self.export_to(path, paper, sheet)

    def export_to(self, path: Path, paper: str, sheet: str = "") -> None:
        """Export a sheet (the one that is shown) as PDF to a path, beside the window."""
        if self._export is not None:
            return
        from canvas.widgets import printing  # with it comes all that prints, which no start should wait for

        file = self._window.file
        project = file.session.project
        commit = file.loaded.manifest.commit if file.loaded else None
        info = printing.info(self._name(), author(), project.head.language, commit and commit.time)
        asked = self._window.sheets.printed(sheet)
        try:
            export = printing.start(
                project, sheet or self._window.sheets.chosen.kind, asked, paper, file.pictures.get, path, info
            )
        except CoreError as error:
            self._window.tell(error.problem)
            return
        self._export = export
        export.progressed.connect(self._progressed)
        export.ended.connect(self._exported)
        self._progressed(0.0)

    def cancel_export(self) -> None:
        """Give up what is being exported."""
        if self._export is not None:
            self._export.cancel()

    def _progressed(self, done: float) -> None:
        percent = round(done * 100)
        text = self._say("Exporting … {percent} %", percent=percent)
        self._window.status.show_progress(done, text, self.cancel_export)

    def _exported(self, result: Path | Problem) -> None:
        export, self._export = self._export, None
        self._window.status.end_progress()
        if isinstance(result, Problem):
            self._window.tell(result)
        elif export is not None and export.problems:
            self._window.tell(export.problems[0])
        else:
            self._window.tell_words(self._say("Exported: {name}", name=result.name))

    def _name(self) -> str:
        return self._window.file.name or self._say("New customer journey")

    def ask_where(self, title: str, suffix: str, filter_: str) -> Path | None:
        """Ask the system's own dialog for a file to write."""
        from PySide6.QtWidgets import QFileDialog

        path = self._window.file.path
        start = (path.parent if path else Path.home()) / f"{self._name()}{suffix}"
        name, _ = QFileDialog.getSaveFileName(self._window, title, str(start), filter_)
        if not name:
            return None
        chosen = Path(name)
        return chosen if chosen.suffix == suffix else chosen.with_name(chosen.name + suffix)

    def _filter(self) -> str:
        return f"{self._say('Customer journeys')} (*{SUFFIX})"

    def _all(self) -> str:
        """What can be opened: our own files, and those of others."""
        from canvas.widgets import imports

        everything = " ".join(f"*{suffix}" for suffix in (SUFFIX, *sorted(imports.FOREIGN)))
        return f"{self._say('All that can be opened')} ({everything});;{self._filter()}"

    def _tell(self, text: str) -> None:
        self._window.notice.ask(text, [notice.Choice(self._say("Close"), self._window.view.setFocus)])
