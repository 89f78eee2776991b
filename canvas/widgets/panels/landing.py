"""Where things land on the map that are brought over it: from panels, the palette and other programs.

What comes from a panel is Qt's own drag with a form of ours. Where it would land is a preview, never an edit;
what it means is `canvas.editing.lifted`. What other programs let go is the view's to take; here it is shown.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QMimeData, QObject, QPointF
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent

from canvas import late
from canvas.editing.desk import Desk, Hand
from canvas.editing.selection import Place
from canvas.model.ids import random_ids
from canvas.model.journey import Note, Touchpoint
from canvas.model.problem import Problem
from canvas.model.project import Project
from canvas.model.work import Idea
from canvas.named import NamedTuple
from canvas.widgets.canvas_view import CanvasView
from canvas.widgets.panels.lifting import PARKED, THING, named

if TYPE_CHECKING:
    from canvas.editing import brought, dropping, lifted
    from canvas.editing.brought import Brought
    from canvas.editing.lifted import Aim, Lifted
else:
    brought, dropping, lifted = late.modules("canvas.editing", "brought dropping lifted")


class Landed(NamedTuple):
    """What is made of a thing that is let go, by whoever can."""

    head: Callable[[str, str], object]
    """A phase, step or lane behind another one (its id, "" for the last)."""
    idea: Callable[[str], object]
    """An idea of a touchpoint or a step."""
    arrow: Callable[[str], object]
    """An arrow that begins at a card."""
    picture: Callable[[str, Place | None], object]
    """A picture on a card, or in a cell of a row of pictures."""
    with_ideas: Callable[[Project], Project]
    """A project with a row in which ideas appear."""
    taken: Callable[[QMimeData, Aim], object]
    """What another program let go, and where."""


class _Over(NamedTuple):
    """What is over the map, and what it works on: the map as it was before."""

    what: Lifted | Brought
    desk: Desk


class Landing(QObject):
    """What is brought over one canvas."""

    def __init__(self, view: CanvasView, landed: Landed) -> None:
        super().__init__(view)
        self._view, self._landed = view, landed
        self._over: _Over | None = None
        self._aim: Aim | None = None
        self._at = QPointF()
        pane = view.viewport()
        pane.setAcceptDrops(True)
        pane.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take what is dragged over the map, from a panel or from another program."""
        if isinstance(event, QDragLeaveEvent):
            self._leave()
            return True
        if not isinstance(event, QDropEvent):
            return False
        if isinstance(event, QDragEnterEvent):
            self._over = self._begun(event.mimeData())
            event.setAccepted(self._over is not None)
            if self._over is not None:
                event.acceptProposedAction()
        elif isinstance(event, QDragMoveEvent):
            self._at = event.position()
            self._look()
            self._view.edge.follow(self._at, self._look)
            event.setAccepted(self._aim is not None and not isinstance(self._aim.saying, Problem))
        else:
            self._at = event.position()
            self._look()
            self._let_go(event)
        return True

    def _begun(self, data: QMimeData) -> _Over | None:
        desk, thing, parked = self._view.desk(), named(data, THING), named(data, PARKED)
        if not (thing or parked):
            from canvas.widgets import foreseeing  # with which comes what reads foreign files

            self._view.typist.stop()
            what = foreseeing.foreseen(data)
            return _Over(what, self._view.desk()) if what else None
        if parked:
            return _Over(lifted.Lifted(lifted.CARD, tuple(parked.split("\n"))), desk)
        new = random_ids({"touchpoint": "t", "note": "n", "idea": "e"}.get(thing, "x"))
        if thing == "idea":
            project = self._landed.with_ideas(desk.project).put(Idea(id=new))
            return _Over(lifted.Lifted(lifted.IDEA, (new,), is_new=True), desk._replace(project=project))
        if thing in ("touchpoint", "note"):
            card = Touchpoint(id=new, step="s0", lane="l0") if thing == "touchpoint" else Note(id=new)
            with_it = desk._replace(project=desk.project.put(card))
            return _Over(lifted.Lifted(lifted.CARD, (new,), is_new=True), with_it)
        return _Over(lifted.Lifted(thing), desk)

    def _look(self) -> None:
        """Look where it is now, and show where it would land."""
        over, view = self._over, self._view
        if over is None:
            return
        x, y = view.camera.to_mm(self._at.x(), self._at.y())
        hand, what, desk = Hand(x, y, view.px), over.what, over.desk
        found = (
            lifted.aim(desk, what, hand) if isinstance(what, lifted.Lifted) else brought.aim(desk, what, hand)
        )
        self._aim = found
        view.session.preview(found.shown)
        view.show_lifted(found.previewed(view.session.sheet, view.px))
        view.said.emit(found.saying)

    def _leave(self) -> None:
        if self._over is None:
            return
        self._over = self._aim = None
        self._view.edge.stop()
        self._view.session.preview(None)
        self._view.show_lifted()
        self._view.said.emit(None)

    def _let_go(self, event: QDropEvent) -> None:
        over, found = self._over, self._aim
        self._leave()
        if over is None or found is None:
            return
        event.acceptProposedAction()
        self._view.activateWindow()
        self._view.setFocus()
        if isinstance(over.what, brought.Brought):
            self._landed.taken(event.mimeData(), found)
        elif not isinstance(found.saying, Problem):
            self._land(over.what, found)

    def _land(self, what: Lifted, found: Aim) -> None:
        view, landed, drop = self._view, self._landed, next(iter(found.drops), None)
        if what.thing == "connection":
            landed.arrow(found.record)
        elif what.thing == "picture":
            landed.picture(found.record, found.place)
        elif drop is None:
            landed.head(what.thing, found.record)
        elif what.thing == lifted.IDEA:
            landed.idea(str(dict(drop.fields)["at"]))
        elif what.is_new:
            view.typist.start_card(Place(drop.row, drop.column), before=drop.before or None)
        else:
            view.session.apply(lambda p: dropping.all_dropped(p, found.drops), "place", selection=what.keys)
