"""Printing on the office printer (Ctrl+P): a quiet bar below the map with printer and paper; Enter prints.

Without any printer it offers a PDF. What is finer belongs to the print planner.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from canvas.language import Language
from canvas.named import NamedTuple
from canvas.widgets.panels.fields_choice import Menu
from canvas.widgets.settings import settings
from canvas.widgets.theme import LIGHT, Theme

if TYPE_CHECKING:
    from canvas.widgets.room.printers import Printers

USUAL = "A4"
"""The paper for a PDF, where no printer says another."""
PRINTER, PAPER = "print/printer", "print/paper"


class Subject(NamedTuple):
    """Something that can be printed: its name, and what prints it (printer, paper) and saves it (paper)."""

    title: str
    print_on: Callable[[str, str], None]
    save: Callable[[str], None]


class PrintBar(QWidget):
    """The bar; hidden until something is to be printed."""

    def __init__(self, say: Language, leave: Callable[[], None], printers: Printers | None = None) -> None:
        super().__init__()
        self.setObjectName("bar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._say, self._printers, self._leave = say, printers, leave
        self._subject: Subject | None = None
        self.label = QLabel()
        self.label.setWordWrap(True)
        self.label.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.printer, self.paper = _choice(say("Printer"), 180), _choice(say("Paper"), 88)
        self.printer.currentTextChanged.connect(self._fill_papers)
        self.print_button = _button(say("Print"), "primary", self._print)
        self.save_button = _button(say("Save as PDF …"), "choice", self._save)
        self.cancel_button = _button(say("Cancel"), "choice", self.close_bar)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 16, 8)
        row.setSpacing(8)
        row.addWidget(self.label, 1)
        for widget in (self.printer, self.paper, self.print_button, self.save_button, self.cancel_button):
            row.addWidget(widget)
        self.hide()

    @property
    def printers(self) -> Printers:
        """The printers there are; what prints is loaded when it is first needed."""
        if self._printers is None:
            from canvas.widgets.room.printers import Printers

            self._printers = Printers()
        return self._printers

    @printers.setter
    def printers(self, printers: Printers) -> None:
        self._printers = printers

    def ask(self, subject: Subject) -> None:
        """Offer to print something; Enter prints it."""
        self._subject = subject
        names = self.printers.names()
        has_printer = bool(names)
        for widget in (self.printer, self.paper, self.print_button):
            widget.setVisible(has_printer)
        self.save_button.setObjectName("choice" if has_printer else "primary")
        if has_printer:
            self._fill_printers(names)
            text = self._say("Print “{what}”. Enter prints, Esc does not.", what=subject.title)
        else:
            text = self._say(
                "No printer is set up on this computer. Enter saves “{what}” as a PDF.", what=subject.title
            )
        self.label.setText(text)
        self.setAccessibleName(text)
        self.setStyleSheet(self.styleSheet())
        self.show()
        (self.print_button if has_printer else self.save_button).setFocus()

    def set_theme(self, theme: Theme) -> None:
        """Take on the window's colours."""
        for menu in (self.printer, self.paper):
            menu.theme = theme

    def close_bar(self) -> None:
        """Print nothing."""
        self._subject = None
        self._leave()
        self.hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_bar()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._print() if self.print_button.isVisible() else self._save()
        else:
            super().keyPressEvent(event)

    def _fill_printers(self, names: list[str]) -> None:
        last = str(settings().value(PRINTER, ""))
        self.printer.blockSignals(True)
        self.printer.clear()
        self.printer.addItems(names)
        self.printer.setCurrentText(last if last in names else names[0])
        self.printer.blockSignals(False)
        self._fill_papers(self.printer.currentText())

    def _fill_papers(self, name: str) -> None:
        papers = self.printers.papers(name)
        last = str(settings().value(f"{PAPER}/{name}", ""))
        usual = self.printers.usual_paper(name)
        self.paper.clear()
        self.paper.addItems(papers)
        self.paper.setCurrentText(next((each for each in (last, usual) if each in papers), papers[0]))

    def _print(self) -> None:
        subject, name, paper = self._subject, self.printer.currentText(), self.paper.currentText()
        if subject is None:
            return
        settings().setValue(PRINTER, name)
        settings().setValue(f"{PAPER}/{name}", paper)
        self.close_bar()
        subject.print_on(name, paper)

    def _save(self) -> None:
        subject, paper = self._subject, self.paper.currentText() or USUAL
        self.close_bar()
        if subject is not None:
            subject.save(paper)


def _choice(name: str, width: int) -> Menu:
    made = Menu(LIGHT)
    made.setAccessibleName(name)
    made.setAccessibleDescription(name)  # on Linux a menu's name is what is chosen
    made.setToolTip(name)
    made.setMinimumWidth(width)
    made.setFixedHeight(32)
    return made


def _button(words: str, name: str, act: Callable[[], None]) -> QPushButton:
    made = QPushButton(words)
    made.setObjectName(name)
    made.setAutoDefault(True)
    made.clicked.connect(act)
    return made
