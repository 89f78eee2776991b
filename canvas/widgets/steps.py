"""Shapes made ready for QPainter: once, and kept as long as the shapes themselves are.

Pens, brushes and outlines are Qt objects shared by value; scaled groups without a clip are flattened, so that
painting a card is a short list of calls. Nothing is painted here and nothing is known about sheets.
"""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainterPath, QPen, QTransform

from canvas.layout import words
from canvas.layout.shapes import ROUND, Colour, Group, Image, Op, Passage, Path, Rect, Shape, Stroke, Text
from canvas.named import NamedTuple

NO_PEN = QPen(Qt.PenStyle.NoPen)
NO_BRUSH = QBrush()
MITER_LIMIT = 10.0
"""PDF's own, so that sharp corners end alike."""


class Outline(NamedTuple):
    """A path to fill and stroke."""

    path: QPainterPath
    pen: QPen
    brush: QBrush


class Oblong(NamedTuple):
    """A rectangle with square corners, which Qt draws faster than a path."""

    rect: QRectF
    pen: QPen
    brush: QBrush


class Lines(NamedTuple):
    """Lines of text in one font, size and colour."""

    texts: tuple[Text, ...]
    pen: QPen


class Photograph(NamedTuple):
    """A picture in its box."""

    rect: QRectF
    picture: str


class Cut(NamedTuple):
    """Steps that are cut off outside a path."""

    path: QPainterPath
    steps: tuple[Step, ...]


Step = Outline | Oblong | Lines | Photograph | Cut


class Prepared(NamedTuple):
    """The steps of some shapes and the area they may touch, in their own millimetres."""

    steps: tuple[Step, ...]
    left: float
    top: float
    right: float
    bottom: float


@lru_cache(maxsize=4096)
def colour(name: Colour) -> QColor:
    """A colour by its "#RRGGBB"."""
    return QColor(name)


@lru_cache(maxsize=4096)
def text_pen(name: Colour) -> QPen:
    """The pen that glyphs of this colour are drawn with."""
    return QPen(colour(name))


@lru_cache(maxsize=4096)
def brush(name: Colour | None) -> QBrush:
    """A fill."""
    if name is None:
        return NO_BRUSH
    made = QBrush()  # not of a colour, for the reason in `filling`
    made.setStyle(Qt.BrushStyle.SolidPattern)
    made.setColor(colour(name))
    return made


@lru_cache(maxsize=4096)
def pen(stroke: Stroke | None) -> QPen:
    """A line. Qt counts dashes in widths of the line, we in millimetres."""
    if stroke is None:
        return NO_PEN
    made = QPen(colour(stroke.colour), stroke.width)
    made.setCapStyle(Qt.PenCapStyle.RoundCap if stroke.round else Qt.PenCapStyle.FlatCap)
    made.setJoinStyle(Qt.PenJoinStyle.RoundJoin if stroke.round else Qt.PenJoinStyle.MiterJoin)
    made.setMiterLimit(MITER_LIMIT)
    if stroke.dash:
        lengths = stroke.dash if len(stroke.dash) % 2 == 0 else stroke.dash * 2
        made.setDashPattern([length / stroke.width for length in lengths])
    return made


@lru_cache(maxsize=8192)
def outline(ops: tuple[Op, ...]) -> QPainterPath:
    """Lines and curves as Qt's path, filled by the non-zero rule."""
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.WindingFill)
    for letter, *numbers in ops:
        at = [float(number) for number in numbers]
        if letter == "M":
            path.moveTo(at[0], at[1])
        elif letter == "L":
            path.lineTo(at[0], at[1])
        elif letter == "C":
            path.cubicTo(*at)
        else:
            path.closeSubpath()
    return path


@lru_cache(maxsize=4096)
def rounded(x: float, y: float, width: float, height: float, radius: float) -> QPainterPath:
    """A rectangle whose corners are quarter circles, drawn as the same cubics as in print."""
    r = min(radius, width / 2, height / 2)
    k, right, bottom = r * (1 - ROUND), x + width, y + height
    path = QPainterPath(QPointF(x + r, y))
    path.setFillRule(Qt.FillRule.WindingFill)
    path.lineTo(right - r, y)
    path.cubicTo(right - k, y, right, y + k, right, y + r)
    path.lineTo(right, bottom - r)
    path.cubicTo(right, bottom - k, right - k, bottom, right - r, bottom)
    path.lineTo(x + r, bottom)
    path.cubicTo(x + k, bottom, x, bottom - k, x, bottom - r)
    path.lineTo(x, y + r)
    path.cubicTo(x, y + k, x + k, y, x + r, y)
    path.closeSubpath()
    return path


def prepare(shapes: tuple[Shape, ...]) -> Prepared:
    """Make shapes ready. Costs some microseconds a shape; keep what it returns."""
    area = _Area()
    steps: list[Step] = []
    for shape in shapes:
        _add(shape, 0.0, 0.0, 1.0, steps, area)
    return Prepared(tuple(_joined(steps)), area.left, area.top, area.right, area.bottom)


