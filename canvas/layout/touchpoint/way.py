"""Where on the journey it is: its phases as bars with the own one filled, what comes before it and after."""

from __future__ import annotations

from collections.abc import Iterator

from canvas.layout import house, style
from canvas.layout.drawings import icons
from canvas.layout.map import tones, typeset
from canvas.layout.map.title_words import state
from canvas.layout.shapes import Box, Colour, Rect, Shape, Stroke, circle
from canvas.layout.sheet import Cell, Mark
from canvas.layout.touchpoint.facts import Facts
from canvas.layout.touchpoint.kit import (
    BODY,
    HEADING,
    SMALL,
    SMALL_STRONG,
    STRONG,
    Stack,
    beside,
    columns,
)
from canvas.model.journey import Phase, Step, Touchpoint
from canvas.model.people import Channel, Department

BAR = 3.2
BETWEEN_BARS = 1.8
DOT = 3.4
ABOVE_NAMES = 4.4
BELOW = 6.0
BELOW_HEAD = 2.8
LOGO_WIDTH, LOGO_HEIGHT = 44.0, 11.0
MARK = 4.4


def head(facts: Facts, wide: float, above: float) -> Cell:
    """The journey, with the house's logo at the right, `above` below the cell's top."""
    context, journey = facts.context, facts.journey
    logo = house.logo(wide, above, LOGO_WIDTH, LOGO_HEIGHT)
    high = LOGO_HEIGHT if logo else SMALL.leading
    words = " · ".join(filter(None, (journey.title, state(context))))
    room = wide - (LOGO_WIDTH + LOGO_HEIGHT if logo else 0.0)
    told = typeset.paragraph(
        words, SMALL, (0.0, above + high - SMALL.leading, room), context.language, style.SECOND
    )
    bottom = round(above + high - SMALL.leading + told.height, 3)
    box = Box(0.0, 0.0, round(wide, 3), bottom)
    mark = Mark((*told.shapes, *logo), box, journey.id, "thing", words, context.language)
    return Cell(round(wide, 3), round(bottom + BELOW_HEAD, 3), (mark,))


def cell(facts: Facts, wide: float) -> Cell:
    """The phases of the journey, and below them three columns: before, this step, after."""
    stack = Stack(facts.context, wide)
    _phases(stack, facts)
    stack.skip(BELOW)
    each, places = columns(wide, 3)
    made = (_before(facts, each), _here(facts, each), _after(facts, each))
    stack.put(beside(zip(places, made, strict=True), wide))
    return stack.cell()


def _colour(facts: Facts) -> Colour:
    department = facts.context.project.get(Department, facts.card.department)
    return tones.department_dark(facts.context, department) if department else style.INK


def _phases(stack: Stack, facts: Facts) -> None:
    """The bars, a dot where in its phase the step is, the names as far as they keep clear of the own one."""
    every: tuple[Phase, ...] = facts.context.index.of(Phase, facts.journey.id)
    wide, places = columns(stack.wide, len(every), BETWEEN_BARS)
    colour, own = _colour(facts), facts.phase
    shapes: list[Shape] = []
    for x, phase in zip(places, every, strict=True):
        shapes.append(Rect(x, 0.0, wide, BAR, colour if phase is own else style.HAIRLINE, None, BAR / 2))
    steps: tuple[Step, ...] = facts.context.index.of(Step, own.id)
    at = next(n for n, step in enumerate(steps) if step.id == facts.step.id)
    middle = places[every.index(own)] + wide * (at + 0.5) / len(steps)
    shapes.append(circle(round(middle, 3), BAR / 2, DOT, colour, Stroke(style.PAPER, 0.8)))
    shapes += _names(every, own, wide, places, stack.wide, colour)
    said = facts.context.say("Phase: {phase}", phase=own.title)
    stack.add(shapes, BAR + ABOVE_NAMES + SMALL.leading - 1.0, own.id, "thing", said)


def _names(
    every: tuple[Phase, ...], own: Phase, wide: float, places: list[float], inner: float, colour: Colour
) -> Iterator[Shape]:
    baseline = BAR + ABOVE_NAMES + 1.8
    room = typeset.width(own.title, SMALL_STRONG)
    begin = min(places[every.index(own)], inner - room)
    yield typeset.line(own.title, SMALL_STRONG, begin, baseline, colour)
    for x, phase in zip(places, every, strict=True):
        is_clear = x + wide <= begin - 1.0 or x >= begin + room + 2.0
        if phase is not own and is_clear and typeset.width(phase.title, SMALL) <= wide:
            yield typeset.line(phase.title, SMALL, x, baseline, style.SECOND)


def _before(facts: Facts, wide: float) -> Cell:
    """What the person meets before."""
    words = facts.context.say("Before")
    return _neighbour(facts, facts.before, f"← {words}", words, wide)


def _after(facts: Facts, wide: float) -> Cell:
    """What the person meets after."""
    words = facts.context.say("After")
    return _neighbour(facts, facts.after, f"{words} →", words, wide)


def _neighbour(facts: Facts, card: Touchpoint | None, label: str, words: str, wide: float) -> Cell:
    stack = Stack(facts.context, wide)
    if card is None:
        return stack.cell()
    channel = facts.context.project.get(Channel, card.channel)
    step = facts.context.project.get(Step, card.step)
    stack.text(label, HEADING, colour=style.SECOND, say=words, role="title")
    stack.skip(0.6)
    stack.text(card.text, BODY, record=card.id, colour=style.SECOND)
    told = " · ".join(filter(None, (channel.name if channel else "", step.title if step else "")))
    if told:
        stack.text(told, SMALL, record=card.id, colour=style.SECOND)
    return stack.cell()


def _here(facts: Facts, wide: float) -> Cell:
    """The step: its name, the need behind it, how long it takes and how long one waits."""
    context, step = facts.context, facts.step
    stack = Stack(context, wide)
    number = _number(facts)
    stack.text(context.say("Step {number}", number=number), HEADING, colour=_colour(facts), role="title")
    stack.skip(0.6)
    if step.title or facts.is_open:
        stack.text(step.title, STRONG, record=step.id, field="title")
    if step.need or facts.is_open:
        said = f"{context.say('Need')}: {step.need}"
        stack.text(step.need, BODY, record=step.id, field="need", say=said)
    _time(stack, facts)
    return stack.cell()


def _number(facts: Facts) -> int:
    """The step's number on the journey."""
    index = facts.context.index
    steps = (step for phase in index.of(Phase, facts.journey.id) for step in index.of(Step, phase.id))
    return next(number for number, step in enumerate(steps, start=1) if step.id == facts.step.id)


def _time(stack: Stack, facts: Facts) -> None:
    say, step = facts.context.say, facts.step
    waits = say("waits {time}", time=step.waiting) if step.waiting else ""
    timing = " · ".join(filter(None, (step.duration, waits)))
    if not timing:
        return
    told = typeset.paragraph(
        timing, SMALL, (MARK + 1.4, 1.0, stack.wide - MARK - 1.4), facts.context.language, style.SECOND
    )
    clock = icons.icon("clock", 0.0, 1.0 + (SMALL.leading - MARK) / 2, MARK, style.SECOND)
    stack.add((*clock, *told.shapes), told.height + 1.0, step.id, "thing", timing)
