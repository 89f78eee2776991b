"""The phases as a ring whose parts end in tips, so that its direction is seen; their names lie in them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from canvas.layout.breaking import break_text
from canvas.layout.drawings.arcs import Arc as Sweep
from canvas.layout.drawings.arcs import arc as sweep
from canvas.layout.drawings.colours import mix
from canvas.layout.map import typeset
from canvas.layout.map.context import Context
from canvas.layout.map.typeset import Paragraph
from canvas.layout.shapes import Box, Colour, Op, Path
from canvas.layout.sheet import Mark
from canvas.layout.style import INK, PAPER, Type
from canvas.layout.wheel.circle import Arc, about, at, is_inside
from canvas.layout.wheel.facts import Sector, Told, When, when
from canvas.layout.wheel.looks import DURATION, GAP, HALF, NAMES, RING, STAGE, TEXT_RING, TIP
from canvas.model.journey import Phase
from canvas.named import NamedTuple

TINTS: dict[When, tuple[float, ...]] = {
    "before": (0.84, 0.91),
    "during": (0.0,),
    "after": (0.74, 0.93),
}
"""How much paper is in a phase's colour, by turns where several follow each other."""
WIDTHS = (1000.0, 74.0, 62.0, 54.0, 46.0, 38.0)
"""How wide the name may be, before it takes another line."""
WHOLE = NAMES[:3]
"""Sizes large enough for all names; smaller ones may cut a word."""
ASIDE = (0.08, 0.16, 0.24, 0.3)
"""How far from the middle of its segment a name may stand, as a share of it."""
LEAST_WIDE = 12.0
ALL_ROUND = 330.0
"""A segment of so many degrees is a whole ring."""
BELOW_STAGE, BELOW_NAME = 0.4, 0.6
AIR = 2.0


class _Block(NamedTuple):
    """The words of a phase at their place about the middle of the wheel."""

    parts: tuple[Paragraph, ...]
    box: Box


def marks(context: Context, found: tuple[Sector, ...], colour: Colour) -> tuple[Mark, ...]:
    """The phases, about (HALF, HALF): each its part of the ring with its words."""
    told = _told(context, found)
    grounds = _grounds([each.when for each in told], colour)
    blocks = _blocks(context, found, told)
    every = zip(found, told, grounds, blocks, strict=True)
    return tuple(mark for each in every for mark in _phase(context, *each))


def _told(context: Context, found: Sequence[Sector]) -> list[Told]:
    """When each phase is: its place is that among all phases of the journey, shown or not."""
    every = [phase.id for phase in context.index.of(Phase, context.journey.id)]
    return [when(context.say, each.phase, every.index(each.phase.id), len(every)) for each in found]


def _blocks(context: Context, found: Sequence[Sector], told: Sequence[Told]) -> list[_Block]:
    """The words of all phases, their names of one size where one is large enough that fits them all."""
    inks = [PAPER if stage.when == "during" else INK for stage in told]
    every = list(zip(found, told, inks, strict=True))
    for use in WHOLE:
        blocks = [_fitting(context, *each, [use]) for each in every]
        if all(blocks):
            return [block for block in blocks if block]
    return [_fitting(context, *each, NAMES[1:]) or _short(context, *each) for each in every]


def _short(context: Context, found: Sector, told: Told, ink: Colour) -> _Block:
    """The words of a phase with more than there is room for: no duration, at last over the ring's edges."""
    found = found._replace(phase=found.phase.but(duration=""))
    fitting = _fitting(context, found, told, ink, NAMES[1:])
    if fitting:
        return fitting
    parts = _parts(context, found.phase, told, NAMES[-1], WIDTHS[-1])
    box = about(found.arc.middle + TIP / 2, TEXT_RING, parts.width, parts.height)
    return _set(context, parts, box, ink)


def _grounds(stages: list[When], colour: Colour) -> Iterator[Colour]:
    for number, stage in enumerate(stages):
        tints = TINTS[stage]
        yield mix(colour, PAPER, tints[stages[:number].count(stage) % len(tints)])


def _phase(context: Context, found: Sector, told: Told, ground: Colour, block: _Block) -> Iterator[Mark]:
    """The segment with the name, which can be typed; a word for when it is, and how long it takes."""
    phase, language = found.phase, context.language
    name = next(part for part in block.parts if part.block.field == "title")
    others = [part for part in block.parts if part is not name]
    box = block.box
    held = Box(box.x - AIR + HALF, box.y - AIR + HALF, box.width + 2 * AIR, box.height + 2 * AIR)
    said = ", ".join(filter(None, (told.word, phase.title, phase.duration)))
    yield Mark(
        (segment(found.arc, ground), *(shape for part in (name, *others) for shape in part.shapes)),
        held,
        phase.id,
        "phase",
        said,
        language,
        name.block,
    )
    for part in others:
        if part.block.field:
            yield Mark((), _box(part), phase.id, "phase", part.block.text, language, part.block)


