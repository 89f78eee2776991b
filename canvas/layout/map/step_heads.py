"""The heads of the steps: a rule (dashed in the person's own life), number and time, title, need."""

from __future__ import annotations

from canvas.layout import house, style
from canvas.layout.drawings.icons import icon
from canvas.layout.map import typeset
from canvas.layout.map.context import Context
from canvas.layout.map.grid import Grid
from canvas.layout.map.heads import Part, head_row, highest, label, text_part
from canvas.layout.shapes import Box, Shape, Stroke, line
from canvas.layout.sheet import Cell, Column, Mark, Placed, Row
from canvas.model.journey import Step
from canvas.named import NamedTuple

META_TOP = style.STEP_RULE + 1.8
ABOVE_TITLE = 0.5
ABOVE_NEED = 0.5
BELOW = 3.4
OWN_LIFE = (1.1, 0.8)
HOUSE = 3.6


class _Told(NamedTuple):
    """A step with its column, its number in the journey and its phase's."""

    step: Step
    column: Column
    number: int
    phase: int


def step_row(context: Context, grid: Grid, *, show_empty: bool = False) -> Row:
    """The row of all step heads; titles and needs begin at one height in all of them.

    With `show_empty` there is room for a title even where no step has one yet, so that it can be typed.
    """
    told = _told(grid)
    has_titles = show_empty or any(each.step.title for each in told)
    metas = [_meta(context, each) for each in told]
    top = title_top = round(META_TOP + highest(metas) + ABOVE_TITLE, 3)
    titles = [_title(context, each, top) if has_titles else Part() for each in told]
    top += highest(titles) + ABOVE_NEED
    need_top = top
    needs = [_need(context, each, top) for each in told]
    height = round(top + highest(needs) + BELOW, 3)
    heads = [
        Placed(each.column.x, _cell(context, each, height, parts), (each.phase, each.number - 1))
        for each, parts in zip(told, zip(metas, titles, needs, strict=True), strict=True)
    ]
    first = (title_top, style.STEP) if has_titles else (META_TOP, style.STEP_META)
    labels = [label(context.say("Steps"), *first)]
    if highest(needs):
        labels.append(label(context.say("Needs"), need_top, style.NEED))
    return head_row(grid, "steps", height, labels, heads)


def _told(grid: Grid) -> list[_Told]:
    steps = [(step, phase) for phase, group in enumerate(grid.steps) for step in group]
    return [
        _Told(step, column, number, phase)
        for number, ((step, phase), column) in enumerate(zip(steps, grid.columns, strict=True), start=1)
    ]


def _cell(context: Context, told: _Told, height: float, parts: tuple[Part, ...]) -> Cell:
    dash = () if told.step.with_us else OWN_LIFE
    y = style.STEP_RULE / 2
    rule = line(0.0, y, told.column.width, y, Stroke(house.worn().fine, style.STEP_RULE, dash))
    shapes: tuple[Shape, ...] = (rule, *(shape for part in parts for shape in part.shapes))
    box = Box(0.0, 0.0, told.column.width, round(height - BELOW, 3))
    said = _said(context, told)
    mark = Mark(shapes, box, told.step.id, "step", said, context.language, parts[1].block)
    return Cell(told.column.width, height, (mark,), told.step.id)


def _said(context: Context, told: _Told) -> str:
    """What a screen reader says of a step."""
    own = "" if told.step.with_us else context.say("own life")
    parts = (told.step.title, own, _time(context, told.step), told.step.need)
    return ". ".join((str(told.number), *(part for part in parts if part)))


def _time(context: Context, step: Step) -> str:
    waiting = context.say("waits {time}", time=step.waiting) if step.waiting else ""
    return " · ".join(part for part in (step.duration, waiting) if part)


def _meta(context: Context, told: _Told) -> Part:
    """Number, own life, and the time flush right; below them where it is too long."""
    at = typeset.baseline(META_TOP, style.STEP_META)
    number = typeset.line(str(told.number), style.STEP_NUMBER, 0.0, at)
    shapes: list[Shape] = [number]
    end = number.width
    if not told.step.with_us:
        x = round(end + 2.0, 3)
        word = typeset.line(context.say("own life"), style.STEP_META, x + HOUSE + 0.9, at, style.SECOND)
        shapes += [*icon("house", x, round(at - 2.95, 3), HOUSE, style.SECOND), word]
        end = word.x + word.width
    time, wide = _time(context, told.step), told.column.width
    if end + 2.0 + typeset.width(time, style.STEP_META) <= wide:
        shapes.append(typeset.line_right(time, style.STEP_META, wide, at, style.SECOND))
        return Part(tuple(shapes), style.STEP_META.leading)
    below = text_part(
        context, time, style.STEP_META, (0.0, META_TOP + style.STEP_META.leading, wide), style.SECOND
    )
    return Part((*shapes, *below.shapes), style.STEP_META.leading + below.height)


def _title(context: Context, told: _Told, top: float) -> Part:
    wide = told.column.width
    lines = typeset.count(told.step.title, style.STEP, wide, context.language)
    use = style.STEP if lines == 1 else style.STEP._replace(leading=style.STEP_TWO_LINES)
    shift = (style.STEP.leading - use.leading) / 2
    part = text_part(context, told.step.title, use, (0.0, top + shift, wide), field="title")
    return part._replace(height=part.height + 2 * shift)


def _need(context: Context, told: _Told, top: float) -> Part:
    box = (0.0, top, told.column.width)
    return text_part(context, told.step.need, style.NEED, box, style.SECOND)
