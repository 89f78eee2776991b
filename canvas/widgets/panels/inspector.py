"""The inspector: what is selected, field by field, from the one table; with nothing selected, the journey.

It follows 150 ms after the selection rests, and keeps what it shows while somebody types on the map.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QEnterEvent, QPalette
from PySide6.QtWidgets import QFrame, QMenu, QScrollArea, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from canvas import late
from canvas.editing.selection import place_named
from canvas.editing.session import Session
from canvas.language import Language
from canvas.model.history import Selection
from canvas.model.journey import Journey, Lane, Step
from canvas.widgets.kind_names import KIND_NAMES
from canvas.widgets.panels import words
from canvas.widgets.panels.counts import count
from canvas.widgets.panels.editor import Editor
from canvas.widgets.panels.editors import editor
from canvas.widgets.panels.look import BAR, PADDING
from canvas.widgets.panels.panel import Panel
from canvas.widgets.panels.section import BETWEEN, Section
from canvas.widgets.panels.subject import Shown, Subject
from canvas.widgets.panels.table import FIELDS, groups
from canvas.widgets.panels.table_parts import Group
from canvas.widgets.quiet_bars import quiet
from canvas.widgets.sayings import translated
from canvas.widgets.theme import Theme
from canvas.widgets.viewports import own_viewport

if TYPE_CHECKING:
    from canvas.editing import walk
else:
    walk = late.module("canvas.editing.walk")

REST, AT_ONCE = "rest", 4
"""The group of everything else, and how many groups are seen at once whether they hold anything or not."""
REST_MS = 150
SOON_MS = 30


class Inspector(Panel):
    """The right panel. `is_busy` tells whether somebody types on the map or drags something there."""

    told = Signal(object)

    def __init__(
        self,
        session: Session,
        say: Language,
        is_busy: Callable[[], bool],
        menu: QMenu,
        shown: Shown,
        beside: QWidget | None = None,
        theme: Theme | None = None,
    ) -> None:
        super().__init__("inspector", "right", beside, theme)
        self._say = say
        self._is_busy = is_busy
        self._shown = shown
        self._opened: dict[tuple[type[Any], str], bool] = {}
        """Groups that somebody opened or closed, by kind and name."""
        self.session = session
        self.subject = self._subject(())
        self.editors: tuple[Editor, ...] = ()
        self.sections: dict[str, Section] = {}
        self._is_fresh = False
        """Whether it was made for what is so now, and was not seen since."""
        self._groups: tuple[Group, ...] = ()
        self._kinds: frozenset[type[Any]] = frozenset()
        self._scroll = QScrollArea()
        own_viewport(self._scroll).setBackgroundRole(QPalette.ColorRole.NoRole)
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        quiet(self._scroll, BAR)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.row.addStretch(1)
        self.more = self.button("more", "ellipsis", say("More"))
        self.more.setMenu(menu)
        self.more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.column.addWidget(self._scroll, 1)
        self._follow = QTimer(self, singleShot=True)
        self._follow.timeout.connect(self.follow)
        self.set_session(session)

    def set_session(self, session: Session) -> None:
        """Be about another document."""
        self.session = session
        session.listen(lambda: self._changed(session))
        self.show_records(self._wanted())
        self._is_fresh = not self.isVisible()

    def open_record(self, key: str) -> None:
        """Show another record, which becomes what is selected."""
        self.session.select((key,))
        self.follow()

    def _subject(self, keys: Selection) -> Subject:
        return Subject(self.session, keys, self._say, self.told.emit, self.open_record, self._shown)

    def _changed(self, session: Session) -> None:
        """Something changed: follow when the selection rests, and sooner where it stays."""
        if session is not self.session:
            return
        self._is_fresh = False
        if not self.isVisible():
            return
        is_same = self._wanted() == self.subject.keys
        if not (is_same and self._follow.isActive() and self._follow.interval() == SOON_MS):
            self._follow.start(SOON_MS if is_same else REST_MS)

    def follow(self) -> None:
        """Show what is selected now; wait while somebody is busy on the map."""
        if self._is_busy():
            self._follow.start(REST_MS)
            return
        self._follow.stop()
        wanted = self._wanted()
        if wanted == self.subject.keys and self._all_there():
            self.refresh()
        else:
            self.show_records(wanted)

    def showEvent(self, event: Any) -> None:
        super().showEvent(event)
        if not self._is_fresh:
            self.follow()
        self._is_fresh = False

    def enterEvent(self, event: QEnterEvent) -> None:
        """Show what is selected before anything is clicked: a hand is faster than the selection rests.

        Not at once: Qt is still telling the fields that the pointer is there, and they would be gone.
        """
        super().enterEvent(event)
        if self._follow.isActive():
            self._follow.start(0)

    def enter(self) -> None:
        """Take the focus, without waiting for the selection to rest: the fields are of what is selected."""
        self.follow()
        super().enter()

    def _all_there(self) -> bool:
        return len(self.subject.records) == len(self.subject.keys)

    def _wanted(self) -> Selection:
        """The selected records that have fields; without any, the journey."""
        project = self.session.project
        keys = tuple(key for key in self.session.selection if type(project.find(key)) in FIELDS)
        if keys:
            return keys
        places = [place for key in self.session.selection if (place := place_named(key))]
        lanes = [lane for place in places if (lane := project.get(Lane, place.row))]
        if lanes and lanes[-1].kind in walk.CURVES and project.get(Step, places[-1].column):
            return (places[-1].column,)  # a point of a curve is the step's
        journey = next((lane.journey for lane in lanes), "")
        shown = project.get(Journey, journey or self.session.journey)
        return (shown.id,) if shown else (project.head.id,)

    # What is shown

    def show_records(self, keys: Selection) -> None:
        """Show these records: their kind's fields, or what they have in common."""
        self.subject.end_typing()
        had_focus = self.has_focus()
        before, self.subject = self.subject, self._subject(keys)
        records = self.subject.records
        self._kinds = frozenset(type(record) for record in records)
        self.entitle(_title(self._say, records))
        self._groups = groups(self._kinds, is_single=len(records) == 1)
        paper = self._built()
        self._dress()
        self.refresh()
        self._scroll.setWidget(paper)  # as it will be: what changes in it later is measured again
        if before.keys != keys:
            self._scroll.verticalScrollBar().setValue(0)
        if had_focus:  # which went with the fields that were shown
            super().enter()

    def _built(self) -> QWidget:
        """The fields, without what they show."""
        paper = QWidget()
        paper.setObjectName("paper")
        column = QVBoxLayout(paper)
        column.setContentsMargins(0, 0, 0, 24)
        column.setSpacing(0)
        first = QVBoxLayout()
        first.setContentsMargins(PADDING, 0, PADDING, 24)
        first.setSpacing(BETWEEN)
        top = [group for group in self._groups if not group.text]
        self.editors = tuple(editor(field, self.subject) for group in top for field in group.fields)
        for each in self.editors:
            first.addWidget(each)
        column.addLayout(first)
        self.sections = {group.name: self._section(group) for group in self._groups if group.text}
        folded = self._folded()
        for name, section in self.sections.items():
            if name not in folded:
                column.addWidget(section)
        if folded:
            column.addWidget(self._fold([self.sections[name] for name in folded]))
        column.addStretch(1)
        paper.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        return paper

    def _folded(self) -> list[str]:
        """Groups with nothing in them that come with everything else: behind the first few, not opened."""
        if REST not in self.sections:
            return []
        later = [group for group in self._groups if group.text and group.name != REST][AT_ONCE:]
        empty = [group for group in later if not count(self.subject, group)]
        return [group.name for group in empty if not self.sections[group.name].is_open]

    def _fold(self, folded: list[Section]) -> QWidget:
        """What is seen of groups only while everything else is."""
        holder, rest = QWidget(), self.sections[REST]
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for section in folded:
            column.addWidget(section)
            section.head.toggled.connect(lambda on: rest.open(is_open=True) if on else None)
        holder.setVisible(rest.is_open)
        rest.head.toggled.connect(holder.setVisible)
        return holder

    def _section(self, group: Group) -> Section:
        subject = self.subject
        section = Section(
            group.name,
            translated(self._say, group.text),
            lambda: [editor(field, subject) for field in group.fields],
        )
        section.open(is_open=self._stands_open(group))
        section.head.clicked.connect(lambda on: self._remember(group, is_open=on))
        return section

    def _stands_open(self, group: Group) -> bool:
        """Whether a group is open: as it was left, otherwise where the map shows it and it is not empty."""
        kind = next(iter(self._kinds), None)
        if kind is not None and (kind, group.name) in self._opened:
            return self._opened[kind, group.name]
        if not count(self.subject, group):
            return False
        shown = {lane.kind for lane in self.session.project.all(Lane)}
        return bool(group.lane) and group.lane in ("ideas", "stories") and group.lane in shown

    def _remember(self, group: Group, *, is_open: bool) -> None:
        for kind in self._kinds:
            self._opened[kind, group.name] = is_open

    def refresh(self) -> None:
        """Bring every field that is seen up to date."""
        for each in self.editors:
            each.refresh()
        for group in self._groups:
            section = self.sections.get(group.name)
            if section is not None:
                section.set_count(count(self.subject, group))
                section.refresh()

    def set_theme(self, theme: Theme) -> None:
        is_other = theme != self.theme
        super().set_theme(theme)
        if is_other:
            self._dress()
            self.refresh()

    def _dress(self) -> None:
        for each in self.editors:
            each.set_theme(self.theme)
        for section in self.sections.values():
            section.set_theme(self.theme)


def _title(say: Language, records: tuple[Any, ...]) -> str:
    """What the panel shows: one thing by its kind, many by their number."""
    kinds = {type(record) for record in records}
    if len(records) == 1:
        return translated(say, KIND_NAMES.get(next(iter(kinds)), ""))
    name = words.COUNTED.get(next(iter(kinds))) if len(kinds) == 1 else None
    return name(say, len(records)) if name else say.plural("{count} thing", "{count} things", len(records))
