"""Every measure side by side, those of one journey under one heading; how many are where they should be.

A measure by itself is drawn in `measure_card`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from math import floor

from canvas.frozen import replace
from canvas.layout import house, style
from canvas.layout.balance import best_width
from canvas.layout.map import figures, typeset
from canvas.layout.map.context import Context
from canvas.layout.map.frame import make_context
from canvas.layout.measure_card import PLOT, head_height, is_reached, measured
from canvas.layout.options import Offer, SheetKind, SheetOptions, message
from canvas.layout.page import Page, Parts
from canvas.layout.shapes import Box, Group, Stroke, line
from canvas.layout.sheet import Cell, Mark, Row, Sheet
from canvas.layout.style import Type
from canvas.model.index import index_of
from canvas.model.journey import Journey, Phase, Step, Touchpoint
from canvas.model.project import Project
from canvas.model.work import Measure
from canvas.named import NamedTuple

CARD = 83.0
"""About how wide a measure is drawn."""
GAP, ROW_GAP, GROUP_GAP = 12.0, 12.0, 7.0
WIDTHS = tuple(n * (CARD + GAP) - GAP + 2 * style.MARGIN for n in range(1, 13))
"""Of sheets with so many measures beside each other."""
LEAST = WIDTHS[0]
HIGHEST = 1.8
"""How many times its natural height a line of readings takes of what is left."""
SHAPE = 0.7071
"""As high as a paper that lies."""
GROUP = Type("bold", style.pt(24), 10.6, -0.016)
BELOW_HEAD = 5.0


class _Group(NamedTuple):
    """Measures that belong to one place: the whole project, or a journey with its phases."""

    title: str
    measures: tuple[Measure, ...]


class _Shelf(NamedTuple):
    """Groups beside each other: how wide a measure is, and how many stand beside each other."""

    groups: tuple[_Group, ...]
    wide: float
    across: int


def offers(project: Project) -> tuple[Offer, ...]:
    """A project that measures anything has the sheet."""
    has_any = next(project.all(Measure), None) is not None
    return (Offer(project.head.title),) if has_any else ()


def widths(project: Project, options: SheetOptions) -> tuple[float, float]:
    """From one measure's width to that at which all of them are largest on a paper that lies."""
    page = Page("measures", make_context(project, options), replace(options, height=None), LEAST)
    return LEAST, best_width(WIDTHS, lambda wide: _laid_out(page._replace(width=wide), Parts()).height, SHAPE)


def lay(project: Project, options: SheetOptions, previous: Sheet | None) -> Sheet:
    """Lay out the measures. Raises SheetError where there is no journey."""
    context = make_context(project, options)
    page = Page("measures", context, options, options.width or WIDTHS[2])
    return _laid_out(page, Parts(previous))


