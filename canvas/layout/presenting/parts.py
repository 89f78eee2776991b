"""Dividing a journey into slides: phase by phase, and a phase in as many parts as its cards need.

No part has more than four steps or two cards in a cell, and none is higher than the screen. Where a card has
no room the steps are shown fewer at a time, so that it becomes wide; where even that is not enough, its text
goes on in the next part. What is known of the phase besides (promises, measures, stories) stands in parts of
its own behind them, without the curve.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from canvas.frozen import replace
from canvas.layout.map.context import Context
from canvas.layout.map.members import members
from canvas.layout.presenting import curve as present_curve
from canvas.layout.presenting import facts
from canvas.layout.presenting import heads as present_heads
from canvas.layout.presenting.cards import PX, Piece
from canvas.layout.presenting.facts import FACTS
from canvas.layout.presenting.frame import ABOVE_FOOT, FOOT, TOP, columns
from canvas.layout.presenting.pieces import card, pieces
from canvas.layout.sheet import Cell, Column, Mark, Placed
from canvas.layout.style import CARD_GAP, LANE_PADDING
from canvas.model.edits.cards import card_letter
from canvas.model.journey import Lane, Link, Note, Phase, Picture, Step, Touchpoint
from canvas.model.work import Idea
from canvas.named import NamedTuple

_SHOWN: dict[str, tuple[type[Any], ...]] = {"ideas": (Idea,), "pictures": (Picture,)}
"""What a lane of a kind shows; any other, touchpoints and notes."""
MOST_STEPS = 4
MOST_CARDS = 2
BELOW = 8 * PX
"""Between a band and the next one, beside the room every lane has above its cards."""
LABEL = 36 * PX
"""More room above cards that an arrow with a word joins: it stands there, and over no other card."""
EMPTY = 88 * PX
"""How high a cell without cards is, so that one can begin there."""


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
    has_curve: bool = True
    """Whether the curve of feelings is shown, where the journey has one."""

    def marks(self) -> Iterator[Mark]:
        """Yield the marks of all cards."""
        return (m for band in self.bands for placed in band.placed for m in placed.cell.marks)

    @property
    def records(self) -> frozenset[str]:
        """The ids of all that is shown."""
        return frozenset(
            {self.phase.id, *(step.id for step in self.steps), *(m.record for m in self.marks())}
        )


class Division(NamedTuple):
    """What dividing is told: the map, whether there is a curve, and every step that is shown."""

    context: Context
    has_feelings: bool
    every: tuple[Column, ...]

    def room(self, phase: Phase, steps: tuple[Step, ...], *, has_curve: bool = True) -> float:
        """Return how much room is left for cards."""
        is_drawn = self.has_feelings and has_curve
        curve = present_curve.height(self.context, steps, self.every) if is_drawn else 0.0
        return max(
            FOOT - ABOVE_FOOT - TOP - present_heads.height(self.context, phase, steps) - curve, 4 * EMPTY
        )


def slides(division: Division, phase: Phase) -> tuple[Slide, ...]:
    """Return the parts of a phase."""
    steps = division.context.index.of(Step, phase.id)
    count = max(1, -(-len(steps) // MOST_STEPS))
    size = max(1, -(-len(steps) // count))
    groups = [steps[at : at + size] for at in range(0, len(steps), size)] or [()]
    fitting = [part for group in groups for part in _fitting(division, phase, group)]
    found = [Slide(phase, group, page) for group in fitting for page in _pages(division, phase, group)]
    found += [
        Slide(phase, group, page, has_curve=False)
        for group in groups
        for page in _pages(division, phase, group, has_curve=False)
        if page
    ]
    return tuple(slide._replace(part=part) for part, slide in enumerate(found))


def _fitting(division: Division, phase: Phase, steps: tuple[Step, ...]) -> list[tuple[Step, ...]]:
    """Steps that are shown together: half of them each time where a card would be too high."""
    if len(steps) < 2 or _has_room(division, phase, steps):
        return [steps]
    half = (len(steps) + 1) // 2
    return [*_fitting(division, phase, steps[:half]), *_fitting(division, phase, steps[half:])]


def _has_room(division: Division, phase: Phase, steps: tuple[Step, ...]) -> bool:
    context = division.context
    if division.has_feelings and present_curve.is_crowded(context, steps, division.every):
        return False
    wide, room = columns(len(steps))[0][1], division.room(phase, steps) - LANE_PADDING - BELOW
    return all(
        card(context, Piece(record), wide).height <= room
        for lane in _lanes(context)
        for step in steps
        for record in cards(context, lane, step)
        if getattr(record, "span", 1) == 1
    )


def _pages(
    division: Division, phase: Phase, steps: tuple[Step, ...], *, has_curve: bool = True
) -> list[tuple[Band, ...]]:
    """Divide the cards of some steps so that each part is no higher than the screen.

    With the curve these are cards, without it what is known besides.
    """
    room = division.room(phase, steps, has_curve=has_curve)
    pages: list[list[Band]] = [[]]
    left, seen = room, set[str]()
    context = division.context
    for band in _bands(context, _lanes(context) if has_curve else _fact_lanes(context), steps, room):
        # More of the same lane is another part: no cell holds more than two cards at a time.
        if pages[-1] and (band.height > left or band.lane.id in seen):
            pages.append([])
            left, seen = room, set()
        pages[-1].append(band)
        left -= band.height
        seen.add(band.lane.id)
    return [tuple(page) for page in pages]


def _bands(context: Context, lanes: Iterable[Lane], steps: tuple[Step, ...], room: float) -> Iterator[Band]:
    wide = columns(len(steps))[0][1] if steps else 0.0
    inside = room - LANE_PADDING - BELOW
    is_first = True
    for lane in lanes:
        cells = [_pieces(context, lane, step, steps, (wide, inside)) for step in steps]
        at, most = 0, max(map(len, cells), default=0)
        # One can write in the first lane for touchpoints, even where nothing is yet.
        if steps and is_first and lane.kind == "touchpoints":
            is_first, most = False, max(most, 1)
        while at < most:
            band = _band(context, lane, steps, [cell[at : at + MOST_CARDS] for cell in cells])
            taken = MOST_CARDS
            if band.height > room:
                band, taken = _band(context, lane, steps, [cell[at : at + 1] for cell in cells]), 1
            yield band
            at += taken


def _pieces(
    context: Context, lane: Lane, step: Step, steps: tuple[Step, ...], room: tuple[float, float]
) -> list[Piece]:
    """The cards of a cell, in pieces that have room (width, height)."""
    told = (
        facts.of_step(context, lane.kind, step, steps) if lane.kind in FACTS else cards(context, lane, step)
    )
    return [piece for record in told for piece in pieces(context, record, *room)]


def _lanes(context: Context) -> Iterator[Lane]:
    lanes = context.index.of(Lane, context.journey.id)
    return (lane for lane in lanes if lane.id not in context.hidden and lane.kind not in FACTS)


def _fact_lanes(context: Context) -> Iterator[Lane]:
    """The lanes of what is known besides cards; what has none on the map is told all the same."""
    lanes = context.index.of(Lane, context.journey.id)
    for kind in FACTS:
        found = next((lane for lane in lanes if lane.kind == kind), None)
        if found is None:
            yield Lane(id=f"l{kind}", journey=context.journey.id, kind=kind)
        elif found.id not in context.hidden:
            yield found


def cards(context: Context, lane: Lane, step: Step) -> list[Any]:
    """Return the cards of a cell that can be shown in words; everybody's, only the curve is one persona's."""
    kinds = _SHOWN.get(lane.kind, (Touchpoint, Note))
    found = members(_everybodys(context), lane, step)
    return [each for each in found if isinstance(each, kinds)]


def _everybodys(context: Context) -> Context:
    return replace(context, persona="") if context.persona else context


def _is_labelled(context: Context, cells: Sequence[Sequence[Piece]]) -> bool:
    """Tell whether an arrow with a word joins two of these cards."""
    here = {piece.record.id for cell in cells for piece in cell}
    links = (link for key in here for link in context.index.of(Link, key))
    return any(link.label and link.source in here and link.target in here for link in links)


def _band(context: Context, lane: Lane, steps: tuple[Step, ...], cells: Sequence[Sequence[Piece]]) -> Band:
    """Cards one below the other in each cell; one across several steps lies below what they hold so far."""
    tracks = columns(len(steps))
    bottoms = [LANE_PADDING + (LABEL if _is_labelled(context, cells) else 0.0)] * len(steps)
    placed: list[Placed] = []
    for at, (step, found) in enumerate(zip(steps, cells, strict=True)):
        narrow: list[Mark] = []
        top = bottoms[at]
        for number, piece in enumerate(found):
            last = min(at + getattr(piece.record, "span", 1), len(steps)) - 1
            x, right = tracks[at][0], sum(tracks[last])
            drawn = card(context, piece, right - x)
            y = max(bottoms[at : last + 1])
            if last == at:
                narrow.append(drawn.mark.moved(0.0, round(y - top, 3)))
            else:
                cell = Cell(right - x, drawn.height, (drawn.mark,), step.id, lane.id)
                placed.append(Placed(x, cell, (at, number), 1, y))
            bottoms[at : last + 1] = [y + drawn.height + CARD_GAP] * (last + 1 - at)
        high = max((mark.box.bottom for mark in narrow), default=0.0)
        x, wide = tracks[at]
        placed.append(Placed(x, Cell(wide, high, tuple(narrow), step.id, lane.id), (at, 0), 1, top))
    is_empty = not any(cells)
    high = max(bottoms, default=LANE_PADDING) - CARD_GAP + BELOW
    writes = lane.kind not in FACTS and card_letter(context.project, lane.id) is not None
    return Band(lane, LANE_PADDING + EMPTY + BELOW if is_empty and writes else high, tuple(placed))