def _joined(steps: list[Step]) -> list[Step]:
    """The same steps, fewer: what follows each other and looks alike is drawn at once."""
    joined = steps[:1]
    for step in steps[1:]:
        both = _as_one(joined[-1], step)
        joined[-1:] = [both] if both else [joined[-1], step]
    return joined


def _as_one(one: Step, other: Step) -> Step | None:
    """Two steps as one; None where they differ, or where the other would be drawn over the one."""
    if isinstance(one, Lines) and isinstance(other, Lines):
        mine, its = one.texts[0], other.texts[0]
        is_alike = (mine.font, mine.size, mine.colour) == (its.font, its.size, its.colour)
        return Lines(one.texts + other.texts, one.pen) if is_alike else None
    if isinstance(one, Outline) and isinstance(other, Outline):
        if one.pen is not other.pen or one.brush is not other.brush:
            return None
        reach = 0.0 if one.pen is NO_PEN else one.pen.widthF()
        around = one.path.controlPointRect().adjusted(-reach, -reach, reach, reach)
        if around.intersects(other.path.controlPointRect()):
            return None
        path = QPainterPath(one.path)
        path.addPath(other.path)
        return Outline(path, one.pen, one.brush)
    return None


class _Area:
    """The smallest box around everything added to it."""

    def __init__(self) -> None:
        self.left = self.top = float("inf")
        self.right = self.bottom = float("-inf")

    def add(self, rect: QRectF, margin: float = 0.0) -> None:
        self.left = min(self.left, rect.left() - margin)
        self.top = min(self.top, rect.top() - margin)
        self.right = max(self.right, rect.right() + margin)
        self.bottom = max(self.bottom, rect.bottom() + margin)


def _scaled(stroke: Stroke | None, scale: float) -> Stroke | None:
    if stroke is None or scale == 1.0:
        return stroke
    return Stroke(
        stroke.colour, stroke.width * scale, tuple(length * scale for length in stroke.dash), stroke.round
    )


def _placed(path: QPainterPath, x: float, y: float, scale: float) -> QPainterPath:
    if scale == 1.0:
        return path.translated(x, y) if x or y else path
    return QTransform(scale, 0, 0, scale, x, y).map(path)


def _reach(stroke: Stroke | None) -> float:
    """How far a line may stand out; twice its half, for mitred corners."""
    return 0.0 if stroke is None else stroke.width


def _add(shape: Shape, x: float, y: float, scale: float, steps: list[Step], area: _Area) -> None:
    """Add one shape, whose origin and scale are told, to the steps and to the area."""
    match shape:
        case Text():
            size = shape.size * scale
            moved = shape._replace(
                x=x + shape.x * scale,
                baseline=y + shape.baseline * scale,
                size=size,
                width=shape.width * scale,
            )
            area.add(QRectF(moved.x, moved.baseline - 1.1 * size, moved.width, 1.5 * size), 0.2 * size)
            steps.append(Lines((moved,), text_pen(shape.colour)))
        case Passage():
            for line in words.lines(shape):
                _add(line, x, y, scale, steps, area)
        case Rect():
            shape = _without_edge(shape)
            stroke = _scaled(shape.stroke, scale)
            rect = QRectF(x + shape.x * scale, y + shape.y * scale, shape.width * scale, shape.height * scale)
            area.add(rect, _reach(stroke))
            if shape.radius:
                path = _placed(rounded(*shape[:4], shape.radius), x, y, scale)
                steps.append(Outline(path, pen(stroke), brush(shape.fill)))
            else:
                steps.append(Oblong(rect, pen(stroke), brush(shape.fill)))
        case Path():
            stroke = _scaled(shape.stroke, scale)
            path = _placed(outline(shape.ops), x, y, scale)
            area.add(path.controlPointRect(), _reach(stroke))
            steps.append(Outline(path, pen(stroke), brush(shape.fill)))
        case Image():
            rect = QRectF(x + shape.x * scale, y + shape.y * scale, shape.width * scale, shape.height * scale)
            area.add(rect)
            steps.append(Photograph(rect, shape.picture))
        case Group():
            _add_group(shape, x, y, scale, steps, area)


def _without_edge(rect: Rect) -> Rect:
    """The same round rectangle, larger by half of its line where that has the colour of its ground."""
    line = rect.stroke
    if line is None or line.colour != rect.fill or line.dash or not rect.radius:
        return rect
    x, y, width, height = rect[:4]
    more = line.width / 2
    return Rect(
        x - more, y - more, width + line.width, height + line.width, rect.fill, None, rect.radius + more
    )


def _add_group(group: Group, x: float, y: float, scale: float, steps: list[Step], area: _Area) -> None:
    x, y, scale = x + group.x * scale, y + group.y * scale, scale * group.scale
    if group.clip is None:
        for shape in group.shapes:
            _add(shape, x, y, scale, steps, area)
        return
    clip = group.clip
    path = rounded(*clip[:4], clip.radius) if isinstance(clip, Rect) else outline(clip.ops)
    path = _placed(path, x, y, scale)
    inner: list[Step] = []
    for shape in group.shapes:
        _add(shape, x, y, scale, inner, _Area())
    area.add(path.controlPointRect())
    steps.append(Cut(path, tuple(inner)))
