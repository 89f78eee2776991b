"""Curves of feelings as shapes: level lines, areas, casing, dashed gaps; the first is dark, the others thin.

Faces, marks and words are placed elsewhere.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

from canvas.layout.drawings import curves, faces
from canvas.layout.drawings.faces import Mark as Sign
from canvas.layout.map import cardtext, tones
from canvas.layout.map.context import Columns, Context
from canvas.layout.map.feelings_points import Curve, Point, Scale
from canvas.layout.map.sentences import signed
from canvas.layout.shapes import Colour, Path, Shape, Stroke, circle, line
from canvas.layout.style import ABOVE, BELOW, HAIRLINE, INK, LABELS, MARGIN, META, PAPER, SECOND

LEVELS = (2, 1, 0, -1, -2)
FIRST_LINE = 1.6
FIRST_CASING = 0.6
OTHER_LINE = 0.9
OTHER_CASING = 0.45
DASH = 1.6
DASH_GAP = 1.1
FACE = 7.4
RING = 0.5
SCALE_FACE = 5.4
_FACE_X = MARGIN + LABELS - 3.3
_NUMBER_X = _FACE_X - 5.0


def levels(columns: Columns, scale: Scale, *given: int) -> Iterator[Shape]:
    """Yield the lines of the given levels, interrupted between the phases."""
    for _, group in groupby(columns, key=lambda column: column.phase):
        members = list(group)
        left, right = members[0].x, members[-1].x + members[-1].width
        for level in given:
            stroke = Stroke(HAIRLINE, 0.2) if level else Stroke(SECOND, 0.3)
            yield line(left, scale.y(level), right, scale.y(level), stroke)


def scale_faces(context: Context, scale: Scale) -> Iterator[Shape]:
    """Yield the faces of the scale and their numbers, in the label column (x from the sheet's left edge)."""
    for level in LEVELS:
        y = scale.y(level)
        yield from faces.face(level, _FACE_X, y, SCALE_FACE)
        number = signed(context, level)
        yield cardtext.right(number, _NUMBER_X, y - META.leading / 2, META, SECOND)


def areas(curve: Curve, scale: Scale) -> tuple[Shape, ...]:
    """Return what lies between the first persona's curve and nought; nothing where it is not rated."""
    found = curves.area(curve.known, scale.y(0))
    both = ((found.above, ABOVE), (found.below, BELOW))
    return tuple(Path(ops, colour) for ops, colour in both if ops)


def lines(context: Context, curve: Curve) -> tuple[Shape, ...]:
    """Return a curve with its white casing, dashed across what is not rated."""
    if not curve.pieces:
        return ()
    width, casing = (FIRST_LINE, FIRST_CASING) if curve.is_first else (OTHER_LINE, OTHER_CASING)
    return tuple(stretches(curve, colour(context, curve), width, casing))


def stretches(
    curve: Curve, ink: Colour, width: float, casing: float, within: tuple[float, float] | None = None
) -> Iterator[Shape]:
    """Yield casing, known stretches and dashed gaps of a curve: all of it, or `within` (x from, x to)."""
    drawn = (
        (curve.pieces, Stroke(PAPER, width + 2 * casing, round=True)),
        (curve.known, Stroke(ink, width, round=True)),
        (curve.gaps, Stroke(ink, width, (DASH * width, DASH_GAP * width))),
    )
    for pieces, stroke in drawn:
        if shown := curves.cut(pieces, *within) if within else pieces:
            yield Path(curves.path(shown), None, stroke)


def colour(context: Context, curve: Curve) -> Colour:
    """Return the colour of a curve: the first persona's is always ink."""
    if curve.is_first or curve.persona is None:
        return INK
    return tones.persona_line(context, curve.persona)


def point(context: Context, curve: Curve, given: Point, dx: float = 0.0) -> tuple[Shape, ...]:
    """Return the face (first persona) or hollow mark (the others) of a point, moved by `dx`."""
    if curve.is_first:
        return faces.face(given.value, given.x + dx, given.y, FACE, FIRST_CASING)
    return faces.mark(mark_of(curve), given.x + dx, given.y, colour(context, curve))


def around(context: Context, curve: Curve, given: Point, dx: float = 0.0) -> tuple[Shape, ...]:
    """Return a ring in the curve's colour: a further persona's point where the first one's face is."""
    ring = FACE / 2 + FIRST_CASING + RING
    return (circle(given.x + dx, given.y, ring, None, Stroke(colour(context, curve), OTHER_LINE)),)


def stem(given: Point) -> tuple[Shape, ...]:
    """Return what marks a point: a line down to it from the top of the lane, and a ring about its face."""
    ring = FACE / 2 + FIRST_CASING + RING
    return (
        line(given.x, 0.0, given.x, given.y - ring, Stroke(INK, RING)),
        circle(given.x, given.y, ring, PAPER, Stroke(INK, RING)),
    )


def mark_of(curve: Curve) -> Sign:
    """Return the kind of hollow mark of a further persona's curve."""
    return faces.MARKS[(curve.number - 1) % len(faces.MARKS)]


def reach(curve: Curve) -> float:
    """Return how far a point's face or mark reaches from its middle, with its white ring."""
    return FACE / 2 + FIRST_CASING if curve.is_first else 2.3


def drawn_below(
    context: Context, columns: Columns, given: Iterable[Curve], scale: Scale
) -> tuple[Shape, ...]:
    """Return levels, areas and lines of all curves from back to front: the first persona's line on top."""
    known = sorted(given, key=lambda curve: -curve.number)
    first = [curve for curve in known if curve.is_first]
    return (
        *levels(columns, scale, 2, 1, -1, -2),
        *(shape for curve in first for shape in areas(curve, scale)),
        *levels(columns, scale, 0),
        *(shape for curve in known for shape in lines(context, curve)),
    )
