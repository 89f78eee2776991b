"""Printing what the window shows on the office printer, laid out for its paper.

It is the PDF that is exported, made beside the window. Joins the bar, what makes the PDF, and the printer.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from canvas import late
from canvas.model.problem import CoreError, Problem, problem
from canvas.widgets.open_file import author

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

    from canvas.export.job import PrintJob
    from canvas.layout import paper
    from canvas.layout.paper import Fitted
    from canvas.widgets.room.print_bar import PrintBar
    from canvas.widgets.room.printers import Printout
    from canvas.widgets.theme import Theme
    from canvas.widgets.window import Window
else:
    paper = late.module("canvas.layout.paper")

POLL_MS = 50


class Office(QObject):
    """Quick prints of one window."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        self._job: PrintJob | None = None
        self._fitted: Fitted | None = None
        self._name = ""
        self.printout: Printout | None = None
        self._timer = QTimer(self, interval=POLL_MS)
        self._timer.timeout.connect(self.poll)

    @cached_property
    def bar(self) -> PrintBar:
        """The bar below the map, made when one first prints."""
        from canvas.widgets.room.print_bar import PrintBar

        bar = PrintBar(self._window.language, self._window.view.setFocus)
        bar.set_theme(self._window.theme)
        self._window.below.put(bar, "print")
        return bar

    @property
    def is_printing(self) -> bool:
        return self._job is not None or self.printout is not None

    def ask(self) -> None:
        """Offer to print what the window shows."""
        window, say = self._window, self._window.language
        window.view.typist.stop()
        if self.is_printing:
            window.tell_words(say("The last print is still on its way."))
            return
        from canvas.widgets.room.print_bar import Subject

        sheet = window.sheets.chosen.kind
        name = window.file.name or say("New customer journey")
        self.bar.ask(
            Subject(
                name,
                lambda printer, size: self._print(sheet, printer, size),
                window.filing.export,
            )
        )

    def set_theme(self, theme: Theme) -> None:
        """Take on the window's colours."""
        if "bar" in vars(self):
            self.bar.set_theme(theme)

    def _print(self, sheet: str, printer: str, size: str) -> None:
        from canvas.export.job import PrintJob  # with it comes all that prints
        from canvas.widgets import printing

        window = self._window
        session = window.file.session
        try:
            fitted = paper.fit(session.project, sheet, window.sheets.printed(), paper.parse(size))
        except CoreError as error:
            window.tell(error.problem)
            return
        commit = window.file.loaded.manifest.commit if window.file.loaded else None
        title, language = window.file.name or "", session.project.head.language
        info = printing.info(title, author(), language, commit and commit.time)
        self._fitted, self._name = fitted, printer
        self._job = PrintJob([fitted], info, window.file.pictures.get)
        self._timer.start()
        self.poll()

    def poll(self) -> None:
        """Look how far the PDF is; then hand it to the printer."""
        window, job = self._window, self._job
        if job is None or self._fitted is None:
            return
        state = job.poll()
        say = window.language
        words = say("Printing … {percent} %", percent=round(state.done * 100))
        if not state.is_over:
            window.status.show_progress(state.done, words, self.cancel)
            return
        self._timer.stop()
        self._job = None
        window.status.end_progress()
        if state.pdf is None:
            window.tell(problem(state.failed))
            return
        window.tell_words(words)
        from canvas.widgets.room.printers import Printout

        self.printout = Printout(state.pdf, self._fitted.paper, self._opened(self._name))
        self.printout.ended.connect(self._ended)
        self.printout.start()

    def cancel(self) -> None:
        """Give up; nothing is printed."""
        if self._job is not None:
            self._job.cancel()
            self.poll()

    def _opened(self, name: str) -> QPrinter:
        printer = self.bar.printers.open(name)
        printer.setDocName(self._window.file.name or "Journeywall")
        return printer

    def _ended(self, wrong: Problem | None) -> None:
        self.printout = None
        window, fitted = self._window, self._fitted
        say = window.language
        if wrong is not None:
            window.tell(wrong)
        else:
            warned = (say.problem(each) for each in (fitted.problems[:1] if fitted else ()))
            window.tell_words(". ".join((say("Sent to {printer}", printer=self._name), *warned)))
