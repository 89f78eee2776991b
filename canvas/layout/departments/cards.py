"""The cards of the map by department: a bar and a text; for a department its own as outlines.

Where the department that the sheet is for takes part in what another is responsible for, the card says so.
What the person does not see lies on grey, with a crossed eye, so that grey paper tells it too.
"""

from __future__ import annotations

from canvas.layout import style
from canvas.layout.departments import looks
from canvas.layout.departments.facts import Facts
from canvas.layout.drawings import bars, icons
from canvas.layout.map import edges, evidence, sentences, tones, typeset
from canvas.layout.shapes import Box, Colour, Rect, Shape, Stroke
from canvas.layout.sheet import Mark
from canvas.layout.style import RADIUS, Type
from canvas.model.journey import Touchpoint
from canvas.model.people import Department
from canvas.named import NamedTuple

BAR = 1.6
LEFT, RIGHT, TOP = 3.6, 1.4, 2.2
EYE = 3.6
OWN_LINE = 0.9
ABOVE_META = 0.8
DISC_ROOM = 3.0
TICK = 1.5


class _Look(NamedTuple):
    """How a card is set."""

    use: Type
    ink: Colour
    left: float
    right: float = RIGHT
    is_centred: bool = False


def height(facts: Facts, card: Touchpoint, width: float, least: float) -> float:
    """How high a card is for a width; what the person does not see takes no more than it needs."""
    look = _look(facts, card)
    room = width - look.left - look.right
    text = typeset.count(card.text, look.use, room, facts.context.language) * look.use.leading
    needed = text + _below(facts, card, room) + 2 * TOP
    return round(max(needed, 0.0 if card.id in facts.behind else least), 3)


def card(facts: Facts, record: Touchpoint, width: float, high: float) -> Mark:
    """A card from its own top left corner."""
    context, look = facts.context, _look(facts, record)
    room = round(width - look.left - look.right, 3)
    below = _below(facts, record, room)
    count = typeset.count(record.text, look.use, room, context.language)
    top = round((high - count * look.use.leading - below) / 2, 3)
    text = typeset.paragraph(
        record.text,
        look.use,
        (look.left, top, room),
        context.language,
        look.ink,
        "text",
        is_centred=look.is_centred,
    )
    shapes: tuple[Shape, ...] = (
        *_ground(facts, record, width, high),
        *text.shapes,
        *_meta(facts, record, look, (look.left, top + text.height + ABOVE_META, room)),
    )
    said = sentences.joined(
        [
            sentences.touchpoint(context, record),
            context.say("Behind the line of visibility") if record.id in facts.behind else "",
            support(facts, record),
        ]
    )
    box = Box(0.0, 0.0, width, high)
    return Mark(shapes, box, record.id, "touchpoint", said, context.language, text.block)


def is_own(facts: Facts, record: Touchpoint) -> bool:
    """Tell whether a touchpoint is the department's for whom the sheet is made."""
    return facts.own is not None and record.department == facts.own.id


def support(facts: Facts, record: Touchpoint) -> str:
    """That the sheet's department takes part in another's touchpoint."""
    own = facts.own
    if own is None or own.id not in record.supporting or is_own(facts, record):
        return ""
    return facts.context.say("with {names}", names=own.name)


def _look(facts: Facts, record: Touchpoint) -> _Look:
    """How a card is set; its text keeps clear of the tick of what is measured."""
    look = _plain_look(facts, record)
    is_ticked = record.evidence is not None and record.evidence.strength == "measured"
    return look._replace(right=RIGHT + TICK) if is_ticked and not look.is_centred else look


def _plain_look(facts: Facts, record: Touchpoint) -> _Look:
    if is_own(facts, record):
        ink = tones.department_dark(facts.context, facts.own) if facts.own else style.INK
        if record.id in facts.behind:
            return _Look(looks.OWN_BEHIND, ink, LEFT + EYE + 0.6)
        return _Look(looks.OWN_CARD, ink, RIGHT, is_centred=True)
    if record.id in facts.behind:
        return _Look(looks.BEHIND, style.SECOND, LEFT + EYE + 0.6)
    return _Look(looks.CARD, style.PAPER if record.is_moment_of_truth else style.INK, LEFT)


def _below(facts: Facts, record: Touchpoint, room: float) -> float:
    """How high it is what stands below the text: who takes part, room for the discs on the lower edge."""
    words, discs = support(facts, record), DISC_ROOM if record.id in facts.beside else 0.0
    if not words:
        return discs
    use = looks.META_STRONG
    return discs + ABOVE_META + typeset.count(words, use, room, facts.context.language) * use.leading


def _meta(
    facts: Facts, record: Touchpoint, look: _Look, box: tuple[float, float, float]
) -> tuple[Shape, ...]:
    """The sheet's department that takes part, in its colour."""
    words = support(facts, record)
    if not words:
        return ()
    ink = look.ink
    if facts.own and ink != style.PAPER:
        ink = tones.department_dark(facts.context, facts.own)
    text = typeset.paragraph(
        words, looks.META_STRONG, box, facts.context.language, ink, is_centred=look.is_centred
    )
    return text.shapes


def _ground(facts: Facts, record: Touchpoint, width: float, high: float) -> tuple[Shape, ...]:
    """What lies below the text: paper and bar, a black ground, grey with a crossed eye, an outline."""
    department = facts.context.project.get(Department, record.department)
    if is_own(facts, record) and department:
        return _own_outline(facts, record, department, width, high)
    is_behind, is_black = record.id in facts.behind, record.is_moment_of_truth
    fill = style.GROUND if is_behind else style.INK if is_black else style.PAPER
    shapes: list[Shape] = [Rect(0.0, 0.0, width, high, fill, None, RADIUS)]
    if department:
        colour = tones.department(facts.context, department)
        shapes += bars.department_bar(Box(0.0, 0.0, BAR, high), RADIUS, colour)
    if is_behind:
        shapes += icons.icon("eye-off", LEFT - 0.4, TOP + 0.9, EYE, style.SECOND)
        plain = evidence.Edges(style.SECOND, None)
        return (*shapes, *evidence.outline(width, high, record.evidence, plain))
    given = edges.edges(facts.context, record)
    return (*shapes, *edges.edge(given, width, high))


def _own_outline(
    facts: Facts, record: Touchpoint, department: Department, width: float, high: float
) -> tuple[Shape, ...]:
    is_behind = record.id in facts.behind
    fill = style.GROUND if is_behind else style.PAPER
    line = Stroke(tones.department(facts.context, department), OWN_LINE)
    half = OWN_LINE / 2
    frame = Rect(half, half, width - OWN_LINE, high - OWN_LINE, fill, line, RADIUS + 0.4)
    eye = icons.icon("eye-off", LEFT - 0.4, TOP + 0.9, EYE, style.SECOND) if is_behind else ()
    return (frame, *eye)
