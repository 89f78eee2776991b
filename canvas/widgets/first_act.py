"""The one act that begins a sheet on which there is nothing yet: a button on the paper, below its sentence.

What the sheet lacks it says itself (`canvas.layout.empty`); which act gives it stands here, in one table.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QPushButton

from canvas.editing.prompts import first_cell
from canvas.language import language
from canvas.layout import empty
from canvas.model import grid
from canvas.model.edits.fields import set_field
from canvas.model.edits.levels import add_levels
from canvas.model.edits.structure import add
from canvas.model.ids import random_ids
from canvas.model.index import index_of
from canvas.model.journey import Journey
from canvas.model.work import Story
from canvas.widgets import flow_writing
from canvas.widgets.glyphs import family
from canvas.widgets.sayings import message, translated
from canvas.widgets.theme import LIGHT, TYPE_PX, type_px

if TYPE_CHECKING:
    from canvas.widgets.window import Window

LEVELS = (message("Does not know us"), message("Curious"), message("Customer"), message("Recommends us"))
HIGH = 40


def _begin_levels(window: Window) -> None:
    say = language(window.file.session.project.head.language)
    titles = [translated(say, title) for title in LEVELS]
    window.file.session.apply(lambda project: add_levels(project, random_ids, titles), "add")


def _begin_loop(window: Window) -> None:
    session = window.file.session
    session.apply(lambda project: set_field(project, session.journey, "is_loop", value=True), "set")


def _write_touchpoint(window: Window) -> None:
    window.sheets.show("map")
    session = window.file.session
    place = first_cell(session.project, session.sheet)
    if place is None:  # the journey has no row that takes one
        window.commands.add_lane("touchpoints", "")
        return
    session.select((place.name,))
    window.view.reveal(place.name)
    window.view.typist.start_card(place)


def _write_flow(window: Window) -> None:
    flow_writing.begin(window)


def _write_story(window: Window) -> None:
    session, new = window.file.session, Story(id=random_ids("o"))
    session.apply(lambda project: add(project, new), "add", selection=(new.id,))
    window.view.reveal(new.id)
    window.view.typist.edit(new.id)


def _begin_to_be(window: Window) -> None:
    window.sheets.begin_to_be()


def _show_other(window: Window) -> None:
    journeys = index_of(window.file.session.project).of(Journey)
    other = next(journey.id for journey in journeys if grid.has_grid(journey))
    window.sheets.show_journey(other, window.sheets.kind.name)


def _begin_other(window: Window) -> None:
    window.sheets.add_journey()


ACTS: dict[str, tuple[str, Callable[[Window], None]]] = {
    "grid-without-levels": (message("Begin with four levels"), _begin_levels),
    "grid-of-life-cycle": (message("Show the grid of another journey"), _show_other),
    f"grid-of-life-cycle{empty.ALONE}": (message("Another journey in this project"), _begin_other),
    "wheel-without-loop": (message("Let it begin again at its end"), _begin_loop),
    "touchpoint-gone": (message("Write the first touchpoint"), _write_touchpoint),
    "flow-not-begun": (message("Write where it starts"), _write_flow),
    "stories-not-told": (message("Write the first story"), _write_story),
    "compare-with-what": (message("Begin how it could be"), _begin_to_be),
}
"""By the code of what is missing: the words of the button, and what it does."""


def offer(window: Window) -> None:
    """Offer the act of the sheet that is shown, or none where it lacks nothing."""
    known = window.view.viewport().findChild(FirstAct)
    if known is not None or empty.act_of(window.file.session.sheet) is not None:
        (known or FirstAct(window)).refresh()


class FirstAct(QPushButton):
    """The button of one window. On paper it looks as in the light window, whatever the window's colours."""

    def __init__(self, window: Window) -> None:
        super().__init__(window.view.viewport())
        self._window = window
        self._code = ""
        self.setObjectName("first-act")
        self.setFixedHeight(max(HIGH, type_px(TYPE_PX) + 24))
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self.setAutoDefault(True)
        self.setStyleSheet(_style())
        self.clicked.connect(self._act)
        window.view.camera_changed.connect(self._place)
        window.view.viewport().installEventFilter(self)

    def refresh(self) -> None:
        """Be there for the sheet that is shown, or not."""
        view, found = self._window.view, empty.act_of(self._window.file.session.sheet)
        if found is None:
            self.hide()
            if view.enter == self.click:
                view.enter = None
            return
        if self.isHidden():  # undo leads here from a sheet of another size
            view.fit()
        self._code = found[0]
        words = translated(self._window.language, ACTS[self._code][0])
        self.setText(words)
        self.setAccessibleName(words)
        self.adjustSize()
        self._place()
        self.show()
        view.enter = self.click

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._place()
        return False

    def _place(self) -> None:
        """Stand on the sheet where it says."""
        view, found = self._window.view, empty.act_of(self._window.file.session.sheet)
        if found is not None:
            x, y = view.camera.to_view(found[1].x, found[1].y)
            self.move(round(x), round(y))

    def _act(self) -> None:
        self._window.view.setFocus()
        ACTS[self._code][1](self._window)
        if not self._window.view.typist.is_typing:
            self._window.view.fit()


def _style() -> str:
    theme = LIGHT
    return f"""
QPushButton {{ font-family: "{family("medium")}"; font-size: {type_px(TYPE_PX)}px; color: {theme.ink};
  background: {theme.panel}; border: 1px solid {theme.edge}; border-radius: 8px; padding: 0 16px; }}
QPushButton:hover {{ border-color: {theme.second}; }}
QPushButton:focus {{ border: 2px solid {theme.accent}; padding: 0 15px; }}
"""
