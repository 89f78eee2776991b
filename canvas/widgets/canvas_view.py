"""The canvas: a sheet that can be scrolled and zoomed, and a hand on it.

The view shows the session's sheet (or the one a gesture makes room on) and does not know it. What events mean
is decided in `canvas.editing`; painting, pointer, keys and typing have their own files.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, Qt, QTimer, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QInputMethodEvent,
    QKeyEvent,
    QMouseEvent,
    QNativeGestureEvent,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QScrollBar

from canvas import late
from canvas.editing import new_row, overlay
from canvas.editing.boxes import box_of
from canvas.editing.desk import Desk
from canvas.editing.overlay import Overlay
from canvas.editing.selection import Place
from canvas.editing.session import Session
from canvas.layout.options import SheetKind, no_arrow
from canvas.layout.shapes import Box
from canvas.layout.sheet import Sheet
from canvas.widgets.above import overlays
from canvas.widgets.camera import MARGIN, Camera, limits, revealing
from canvas.widgets.easel import Easel
from canvas.widgets.edge_scroll import EdgeScroll
from canvas.widgets.frames import Frames
from canvas.widgets.frozen import Frozen, Room, frozen, seeing_all, strips
from canvas.widgets.key_focus import KeyFocus
from canvas.widgets.pictures import Pictures
from canvas.widgets.pointer import Pointer
from canvas.widgets.repaints import Shown
from canvas.widgets.speaker import Speaker
from canvas.widgets.staying import Staying
from canvas.widgets.theme import Theme
from canvas.widgets.tiles import Tiles
from canvas.widgets.typist import Typist
from canvas.widgets.viewports import own_viewport

if TYPE_CHECKING:
    from canvas.widgets import head_told
    from canvas.widgets.canvas_keys import Keys
else:
    head_told = late.module("canvas.widgets.head_told")

PINCH = Qt.NativeGestureType.ZoomNativeGesture
SHARP_AFTER_MS = 120
"""How long after the last step of a zoom gesture the picture is painted sharp."""


class CanvasView(QAbstractScrollArea):
    """Shows a session's sheet. Signals: the camera moved; something should be said in the status line."""

    camera_changed = Signal()
    said = Signal(object)
    """A Saying, a Problem, or None for the usual."""
    row_asked = Signal(QPoint)
    """Another row is asked for; a menu of its kinds belongs at this point of the screen."""
    escaped: Signal = Signal()
    """Esc was pressed where there is nothing left on the map to give up."""
    typing_changed = Signal()

    def __init__(self, session: Session, kind: SheetKind, pictures: Pictures | None = None) -> None:
        super().__init__()
        self.setObjectName("canvas")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        own_viewport(self).setMouseTracking(True)
        self.setAcceptDrops(True)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)
        self.session, self.kind = session, kind
        self.prompts: dict[str, str] = {}
        """Words for what is not named yet, by role."""
        self.enter: Callable[[], object] | None = None
        """What Enter does instead of writing, while something waits for it (an arrow for its other end)."""
        self.corner = ("", "")
        """What is shown and in which state, in words."""
        self.easel = Easel(pictures)
        self.frames = Frames(self)
        self.camera = Camera()
        self.key_focus = KeyFocus(self)
        self.is_whole = False
        """Whether the whole sheet was asked for, and nothing else since."""
        self.edge = EdgeScroll(self)
        self.lifted = overlay.NOTHING
        """Where something from a panel or another program would land, above everything else."""
        self.pointer = Pointer(self)
        self.typist = Typist(self)
        self.speaker = Speaker(self)
        self._is_settling = False
        self._staying = Staying()
        self._sharpen = QTimer(self, singleShot=True, interval=SHARP_AFTER_MS)
        self._sharpen.timeout.connect(self.sharpen)
        for bar in (self.horizontalScrollBar(), self.verticalScrollBar()):
            bar.valueChanged.connect(self._scrolled)
        session.listen(self.refresh)

    @cached_property
    def keys(self) -> Keys:
        """The keyboard, made when a key is first pressed."""
        from canvas.widgets.canvas_keys import Keys

        return Keys(self)

    # What is shown

    @property
    def sheet(self) -> Sheet:
        """The sheet on the screen."""
        return self.pointer.shown_sheet(self.desk())

    @property
    def px(self) -> float:
        """Millimetres to the pixel, for what is as thin as the screen wants it."""
        return self.camera.px

    def desk(self) -> Desk:
        """What a gesture works on."""
        session, kind = self.session, self.kind
        return Desk(
            session.shown,
            session.sheet,
            session.selection,
            kind.drop,
            session.persona,
            join=kind.join,
            voting=session.voting,
            has_arrows=kind.join is not no_arrow,
            sight=self.camera.seen(self.viewport().width(), self.viewport().height()),
        )

    def set_session(self, session: Session, pictures: Pictures | None) -> None:
        """Show another project."""
        self.typist.stop()
        self.pointer.cancel()
        self.session.forget(self.refresh)
        self.session = session
        self.easel.tiles = Tiles(pictures)
        session.listen(self.refresh)

    def show_lifted(self, shown: Overlay = overlay.NOTHING) -> None:
        """Show where something would land that is brought over the map; nothing where it is gone."""
        if shown != self.lifted:
            self.lifted = shown
            self.frames.ask()

    def set_theme(self, theme: Theme) -> None:
        """Take on the window's colours; the paper is dimmed in the dark."""
        self.easel.theme = theme
        self.refresh()

    def refresh(self) -> None:
        """Show what the session has now; what did not change stays where it is on the screen."""
        before, self.camera = self.camera, self._staying.along(self.session, self.camera)
        self._settle(before)
        self.typist.follow()
        self.key_focus.follow(self.easel.theme.accent, is_selected=bool(self.session.selection))
        self.frames.ask()
        self.speaker.tell()

    # The camera

    def look(self, camera: Camera, *, gesture: bool = False) -> None:
        """Look through another camera; while a gesture goes on, the old picture is stretched."""
        is_zooming = camera.zoom != self.camera.zoom
        self.is_whole = False
        if is_zooming:
            if gesture:
                if not self.easel.is_stretched:
                    self.easel.stretch(self.viewport().grab(), self.camera)
                self._sharpen.start()
            else:
                self.easel.sharpen()
        before, self.camera = self.camera, camera
        self._settle(None if is_zooming else before)
        self.typist.follow()
        self.frames.ask()
        self.camera_changed.emit()

    def sharpen(self) -> None:
        """End a zoom gesture: paint what is seen at its new size."""
        self._sharpen.stop()
        self.easel.sharpen()
        self._settle(self.camera)
        self.frames.ask()

    def fit(self) -> None:
        """Show the whole sheet."""
        self.look(seeing_all(self.session.sheet, self._size(), self.strips, self.devicePixelRatioF()))
        self.is_whole = True

    def keep_whole(self) -> None:
        """Show the whole sheet again in a window of another size, unless one has looked elsewhere since."""
        if self.is_whole and not self.typist.is_typing and not self.pointer.is_moving:
            self.fit()

    def stay(self, pixels: float) -> None:
        """Leave everything where it is on the screen, though the view begins so far to the right."""
        is_whole = self.is_whole
        self.pan(pixels, 0.0)
        self.is_whole = is_whole

    def zoom_to(self, zoom: float, at: QPoint | None = None, *, gesture: bool = False) -> None:
        """Zoom, where the point `at` (or the middle of the view) stays where it is."""
        width, height = self._size()
        x, y = (at.x(), at.y()) if at else (width / 2, height / 2)
        self.look(self.camera.zoomed(zoom, x, y), gesture=gesture)

    def pan(self, dx: float, dy: float) -> None:
        """Move the camera by logical pixels."""
        self.look(self.camera.moved(dx, dy))

    def reveal(self, key: str) -> None:
        """Move the camera as little as needed to show a record or a cell."""
        box = self.box_of(key)
        if box is not None:
            self._reveal_box(box)

    def _reveal_box(self, box: Box) -> None:
        """Move the camera as little as needed to show an area (mm) beside the frozen heads."""
        for _ in range(2):  # moving the camera may bring the frozen heads in or out
            heads = self.frozen()
            camera = revealing(self.camera, box, self._size(), (heads.left, heads.top))
            if camera is self.camera:
                return
            self.look(camera)

    def box_of(self, key: str) -> Box | None:
        """Where a record or a cell is on the sheet that is shown."""
        return box_of(self.sheet, key)

    def ask_row(self) -> None:
        """Ask for another row, from the line below the last one."""
        box = new_row.area(self.sheet)
        if box is not None:
            self._reveal_box(box)
            left, top = max(self.frozen().left, 0.0), self.frozen().top
            x, y = self.camera.to_view(box.x, box.bottom)
            point = QPointF(max(x, left and 12.0), max(y, top)).toPoint()
            self.row_asked.emit(self.viewport().mapToGlobal(point))

    def frozen(self) -> Frozen:
        """The heads that stay in sight."""
        marked = self._active(), self.prompts, self.session.selection
        found = frozen(self.session.shown, self.sheet, self.camera, self._size(), *marked)
        return found._replace(words=self.corner)

    def strips(self, zoom: float) -> Room:
        """What heads that stay in sight need before the sheet at a zoom."""
        return strips(self.sheet, zoom, self._size()[0])

    def _active(self) -> Place | None:
        """The cell in which one writes, or over which something is dragged."""
        if self.typist.is_typing:
            return self.typist.place()
        return self.pointer.place() or self.lifted.place

    def _size(self) -> tuple[int, int]:
        return self.viewport().width(), self.viewport().height()

    def _settle(self, before: Camera | None) -> None:
        """Keep the sheet in sight, and tell the scroll bars.

        Without a camera before, a sheet that is all in sight is centred. With one, nothing moves by itself:
        the sheet may stay as far out as that camera had it, so no card jumps when another one grows.
        """
        dpr = self.devicePixelRatioF()
        if dpr != self.camera.dpr:
            self.camera, before = self.camera.on(dpr), None
        self._is_settling = True
        sheet, camera = self.sheet, self.camera
        kept = (before.left, before.top) if before else (None, None)
        heads, across, down = self.strips(camera.zoom), self.horizontalScrollBar(), self.verticalScrollBar()
        left = self._settle_bar(across, camera.left, sheet.width, 0, kept[0], heads.left)
        top = self._settle_bar(down, camera.top, sheet.height, 1, kept[1], heads.top)
        self.camera = camera._replace(left=left, top=top)
        self._is_settling = False

    def _settle_bar(
        self, bar: QScrollBar, offset: int, length_mm: float, axis: int, kept: int | None, before: float
    ) -> int:
        """Set one scroll bar; return the offset within its limits. `before` is what heads take up."""
        room = round(self._size()[axis] * self.camera.dpr)
        length = round(length_mm * self.camera.scale)
        margin, heads = round(MARGIN * self.camera.dpr), round(before * self.camera.dpr)
        low, high = limits(length, room, margin, kept, heads)
        offset = min(max(offset, low), high)
        if self.easel.is_stretched:  # its length changes with every step: it is told when the gesture rests
            return offset
        bar.setRange(low, high)
        bar.setPageStep(room)
        bar.setSingleStep(round(48 * self.camera.dpr))
        bar.setValue(offset)
        return offset

    def _scrolled(self) -> None:
        if self.easel.is_stretched:
            self.sharpen()
        elif not self._is_settling:
            left, top = self.horizontalScrollBar().value(), self.verticalScrollBar().value()
            self.look(self.camera._replace(left=left, top=top))

    def caret_moved(self) -> None:
        """The caret stands somewhere else; only what is typed there moves the map."""

    def reveal_caret(self, rect: QRect) -> None:
        """Move the camera as little as needed to keep the caret in sight."""
        x, y = self.camera.to_mm(rect.x(), rect.y())
        px = self.camera.px
        self._reveal_box(Box(x, y, rect.width() * px, rect.height() * px))

    # Events

    def paintEvent(self, event: QPaintEvent) -> None:
        self.frames.paint(event.region())

    def shown(self) -> Shown:
        """The frame to paint now; of a stretched picture nothing but the camera is asked."""
        desk = self.desk()
        bare = Shown(self.pointer.shown_sheet(desk), self.camera, self._size())
        if self.easel.is_stretched:
            return bare
        return bare._replace(overlays=overlays(self, desk), frozen=self.frozen(), edges=self.edge.sides())

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Nothing: what is to be painted, and what only moves, is the frames' to say."""

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._settle(self.camera if self.typist.is_typing or self.pointer.is_moving else None)
        self.typist.follow()
        self.key_focus.arrange()
        self.frames.ask()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.speaker.tell_focus()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.pointer.press(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self.pointer.move(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self.pointer.release(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.pointer.double_click(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        self.pointer.wheel(event)
        event.accept()

    def viewportEvent(self, event: QEvent) -> bool:
        """A pinch zooms where the fingers are; a head that is shortened tells its name."""
        if isinstance(event, QNativeGestureEvent) and event.gestureType() == PINCH:
            zoom = self.camera.zoom * (1.0 + event.value())
            self.zoom_to(zoom, event.position().toPoint(), gesture=True)
            return True
        is_told = event.type() == QEvent.Type.ToolTip and head_told.tell(self, event)
        return is_told or super().viewportEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self.keys.press(event):
            event.ignore()

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        if not self.keys.release(event):
            event.ignore()

    def event(self, event: QEvent) -> bool:
        """Tab walks the map; it does not leave it (F6 does)."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            self.keyPressEvent(event)
            return event.isAccepted()
        if isinstance(event, QFocusEvent):
            self.key_focus.note(event)
            self.frames.ask()
        return super().event(event)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        self.keys.compose(event)

    def inputMethodQuery(self, query: Qt.InputMethodQuery) -> Any:
        is_caret = query == Qt.InputMethodQuery.ImCursorRectangle and self.typist.is_typing
        return self.typist.caret_rect() if is_caret else super().inputMethodQuery(query)
