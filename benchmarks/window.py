"""Figures of the window: a frame, a keystroke, the first picture of a file; offscreen, 1920x1080, one to one.

What is measured paints at once what waits to be painted, as the event loop does at the screen's next beat, or
all of the view (`repaint`). The yardsticks are Qt's own painting in the same process: a blit, a scaled blit,
boxes in one call, the boxes and lines of text in sight painted with nothing around them.
"""

from __future__ import annotations

import datetime
import json
import os
import sys
import tempfile
from collections.abc import Callable, Iterable, Iterator
from itertools import count, cycle
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import workload
from figure import Figure
from prints import as_installed, run, seconds
from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QMouseEvent, QPainter, QPen, QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from canvas.editing import atlas
from canvas.editing.session import Session
from canvas.files import container
from canvas.files.manifest import Stamp
from canvas.layout import words
from canvas.layout.shapes import Box, Group, Passage, Rect, Shape, Text
from canvas.layout.sheets import SHEETS
from canvas.model import document
from canvas.model.edits.fields import set_field
from canvas.model.project import Project
from canvas.widgets import documents
from canvas.widgets.app import make_application
from canvas.widgets.canvas_view import CanvasView
from canvas.widgets.glyphs import EM, glyph_runs
from canvas.widgets.theme import LIGHT, style_sheet

WIDTH, HEIGHT = 1920, 1080
ABOUT = 225
"""Cards in sight where a sharp frame is painted."""
WHEN = datetime.datetime(2026, 3, 12, tzinfo=datetime.UTC)
Work = Callable[[], object]

EMPTY = """
import os, sys
from PySide6.QtWidgets import QApplication, QMainWindow
app = QApplication(sys.argv)
window = QMainWindow()
window.resize(1920, 1080)
window.show()
app.processEvents()
os._exit(0)
"""
OURS = """
import gc
gc.disable()  # as the command does, until the window is shown
import os
from canvas.language import language
from canvas.widgets import documents
from canvas.widgets.app import make_application
from canvas.widgets.window import Window
app = make_application()
window = Window(documents.new_document(language("en")), language("en"))
window.resize(1920, 1080)
window.show()
app.processEvents()
os._exit(0)
"""


class Stage:
    """A canvas on a map of so many cards, zoomed so that about 225 of them are in sight, or as it is told."""

    def __init__(self, cards: int, zoom: float = 1.0) -> None:
        self.project = workload.project(cards)
        self.session = Session(self.project, documents.lay_out(self.project, None))
        self.view = CanvasView(self.session, SHEETS["map"])
        self.view.setStyleSheet(style_sheet(LIGHT))
        self.view.resize(WIDTH, HEIGHT)
        self.view.show()
        QApplication.processEvents()
        self.zoom = zoom
        self.view.zoom_to(zoom)
        sheet = self.session.sheet
        self.view.reveal(self._nearest(sheet.width / 2, sheet.height / 2))
        self.numbers = count()
        while zoom == 1.0 and self.in_sight() < ABOUT:
            self.zoom *= 0.98
            self.view.zoom_to(self.zoom)
        self.card = self._nearest(*self.view.camera.to_mm(WIDTH / 2, HEIGHT / 2))
        self.frame()

    def in_sight(self) -> int:
        """How many cards are seen."""
        seen = self.view.camera.seen(WIDTH, HEIGHT)
        sheet = self.session.sheet
        return sum(_meets(each.box, seen) for each in sheet.reading() if atlas.is_card(each.mark))

    def _nearest(self, x: float, y: float) -> str:
        """The card nearest to a point of the sheet (mm)."""
        cards = [each for each in self.session.sheet.reading() if atlas.is_card(each.mark)]
        return min(cards, key=lambda each: abs(each.box.x - x) + abs(each.box.y - y)).mark.record

    def frame(self) -> None:
        """Bring the screen up to date at once."""
        QApplication.sendPostedEvents(self.view.frames)
        QApplication.sendEvent(self.view.window(), QEvent(QEvent.Type.UpdateRequest))

    def again(self) -> None:
        """Paint the whole view, whatever is on the screen."""
        self.view.viewport().repaint()

    def sharp(self) -> None:
        """Paint everything in sight anew."""
        self.view.easel.forget()
        self.again()

    def pan(self) -> None:
        self.view.pan(20, 0)
        self.frame()

    def put(self, text: str) -> None:
        """Change the text of the card in the middle, lay out and paint."""
        self.session.apply(lambda project: set_field(project, self.card, "text", text), "text")
        self.frame()

    def edit(self) -> None:
        """The card keeps its height."""
        self.put(f"Step number {next(self.numbers) % 10} of ten")

    def grow(self) -> None:
        """The card is a line higher than before, or lower."""
        self.put("Step " * (30 if next(self.numbers) % 2 else 3))


