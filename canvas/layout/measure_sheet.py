"""Every measure side by side: the latest figure large, its readings as a line, its target, how far off it is.

No red or green: a figure is on the right side of its target or not yet, and says so in words.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from typing import NamedTuple

from canvas.layout import house, style
from canvas.layout.drawings import bars
from canvas.layout.drawings.badges import tick
from canvas.layout.map import figures, typeset
from canvas.layout.map.context import Context
from canvas.layout.map.frame import make_context
from canvas.layout.options import Offer, SheetKind, SheetOptions, message
from canvas.layout.page import Page, Parts
from canvas.layout.shapes import Box, Group, Shape, Stroke, circle, line
from canvas.layout.sheet import Cell, Mark, Row, Sheet
from canvas.layout.style import Type
from canvas.model.index import index_of
from canvas.model.journey import Journey, Phase, Step, Touchpoint
from canvas.model.project import Project
from canvas.model.work import Measure, Reading

CARD = 118.0
"""About how wide a measure is drawn."""
GAP, ROW_GAP = 12.0, 12.0
LEAST, MOST = 2 * CARD + GAP + 2 * style.MARGIN, 6 * CARD + 5 * GAP + 2 * style.MARGIN
PLOT = 34.0
TITLE = Type("semibold", style.pt(16), 7.2)
FIGURE = Type("bold", style.pt(50), 20.0, -0.024)
UNIT = Type("regular", style.pt(18), 8.0)
ENDS = Type("regular", style.pt(11), 5.0)
GROUP = Type("bold", style.pt(24), 10.6, -0.016)
SIGN = 4.6


class _Group(NamedTuple):
    """Measures that belong to one place: the whole project, or a journey with its phases."""

    title: str
    measures: tuple[Measure, ...]


def offers(project: Project) -> tuple[Offer, ...]:
    """A project that measures anything has the sheet."""
    has_any = next(project.all(Measure), None) is not None
    return (Offer(project.head.title),) if has_any else ()


def widths(project: Project, options: SheetOptions) -> tuple[float, float]:
    """Between two and six measures beside each other."""
    return LEAST, MOST


def lay(project: Project, options: SheetOptions, previous: Sheet | None) -> Sheet:
    """Lay out the measures. Raises SheetError where there is no journey."""
    context, parts = make_context(project, options), Parts(previous)
    page = Page("measures", context, options, options.width or 3 * CARD + 2 * GAP + 2 * style.MARGIN)
    groups = tuple(_groups(context))
    rows: list[Row] = [page.title(_title(context, groups), _sentence(context, groups))]
    for number, group in enumerate(groups):
        rows.append(_heading(page, group, number))
        rows += _cards(page, group, number, parts)
    return page.sheet(context.say("Measures"), rows, page.foot(), parts)


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


def is_reached(measure: Measure, value: float) -> bool | None:
    """Tell whether a figure is on the right side of its target; None where nobody said which side that is."""
    if measure.target is None or measure.better is None:
        return None
    return value >= measure.target if measure.better == "higher" else value <= measure.target


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


def _heading(page: Page, group: _Group, number: int) -> Row:
    wide = page.inner
    rule = line(0.0, 0.5, wide, 0.5, Stroke(house.worn().strong, 1.0))
    words = typeset.paragraph(group.title, GROUP, (0.0, 3.0, wide), page.context.language)
    box = Box(0.0, 0.0, wide, round(words.height + 3.0, 3))
    mark = Mark((rule, *words.shapes), box, role="title", say=group.title)
    return page.row(f"group {number}", Cell(wide, box.height, (mark,)), box.height + 5.0, (number,))


def _cards(page: Page, group: _Group, number: int, parts: Parts) -> Iterator[Row]:
    """The measures of a group in rows of equal height."""
    across = max(1, int((page.inner + GAP) // (CARD * 0.86 + GAP)))
    wide = round((page.inner - (across - 1) * GAP) / across, 3)
    for first in range(0, len(group.measures), across):
        drawn = []
        for measure in group.measures[first : first + across]:
            named = (measure.numerator, measure.denominator, measure.at)
            sources = (page.context.project.find(key) for key in named)
            made_from = (measure, *sources, page.context.language)
            make = partial(measured, page.context, measure, wide)
            drawn.append(parts.part(f"{measure.id} {wide}", made_from, make))
        marks = tuple(_moved(mark, round(n * (wide + GAP), 3)) for n, mark in enumerate(drawn))
        high = max(mark.box.height for mark in drawn)
        yield page.row(
            f"row {number} {first}", Cell(page.inner, high, marks), high + ROW_GAP, (number, first + 1)
        )


def _moved(mark: Mark, x: float) -> Mark:
    block = mark.block and mark.block._replace(x=mark.block.x + x)
    return mark._replace(shapes=(Group(mark.shapes, x, 0.0),), box=mark.box.moved(x, 0.0), block=block)


def measured(context: Context, measure: Measure, wide: float) -> Mark:
    """One measure: what it is, where it belongs, the figure, how it stands, its line."""
    language = context.language
    given = figures.readings(context, measure)
    title = typeset.paragraph(measure.title, TITLE, (0.0, 0.0, wide), language, field="title")
    where = typeset.paragraph(
        _place(context, measure), style.SMALL, (0.0, title.height, wide), language, style.SECOND
    )
    top = title.height + where.height
    shapes: list[Shape] = [*title.shapes, *where.shapes]
    if not given:
        words = context.say("no readings yet")
        shapes.append(typeset.line(words, UNIT, 0.0, typeset.baseline(top + 4.0, UNIT), style.SECOND))
        height = top + 4.0 + UNIT.leading
    else:
        at = typeset.baseline(top, FIGURE)
        figure = typeset.line(figures.number(context, given[-1].value), FIGURE, -0.8, at)
        shapes.append(figure)
        if measure.unit:
            shapes.append(typeset.line(measure.unit, UNIT, figure.x + figure.width + 2.0, at))
        shapes += _standing(context, measure, given[-1].value, wide, top)
        height = top + FIGURE.leading + 2.0
        shapes += _plot(context, measure, given, height, wide)
        height += PLOT + ENDS.leading
    box = Box(0.0, 0.0, wide, round(height, 3))
    return Mark(
        tuple(shapes), box, measure.id, "measure", _said(context, measure, given), language, title.block
    )


def _place(context: Context, measure: Measure) -> str:
    """Where it belongs, or which two measures it is made of."""
    above, below = (context.project.get(Measure, key) for key in (measure.numerator, measure.denominator))
    if above and below:
        return context.say("{above} divided by {below}", above=above.title, below=below.title)
    home = context.project.find(measure.at)
    if isinstance(home, Phase):
        return home.title
    return home.text if isinstance(home, Touchpoint) else ""


def _standing(context: Context, measure: Measure, value: float, wide: float, top: float) -> tuple[Shape, ...]:
    """Flush right beside the figure: on target with a tick, or how far off."""
    words, is_there = _verdict(context, measure, value)
    if not words:
        return ()
    at = typeset.baseline(top + FIGURE.leading / 2 - 2.0, style.BLOCK)
    text = typeset.line_right(words, style.BLOCK, wide, at, style.INK)
    x, y = text.x - SIGN / 2 - 1.6, at - 1.4
    if is_there:
        return (text, *tick(x, y, SIGN))
    return (text, circle(x, y, SIGN / 2 - 0.3, style.PAPER, Stroke(style.RUST, 0.5, (1.2, 0.8))))


def _verdict(context: Context, measure: Measure, value: float) -> tuple[str, bool]:
    reached = is_reached(measure, value)
    if measure.target is None or reached is None:
        return "", False
    if reached:
        return context.say("where we want it"), True
    off = figures.with_unit(context, abs(measure.target - value), measure.unit)
    return context.say("{value} from the target", value=off), False


def _plot(
    context: Context, measure: Measure, given: Sequence[Reading], top: float, wide: float
) -> Iterator[Shape]:
    """The readings, the target with its words, the first and the last period."""
    days = [(float(each.date.toordinal()), each.value) for each in given]
    drawn = bars.sparkline(days, Box(0.0, round(top, 3), wide, PLOT), measure.target)
    yield from drawn.shapes
    if measure.target is not None and drawn.target_y is not None:
        aim = figures.with_unit(context, measure.target, measure.unit)
        words = context.say("target {value}", value=aim)
        above = drawn.target_y - top > ENDS.leading + 1.0
        at = drawn.target_y - 1.2 if above else drawn.target_y + 4.2
        yield typeset.line(words, ENDS, 0.0, at, style.SECOND)
    named = figures.periods(context, given)
    at = typeset.baseline(top + PLOT, ENDS)
    if len(named) > 1:
        first = f"{named[0]}: {figures.number(context, given[0].value)}"
        yield typeset.line(first, ENDS, 0.0, at, style.SECOND)
    yield typeset.line_right(named[-1], ENDS, wide, at, style.SECOND)


def _said(context: Context, measure: Measure, given: Sequence[Reading]) -> str:
    value = (
        figures.with_unit(context, given[-1].value, measure.unit) if given else context.say("no readings yet")
    )
    verdict = _verdict(context, measure, given[-1].value)[0] if given else ""
    return ". ".join(filter(None, (f"{measure.title}: {value}", verdict, _place(context, measure))))


KIND = SheetKind(
    "measures",
    message("Measures"),
    offers,
    frozenset({"width", "height", "date"}),
    lay,
    widths,
)
