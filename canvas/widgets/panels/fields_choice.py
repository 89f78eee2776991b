"""Editors that choose: one of a few side by side, one of many in a menu, yes or no, any of a list."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QIcon, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from canvas.model.index import index_of
from canvas.model.journey import Picture
from canvas.model.people import Persona
from canvas.widgets.icons import icon
from canvas.widgets.panels import look
from canvas.widgets.panels.editor import Editor
from canvas.widgets.panels.look import rule
from canvas.widgets.panels.signs import sign
from canvas.widgets.panels.subject import Subject
from canvas.widgets.panels.table_parts import Field
from canvas.widgets.panels.tick import HEIGHT, Tick
from canvas.widgets.sayings import translated
from canvas.widgets.theme import SMALL_PX, Theme, ui_font

AROUND = 50
"""Pixels of a panel's width that segments beside each other have not."""
BESIDE = 10
"""Pixels beside the words of a segment."""


class SegmentsEditor(Editor):
    """A few choices in one box; choosing the chosen one again takes it back."""

    def __init__(self, field: Field, subject: Subject) -> None:
        super().__init__(field, subject)
        self.buttons: dict[Any, QToolButton] = {}
        buttons = [self._button(value, text) for value, text in field.choices]
        wide = shares(buttons)
        box = QFrame()
        box.setObjectName("segments")
        self._beside(box, buttons, wide) if sum(wide) <= look.wide() - AROUND else _below(box, buttons)
        self.column.addWidget(box)

    @staticmethod
    def _beside(box: QFrame, buttons: list[QToolButton], wide: list[int]) -> None:
        """Put the segments beside each other, parted by hairlines."""
        box.setFixedHeight(40)
        row = QHBoxLayout(box)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for number, (button, stretch) in enumerate(zip(buttons, wide, strict=True)):
            if number:
                row.addWidget(rule(is_upright=True))
            button.setObjectName({0: "first", len(buttons) - 1: "last"}.get(number, "segment"))
            row.addWidget(button, stretch)

    def _button(self, value: Any, text: str) -> QToolButton:
        button = QToolButton()
        button.setText(_say(self.subject, text))
        button.setCheckable(True)
        button.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Expanding)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        about = self.words or translated(self.subject.say, self.field.spoken)
        button.setAccessibleName(f"{about}: {button.text()}" if about else button.text())
        button.clicked.connect(partial(self._choose, value))
        self.buttons[value] = button
        return button

    def refresh(self) -> None:
        values = self.subject.values(self.field.path)
        for value, button in self.buttons.items():
            button.setChecked(len(values) == 1 and values[0] == value)

    def _choose(self, value: Any, *_: object) -> None:
        is_again = self.subject.value(self.field.path) == value
        self.subject.set(self.field.path, None if is_again and self._can_be_unset() else value)
        self.refresh()

    def _can_be_unset(self) -> bool:
        return self.field.path not in {"state", "axis"}


def _below(box: QFrame, buttons: list[QToolButton]) -> None:
    """Put segments below each other, where their words have no room beside each other."""
    column = QVBoxLayout(box)
    column.setContentsMargins(3, 3, 3, 3)
    column.setSpacing(0)
    for button in buttons:
        button.setObjectName("stacked")
        button.setFixedHeight(36)
        column.addWidget(button)


def shares(buttons: list[QToolButton]) -> list[int]:
    """How wide segments are beside each other: alike where the words fit, else as their words ask."""
    metrics = QFontMetrics(ui_font(SMALL_PX, "semibold"))
    wide = [metrics.horizontalAdvance(button.text()) + BESIDE for button in buttons]
    most = max(wide, default=0)
    return [most] * len(wide) if most * len(wide) <= look.wide() - AROUND else wide


