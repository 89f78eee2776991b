"""Editors of what hangs on a record or stands beside it: ideas, stories, rows; colours and their names."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from canvas.language import Language
from canvas.layout.shapes import Shape
from canvas.model.edits import colour_names
from canvas.model.edits.placing import place
from canvas.model.ids import random_ids
from canvas.model.index import index_of
from canvas.model.journey import Note, Touchpoint
from canvas.model.project import LETTERS, Project
from canvas.model.work import Story
from canvas.widgets.paint import paint_shapes
from canvas.widgets.panels.editor import Editor
from canvas.widgets.panels.fields_text import Line
from canvas.widgets.panels.look import wide
from canvas.widgets.panels.signs import chip, hem
from canvas.widgets.panels.subject import Subject
from canvas.widgets.panels.table_parts import Field
from canvas.widgets.panels.tick import Tick
from canvas.widgets.sayings import message, translated
from canvas.widgets.theme import Theme

SWATCH = 28
AROUND = 88
"""Pixels of a panel's width that a row's words have not."""


class HangingEditor(Editor):
    """The records of a kind that hang on this one, each a row that opens it, and a line for the next one."""

    def __init__(self, field: Field, subject: Subject) -> None:
        super().__init__(field, subject)
        self.rows: list[QPushButton] = []
        self.column.setSpacing(0)
        self.new = Line()
        self.new.setPlaceholderText(self.words)
        self.new.setAccessibleName(self.words)
        self.new.returnPressed.connect(self._add)
        self.column.addSpacing(4)
        self.column.addWidget(self.new)

    def has_label(self) -> bool:
        return False

    def refresh(self) -> None:
        for row in self.rows:
            self.column.removeWidget(row)
            row.deleteLater()
        self.rows = []
        for number, record in enumerate(hanging(self.subject, self.field)):
            words = str(getattr(record, self.field.path) or "–")
            row = link(words, partial(self.subject.open_record, record.id))
            self.rows.append(row)
            self.column.insertWidget(number, row)

    def _add(self) -> None:
        text, kind = self.new.text().strip(), self.field.kind
        if not text or kind is None:
            return
        self.new.clear()
        key, at = random_ids(LETTERS[kind]), self.subject.keys[0]
        record = kind(id=key, **{self.field.path: text}, **_home(kind, at))
        self.subject.do(
            lambda project: place(project, record, index_of(project).of(kind, at), None), self.field.path
        )


def hanging(subject: Subject, field: Field) -> tuple[Any, ...]:
    """Return the records of the field's kind that hang on the subject."""
    key = subject.keys[0] if subject.keys else ""
    return index_of(subject.project).of(field.kind, key) if field.kind else ()


def _home(kind: type[Any], at: str) -> dict[str, Any]:
    """The field that lets a record hang on another."""
    if kind is Story:
        return {"touchpoints": (at,)} if at.startswith(LETTERS[Touchpoint]) else {"phase": at}
    return {"touchpoint": at} if kind is Note else {"at": at}


class RowsEditor(Editor):
    """The journey's rows: a box each that shows or hides it on the map, and the way to its own fields."""

    def __init__(self, field: Field, subject: Subject) -> None:
        super().__init__(field, subject)
        self.rows: dict[str, tuple[Tick, QPushButton]] = {}
        self._holders: list[QWidget] = []
        self.column.setSpacing(0)

    def refresh(self) -> None:
        lanes = hanging(self.subject, self.field)
        if [lane.id for lane in lanes] != list(self.rows):
            self._make([lane.id for lane in lanes])
        for lane in lanes:
            tick, name = self.rows[lane.id]
            tick.theme = self.theme
            tick.setChecked(self.subject.shown.is_shown(lane.id))
            tick.setAccessibleName(f"{self.subject.say('Show this row')}: {lane.title or '–'}")
            entitle(name, lane.title or "–")

    def _make(self, keys: list[str]) -> None:
        for each in self._holders:
            self.column.removeWidget(each)
            each.deleteLater()
        self._holders, self.rows = [], {}
        for key in keys:
            holder, tick = QWidget(), Tick()
            tick.setFixedWidth(20)  # the name then begins where a box's own words do
            tick.clicked.connect(lambda on, key=key: self._show(key, is_shown=on))
            name = link("", partial(self.subject.open_record, key))
            name.setProperty("beside", True)
            row = QHBoxLayout(holder)
            row.setContentsMargins(0, 0, 0, 0)
            row.setSpacing(0)
            row.addWidget(tick)
            row.addWidget(name, 1)
            self.rows[key] = (tick, name)
            self._holders.append(holder)
            self.column.addWidget(holder)

    def _show(self, key: str, *, is_shown: bool) -> None:
        self.subject.shown.show(key, is_shown)
        self.refresh()


