"""The heads of a slide: the phase, whose journey it is, the steps. They are as high as their words need."""

from __future__ import annotations

from canvas.layout.map import cardtext, people
from canvas.layout.map.context import Context, Drawn
from canvas.layout.map.typeset import width
from canvas.layout.presenting.cards import LONG_PHASE, PHASE, PX, STEP, head
from canvas.layout.presenting.frame import GAP, MARGIN, WIDTH, columns
from canvas.layout.shapes import Box
from canvas.layout.sheet import Cell, Column, Mark, Placed, Row
from canvas.model.journey import Phase, Step
from canvas.model.people import Persona

_STEPS_GAP = 18 * PX
_BELOW = 6 * PX
"""Room for the bar that shows in which step one writes."""
_PORTRAIT = 64 * PX
_BESIDE = 24 * PX
_MOST_NAME = 600 * PX


def row(context: Context, phase: Phase, steps: tuple[Step, ...], cols: tuple[Column, ...]) -> Row:
    """Return the band of the heads."""
    title = _title(context, phase)
    placed = [Placed(MARGIN, Cell(title.mark.box.width, title.height, (title.mark,)), (0,))]
    top, tall = title.height + _STEPS_GAP, 0.0
    for number, (step, column) in enumerate(zip(steps, cols, strict=True)):
        drawn = head(context, step, "step", STEP, column.width)
        cell = Cell(column.width, drawn.height, (drawn.mark,), step.id)
        placed.append(Placed(column.x, cell, (1, number), 0, top))
        tall = max(tall, drawn.height)
    if context.personas:
        placed.append(_persona(context, context.personas[0]))
    return Row("heads", top + tall + _BELOW, tuple(placed))


def height(context: Context, phase: Phase, steps: tuple[Step, ...]) -> float:
    """Return how high the band of the heads is."""
    wide = columns(len(steps))[0][1] if steps else WIDTH
    tall = max((head(context, step, "step", STEP, wide).height for step in steps), default=0.0)
    return _title(context, phase).height + _STEPS_GAP + tall + _BELOW


def _title(context: Context, phase: Phase) -> Drawn:
    room = WIDTH - 2 * MARGIN - _name_room(context) - GAP
    drawn = head(context, phase, "phase", PHASE, room)
    if drawn.height <= 2 * PHASE.leading:
        return drawn
    return head(context, phase, "phase", LONG_PHASE, room)


def _name_room(context: Context) -> float:
    """What portrait and name need, at most."""
    if not context.personas:
        return 0.0
    name = people.short_name(context, context.personas[0])
    return _PORTRAIT + _BESIDE + min(width(name, STEP), _MOST_NAME)


def _persona(context: Context, persona: Persona) -> Placed:
    """The portrait and the first name, at the right."""
    room = _name_room(context)
    lines = cardtext.broken(
        people.short_name(context, persona), STEP, room - _PORTRAIT - _BESIDE + 0.01, context.language
    )
    shapes = (
        *people.portrait(context, persona, _PORTRAIT / 2, _PORTRAIT / 2, _PORTRAIT),
        *cardtext.stacked(lines, _PORTRAIT + _BESIDE, 12 * PX, STEP),
    )
    mark = Mark(shapes, Box(0, 0, room, _PORTRAIT), persona.id, "persona", persona.name, context.language)
    return Placed(WIDTH - MARGIN - room, Cell(room, _PORTRAIT, (mark,)), (0, 1))