class Menu(QComboBox):
    """A combo box with our chevron, which the wheel does not change by accident."""

    theme: Theme

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        self.setIconSize(QSize(24, 24))
        self.setMaxVisibleItems(12)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        at = QPoint(self.width() - 28, (self.height() - 16) // 2)
        quiet = self.theme._replace(ink=self.theme.second)
        icon("chevron-down", quiet).paint(painter, QRect(at, QSize(16, 16)))
        painter.end()

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class MenuEditor(Editor):
    """One of many."""

    def __init__(self, field: Field, subject: Subject) -> None:
        super().__init__(field, subject)
        self.menu = Menu(self.theme)
        self.entitle(self.menu)
        for value, text in field.choices:
            self.menu.addItem(_say(subject, text), value)
        self.menu.activated.connect(self._choose)
        self.column.addWidget(self.menu)

    def refresh(self) -> None:
        self.menu.setPlaceholderText(self.several())
        values = self.subject.values(self.field.path)
        value = values[0] if len(values) == 1 else None
        known = [choice for choice, _ in self.field.choices]
        if values == (None,) and "" in known:  # of a part that is not there
            value = ""
        self.menu.setCurrentIndex(known.index(value) if value in known else -1)

    def name_of(self, value: object) -> str:
        return _say(self.subject, dict(self.field.choices).get(value, str(value)))

    def set_theme(self, theme: Theme) -> None:
        super().set_theme(theme)
        self.menu.theme = theme

    def _choose(self, number: int) -> None:
        self.subject.set(self.field.path, self.field.choices[number][0])


class IconEditor(MenuEditor):
    """One of many icons, each with its picture and what it is for."""

    def set_theme(self, theme: Theme) -> None:
        super().set_theme(theme)
        for number, (name, _) in enumerate(self.field.choices):
            if name:
                self.menu.setItemIcon(number, icon(name, theme))


class FlagEditor(Editor):
    """Yes or no; neither where records differ."""

    def __init__(self, field: Field, subject: Subject) -> None:
        super().__init__(field, subject)
        self.box = Tick(self.words)
        self.box.clicked.connect(lambda checked: self.subject.set(self.field.path, checked))
        self.column.addWidget(self.box)

    def set_theme(self, theme: Theme) -> None:
        super().set_theme(theme)
        self.box.theme = theme

    def has_label(self) -> bool:
        return False

    def refresh(self) -> None:
        values = self.subject.values(self.field.path)
        self.box.setTristate(len(values) > 1)
        state = Qt.CheckState.PartiallyChecked
        if len(values) == 1:
            state = Qt.CheckState.Checked if values[0] else Qt.CheckState.Unchecked
        self.box.setCheckState(state)


class ChecksEditor(Editor):
    """Any of a list: of records of a kind, or of the field's choices."""

    def __init__(self, field: Field, subject: Subject) -> None:
        super().__init__(field, subject)
        self.boxes: dict[Any, Tick] = {}
        self.column.setSpacing(0)
        self.empty = _nothing(subject, field)
        self.column.addWidget(self.empty)

    def refresh(self) -> None:
        options = self._options()
        if list(options) != list(self.boxes):
            self._make(options)
        self.empty.setVisible(not options)
        held = [set(value or ()) for value in self.subject.values(self.field.path)]
        for value, box in self.boxes.items():
            has = [value in each for each in held]
            box.setText(options[value])
            box.setTristate(len(set(has)) > 1)
            state = Qt.CheckState.Checked if all(has) else Qt.CheckState.Unchecked
            box.setCheckState(Qt.CheckState.PartiallyChecked if box.isTristate() else state)
            box.setIcon(self._icon(value))
            box.theme = self.theme
            box.update()

    def _options(self) -> dict[Any, str]:
        kind, project = self.field.kind, self.subject.project
        if kind is None:
            return {value: _say(self.subject, text) for value, text in self.field.choices}
        found = index_of(project).of(kind) or tuple(sorted(project.all(kind), key=lambda each: each.id))
        if kind is Picture:
            found = tuple(each for each in found if not each.lane or self._holds(each.id))
        return {each.id: getattr(each, "name", "") or getattr(each, "title", "") or "–" for each in found}

    def _holds(self, key: str) -> bool:
        return any(key in (value or ()) for value in self.subject.values(self.field.path))

    def _make(self, options: dict[Any, str]) -> None:
        for box in self.boxes.values():
            self.column.removeWidget(box)
            box.deleteLater()
        self.boxes = {}
        for value, text in options.items():
            box = self.boxes[value] = Tick(text)
            box.setIconSize(QSize(20, 20))
            box.clicked.connect(lambda on, value=value: self._toggle(value, is_on=on))
            self.column.addWidget(box)

    def _icon(self, value: Any) -> QIcon:
        record = self.subject.project.find(value) if self.field.kind else None
        return sign(self.subject.project, record, self.subject.say, self.theme) if record else QIcon()

    def _toggle(self, value: Any, *, is_on: bool) -> None:
        path = self.subject.path(self.field.path)
        keys = self.subject.keys

        def edit(project: Any) -> Any:
            from canvas.model.edits.fields import set_field
            from canvas.widgets.panels.reading import read

            for key in keys:
                held = tuple(each for each in read(project.find(key), path) or () if each != value)
                project = set_field(project, key, path, (*held, value) if is_on else held)
            return project

        self.subject.do(edit, self.field.path)


def _nothing(subject: Subject, field: Field) -> QWidget:
    """What stands where there is nothing to choose from: of personas, the way to the first one."""
    if field.kind is Persona:
        button = QPushButton(subject.say("New persona"))
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(lambda _=False: subject.shown.add_persona())
        return button
    label = QLabel(subject.say("There is nothing to choose from yet."))
    label.setObjectName("small")
    label.setWordWrap(True)
    label.setMinimumHeight(HEIGHT)
    return label


def _say(subject: Subject, text: str) -> str:
    """A choice's words; figures and sizes are no words."""
    return translated(subject.say, text) if any(c.islower() for c in text) else text
