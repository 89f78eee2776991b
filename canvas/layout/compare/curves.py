"""The feelings of one persona on both journeys over each other, and the difference between them drawn.

Where the journey after lies higher the space is flat blue, where it lies lower it is hatched; below, each
pair of steps says by how much. What is not rated is a dashed gap and has no difference.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from canvas.layout import style
from canvas.layout.compare import signs, words
from canvas.layout.compare.told import LABELS, Slot, Told
from canvas.layout.drawings import curves as drawn
from canvas.layout.drawings import faces
from canvas.layout.drawings.bars import hatch
from canvas.layout.drawings.curves import Cubic
from canvas.layout.drawings.ops import polygon
from canvas.layout.map import people, typeset
from canvas.layout.map.feelings_points import Scale
from canvas.layout.map.sentences import joined, signed
from canvas.layout.shapes import Box, Group, Path, Shape, Stroke, circle, line
from canvas.layout.sheet import Cell, Mark, Placed, Row
from canvas.layout.style import Type, pt
from canvas.model import queries
from canvas.model.comparing.quantities import Verdict
from canvas.model.people import Persona
from canvas.named import NamedTuple

ABOVE, BELOW = 7.0, 7.0
STRIP = 9.0
LEAST = 44.0
FACE, DOT = 6.4, 1.7
LINE_AFTER, LINE_BEFORE, CASING = 1.5, 0.9, 0.6
DASH = (2.2, 1.5)
VALUE = Type("semibold", pt(12), 5.4)
SMALL = Type("regular", pt(9), 4.1)
STEP = 0.8
"""How finely the space between the curves is drawn, mm."""


class Point(NamedTuple):
    """A rated feeling of one side: where it stands, what it is worth, in which column."""

    x: float
    value: float
    column: int
    record: str
    word: str


class Line(NamedTuple):
    """One side's curve: its points, all its pieces, and those across what is not rated."""

    points: tuple[Point, ...]
    known: tuple[Cubic, ...]
    gaps: tuple[Cubic, ...]


def row(told: Told, slots: Sequence[Slot], persona: Persona, height: float) -> Row:
    """The band of a persona, `height` high with the strip of differences below."""
    scale = Scale(ABOVE, round((height - STRIP - ABOVE - BELOW) / 4, 4))
    before = _line(told, slots, persona, scale, is_after=False)
    after = _line(told, slots, persona, scale, is_after=True)
    right = slots[-1].x + slots[-1].width if slots else 0.0
    marks = [Mark(tuple(_ground(slots, scale, before, after)), Box(0.0, 0.0, right, height))]
    marks += _points(told, before, after, scale)
    marks += _differences(told, slots, before, after, height - STRIP)
    cell = Cell(right, round(height, 3), tuple(marks))
    label = _label(told, persona, scale, height)
    return Row(
        f"feelings {persona.id}",
        round(height, 3),
        (Placed(style.MARGIN, label, (10,)), Placed(0.0, cell, (11,))),
    )


def _line(told: Told, slots: Sequence[Slot], persona: Persona, scale: Scale, *, is_after: bool) -> Line:
    """The curve of one side; a column where only the other side has a step is passed, no gap."""
    context = told.side(is_after=is_after)
    column = {step.id: n for n, slot in enumerate(slots) if (step := slot.step(is_after=is_after))}
    given = queries.curve(context.project, context.journey.id, persona.id)
    points: list[Point] = []
    broken: set[int] = set()
    for each in given:
        if each.step not in column:
            continue
        slot = slots[column[each.step]]
        if each.feeling is None or each.feeling.value is None:
            broken.add(len(points))
            continue
        x = round(slot.x + slot.width * each.across, 3)
        points.append(Point(x, each.feeling.value, column[each.step], each.about, each.feeling.word))
    pieces = drawn.cubics([(point.x, scale.y(point.value)) for point in points])
    known = tuple(piece for n, piece in enumerate(pieces, start=1) if n not in broken)
    gaps = tuple(piece for n, piece in enumerate(pieces, start=1) if n in broken)
    return Line(tuple(points), known, gaps)


def _ground(slots: Sequence[Slot], scale: Scale, before: Line, after: Line) -> Iterator[Shape]:
    """Levels, the space between the curves, and both curves: the one after on top."""
    left, right = (slots[0].x, slots[-1].x + slots[-1].width) if slots else (0.0, 0.0)
    for level in (2, 1, -1, -2):
        yield line(left, scale.y(level), right, scale.y(level), Stroke(style.HAIRLINE, 0.2))
    yield from _between(before, after)
    yield line(left, scale.y(0), right, scale.y(0), Stroke(style.SECOND, 0.3))
    yield from _stroked(before, Stroke(style.SECOND, LINE_BEFORE, round=True))
    yield from _stroked(after, Stroke(style.INK, LINE_AFTER, round=True))


def _stroked(given: Line, stroke: Stroke) -> Iterator[Shape]:
    for pieces, dash in ((given.known, ()), (given.gaps, DASH)):
        if pieces:
            ops = drawn.path(pieces)
            yield Path(ops, None, Stroke(style.PAPER, stroke.width + 2 * CASING, round=True))
            yield Path(ops, None, stroke._replace(dash=dash, round=not dash))


def _between(before: Line, after: Line) -> Iterator[Shape]:
    """The space between the curves where both are known, in runs of one sign."""
    for is_up, run in _runs(before, after):
        edge = [(x, two) for x, _, two in run] + [(x, one) for x, one, _ in reversed(run)]
        ops = polygon(edge)
        if is_up:
            yield Path(ops, style.MORE)
            continue
        yield Path(ops, style.GAP)
        top = min(y for _, y in edge)
        box = Box(run[0][0], top, run[-1][0] - run[0][0], max(y for _, y in edge) - top)
        if box.width > 0 and box.height > 0:
            yield Group((hatch(box, 1.6, 0.4, style.RUST),), clip=Path(ops))


