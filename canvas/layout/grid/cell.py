"""One cell of the grid: its outline, what is planned, ideas, the touchpoints that serve it, who stands here.

A cell is measured first and drawn at the height of its row, with what belongs below at its lower edge.
"""

from __future__ import annotations

from canvas.layout.drawings import icons
from canvas.layout.grid import plan, standing, style
from canvas.layout.grid.frames import frame, kind_of
from canvas.layout.grid.plan import Piece
from canvas.layout.grid.standing import Stand, placed
from canvas.layout.grid.table import NARROW, Spot
from canvas.layout.map import typeset
from canvas.layout.map.context import Context
from canvas.layout.map.meta import channel_badge
from canvas.layout.shapes import Box, Group, Shape, circle
from canvas.layout.sheet import Cell, Mark
from canvas.layout.style import EDGE, SECOND
from canvas.model import grid
from canvas.model.journey import Touchpoint
from canvas.model.people import Channel, Department, Persona
from canvas.model.work import GridCell, Idea
from canvas.named import NamedTuple

AIR = 4.4
APART = 3.0
BETWEEN_LINES = 1.0
SIGN = 4.4
TEXT = 6.4
MOST_SERVED = 3
"""More touchpoints than these are counted."""
BETWEEN_PLANS = 2.0
PEOPLE_TOP = 37.0
"""Where people stand in a cell with room, so that they stand on one line across it."""


class Contents(NamedTuple):
    """What stands in a cell of the grid for one social role."""

    role: str
    spot: Spot
    personas: tuple[Persona, ...]
    ideas: tuple[Idea, ...]


class Measured(NamedTuple):
    """A cell before its height is known: its plans (upper, lower part), its marks below the message."""

    plans: tuple[tuple[GridCell, Piece, Piece], ...]
    lists: tuple[Mark, ...]
    people: Stand
    height: float


def measure(context: Context, contents: Contents, width: float) -> Measured:
    """The parts of a cell for a width, and the least height they need."""
    plans = tuple(_plan(context, each, width) for each in contents.spot.plans)
    room = width - 2 * style.PAD
    lists = _lists(context, contents, room)
    high = sum(mark.box.height + BETWEEN_LINES for mark in lists)
    people = standing.stand(context, contents.personas, contents.role, room)
    upper = max((said.height for _, said, _ in plans), default=style.TOP + style.QUIET.leading)
    lower = max((below.height for *_, below in plans), default=0.0)
    parts = [part + AIR for part in (high, people.height) if part]
    single = upper + sum(parts) + AIR + lower + (0.0 if lower else style.PAD - AIR)
    more = sum(said.height + AIR + below.height + BETWEEN_PLANS for _, said, below in plans[1:])
    return Measured(plans, lists, people, round(single + more, 3))


def _plan(context: Context, given: GridCell, width: float) -> tuple[GridCell, Piece, Piece]:
    kind = kind_of(given)
    return given, plan.said(context, given, kind, width), plan.lower(context, given, kind, width)


def draw(context: Context, contents: Contents, measured: Measured, width: float, height: float) -> Cell:
    """The cell at the height of its row."""
    spot = contents.spot
    if not measured.plans:
        marks: list[Mark] = [_untouched(context, width, height)]
        top = style.TOP + style.QUIET.leading
        bottom = height - style.PAD
    else:
        marks, top, bottom = _plans(context, measured, width, height)
    marks += _middle(measured, top + AIR, bottom)
    return Cell(width, height, tuple(marks), spot.phase.id, grid.row_name(spot.level.id, contents.role))


def _plans(
    context: Context, measured: Measured, width: float, height: float
) -> tuple[list[Mark], float, float]:
    """The plans below each other; the first takes what height is left. Returns where its middle is."""
    rest = [said.height + AIR + below.height for _, said, below in measured.plans[1:]]
    first = height - sum(rest) - BETWEEN_PLANS * len(rest)
    heights = [first, *rest]
    marks, y = [], 0.0
    for (given, said, below), high in zip(measured.plans, heights, strict=True):
        kind = kind_of(given)
        shapes: tuple[Shape, ...] = (
            *frame(kind, width, high),
            *said.shapes,
            Group(below.shapes, 0.0, round(high - below.height, 3)),
        )
        box = Box(0.0, 0.0, width, round(high, 3))
        mark = Mark(shapes, box, given.id, "grid-cell", tell(context, given), context.language, said.block)
        marks.append(placed(mark, 0.0, y) if y else mark)
        y += high + BETWEEN_PLANS
    _, said, below = measured.plans[0]
    return marks, said.height, first - (below.height or style.PAD)


