"""A phase as it is shown to a room: slides for a screen of 1920 × 1080, one unit to the pixel.

A phase with more than four steps, or with more cards than the screen is high, is shown in parts. Marks carry
their records, so that a hand finds them as on the map. It is for screens only: nothing of it is printed.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import accumulate
from typing import Any, NamedTuple

from canvas.layout import house, style
from canvas.layout.drawings import curves, faces
from canvas.layout.map import people, sentences
from canvas.layout.map.cardtext import broken, stacked
from canvas.layout.map.context import Context
from canvas.layout.map.feelings_points import Point, Scale, curve
from canvas.layout.map.frame import make_context
from canvas.layout.options import SheetOptions
from canvas.layout.present_cards import PHASE, STEP, WORD, card, head, shortened, single
from canvas.layout.shapes import Box, Path, Rect, Shape, Stroke, line
from canvas.layout.sheet import Cell, Column, Mark, Placed, Row, Sheet
from canvas.model.journey import Lane, Phase, Step
from canvas.model.people import Persona
from canvas.model.project import Project
from canvas.model.work import Idea

WIDTH, HEIGHT = 1920.0, 1080.0
MARGIN = 84.0
GAP = 48.0
MOST_STEPS = 4
MOST_CARDS = 2
_TOP = 40.0
_STEPS_GAP = 8.0
_HEADS_GAP = 20.0
_CARD_GAP = 16.0
_BAND_GAP = 28.0
_FEELINGS = 224.0
_FEELINGS_MOST = 380.0
_FACE = 72.0
_CASING = 8.0
_WORD_ROOM = 50.0
"""What a face and its word need above the best feeling and below the worst."""
FOOT = HEIGHT - 32.0
_BAR = 8.0
_BAR_GAP = 16.0
_PORTRAIT = 64.0
_NAME = 320.0


class Band(NamedTuple):
    """Cards of one lane that are shown below each other, at their places from the band's top."""

    lane: Lane
    height: float
    placed: tuple[Placed, ...]


class Slide(NamedTuple):
    """What is shown at once: some steps of a phase, and bands of their cards."""

    phase: Phase
    steps: tuple[Step, ...]
    bands: tuple[Band, ...]
    part: int = 0
    """Which part of its phase it is, from 0."""

    @property
    def records(self) -> frozenset[str]:
        """The ids of all that is shown."""
        cards = {m.record for band in self.bands for placed in band.placed for m in placed.cell.marks}
        return frozenset({self.phase.id, *(step.id for step in self.steps), *cards})


class Show(NamedTuple):
    """A journey in slides."""

    context: Context
    slides: tuple[Slide, ...]
    has_feelings: bool


def show(project: Project, options: SheetOptions) -> Show:
    """Divide a journey into slides. Raises SheetError where there is no journey."""
    with house.wearing(house.of(project)):
        return _show(make_context(project, options))


def _show(context: Context) -> Show:
    phases = context.index.of(Phase, context.journey.id)
    shown = [phase for phase in phases if phase.id not in context.hidden]
    has_feelings = _feelings_lane(context) is not None and bool(_points(context, _steps(context)))
    slides = tuple(slide for phase in shown for slide in _of_phase(context, phase, has_feelings=has_feelings))
    return Show(context, slides, has_feelings)


def columns(count: int) -> tuple[tuple[float, float], ...]:
    """Return left edge and width of so many columns."""
    wide = (WIDTH - 2 * MARGIN - (count - 1) * GAP) / max(count, 1)
    return tuple((MARGIN + number * (wide + GAP), wide) for number in range(count))


def lay(shown: Show, number: int) -> Sheet:
    """Lay out one slide. Raises IndexError where there is none."""
    with house.wearing(house.of(shown.context.project)):
        return _lay(shown, number)


