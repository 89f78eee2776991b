"""The heads of the grid: the phases over its columns, a relationship level before each of its rows."""

from __future__ import annotations

from canvas.layout import house
from canvas.layout.grid import standing, style
from canvas.layout.grid.table import GAP, LABELS, NARROW, Table
from canvas.layout.map import typeset
from canvas.layout.map.context import Context
from canvas.layout.shapes import Box, Rect, Shape, Stroke, line
from canvas.layout.sheet import Cell, Column, Mark
from canvas.layout.style import PHASE, PHASE_RULE, PHASE_SMALLER, PHASE_TWO_LINES, SECOND, SMALL_STRONG, Type
from canvas.model.journey import Phase
from canvas.model.people import Persona
from canvas.model.work import RelationshipLevel
from canvas.named import NamedTuple

NAME_TOP = 4.6
BELOW = 7.0
ZONE_WIDTH, ZONE_LEFT, ZONE_OVER = 2.0, 7.0, 4.6
ROOM = LABELS - 8.0
PORTRAIT_AIR = 3.0


def phase(context: Context, given: Phase, width: float) -> Cell:
    """A phase: a heavy rule and its name, smaller where it is long."""
    return _head(context, given.title, width, given.id)


def others(context: Context, width: float) -> Cell:
    """The head over the miniatures."""
    return _head(context, context.say("The other roles"), width)


def _head(context: Context, title: str, width: float, record: str = "") -> Cell:
    use = _head_type(title, width)
    name = typeset.paragraph(
        title, use, (0.0, NAME_TOP, width), context.language, house.worn().strong, "title" if record else ""
    )
    rule = line(0.0, PHASE_RULE / 2, width, PHASE_RULE / 2, Stroke(house.worn().strong, PHASE_RULE))
    height = round(max(NAME_TOP + name.height, 16.0), 3)
    box = Box(0.0, 0.0, width, height)
    role = "phase" if record else ""
    block = name.block if record else None
    mark = Mark((rule, *name.shapes), box, record, role, title, context.language, block)
    return Cell(width, round(height + BELOW, 3), (mark,))


def _head_type(title: str, width: float) -> Type:
    if width <= NARROW:
        return SMALL_STRONG
    sizes = (use for use in (PHASE, *PHASE_SMALLER) if typeset.width(title, use) <= width)
    return next(sizes, PHASE_TWO_LINES)


class Label(NamedTuple):
    """What a row's label says: its level, whether the level below is in the target zone too, who is there."""

    level: RelationshipLevel
    personas: tuple[Persona, ...]
    is_lowest_target: bool


def label_height(context: Context, label: Label) -> float:
    """The least height a row needs for its label."""
    marks, height = _words(context, label.level)
    people = standing.small(context, label.personas, ROOM)
    zone = style.ZONE.leading + 2.0 if label.is_lowest_target else 0.0
    return round(height + (people.height + PORTRAIT_AIR if people.marks else 0.0) + zone, 3) if marks else 0.0


def label(context: Context, given: Label, height: float) -> Cell:
    """A level: its name, what people of it want, how often we are in touch; who stands there in no phase."""
    marks, bottom = _words(context, given.level)
    people = standing.small(context, given.personas, ROOM)
    marks += [standing.placed(mark, 0.0, bottom + PORTRAIT_AIR) for mark in people.marks]
    if given.is_lowest_target:
        words = context.say("here we want to go")
        at = height - 3.4
        text = typeset.line(words, style.ZONE, 0.0, at, house.worn().accent)
        marks.append(Mark((text,), Box(0.0, at - 5.0, text.width, 6.0), say=words, language=context.language))
    return Cell(LABELS - GAP, height, tuple(marks))


def _words(context: Context, level: RelationshipLevel) -> tuple[list[Mark], float]:
    """Title, attitude and frequency, each typed where it stands."""
    lines: tuple[tuple[str, str, Type, str], ...] = (
        ("title", level.title, style.LEVEL, house.worn().strong),
        ("attitude", level.attitude, style.ATTITUDE, house.worn().strong),
        ("frequency", level.frequency, style.FREQUENCY, SECOND),
    )
    marks, top = [], 0.4
    for field, words, use, colour in lines:
        if not words and field != "title":
            continue
        text = typeset.paragraph(words, use, (0.0, top, ROOM), context.language, colour, field)
        box = Box(0.0, round(top, 3), ROOM, text.height)
        marks.append(Mark(text.shapes, box, level.id, "level", words, context.language, text.block))
        top = round(top + text.height + (0.8 if field == "title" else 0.0), 3)
    return marks, top


def zone(level: RelationshipLevel, table: Table, height: float, gutter: float) -> Shape | None:
    """The bar left of the margin beside a level of the target zone, through the gutter below to the next."""
    if not level.in_target_zone:
        return None
    number = table.levels.index(level)
    over = 0.0 if number and table.levels[number - 1].in_target_zone else ZONE_OVER
    is_last = number + 1 == len(table.levels) or not table.levels[number + 1].in_target_zone
    high = round(height + over + (ZONE_OVER if is_last else gutter), 3)
    return Rect(-ZONE_LEFT, -over, ZONE_WIDTH, high, house.worn().accent)


def columns_of(table: Table) -> tuple[tuple[Column, Phase], ...]:
    """Each column with its phase."""
    return tuple(zip(table.columns, table.phases, strict=True))
