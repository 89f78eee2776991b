"""The questions below each other: a group for every theme, phase by phase, and one for later.

A group opens and closes.

Of a group with very many questions only those round the chosen one are made, so that it opens at once.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from canvas.editing import reviewing
from canvas.editing.reviewing import Name
from canvas.language import Language
from canvas.layout import review_words
from canvas.model.journey import Phase
from canvas.model.project import Project
from canvas.model.review.decisions import Asked, Decision, reason_of
from canvas.model.review.finding import Question
from canvas.named import NamedTuple
from canvas.widgets.panels.look import BAR, PADDING, rule
from canvas.widgets.panels.review_rows import INDENT, QuestionRow
from canvas.widgets.panels.section import SectionHead
from canvas.widgets.quiet_bars import quiet
from canvas.widgets.theme import LIGHT, Theme

LATER, INTENDED = "later", "intended"
MOST = 60
"""Questions of a group that are made at once."""
OPEN_AT_FIRST = 2


class Shown(NamedTuple):
    """A group as it is shown: its theme (or LATER, INTENDED), what it is called, its questions."""

    theme: str
    title: str
    questions: tuple[Question, ...]


class Groups(QScrollArea):
    """The list. `choose` and `decide` are told which question is meant."""

    def __init__(
        self,
        say: Language,
        choose: Callable[[Question], None],
        decide: Callable[[Question, Asked, str], None],
    ) -> None:
        super().__init__()
        self._say, self._choose, self._decide = say, choose, decide
        self._theme: Theme = LIGHT
        self._opened: dict[str, bool] = {}
        self._project: Project | None = None
        self.shown: tuple[Shown, ...] = ()
        self.heads: dict[str, SectionHead] = {}
        self.rows: dict[Name, QuestionRow] = {}
        self._chosen: Name | None = None
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        quiet(self, BAR)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def show_groups(self, project: Project | None, shown: Sequence[Shown], chosen: Name | None) -> None:
        """Show these groups, the chosen question's open."""
        self._project, self.shown, self._chosen = project, tuple(shown), chosen
        for group in self.shown:
            if reviewing.place(group.questions, chosen) is not None:
                self._opened[group.theme] = True
        self._build()

    def choose(self, question: Question) -> None:
        """Show another question as the chosen one, and bring it into sight."""
        self._chosen = reviewing.name(question)
        if self._chosen not in self.rows:
            self.show_groups(self._project, self.shown, self._chosen)
        for key, row in self.rows.items():
            row.choose(is_chosen=key == self._chosen)
        row = self.rows[self._chosen]
        paper = self.widget()
        if paper is not None:
            paper.ensurePolished()
            paper.adjustSize()
        self.ensureWidgetVisible(row, 0, 2 * PADDING)

    def focus_row(self) -> None:
        """Give the chosen question the focus, or the first that is seen."""
        row = self.rows.get(self._chosen) if self._chosen else None
        row = row or next(iter(self.rows.values()), None)
        if row is not None:
            row.setFocus(Qt.FocusReason.OtherFocusReason)

    def set_theme(self, theme: Theme) -> None:
        """Take on the window's colours."""
        self._theme = theme
        parts: list[SectionHead | QuestionRow] = [*self.heads.values(), *self.rows.values()]
        for part in parts:
            part.theme = theme
            part.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows walk through the questions, which the panel does; they do not scroll."""
        event.ignore()

    def _build(self) -> None:
        at = self.verticalScrollBar().value()
        self.heads, self.rows = {}, {}
        paper = QWidget()
        paper.setObjectName("paper")
        paper.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        column = QVBoxLayout(paper)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for number, group in enumerate(self.shown):
            self._add_group(column, group, number)
        column.addStretch(1)
        old = self.takeWidget()
        if old is not None:
            old.deleteLater()  # not now: it may be one of its buttons that is still telling us
        self.setWidget(paper)
        self.set_theme(self._theme)
        self.verticalScrollBar().setValue(at)

    def _add_group(self, column: QVBoxLayout, group: Shown, number: int) -> None:
        if number:
            column.addWidget(rule())
        head = self.heads[group.theme] = SectionHead(group.title, "medium")
        head.count = str(len(group.questions))
        head.setAccessibleName(f"{group.title} {head.count}")
        is_open = self._opened.get(
            group.theme, number < OPEN_AT_FIRST and group.theme not in (LATER, INTENDED)
        )
        head.setChecked(is_open)
        head.toggled.connect(partial(self._toggled, group.theme))
        column.addWidget(head)
        if is_open:
            self._add_questions(column, group)
            self._say_rest(column, group)
            column.addSpacing(8)

    def _add_questions(self, column: QVBoxLayout, group: Shown) -> None:
        """The questions of a group, below the names of their phases."""
        before = ""
        for question in self._near(group.questions):
            phase = question.place.phase
            if phase != before:
                column.addWidget(self._phase(phase))
            before = phase
            column.addWidget(self._row(question, group.theme))

    def _phase(self, key: str) -> QLabel:
        phase = self._project.get(Phase, key) if self._project else None
        name = QLabel(phase.title if phase else "" if key else self._say("In no phase"))
        name.setObjectName("phase")
        name.setTextFormat(Qt.TextFormat.PlainText)
        name.setWordWrap(True)
        name.setContentsMargins(INDENT, 8, PADDING, 4)
        return name

    def _near(self, questions: tuple[Question, ...]) -> tuple[Question, ...]:
        """At most MOST of them: the first, or those round the chosen one."""
        if len(questions) <= MOST:
            return questions
        here = reviewing.place(questions, self._chosen) or 0
        first = max(0, min(here - MOST // 2, len(questions) - MOST))
        return questions[first : first + MOST]

    def _say_rest(self, column: QVBoxLayout, group: Shown) -> None:
        more = len(group.questions) - MOST
        if more > 0:
            rest = QLabel(self._say.plural("and one more", "and {count} more", more))
            rest.setObjectName("small")
            rest.setContentsMargins(INDENT, 8, PADDING, 8)
            column.addWidget(rest)

    def _row(self, question: Question, group: str) -> QuestionRow:
        key = reviewing.name(question)
        words = review_words.question(self._say, question)
        place = review_words.place(self._project, self._say, question) if self._project else ""
        decided: Decision | None = None
        if group in (LATER, INTENDED):
            decided = "later" if group == LATER else "intended"
        why = reason_of(self._project, question) if decided and self._project else ""
        row = self.rows[key] = QuestionRow(words, place, self._say, decided=decided, why=why)
        row.choose(is_chosen=key == self._chosen)
        row.picked.connect(partial(self._choose, question))
        row.decided.connect(partial(self._decide, question))
        return row

    def _toggled(self, theme: str, is_open: bool) -> None:
        self._opened[theme] = is_open
        self._build()
        head = self.heads.get(theme)
        if head is not None:
            head.setFocus(Qt.FocusReason.OtherFocusReason)