def _meets(one: Box, other: Box) -> bool:
    across = one.x < other.right and other.x < one.right
    return across and one.y < other.bottom and other.y < one.bottom


def painting(work: Callable[[QPainter], object]) -> Work:
    """Return work that paints on a picture of 1920x1080."""
    ground = QPixmap(WIDTH, HEIGHT)
    ground.fill(QColor("white"))

    def paint() -> None:
        painter = QPainter(ground)
        work(painter)
        painter.end()

    return paint


def blit(factor: float = 1.0) -> Work:
    """A picture of the whole view, drawn once."""
    source = QPixmap(WIDTH, HEIGHT)
    source.fill(QColor("#ABCDEF"))
    whole = QRectF(0, 0, WIDTH * factor, HEIGHT * factor)
    if factor == 1.0:
        return painting(lambda painter: painter.drawPixmap(0, 0, source))
    return painting(lambda painter: painter.drawPixmap(whole, source, QRectF(source.rect())))


def rects(number: int) -> Work:
    """So many boxes in one call."""
    side = int((WIDTH * HEIGHT / number) ** 0.5)
    across = WIDTH // side
    all_of_them = [QRect(n % across * side, n // across * side, side - 4, side - 4) for n in range(number)]

    def draw(painter: QPainter) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor("#ABCDEF"))
        painter.drawRects(all_of_them)

    return painting(draw)


def directly(stage: Stage) -> Work:
    """The boxes and glyph runs of the cards in sight, made ready, painted with nothing else."""
    camera = stage.view.camera
    seen = camera.seen(WIDTH, HEIGHT)
    boxes, lines = [], []
    for each in stage.session.sheet.reading():
        if not _meets(each.box, seen):
            continue
        for shape in flat(each.mark.shapes):
            if isinstance(shape, Rect):
                area = QRectF(each.x + shape.x, each.y + shape.y, shape.width, shape.height)
                pen = QPen(Qt.PenStyle.NoPen)
                if shape.stroke:
                    pen = QPen(QColor(shape.stroke.colour), shape.stroke.width)
                brush = QBrush(QColor(shape.fill)) if shape.fill else QBrush()
                boxes.append((area, pen, brush, shape.radius))
            elif isinstance(shape, Text | Passage):
                for line in words.lines(shape) if isinstance(shape, Passage) else (shape,):
                    at = QPointF(each.x + line.x, each.y + line.baseline)
                    lines.append((at, line.size / EM, QColor(line.colour), glyph_runs((line,))))

    def draw(painter: QPainter) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(-camera.left, -camera.top)
        painter.scale(camera.scale, camera.scale)
        for area, pen, brush, radius in boxes:
            painter.setPen(pen)
            painter.setBrush(brush)
            painter.drawRoundedRect(area, radius, radius)
        for at, size, ink, runs in lines:
            painter.setPen(ink)
            painter.translate(at)
            painter.scale(size, size)
            for glyphs in runs:
                painter.drawGlyphRun(QPointF(), glyphs)
            painter.scale(1 / size, 1 / size)
            painter.translate(-at)

    return painting(draw)


def flat(shapes: Iterable[Shape]) -> Iterator[Shape]:
    """The shapes, those in groups as well (where they stand in a group is not asked: they cost the same)."""
    for shape in shapes:
        if isinstance(shape, Group):
            yield from flat(shape.shapes)
        else:
            yield shape


def dragging(stage: Stage) -> Work:
    """A card held by the pointer, which goes to and fro over four places."""
    view = stage.view
    box = view.box_of(stage.card)
    assert box is not None
    start = QPointF(*view.camera.to_view(box.x + box.width / 2, box.y + box.height * 0.85)).toPoint()
    ways = cycle([QPoint(60, 10), QPoint(90, 40), QPoint(120, 10), QPoint(90, -20)])
    _mouse(view, QEvent.Type.MouseButtonPress, start)

    def step() -> None:
        _mouse(view, QEvent.Type.MouseMove, start + next(ways))
        stage.frame()

    step()
    assert view.pointer.is_moving
    return step


def _mouse(view: CanvasView, kind: QEvent.Type, at: QPoint) -> None:
    pane, left = view.viewport(), Qt.MouseButton.LeftButton
    at_f = QPointF(at)
    event = QMouseEvent(kind, at_f, QPointF(pane.mapToGlobal(at)), left, left, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(pane, event)


def figures() -> Iterator[Figure]:
    """Yield the figures of this module."""
    make_application()
    large = Stage(10_000)
    small = Stage(100, large.zoom)
    here = large.view.camera
    yield Figure("pan-10k", 5, large.pan, blit(), repeats=10)
    large.view.look(here)
    yield from zooming(large)
    yield Figure("edit-10k-painted", 1.5, large.edit, small.edit, repeats=10)
    yield Figure("grow-10k-painted", 1.3, large.grow, large.sharp, repeats=4)
    yield Figure("drag-10k step", 1.5, dragging(large), dragging(small), repeats=10)
    large.view.pointer.cancel()
    yield from in_sight(large)
    yield from typing()
    with tempfile.TemporaryDirectory() as folder:
        yield from opening(large.project, Path(folder))
        as_installed(Path(folder, "bytecode"))
        os.environ["XDG_CONFIG_HOME"] = folder  # a first start: no panels are remembered
        ours, empty = ([sys.executable, "-c", code] for code in (OURS, EMPTY))
        yield Figure("window", 2.0, run(ours), run(empty), rounds=21, measure=seconds)


def zooming(stage: Stage) -> Iterator[Figure]:
    """Yield the figures of zooming: while the wheel turns, and sharp after it."""
    view, zooms = stage.view, cycle([1.02, 1.04, 1.06, 1.04])

    def gesture() -> None:
        view.zoom_to(stage.zoom * next(zooms), QPoint(WIDTH // 2, HEIGHT // 2), gesture=True)
        stage.frame()

    gesture()
    yield Figure("zoom-gesture-10k", 1.5, gesture, blit(1.04), repeats=10)
    view.zoom_to(stage.zoom)
    view.sharpen()
    yield Figure("zoom-sharp-10k", 1.5, stage.sharp, directly(stage), repeats=3)


def in_sight(stage: Stage) -> Iterator[Figure]:
    """Yield the figures with the whole map in sight."""
    stage.view.fit()
    yield Figure("all-10k first", 5, stage.sharp, rects(10_000), rounds=9)
    yield Figure("all-10k again", 5, stage.again, blit(), repeats=10)


def typing() -> Iterator[Figure]:
    """Yield a key to what is painted, in a map of 2,000 cards."""
    stage = Stage(2_000)
    stage.view.typist.edit(stage.card)
    letters = cycle("a b c d e f ")

    def key() -> None:
        editor = stage.view.typist.editor
        assert editor is not None
        if len(editor.toPlainText()) > 90:
            editor.setPlainText("Step")
        QTest.keyClick(editor, next(letters))
        stage.frame()

    yield Figure("key-to-painted", 1.0, key, stage.sharp, repeats=8)
    stage.view.typist.stop()


def opening(project: Project, folder: Path) -> Iterator[Figure]:
    """Yield a file to the first picture of its map."""
    path = folder / "large.journey"
    container.save(path, project, {}, Stamp(WHEN))
    data = document.write(project)

    def first_picture() -> None:
        session = documents.load_document(path).session
        view = CanvasView(session, SHEETS["map"])
        view.resize(WIDTH, HEIGHT)
        view.fit()
        view.grab()

    yield Figure("open-10k", 10, first_picture, lambda: json.loads(data), rounds=5)
