"""All keys on one sheet (F1), made from the tables that the keys themselves are made from.

The same rows, in English, are docs/keys.md. Nothing is listed here that is not in a table of actions, of keys
on the map, or of keys while writing.
"""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from itertools import combinations, pairwise
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QIODevice, QMargins, QSizeF, Qt
from PySide6.QtGui import (
    QFont,
    QKeyEvent,
    QKeySequence,
    QPagedPaintDevice,
    QPageSize,
    QPdfWriter,
    QResizeEvent,
    QShortcut,
    QTextDocument,
)
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
from canvas.named import NamedTuple
from canvas.widgets.actions import ACTS, GROUPS
from canvas.widgets.glyphs import family
from canvas.widgets.map_keys import MAP_KEYS
from canvas.widgets.present.keys import PRESENT_KEYS
from canvas.widgets.room.print_bar import PrintBar, Subject
from canvas.widgets.sayings import message, translated
from canvas.widgets.theme import LIGHT, SMALL_PX, Theme, palette, type_px, ui_font
from canvas.widgets.typing_editor import TYPING_KEYS

if TYPE_CHECKING:
    from canvas.widgets.window import Window

TITLE = message("Keys")
_SECTIONS: tuple[tuple[str, str], ...] = (
    ("walking", message("Going about the map")),
    ("cards", message("On a card or cell")),
    ("voting", message("Voting")),
    ("moving", message("Moving")),
)
WRITING = message("While writing")
PRESENTING = message("While presenting")
ALSO: dict[str, tuple[tuple[str, str], ...]] = {
    "cards": (
        (
            message("any character"),
            message("In an empty cell, or below the card that is selected: start a card with it"),
        ),
    ),
    "voting": (
        (message("click"), message("On the selected card, or on any card's dots: a vote more")),
        (message("Shift+click, or the other button"), message("On a card: a vote less")),
    ),
    "moving": (
        (message("Space, held"), message("Drag the map with the pointer")),
        (message("Ctrl, while dragging"), message("Drop a copy")),
    ),
}
"""What is no single key, by the section it stands in."""
MOST_KEYS = 6
SIZE = (1600, 940)
MARGIN = 16
MOST_PT, LEAST_PT = 10.0, 4.5
"""Of which sizes the printed type is."""
INSIDE_PT, SPARE = 57, 0.94
"""The margins that Qt leaves on paper (2 cm), and what of the height is counted on."""
COLUMNS, MOST_COLUMNS, COLUMN_PX = 3, 4, 380
"""How many columns there are on paper; at most in the window, and how wide they are there at least."""
LINE, KEYS_LINE = 30, 22
"""About how many letters of what keys do, and of keys, stand in one line."""
BETWEEN = "   "
HEAD_ROWS, FURTHER = 2.5, 0.67
"""How many rows high a section's title is, with the air above it, and a further line of a row."""


