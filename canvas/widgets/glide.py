"""A camera that glides to where it should look, so that one sees where one is going. It decides no place."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from PySide6 import QtCore
from PySide6.QtWidgets import QWidget

from canvas import late
from canvas.widgets.camera import PX_PER_MM, Camera

if TYPE_CHECKING:
    from canvas.widgets import less_motion
else:
    less_motion = late.module("canvas.widgets.less_motion")

GLIDE_MS = 200


class Looking(Protocol):
    """What glides: it has a camera, and can look through another."""

    camera: Camera

    def look(self, camera: Camera, *, gesture: bool = False) -> None: ...


def moves(widget: QWidget) -> bool:
    """Tell whether the system wants things to move, and anybody would see it."""
    if not widget.isVisible():
        return False
    from PySide6.QtWidgets import QStyle  # whose many names take their time

    is_moving = widget.style().styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration) > 0
    return is_moving and not less_motion.by_the_desktop()


def easing(parent: QtCore.QObject, duration_ms: int) -> QtCore.QVariantAnimation:
    """A movement that ends gently. In a first picture nothing moves: make it when it begins."""
    made = QtCore.QVariantAnimation(parent, duration=duration_ms)
    made.setEasingCurve(QtCore.QEasingCurve.Type.OutCubic)
    return made


def between(start: Camera, end: Camera, share: float) -> Camera:
    """Return the camera a share (0 to 1) of the way from one to another."""
    zoom = start.zoom * (end.zoom / start.zoom) ** share
    scale = PX_PER_MM * zoom * end.dpr
    left = start.left / start.scale + (end.left / end.scale - start.left / start.scale) * share
    top = start.top / start.scale + (end.top / end.scale - start.top / start.scale) * share
    return Camera(round(left * scale), round(top * scale), zoom, end.dpr)


class Glide(QtCore.QObject):
    """The glide of one view; a new one begins where the one before has come to."""

    def __init__(self, view: Looking, widget: QWidget) -> None:
        super().__init__(widget)
        self._view, self._widget = view, widget
        self._start = self._end = view.camera
        self._animation: QtCore.QVariantAnimation | None = None

    def _begin(self) -> None:
        if self._animation is None:
            self._animation = easing(self, GLIDE_MS)
            self._animation.setStartValue(0.0)
            self._animation.setEndValue(1.0)
            self._animation.valueChanged.connect(self._moved)
        self._animation.start()

    @property
    def is_going(self) -> bool:
        """Whether the map is on its way."""
        return self._animation is not None and self._animation.state() == self._animation.State.Running

    @property
    def goal(self) -> Camera:
        """The camera at the end of the glide, or the present one."""
        return self._end if self.is_going else self._view.camera

    def to(self, camera: Camera) -> None:
        """Glide to a camera; at once where nothing should move."""
        self.stop()
        if camera == self._view.camera:
            return
        if not moves(self._widget):
            self._view.look(camera)
            return
        self._start, self._end = self._view.camera, camera
        self._begin()

    def stop(self) -> None:
        """Stay where the glide is."""
        if self._animation is not None:
            self._animation.stop()

    def _moved(self, share: float) -> None:
        if share >= 1.0:
            self._view.look(self._end)
        else:
            is_zooming = self._start.zoom != self._end.zoom
            self._view.look(between(self._start, self._end, share), gesture=is_zooming)
