"""The panel of a table that is being taken in: what was guessed, a click from being something else.

It shows an `Intake` and says what was clicked as a function from intake to intake; it makes nothing of it.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from canvas.exchange.tables.intake import Intake
from canvas.frozen import dataclass
from canvas.language import Language
from canvas.widgets.panels.fields_choice import Menu
from canvas.widgets.panels.look import BAR, PADDING, rule
from canvas.widgets.panels.panel import Panel
from canvas.widgets.panels.tick import Tick
from canvas.widgets.quiet_bars import quiet
from canvas.widgets.sayings import translated
from canvas.widgets.taking import words
from canvas.widgets.taking.choices import Choice, choices, encoding
from canvas.widgets.taking.lines import GuessedLine, SureLine
from canvas.widgets.taking.offers import change, offers
from canvas.widgets.taking.segments import Segments
from canvas.widgets.theme import Theme

MOST_SENTENCES = 40
"""Sentences of the report that are shown; the rest is counted."""


@dataclass(frozen=True, slots=True)
class Shown:
    """What the panel shows. `intake` is None for a file of which nothing was guessed.

    `kinds` are what the whole can be, `report` the sentences about what could not be taken over, `problem`
    why nothing comes of it. `is_apart`: it has become a project of its own already.
    """

    title: str
    intake: Intake | None
    kinds: tuple[str, ...] = ()
    report: tuple[str, ...] = ()
    problem: str = ""
    is_apart: bool = False
    can_be_apart: bool = False


class TablePanel(Panel):
    """The right panel while a table is taken in."""

    changed = Signal(object)
    """A function from intake to intake: what was clicked."""
    taken = Signal()
    given_up = Signal()
    apart = Signal()
    """The table is to become a project of its own."""

    def __init__(self, say: Language) -> None:
        super().__init__("table", "right")
        self._say = say
        self._shown: Shown | None = None
        self._made_of: tuple[Any, ...] = ()
        self._lines: dict[int, SureLine | GuessedLine] = {}
        self._segments: dict[str, tuple[Segments, QLabel]] = {}
        self._ticks: list[Tick] = []
        self.row.addStretch(1)
        self.close_button = self.button("close", "x", say("Leave it"))
        self.close_button.clicked.connect(self.given_up)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        quiet(self._scroll, BAR)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.column.addWidget(self._scroll, 1)
        self._foot()

    def _foot(self) -> None:
        self.column.addWidget(rule())
        foot = QWidget()
        column = QVBoxLayout(foot)
        column.setContentsMargins(PADDING, 12, PADDING, 16)
        column.setSpacing(8)
        self._hint = self._label("", "small")
        column.addWidget(self._hint)
        row = QHBoxLayout()
        row.setSpacing(8)
        self.take = QPushButton(self._say("Take in"))
        self.take.setObjectName("primary")
        self.take.clicked.connect(self.taken)
        self.leave = QPushButton(self._say("Leave it"))
        self.leave.clicked.connect(self.given_up)
        row.addWidget(self.take, 1)
        row.addWidget(self.leave, 1)
        column.addLayout(row)
        self.own = QPushButton(self._say("Make a project of its own"))
        self.own.clicked.connect(self.apart)
        column.addWidget(self.own)
        for button in (self.take, self.leave, self.own):
            button.setAutoDefault(True)
        self.column.addWidget(foot)

    # What is shown

    def show_table(self, shown: Shown) -> None:
        """Show a table, or what became of it after a click."""
        self._shown = shown
        self.entitle(shown.title)
        made_of = self._structure(shown)
        if made_of != self._made_of:
            self._made_of = made_of
            self._make(shown)
        else:
            self._refresh(shown)
        self.take.setText(self._say("Done") if shown.is_apart else self._say("Take in"))
        self.take.setEnabled(not shown.problem)
        self.leave.setVisible(not shown.is_apart)
        self.close_button.setToolTip(self._say("Close") if shown.is_apart else self._say("Leave it"))
        self.own.setVisible(shown.can_be_apart)
        self._hint.setText(self._keys(shown))
        self._hint.setVisible(bool(self._hint.text()))

    def forget(self) -> None:
        """Begin anew with the next table, even where it is the same."""
        self._made_of = ()

    def enter(self) -> None:
        """Take the focus where Enter takes the table in."""
        (self.take if self.take.isEnabled() else self.leave).setFocus(Qt.FocusReason.OtherFocusReason)

    def opened(self) -> None:
        """The panel has just been opened: Enter takes in what is seen."""
        self.enter()

    def set_theme(self, theme: Theme) -> None:
        super().set_theme(theme)
        for part in (*self._lines.values(), *self._ticks):
            if isinstance(part, Tick):
                part.theme = theme
            else:
                part.set_theme(theme)
        for menu in self.findChildren(Menu):
            menu.theme = theme

    def _keys(self, shown: Shown) -> str:
        if shown.is_apart:
            return self._say("A click changes what the table is taken for.") if shown.intake else ""
        return self._say("Enter takes it in, Esc leaves it.")

    @staticmethod
    def _structure(shown: Shown) -> tuple[Any, ...]:
        """What the rows of the panel depend on; where it stays, they are only brought up to date."""
        told = shown.intake
        if told is None:
            return (shown.title, shown.report)
        names = tuple(choice.name for choice in choices(told, shown.kinds))
        part = told.part
        return (
            shown.title,
            told.at,
            told.kind,
            part.guess.shape,
            part.readings.is_turned,
            id(part.grid),
            names,
        )

    def _make(self, shown: Shown) -> None:
        held: QWidget | None = self.focusWidget()
        key = held.property("key") if held is not None else None
        self._lines, self._segments, self._ticks = {}, {}, []
        paper = QWidget()
        paper.setObjectName("paper")
        column = QVBoxLayout(paper)
        column.setContentsMargins(PADDING, 0, PADDING, PADDING)
        column.setSpacing(0)
        self._known = self._label("", "small")
        column.addWidget(self._known)
        if shown.intake is not None:
            self._add_choices(column, shown, shown.intake)
            if shown.intake.kind != "cells":
                self._add_lines(column, shown.intake)
        self._report = QVBoxLayout()
        self._report.setSpacing(8)
        column.addLayout(self._report)
        column.addStretch(1)
        self._refresh(shown)
        self._scroll.setWidget(paper)
        paper.show()
        self.set_theme(self.theme)
        if key:
            QTimer.singleShot(0, lambda: self._find(str(key)))

    def _find(self, key: str) -> None:
        """Give the focus back to what had it before the panel was made anew."""
        again = next((part for part in self.findChildren(QWidget) if part.property("key") == key), None)
        (again or self.take).setFocus(Qt.FocusReason.OtherFocusReason)

    def _add_choices(self, column: QVBoxLayout, shown: Shown, told: Intake) -> None:
        for number, choice in enumerate(choices(told, shown.kinds)):
            if number == min(len(shown.kinds), 1) and len(told.parts) > 1:
                self._add_parts(column, told, is_one=not shown.is_apart)
            self._add_segments(column, choice)
        if told.encoding:
            self._add_encoding(column, told)

    def _add_segments(self, column: QVBoxLayout, choice: Choice) -> None:
        column.addSpacing(12)
        title = translated(self._say, choice.title)
        box = Segments(choice.name, title, lambda value: self.changed.emit(choice.change(value)))
        column.addWidget(box)
        below = self._label("", "small")
        column.addSpacing(4)
        column.addWidget(below)
        self._segments[choice.name] = (box, below)

    def _add_parts(self, column: QVBoxLayout, told: Intake, *, is_one: bool) -> None:
        """The tables of the file: all that become journeys, or the one that goes into this map."""
        column.addSpacing(8)
        column.addWidget(self._label(self._say("Tables"), "small"))
        for number in range(len(told.parts)):
            name = self._name_of(told, number)
            tick = Tick(name)
            tick.setAccessibleName(name)
            tick.setProperty("key", f"part {number}")
            tick.clicked.connect(lambda is_on, n=number: self._part(n, is_on=is_on, is_one=is_one))
            column.addWidget(tick)
            self._ticks.append(tick)

    def _name_of(self, told: Intake, number: int) -> str:
        return told.parts[number].grid.name or self._say("Table {number}", number=number + 1)

    def _part(self, number: int, *, is_on: bool, is_one: bool) -> None:
        def change(told: Intake) -> Intake:
            if is_one:
                return told.taking(number).looking_at(number)
            if told.parts[number].is_taken and number != told.at:
                return told.looking_at(number)  # the first click shows its rows, the next one leaves it out
            chosen = {n for n, part in enumerate(told.parts) if part.is_taken}
            chosen = chosen | {number} if is_on else chosen - {number}
            return told.taking(*sorted(chosen)).looking_at(number)

        self.changed.emit(change)

    def _add_encoding(self, column: QVBoxLayout, told: Intake) -> None:
        column.addSpacing(8)
        column.addWidget(self._label(self._say("Letters are written in"), "small"))
        column.addSpacing(4)
        menu = Menu(self.theme)
        menu.setAccessibleName(self._say("Letters are written in"))
        menu.setProperty("key", "encoding")
        for name, text in words.ENCODINGS.items():
            menu.addItem(text, name)
        menu.setCurrentIndex(list(words.ENCODINGS).index(told.encoding))
        menu.activated.connect(lambda at: self.changed.emit(encoding(tuple(words.ENCODINGS)[at])))
        column.addWidget(menu)

    def _add_lines(self, column: QVBoxLayout, told: Intake) -> None:
        is_column = (
            told.part.guess.shape != "matrix" if told.kind == "map" else not told.part.readings.is_turned
        )
        column.addSpacing(16)
        about = self._say("Columns") if is_column else self._say("Rows")
        if len(told.parts) > 1:
            about = f"{about} – {self._name_of(told, told.at)}"
        column.addWidget(self._label(about, "small"))
        column.addSpacing(4)
        for offer in offers(self._say, told):
            choose = self._chosen(told.kind, offer.place)
            key = f"line {offer.place}"
            made = SureLine(offer, choose) if offer.is_sure else GuessedLine(key, offer, self._say, choose)
            made.setProperty("key", key)
            self._lines[offer.place] = made
            column.addWidget(made)

    def _chosen(self, kind: str, place: int) -> Callable[[str], None]:
        return lambda role: self.changed.emit(change(kind, place, role))

    def _refresh(self, shown: Shown) -> None:
        told = shown.intake
        self._known.setVisible(told is not None and told.is_remembered)
        self._known.setText(self._say("Taken as you took the last table of this kind."))
        if told is not None:
            self._refresh_choices(shown, told)
            for offer in offers(self._say, told):
                if offer.place in self._lines:
                    self._lines[offer.place].show_line(offer)
            for tick, part in zip(self._ticks, told.parts, strict=False):
                tick.setChecked(part.is_taken)
        self._show_report(shown)

    def _refresh_choices(self, shown: Shown, told: Intake) -> None:
        for choice in choices(told, shown.kinds):
            box, below = self._segments[choice.name]
            options = [(value, self._words(text)) for value, (text, _) in choice.options.items()]
            box.offer(options, choice.chosen)
            sentence = choice.options[choice.chosen][1] if choice.chosen in choice.options else ""
            below.setText(translated(self._say, sentence) if sentence else "")

    def _words(self, text: str) -> str:
        return translated(self._say, text) if text[0].isalpha() else text

    def _show_report(self, shown: Shown) -> None:
        while (item := self._report.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        sentences = (shown.problem,) if shown.problem else shown.report
        if not sentences:
            return
        space = QWidget()
        space.setFixedHeight(8)
        self._report.addWidget(space)
        self._report.addWidget(self._label(self._say("What should be known"), "small"))
        for sentence in sentences[:MOST_SENTENCES]:
            self._report.addWidget(self._label(sentence, "said"))
        if len(sentences) > MOST_SENTENCES:
            rest = len(sentences) - MOST_SENTENCES
            more = self._say("and {count} more", count=rest)
            self._report.addWidget(self._label(more, "small"))

    def _label(self, text: str, name: str) -> QLabel:
        label = QLabel(text)
        label.setObjectName(name)
        label.setWordWrap(True)
        label.setTextFormat(Qt.TextFormat.PlainText)
        return label
