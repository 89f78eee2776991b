"""Sizing by edges: columns by the right edge of their heads, lanes by the line below them, cards over steps.

The new size is tried while the hand moves, so that the map itself shows it; it is one step when it lets go.
"""

from __future__ import annotations

from typing import Literal

from canvas.editing import atlas
from canvas.editing.desk import Desk, Hand
from canvas.editing.hits import REACH, Hit, hit
from canvas.editing.outcome import Change, Nothing, Outcome, Saying
from canvas.editing.overlay import BAR_PX, Overlay
from canvas.editing.plain_gesture import PlainGesture
from canvas.editing.session import Edit
from canvas.frozen import dataclass, replace
from canvas.layout.shapes import Box, Rect
from canvas.layout.sheet import Column
from canvas.layout.style import ACCENT, STEP_GAP
from canvas.model.journey import Lane, Note, Step, Touchpoint
from canvas.model.problem import Problem
from canvas.model.project import Project

EDGE_PX = 4.0
"""So near to an edge a hand takes it."""
SIZES: tuple[Literal["S", "M", "L"], ...] = ("S", "M", "L")
WIDTHS = (1.0, 2.0)
"""The least and the most of a column, as multiples of the usual width."""
SIZE_MM = 9.0
"""How far the hand goes for the next size of a lane."""
HEAD_ROWS = ("phases", "steps")
Kind = Literal["column", "lane", "span"]


@dataclass(frozen=True, slots=True)
class Edge:
    """An edge that can be taken: of which record, of which kind, its place (mm) and what it measures by.

    `unit` is the width of a column of weight 1; `box` is the column, row or card as it was.
    """

    kind: Kind
    key: str
    box: Box
    unit: float = 1.0


@dataclass(frozen=True, slots=True)
class Sizing(PlainGesture):
    """An edge under way. `columns` are the columns as they were."""

    edge: Edge
    start: Hand
    hand: Hand
    columns: tuple[Column, ...]
    before: float
    value: float

    def moved(self, hand: Hand, desk: Desk) -> Sizing:  # noqa: ARG002 - the form of every gesture
        """Return the sizing with the hand somewhere else."""
        return replace(self, hand=hand, value=self._value(hand))

    def scrolls(self) -> tuple[bool, bool]:
        """Return that rows are sized down the map, everything else across it."""
        return self.edge.kind != "lane", self.edge.kind == "lane"

    def released(self, hand: Hand, desk: Desk) -> Outcome:
        """Return the new size as one step."""
        there = self.moved(hand, desk)
        if there.value == self.before:
            return Nothing()
        return Change(there.sized, "size", (self.edge.key,))

    def tried(self) -> Edit | None:
        """Return the edit that gives the size."""
        return self.sized if self.value != self.before else None

    def sized(self, project: Project) -> Project:
        """Return the project with the size."""
        record = project.find(self.edge.key)
        if isinstance(record, Step):
            return project.put(record.but(weight=None if self.value == 1 else self.value))
        if isinstance(record, Lane):
            return project.put(record.but(size=SIZES[round(self.value)]))
        return project.put(record.but(span=round(self.value))) if record is not None else project

    def overlay(self, desk: Desk) -> Overlay:
        """Return a bar along the edge as it is on the sheet that is shown."""
        box, thick = _now(desk, self.edge), BAR_PX * self.hand.px
        if box is None:
            return Overlay()
        if self.edge.kind == "lane":
            return Overlay((Rect(box.x, box.bottom - thick / 2, box.width, thick, ACCENT),))
        return Overlay((Rect(box.right - thick / 2, box.y, thick, box.height, ACCENT),))

    def saying(self) -> Saying | Problem | None:
        """Return the size, and of what: how large that is stands on the sheet that shows it."""
        kind, key = self.edge.kind, self.edge.key
        if kind == "span":
            return Saying("span", 1, value=self.value)
        return Saying("size", 1, key if kind == "column" else "", key if kind == "lane" else "", self.value)

    def _value(self, hand: Hand) -> float:
        edge = self.edge
        if edge.kind == "lane":
            steps = round((hand.y - self.start.y) / SIZE_MM)
            return min(max(self.before + steps, 0.0), len(SIZES) - 1.0)
        if edge.kind == "column":
            wanted = (edge.box.width + hand.x - self.start.x) / edge.unit
            return min(max(round(wanted * 2) / 2, WIDTHS[0]), WIDTHS[1])
        first = next((n for n, c in enumerate(self.columns) if c.x + c.width > edge.box.x + 0.1), 0)
        reached = sum(hand.x > column.x + column.width / 2 for column in self.columns[first:])
        return float(min(max(reached, 1), 50))


