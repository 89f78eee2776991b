"""What the active persona feels: five faces, halves by + and −, the value at the right, a word below."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout

from canvas.layout.drawings.faces import face, rounded_outwards
from canvas.model.edits.feelings import set_feeling
from canvas.model.people import Persona, called
from canvas.model.project import Project
from canvas.widgets.paint import paint_shapes
from canvas.widgets.panels.editor import Editor, small
from canvas.widgets.panels.fields_text import Line
from canvas.widgets.panels.subject import Subject
from canvas.widgets.panels.table_parts import Field
from canvas.widgets.sayings import message, translated
from canvas.widgets.theme import Theme

SIDE, FACE = 48, 32.0
VALUES = (-2, -1, 0, 1, 2)
NAMES = {
    -2: message("desperate"),
    -1: message("tired of it"),
    0: message("neither"),
    1: message("glad"),
    2: message("delighted"),
}


class FaceButton(QAbstractButton):
    """One face; it is chosen where a value rounds to it."""

    def __init__(self, value: int, theme: Theme) -> None:
        super().__init__()
        self.value = value
        self.theme = theme
        self.setCheckable(True)
        self.setFixedSize(SIDE, SIDE)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._ground(painter)
        painter.setOpacity(1.0 if self.isEnabled() else 0.38)
        paint_shapes(painter, face(self.value, SIDE / 2, SIDE / 2, FACE))
        painter.end()

    def _ground(self, painter: QPainter) -> None:
        is_ringed = self.isChecked() or self.hasFocus()
        fill = self.theme.tint if self.isChecked() else self.theme.ground if self.underMouse() else ""
        pen = QPen(QColor(self.theme.accent), 2.0)
        if not self.isChecked():
            pen.setStyle(Qt.PenStyle.DashLine)
        painter.setPen(pen if is_ringed else Qt.PenStyle.NoPen)
        painter.setBrush(QColor(fill) if fill else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(1, 1, SIDE - 2, SIDE - 2), 8, 8)


class FacesRow(Editor):
    """The feeling of the active persona at a step or touchpoint."""

    def __init__(self, field: Field, subject: Subject) -> None:
        super().__init__(field, subject)
        self.label, self.value = small(""), small("")
        above = QHBoxLayout()
        above.addWidget(self.label, 1)
        above.addWidget(self.value)
        self.column.addLayout(above)
        self.faces = {value: FaceButton(value, self.theme) for value in VALUES}
        row = QHBoxLayout()
        row.setSpacing(0)
        for number, (value, button) in enumerate(self.faces.items()):
            if number:
                row.addStretch(1)
            button.setAccessibleName(translated(subject.say, NAMES[value]))
            button.clicked.connect(partial(self._choose, value))
            row.addWidget(button)
        self.column.addLayout(row)
        self.column.addSpacing(4)
        self.word = Line()
        self.word.setAccessibleName(subject.say("A word for the feeling"))
        self.word.textEdited.connect(self._typed)
        self.word.editingFinished.connect(subject.end_typing)
        self.column.addWidget(self.word)
        self._shown: str | None = None

    def has_label(self) -> bool:
        return False

    def set_theme(self, theme: Theme) -> None:
        super().set_theme(theme)
        for button in self.faces.values():
            button.theme = theme
            button.update()

    def refresh(self) -> None:
        say, persona = self.subject.say, self._persona()
        self.label.setText(say("Feeling of {name}", name=_first(persona)) if persona else say("Feeling"))
        values = self.subject.values(f"{self.field.path}.value")
        value = values[0] if len(values) == 1 else None
        self.value.setText(_signed(say.number(value), value) if value is not None else "")
        chosen = rounded_outwards(value) if value is not None else None
        for each, button in self.faces.items():
            button.setChecked(each == chosen)
        self._show_word()

    def _show_word(self) -> None:
        words = self.subject.values(f"{self.field.path}.word")
        word = words[0] if len(words) == 1 else None
        names = ", ".join(str(each) for each in words if each)
        several = self.subject.say("Several: {names}", names=names) if len(words) > 1 else ""
        self.word.setPlaceholderText(several or self.subject.say("In a word"))
        if word != self._shown or not self.word.hasFocus():
            self._shown = word
            if (word or "") != self.word.text():
                self.word.setText(word or "")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Plus and minus change the feeling by a half; arrows go from face to face."""
        step = {"+": 0.5, "-": -0.5}.get(event.text())
        if step is not None:
            self.change_by(step)
        elif event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self._walk(-1 if event.key() == Qt.Key.Key_Left else 1)
        elif event.key() == Qt.Key.Key_Delete:
            self._set(None)
        else:
            super().keyPressEvent(event)

    def change_by(self, step: float) -> None:
        """Make the feeling better or worse, beginning in the middle."""
        held = self.subject.value(f"{self.field.path}.value")
        self._set(max(-2.0, min(2.0, (held or 0.0) + step)))

    def _walk(self, by: int) -> None:
        buttons = list(self.faces.values())
        here = next((number for number, button in enumerate(buttons) if button.hasFocus()), 2)
        buttons[max(0, min(len(buttons) - 1, here + by))].setFocus()

    def _choose(self, value: int, *_: object) -> None:
        held = self.subject.values(f"{self.field.path}.value")
        self._set(None if held == (float(value),) else float(value))
        self.refresh()

    def _set(self, value: float | None) -> None:
        keys, persona = self.subject.keys, self.subject.session.persona or None

        def edit(project: Project) -> Project:
            for key in keys:
                project = set_feeling(project, key, persona, value)
            return project

        self.subject.do(edit, "feeling")

    def _typed(self, word: str) -> None:
        keys, persona = self.subject.keys, self.subject.session.persona or None

        def edit(project: Project) -> Project:
            for key in keys:
                record = project.find(key)
                held = next((f.value for f in record.feelings if f.persona == persona), None)
                project = set_feeling(project, key, persona, held, word)
            return project

        self.subject.do(edit, "feeling word", is_typing=True)
        self._shown = self.subject.value(f"{self.field.path}.word")

    def _persona(self) -> Persona | None:
        return self.subject.project.get(Persona, self.subject.session.persona)


def _first(persona: Persona) -> str:
    return called(persona.name) or persona.name


def _signed(text: str, value: float) -> str:
    return f"+{text}" if value > 0 else text
