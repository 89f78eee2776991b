"""The picture of the plan: a disc for everything that is rated, the larger the more votes, with its number.

What nobody has rated waits in a line below, to be dragged in.
"""

from __future__ import annotations

from collections.abc import Sequence

from canvas.layout import style
from canvas.layout.drawings.badges import tick
from canvas.layout.map import typeset
from canvas.layout.map.context import Context
from canvas.layout.plan import field as ground
from canvas.layout.plan import names, told
from canvas.layout.plan.looks import ENDS, NUMBER
from canvas.layout.plan.places import Disc, spread
from canvas.layout.plan.told import Plan, Told
from canvas.layout.shapes import Box, Shape, Stroke, circle
from canvas.layout.sheet import Mark
from canvas.layout.style import Type

LEAST, A_VOTE = 10.8, 0.84
"""The diameter of a disc, and what each vote adds."""
LARGEST = 22.0
APART = 1.4
RING = 1.0
BADGE = 4.4
ROLE = "disc"
TRAY_GAP = 3.0


def field_of(width: float, height: float, tray: float) -> Box:
    """Return where the picture's frame lies in an area of this size, above a tray so high."""
    return Box(0.0, ground.HEAD, width, round(height - ground.HEAD - ground.BELOW - tray, 3))


def unrated(plan: Plan) -> tuple[Told, ...]:
    """Return what has no place in the picture yet."""
    return tuple(line for line in plan.lines if line.work.impact is None or line.work.effort is None)


def tray_height(context: Context, plan: Plan, width: float) -> float:
    """Return how high the line of what is not rated is, 0 where everything is."""
    waiting = unrated(plan)
    if not waiting:
        return 0.0
    _, bottom = _waiting(context, waiting, width, 0.0)
    return round(bottom, 3)


def marks(context: Context, plan: Plan, width: float, height: float) -> tuple[Mark, ...]:
    """The ground and the discs, those not rated below it."""
    field = field_of(width, height, tray_height(context, plan, width))
    names_of_quarters = [box for _, box in ground.corners(context, field)]
    rated = [line for line in plan.lines if line.work.impact is not None and line.work.effort is not None]
    wanted = [_wanted(line, field, _growth(plan)) for line in rated]
    room = Box(field.x + APART, field.y + APART, field.width - 2 * APART, field.height - 2 * APART)
    placed = spread(wanted, room, APART, names_of_quarters)
    labels = names.placed(context, list(zip(rated, placed, strict=True)), room, names_of_quarters)
    discs = [_disc(context, line, disc) for line, disc in zip(rated, placed, strict=True)]
    waiting, _ = _waiting(context, unrated(plan), width, field.bottom + ground.BELOW)
    # The names are no part of the discs: what is dragged is small enough to see where it goes.
    told_beside = Mark(tuple(shape for each in labels.values() for shape in each), field)
    return (ground.ground(context, field), told_beside, *discs, *waiting)


def _growth(plan: Plan) -> float:
    """What a vote adds to a diameter: less where some have very many."""
    most = max((line.entry.votes for line in plan.lines), default=0)
    return min(A_VOTE, (LARGEST - LEAST) / most) if most else A_VOTE


def _wanted(line: Told, field: Box, growth: float) -> Disc:
    work = line.work
    rating = (work.impact or 1, work.effort or 1)
    radius = (LEAST + growth * line.entry.votes) / 2
    return Disc(work.id, *ground.spot(field, *rating), round(radius, 3), ground.area(field, *rating))


def _disc(context: Context, line: Told, disc: Disc) -> Mark:
    """Filled in the department's colour; done an outline with a tick; not now a hairline."""
    x, y, radius = disc.x, disc.y, disc.radius
    shapes: list[Shape] = [circle(x, y, radius + RING / 2, style.PAPER)]
    ink = line.colour
    if line.is_quiet:
        shapes.append(circle(x, y, radius, style.PAPER, Stroke(style.SECOND, 0.3)))
    elif line.is_done:
        shapes.append(circle(x, y, radius - 0.4, style.PAPER, Stroke(ink, 0.8)))
    else:
        shapes.append(circle(x, y, radius, ink))
        ink = style.PAPER
    shapes.append(_number(line.number, x, y, radius, ink))
    if line.is_done:
        badge = min(BADGE, radius * 0.8)
        shapes += tick(
            round(x + radius * 0.74, 3), round(y - radius * 0.74, 3), badge, style.PAPER, style.INK
        )
    said = told.values(context, line)
    return Mark(tuple(shapes), disc.box(), line.work.id, ROLE, said, context.language)


def _number(number: str, x: float, y: float, radius: float, colour: str) -> Shape:
    """The number in the middle of its disc, as large as it fits."""
    em = min(NUMBER.em, radius * (0.98 if len(number) < 3 else 0.74))
    use = Type(NUMBER.weight, round(em, 4), NUMBER.leading)
    at = round(y + typeset.CAP_SHIFT * use.size, 3)
    return typeset.line(number, use, x - typeset.width(number, use) / 2, at, colour)


def _waiting(
    context: Context, lines: Sequence[Told], width: float, top: float
) -> tuple[tuple[Mark, ...], float]:
    """Dashed discs beside each other behind the words "not rated yet", and where their lines end."""
    if not lines:
        return (), top
    words = context.say("Not rated yet")
    start = round(typeset.width(words, ENDS) + 4.0, 3)
    step, radius = LEAST + APART, LEAST / 2
    x, y = start + radius, round(top + TRAY_GAP + radius, 3)
    at = round(y + typeset.CAP_SHIFT * ENDS.size, 3)
    label = typeset.line(words, ENDS, 0.0, at, style.SECOND)
    box = Box(0.0, y - radius, start, LEAST)
    found = [Mark((label,), box, "", "legend", words, context.language)]
    for line in lines:
        if x + radius > width:
            x, y = start + radius, round(y + step, 3)
        ring = circle(x, y, radius - 0.3, style.PAPER, Stroke(line.colour, 0.5, (1.4, 1.0)))
        shapes = (ring, _number(line.number, x, y, radius, line.colour))
        area = Box(round(x - radius, 3), round(y - radius, 3), LEAST, LEAST)
        found.append(Mark(shapes, area, line.work.id, ROLE, told.values(context, line), context.language))
        x = round(x + step, 3)
    return tuple(found), y + radius