class BriefEditor(Editor):
    """The way to the project's brief."""

    def __init__(self, field: Field, subject: Subject) -> None:
        super().__init__(field, subject)
        head = subject.project.head.id
        self.button = link(subject.say("Promise, position, offerings"), partial(subject.open_record, head))
        self.column.addWidget(self.button)

    def refresh(self) -> None:
        """Nothing of it changes."""


COLOUR_WORDS = dict(
    zip(
        ("", *colour_names.COLOURS),
        (
            message("No colour of its own"),
            message("Yellow"),
            message("Peach"),
            message("Green"),
            message("Blue"),
            message("Violet"),
            message("Pink"),
            message("Grey"),
        ),
        strict=True,
    )
)
"""What the colours that one can choose are called."""


def colour_words(say: Language, project: Project, colour: str) -> str:
    """Return what a colour is called, and what it stands for where somebody said so."""
    words = translated(say, COLOUR_WORDS[colour])
    name = colour_names.name(project, colour)
    return f"{words}: {name}" if name else words


class Swatch(QAbstractButton):
    """One colour to choose; "" is none."""

    def __init__(self, colour: str, theme: Theme) -> None:
        super().__init__()
        self.colour = colour
        self.theme = theme
        self.hem: tuple[Shape, ...] = ()
        """The sign of a colour that has a name."""
        self.setCheckable(True)
        self.setFixedSize(SWATCH, SWATCH)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def show_hem(self, shapes: tuple[Shape, ...]) -> None:
        """Show the sign of a colour that has a name."""
        if shapes != self.hem:
            self.hem = shapes
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        is_marked = self.isChecked() or self.hasFocus()
        painter.setPen(
            QPen(QColor(self.theme.accent if is_marked else self.theme.edge), 2.0 if is_marked else 1.0)
        )
        painter.setBrush(QColor(self.colour) if self.colour else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(2, 2, SWATCH - 4, SWATCH - 4), 6, 6)
        if not self.colour:
            painter.setPen(QPen(QColor(self.theme.second), 1.5))
            painter.drawLine(8, SWATCH - 8, SWATCH - 8, 8)
        paint_shapes(painter, self.hem)
        painter.end()


class ColourEditor(Editor):
    """A card's own colour, and the name that the legend prints for it."""

    def __init__(self, field: Field, subject: Subject) -> None:
        super().__init__(field, subject)
        row = QHBoxLayout()
        row.setSpacing(2)
        self.swatches = [Swatch(colour, self.theme) for colour in ("", *colour_names.COLOURS)]
        for swatch in self.swatches:
            swatch.clicked.connect(partial(self._choose, swatch.colour))
            row.addWidget(swatch)
        row.addStretch(1)
        self.column.addLayout(row)
        self.name = Line()
        self.name.setPlaceholderText(subject.say("What this colour stands for"))
        self.name.setAccessibleName(self.name.placeholderText())
        self.name.textEdited.connect(self._named)
        self.name.editingFinished.connect(subject.end_typing)
        self.column.addWidget(self.name)

    def refresh(self) -> None:
        values = self.subject.values(self.field.path)
        chosen = values[0] if len(values) == 1 else None
        for swatch in self.swatches:
            swatch.setChecked(swatch.colour == chosen)
            swatch.show_hem(hem(self.subject.project, swatch.colour, (5.0, SWATCH - 8.0, SWATCH - 10.0)))
            words = colour_words(self.subject.say, self.subject.project, swatch.colour)
            swatch.setToolTip(words)
            swatch.setAccessibleName(words)
        is_card = all(isinstance(record, Touchpoint | Note) for record in self.subject.records)
        self.name.setVisible(bool(chosen) and is_card)
        name = colour_names.name(self.subject.project, chosen or "")
        if not self.name.hasFocus():
            self.name.show_text(name)

    def set_theme(self, theme: Theme) -> None:
        super().set_theme(theme)
        for swatch in self.swatches:
            swatch.theme = theme

    def _choose(self, colour: str, *_: object) -> None:
        self.subject.set(self.field.path, colour)
        self.refresh()

    def _named(self, text: str) -> None:
        colour = self.subject.value(self.field.path)
        self.subject.do(lambda p: colour_names.named(p, colour, text), f"colour {colour}", is_typing=True)


