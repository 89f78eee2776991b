"""A phase as it is shown to a room: slides for a screen, in millimetres on which the map's gaps are right.

Marks carry their records and cells their lane and step, so that a hand finds and moves them as on the map. It
is for screens only: nothing of it is printed. What is shown together is decided in `present_parts`.
"""

from __future__ import annotations

from itertools import accumulate
from typing import Any

from canvas.layout import house, style
from canvas.layout.map import drop as map_drop
from canvas.layout.map import links
from canvas.layout.map.context import Context
from canvas.layout.map.frame import make_context
from canvas.layout.map.link_labels import Look
from canvas.layout.map.link_room import Ground
from canvas.layout.options import Drop, SheetOptions
from canvas.layout.presenting import curve as present_curve
from canvas.layout.presenting import heads as present_heads
from canvas.layout.presenting.cards import PX, type_px
from canvas.layout.presenting.frame import ABOVE_FOOT, FOOT, HEIGHT, MARGIN, TOP, WIDTH, columns
from canvas.layout.presenting.parts import Division, Slide, slides
from canvas.layout.shapes import Box, Rect, Shape
from canvas.layout.sheet import Cell, Column, Mark, Placed, Row, Sheet
from canvas.model.index import index_of
from canvas.model.journey import Link, Note, Phase, Step, Touchpoint
from canvas.model.problem import Problem
from canvas.model.project import Project
from canvas.model.work import Idea, Vote
from canvas.named import NamedTuple

__all__ = ["FOOT", "HEIGHT", "WIDTH", "Show", "Slide", "drop", "lay", "show"]

_BAR = 8 * PX
_BAR_GAP = 16 * PX
_FREE = (Vote,)
"""Kinds that change no part of a journey: what they show lies above the cards."""
_ARROWS = Look(4 * PX, type_px("semibold", 32, 40), 16 * PX, 2 * PX, 5 * PX, (400 * PX, 700 * PX))


class Show(NamedTuple):
    """A journey in slides."""

    context: Context
    slides: tuple[Slide, ...]
    has_feelings: bool
    options: SheetOptions

    def phase(self, key: str) -> tuple[Slide, ...]:
        """The parts of a phase."""
        return tuple(slide for slide in self.slides if slide.phase.id == key)


def show(project: Project, options: SheetOptions, previous: Show | None = None) -> Show:
    """Divide a journey into slides, keeping those of `previous` that nothing changed.

    Raises SheetError where there is no journey.
    """
    with house.wearing(house.of(project)):
        return _show(make_context(project, options), options, previous)


def _show(context: Context, options: SheetOptions, previous: Show | None) -> Show:
    phases = context.index.of(Phase, context.journey.id)
    shown = [phase for phase in phases if phase.id not in options.hidden]
    has_feelings = present_curve.lane_of(context) is not None and present_curve.has_points(context)
    division = Division(context, has_feelings, present_curve.every_step(context))
    changed = None
    if previous and previous.options == options and previous.has_feelings == has_feelings:
        changed = _changed(previous.context.project, context.project)
    found: list[Slide] = []
    for phase in shown:
        is_kept = changed is not None and phase.id not in changed
        kept = previous.phase(phase.id) if previous and is_kept else ()
        found += kept or slides(division, phase)
    return Show(context, tuple(found), has_feelings, options)


def _changed(old: Project, new: Project) -> frozenset[str] | None:
    """The phases in which something changed, None where it may be all of them."""
    phases: set[str] = set()
    for change in new.changes(old):
        for project, changed in zip((old, new), change, strict=True):
            record = _end(project, changed)
            if record is None or isinstance(record, _FREE):
                continue
            key = record.at if isinstance(record, Idea) else getattr(record, "step", None)
            step = record if isinstance(record, Step) else project.get(Step, key)
            if step is not None and isinstance(record, Step | Touchpoint | Note | Idea):
                phases.add(step.phase)
            elif not (isinstance(record, Note) and key is None):
                return None
    return frozenset(phases)


def _end(project: Project, record: Any) -> Any:
    """The card at which an arrow begins, whose slide makes room for its word; any other record itself."""
    return project.find(record.source) if isinstance(record, Link) else record


def lay(shown: Show, number: int) -> Sheet:
    """Lay out one slide. Raises IndexError where there is none."""
    with house.wearing(house.of(shown.context.project)):
        return _lay(shown, number)