Sample = tuple[float, float, float]


def _runs(before: Line, after: Line) -> Iterator[tuple[bool, list[Sample]]]:
    """Stretches in which the curve after lies above the one before, or below it; each with its samples."""
    run: list[Sample] = []
    is_up = True
    for sample in _samples(before, after):
        if sample is None or (run and sample[1] != sample[2] and (sample[2] < sample[1]) != is_up):
            if len(run) > 1:
                yield is_up, [*run, sample] if sample else run
            run = []
        if sample is not None:
            if not run:
                is_up = sample[2] <= sample[1]
            run.append(sample)
    if len(run) > 1:
        yield is_up, run


def _samples(before: Line, after: Line) -> Iterator[Sample | None]:
    """Both heights along the sheet; None where one of them is not known."""
    if not before.known or not after.known:
        return
    start = max(before.known[0].left, after.known[0].left)
    end = min(before.known[-1].right, after.known[-1].right)
    count = max(1, round((end - start) / STEP))
    for n in range(count + 1):
        x = round(start + (end - start) * n / count, 3)
        one, two = drawn.height(before.known, x), drawn.height(after.known, x)
        yield None if one is None or two is None else (x, one, two)


def _points(told: Told, before: Line, after: Line, scale: Scale) -> Iterator[Mark]:
    """A dot for what was felt before, a face for what is felt after."""
    for side, is_after in ((before, False), (after, True)):
        context = told.side(is_after=is_after)
        for point in side.points:
            y = scale.y(point.value)
            shapes = (
                faces.face(point.value, point.x, y, FACE, CASING)
                if is_after
                else (circle(point.x, y, DOT, style.PAPER, Stroke(style.SECOND, 0.8)),)
            )
            reach = FACE / 2 if is_after else DOT
            box = Box(point.x - reach, y - reach, 2 * reach, 2 * reach)
            key = "" if told.is_other and not is_after else point.record
            said = ", ".join(
                filter(None, (_state(told, is_after=is_after), signed(context, point.value), point.word))
            )
            yield Mark(shapes, box, key, "value", said, context.language)


def _state(told: Told, *, is_after: bool) -> str:
    say, journey = told.after.say, told.side(is_after=is_after).journey
    if told.is_other:
        return say("In this file") if is_after else say("In the other file")
    return say("As it is") if journey.state == "as-is" else say("As it could be")


def _differences(told: Told, slots: Sequence[Slot], before: Line, after: Line, top: float) -> Iterator[Mark]:
    """Below the curves, for each pair of steps that is rated once on both sides: by how much, in words."""
    place = {slot.two.id: n for n, slot in enumerate(slots) if slot.two}
    start = {slot.one.id: n for n, slot in enumerate(slots) if slot.one}
    for one, two in sorted(told.comparison.pairs.steps, key=lambda pair: place[pair[1]]):
        left = [point for point in before.points if point.column == start[one]]
        right = [point for point in after.points if point.column == place[two]]
        if len(left) != 1 or len(right) != 1:
            continue
        yield _difference(told, slots[place[two]], right[0].value - left[0].value, top)


def _difference(told: Told, slot: Slot, by: float, top: float) -> Mark:
    """By how much a step is better or worse; where nothing changed the sign says it alone."""
    given: Verdict = "better" if by > 0 else "worse" if by < 0 else "same"
    word = words.verdict(told.after.say, given)
    text = f"{signed(told.after, by)} {word}" if by else ""
    wide = signs.SIZE + (1.6 + typeset.width(text, VALUE) if text else 0.0)
    x, baseline = slot.middle - wide / 2, typeset.baseline(top + (STRIP - VALUE.leading) / 2, VALUE)
    shapes = signs.verdict(given, x + signs.SIZE / 2, top + STRIP / 2)
    if text:
        shapes = (*shapes, typeset.line(text, VALUE, x + signs.SIZE + 1.6, baseline, signs.colour(given)))
    said = joined((f"{slot.two.title}: {text or word}",)) if slot.two else text or word
    return Mark(shapes, Box(x, top, wide, STRIP), role="value", say=said, language=told.after.language)


def _label(told: Told, persona: Persona, scale: Scale, height: float) -> Cell:
    """Who feels this, and which line is which."""
    wide, context = LABELS - style.LABEL_GAP, told.after
    own = context if context.project.get(Persona, persona.id) else told.before
    name = people.short_name(own, persona)
    text = typeset.paragraph(name, style.LANE, (14.4, 2.6, wide - 24.0), context.language)
    shapes: list[Shape] = [*people.portrait(own, persona, 6.0, 7.0, 12.0), *text.shapes]
    y = max(text.height + 4.0, 17.0)
    for is_after in (True, False):
        stroke = Stroke(style.INK if is_after else style.SECOND, LINE_AFTER if is_after else LINE_BEFORE)
        words_ = typeset.paragraph(
            _state(told, is_after=is_after), SMALL, (11.0, y, wide - 20.0), "", style.SECOND
        )
        shapes += [line(0.0, y + SMALL.leading / 2, 9.0, y + SMALL.leading / 2, stroke), *words_.shapes]
        y += words_.height + 0.8
    for level in (2, 0, -2):
        shapes += faces.face(level, wide - 3.3, scale.y(level), 5.0)
    key = persona.id if context.project.get(Persona, persona.id) else ""
    said = words.quantity(told, "feeling", persona.id)
    return Cell(
        wide,
        height,
        (Mark(tuple(shapes), Box(0.0, 0.0, wide, height), key, "persona", said, context.language),),
    )
