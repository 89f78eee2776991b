"""All keys on one sheet (F1), made from the tables that the keys themselves are made from.

The same rows, in English, are docs/keys.md. Nothing is listed here that is not in a table of actions, of keys
on the map, or of keys while writing.
"""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QBuffer, QIODevice, Qt
from PySide6.QtGui import QFont, QKeyEvent, QKeySequence, QPageSize, QPdfWriter, QShortcut, QTextDocument
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from canvas.files.errors import ProjectFileError
from canvas.files.safe import write_bytes
from canvas.language import Language, language
from canvas.widgets.actions import ACTS, GROUPS
from canvas.widgets.canvas_keys import MAP_KEYS
from canvas.widgets.glyphs import family
from canvas.widgets.present.keys import PRESENT_KEYS
from canvas.widgets.room.print_bar import PrintBar, Subject
from canvas.widgets.sayings import message, translated
from canvas.widgets.typing_editor import TYPING_KEYS

TITLE = message("Keys")
_SECTIONS: tuple[tuple[str, str], ...] = (
    ("walking", message("Going about the map")),
    ("cards", message("On a card or cell")),
    ("voting", message("Voting")),
    ("moving", message("Moving")),
)
WRITING = message("While writing")
PRESENTING = message("While presenting")
ALSO: tuple[tuple[str, str], ...] = (
    (message("any character"), message("In an empty cell: start a card with it")),
    (message("Space, held"), message("Drag the map with the pointer")),
    (message("Ctrl, while dragging"), message("Drop a copy")),
)
"""What is no single key."""
VOTING: tuple[tuple[str, str], ...] = (
    (message("click"), message("On the selected card, or on any card's dots: a vote more")),
    (message("Shift+click, or the other button"), message("A vote less")),
)
MOST_KEYS = 6
SIZE = (840, 680)
PRINT_PT = 9.0


class Row(NamedTuple):
    """One line of the sheet: the keys as they are written here, and what they do."""

    keys: str
    text: str


class Section(NamedTuple):
    """Keys of one kind."""

    title: str
    rows: tuple[Row, ...]


def sections(say: Language, form: QKeySequence.SequenceFormat) -> tuple[Section, ...]:
    """Return everything on the sheet; `form` says how keys are written (as on this system, or portable)."""
    found = [Section(translated(say, title), tuple(_map_rows(name, say, form))) for name, title in _SECTIONS]
    writing = (Row(_written(row.shown, form), translated(say, row.text)) for row in TYPING_KEYS)
    found.append(Section(translated(say, WRITING), tuple(writing)))
    presenting = (Row(_together(row.keys, form), translated(say, row.text)) for row in PRESENT_KEYS)
    found.append(Section(translated(say, PRESENTING), tuple(presenting)))
    for group, title in GROUPS:
        rows = tuple(_act_rows(group, say, form))
        if rows:
            found.append(Section(translated(say, title), rows))
    return tuple(found)


def markdown() -> str:
    """Return the sheet in English, as docs/keys.md."""
    text = (
        "# Keys\n\nMade from the program's own tables: `python docs/keys.py`. F1 shows them in the window.\n"
    )
    for section in sections(language("en"), QKeySequence.SequenceFormat.PortableText):
        text += f"\n## {section.title}\n\n| keys | what they do |\n|---|---|\n"
        text += "".join(f"| {row.keys.replace('|', chr(92) + '|')} | {row.text} |\n" for row in section.rows)
    return text