_IN_MENU = {"heads": "cards"}
"""Groups that stand with another one in the menu."""


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

    def __init__(self, parent: QWidget, say: Language, theme: Theme) -> None:
        super().__init__(parent)
        self._say, self._second, self._shown = say, theme.second, 0
        self.setObjectName("keys")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setWindowFlag(Qt.WindowType.Window)
        self.setWindowTitle(translated(say, TITLE))
        self.setAccessibleName(translated(say, TITLE))
        room = self.screen().availableSize()
        self.resize(min(SIZE[0], room.width()), min(SIZE[1], room.height()))
        self.text = QTextBrowser()
        self.text.setFrameShape(QTextBrowser.Shape.NoFrame)
        self.text.document().setDocumentMargin(MARGIN)
        self.text.document().setDefaultFont(ui_font(SMALL_PX))
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
        self.set_theme(theme)
        self.text.setFocus()

    def set_theme(self, theme: Theme) -> None:
        """Take on the window's colours."""
        self.setPalette(palette(theme))
        self.setStyleSheet(
            f"#keys {{ background: {theme.ground}; }} QLabel {{ color: {theme.ink}; }}"
            f" QTextBrowser {{ background: {theme.panel}; color: {theme.ink}; border: none;"
            f" font-size: {type_px(SMALL_PX)}px; }}"
        )
        self.bar.set_theme(theme)
        self._second = theme.second
        self._show()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._columns() != self._shown:
            self._show()

    def _columns(self) -> int:
        """How many columns there is room for."""
        return min(max(self.width() // type_px(COLUMN_PX), 1), MOST_COLUMNS)

    def _show(self) -> None:
        self._shown = self._columns()
        found = sections(self._say, QKeySequence.SequenceFormat.NativeText)
        self.text.setHtml(_html(found, self._second, self._shown))

    def ask(self) -> None:
        """Offer to print the sheet, or to save it."""
        self.bar.ask(Subject(translated(self._say, TITLE), self._print, self._save))

    def _print(self, printer: str, _: str) -> None:
        opened = self.bar.printers.open(printer)
        self._printed(opened).print_(opened)
        self._tell(self._say("Sent to {printer}", printer=printer))

    def _printed(self, paper: QPagedPaintDevice) -> QTextDocument:
        """The sheet in points (pixels are no size on paper), in the largest type in which it is one page."""
        room = paper.pageLayout().paintRectPoints().marginsRemoved(QMargins(*[INSIDE_PT] * 4))
        inch = self.logicalDpiX() / 72
        sizes = (quarters / 4 for quarters in range(round(MOST_PT * 4), round(LEAST_PT * 4), -1))
        fitting = (self._in_type(size) for size in sizes)
        for made in fitting:
            made.setPageSize(QSizeF(room.width() * inch, room.height() * inch * SPARE))
            if made.pageCount() == 1:
                break
        made.setPageSize(QSizeF())  # which is the printer's to say
        return made

    def _in_type(self, size_pt: float) -> QTextDocument:
        made = QTextDocument(self)
        made.setDocumentMargin(0)
        font = QFont(family("regular"))
        font.setPointSizeF(size_pt)
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
            write_bytes(Path(name), self._pdf(paper))
        except ProjectFileError as error:
            self._tell(say.problem(error.problem))
        else:
            self._tell(say("Exported: {name}", name=Path(name).name))

    def _pdf(self, paper: str) -> bytes:
        buffer = QBuffer()
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        writer = QPdfWriter(buffer)
        writer.setPageSize(QPageSize(getattr(QPageSize.PageSizeId, paper)))
        self._printed(writer).print_(writer)
        del writer  # which writes the end
        return bytes(buffer.data().data())

    def _tell(self, words: str) -> None:
        self.told.setText(words)
        self.told.show()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_F1):
            self.close()
        else:
            super().keyPressEvent(event)


def _map_rows(group: str, say: Language, form: QKeySequence.SequenceFormat) -> Iterator[Row]:
    for row in MAP_KEYS:
        if row.group == group:
            yield Row(_together(tuple(keys for keys, _ in row.keys), form), translated(say, row.text))
    for keys, text in ALSO.get(group, ()):
        yield Row(translated(say, keys), translated(say, text))


def _act_rows(group: str, say: Language, form: QKeySequence.SequenceFormat) -> Iterator[Row]:
    for act in ACTS:
        if _IN_MENU.get(act.group, act.group) == group and act.keys is not None:
            known = [QKeySequence(keys) for keys in (act.keys, *act.also)]
            written = dict.fromkeys(sequence.toString(form) for sequence in known)
            yield Row(BETWEEN.join(written), translated(say, act.text))


def _together(keys: tuple[str, ...], form: QKeySequence.SequenceFormat) -> str:
    """The keys of a row; many of one kind from the first to the last, and what all are held with once."""
    written = [_written(each, form) for each in keys]
    if len(written) > MOST_KEYS:
        return f"{written[0]} … {written[-1]}"
    held = written[0].rpartition("+")[0] + "+"
    if len(written) > 1 and len(held) > 1 and all(each.startswith(held) for each in written):
        return " / ".join((written[0], *(each.removeprefix(held) for each in written[1:])))
    return BETWEEN.join(written)


def _written(keys: str, form: QKeySequence.SequenceFormat) -> str:
    return keys if keys in ("+", "-") else QKeySequence(keys).toString(form)


def _html(found: tuple[Section, ...], second: str = LIGHT.second, columns: int = COLUMNS) -> str:
    """The sections in columns of about one height; keys stand out, what they do is in second ink."""
    cells = (
        f"<td width='{100 // columns}%'>{''.join(_section(each, second) for each in part)}</td>"
        for part in _columns(found, columns)
    )
    return f"<table width='100%' cellspacing='0' cellpadding='8'><tr>{''.join(cells)}</tr></table>"


def _columns(found: tuple[Section, ...], count: int) -> list[list[Section]]:
    """The sections in their order, cut so that the highest column is as low as it can be."""
    cuts = combinations(range(1, len(found)), count - 1)
    parts = ([list(found[a:b]) for a, b in pairwise((0, *cut, len(found)))] for cut in cuts)
    return min(parts, key=lambda columns: max(sum(map(_height, column)) for column in columns))


def _height(section: Section) -> float:
    """About how many lines a section has."""
    further = (max(len(row.text) // LINE, len(row.keys) // KEYS_LINE) for row in section.rows)
    return HEAD_ROWS + len(section.rows) + FURTHER * sum(further)


def _section(section: Section, second: str) -> str:
    strong = family("semibold")
    rows = "".join(
        f"<tr><td width='46%' style=\"font-family: '{strong}'\">{_apart(row.keys)}</td>"
        f"<td style='color: {second}'>{escape(row.text)}</td></tr>"
        for row in section.rows
    )
    style = f"font-family: '{strong}'; font-size: large; margin: 12px 3px 4px"
    return f'<p style="{style}">{escape(section.title)}</p><table cellpadding="3" width="100%">{rows}</table>'


def _apart(keys: str) -> str:
    """Several keys, told apart from each other."""
    return "&nbsp;&nbsp; ".join(escape(key) for key in keys.split(BETWEEN))


def show(window: Window) -> KeySheet:
    """Open the sheet of a window, or bring the one that is open to the front."""
    known = window.findChild(KeySheet)
    sheet = known or KeySheet(window, window.language, window.theme)
    sheet.set_theme(window.theme)
    sheet.show()
    sheet.activateWindow()
    return sheet
