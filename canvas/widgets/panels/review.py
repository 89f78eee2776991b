"""The review: what the critical colleague asks, theme by theme, and what is decided about it.

It never opens by itself. While somebody types or drags it keeps what it shows; afterwards it asks anew. It
does not look at the map: choosing a question asks the window to go there.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from canvas.editing import reviewing
from canvas.editing.reviewing import Name
from canvas.editing.session import Session
from canvas.language import Language
from canvas.layout import review_words
from canvas.model.ids import random_ids
from canvas.model.problem import EditError
from canvas.model.project import Project
from canvas.model.review.decisions import Asked, ask_again, decide, review
from canvas.model.review.finding import Question
from canvas.model.review.rules import THEMES
from canvas.widgets import menus
from canvas.widgets.icons import icon
from canvas.widgets.panels.look import PADDING, rule
from canvas.widgets.panels.panel import Panel
from canvas.widgets.panels.review_groups import INTENDED, LATER, Groups, Shown
from canvas.widgets.theme import Theme

REST_MS = 250
Wanted = tuple[Project, str, frozenset[str]]
"""What is asked about: project, journey, themes."""


class Review(Panel):
    """The right panel with the questions. `go_to` shows the place of one."""

    told = Signal(object)
    said = Signal(str)

    def __init__(
        self,
        session: Session,
        say: Language,
        journey: Callable[[], str],
        is_busy: Callable[[], bool],
        go_to: Callable[[str], None],
    ) -> None:
        super().__init__("review", "right")
        self._say, self._journey, self._is_busy, self._go_to = say, journey, is_busy, go_to
        self._themes = frozenset(THEMES)
        self._seen: Wanted | None = None
        """What was asked about last."""
        self.questions: tuple[Question, ...] = ()
        """All that is shown, group after group, what is for later at the end; not what is intended."""
        self._count_open = 0
        self._shown: tuple[Shown, ...] = ()
        self.chosen: Name | None = None
        self.entitle(say("The critical colleague"))
        self._put_head()
        self.groups = Groups(say, self.choose, self._decide)
        self._put_body()
        self._later = QTimer(self, singleShot=True, interval=REST_MS)
        self._later.timeout.connect(self.follow)
        self.session = session
        self.set_session(session)

    def _put_head(self) -> None:
        self.count = QLabel()
        self.count.setObjectName("small")
        self.row.addWidget(self.count)
        self.row.addStretch(1)
        self.filter = self.button("filter", "list-filter", self._say("Themes"))
        self.filter.setMenu(self._theme_menu())
        self.filter.setCheckable(True)
        self.filter.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)

    def _put_body(self) -> None:
        self.empty = QLabel(self._say("No questions right now."))
        self.empty.setObjectName("empty")
        self.empty.setWordWrap(True)
        self.empty.setContentsMargins(PADDING, 16, PADDING, 0)
        self.agenda = QPushButton()
        self.agenda.setText(f" {self._say('Agenda: the seven that matter')}")
        self.agenda.setObjectName("agenda")
        self.agenda.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        foot = QWidget()
        line = QVBoxLayout(foot)
        line.setContentsMargins(PADDING, 12, PADDING, 12)
        line.addWidget(self.agenda)
        self.column.addWidget(rule())
        self.column.addWidget(self.empty)
        self.column.addWidget(self.groups, 1)
        self.column.addStretch(0)
        for part in (rule(), foot):
            self.column.addWidget(part)

    def _theme_menu(self) -> QMenu:
        """Which themes are asked about; at least one always is."""
        menu = menus.menu(self)
        every = menu.addAction(self._say("All themes"))
        every.triggered.connect(lambda _=False: self.choose_themes(frozenset(THEMES)))
        menu.addSeparator()
        actions: dict[str, QAction] = {}
        for theme in THEMES:
            action = actions[theme] = menu.addAction(review_words.theme(self._say, theme).replace("&", "&&"))
            action.setCheckable(True)
            action.triggered.connect(lambda is_asked, theme=theme: self._turn_theme(theme, is_asked=is_asked))
        menu.aboutToShow.connect(partial(self._tick, actions))
        return menu

    def _tick(self, actions: dict[str, QAction]) -> None:
        for theme, action in actions.items():
            action.setChecked(theme in self._themes)

    def _turn_theme(self, theme: str, *, is_asked: bool) -> None:
        self.choose_themes(self._themes | {theme} if is_asked else self._themes - {theme})

    def choose_themes(self, themes: frozenset[str]) -> None:
        """Ask about these themes only; about all where none is left."""
        self._themes = themes or frozenset(THEMES)
        self.follow()

    # What is asked

    def set_session(self, session: Session) -> None:
        """Be about another document."""
        self.session = session
        self.chosen, self._seen = None, None
        session.listen(lambda: self._changed(session))
        self.follow()

    def _changed(self, session: Session) -> None:
        if session is self.session and self.isVisible() and not self._is_current():
            self._later.start()

    def _is_current(self) -> bool:
        """Whether what is shown was asked about the project, journey and themes of now."""
        seen, now = self._seen, self._wanted()
        return seen is not None and seen[0] is now[0] and seen[1:] == now[1:]

    def _wanted(self) -> Wanted:
        return (self.session.project, self._journey(), self._themes)

    def follow(self) -> None:
        """Ask anew where anything changed; wait while somebody is busy, on the map or in any field.

        Who has only just opened it waits for the questions, wherever the caret is.
        """
        if not self.isVisible() or self._is_current():
            return
        is_writing = isinstance(QApplication.focusWidget(), QPlainTextEdit | QLineEdit)
        if self._seen is not None and (self._is_busy() or is_writing):
            self._later.start()
            return
        self._ask()
        self._show()

    def _ask(self) -> None:
        project, journey, themes = self._seen = self._wanted()
        found = review(project, () if len(themes) == len(THEMES) else themes, journey)
        shown = [
            Shown(group.theme, review_words.theme(self._say, group.theme), group.questions)
            for group in review_words.grouped(project, found.open)
        ]
        later = [each for group in review_words.grouped(project, found.later) for each in group.questions]
        if later:
            shown.append(Shown(LATER, self._say("Later"), tuple(later)))
        self.questions = tuple(each for group in shown for each in group.questions)
        if found.intended:
            shown.append(Shown(INTENDED, self._say("Intended"), found.intended))
        self._shown = tuple(shown)
        self._count_open = len(found.open)

    def _show(self) -> None:
        """Show what was asked last."""
        shown, themes = self._shown, self._themes
        self.count.setText(str(self._count_open) if self._count_open else "")
        self.filter.setChecked(len(themes) < len(THEMES))
        self.empty.setVisible(not self.questions)
        self.groups.setVisible(bool(shown))
        self.agenda.setEnabled(bool(self.questions))
        had_focus = self.groups.isAncestorOf(QApplication.focusWidget() or self)
        self.groups.show_groups(self.session.project, shown, self.chosen)
        if had_focus:
            self.groups.focus_row()

    def showEvent(self, event: Any) -> None:
        super().showEvent(event)
        self.follow()

    def set_theme(self, theme: Theme) -> None:
        super().set_theme(theme)
        self.agenda.setIcon(icon("printer", theme))
        self.groups.set_theme(theme)

    # Choosing and deciding

    def walk(self, by: int) -> None:
        """Go to the next question (−1: to the one before)."""
        self.follow()
        found = reviewing.step(self.questions, self.chosen, by)
        if found is not None:
            self.choose(found)

    def choose(self, question: Question) -> None:
        """Make a question the chosen one, and show its place."""
        is_here = self.has_focus()
        self.chosen = reviewing.name(question)
        self.groups.choose(question)
        self._go_to(question.place.about)
        if is_here:
            self.groups.focus_row()
        here = (reviewing.place(self.questions, self.chosen) or 0) + 1
        if question in self.questions[: self._count_open]:
            self.said.emit(self._say("Question {number} of {count}", number=here, count=self._count_open))

    def _decide(self, question: Question, decision: Asked, reason: str) -> None:
        """Keep a decision, as one step, and go on with the next question."""
        before, name, key = self.questions, reviewing.name(question), random_ids("x")
        is_there = self.session.project.find(question.place.about) is not None
        try:
            if decision == "open":
                self.session.apply(lambda p: ask_again(p, question), "review")
            elif is_there:
                self.session.apply(lambda p: decide(p, key, question, decision, reason), "review")
        except EditError as error:
            self.told.emit(error.problem)
            return
        had_focus = self.has_focus()
        self._ask()
        following = reviewing.after(before, self.questions, name)
        self.chosen = reviewing.name(following) if following is not None else None
        self._show()
        if following is not None:
            self.choose(following)
        if had_focus:
            self.groups.focus_row()

    def enter(self) -> None:
        self.groups.focus_row()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and Down walk through the questions."""
        by = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
        if by is None:
            super().keyPressEvent(event)
        else:
            self.walk(by)
