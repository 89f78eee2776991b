"""The menu at the pointer: what can be done with what lies under it, from the window's own actions.

While a round is open the right button takes votes from cards; there the menu comes by key alone.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint
from PySide6.QtGui import QContextMenuEvent

from canvas import late
from canvas.editing import atlas
from canvas.editing.selection import focus, place_named
from canvas.model.journey import Lane, Phase, Step
from canvas.widgets import card_colours, menus

if TYPE_CHECKING:
    from canvas.editing import hits
    from canvas.widgets.window import Window
else:  # a map is shown before anybody points at it
    hits = late.module("canvas.editing.hits")

CARD = (
    ("cut", "copy", "paste"),
    ("duplicate", "turn", "park"),
    ("select-lane", "select-phase"),
    ("own-sheet",),
    ("delete",),
)
CELL = (("touchpoint", "note", "idea", "picture"), ("paste",), ("select-lane", "select-phase"))
ROW = (("select-lane", "hide"), ("duplicate", "delete"))
COLUMN = (("select-phase", "hide"), ("own-sheet",), ("duplicate", "delete"))
OTHER = (("own-sheet", "hide"), ("delete",))
PAPER = (("phase", "step"), ("paste", "select-all"), ("whole", "paper-size"))
"""Acts by what is selected, in groups; only those that are possible are offered."""


class ContextMenu(QObject):
    """Opens the menu of one window's map, at the pointer or, by key, at what is selected."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        self.menu = menus.menu(window)
        self.colours = card_colours.menu(window)
        for watched in (window.view, window.view.viewport()):
            watched.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Open the menu where it is asked for."""
        if not isinstance(event, QContextMenuEvent):
            return False
        view = self._window.view
        is_by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        is_vote = not is_by_key and view.pointer.takes_vote(event.pos())
        if not is_vote and not view.pointer.is_moving and not self.menu.isVisible():
            if not is_by_key:
                self._select(event.pos())
            self._fill()
            at = view.viewport().mapToGlobal(self._beside()) if is_by_key else event.globalPos()
            if not self.menu.isEmpty():
                self.menu.popup(at)
        return True

    def _select(self, at: QPoint) -> None:
        """Select what lies under the pointer, unless it is among what is selected."""
        view = self._window.view
        heads = view.frozen()
        if heads.covers(at.x(), at.y()):
            head = heads.at(at.x(), at.y())
            key = head.record if head is not None and view.box_of(head.record) is not None else ""
        else:
            found = hits.hit(view.session.project, view.sheet, *view.camera.to_mm(at.x(), at.y()))
            key = found.record or (found.place.name if found.place else "")
        if key not in view.session.selection:
            view.session.select((key,) if key else ())

    def _beside(self) -> QPoint:
        """Below what is selected, by pixels of the view."""
        view = self._window.view
        box = view.box_of(focus(view.session.selection))
        seen = view.camera.box_in_view(box) if box is not None else None
        return QPoint(round(seen.x), round(seen.bottom)) if seen else view.viewport().rect().center()

    def _fill(self) -> None:
        self.menu.clear()
        for group in self._groups():
            self.menu.addSeparator()
            for name in group:
                action = self._window.actions_by_name[name]
                if action.isEnabled():
                    self.menu.addAction(action)
            if "turn" in group:
                self.menu.addMenu(self.colours)

    def _groups(self) -> tuple[tuple[str, ...], ...]:
        session = self._window.view.session
        key = focus(session.selection)
        if not key:
            return PAPER
        if place_named(key) is not None:
            return CELL
        seen = atlas.find(session.sheet, key)
        if seen is not None and atlas.is_card(seen.mark):
            return CARD
        record = session.project.find(key)
        return ROW if isinstance(record, Lane) else COLUMN if isinstance(record, Phase | Step) else OTHER
