"""Starting the window: Qt's application, the language, the document, what a crash left behind."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication

from canvas.language import Language, language, system_language
from canvas.model.collecting import collect_again
from canvas.model.problem import CoreError, Problem
from canvas.widgets import documents
from canvas.widgets.filing import SUFFIX
from canvas.widgets.glyphs import register_fonts
from canvas.widgets.icons import icon
from canvas.widgets.open_file import OpenFile
from canvas.widgets.theme import LIGHT, ui_font
from canvas.widgets.window import Window

if TYPE_CHECKING:
    from canvas.exchange.tables.intake import Intake

FIRST_SIZE = (1440, 900)
STYLE = ("-style", "Fusion")
"""Told as on a command line: a style that is set is handed back, with all the names that styles have."""


def run(path: Path | None = None) -> int:
    """Open the window on a file, or on the start page, and return when it is closed."""
    app = make_application()
    window = open_window(path)
    speak(app, window.language)
    window.show()
    if path is not None:
        window.look_at_all()
    from canvas.widgets.afterwards import Afterwards  # once the window is there

    Afterwards(window, window.filing.offer_recovery, collect_again)  # the command has turned collecting off
    code = app.exec()
    _end(app)
    return code


def _end(app: QApplication) -> None:
    """Take windows apart while what they wear is there: at the very end that is done in any order."""
    for widget in app.topLevelWidgets():
        widget.deleteLater()
    app.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def make_application() -> QApplication:
    """Qt's application, with our fonts registered."""
    app = QApplication.instance()
    if isinstance(app, QApplication):
        app.setStyle(STYLE[1])
    else:
        app = QApplication([*sys.argv[:1], *STYLE])
    app.setApplicationName("Journeywall")
    app.setApplicationDisplayName("")
    register_fonts()
    app.setFont(ui_font())
    app.setWindowIcon(icon("map", LIGHT))
    app.setAttribute(Qt.ApplicationAttribute.AA_DontShowIconsInMenus)
    return app


def open_window(path: Path | None) -> Window:
    """A window on a file, or on the start page, which says why where the file cannot be opened.

    Whoever clicks a damaged file in a folder sees no terminal.
    """
    file: OpenFile | None = None
    told: Intake | None = None
    losses: tuple[Problem, ...] = ()
    refused: Problem | None = None
    if path is not None:
        try:
            file, told, losses = _opened(path)
        except CoreError as error:
            refused = error.problem
    say = window_language(file.session.project.head.language if file else "")
    window = Window(file or documents.new_document(say), say)
    room = window.screen().availableSize()
    window.resize(min(FIRST_SIZE[0], room.width()), min(FIRST_SIZE[1], room.height()))
    if file is not None and path is not None:
        window.filing.opened()
        if told is not None or losses:
            window.taking.tell_opened(path, told, losses)
    else:
        window.starting.show()
    if refused is not None and path is not None:
        window.filing.refuse(path, refused)
    return window


def _opened(path: Path) -> tuple[OpenFile, Intake | None, tuple[Problem, ...]]:
    """A file with what was guessed of it and what of it is lost. Raises CoreError."""
    if path.suffix.lower() != SUFFIX:
        from canvas.widgets import imports

        if imports.is_foreign(path):
            return imports.imported_document(path, window_language(""))
    return documents.load_document(path), None, ()


def window_language(project_language: str) -> Language:
    """The user's own language where the system tells it, otherwise the project's."""
    import locale

    told = locale.getlocale()[0]
    return language(system_language() if told else project_language or "en")


def speak(app: QApplication, language: Language) -> None:
    """Let Qt's own dialogs speak the window's language; English they speak by themselves."""
    if language.code == "en":
        return
    from canvas.widgets import qt_words  # no window waits for all the names it needs

    for translator in qt_words.translators(language, app):
        app.installTranslator(translator)