class KeySheet(QWidget):
    """The sheet in a window of its own, beside the map; Esc closes it, Ctrl+P prints it."""

    def __init__(self, parent: QWidget, say: Language) -> None:
        super().__init__(parent)
        self._say = say
        self.setWindowFlag(Qt.WindowType.Window)
        self.setWindowTitle(translated(say, TITLE))
        self.setAccessibleName(translated(say, TITLE))
        self.resize(*SIZE)
        self.text = QTextBrowser()
        self.text.setFrameShape(QTextBrowser.Shape.NoFrame)
        self.text.setHtml(_html(sections(say, QKeySequence.SequenceFormat.NativeText)))
        self.bar = PrintBar(say, self.text.setFocus)
        self.told = QLabel()
        self.told.setContentsMargins(16, 0, 16, 8)
        self.told.hide()
        button = QPushButton(say("Print …"))
        button.clicked.connect(self.ask)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        foot = QHBoxLayout()
        foot.setContentsMargins(16, 8, 16, 8)
        foot.addStretch(1)
        foot.addWidget(button)
        column.addWidget(self.text, 1)
        column.addWidget(self.told)
        column.addWidget(self.bar)
        column.addLayout(foot)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Print), self, self.ask)
        self.text.setFocus()

    def ask(self) -> None:
        """Offer to print the sheet, or to save it."""
        self.bar.ask(Subject(translated(self._say, TITLE), self._print, self._save))

    def _print(self, printer: str, _: str) -> None:
        self._printed().print_(self.bar.printers.open(printer))
        self._tell(self._say("Sent to {printer}", printer=printer))

    def _printed(self) -> QTextDocument:
        """The sheet in points: pixels are no size on paper."""
        made = QTextDocument(self)
        font = QFont(family("regular"))
        font.setPointSizeF(PRINT_PT)
        made.setDefaultFont(font)
        made.setHtml(_html(sections(self._say, QKeySequence.SequenceFormat.NativeText)))
        return made

    def _save(self, paper: str) -> None:
        say = self._say
        start = str(Path.home() / f"{translated(say, TITLE)}.pdf")
        name, _ = QFileDialog.getSaveFileName(self, say("Save as PDF …"), start, f"{say('PDF')} (*.pdf)")
        if not name:
            return
        try:
            write_bytes(Path(name), _pdf(self._printed(), paper))
        except ProjectFileError as error:
            self._tell(say.problem(error.problem))
        else:
            self._tell(say("Exported: {name}", name=Path(name).name))

    def _tell(self, words: str) -> None:
        self.told.setText(words)
        self.told.show()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_F1):
            self.close()
        else:
            super().keyPressEvent(event)


def _pdf(text: QTextDocument, paper: str) -> bytes:
    """The sheet on paper."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setPageSize(QPageSize(getattr(QPageSize.PageSizeId, paper)))
    text.print_(writer)
    del writer  # which writes the end
    return bytes(buffer.data().data())


def _map_rows(group: str, say: Language, form: QKeySequence.SequenceFormat) -> Iterator[Row]:
    for row in MAP_KEYS:
        if row.group == group:
            yield Row(_together(tuple(keys for keys, _ in row.keys), form), translated(say, row.text))
    if group == "cards":
        yield Row(translated(say, ALSO[0][0]), translated(say, ALSO[0][1]))
    if group == "voting":
        yield from (Row(translated(say, keys), translated(say, text)) for keys, text in VOTING)
    if group == "moving":
        yield from (Row(translated(say, keys), translated(say, text)) for keys, text in ALSO[1:])


def _act_rows(group: str, say: Language, form: QKeySequence.SequenceFormat) -> Iterator[Row]:
    for act in ACTS:
        if act.group == group and act.keys is not None:
            sequence = QKeySequence(act.keys)
            yield Row(sequence.toString(form), translated(say, act.text))


def _together(keys: tuple[str, ...], form: QKeySequence.SequenceFormat) -> str:
    """The keys of a row; many of one kind from the first to the last."""
    written = [_written(each, form) for each in keys]
    return f"{written[0]} … {written[-1]}" if len(written) > MOST_KEYS else "   ".join(written)


def _written(keys: str, form: QKeySequence.SequenceFormat) -> str:
    return keys if keys in ("+", "-") else QKeySequence(keys).toString(form)


def _html(found: tuple[Section, ...]) -> str:
    body = "".join(
        f"<h3>{escape(section.title)}</h3><table cellpadding='4' width='100%'>"
        + "".join(
            f"<tr><td width='34%'><b>{escape(row.keys)}</b></td><td>{escape(row.text)}</td></tr>"
            for row in section.rows
        )
        + "</table>"
        for section in found
    )
    return f"<body>{body}</body>"


def show(parent: QWidget, say: Language) -> KeySheet:
    """Open the sheet, or bring the one that is open to the front."""
    known = parent.findChild(KeySheet)
    sheet = known or KeySheet(parent, say)
    sheet.show()
    sheet.activateWindow()
    return sheet
