"""Dragging phases, steps and lanes by their heads, with all they hold.

A bar shows between which two it would land; nothing else moves until the hand lets go.
"""

from __future__ import annotations

from collections.abc import Sequence

from canvas.editing import atlas
from canvas.editing.copying import duplicated
from canvas.editing.desk import Desk, Hand
from canvas.editing.hits import Hit
from canvas.editing.outcome import Change, Nothing, Outcome, Refused, Saying
from canvas.editing.overlay import BAR_PX, Ghost, Overlay
from canvas.editing.plain_gesture import PlainGesture
from canvas.frozen import dataclass, replace
from canvas.layout.shapes import Box, Rect
from canvas.layout.sheet import Column, Mark, Sheet
from canvas.layout.style import ACCENT, MARGIN, STEP_GAP
from canvas.model.edits.structure import move_lane, move_phase, move_step
from canvas.model.journey import Lane, Phase, Step
from canvas.model.problem import EditError, Problem
from canvas.model.project import Project
from canvas.named import NamedTuple

BESIDE = 6.0
"""Where (mm) a head hangs at a hand that did not take it itself."""


class Gap(NamedTuple):
    """Between which two a head would land: before which one, in which phase (steps), and where the bar is."""

    before: str | None
    phase: str
    bar: Box


@dataclass(frozen=True, slots=True)
class HeadDrag(PlainGesture):
    """A head under way. `grip` is where in the head the hand took it."""

    key: str
    grabbed: Mark
    grip: tuple[float, float]
    hand: Hand
    gap: Gap | None = None

    def moved(self, hand: Hand, desk: Desk) -> HeadDrag:
        """Return the drag with the hand somewhere else."""
        return replace(self, hand=hand, gap=_gap(desk, self.key, hand))

    def scrolls(self) -> tuple[bool, bool]:
        """Return that rows go down the map, everything else across it: heads lie along its edges."""
        is_row = self.grabbed.role == "lane"
        return not is_row, is_row

    def released(self, hand: Hand, desk: Desk) -> Outcome:
        """Return the move, or the copy, as one step."""
        there = self.moved(hand, desk)
        gap, key = there.gap, self.key
        if gap is None:
            return Nothing()
        try:
            if there.is_copying:
                after, names = duplicated(desk.project, (key,), desk.ids)
                key, after = names[key], _moved(after, names[key], gap)
            else:
                after = _moved(desk.project, key, gap)
        except EditError as error:
            return Refused(error.problem)
        if after is desk.project:
            return Nothing()
        return Change(lambda _: after, "copy" if there.is_copying else "move", (key,))

    @property
    def is_copying(self) -> bool:
        """Whether a copy is dragged."""
        return "ctrl" in self.hand.keys

    def overlay(self, desk: Desk) -> Overlay:  # noqa: ARG002 - the form of every gesture
        """Return the bar where it would land, and the head at the hand."""
        bars: tuple[Rect, ...] = ()
        if self.gap is not None:
            box, half = self.gap.bar, BAR_PX * self.hand.px / 2
            bars = (Rect(box.x - half, box.y - half, box.width + 2 * half, box.height + 2 * half, ACCENT),)
        ghost = Ghost(self.grabbed, self.hand.x - self.grip[0], self.hand.y - self.grip[1])
        return Overlay(bars, ghost)

    def saying(self) -> Saying | Problem | None:
        """Return that something is moved or copied."""
        return Saying("copy-head" if self.is_copying else "move-head", 1) if self.gap else None


def begin(hit: Hit, start: Hand, hand: Hand, desk: Desk) -> HeadDrag | None:
    """Begin to drag the head that was hit; None where no head was."""
    known = isinstance(desk.project.find(hit.record), Phase | Step | Lane)
    if hit.seen is None or hit.seen.mark.role not in atlas.HEAD_ROLES or not known:
        return None
    box = hit.seen.box
    grip = _grip(start.x - box.x, box.width), _grip(start.y - box.y, box.height)
    return HeadDrag(hit.record, hit.seen.mark, grip, hand).moved(hand, desk)


