"""How a node of the flow is drawn: a card for a step, pointed ends for a decision, a disc, a ring."""

from __future__ import annotations

from canvas.layout import house
from canvas.layout.drawings.icons import icon
from canvas.layout.flow import told
from canvas.layout.flow.diagram import DISC, TIP, Body, Form
from canvas.layout.map import typeset
from canvas.layout.map.context import Context
from canvas.layout.shapes import Box, Path, Rect, Shape, Stroke, circle
from canvas.layout.sheet import Mark
from canvas.layout.style import EDGE, INK, PAPER, RADIUS, Type
from canvas.model.work import FlowNode
from canvas.named import NamedTuple

PAD_X, PAD_Y = 3.6, 3.0
LEAST = 15.0
ROUND_GAP = 2.6
ICON, BADGE = 5.0, 3.9
THIN, THICK = 0.5, 0.95
DASH = (2.2, 1.5)
AUTOMATED = "bot"
AUTOMATED_HIGH = 6.0


class Setting(NamedTuple):
    """A node's text, set for the width of a column; its origin is the upper left corner of the column."""

    paragraph: typeset.Paragraph
    height: float
    """How high the node is at least."""
    size: float
    """How many times as large as usual all type is."""


TYPES: dict[str, Type] = {
    "start": told.ROUND,
    "end": told.ROUND,
    "step": told.TEXT,
    "decision": told.QUESTION,
}


def setting(context: Context, node: FlowNode, wide: float, size: float) -> Setting:
    """Set the text of a node as if it began at the top; `size` is how many times as large as usual."""
    x, room = _place(node.kind, wide)
    use, is_decision = told.sized(TYPES[node.kind], size), node.kind == "decision"
    text = typeset.paragraph(
        node.text, use, (x, 0.0, room), context.language, INK, "text", is_centred=is_decision
    )
    if node.kind == "start":
        room = round(min(room, max(text.width, 8.0) + 0.1), 3)
        x = round(wide - 2 * DISC - ROUND_GAP - room, 3)
        text = typeset.paragraph(node.text, use, (x, 0.0, room), context.language, INK, "text")
    if node.kind in ("start", "end"):
        return Setting(text, max(2 * DISC, text.height), size)
    below = AUTOMATED_HIGH * size if is_decision and node.can_be_automated else 0.0
    return Setting(text, round(max(LEAST, text.height + below + 2 * PAD_Y), 3), size)


def breaks(set_: Setting) -> int:
    """How many words of a node are broken."""
    block = set_.paragraph.block
    return sum(line.text != block.text[line.start : line.end].rstrip() for line in block.lines)


def _place(kind: Form, wide: float) -> tuple[float, float]:
    """Where a text begins in its column, and how wide it may be."""
    if kind == "end":
        return 2 * DISC + ROUND_GAP, wide - 2 * DISC - ROUND_GAP
    if kind == "start":
        return 0.0, wide - 2 * DISC - ROUND_GAP
    return (1.0, wide - 2.0) if kind == "decision" else (PAD_X, wide - 2 * PAD_X)


def mark(context: Context, node: FlowNode, body: Body, wide: float, set_: Setting) -> Mark:
    """A node, its origin the upper left corner of its box in its column."""
    high = body.height
    has_word = node.kind == "decision" and node.can_be_automated
    text_high = set_.paragraph.height + (AUTOMATED_HIGH * set_.size if has_word else 0.0)
    top = round((high - text_high) / 2, 3)
    block = set_.paragraph.block
    words = tuple(line._replace(baseline=round(line.baseline + top, 3)) for line in set_.paragraph.shapes)
    shapes: list[Shape] = [*outline(node, wide, high), *words]
    if has_word:
        shapes += _word(context, wide, top + set_.paragraph.height + 0.8, set_.size)
    elif node.can_be_automated:
        shapes += badge(node.kind, wide, high)
    out = TIP if node.kind == "decision" else 0.0
    box = Box(-out, 0.0, round(wide + 2 * out, 3), high)
    placed = block._replace(baseline=round(block.baseline + top, 3))
    said = told.spoken(context.say, node)
    return Mark(tuple(shapes), box, node.id, "flow-node", said, context.language, placed)


def outline(node: FlowNode, wide: float, high: float) -> tuple[Shape, ...]:
    """What stands for a node, without words; `wide` is the width of its column."""
    accent, middle = house.worn().accent, round(high / 2, 3)
    dash = DASH if node.can_be_automated else ()
    match node.kind:
        case "start":
            return (circle(wide - DISC, middle, DISC, house.worn().strong),)
        case "end":
            strong = house.worn().strong
            ring = circle(DISC, middle, DISC - 0.6, PAPER, Stroke(strong, 1.2))
            return ring, circle(DISC, middle, DISC - (1.6 if node.can_be_automated else 2.4), strong)
        case "decision":
            colour = accent if node.can_be_automated else INK
            return (_pointed(wide, high, Stroke(colour, THICK, dash)),)
        case _:
            stroke = Stroke(accent, THIN + 0.1, dash) if node.can_be_automated else Stroke(EDGE, THIN)
            return (Rect(0.0, 0.0, wide, high, PAPER, stroke, RADIUS),)


def _pointed(wide: float, high: float, stroke: Stroke) -> Path:
    middle = round(high / 2, 3)
    points = ((0.0, 0.0), (wide, 0.0), (wide + TIP, middle), (wide, high), (0.0, high), (-TIP, middle))
    first, *rest = points
    return Path((("M", *first), *(("L", *point) for point in rest), ("Z",)), PAPER, stroke)


def _word(context: Context, wide: float, top: float, size: float) -> tuple[Shape, ...]:
    """That a decision could be automated, in words, centred below its question."""
    words, accent = context.say("can be automated"), house.worn().accent
    use, sign = told.sized(told.AUTOMATED, size), ICON * size
    x = round((wide - typeset.width(words, use) - sign - 1.4) / 2, 3)
    text = typeset.line(words, use, x + sign + 1.4, typeset.baseline(top, use), accent)
    return (*icon(AUTOMATED, x, top, sign, accent), text)


def badge(kind: str, wide: float, high: float) -> tuple[Shape, ...]:
    """That something could be automated: a sign on a card's upper right corner, or in a disc."""
    accent, size = house.worn().accent, ICON
    if kind in ("start", "end"):
        x = wide - DISC if kind == "start" else DISC
        return icon(AUTOMATED, x - size / 2, high / 2 - size / 2, size, PAPER)
    x, y = wide - BADGE - 1.6, -1.0
    disc = circle(x, y, BADGE, PAPER, Stroke(accent, THIN))
    return disc, *icon(AUTOMATED, x - size / 2, y - size / 2, size, accent)