def _lay(shown: Show, number: int) -> Sheet:
    context, slide = shown.context, shown.slides[number]
    places = zip(slide.steps, columns(len(slide.steps)), strict=True)
    cols = tuple(Column(step.id, slide.phase.id, x, wide) for step, (x, wide) in places)
    heads = present_heads.row(context, slide.phase, slide.steps, cols)
    rows = [heads, *_rows(shown, slide, cols, heads.height), _foot(shown, number)]
    used = sum(row.height for row in rows[:-1])
    rows[-2] = rows[-2]._replace(height=rows[-2].height + FOOT - TOP - used)
    tops = tuple(accumulate((row.height for row in rows[:-1]), initial=TOP))
    rows[-1] = _with_arrows(context, rows, tops)
    persona = context.personas[0].id if context.personas else ""
    return Sheet(
        "present", slide.phase.title, context.language, WIDTH, HEIGHT, cols, tuple(rows), tops, persona
    )


def _with_arrows(context: Context, rows: list[Row], tops: tuple[float, ...]) -> Row:
    """The foot, with the arrows between cards that are seen above everything."""
    boxes = {
        mark.record: mark.box.moved(placed.x, top + placed.y)
        for row, top in zip(rows, tops, strict=True)
        for placed in row.placed
        for mark in placed.cell.marks
        if mark.role == "touchpoint"
    }
    ends = (link for link in context.project.all(Link) if link.source in boxes and link.target in boxes)
    drawn = links.marks(
        context,
        ends,
        boxes.get,
        Ground(rows, tops),
        Box(0.0, TOP, WIDTH, FOOT - TOP),
        _ARROWS,
        can_type=True,
    )
    foot = rows[-1]
    return foot._replace(placed=(*foot.placed, links.layer(drawn, tops[-1]))) if drawn else foot


def drop(project: Project, sheet: Sheet, record: str, x: float, y: float) -> Drop | Problem:
    """What dropping a record at (x, y) of a slide sets, as on the map.

    Behind the last card of a part its cell may go on: `before` is then a card that another part shows.
    """
    found = map_drop.drop(project, sheet, record, x, y)
    if isinstance(found, Problem) or found.before:
        return found
    every = [card.id for card in index_of(project).cell(found.row, found.column)]
    here = [
        mark.record
        for row in sheet.rows
        for placed in row.placed
        for mark in placed.cell.marks
        if (placed.cell.row, placed.cell.column) == (found.row, found.column) and mark.record in every
    ]
    if not here:
        return found
    behind = every[every.index(here[-1]) + 1 :]
    return found._replace(before=behind[0] if behind else "")


# Rows


def _rows(shown: Show, slide: Slide, cols: tuple[Column, ...], heads: float) -> list[Row]:
    """The bands, and the curve where its lane lies between them."""
    found = [_row(number, band.lane.id, band.height, band.placed) for number, band in enumerate(slide.bands)]
    has_curve = shown.has_feelings and slide.has_curve
    lane = present_curve.lane_of(shown.context) if has_curve else None
    if lane is None:
        return found or [Row("empty", 0.0, ())]
    room = FOOT - ABOVE_FOOT - TOP - heads - sum(row.height for row in found)
    before = sum((band.lane.order, band.lane.id) < (lane.order, lane.id) for band in slide.bands)
    return [*found[:before], present_curve.row(shown.context, lane, cols, room), *found[before:]]


def _row(number: int, lane: str, height: float, placed: tuple[Placed, ...]) -> Row:
    """A band as a row of its slide: step by step, cards are read from above down."""
    told = (each._replace(reading=(2, each.reading[0], number, each.reading[1])) for each in placed)
    return Row(lane, height, tuple(told))


def _foot(shown: Show, number: int) -> Row:
    """One bar for each phase; of the present one as much as is shown now is dark."""
    every = shown.slides
    phases = list(dict.fromkeys(slide.phase.id for slide in every))
    parts = [shown.phase(key) for key in phases]
    weights = [max(1, len({step.id for slide in each for step in slide.steps})) for each in parts]
    unit = (WIDTH - 2 * MARGIN - (len(phases) - 1) * _BAR_GAP) / sum(weights)
    placed, x = [], MARGIN
    for at, (found, weight) in enumerate(zip(parts, weights, strict=True)):
        mark = _bar(found, every[number], unit * weight)
        placed.append(Placed(x, Cell(unit * weight, _BAR, (mark,)), (3, at)))
        x += unit * weight + _BAR_GAP
    return Row("foot", HEIGHT - FOOT, tuple(placed))


def _bar(parts: tuple[Slide, ...], now: Slide, width: float) -> Mark:
    shapes: list[Shape] = []
    gap = min(4 * PX, width / len(parts) / 4) if len(parts) > 1 else 0.0
    wide = (width - gap * (len(parts) - 1)) / len(parts)
    for at, part in enumerate(parts):
        fill = house.worn().accent if part is now else style.HAIRLINE
        shapes.append(Rect(at * (wide + gap), 0.0, wide, _BAR, fill, None, min(_BAR, wide) / 2))
    phase = parts[0].phase
    return Mark(tuple(shapes), Box(0.0, 0.0, width, _BAR), phase.id, "legend", phase.title)