def _lay(shown: Show, number: int) -> Sheet:
    context, slide = shown.context, shown.slides[number]
    tracks = columns(len(slide.steps))
    places = zip(slide.steps, tracks, strict=True)
    cols = tuple(Column(step.id, slide.phase.id, x, wide) for step, (x, wide) in places)
    rows = [_heads(context, slide, cols), *_rows(shown, slide, cols), _foot(shown, number)]
    used = sum(row.height for row in rows[:-1])
    rows[-2] = rows[-2]._replace(height=rows[-2].height + FOOT - _TOP - used)
    tops = tuple(accumulate((row.height for row in rows[:-1]), initial=_TOP))
    persona = context.personas[0].id if context.personas else ""
    title = slide.phase.title
    return Sheet("present", title, context.language, WIDTH, HEIGHT, cols, tuple(rows), tops, persona)


# Dividing


def _of_phase(context: Context, phase: Phase, *, has_feelings: bool) -> list[Slide]:
    steps = context.index.of(Step, phase.id)
    count = max(1, -(-len(steps) // MOST_STEPS))
    size = max(1, -(-len(steps) // count))
    groups = [steps[at : at + size] for at in range(0, len(steps), size)] or [()]
    slides = [Slide(phase, group, page) for group in groups for page in _pages(context, group, has_feelings)]
    return [slide._replace(part=part) for part, slide in enumerate(slides)]


def _pages(context: Context, steps: tuple[Step, ...], has_feelings: bool) -> list[tuple[Band, ...]]:  # noqa: FBT001
    """Divide the cards of some steps so that each part is no higher than the screen."""
    tall = max((_step_height(context, step, len(steps)) for step in steps), default=0.0)
    room = FOOT - _TOP - PHASE.leading - _STEPS_GAP - tall - _HEADS_GAP - (_FEELINGS if has_feelings else 0.0)
    pages: list[list[Band]] = [[]]
    left, seen = room, set[str]()
    for band in _bands(context, steps, room):
        # More of the same lane is another part: no cell holds more than two cards at a time.
        if pages[-1] and (band.height > left or band.lane.id in seen):
            pages.append([])
            left, seen = room, set()
        pages[-1].append(band)
        left -= band.height
        seen.add(band.lane.id)
    return [tuple(page) for page in pages]


def _bands(context: Context, steps: tuple[Step, ...], room: float) -> Iterable[Band]:
    for lane in context.index.of(Lane, context.journey.id):
        if lane.id in context.hidden:
            continue
        cells = [_cards(context, lane, step) for step in steps]
        at, most = 0, max(map(len, cells), default=0)
        while at < most:
            band = _band(context, lane, steps, [cards[at : at + MOST_CARDS] for cards in cells])
            taken = MOST_CARDS
            if band.height > room:
                band, taken = _band(context, lane, steps, [cards[at : at + 1] for cards in cells]), 1
            yield band
            at += taken


def _cards(context: Context, lane: Lane, step: Step) -> list[Any]:
    """The cards of a cell that can be shown in words; ideas about a step stand in the lane of ideas."""
    found = [each for each in context.index.cell(lane.id, step.id) if hasattr(each, "text")]
    ideas = context.index.of(Idea, step.id) if lane.kind == "ideas" else ()
    # Only the curve is one persona's; the cards are everybody's, as in the window.
    shown = (each for each in found if not each.personas or not context.hidden.issuperset(each.personas))
    return [*shown, *ideas]


def _band(context: Context, lane: Lane, steps: tuple[Step, ...], cells: list[list[Any]]) -> Band:
    tracks = columns(len(steps))
    bottoms = [0.0] * len(steps)
    placed = []
    for at, (step, cards) in enumerate(zip(steps, cells, strict=True)):
        for number, record in enumerate(cards):
            last = min(at + getattr(record, "span", 1), len(steps)) - 1
            x, right = tracks[at][0], sum(tracks[last])
            drawn = card(context, record, right - x)
            y = max(bottoms[at : last + 1])
            cell = Cell(right - x, drawn.height, (drawn.mark,), step.id, lane.id)
            placed.append(Placed(x, cell, (at, number), 1, y))
            bottoms[at : last + 1] = [y + drawn.height + _CARD_GAP] * (last + 1 - at)
    return Band(lane, max(bottoms, default=0.0) - _CARD_GAP + _BAND_GAP, tuple(placed))


# Rows


def _step_height(context: Context, step: Step, count: int) -> float:
    return head(context, step, "step", STEP, columns(count)[0][1], 2).height


def _heads(context: Context, slide: Slide, cols: tuple[Column, ...]) -> Row:
    """The phase, whose journey it is, and the steps."""
    room = WIDTH - 2 * MARGIN - _NAME
    title = head(context, slide.phase, "phase", PHASE, room, 1)
    placed = [Placed(MARGIN, Cell(room, title.height, (title.mark,)), (0,))]
    top, tall = title.height + _STEPS_GAP, 0.0
    for number, (step, column) in enumerate(zip(slide.steps, cols, strict=True)):
        drawn = head(context, step, "step", STEP, column.width, 2)
        cell = Cell(column.width, drawn.height, (drawn.mark,), step.id)
        placed.append(Placed(column.x, cell, (1, number), 0, top))
        tall = max(tall, drawn.height)
    if context.personas:
        placed.append(_persona(context, context.personas[0]))
    return Row("heads", top + tall + _HEADS_GAP, tuple(placed))


def _persona(context: Context, persona: Persona) -> Placed:
    """The portrait and the first name, at the right."""
    name = people.short_name(context, persona)
    text = single(name, STEP, (0.0, 12.0, _NAME - _PORTRAIT - 24.0), context.language)
    wide = max((each.width for each in text), default=0.0)
    moved = tuple(each._replace(x=_PORTRAIT + 24.0) for each in text)
    shapes = (*people.portrait(context, persona, _PORTRAIT / 2, _PORTRAIT / 2, _PORTRAIT), *moved)
    width = _PORTRAIT + 24.0 + wide
    mark = Mark(shapes, Box(0, 0, width, _PORTRAIT), persona.id, "persona", persona.name, context.language)
    return Placed(WIDTH - MARGIN - width, Cell(width, _PORTRAIT, (mark,)), (0, 1))


def _rows(shown: Show, slide: Slide, cols: tuple[Column, ...]) -> list[Row]:
    """The bands, and the curve where its lane lies between them."""
    found = [_row(number, band) for number, band in enumerate(slide.bands)]
    lane = _feelings_lane(shown.context) if shown.has_feelings else None
    if lane is None:
        return found or [Row("empty", 0.0, ())]
    used = _TOP + PHASE.leading + _STEPS_GAP + _HEADS_GAP + sum(row.height for row in found)
    used += max((_step_height(shown.context, step, len(cols)) for step in slide.steps), default=0.0)
    height = min(max(FOOT - used, _FEELINGS), _FEELINGS_MOST)
    before = sum((band.lane.order, band.lane.id) < (lane.order, lane.id) for band in slide.bands)
    feelings = _curve(shown.context, lane, cols, height)
    return [*found[:before], feelings, *found[before:]]


def _row(number: int, band: Band) -> Row:
    """The band as a row of its slide: step by step, cards are read from above down."""
    placed = (each._replace(reading=(2, each.reading[0], number, each.reading[1])) for each in band.placed)
    return Row(band.lane.id, band.height, tuple(placed))


def _foot(shown: Show, number: int) -> Row:
    """One bar for each phase; of the present one as much as is shown now is dark."""
    slides = shown.slides
    phases = list(dict.fromkeys(slide.phase.id for slide in slides))
    weights = [
        max(1, len({s.id for each in slides if each.phase.id == key for s in each.steps})) for key in phases
    ]
    unit = (WIDTH - 2 * MARGIN - (len(phases) - 1) * _BAR_GAP) / sum(weights)
    placed, x = [], MARGIN
    for at, (key, weight) in enumerate(zip(phases, weights, strict=True)):
        parts = [each for each in slides if each.phase.id == key]
        mark = _bar(parts, slides[number], unit * weight)
        placed.append(Placed(x, Cell(unit * weight, _BAR, (mark,)), (3, at)))
        x += unit * weight + _BAR_GAP
    return Row("foot", HEIGHT - FOOT, tuple(placed))


def _bar(parts: list[Slide], now: Slide, width: float) -> Mark:
    shapes: list[Shape] = []
    gap = min(4.0, width / len(parts) / 4) if len(parts) > 1 else 0.0
    wide = (width - gap * (len(parts) - 1)) / len(parts)
    for at, part in enumerate(parts):
        fill = house.worn().accent if part is now else style.HAIRLINE
        shapes.append(Rect(at * (wide + gap), 0.0, wide, _BAR, fill, None, min(_BAR, wide) / 2))
    phase = parts[0].phase
    return Mark(tuple(shapes), Box(0.0, 0.0, width, _BAR), phase.id, "legend", phase.title)


# The curve


def _feelings_lane(context: Context) -> Lane | None:
    lanes = context.index.of(Lane, context.journey.id)
    return next((lane for lane in lanes if lane.kind == "feelings" and lane.id not in context.hidden), None)


def _steps(context: Context) -> tuple[Column, ...]:
    """Every step of the journey in a column as wide as the screen, to look for what is rated."""
    shown = (each for each in context.index.of(Phase, context.journey.id) if each.id not in context.hidden)
    steps = [(step, each) for each in shown for step in context.index.of(Step, each.id)]
    return tuple(Column(step.id, each.id, at * WIDTH, WIDTH) for at, (step, each) in enumerate(steps))


def _points(context: Context, cols: tuple[Column, ...]) -> tuple[Point, ...]:
    return curve(context, cols, next(iter(context.personas), None), 0, Scale(0.0, 1.0)).points


def _curve(context: Context, lane: Lane, cols: tuple[Column, ...], height: float) -> Row:
    """The first persona's feelings: a line that goes on beyond both edges, faces, words."""
    pitch = cols[0].width + GAP if cols else WIDTH
    every = _steps(context)
    first = next((at for at, each in enumerate(every) if cols and each.key == cols[0].key), 0)
    begin = cols[0].x if cols else MARGIN
    wide = cols[0].width if cols else WIDTH
    moved = tuple(each._replace(x=begin + (at - first) * pitch, width=wide) for at, each in enumerate(every))
    scale = Scale(_WORD_ROOM, (height - 2 * _WORD_ROOM - _BAND_GAP / 2) / 4)
    persona = next(iter(context.personas), None)
    drawn = curve(context, moved, persona, 0, scale)
    seen = [point for point in drawn.points if cols and MARGIN <= point.x < WIDTH - MARGIN]
    zero = scale.y(0.0)
    shapes: list[Shape] = [line(0.0, zero, WIDTH, zero, Stroke(style.HAIRLINE, 2.0))]
    for pieces, dash in ((drawn.known, ()), (drawn.gaps, (14.0, 12.0))):
        ops = curves.path(curves.cut(pieces, 0.0, WIDTH))
        if ops:
            shapes.append(Path(ops, None, Stroke(style.INK, 5.0, dash, round=True)))
    whole = Mark(tuple(shapes), Box(0.0, 0.0, WIDTH, height))
    placed = [Placed(0.0, Cell(WIDTH, height, (whole,), "", lane.id), (), 0)]
    rights = [*(point.x - _FACE / 2 - _CASING for point in seen[1:]), WIDTH - 24.0]
    for number, (point, right) in enumerate(zip(seen, rights, strict=False)):
        column = moved[point.column]
        own = point._replace(x=point.x - column.x)
        mark = _point(context, own, right - column.x, persona.id if persona else "")
        cell = Cell(wide, height, (mark,), column.key, lane.id)
        placed.append(Placed(column.x, cell, (2, point.column - first, len(every), number), 1))
    return Row(lane.id, height, tuple(placed))


def _point(context: Context, point: Point, right: float, persona: str) -> Mark:
    """A face and its word beside it: above the line where it is a good one, below where not."""
    half = _FACE / 2
    left = point.x + half + 24.0
    room = right - left
    lines = shortened(broken(point.word, WORD, room, context.language), 1, WORD, room) if room > 96 else ()
    top = point.y - half - 10.0 if point.value >= 0 else point.y + 8.0
    shapes = (
        *faces.face(point.value, point.x, point.y, _FACE, _CASING),
        *stacked(lines, left, top, WORD),
    )
    box = Box(point.x - half, point.y - half, _FACE, _FACE)
    said = sentences.feeling(context, point.feeling)
    return Mark(shapes, box, point.record, "feeling", said, context.language, persona=persona)