def _box(part: Paragraph) -> Box:
    block = part.block
    return Box(block.x, round(block.baseline - 0.75 * block.leading, 3), block.width, part.height)


def segment(arc: Arc, ground: Colour) -> Path:
    """A part of the ring about (HALF, HALF): its end is a tip, its beginning the same notch."""
    gap = GAP / 2 if arc.span > GAP else 0.0
    start, end = arc.start + gap, arc.end - gap
    half = (start + end) / 2
    tip, notch = end + TIP, start + TIP
    outer = (*_sweep(start, half, RING.outer), *_sweep(half, end, RING.outer))
    inner = (*_sweep(end, half, RING.inner), *_sweep(half, start, RING.inner))
    ops = (
        ("M", *_at(start, RING.outer)),
        *outer,
        ("L", *_at(tip, RING.middle)),
        ("L", *_at(end, RING.inner)),
        *inner,
        ("L", *_at(notch, RING.middle)),
        ("Z",),
    )
    return Path(ops, ground)


def _at(angle: float, radius: float) -> tuple[float, float]:
    x, y = at(angle, radius)
    return round(x + HALF, 4), round(y + HALF, 4)


def _sweep(start: float, end: float, radius: float) -> Iterator[Op]:
    yield from sweep(Sweep(_at(start, radius), _at(end, radius), radius, radius, is_sweep=end > start))


def _fitting(
    context: Context, found: Sector, told: Told, ink: Colour, sizes: Sequence[Type]
) -> _Block | None:
    """The words in the largest of these types that stays within the segment, near its middle."""
    room = Arc(found.arc.start + TIP + 1.0, found.arc.end - 1.0)
    for use in sizes:
        for wide in WIDTHS:
            parts = _parts(context, found.phase, told, use, wide)
            if use in WHOLE and _is_hyphenated(parts):
                continue
            for angle in _angles(found.arc):
                box = about(angle, TEXT_RING, parts.width, parts.height)
                if room.span >= ALL_ROUND or is_inside(room, TEXT_RING, box):
                    return _set(context, parts, box, ink)
    return None


def _angles(arc: Arc) -> Iterator[float]:
    """The middle of a segment, then a little to its sides, then a little more."""
    middle = arc.middle + TIP / 2
    yield middle
    for share in ASIDE:
        yield from (middle - share * arc.span, middle + share * arc.span)


class _Part(NamedTuple):
    """A text of a phase: its type, the field it is typed into ("" for none), the air below it."""

    text: str
    use: Type
    field: str
    below: float


class _Parts(NamedTuple):
    """The texts of a phase, and how large they are together."""

    texts: tuple[_Part, ...]
    heights: tuple[float, ...]
    width: float
    height: float


def _parts(context: Context, phase: Phase, told: Told, use: Type, wide: float) -> _Parts:
    texts = (
        _Part(told.word, STAGE, told.field, BELOW_STAGE),
        _Part(phase.title, use, "title", BELOW_NAME),
        _Part(phase.duration, DURATION, "duration", 0.0),
    )
    shown = tuple(each for each in texts if each.text or each.field == "title")
    broken = [
        break_text(e.text, e.use.font, e.use.size, wide, context.language, e.use.tracking) for e in shown
    ]
    heights = tuple(
        len(lines) * each.use.leading + each.below for lines, each in zip(broken, shown, strict=True)
    )
    width = max(line.width for lines in broken for line in lines) + 0.4
    return _Parts(shown, heights, round(max(width, LEAST_WIDE), 3), round(sum(heights), 3))


def _is_hyphenated(parts: _Parts) -> bool:
    """Tell whether a word of the name is cut to keep to this width."""
    name = next(each for each in parts.texts if each.field == "title")
    widest = max(typeset.width(word, name.use._replace(tracking=0.0)) for word in name.text.split() or [""])
    return widest > parts.width


def _set(context: Context, parts: _Parts, box: Box, ink: Colour) -> _Block:
    made, top = list[Paragraph](), box.y + HALF
    for each, high in zip(parts.texts, parts.heights, strict=True):
        place = (box.x + HALF, top, parts.width)
        made.append(
            typeset.paragraph(each.text, each.use, place, context.language, ink, each.field, is_centred=True)
        )
        top += high
    return _Block(tuple(made), box)
