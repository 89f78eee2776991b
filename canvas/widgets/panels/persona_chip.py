"""The chip in the toolbar: whose feelings are changed now, and a menu to choose another persona."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu, QToolButton

from canvas.editing.session import Session
from canvas.language import Language
from canvas.model.edits import structure
from canvas.model.edits.fields import set_field
from canvas.model.ids import random_ids
from canvas.model.index import index_of
from canvas.model.journey import Journey
from canvas.model.people import Persona, called
from canvas.model.project import Project
from canvas.widgets import menus
from canvas.widgets.frame import OwnIcon
from canvas.widgets.icons import icon
from canvas.widgets.theme import LIGHT, Theme, row_px

CHEVRON = 20


class PersonaChip(OwnIcon):
    """Portrait, first name, chevron. `show_persona` opens a persona's fields."""

    def __init__(
        self,
        session: Session,
        say: Language,
        journey: Callable[[], str],
        show_persona: Callable[[str], None],
    ) -> None:
        super().__init__()
        self._say, self._journey, self._show = say, journey, show_persona
        self._theme: Theme = LIGHT
        self._shown: object = None
        self.setObjectName("chip")
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setIconSize(QSize(24, 24))
        self.setFixedHeight(row_px(32))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setMenu(menus.changing(self, say("Active persona"), self._fill))
        self.session = session
        self.set_session(session)

    def set_session(self, session: Session) -> None:
        """Be about another document."""
        self.session = session
        session.listen(lambda: self._changed(session))
        self._shown = None
        self.refresh()

    def _changed(self, session: Session) -> None:
        if session is self.session:
            self.refresh()

    def set_theme(self, theme: Theme) -> None:
        """Take on the window's colours."""
        self._theme, self._shown = theme, None
        self.refresh()

    def refresh(self) -> None:
        """Show the active persona."""
        project = self.session.project
        persona = project.get(Persona, self.session.persona)
        if persona is self._shown and persona is not None:
            return
        self._shown = persona
        say = self._say
        name = called(persona.name) if persona else ""
        self.setText(f"  {name or say('Persona')}    ")
        self.setIcon(self._sign(persona))
        words = say("Active persona: {name}", name=persona.name) if persona else say("Persona")
        self.setToolTip(words)
        self.setAccessibleName(words)

    def _sign(self, persona: Persona | None) -> QIcon:
        if persona is None:
            return icon("user-plus", self._theme)
        from canvas.widgets.panels.signs import sign  # whom a new project does not have

        return sign(self.session.project, persona, self._say, self._theme)

    def _fill(self, menu: QMenu) -> None:
        """Offer the personas there are, and a new one."""
        say, project = self._say, self.session.project
        for persona in index_of(project).of(Persona):
            action = menu.addAction(self._sign(persona), persona.name or "–")
            action.setIconVisibleInMenu(True)
            action.setCheckable(True)
            action.setChecked(persona.id == self.session.persona)
            action.triggered.connect(partial(self.choose, persona.id))
        menu.addSeparator()
        if self.session.persona:
            menu.addAction(say("About this persona"), lambda: self._show(self.session.persona))
        menu.addAction(say("New persona"), self.add)

    def choose(self, key: str, *_: object) -> None:
        """Let a persona be the active one."""
        self.session.choose_persona(key)

    @property
    def has_several(self) -> bool:
        """Whether there is another persona to choose."""
        return len(index_of(self.session.project).of(Persona)) > 1

    def choose_next(self) -> str:
        """Let the next persona of the journey be the active one, and say whose turn it is."""
        project = self.session.project
        journey = project.get(Journey, self.session.journey)
        named = [key for key in (journey.personas if journey else ()) if project.get(Persona, key)]
        keys = named if len(named) > 1 else [persona.id for persona in index_of(project).of(Persona)]
        at = keys.index(self.session.persona) + 1 if self.session.persona in keys else 0
        self.choose(keys[at % len(keys)])
        return self.toolTip()

    def add(self) -> None:
        """Make a new persona, whose journey this is as well, and let its name be typed over."""
        key, journey, name = random_ids("p"), self._journey(), self._say("New persona")

        def edit(project: Project) -> Project:
            project = structure.add(project, Persona(id=key, name=name))
            held = project.find(journey).personas if journey else ()
            return set_field(project, journey, "personas", (*held, key)) if journey else project

        self.session.apply(edit, "add")
        self.session.choose_persona(key)
        self._show(key)
        field = QApplication.focusWidget()
        if isinstance(field, QLineEdit):
            field.selectAll()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        at = QPoint(self.width() - CHEVRON - 6, (self.height() - 16) // 2)
        icon("chevron-down", self._theme).paint(painter, QRect(at, QSize(16, 16)))
        painter.end()