def _grip(at: float, size: float) -> float:
    """Where in a head it is taken: near its corner, where it was taken by its name that stays in sight."""
    return at if 0.0 <= at <= size else min(size / 2, BESIDE)


def _moved(project: Project, key: str, gap: Gap) -> Project:
    record = project.find(key)
    if isinstance(record, Phase):
        return move_phase(project, key, before=gap.before)
    if isinstance(record, Lane):
        return move_lane(project, key, before=gap.before)
    return move_step(project, key, gap.phase, before=gap.before)


def _gap(desk: Desk, key: str, hand: Hand) -> Gap | None:
    record, sheet = desk.project.find(key), desk.sheet
    if isinstance(record, Lane):
        return _between_lanes(desk, hand.y)
    if isinstance(record, Phase):
        return _between(sheet, _spans(sheet), hand.x)
    return _between_steps(sheet, hand.x)


def _between_lanes(desk: Desk, y: float) -> Gap | None:
    sheet = desk.sheet
    rows = [n for n, row in enumerate(sheet.rows) if desk.project.get(Lane, row.key)]
    if not rows:
        return None
    after = next((n for n in rows if y < sheet.tops[n] + sheet.rows[n].height / 2), None)
    last = rows[-1]
    at = sheet.tops[after] if after is not None else sheet.tops[last] + sheet.rows[last].height
    bar = Box(MARGIN, at, sheet.width - 2 * MARGIN, 0.0)
    return Gap(sheet.rows[after].key if after is not None else None, "", bar)


def _between_steps(sheet: Sheet, x: float) -> Gap | None:
    columns = sheet.columns
    if not columns:
        return None
    number = next((n for n, c in enumerate(columns) if x < c.x + c.width / 2), len(columns))
    at = _between_columns(columns, number)
    bar = Box(at, _top(sheet), 0.0, _bottom(sheet) - _top(sheet))
    ends_phase = 0 < number < len(columns) and columns[number].phase != columns[number - 1].phase
    if number == len(columns) or (ends_phase and x < at):
        return Gap(None, columns[number - 1].phase, bar)
    return Gap(columns[number].key, columns[number].phase, bar)


def _between(sheet: Sheet, spans: tuple[Column, ...], x: float) -> Gap | None:
    if not spans:
        return None
    number = next((n for n, c in enumerate(spans) if x < c.x + c.width / 2), len(spans))
    behind = spans[number] if number < len(spans) else None
    at = _between_columns(spans, number)
    bar = Box(at, _top(sheet), 0.0, _bottom(sheet) - _top(sheet))
    return Gap(behind.phase if behind else None, "", bar)


def _spans(sheet: Sheet) -> tuple[Column, ...]:
    """The phases as columns, from their first step to their last."""
    spans: dict[str, Column] = {}
    for column in sheet.columns:
        first = spans.get(column.phase, column)
        spans[column.phase] = first._replace(width=column.x + column.width - first.x)
    return tuple(spans.values())


def _between_columns(columns: Sequence[Column], number: int) -> float:
    """Where a bar stands before the column numbered so: in the middle of the gap, or beside the outermost."""
    if not number:
        return columns[0].x - STEP_GAP / 2
    end = columns[number - 1].x + columns[number - 1].width
    return (end + columns[number].x) / 2 if number < len(columns) else end + STEP_GAP / 2


def _top(sheet: Sheet) -> float:
    """Where the heads begin."""
    return next(
        (top for row, top in zip(sheet.rows, sheet.tops, strict=True) if row.key in ("phases", "steps")), 0.0
    )


def _bottom(sheet: Sheet) -> float:
    """Where the last row with cells of steps ends."""
    ends = [
        top + row.height
        for row, top in zip(sheet.rows, sheet.tops, strict=True)
        if any(placed.cell.row and placed.cell.column for placed in row.placed)
    ]
    return ends[-1] if ends else sheet.height
