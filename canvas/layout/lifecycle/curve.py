"""The curve of the life cycle: it rises from level to level, with people above it and names below."""

from __future__ import annotations

import math
from collections.abc import Sequence

from canvas.layout import house
from canvas.layout.drawings.curves import cubics, cut
from canvas.layout.drawings.curves import path as path_of
from canvas.layout.grid.standing import placed
from canvas.layout.lifecycle.told import ATTITUDE, NAME, TITLE, Stage
from canvas.layout.map import people, tones, typeset
from canvas.layout.map.context import Context
from canvas.layout.shapes import Box, Path, Shape, Stroke, circle
from canvas.layout.sheet import Mark
from canvas.layout.style import INK, PAPER, SECOND
from canvas.named import NamedTuple

NODE_AT = 0.39
"""Where in its column a level stands on the curve."""
NODE = 4.2
PORTRAIT = 20.0
PITCH = 25.0
ABOVE_NODE = 8.0
NAME_HIGH = 7.0
HEAD = 44.0
"""What the curve leaves above its highest point, for the people there."""
UNDER = 36.0
"""What it leaves below its lowest, for the name and the attitude."""
LINE = 2.6


class Field(NamedTuple):
    """Where the curve is: its columns (left edge and width), and its height."""

    lefts: tuple[float, ...]
    width: float
    height: float

    def node(self, number: int) -> tuple[float, float]:
        """Where a level stands on the curve."""
        share = number / max(1, len(self.lefts) - 1)
        eased = (1 - math.cos(math.pi * share)) / 2 * 0.5 + share * 0.5
        room = self.height - HEAD - UNDER
        return (
            round(self.lefts[number] + self.width * NODE_AT, 3),
            round(self.height - UNDER - eased * room, 3),
        )


def line(field: Field, stages: Sequence[Stage], right: float) -> Mark:
    """The curve itself, in the target zone in the house's accent; it begins and ends level."""
    nodes = [field.node(number) for number in range(len(stages))]
    first, last = nodes[0], nodes[-1]
    points = [(0.0, first[1] + 5.0), *nodes, (right, last[1] - 5.0)]
    pieces = cubics([point for n, point in enumerate(points) if not n or point[0] > points[n - 1][0]])
    shapes: list[Shape] = [Path(path_of(pieces), None, Stroke(SECOND, LINE, round=True))]
    for number, stage in enumerate(stages):
        if stage.level.in_target_zone:
            left = field.lefts[number] - 4.0
            end = field.lefts[number] + field.width + 4.0 if number + 1 < len(stages) else right
            inside = cut(pieces, left, end)
            shapes.append(Path(path_of(inside), None, Stroke(house.worn().accent, LINE + 1.0, round=True)))
    return Mark(tuple(shapes), Box(0.0, 0.0, right, field.height))


def stage(context: Context, field: Field, number: int, given: Stage) -> tuple[Mark, ...]:
    """A level at its place: a disc on the curve, its name and attitude below, its people above."""
    x, y = field.node(number)
    room = round(field.lefts[number] + field.width - x - 4.0, 3)
    name = typeset.paragraph(
        given.level.title, TITLE, (x - NODE, y + 9.0, room), context.language, house.worn().strong, "title"
    )
    top = round(y + 9.0 + name.height, 3)
    attitude = typeset.paragraph(
        given.level.attitude, ATTITUDE, (x - NODE, top, room), context.language, INK, "attitude"
    )
    accent = house.worn().accent if given.level.in_target_zone else SECOND
    node = (
        circle(x, y, NODE + 1.2, PAPER),
        circle(x, y, NODE, accent if given.level.in_target_zone else PAPER, Stroke(accent, 1.4)),
    )
    level, said = given.level, context.language
    head = Box(x - NODE - 1.2, round(y - NODE - 1.2, 3), room, round(name.height + 9.0 + NODE, 3))
    below = Box(x - NODE, top, room, attitude.height)
    return (
        Mark((*node, *name.shapes), head, level.id, "level", level.title, said, name.block),
        Mark(attitude.shapes, below, level.id, "level", level.attitude, said, attitude.block),
        *_people(context, field, (x, y), given),
    )


def _people(context: Context, field: Field, node: tuple[float, float], given: Stage) -> tuple[Mark, ...]:
    """Portraits above the curve to the left of the disc, the first nearest; further rows above."""
    x, y = node
    per_row = max(1, int((x + PORTRAIT * 0.8) // PITCH))
    marks = []
    for number, persona in enumerate(given.personas):
        row, at = divmod(number, per_row)
        left = x - PORTRAIT * 0.2 - at * PITCH - PITCH / 2
        top = y - ABOVE_NODE - (row + 1) * (PORTRAIT + NAME_HIGH) - row * 2.0
        name = people.short_name(context, persona)
        wide = typeset.width(name, NAME)
        word = typeset.line(
            name, NAME, (PITCH - wide) / 2, PORTRAIT + 5.4, tones.persona_dark(context, persona)
        )
        shapes = (*people.portrait(context, persona, PITCH / 2, PORTRAIT / 2, PORTRAIT), word)
        box = Box(0.0, 0.0, PITCH, PORTRAIT + NAME_HIGH)
        words = f"{name}, {given.level.title}"
        marks.append(placed(Mark(shapes, box, persona.id, "person", words, context.language), left, top))
    return tuple(marks)


def rows_of_people(field_width: float, stages: Sequence[Stage]) -> int:
    """How many rows of portraits the fullest level needs; the first has the least room to its left."""
    first = max(1, int((field_width * NODE_AT + PORTRAIT * 0.8) // PITCH))
    room = [
        first if number == 0 else first + int(field_width * number // PITCH) for number in range(len(stages))
    ]
    needed = (-(-len(each.personas) // per_row) for each, per_row in zip(stages, room, strict=True))
    return max(needed, default=0)
