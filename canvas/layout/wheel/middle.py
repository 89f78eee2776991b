"""The middle of the wheel: the person, and round them what they feel; outwards is good, inwards is bad."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from canvas.layout.drawings import faces
from canvas.layout.drawings.ops import placed as moved
from canvas.layout.map import people, tones, typeset
from canvas.layout.map.context import Context
from canvas.layout.map.sentences import feeling as said_feeling
from canvas.layout.map.sentences import joined
from canvas.layout.shapes import Box, Op, Path, Rect, Shape, Stroke, circle
from canvas.layout.sheet import Mark
from canvas.layout.style import HAIRLINE, INK, PAPER, SECOND
from canvas.layout.wheel import closed
from canvas.layout.wheel.circle import at
from canvas.layout.wheel.facts import Felt, Slot
from canvas.layout.wheel.looks import HALF, PILL, PORTRAIT, UNIT, ZERO
from canvas.model.journey import Touchpoint
from canvas.model.people import Persona

LINE, DASHED = 1.5, 0.9
DASH = (1.9, 1.5)
FACE, FACE_SMALL, MANY = 9.6, 6.0, 34
RAISED = 4.0
PILL_HIGH, PILL_PAD, PILL_AT, PILL_MOST = 11.0, 5.0, 29.0, 46.0
LEVELS = (2, 0, -2)
OPEN = 3.4
"""How large the ring of a feeling is that nobody has given yet."""


def radius(value: float) -> float:
    """How far from the middle a feeling lies."""
    return ZERO + UNIT * value


def levels() -> Mark:
    """The circles of the best, the neutral and the worst feeling."""
    shapes = tuple(
        circle(HALF, HALF, radius(level), None, Stroke(HAIRLINE, 0.25 if level else 0.45)) for level in LEVELS
    )
    return Mark(shapes, Box(0.0, 0.0, 2 * HALF, 2 * HALF), role="paper")


def person(context: Context, walker: Persona) -> Mark:
    """The portrait with the name on it."""
    dark = tones.persona_dark(context, walker)
    portrait = people.portrait(context, walker, HALF, HALF - RAISED, PORTRAIT, is_ringed=False)
    name = walker.name
    use = next((use for use in PILL if typeset.width(name, use) <= PILL_MOST), None)
    if use is None:
        name = people.short_name(context, walker)
        use = next((use for use in PILL if typeset.width(name, use) <= PILL_MOST), PILL[-1])
    wide = min(typeset.width(name, use), 2 * PILL_MOST)
    left, top = HALF - wide / 2, HALF + PILL_AT - PILL_HIGH / 2
    casing = Rect(left - PILL_PAD - 1, top - 1, wide + 2 * PILL_PAD + 2, PILL_HIGH + 2, PAPER, None, 6.5)
    ground = Rect(left - PILL_PAD, top, wide + 2 * PILL_PAD, PILL_HIGH, dark, None, PILL_HIGH / 2)
    inset = (PILL_HIGH - use.leading) / 2
    text = typeset.paragraph(
        name, use, (left - 0.2, top + inset, wide + 0.4), context.language, PAPER, "name", is_centred=True
    )
    half = max(PORTRAIT / 2, wide / 2 + PILL_PAD)
    box = Box(
        HALF - half, HALF - RAISED - PORTRAIT / 2, 2 * half, PORTRAIT / 2 + RAISED + PILL_AT + PILL_HIGH / 2
    )
    shapes = (*portrait, casing, ground, *text.shapes)
    block = text.block if name == walker.name else None
    return Mark(shapes, box, walker.id, "persona", walker.name, context.language, block)


def curve(points: tuple[Felt, ...]) -> Mark:
    """The curve through all feelings; it closes, and is dashed where a step between is not rated."""
    pieces = closed.pieces([(each.angle, radius(each.feeling.value or 0.0)) for each in points])
    ends = [*points[1:], points[0]]
    told = [(piece, end.is_after_gap) for piece, end in zip(pieces, ends, strict=True)] if pieces else []
    shapes = tuple(_line(ops, is_gap=is_gap) for ops, is_gap in closed.lines(told))
    return Mark(shapes, Box(0.0, 0.0, 2 * HALF, 2 * HALF), role="paper")


def _line(ops: tuple[Op, ...], *, is_gap: bool) -> Path:
    stroke = Stroke(INK, DASHED, DASH) if is_gap else Stroke(INK, LINE, round=True)
    return Path(moved(ops, HALF, HALF), None, stroke)


def feelings(context: Context, points: tuple[Felt, ...], persona: str) -> Iterator[Mark]:
    """A face for each feeling of a persona."""
    size = FACE if len(points) <= MANY else FACE_SMALL
    for each in points:
        x, y = at(each.angle, radius(each.feeling.value or 0.0))
        x, y = round(x + HALF, 3), round(y + HALF, 3)
        shapes: tuple[Shape, ...] = faces.face(each.feeling.value or 0.0, x, y, size, 1.0)
        box = Box(x - size / 2, y - size / 2, size, size)
        where = each.record.text if isinstance(each.record, Touchpoint) else each.record.title
        said = joined([where, said_feeling(context, each.feeling)])
        yield Mark(shapes, box, each.record.id, "face", said, context.language, persona=persona)


def open_ring(x: float, y: float) -> Shape:
    """The sign of a feeling that is not given yet."""
    return circle(x, y, OPEN / 2, PAPER, Stroke(SECOND, 0.45))


def unrated(context: Context, slots: Sequence[Slot], persona: str) -> Iterator[Mark]:
    """An open ring for each touchpoint that is not rated: there a hand, or a pen, begins."""
    size = FACE if len(slots) <= MANY else FACE_SMALL
    for slot in slots:
        if slot.card is None:
            continue
        x, y = at(slot.angle, ZERO)
        x, y = round(x + HALF, 3), round(y + HALF, 3)
        box = Box(x - size / 2, y - size / 2, size, size)
        said = joined([slot.card.text, context.say("feeling not rated")])
        shapes = (open_ring(x, y),)
        yield Mark(shapes, box, slot.card.id, "face", said, context.language, persona=persona)
