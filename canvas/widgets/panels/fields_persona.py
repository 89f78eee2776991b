"""Editors of a persona: traits between two ends, what each department does, fields of the team's own."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSlider

from canvas.model.index import index_of
from canvas.model.people import Department
from canvas.widgets.panels.editor import Editor, small
from canvas.widgets.panels.fields_parts import Growing
from canvas.widgets.panels.fields_text import GrowingText, LineEditor, Sentence, SentenceEditor
from canvas.widgets.panels.subject import Subject
from canvas.widgets.panels.table_parts import Field
from canvas.widgets.theme import Theme

STEPS = 20
"""Into so many steps the way from one end of a trait to the other is divided."""
ENDS = (" – ", "–", " - ", "/", " — ")
"""What stands between the two ends of a new trait that is typed."""


_CLEARS = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)


class _Rows(Growing):
    """A list of parts, each with a row of its own."""

    def __init__(self, field: Field, subject: Subject) -> None:
        super().__init__(field, subject)
        self.rows: dict[str, Editor] = {}
        self.column.setSpacing(12)

    def row(self, key: str) -> Editor:
        """Make the row of a part."""
        raise NotImplementedError

    def refresh(self) -> None:
        _show_rows(self, [part.id for part in self.subject.value(self.field.path) or ()], 0)

    def set_theme(self, theme: Theme) -> None:
        super().set_theme(theme)
        for row in self.rows.values():
            row.set_theme(theme)


class TraitsEditor(_Rows):
    """Traits: the two ends, and where between them the persona is."""

    def row(self, key: str) -> Editor:
        return _Trait(Field(f"{self.field.path}.{key}", "traits"), self.subject)

    def add(self, key: str, text: str) -> None:
        left, right = _ends(text)
        self.subject.set(f"{self.field.path}.{key}.left", left)
        if right:
            self.subject.set(f"{self.field.path}.{key}.right", right)


class _Trait(Editor):
    """One trait; with both ends emptied it goes."""

    def __init__(self, field: Field, subject: Subject) -> None:
        super().__init__(field, subject)
        say, path = subject.say, field.path
        self.ends = tuple(LineEditor(Field(f"{path}.{end}", "line"), subject) for end in ("left", "right"))
        row = QHBoxLayout()
        row.setSpacing(8)
        for end, words in zip(self.ends, (say("At the left"), say("At the right")), strict=True):
            end.edit.setAccessibleName(words)
            end.edit.editingFinished.connect(self._emptied)
            row.addWidget(end)
        self.slider = _Slider(self._placed, subject.end_typing, lambda: subject.set(f"{path}.value", None))
        self.column.addLayout(row)
        self.column.addWidget(self.slider)

    def refresh(self) -> None:
        for end in self.ends:
            end.refresh()
        left, right = (self.subject.value(f"{self.field.path}.{end}") or "" for end in ("left", "right"))
        value = self.subject.value(f"{self.field.path}.value")
        self.slider.show_place(value)
        self.slider.setAccessibleName(f"{left} – {right}")
        told = self.subject.say("Not placed yet") if value is None else f"{round(value * 100)} %"
        self.slider.setToolTip(told)
        self.slider.setAccessibleDescription(told)

    def set_theme(self, theme: Theme) -> None:
        super().set_theme(theme)
        for end in self.ends:
            end.set_theme(theme)

    def _placed(self, number: int) -> None:
        self.subject.set(f"{self.field.path}.value", number / STEPS, is_typing=True)

    def _emptied(self) -> None:
        if not any(end.edit.text() for end in self.ends):
            self.subject.set(self.field.path, None)


class _Slider(QSlider):
    """Between two ends; Del says that nobody knows. The wheel scrolls the panel and moves nothing."""

    def __init__(
        self, moved: Callable[[int], None], rested: Callable[[], None], cleared: Callable[[], object]
    ) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._cleared = cleared
        self.setRange(0, STEPS)
        self.setPageStep(STEPS // 4)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setMinimumHeight(24)
        self.valueChanged.connect(moved)
        self.sliderReleased.connect(rested)

    def show_place(self, value: float | None) -> None:
        """Stand where the trait is, in the middle where it is not placed."""
        self.blockSignals(True)
        self.setValue(round((0.5 if value is None else value) * STEPS))
        self.blockSignals(False)
        if self.property("isPlaced") != (value is not None):
            self.setProperty("isPlaced", value is not None)
            self.style().unpolish(self)  # the style asks for a property only then
            self.style().polish(self)

    def event(self, event: QEvent) -> bool:
        """Del is the trait's here: the window's own would take the whole persona away."""
        is_asked = event.type() == QEvent.Type.ShortcutOverride
        if is_asked and isinstance(event, QKeyEvent) and event.key() in _CLEARS:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _CLEARS:
            self._cleared()
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class FreeFieldsEditor(_Rows):
    """Fields that the team has named itself: a name, and a text below it."""

    def row(self, key: str) -> Editor:
        return _FreeField(Field(f"{self.field.path}.{key}", "free"), self.subject)

    def add(self, key: str, text: str) -> None:
        self.subject.set(f"{self.field.path}.{key}.name", text)


class _FreeField(Editor):
    """One of them; with name and text emptied it goes."""

    def __init__(self, field: Field, subject: Subject) -> None:
        super().__init__(field, subject)
        self.name = LineEditor(Field(f"{field.path}.name", "line"), subject)
        self.name.edit.setAccessibleName(subject.say("Name of the field"))
        self.name.edit.setPlaceholderText(subject.say("Name of the field"))
        self.text = SentenceEditor(Field(f"{field.path}.text", "sentence"), subject)
        self.name.edit.editingFinished.connect(self._emptied)
        for part in (self.name, self.text):
            self.column.addWidget(part)

    def refresh(self) -> None:
        self.name.refresh()
        self.text.refresh()
        self.text.edit.setAccessibleName(self.name.edit.text())

    def _emptied(self) -> None:
        if not (self.name.edit.text() or self.text.edit.toPlainText()):
            self.subject.set(self.field.path, None)


class HelpEditor(Editor):
    """What each department does for a persona, a sentence each."""

    def __init__(self, field: Field, subject: Subject) -> None:
        super().__init__(field, subject)
        self.rows: dict[str, Editor] = {}
        self.column.setSpacing(12)
        self._none = QLabel(subject.say("There is no department yet. A touchpoint can name one."))
        self._none.setObjectName("small")
        self._none.setWordWrap(True)
        self.column.addWidget(self._none)

    def has_label(self) -> bool:
        return False

    def refresh(self) -> None:
        known = index_of(self.subject.project).of(Department)
        self._none.setVisible(not known)
        _show_rows(self, [department.id for department in known], 0)

    def row(self, key: str) -> Editor:
        return _Help(Field(f"{self.field.path}.{key}", "help"), self.subject, key)

    def set_theme(self, theme: Theme) -> None:
        super().set_theme(theme)
        for row in self.rows.values():
            row.set_theme(theme)


class _Help(Editor):
    """One department's sentence; emptied, nothing is said of it."""

    def __init__(self, field: Field, subject: Subject, department: str) -> None:
        super().__init__(field, subject)
        self._department = department
        self._name = small("")
        self.text = _PartText(Field(f"{field.path}.text", "sentence"), subject)
        self.column.addWidget(self._name)
        self.column.addWidget(self.text)

    def refresh(self) -> None:
        department = self.subject.project.get(Department, self._department)
        name = department.name if department else ""
        self._name.setText(name)
        self.text.edit.setAccessibleName(name)
        self.text.refresh()


class _PartText(SentenceEditor):
    """A part's text; emptied and left, the part goes."""

    def _field(self) -> GrowingText:
        return Sentence(self._done)

    def _done(self) -> None:
        self.subject.end_typing()
        part = self.field.path.rpartition(".")[0]
        if not self.edit.toPlainText() and self.subject.value(part) is not None:
            self.subject.set(part, None)


def _show_rows(editor: _Rows | HelpEditor, keys: Sequence[str], place: int) -> None:
    """Give an editor a row for each part, made anew where the parts are others, and bring each up to date."""
    if list(keys) != list(editor.rows):
        for row in editor.rows.values():
            editor.column.removeWidget(row)
            row.deleteLater()
        editor.rows = {key: editor.row(key) for key in keys}
        for number, row in enumerate(editor.rows.values()):
            row.set_theme(editor.theme)
            editor.column.insertWidget(place + number, row)
    for row in editor.rows.values():
        row.refresh()


def _ends(text: str) -> tuple[str, str]:
    """The two ends of a trait as they are typed: "calm – hasty"."""
    for sign in ENDS:
        left, found, right = text.partition(sign)
        if found and left.strip() and right.strip():
            return left.strip(), right.strip()
    return text, ""
