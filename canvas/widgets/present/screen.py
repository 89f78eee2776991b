"""A whole screen that shows a journey slide by slide and follows what is changed meanwhile.

It is given the show and paints it; which screen and which document is decided in `presenting`.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEasingCurve, QRectF, Qt, QTimer, QVariantAnimation, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from canvas.layout import present
from canvas.layout.present import Show, Slide
from canvas.layout.shapes import Box
from canvas.layout.sheet import Sheet
from canvas.widgets.glide import moves
from canvas.widgets.paint import paint
from canvas.widgets.pictures import Pictures

GLIDE_MS = 400
CURSOR_MS = 2000
Key = Qt.Key
ON = (Key.Key_Right, Key.Key_Down, Key.Key_PageDown, Key.Key_Space, Key.Key_Return, Key.Key_Enter)
BACK = (Key.Key_Left, Key.Key_Up, Key.Key_PageUp, Key.Key_Backspace)
END = (Key.Key_Escape, Key.Key_F11)


class PresentScreen(QWidget):
    """The slides of a show, one at a time. `ended` is told when it is over."""

    ended = Signal()
    screen_asked = Signal()
    """Somebody wants it on the next screen."""

    def __init__(self, parent: QWidget, show: Callable[[], Show], pictures: Pictures) -> None:
        super().__init__(parent, Qt.WindowType.Window | Qt.WindowType.FramelessWindowHint)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMouseTracking(True)
        self._make, self._pictures = show, pictures
        self._show = show()
        self._sheets: dict[int, Sheet] = {}
        self._at = self._from = 0
        self._resting = QTimer(self, singleShot=True, interval=CURSOR_MS)
        self._resting.timeout.connect(lambda: self.setCursor(Qt.CursorShape.BlankCursor))
        self._resting.start()
        self._glide = QVariantAnimation(self, duration=GLIDE_MS, startValue=0.0, endValue=1.0)
        self._glide.setEasingCurve(QEasingCurve.Type.InOutCubic)
        self._glide.valueChanged.connect(lambda _: self.update())
        self._say()

    @property
    def slide(self) -> Slide | None:
        """What is shown now; None where the journey has no phase."""
        return self._show.slides[self._at] if self._show.slides else None

    @property
    def sheet(self) -> Sheet | None:
        """The sheet of what is shown now."""
        return self._sheet(self._at) if self._show.slides else None

    def follow(self) -> None:
        """Show what has become of the journey, and stay at the same phase."""
        before = self.slide
        self._show, self._sheets = self._make(), {}
        self._glide.stop()
        self._at = self._like(before) if before else 0
        self._say()
        self.update()

    def show_record(self, record: str) -> None:
        """Begin where a record is."""
        slides = self._show.slides
        self.go(next((at for at, slide in enumerate(slides) if record in slide.records), self._at))

    def go(self, at: int) -> None:
        """Glide to a slide; before the first and after the last nothing happens."""
        if not 0 <= at < len(self._show.slides) or at == self._at:
            return
        self._glide.stop()
        self._from, self._at = self._at, at
        self._say()
        if moves(self):
            self._glide.start()
        self.update()

    def _like(self, before: Slide) -> int:
        """The slide most like one of before the change: the same part of the phase, or what is there now."""
        slides = self._show.slides
        same = [at for at, slide in enumerate(slides) if slide.phase.id == before.phase.id]
        if same:
            return same[min(before.part, len(same) - 1)]
        return max(0, min(self._at, len(slides) - 1))

    def _sheet(self, at: int) -> Sheet:
        if at not in self._sheets:
            self._sheets[at] = present.lay(self._show, at)
        return self._sheets[at]

    def _say(self) -> None:
        """Let a screen reader say what is shown, in its order."""
        sheet = self.sheet
        self.setWindowTitle(self._show.context.journey.title)
        self.setAccessibleName(sheet.title if sheet else "")
        said = [seen.mark.say for seen in sheet.reading() if seen.mark.say] if sheet else []
        self.setAccessibleDescription("\n".join(said))

    # What Qt tells

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in END:
            self.close()
        elif key in ON:
            self.go(self._at + 1)
        elif key in BACK:
            self.go(self._at - 1)
        elif key == Key.Key_Home:
            self.go(0)
        elif key == Key.Key_End:
            self.go(len(self._show.slides) - 1)
        elif key == Key.Key_S:
            self.screen_asked.emit()
        else:
            super().keyPressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self.unsetCursor()
        self._resting.start()

    def closeEvent(self, event: QCloseEvent) -> None:
        self._glide.stop()
        self.ended.emit()
        super().closeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), Qt.GlobalColor.white)
        if not self._show.slides:
            return
        scale = min(self.width() / present.WIDTH, self.height() / present.HEIGHT)
        left = (self.width() - present.WIDTH * scale) / 2
        top = (self.height() - present.HEIGHT * scale) / 2
        painter.setClipRect(QRectF(left, top, present.WIDTH * scale, present.HEIGHT * scale))
        painter.translate(left, top)
        painter.scale(scale, scale)
        self._paint(painter)

    def _paint(self, painter: QPainter) -> None:
        """Paint the slide, or the two between which the camera glides; the foot stays where it is."""
        is_gliding = self._glide.state() != QVariantAnimation.State.Stopped
        if not is_gliding or self._from >= len(self._show.slides):
            paint(painter, self._sheet(self._at), None, self._pictures)
            return
        share = float(self._glide.currentValue())
        old, new = self._show.slides[self._from], self._show.slides[self._at]
        goes_on = 1.0 if self._at > self._from else -1.0
        # More of the same steps comes from below, under heads that stay; others come from beside.
        is_below = old.steps == new.steps
        top = self._sheet(self._at).tops[1] if is_below else 0.0
        body = Box(0.0, top, present.WIDTH, present.FOOT - 1.0 - top)
        dx, dy = (0.0, body.height * goes_on) if is_below else (present.WIDTH * goes_on, 0.0)
        self._part(painter, self._from, body, -dx * share, -dy * share)
        self._part(painter, self._at, body, dx * (1 - share), dy * (1 - share))
        for still in (
            Box(0.0, 0.0, present.WIDTH, top),
            Box(0.0, present.FOOT, present.WIDTH, present.HEIGHT - present.FOOT),
        ):
            self._part(painter, self._at, still, 0.0, 0.0)

    def _part(self, painter: QPainter, at: int, area: Box, dx: float, dy: float) -> None:
        """Paint an area of a slide, moved, and nothing outside of that area."""
        painter.save()
        painter.setClipRect(QRectF(*area), Qt.ClipOperation.IntersectClip)
        painter.translate(dx, dy)
        painter.setClipRect(QRectF(*area), Qt.ClipOperation.IntersectClip)
        paint(painter, self._sheet(at), area, self._pictures)
        painter.restore()