def _untouched(context: Context, width: float, height: float) -> Mark:
    words = context.say("not talked about")
    shapes = frame(None, width, height)
    if width > NARROW and height > NARROW / 2:
        at = typeset.baseline(style.TOP, style.QUIET)
        shapes = (*shapes, typeset.line(words, style.QUIET, style.PAD, at, EDGE))
    return Mark(shapes, Box(0.0, 0.0, width, height), say=words, language=context.language)


def _middle(measured: Measured, top: float, bottom: float) -> list[Mark]:
    """What stands between the message and the lines below: people nearest to these."""
    marks, y = [], top
    for mark in measured.lists:
        marks.append(placed(mark, style.PAD, y))
        y += mark.box.height + BETWEEN_LINES
    if measured.people.marks:
        y += AIR - BETWEEN_LINES if measured.lists else 0.0
        y = max(y, min(bottom - AIR - measured.people.height, PEOPLE_TOP))
        marks += [placed(mark, style.PAD, y) for mark in measured.people.marks]
    return marks


def _lists(context: Context, contents: Contents, room: float) -> tuple[Mark, ...]:
    """The ideas and the touchpoints of a cell, a line each; further ones are counted."""
    served = contents.spot.served
    ideas = tuple(_idea(context, idea, room) for idea in contents.ideas if idea.text)
    shown = tuple(served_mark(context, card, room) for card in served[:MOST_SERVED])
    more = len(served) - len(shown)
    if not more:
        return (*ideas, *shown)
    words = context.say.plural("and {count} more touchpoint", "and {count} more touchpoints", more)
    return (*ideas, *shown, _listed(context, "", (), (words, ""), room))


def _idea(context: Context, idea: Idea, room: float) -> Mark:
    sign = icons.icon("lightbulb", 0.0, (style.SERVED.leading - SIGN) / 2, SIGN, SECOND)
    return _listed(context, idea.id, sign, (idea.text, "text"), room, "idea")


def served_mark(context: Context, card: Touchpoint, room: float) -> Mark:
    """A touchpoint that serves the cell, behind its channel."""
    channel = context.project.get(Channel, card.channel)
    middle = style.SERVED.leading / 2
    sign: tuple[Shape, ...] = (circle(SIGN / 2, middle, 0.9, SECOND),)
    if channel:
        sign = channel_badge(channel, 0.0, middle - SIGN / 2, SIGN, SECOND)
    return _listed(context, card.id, sign, (card.text, "text"), room, "touchpoint")


def _listed(
    context: Context,
    record: str,
    sign: tuple[Shape, ...],
    told: tuple[str, str],
    room: float,
    role: str = "",
) -> Mark:
    words, field = told
    box = (TEXT, 0.0, room - TEXT)
    text = typeset.paragraph(words, style.SERVED, box, context.language, SECOND, field)
    area = Box(0.0, 0.0, room, text.height)
    block = text.block if record else None
    return Mark((*sign, *text.shapes), area, record, role, words, context.language, block)


def tell(context: Context, given: GridCell) -> str:
    """What a screen reader says of a plan."""
    say, project = context.say, context.project
    words = {
        "missing": say("high priority, empty"),
        "high": say("high priority"),
        "normal": say("normal priority"),
        "not now": say("not now"),
        "open": say("no priority yet"),
    }
    department = project.get(Department, given.department)
    channels = (project.get(Channel, key) for key in given.platforms)
    parts = (
        given.messages,
        words[kind_of(given)],
        ", ".join(channel.name for channel in channels if channel),
        given.materials,
        department.name if department else "",
        given.person,
        given.timing,
    )
    return ". ".join(part.rstrip(".") for part in parts if part)
