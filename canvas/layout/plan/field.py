"""The picture's ground: effort to the right, impact upwards; which place stands for which rating."""

from __future__ import annotations

from canvas.layout import house, style
from canvas.layout.drawings.colours import mix
from canvas.layout.map import typeset
from canvas.layout.map.context import Context
from canvas.layout.plan import told
from canvas.layout.plan.looks import AXIS, CORNER, ENDS
from canvas.layout.shapes import Box, Rect, Shape, Stroke, line
from canvas.layout.sheet import Mark

MOST = 5
"""Impact and effort go from 1 to this."""
ROLE = "plan-field"
"""The role of the mark in whose box things are dropped."""
HEAD, BELOW = 9.6, 9.0
"""What the name of the axis takes above the picture, and the other's below."""
PAD = 4.0


def spot(field: Box, impact: int, effort: int) -> tuple[float, float]:
    """Return the middle of the area that stands for a rating."""
    home = area(field, impact, effort)
    return round(home.x + home.width / 2, 3), round(home.y + home.height / 2, 3)


def area(field: Box, impact: int, effort: int) -> Box:
    """Return the area that stands for a rating."""
    wide, high = field.width / MOST, field.height / MOST
    x, y = field.x + (effort - 1) * wide, field.y + (MOST - impact) * high
    return Box(round(x, 3), round(y, 3), round(wide, 3), round(high, 3))


def rating(field: Box, x: float, y: float) -> tuple[int, int] | None:
    """Return impact and effort at a place, None outside the picture."""
    if not field.holds(x, y):
        return None
    effort = int((x - field.x) / field.width * MOST) + 1
    impact = MOST - int((y - field.y) / field.height * MOST)
    return min(max(impact, 1), MOST), min(max(effort, 1), MOST)


def corners(context: Context, field: Box) -> list[tuple[str, Box]]:
    """Return the names of the four quarters and the areas they take, "do it now" first."""
    say = context.say
    names = (say("Do it now"), say("Plan it"), say("Take it along"), say("Let it lie"))
    found = []
    for number, name in enumerate(names):
        wide = typeset.width(name, CORNER)
        x = field.x + PAD if number % 2 == 0 else field.right - PAD - wide
        y = field.y + PAD * 0.8 if number < 2 else field.bottom - PAD * 0.8 - CORNER.leading
        found.append((name, Box(round(x, 3), round(y, 3), round(wide, 3), CORNER.leading)))
    return found


def ground(context: Context, field: Box) -> Mark:
    """The frame, the ground of "do it now", the names of the quarters and of both axes."""
    half, middle = field.width / 2, field.height / 2
    fine = Stroke(style.HAIRLINE, 0.4)
    across, down = field.y + middle, field.x + half
    accent = house.worn().accent
    shapes: list[Shape] = [
        Rect(field.x, field.y, round(half, 3), round(middle, 3), mix(accent, style.PAPER, 0.9)),
        line(field.x, across, field.right, across, fine),
        line(down, field.y, down, field.bottom, fine),
        Rect(*field, None, Stroke(house.worn().strong, 0.4)),
    ]
    for number, (name, box) in enumerate(corners(context, field)):
        colour = accent if number == 0 else style.SECOND
        shapes.append(typeset.line(name, CORNER, box.x, typeset.baseline(box.y, CORNER), colour))
    shapes += _axes(context, field)
    say = context.say("Up: what it means. To the right: how hard it is.")
    return Mark(tuple(shapes), field, "", ROLE, say, context.language)


def _axes(context: Context, field: Box) -> tuple[Shape, ...]:
    say, name = context.say, told.for_whom(context)
    upwards = say("Means much to {name}", name=name) if name else say("Means much")
    above = typeset.baseline(0.0, AXIS)
    below = typeset.baseline(field.bottom + 2.2, ENDS)
    effort = say("Effort for us")
    middle = field.x + (field.width - typeset.width(effort, AXIS)) / 2
    return (
        typeset.line(upwards, AXIS, field.x, above),
        typeset.line(say("easy"), ENDS, field.x, below, style.SECOND),
        typeset.line(effort, AXIS, middle, below),
        typeset.line_right(say("hard"), ENDS, field.right, below, style.SECOND),
    )
