"""One open document: its session and its file, saved and journalled in one thread beside the window.

Saving takes the project as it is at that moment; whatever is typed meanwhile stays unsaved. The journal is
written at most a second after an edit. What goes wrong is told as a Problem; nothing is asked here.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Mapping
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Signal

import canvas
from canvas import late
from canvas.editing.session import LayOut, Session
from canvas.files.errors import ProjectFileError
from canvas.layout import fonts
from canvas.model.problem import Problem
from canvas.model.project import Project
from canvas.model.queries import journeys
from canvas.named import NamedTuple
from canvas.widgets.house_fonts import bring

if TYPE_CHECKING:
    from concurrent.futures import Future, ThreadPoolExecutor

    from canvas.files import lock, recent
    from canvas.files.journal import Journal
    from canvas.files.loaded import Loaded
    from canvas.widgets import folders
else:  # a new project is shown before anything is read or written
    lock, recent = late.modules("canvas.files", "lock recent")
    folders = late.module("canvas.widgets.folders")

JOURNAL_AFTER_MS = 800
"""How long after an edit the journal is written; flushing takes its part of the second too."""


class Saved(NamedTuple):
    """What came of a save: the project that was saved, and the file or the reason why not."""

    project: Project
    loaded: Loaded | None
    problems: tuple[Problem, ...]
    then: Callable[[bool], None] | None


class _Base(NamedTuple):
    """What a journal begins with: a project, the file that it lies in, whether it lies there as it is."""

    project: Project
    path: Path | None
    is_saved: bool


class OpenFile(QObject):
    """A session with its file. `loaded` is what lies on the disk, None for what was never saved."""

    changed = Signal()
    """Saved, being saved, renamed."""
    told = Signal(object)
    """A Problem that is worth knowing."""
    failed = Signal(object)
    """The Problem why a save did not work."""
    _done = Signal(object)

    def __init__(
        self,
        project: Project,
        pictures: Mapping[str, bytes],
        lay_out: LayOut,
        loaded: Loaded | None = None,
        *,
        is_saved: bool = True,
    ) -> None:
        super().__init__()
        self.pictures = dict(pictures)
        self.problems = bring(project, self.pictures)
        """What is wrong with the file although it was opened."""
        self.session = Session(project, lay_out)
        self.loaded = loaded
        self.is_saving = False
        self._is_closed = False
        self.thumbnail: Callable[[], bytes | None] = lambda: None
        self._on_disk = loaded
        self._lock: lock.Lock | None = None
        self._journal: Journal | None = None
        self._timer = QTimer(self, singleShot=True, interval=JOURNAL_AFTER_MS)
        self._timer.timeout.connect(self._write_journal)
        self._done.connect(self._finish)
        if not is_saved:
            self.session.mark_saved(None)
        self._base: _Base | None = _Base(project, self.path, is_saved)
        """What the journal will begin with; None when that was done or tried."""
        self._journalled = project
        self._timer.start()
        if not is_saved:
            self._write_journal()
        self._remember()
        self.session.listen(self._edited)

    @cached_property
    def _thread(self) -> ThreadPoolExecutor:
        from concurrent.futures import ThreadPoolExecutor

        return ThreadPoolExecutor(1, "journeywall-save")

    @property
    def path(self) -> Path | None:
        """Where the document lies; None before its first save."""
        return self.loaded.path if self.loaded else None

    @property
    def is_dirty(self) -> bool:
        return self.session.is_dirty

    @property
    def name(self) -> str:
        """What the document is called, "" where it has neither title nor file."""
        project = self.session.project
        title = project.head.title or next((journey.title for journey in journeys(project)), "")
        return title or (self.path.stem if self.path else "")

    def take_lock(self) -> lock.Owner | None:
        """Leave a note that the file is open; return who else has it open."""
        if self.path is None:
            return None
        self._lock = lock.take(self.path, author(), now())
        return self._lock.other

    def save(self, path: Path, then: Callable[[bool], None] | None = None) -> None:
        """Save to a path, in the thread; `then` is told whether it worked."""
        from canvas.files import container
        from canvas.files.manifest import Stamp

        self.is_saving = True
        project, pictures = self.session.project, dict(self.pictures)
        thumbnail = self.thumbnail()
        stamp = Stamp(now(), author(), "Journeywall", canvas.__version__, fonts.VERSION)
        self.changed.emit()

        def work() -> Saved:
            try:
                loaded = container.save(
                    path,
                    project,
                    pictures,
                    stamp,
                    thumbnail=thumbnail,
                    previous=self._on_disk,
                    backups=folders.backups(),
                )
            except ProjectFileError as error:
                return Saved(project, None, (error.problem,), then)
            self._on_disk = loaded
            return Saved(project, loaded, loaded.problems, then)

        self._in_thread(work)

    def when_idle(self, act: Callable[[], None]) -> None:
        """Do something as soon as nothing is being saved."""
        if not self.is_saving:
            act()
            return

        def look() -> None:
            if not self.is_saving:
                self.changed.disconnect(look)
                act()

        self.changed.connect(look)

    def close(self) -> None:
        """Let go of everything; what is unsaved is given up."""
        self._is_closed = True
        self._timer.stop()
        if "_thread" in vars(self):  # without it nothing was read or written
            self._thread.submit(self._end_journal).result()
            self._thread.shutdown()
        if self._lock is not None:
            lock.release(self._lock)

    def leave(self) -> None:
        """Let go, but leave the journal for the next start."""
        self._timer.stop()
        self._write_journal()
        self._is_closed = True
        self._thread.submit(self._close_journal).result()
        self._thread.shutdown()

    def write_now(self) -> None:
        """Return when everything begun in the thread is done, the journal included."""
        if self._timer.isActive():
            self._timer.stop()
            self._write_journal()
        self._thread.submit(lambda: None).result()

    # In the window's thread

    def _edited(self) -> None:
        is_new = self.session.project is not self._journalled
        if is_new and not self._is_closed and not self._timer.isActive():
            self._timer.start()

    def _write_journal(self) -> None:
        project, pictures = self.session.project, self.pictures
        self._journalled = project

        def work() -> None:
            self._begin_journal()
            if self._journal is not None:
                self._journal.append(project, pictures)
                self._journal.flush()

        self._in_thread(work)

    def _finish(self, result: Saved | ProjectFileError) -> None:
        """Take what the thread has done."""
        if self._is_closed:
            return
        if isinstance(result, ProjectFileError):
            self.told.emit(result.problem)
            return
        self.is_saving = False
        if result.loaded is not None:
            self._saved(result.project, result.loaded)
        tell = self.told if result.loaded is not None else self.failed
        for problem in result.problems:
            tell.emit(problem)
        self.changed.emit()
        if result.then is not None:
            result.then(result.loaded is not None)

    def _saved(self, project: Project, loaded: Loaded) -> None:
        is_moved = self.path != loaded.path
        self.loaded = loaded
        self.session.mark_saved(project)
        pictures, base = dict(self.pictures), _Base(project, loaded.path, is_saved=True)
        self._journalled = project
        self._in_thread(lambda: self._restart_journal(base, pictures))
        self._remember()
        if is_moved:
            if self._lock is not None:
                lock.release(self._lock)
            self.take_lock()
        self._edited()

    def _remember(self) -> None:
        """Put the file at the head of those opened last."""
        path = self.path
        if path is not None:
            one = recent.Recent(path, self.name, now(), self.session.project.head.id)
            self._in_thread(lambda: recent.remember(folders.memory(), one))

    def _in_thread(self, work: Callable[[], Any]) -> None:
        """Do something after everything before it; problems and results of saves come back by signal."""

        def done(future: Future[Any]) -> None:
            error = future.exception()
            if isinstance(error, ProjectFileError):
                self._done.emit(error)
            elif isinstance(error, BaseException):
                raise error
            elif isinstance(future.result(), Saved):
                self._done.emit(future.result())

        self._thread.submit(work).add_done_callback(done)

    # In the other thread

    def _begin_journal(self) -> None:
        """Begin the journal where that was not tried yet, with the project before what was changed."""
        base, self._base = self._base, None
        if base is not None:
            from canvas.files.journal import Journal

            project, path, is_saved = base
            self._journal = Journal.begin(
                folders.journals(), project, self.pictures, path, now(), is_saved=is_saved
            )

    def _restart_journal(self, base: _Base, pictures: Mapping[str, bytes]) -> None:
        if self._journal is not None:
            self._journal.restart(base.project, pictures, base.path, now())
        elif self._base is not None:
            self._base = base

    def _end_journal(self) -> None:
        journal, self._journal = self._journal, None
        if journal is not None:
            journal.end()

    def _close_journal(self) -> None:
        journal, self._journal = self._journal, None
        if journal is not None:
            journal.close()


def now() -> datetime.datetime:
    """The time, in UTC."""
    return datetime.datetime.now(datetime.UTC)


def author() -> str:
    """Who works here, as the system knows them; "" where it does not."""
    from getpass import getuser

    try:
        return getuser()
    except (OSError, KeyError, ImportError):
        return ""
