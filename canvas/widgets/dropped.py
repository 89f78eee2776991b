"""What other programs let go in a window: on the map where it was aimed, on the parking lot, or beside."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent

from canvas import late
from canvas.model.problem import Problem

if TYPE_CHECKING:
    from canvas.editing.lifted import Aim
    from canvas.widgets import bringing, clipping
    from canvas.widgets.window import Window
else:
    bringing, clipping = late.modules("canvas.widgets", "bringing clipping")


def enter(window: Window, event: QDragEnterEvent) -> None:
    """Something comes over the window: files may be let go anywhere in it, other things in their places."""
    mime = event.mimeData()
    if not window.starting.is_shown and (mime.hasUrls() or bringing.brought(mime) is not None):
        event.acceptProposedAction()


def move(window: Window, event: QDragMoveEvent) -> None:
    """Show that it would be parked where that is so."""
    is_parked = _is_parked(window, event)
    window.beside.aim_at_parking(is_aimed=is_parked)
    if not is_parked:
        window.tell(None)
    event.setAccepted(is_parked or event.mimeData().hasUrls())


def leave(window: Window) -> None:
    """It is gone again."""
    window.beside.aim_at_parking(is_aimed=False)
    window.tell(None)


def let_go(window: Window, event: QDropEvent) -> None:
    """Park what was let go over the parking lot; anything else is taken in where the focus is."""
    is_parked = _is_parked(window, event)
    leave(window)
    if is_parked:
        clipping.park(window, event.mimeData())
    else:
        clipping.drop(window, event.mimeData())
    event.acceptProposedAction()


def on_the_map(window: Window, mime: QMimeData, aim: Aim) -> None:
    """Take in what was let go on the map: where it was aimed, or why it cannot be."""
    if isinstance(aim.saying, Problem):
        window.tell(aim.saying)
    elif aim.place is None:
        clipping.drop(window, mime)
    else:
        window.file.session.select((aim.record or aim.place.name,))
        clipping.take(window, mime, bringing.Target(aim.place, aim.before, aim.record))


def _is_parked(window: Window, event: QDropEvent) -> bool:
    at = window.mapToGlobal(event.position().toPoint())
    return window.beside.is_parking(at) and bringing.can_park(event.mimeData())
