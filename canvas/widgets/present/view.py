"""The canvas on which a journey is presented: one slide of it, as large as the screen, and a hand on it.

It is the same canvas as the window's with the same gestures, keys and typing, on another sheet of the same
session: the slide. Nothing can be scrolled or zoomed; going to another slide glides.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEasingCurve, QPoint, QRect, QRectF, Qt, QTimer, QVariantAnimation, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPixmap, QResizeEvent

from canvas.editing import slides
from canvas.editing.desk import Desk
from canvas.editing.selection import focus
from canvas.editing.session import Session
from canvas.layout.options import SheetOptions
from canvas.layout.presenting import curve as present_curve
from canvas.layout.presenting import show as present
from canvas.layout.presenting.show import Show, Slide
from canvas.layout.shapes import Box
from canvas.layout.sheet import Sheet
from canvas.layout.sheets import SHEETS
from canvas.model.project import Project
from canvas.widgets.camera import Camera, fitted
from canvas.widgets.canvas_view import CanvasView
from canvas.widgets.frozen import Frozen, Room
from canvas.widgets.glide import moves
from canvas.widgets.pictures import Pictures
from canvas.widgets.present.keys import PresentingKeys
from canvas.widgets.repaints import Shown
from canvas.widgets.theme import LIGHT

GLIDE_MS = 400
CURSOR_MS = 2000
LINES = 2.0
"""Rings, carets and bars are so much thicker than in the window: they are seen from five metres."""
WHITE = LIGHT._replace(ground="#FFFFFF")
_NOTHING = Sheet("present", "", "", present.WIDTH, present.HEIGHT, (), (), ())


class PresentView(CanvasView):
    """The slides of a session's journey, one at a time. `options` says what is shown of it now."""

    turned = Signal()
    """Another slide is shown."""
    screen_asked = Signal()
    """Somebody wants it on the next screen."""

    def __init__(self, session: Session, options: Callable[[], SheetOptions], pictures: Pictures) -> None:
        self._options = options
        self._asked = options()
        self._show: Show | None = None
        self._at = 0
        self._selected = session.selection
        super().__init__(session.beside(self._lay), SHEETS["map"]._replace(drop=present.drop), pictures)
        self.keys = PresentingKeys(self)
        self.easel.theme, self.easel.is_dimming = WHITE, False
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(CanvasView.Shape.NoFrame)
        self._resting = QTimer(self, singleShot=True, interval=CURSOR_MS)
        self._resting.timeout.connect(lambda: self.viewport().setCursor(Qt.CursorShape.BlankCursor))
        self._resting.start()
        self._old = self._new = QPixmap()
        self._from: Slide | None = None
        self._goes_on = 1.0
        self._glide = QVariantAnimation(self, duration=GLIDE_MS, startValue=0.0, endValue=1.0)
        self._glide.setEasingCurve(QEasingCurve.Type.InOutCubic)
        self._glide.valueChanged.connect(lambda _: self.viewport().update())
        self._say()

    # Slides

    @property
    def show_now(self) -> Show:
        """The journey in slides, as it is now."""
        self.session.sheet  # noqa: B018 - lays out, if anything changed
        return self._show or self._divided(self.session.shown)

    @property
    def count(self) -> int:
        """How many slides there are."""
        return len(self.show_now.slides)

    @property
    def slide(self) -> Slide | None:
        """What is shown now; None where the journey has no phase."""
        found = self.show_now.slides
        return found[self._at] if found else None

    def go(self, at: int) -> bool:
        """Glide to a slide; tell whether there is one."""
        if not 0 <= at < self.count or at == self._at:
            return False
        self.typist.stop()
        self.pointer.cancel()
        self._turn(at, glides=True)
        slide = self.slide
        if slide is not None and not all(slides.holds(slide, key) for key in self.session.selection):
            self.session.select(())
        return True

    def go_by(self, by: int) -> bool:
        """Glide on or back; tell whether there was anything."""
        return self.go(self._at + by)

    def show_record(self, key: str) -> None:
        """Begin where a record is."""
        at = slides.of_record(self.show_now, key, self._at)
        if at is not None:
            self._turn(at, glides=False)

    def ask_screen(self) -> None:
        """Ask for the next screen."""
        self.screen_asked.emit()

    def _turn(self, at: int, *, glides: bool) -> None:
        """Show another slide."""
        before, was = self.slide, self._at
        self._glide.stop()
        is_seen = glides and moves(self)
        if is_seen:
            self._old = self.viewport().grab()
        self._at = at
        self.session.lay_out_with(self._lay)
        if is_seen and before is not None:
            self._new = self.viewport().grab()
            self._from, self._goes_on = before, 1.0 if at > was else -1.0
            self._glide.start()
        self._say()
        self.frames.ask_all()
        self.turned.emit()

    def _divided(self, project: Project) -> Show:
        return present.show(project, self._options(), self._show)

    def _lay(self, project: Project, _: Sheet | None) -> Sheet:
        """The slide that is shown of a project: the same one, or what has become of it."""
        old = self._show
        before = old.slides[self._at] if old is not None and old.slides else None
        self._show = found = self._divided(project)
        self._at = slides.like(found, before, self._at, self._kept(before))
        return present.lay(found, self._at) if found.slides else _NOTHING

    def _kept(self, before: Slide | None) -> str:
        """What stays in sight: what is written, or what was selected and in sight."""
        if self.typist.is_typing:
            return self.typist.record
        key = focus(self.session.selection)
        return key if before is not None and key and slides.holds(before, key) else ""

    # What a canvas does, on a slide

    @property
    def px(self) -> float:
        """Millimetres to what counts as a pixel for rings and carets."""
        return self.camera.px * LINES

    def desk(self) -> Desk:
        """What a gesture works on: the curve has its own scale here."""
        return super().desk()._replace(scale=present_curve.scale_at)

    def set_session(self, session: Session, pictures: Pictures | None) -> None:
        """Present another project from its beginning."""
        self._glide.stop()
        self._show, self._at = None, 0
        super().set_session(session.beside(self._lay), pictures)
        self.frames.ask_all()
        self.refresh()

    def leave(self) -> None:
        """End whatever is under way, and hear of the session no more."""
        self._glide.stop()
        self.typist.stop()
        self.pointer.cancel()
        self.session.forget(self.refresh)

    def refresh(self) -> None:
        """Show what has become of the journey, and stay where one is; follow a hand that works here."""
        asked = self._options()
        if asked != self._asked:
            self._asked = asked
            self.session.lay_out_with(self._lay)
            return
        selection = self.session.selection
        is_other, self._selected = selection != self._selected, selection
        if is_other and self.isActiveWindow():
            self.reveal(focus(selection))
        super().refresh()
        self._say()

    def look(self, camera: Camera, *, gesture: bool = False) -> None:
        """Look at the whole slide: there is no other camera."""
        whole = Box(0.0, 0.0, present.WIDTH, present.HEIGHT)
        super().look(fitted(whole, *self._size(), self.devicePixelRatioF(), margin=0))

    def frozen(self) -> Frozen:
        """The heads of a slide are always in sight."""
        return Frozen()

    def strips(self, zoom: float) -> Room:
        return Room(0.0, 0.0)

    def reveal(self, key: str) -> None:
        """Turn to the slide that shows a record or a cell."""
        at = slides.of_record(self.show_now, key, self._at) if key else None
        if at is not None and at != self._at:
            self._turn(at, glides=not self.typist.is_typing)

    def reveal_caret(self, rect: QRect) -> None:
        """Turn to the part in which the line stands that is written."""
        self.caret_moved()

    def caret_moved(self) -> None:
        """Turn to the part in which the caret stands."""
        editor = self.typist.editor
        if editor is None:
            return
        at = slides.of_caret(self.show_now, self.typist.record, editor.place().position, self._at)
        if at is not None and at != self._at:
            self._turn(at, glides=False)

    def shown(self) -> Shown:
        """The frame to paint now: nothing scrolls at an edge."""
        return super().shown()._replace(edges=(0, 0))

    def _say(self) -> None:
        """Let a screen reader say what is shown, in its order."""
        sheet = self.session.sheet
        self.setAccessibleName(sheet.title)
        self.setAccessibleDescription("\n".join(seen.mark.say for seen in sheet.reading() if seen.mark.say))

    # Events

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.look(self.camera)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        self._resting.start()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._glide.state() == QVariantAnimation.State.Stopped or self._from is None:
            super().paintEvent(event)
            return
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), QColor("white"))
        self._paint_glide(painter, self._from, float(self._glide.currentValue()))
        painter.end()

    def _paint_glide(self, painter: QPainter, old: Slide, share: float) -> None:
        """Paint the two slides between which the camera glides; the foot stays where it is."""
        slide = self.slide
        # More of the same steps comes from below, under heads that stay; others come from beside.
        is_below = slide is not None and old.steps == slide.steps
        sheet = self.session.sheet
        top = sheet.tops[1] if is_below and len(sheet.tops) > 1 else 0.0
        body = self._pixels(Box(0.0, top, present.WIDTH, present.FOOT - top))
        painter.drawPixmap(QPoint(0, 0), self._new)
        painter.fillRect(body, QColor("white"))
        painter.setClipRect(body)
        way = (0.0, body.height()) if is_below else (body.width(), 0.0)
        for picture, by in ((self._old, -share), (self._new, 1 - share)):
            moved = body.translated(way[0] * by * self._goes_on, way[1] * by * self._goes_on)
            dpr = picture.devicePixelRatio()
            source = QRectF(body.x() * dpr, body.y() * dpr, body.width() * dpr, body.height() * dpr)
            painter.drawPixmap(moved, picture, source)

    def _pixels(self, box: Box) -> QRectF:
        return QRectF(*self.camera.box_in_view(box))
