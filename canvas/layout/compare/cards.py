"""A touchpoint of either journey: what became of it, its text, where it happens, what got better or worse."""

from __future__ import annotations

from collections.abc import Sequence

from canvas.layout import style
from canvas.layout.compare import signs, wording, words
from canvas.layout.compare.told import Told
from canvas.layout.compare.wording import Changed
from canvas.layout.drawings import bars
from canvas.layout.map import tones, typeset
from canvas.layout.map.context import Drawn
from canvas.layout.map.sentences import joined
from canvas.layout.shapes import Box, Colour, Rect, Shape, Stroke
from canvas.layout.sheet import Mark
from canvas.layout.style import Type, pt
from canvas.model.comparing.comparison import State
from canvas.model.comparing.quantities import Verdict
from canvas.model.journey import Touchpoint
from canvas.model.people import Channel, Department
from canvas.named import NamedTuple

LEFT, RIGHT, TOP, BOTTOM = 4.8, 2.6, 2.4, 2.4
BAR = 2.0
STATE = Type("semibold", pt(9), 4.4)
LINE = Type("semibold", pt(9.5), 4.6)
SIGN_ROOM = 4.3
META_TOP = 1.4
LINES_TOP = 1.8


class Face(NamedTuple):
    """What a card says besides its text, in plain words: compared by value, so that a card can be kept."""

    state: State
    fate: str
    number: str
    meta: str
    bar: Colour
    changed: Changed | None
    lines: tuple[tuple[Verdict | None, str], ...]


def face(told: Told, card: Touchpoint, *, is_after: bool) -> Face:
    """What is said of a touchpoint on its side; what got better or worse is said where it ended."""
    fates = told.fate(card.id, is_after=is_after)
    states = [fate.state for fate in fates]
    given: State = next((each for each in ("moved", "added", "removed") if each in states), "kept")
    moved = [words.where(told, fate, is_after=is_after) for fate in fates if fate.is_moved]
    fate = ", ".join(dict.fromkeys(moved)) or ("" if given == "kept" else words.state(told.after.say, given))
    only = fates[0] if len(fates) == 1 else None
    if told.is_other and only is not None:
        fate = " · ".join(filter(None, (fate, words.fields(told, only))))
    before = [each.one for each in fates if each.one is not None]
    number = ", ".join(str(told.numbers[each.id]) for each in before) if is_after or not before else ""
    if not is_after:
        number = str(told.numbers[card.id])
    lines = [
        (each.verdict, words.short(told, each))
        for one in fates
        if is_after
        for each in words.shown(one.changes)
    ]
    context = told.side(is_after=is_after)
    channel = context.project.get(Channel, card.channel)
    house = context.project.get(Department, card.department)
    meta = " · ".join(each.name for each in (channel, house) if each and each.name)
    bar = tones.department(context, house) if house else ""
    changed = wording.of(told, only, "text", is_after=is_after)
    return Face(given, fate, number, meta, bar, changed, tuple(dict.fromkeys(lines)))


def card(told: Told, record: Touchpoint, given: Face, width: float, *, is_after: bool) -> Drawn:
    """A card of a width."""
    context = told.side(is_after=is_after).speaking(record)
    room, is_gone = width - LEFT - RIGHT, given.state == "removed"
    top, shapes = TOP, list[Shape]()
    if given.fate:
        mark = _state(given, top, room)
        shapes, top = [*mark.shapes], mark.bottom
    ink = style.SECOND if is_gone else style.INK
    text = typeset.paragraph(record.text, style.CARD, (LEFT, top, room), context.language, ink, "text")
    below = _meta(given, top + text.height, width)
    lines = verdicts(given.lines, (LEFT, below.bottom, room), context.language)
    height = round(lines.bottom + BOTTOM, 3)
    outline = _outline(given, width, height)
    was = words.was(told, given.changed)
    said = joined((record.text, given.fate, was, *(line for _, line in given.lines), given.meta))
    is_read = not is_after and told.is_other
    mark_ = Mark(
        (
            *outline,
            *shapes,
            *text.shapes,
            *wording.strokes(text.block, given.changed),
            *below.shapes,
            *lines.shapes,
        ),
        Box(0.0, 0.0, width, height),
        "" if is_read else record.id,
        "touchpoint",
        said,
        context.language,
        None if is_read else text.block,
    )
    return Drawn(height, mark_)


class Part(NamedTuple):
    """Shapes, and where they end."""

    shapes: tuple[Shape, ...]
    bottom: float


def _outline(given: Face, width: float, height: float) -> tuple[Shape, ...]:
    """New: a heavy line; gone: hollow and dashed; the others a thin line. The bar is the department's."""
    if given.state == "removed":
        edge = Stroke(style.EDGE, 0.35, (1.6, 1.1))
        return (Rect(0.2, 0.2, width - 0.4, height - 0.4, None, edge, style.RADIUS),)
    line = 0.9 if given.state == "added" else 0.25
    edge = Stroke(style.INK if given.state == "added" else style.EDGE, line)
    rect = Rect(line / 2, line / 2, width - line, height - line, style.PAPER, edge, style.RADIUS)
    bar = bars.department_bar(Box(0.0, 0.0, BAR, height), style.RADIUS, given.bar) if given.bar else ()
    return (rect, *bar)


def _state(given: Face, top: float, room: float) -> Part:
    """The sign and the words of what became of it."""
    x = LEFT + signs.DISC / 2 - 0.4
    text = typeset.paragraph(given.fate, STATE, (LEFT + 6.0, top, room - 6.0), "")
    y = top + STATE.leading / 2
    mark = wording.sign(x, y, 4.2) if given.state == "kept" else signs.state(given.state, x, y, 4.2)
    return Part((*mark, *text.shapes), round(top + text.height + 0.8, 3))


def _meta(given: Face, top: float, width: float) -> Part:
    """Channel and department at the left, the number at the right."""
    number: tuple[Shape, ...] = ()
    wide = 0.0
    if given.number:
        wide = max(signs.DISC, typeset.width(given.number, signs.NUMBER) + 2.4) + 1.6
        middle = top + META_TOP + signs.DISC / 2
        number = signs.number(given.number, width - RIGHT, middle, is_hollow=given.state == "removed")
    if not given.meta:
        return Part(number, top + (META_TOP + signs.DISC if number else 0.0))
    room = width - LEFT - RIGHT - wide
    text = typeset.paragraph(given.meta, style.META, (LEFT, top + META_TOP + 0.6, room), "", style.SECOND)
    high = max(text.height + 0.6, signs.DISC if number else 0.0)
    return Part((*number, *text.shapes), round(top + META_TOP + high, 3))


def verdicts(
    given: Sequence[tuple[Verdict | None, str]], place: tuple[float, float, float], language: str
) -> Part:
    """What got better or worse, a line each with its sign, at a place (left, top, width)."""
    left, top, room = place
    shapes: list[Shape] = []
    y = top + LINES_TOP
    for verdict, line in given:
        box = (left + SIGN_ROOM, y, room - SIGN_ROOM)
        text = typeset.paragraph(line, LINE, box, language, signs.colour(verdict))
        shapes += [*signs.verdict(verdict, left + signs.SIZE / 2, y + LINE.leading / 2), *text.shapes]
        y += text.height
    return Part(tuple(shapes), round(y, 3) if shapes else top)
