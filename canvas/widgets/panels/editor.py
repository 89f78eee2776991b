"""What all editors of a field have in common: a field of the table, a subject, and words above."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from canvas.language import Language
from canvas.layout.map.context import Context
from canvas.model.index import index_of
from canvas.model.journey import Journey
from canvas.model.project import Project
from canvas.widgets.panels.reading import EMPTY
from canvas.widgets.panels.subject import Subject
from canvas.widgets.panels.table_parts import Field
from canvas.widgets.sayings import translated
from canvas.widgets.theme import LIGHT, Theme, type_px

LABEL_GAP = 4


class Editor(QWidget):
    """Shows one field of a subject and changes it. `refresh` brings it up to date; it never takes focus."""

    theme: Theme = LIGHT

    def __init__(self, field: Field, subject: Subject) -> None:
        super().__init__()
        self.field = field
        self.subject = subject
        self.words = translated(subject.say, field.text)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(LABEL_GAP)
        self._label = small(self.words) if self.words and self.has_label() else None
        if self._label is not None:
            self.column.addWidget(self._label)

    def has_label(self) -> bool:
        """Whether the field's words stand above it."""
        return True

    def entitle(self, menu: QWidget) -> None:
        """Name a menu by the words above it: on Linux a screen reader asks the label which menu it names."""
        menu.setAccessibleName(self.words)
        if self._label is not None:
            self._label.setText(self.words.replace("&", "&&"))  # with a buddy one of them marks a key
            self._label.setBuddy(menu)

    def refresh(self) -> None:
        """Show what the subject has now."""
        raise NotImplementedError

    def set_theme(self, theme: Theme) -> None:
        """Take on the window's colours."""
        self.theme = theme
        self.update()

    def several(self) -> str:
        """What stands where records differ: "Several: A, B"; "" where they agree."""
        values = self.subject.values(self.field.path)
        if len(values) < 2:
            return ""
        names = [self.name_of(value) for value in values if value not in EMPTY]
        return self.subject.say("Several: {names}", names=", ".join(names[:6]))

    def name_of(self, value: object) -> str:
        """What a value of this field is called."""
        return str(value)


def small(text: str) -> QLabel:
    """Words above a field."""
    label = QLabel(text)
    label.setObjectName("small")
    label.setFixedHeight(type_px(20))
    return label


def context(project: Project, say: Language) -> Context:
    """What the drawings of the layout ask for, for the first journey."""
    index = index_of(project)
    journey = next(iter(index.of(Journey)), None) or Journey(id="j0")
    return Context(project, index, journey, (), "", say.code, say)
