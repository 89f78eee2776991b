"""How arrows of the flow are drawn: level and upright lines with round corners, their labels on them."""

from __future__ import annotations

from itertools import pairwise

from canvas.layout.flow import told
from canvas.layout.flow.diagram import LABEL_PAD, Diagram
from canvas.layout.flow.fold import JOIN, Strip, pieces
from canvas.layout.flow.plan import Point
from canvas.layout.grid.arrows import head, rounded, stopped
from canvas.layout.map import typeset
from canvas.layout.map.context import Context
from canvas.layout.shapes import Box, Colour, Path, Rect, Shape, Stroke, circle
from canvas.layout.sheet import LINE, Mark
from canvas.layout.style import GROUND, INK, PAPER, SECOND
from canvas.model.journey import Link
from canvas.model.work import FlowNode
from canvas.named import NamedTuple

WIDTH, CASING, CORNER, HEAD = 1.0, 3.0, 3.2, 4.6
REACH = 2.2
"""How near to a line a hand has to be to take it."""
LABEL_LEAST = 5.0


class Arrow(NamedTuple):
    """An arrow with its corners, and where its label stands."""

    link: Link
    way: tuple[Point, ...]
    label: Box
    ground: Colour
    """What its label stands on."""
    size: float
    """How many times as large as usual its label is."""
    is_label_here: bool = True
    """Whether this part of it has the label."""
    begins: str = ""
    ends: str = ""
    """Letters where this is a part of an arrow, to be gone on with in another strip."""


def width(link: Link, size: float = 1.0) -> float:
    """How wide a label is; 0 for none."""
    return round(typeset.width(link.label, told.sized(told.LABEL, size)) + 0.1, 3) if link.label else 0.0


def arrows(
    links: tuple[Link, ...], made: Diagram, found: tuple[Strip, ...], size: float
) -> tuple[tuple[Arrow, ...], ...]:
    """The arrows of a flow at their places in each strip."""
    known = {link.id: link for link in links}
    laid: list[list[Arrow]] = [[] for _ in found]
    for piece in pieces(made.ways, found):
        label, strip = made.labels[piece.key], found[piece.strip]
        ground = PAPER if label.y + label.height / 2 < made.above else GROUND
        is_here = len(found) == 1 or int(label.x + label.width / 2 > found[1].start) == piece.strip
        here = label._replace(x=round(label.x + strip.at - strip.start, 3))
        link = known[piece.key]
        laid[piece.strip].append(
            Arrow(link, piece.way, here, ground, size, is_here, piece.begins, piece.ends)
        )
    return tuple(map(tuple, laid))


def lines(given: tuple[Arrow, ...]) -> tuple[Mark, ...]:
    """The lines of all arrows, which lie below nodes, heads and labels."""
    return tuple(_line(arrow) for arrow in given)


def marks(context: Context, given: tuple[Arrow, ...]) -> tuple[Mark, ...]:
    """Heads and labels of all arrows, which no line may cross out, and where a hand takes them."""
    return tuple(part for arrow in given for part in _parts(context, arrow))


def _line(arrow: Arrow) -> Mark:
    ops = rounded(arrow.way if arrow.ends else stopped(arrow.way, HEAD * 0.6), CORNER)
    casing = Path(ops, None, Stroke(arrow.ground, CASING))
    shapes = (casing, Path(ops, None, Stroke(SECOND, WIDTH)))
    return Mark(shapes, _around(arrow.way), role=LINE + arrow.link.id)


def _parts(context: Context, arrow: Arrow) -> tuple[Mark, ...]:
    """Head and label, and every piece of the line where a hand can take it."""
    joins = [
        *_join(arrow.begins, arrow.way[0], arrow.way[1]),
        *_join(arrow.ends, arrow.way[-1], arrow.way[-2]),
    ]
    tip: list[Shape] = [] if arrow.ends else [head(arrow.way[-2], arrow.way[-1], SECOND, HEAD)]
    held = [_around(pair, REACH) for pair in pairwise(arrow.way)]
    link, box, use = arrow.link, arrow.label, told.sized(told.LABEL, arrow.size)
    text = typeset.paragraph(
        link.label,
        use,
        (box.x, box.y + (box.height - use.leading) / 2, max(LABEL_LEAST, box.width)),
        context.language,
        INK,
        "label",
    )
    shapes: list[Shape] = [*joins, *tip]
    first = max(held, key=lambda piece: piece.width + piece.height)
    if not arrow.is_label_here:
        return (Mark(tuple(shapes), first, link.id, "link"), *_takes(link, held, first))
    if link.label:
        beside = 0.4 if _is_beside(arrow) else LABEL_PAD
        first = Box(round(box.x - beside, 3), box.y, round(box.width + 2 * beside, 3), box.height)
        shapes += [Rect(*first, arrow.ground), *text.shapes]
    own = Mark(tuple(shapes), first, link.id, "link", _spoken(context, link), context.language, text.block)
    return (own, *_takes(link, held, first))


def _takes(link: Link, held: list[Box], first: Box) -> tuple[Mark, ...]:
    """The pieces of a line besides the one that has its text, for a hand to take it by."""
    return tuple(Mark((), piece, link.id, "link") for piece in held if piece != first)


def _join(letter: str, at: Point, before: Point) -> tuple[Shape, ...]:
    """A letter in a disc, where an arrow is cut and goes on in another strip."""
    if not letter:
        return ()
    x, y = at[0] + (JOIN / 2 if at[0] > before[0] else -JOIN / 2), at[1]
    wide = typeset.width(letter, told.JOIN)
    text = typeset.line(letter, told.JOIN, x - wide / 2, y + typeset.CAP_SHIFT * told.JOIN.size, PAPER)
    return circle(x, y, JOIN / 2 - 0.6, SECOND), text


def _is_beside(arrow: Arrow) -> bool:
    """Tell whether a label stands right of its line, and not on it."""
    return arrow.way[0][0] == arrow.way[1][0]


def _spoken(context: Context, link: Link) -> str:
    source = context.project.get(FlowNode, link.source)
    target = context.project.get(FlowNode, link.target)
    ends = " → ".join(node.text for node in (source, target) if node)
    return f"{link.label}: {ends}" if link.label else ends


def _around(points: tuple[Point, ...], more: float = 0.0) -> Box:
    xs, ys = [x for x, _ in points], [y for _, y in points]
    left, top = min(xs) - more, min(ys) - more
    return Box(round(left, 3), round(top, 3), round(max(xs) + more - left, 3), round(max(ys) + more - top, 3))