class LegendEditor(Editor):
    """The colours that cards of the project have, and the names that stand for them in the legend."""

    def __init__(self, field: Field, subject: Subject) -> None:
        super().__init__(field, subject)
        self.lines: dict[str, Line] = {}
        self.signs: dict[str, QLabel] = {}
        self.rows: list[QWidget] = []
        self.column.setSpacing(8)
        self.empty = QLabel(subject.say("No card has a colour of its own."))
        self.empty.setObjectName("small")
        self.empty.setWordWrap(True)
        self.column.addWidget(self.empty)

    def refresh(self) -> None:
        used = colour_names.used(self.subject.project)
        if list(used) != list(self.lines):
            self._make(used)
        self.empty.setVisible(not used)
        for colour, line in self.lines.items():
            name = colour_names.name(self.subject.project, colour)
            if not line.hasFocus():
                line.show_text(name)
            self.signs[colour].setPixmap(chip(self.subject.project, colour).pixmap(QSize(20, 20)))

    def _make(self, used: tuple[str, ...]) -> None:
        for row in self.rows:
            self.column.removeWidget(row)
            row.deleteLater()
        self.rows = []
        self.lines = {colour: self._line(colour) for colour in used}

    def _line(self, colour: str) -> Line:
        holder = QWidget()
        self.rows.append(holder)
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        sign = self.signs[colour] = QLabel()
        line = Line()
        line.setPlaceholderText(self.subject.say("What this colour stands for"))
        words = COLOUR_WORDS.get(colour, "")
        known = (line.placeholderText(), translated(self.subject.say, words) if words else colour)
        line.setAccessibleName(": ".join(known))
        line.textEdited.connect(lambda text: self._named(colour, text))
        line.editingFinished.connect(self.subject.end_typing)
        row.addWidget(sign)
        row.addWidget(line, 1)
        self.column.addWidget(holder)
        return line

    def _named(self, colour: str, text: str) -> None:
        self.subject.do(lambda p: colour_names.named(p, colour, text), f"colour {colour}", is_typing=True)


def link(words: str, act: Any) -> QPushButton:
    """A row that opens something."""
    row = QPushButton()
    row.setObjectName("row")
    entitle(row, words)
    row.setAutoDefault(False)
    row.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
    row.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    row.clicked.connect(lambda _=False: act())
    return row


def entitle(row: QPushButton, words: str) -> None:
    """Give a row its words on one line or two, cut off where there is no room for them."""
    lines = _lines(row.fontMetrics(), words.replace("\n", " "))
    row.setText("\n".join(lines))
    if row.property("lines") != len(lines):  # the style sheet has the heights
        row.setProperty("lines", len(lines))
        if row.parentWidget() is not None:
            row.style().polish(row)
    row.setToolTip(words if " ".join(lines) != words else "")
    row.setAccessibleName(words)


def _lines(metrics: QFontMetrics, words: str) -> list[str]:
    """The words on one line, or on two: as many as fit the first, and what of the others fits the second."""
    longest = wide() - AROUND
    if metrics.horizontalAdvance(words) <= longest:
        return [words]
    first, *rest = words.split(" ")
    while rest and metrics.horizontalAdvance(f"{first} {rest[0]}") <= longest:
        first = f"{first} {rest.pop(0)}"
    return [
        metrics.elidedText(text, Qt.TextElideMode.ElideRight, longest)
        for text in (first, " ".join(rest))
        if text
    ]