def begin(hit: Hit, start: Hand, hand: Hand, desk: Desk) -> Sizing | None:
    """Begin to size what has an edge where the hand went down."""
    edge = edge_at(desk, start)
    if edge is None:
        return None
    before = _size(desk.project, edge.key)
    return Sizing(edge, start, hand, desk.sheet.columns, before, before).moved(hand, desk)


def edge_at(desk: Desk, hand: Hand) -> Edge | None:
    """Return the edge at a point, None where nothing can be sized."""
    sheet, reach = desk.sheet, EDGE_PX * hand.px
    number = sheet.row_at(hand.y)
    if number is None or not sheet.columns:
        return None
    if sheet.rows[number].key in HEAD_ROWS:
        return _column_edge(desk, hand, max(reach, STEP_GAP / 2))
    if hand.x < sheet.columns[0].x - REACH:
        return _lane_edge(desk, hand, number, reach)
    return _card_edge(desk, hand, reach)


def beside_heads(desk: Desk, hand: Hand, *, is_on_columns: bool) -> Hand | None:
    """Return the hand where it takes an edge, though it points at heads that stay in sight.

    At those of columns it is a column's, at those of rows a row's. None where none ends there.
    """
    sheet, there = desk.sheet, hand
    row = next((n for n, row in enumerate(sheet.rows) if row.key == "steps"), None)
    if is_on_columns and row is not None:
        there = hand._replace(y=sheet.tops[row] + sheet.rows[row].height / 2)
    elif not is_on_columns and sheet.columns:
        there = hand._replace(x=sheet.columns[0].x - 2 * REACH)
    edge = edge_at(desk, there)
    return there if edge is not None and edge.kind == ("column" if is_on_columns else "lane") else None


def _column_edge(desk: Desk, hand: Hand, reach: float) -> Edge | None:
    sheet = desk.sheet
    row = next((n for n, row in enumerate(sheet.rows) if row.key == "steps"), None)
    if row is None:
        return None
    for column in sheet.columns:
        step = desk.project.get(Step, column.key)
        if step is not None and -reach / 2 <= hand.x - column.x - column.width <= reach:
            box = Box(column.x, sheet.tops[row], column.width, sheet.rows[row].height)
            return Edge("column", column.key, box, column.width / (step.weight or 1.0))
    return None


def _lane_edge(desk: Desk, hand: Hand, number: int, reach: float) -> Edge | None:
    sheet = desk.sheet
    for n in (number, number - 1):
        lane = desk.project.get(Lane, sheet.rows[n].key) if n >= 0 else None
        has_head = lane is not None and atlas.find(sheet, lane.id) is not None
        if lane is not None and has_head and abs(sheet.tops[n] + sheet.rows[n].height - hand.y) <= reach:
            return Edge("lane", lane.id, Box(0.0, sheet.tops[n], sheet.width, sheet.rows[n].height))
    return None


def _card_edge(desk: Desk, hand: Hand, reach: float) -> Edge | None:
    found = hit(desk.project, desk.sheet, hand.x, hand.y)
    card = desk.project.find(found.record)
    if found.seen is None or not atlas.is_card(found.seen.mark) or not isinstance(card, Touchpoint | Note):
        return None
    box = found.seen.box
    if not (0 <= box.right - hand.x <= reach and box.width > 6 * reach):
        return None
    return Edge("span", card.id, box)


def _size(project: Project, key: str) -> float:
    record = project.find(key)
    if isinstance(record, Lane):
        return float(SIZES.index(record.size or ("M" if record.kind == "curve" else "S")))
    return float(record.weight or 1.0) if isinstance(record, Step) else float(getattr(record, "span", 1))


def _now(desk: Desk, edge: Edge) -> Box | None:
    """Where the thing is on the sheet that is shown."""
    sheet = desk.sheet
    if edge.kind == "lane":
        row = atlas.row_of(sheet, edge.key)
        return Box(0.0, sheet.tops[row], sheet.width, sheet.rows[row].height) if row is not None else None
    seen = atlas.find(sheet, edge.key)
    return seen.box if seen else None
