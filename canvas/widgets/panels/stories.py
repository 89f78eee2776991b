"""Service stories in a list one can filter: typed as they are told, dragged onto their touchpoint."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from canvas.editing.session import Session
from canvas.language import Language
from canvas.model.edits.deleting import delete
from canvas.model.edits.fields import set_field
from canvas.model.edits.structure import add
from canvas.model.ids import random_ids
from canvas.model.journey import Phase, Touchpoint
from canvas.model.people import Department, Persona
from canvas.model.problem import EditError
from canvas.model.project import Project
from canvas.model.stories import in_order
from canvas.model.work import Story
from canvas.widgets.panels.fields_text import Line
from canvas.widgets.panels.look import PADDING
from canvas.widgets.panels.panel import Panel
from canvas.widgets.panels.story_rows import StoryList, StoryLook, StoryRow, StoryRows
from canvas.widgets.theme import Theme


class Stories(Panel):
    """The left panel with the stories. `show` selects one, so that the inspector shows the rest of it."""

    told = Signal(object)

    def __init__(self, session: Session, say: Language, show: Callable[[str], None]) -> None:
        super().__init__("stories", "left")
        self._say, self._show = say, show
        self.entitle(say("Stories"))
        self.count = QLabel()
        self.count.setObjectName("small")
        self.row.addWidget(self.count)
        self.row.addStretch(1)
        self.printer = self.button("print", "printer", say("Print the stories as cards"))
        self.session = session
        self.input = self._line(say("Write what was told …"), self.add_typed)
        self.filter = self._line(say("Show only …"), lambda: None)
        self.filter.textChanged.connect(lambda _: self._changed(self.session))
        self.rows = StoryRows(self._write)
        self.list = StoryList(self.rows, StoryLook())
        self.list.clicked.connect(lambda index: self._show(self.rows.items[index.row()].key))
        self.list.setAccessibleName(say("Stories"))
        self.empty = QLabel()
        self.empty.setObjectName("empty")
        self.empty.setWordWrap(True)
        self.empty.setContentsMargins(PADDING, 16, PADDING, 0)
        self._fill()
        self.set_session(session)

    def _line(self, words: str, entered: Callable[[], None]) -> Line:
        line = Line()
        line.setPlaceholderText(words)
        line.setAccessibleName(words)
        line.returnPressed.connect(entered)
        return line

    def _fill(self) -> None:
        top = QWidget()
        column = QVBoxLayout(top)
        column.setContentsMargins(PADDING, 0, PADDING, 16)
        column.setSpacing(8)
        column.addWidget(self.input)
        column.addWidget(self.filter)
        rule = QFrame()
        rule.setObjectName("rule")
        rule.setFixedHeight(1)
        for part in (top, rule, self.empty):
            self.column.addWidget(part)
        self.column.addWidget(self.list, 1)
        self.column.addStretch(0)

    def set_session(self, session: Session) -> None:
        """Be about another document."""
        self.session = session
        session.listen(lambda: self._changed(session))
        self._changed(session)

    def _changed(self, session: Session) -> None:
        if session is not self.session:
            return
        say, project = self._say, session.project
        every = in_order(project)
        wanted = self.filter.text().strip().casefold()
        rows = tuple(_row(say, project, story) for story in every)
        shown = tuple(row for row in rows if wanted in row.searched.casefold())
        self.rows.show(shown)
        number = f"{len(shown)} / {len(every)}" if len(shown) < len(every) else str(len(every) or "")
        self.count.setText(number)
        self.filter.setVisible(bool(every))
        self.printer.setEnabled(bool(every))
        self.empty.setText(
            say("No story says this.") if every else say("What did somebody who meets customers tell you?")
        )
        self.empty.setVisible(not shown)
        self.list.setVisible(bool(shown))

    def set_theme(self, theme: Theme) -> None:
        super().set_theme(theme)
        self.list.look.theme = theme
        self.list.viewport().update()

    def opened(self) -> None:
        self.input.setFocus()

    def add_typed(self) -> None:
        """Keep what was typed as a story, and be ready for the next."""
        words = self.input.text().strip()
        if words:
            new = Story(id=random_ids("o"), words=words)
            self._do(lambda: self.session.apply(lambda p: add(p, new), "add", selection=(new.id,)))
            self.input.clear()

    def _write(self, key: str, text: str) -> None:
        self._do(lambda: self.session.apply(lambda p: set_field(p, key, "words", text), "field words"))

    def _do(self, act: Callable[[], object]) -> None:
        try:
            act()
        except EditError as error:
            self.told.emit(error.problem)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter in the list shows the story, Delete throws it away."""
        key = self.list.chosen() if self.list.hasFocus() else ""
        if key and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._show(key)
        elif key and event.key() == Qt.Key.Key_Delete:
            self._do(lambda: self.session.apply(lambda p: delete(p, (key,)), "delete"))
        else:
            super().keyPressEvent(event)


def _row(say: Language, project: Project, story: Story) -> StoryRow:
    """A row: the words, who told them and when, and everything it can be found by."""
    department = project.get(Department, story.department)
    date = say.date(story.date, "long") if story.date else ""
    below = " · ".join(filter(None, (story.teller, department.name if department else "", date)))
    return StoryRow(
        story.id, story.words, below, " ".join((story.words, story.lesson, below, *_about(project, story)))
    )


def _about(project: Project, story: Story) -> Iterator[str]:
    """Names of the people, the phase and the touchpoints it is about."""
    for key in story.personas:
        persona = project.get(Persona, key)
        yield persona.name if persona else ""
    phase = project.get(Phase, story.phase)
    yield phase.title if phase else ""
    for key in story.touchpoints:
        card = project.get(Touchpoint, key)
        yield card.text if card else ""