def _laid_out(page: Page, parts: Parts) -> Sheet:
    """Lay out the sheet; what height is left goes to the lines of the readings."""
    context = page.context
    groups = tuple(_groups(context))
    across = _across(groups, max(1, int((page.inner + GAP + 0.01) // (CARD + GAP))))
    wide = round((page.inner - (across - 1) * GAP) / across, 3)
    shelves = [_Shelf(shelf, wide, across) for shelf in _shelves(groups, across)]
    head, foot = page.title(_title(context, groups), _sentence(context, groups)), page.foot()
    rows = _rows(page, shelves, parts, PLOT)
    left = (page.options.height or 0.0) - page.around - head.height - sum(row.height for row in rows)
    lines = _lines(groups, across)
    if lines and left > lines:
        rows = _rows(page, shelves, parts, floor(min(PLOT * HIGHEST, PLOT + left / lines) * 100) / 100)
    return page.sheet(context.say("Measures"), (head, *rows), foot, parts)


def _rows(page: Page, shelves: Sequence[_Shelf], parts: Parts, plot: float) -> list[Row]:
    rows: list[Row] = []
    for number, shelf in enumerate(shelves):
        rows += [_headings(page, shelf, number), *_cards(page, shelf, number, parts, plot)]
    return rows


def _groups(context: Context) -> Iterator[_Group]:
    """The project's own first, then each journey's with those of its phases, steps and touchpoints."""
    index, project = index_of(context.project), context.project
    own = index.of(Measure)
    if own:
        yield _Group(context.say("The whole project"), own)
    for journey in index.of(Journey):
        found = list(index.of(Measure, journey.id))
        for phase in index.of(Phase, journey.id):
            found += index.of(Measure, phase.id)
            for step in index.of(Step, phase.id):
                cards = (card for card in index.step(step.id) if isinstance(card, Touchpoint))
                found += [measure for card in cards for measure in index.of(Measure, card.id)]
        if found:
            yield _Group(journey.title or project.head.title, tuple(found))


def _standings(context: Context, groups: Sequence[_Group]) -> list[bool]:
    found = []
    for measure in (measure for group in groups for measure in group.measures):
        given = figures.readings(context, measure)
        reached = is_reached(measure, given[-1].value) if given else None
        found += [] if reached is None else [reached]
    return found


def _title(context: Context, groups: Sequence[_Group]) -> str:
    standings = _standings(context, groups)
    if not standings:
        return context.say("Measures")
    return context.say(
        "{count} of {all} measures are where we want them", count=sum(standings), all=len(standings)
    )


def _sentence(context: Context, groups: Sequence[_Group]) -> str:
    every = [measure for group in groups for measure in group.measures]
    if not every:
        return context.say("Nothing is measured yet. Add a measure to a journey, a phase or a touchpoint.")
    silent = sum(not figures.readings(context, measure) for measure in every)
    aimless = sum(measure.target is None for measure in every)
    plural = context.say.plural
    parts = (
        plural("{count} has no reading yet", "{count} have no reading yet", silent) if silent else "",
        plural("{count} has no target", "{count} have no target", aimless) if aimless else "",
    )
    return " · ".join(filter(None, parts))


def _across(groups: Sequence[_Group], most: int) -> int:
    """How many stand beside each other: no more than fill the rows that so many would take."""
    fewer = (n for n in range(1, most) if _lines(groups, n) == _lines(groups, most))
    return next(fewer, most)


def _lines(groups: Sequence[_Group], across: int) -> int:
    counts = (sum(len(group.measures) for group in shelf) for shelf in _shelves(groups, across))
    return sum(-(-count // across) for count in counts)


def _shelves(groups: Sequence[_Group], across: int) -> Iterator[tuple[_Group, ...]]:
    """Groups in their order, beside each other as far as there are columns; a large one has several rows."""
    shelf: list[_Group] = []
    for group in groups:
        if shelf and sum(len(each.measures) for each in (*shelf, group)) > across:
            yield tuple(shelf)
            shelf = []
        shelf.append(group)
    if shelf:
        yield tuple(shelf)


def _headings(page: Page, shelf: _Shelf, number: int) -> Row:
    """The names of the groups, each over its own columns; the last one's rule goes on to the margin."""
    marks, x = [], 0.0
    for group in shelf.groups:
        own = round(len(group.measures) * (shelf.wide + GAP) - GAP, 3)
        right = page.inner if group is shelf.groups[-1] else x + own
        rule = line(x, 0.5, right, 0.5, Stroke(house.worn().strong, 1.0))
        words = typeset.paragraph(group.title, GROUP, (x, 3.0, right - x), page.context.language)
        box = Box(x, 0.0, round(right - x, 3), round(words.height + 3.0, 3))
        marks.append(Mark((rule, *words.shapes), box, role="title", say=group.title))
        x = round(x + own + GAP, 3)
    high = max(mark.box.height for mark in marks)
    return page.row(f"group {number}", Cell(page.inner, high, tuple(marks)), high + BELOW_HEAD, (number,))


def _cards(page: Page, shelf: _Shelf, number: int, parts: Parts, plot: float) -> Iterator[Row]:
    """The measures of a shelf in rows, their figures on one line."""
    every = [measure for group in shelf.groups for measure in group.measures]
    for first in range(0, len(every), shelf.across):
        row = every[first : first + shelf.across]
        head = max(head_height(page.context, measure, shelf.wide) for measure in row)
        drawn = [_drawn(page.context, measure, (shelf.wide, head, plot), parts) for measure in row]
        at = (round(n * (shelf.wide + GAP), 3) for n in range(len(row)))
        marks = tuple(_moved(mark, x) for x, mark in zip(at, drawn, strict=True))
        high = max(mark.box.height for mark in drawn)
        gap = ROW_GAP + (GROUP_GAP if first + shelf.across >= len(every) else 0.0)
        cell = Cell(page.inner, high, marks)
        yield page.row(f"row {number} {first}", cell, round(high + gap, 3), (number, first + 1))


def _drawn(context: Context, measure: Measure, sizes: tuple[float, float, float], parts: Parts) -> Mark:
    named = (measure.numerator, measure.denominator, measure.at)
    sources = (context.project.find(key) for key in named)
    make = partial(measured, context, measure, *sizes)
    return parts.part(f"{measure.id} {sizes}", (measure, *sources, context.language), make)


def _moved(mark: Mark, x: float) -> Mark:
    block = mark.block and mark.block._replace(x=mark.block.x + x)
    return mark.but(shapes=(Group(mark.shapes, x, 0.0),), box=mark.box.moved(x, 0.0), block=block)


KIND = SheetKind(
    "measures",
    message("Measures"),
    offers,
    frozenset({"width", "height", "date"}),
    lay,
    widths,
)
