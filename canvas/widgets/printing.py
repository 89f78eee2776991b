"""Exporting the map as PDF: laid out for a paper here, printed by a process beside the window, polled."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from canvas.export.job import PrintJob
from canvas.export.pdf import PdfInfo, PictureBytes
from canvas.files.errors import ProjectFileError
from canvas.files.safe import write_bytes
from canvas.layout.options import SheetOptions
from canvas.layout.paper import Fitted, fit
from canvas.layout.tiling import spelled, tiled
from canvas.model.problem import problem
from canvas.model.project import Project

POLL_MS = 50


def info(title: str, author: str, language: str, created: datetime.datetime | None) -> PdfInfo:
    """What the PDF says about itself."""
    return PdfInfo(title, author, language, created=created)


class Export(QObject):
    """One export under way. It tells how far it is, and at the end what came of it."""

    progressed = Signal(float)
    ended = Signal(object)
    """The path that was written, or the Problem why none was."""

    def __init__(self, pages: Sequence[Fitted], info: PdfInfo, pictures: PictureBytes, path: Path) -> None:
        super().__init__()
        self._path = path
        self.problems = (*pages[0].problems, *pages[0].sheet.lost())
        self._job = PrintJob(pages, info, pictures)
        self._timer = QTimer(self, interval=POLL_MS)
        self._timer.timeout.connect(self.poll)
        self._timer.start()

    def cancel(self) -> None:
        """Give up; no file is made or changed."""
        self._job.cancel()
        self.poll()

    def poll(self) -> None:
        """Look how far the print is."""
        state = self._job.poll()
        if not state.is_over:
            self.progressed.emit(state.done)
            return
        self._timer.stop()
        if state.pdf is None:
            self.ended.emit(problem(state.failed))
            return
        try:
            write_bytes(self._path, state.pdf)
        except ProjectFileError as error:
            self.ended.emit(error.problem)
        else:
            self.ended.emit(self._path)


def start(
    project: Project,
    sheet: str,
    options: SheetOptions,
    paper: str,
    pictures: PictureBytes,
    path: Path,
    info: PdfInfo,
) -> Export:
    """Lay out a sheet for a paper ("A1", or "A1/A4" on sheets of A4) and begin to print it.

    Raises CoreError where that cannot be done.
    """
    large, small = spelled(paper)
    fitted = fit(project, sheet, options, large)
    pages = tiled(fitted, small, options.say) if small else (fitted,)
    return Export(pages, info, pictures, path)
