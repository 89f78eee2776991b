"""A camera that glides to where it should look, so that one sees where one is going. It decides no place."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QEasingCurve, QObject, QVariantAnimation
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


def between(start: Camera, end: Camera, share: float) -> Camera:
    """Return the camera a share (0 to 1) of the way from one to another."""
    zoom = start.zoom * (end.zoom / start.zoom) ** share
    scale = PX_PER_MM * zoom * end.dpr
    left = start.left / start.scale + (end.left / end.scale - start.left / start.scale) * share
    top = start.top / start.scale + (end.top / end.scale - start.top / start.scale) * share
    return Camera(round(left * scale), round(top * scale), zoom, end.dpr)


class Glide(QObject):
    """The glide of one view; a new one begins where the one before has come to."""

    def __init__(self, view: Looking, widget: QWidget) -> None:
        super().__init__(widget)
        self._view, self._widget = view, widget
        self._start = self._end = view.camera
        self._animation = QVariantAnimation(self, duration=GLIDE_MS, startValue=0.0, endValue=1.0)
        self._animation.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._animation.valueChanged.connect(self._moved)

    @property
    def is_going(self) -> bool:
        """Whether the map is on its way."""
        return self._animation.state() == QVariantAnimation.State.Running

    @property
    def goal(self) -> Camera:
        """The camera at the end of the glide, or the present one."""
        return self._end if self.is_going else self._view.camera

    def to(self, camera: Camera) -> None:
        """Glide to a camera; at once where nothing should move."""
        self._animation.stop()
        if camera == self._view.camera:
            return
        if not moves(self._widget):
            self._view.look(camera)
            return
        self._start, self._end = self._view.camera, camera
        self._animation.start()

    def stop(self) -> None:
        """Stay where the glide is."""
        self._animation.stop()

    def _moved(self, share: float) -> None:
        if share >= 1.0:
            self._view.look(self._end)
        else:
            is_zooming = self._start.zoom != self._end.zoom
            self._view.look(between(self._start, self._end, share), gesture=is_zooming)
