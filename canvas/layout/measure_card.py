"""One measure: what it is, where it belongs, its latest figure, how far off that is, its readings as a line.

No red or green: a figure is on the right side of its target or not yet, and says so in words.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from canvas.layout import style
from canvas.layout.drawings import bars
from canvas.layout.drawings.badges import tick
from canvas.layout.map import figures, typeset
from canvas.layout.map.context import Context
from canvas.layout.shapes import Box, Shape, Stroke, circle
from canvas.layout.sheet import Mark
from canvas.layout.style import Type
from canvas.model.journey import Phase, Touchpoint
from canvas.model.work import Measure, Reading

PLOT = 32.0
TITLE = Type("semibold", style.pt(16), 7.2)
WHERE = Type("regular", style.pt(12), 5.4)
FIGURE = Type("bold", style.pt(50), 20.0, -0.024)
UNITS = (Type("regular", style.pt(18), 8.0), Type("regular", style.pt(14), 6.2), WHERE)
"""A unit is set in the first of these in which it stands beside the figure; the last takes more lines."""
BESIDE = 3.0
STANDING = Type("regular", style.pt(13), 5.8)
ENDS = Type("regular", style.pt(12), 5.4)
SIGN = 4.6
BELOW_FIGURE, ABOVE_PLOT = 1.2, 3.4
APART = 0.8
"""How far words keep from the line of the readings."""


def is_reached(measure: Measure, value: float) -> bool | None:
    """Tell whether a figure is on the right side of its target; None where nobody said which side that is."""
    if measure.target is None or measure.better is None:
        return None
    return value >= measure.target if measure.better == "higher" else value <= measure.target


def head_height(context: Context, measure: Measure, wide: float) -> float:
    """How high title and place are, so that figures beside each other stand on one line."""
    lines = ((measure.title, TITLE), (_place(context, measure), WHERE))
    shown = [(text, use) for text, use in lines if text or use is TITLE]
    return sum(typeset.count(text, use, wide, context.language) * use.leading for text, use in shown)


def measured(context: Context, measure: Measure, wide: float, head: float = 0.0, plot: float = PLOT) -> Mark:
    """One measure; its figure begins below `head` or its own title and place, whichever is more.

    `plot` is how high the line of its readings is.
    """
    language, where = context.language, _place(context, measure)
    given = figures.readings(context, measure)
    title = typeset.paragraph(measure.title, TITLE, (0.0, 0.0, wide), language, field="title")
    shapes: list[Shape] = [*title.shapes]
    if where:
        box = (0.0, title.height, wide)
        shapes += typeset.paragraph(where, WHERE, box, language, style.SECOND).shapes
    top = max(head, head_height(context, measure, wide))
    if not given:
        words, use = context.say("no readings yet"), UNITS[0]
        shapes.append(typeset.line(words, use, 0.0, typeset.baseline(top + 4.0, use), style.SECOND))
        height = top + 4.0 + use.leading
    else:
        shapes += _figure(context, measure, given[-1].value, wide, top)
        standing, height = _standing(
            context, measure, given[-1].value, wide, top + FIGURE.leading + BELOW_FIGURE
        )
        area = Box(0.0, round(height + ABOVE_PLOT, 3), wide, plot)
        shapes += [*standing, *_plot(context, measure, given, area)]
        height = area.bottom + ENDS.leading
    place = Box(0.0, 0.0, wide, round(height, 3))
    said = _said(context, measure, given)
    return Mark(tuple(shapes), place, measure.id, "measure", said, language, title.block)


def _figure(context: Context, measure: Measure, value: float, wide: float, top: float) -> Iterator[Shape]:
    """The figure with its unit on one line; a long unit is smaller, then in lines above each other."""
    at = typeset.baseline(top, FIGURE)
    figure = typeset.line(figures.number(context, value), FIGURE, -0.8, at)
    yield figure
    if not measure.unit:
        return
    left = figure.x + figure.width + BESIDE
    use = next((use for use in UNITS if typeset.width(measure.unit, use) <= wide - left), UNITS[-1])
    room = max(wide - left, 12.0)
    lines = typeset.count(measure.unit, use, room, context.language)
    first = at - typeset.baseline(0.0, use) - (lines - 1) * use.leading
    yield from typeset.paragraph(measure.unit, use, (left, first, room), context.language).shapes


def _place(context: Context, measure: Measure) -> str:
    """Where it belongs, or which two measures it is made of."""
    above, below = (context.project.get(Measure, key) for key in (measure.numerator, measure.denominator))
    if above and below:
        return context.say("{above} divided by {below}", above=above.title, below=below.title)
    home = context.project.find(measure.at)
    if isinstance(home, Phase):
        return home.title
    return home.text if isinstance(home, Touchpoint) else ""


def _standing(
    context: Context, measure: Measure, value: float, wide: float, top: float
) -> tuple[tuple[Shape, ...], float]:
    """Below the figure: on target with a tick, or how far off; and where that ends. Room is kept for it."""
    words, is_there = _verdict(context, measure, value)
    box = (SIGN + 1.6, top, wide - SIGN - 1.6)
    text = typeset.paragraph(words, STANDING, box, context.language)
    if not words:
        return (), top + STANDING.leading
    x, y = SIGN / 2, top + STANDING.leading / 2
    ring = circle(x, y, SIGN / 2 - 0.3, style.PAPER, Stroke(style.RUST, 0.5, (1.2, 0.8)))
    sign = tick(x, y, SIGN) if is_there else (ring,)
    return (*text.shapes, *sign), top + text.height


def _verdict(context: Context, measure: Measure, value: float) -> tuple[str, bool]:
    reached = is_reached(measure, value)
    if measure.target is None or reached is None:
        return "", False
    if reached:
        return context.say("where we want it"), True
    off = figures.with_unit(context, abs(measure.target - value), measure.unit)
    return context.say("{value} from the target", value=off), False


def _plot(context: Context, measure: Measure, given: Sequence[Reading], area: Box) -> Iterator[Shape]:
    """The readings, the target with its words, the first and the last period; of one reading only its day."""
    at = typeset.baseline(area.bottom, ENDS)
    if len(given) == 1 and measure.target is None:
        day = context.say.date(given[0].date)
        yield typeset.line(day, ENDS, 0.0, typeset.baseline(area.y, ENDS), style.SECOND)
        return
    days = [(float(each.date.toordinal()), each.value) for each in given]
    drawn = bars.sparkline(days, area, measure.target)
    yield from drawn.shapes
    if measure.target is not None and drawn.target_y is not None:
        aim = figures.with_unit(context, measure.target, measure.unit)
        words = context.say("target {value}", value=aim)
        x, y = _beside_line(drawn, area, min(typeset.width(words, ENDS), area.width))
        yield typeset.line(words, ENDS, x, typeset.baseline(y, ENDS), style.SECOND)
    named = figures.periods(context, given)
    if len(named) > 1:
        first = f"{named[0]}: {figures.number(context, given[0].value)}"
        yield typeset.line(first, ENDS, 0.0, at, style.SECOND)
    last = named[-1] if len(named) > 1 else context.say.date(given[0].date)
    yield typeset.line_right(last, ENDS, area.right, at, style.SECOND)


def _beside_line(drawn: bars.Sparkline, area: Box, wide: float) -> tuple[float, float]:
    """Where the words of the target stand: at either end, above or below it, clear of the readings."""
    target = drawn.target_y or area.y
    above, below = target - ENDS.leading - 0.1, target + 0.4
    tops = [top for top in (above, below) if area.y - 1.0 <= top <= area.bottom - ENDS.leading + 1.0]
    places = [(x, top) for x in (area.x, area.right - wide) for top in tops or [above]]
    clear = [_clearance(drawn, Box(*place, wide, ENDS.leading)) for place in places]
    return places[clear.index(max(clear))]


def _clearance(drawn: bars.Sparkline, box: Box) -> float:
    """How far a box keeps from the readings, as far as it matters; 0 where they cross it."""
    ys = [y for one, two in pairwise(drawn.points) for y in _between(one, two, box)]
    ys += [y for x, y in drawn.points if box.x - APART <= x <= box.right + APART]
    if not ys:
        return APART
    if min(ys) > box.bottom - 1.0:
        return min(APART, min(ys) - box.bottom + 1.0)
    return min(APART, box.y + 1.0 - max(ys)) if max(ys) < box.y + 1.0 else 0.0


def _between(one: tuple[float, float], two: tuple[float, float], box: Box) -> Iterator[float]:
    """The heights of a piece of the line where it enters and leaves the columns of a box."""
    for x in (box.x, box.right):
        if one[0] < x < two[0]:
            yield one[1] + (two[1] - one[1]) * (x - one[0]) / (two[0] - one[0])


def _said(context: Context, measure: Measure, given: Sequence[Reading]) -> str:
    value = (
        figures.with_unit(context, given[-1].value, measure.unit) if given else context.say("no readings yet")
    )
    verdict = _verdict(context, measure, given[-1].value)[0] if given else ""
    return ". ".join(filter(None, (f"{measure.title}: {value}", verdict, _place(context, measure))))
