"""What a card let go on a board would become: the fields it sets, or the reason why not. Changes nothing.

A cell stands for its row and its column (on the map a lane and a step), and a drop sets exactly those.
"""

from __future__ import annotations

from typing import Any

from canvas.layout import style
from canvas.layout.map.members import COLLECTED
from canvas.layout.options import Drop
from canvas.layout.shapes import Box
from canvas.layout.sheet import Cell, Column, Row, Seen, Sheet
from canvas.model.edits.boards import fields_in
from canvas.model.edits.cards import refusal
from canvas.model.journey import Lane, Note, Step, Touchpoint
from canvas.model.problem import Problem, problem
from canvas.model.project import NAMES, Project
from canvas.model.work import Idea, Story

MARKER = 0.8
"""How thick the line is that shows where a card would stand."""


def drop(project: Project, sheet: Sheet, record: str, x: float, y: float) -> Drop | Problem:
    """What dropping a record at (x, y) of the sheet sets, or why it cannot lie there."""
    card = project.find(record)
    row_number, column = sheet.row_at(y), sheet.column_at(x)
    if row_number is None or column is None:
        return problem("drop-nowhere", record)
    row, top = sheet.rows[row_number], sheet.tops[row_number]
    about = _touchpoint_at(project, row, x, y - top) if isinstance(card, Story | Idea) else None
    if about is not None:
        return _belongs_to(card, about, top)
    if isinstance(card, Idea) and _is_beside_ideas(project, row.key):
        return _at_step(project, sheet, card, column)
    fields = _set_in(project, card, row.key, column.key)
    if isinstance(fields, Problem):
        return fields
    name = (row.key, column.key)
    placed = next((each for each in row.placed if (each.cell.row, each.cell.column) == name), None)
    if placed is None:
        return problem("drop-nowhere", record)
    before, line_y = _before(placed.cell, record, x - placed.x, y - top - placed.y)
    marker = Box(placed.x, round(top + placed.y + line_y - MARKER / 2, 3), column.width, MARKER)
    return Drop(record, row.key, column.key, before, tuple(fields.items()), marker)


def drop_without_room(project: Project, sheet: Sheet, record: str, x: float, y: float) -> Drop | Problem:
    """As `drop`, on a board whose rows stay where they are meanwhile."""
    found = drop(project, sheet, record, x, y)
    return found._replace(makes_room=False) if isinstance(found, Drop) else found


def _touchpoint_at(project: Project, row: Row, x: float, y: float) -> Seen | None:
    """The touchpoint of a row that lies under a point."""
    for placed in row.placed:
        for mark in placed.cell.marks:
            is_there = mark.box.holds(x - placed.x, y - placed.y)
            if is_there and project.get(Touchpoint, mark.record):
                return Seen(mark, placed.x, placed.y, placed.cell)
    return None


def _belongs_to(card: Story | Idea, seen: Seen, top: float) -> Drop:
    """A story let go on a touchpoint is told of it; an idea becomes the touchpoint's."""
    key = seen.mark.record
    fields: tuple[tuple[str, Any], ...] = ()
    if isinstance(card, Idea):
        fields = () if card.at == key else (("at", key),)
    elif key not in card.touchpoints:
        fields = (("touchpoints", (*card.touchpoints, key)),)
    return Drop(card.id, "", "", "", fields, seen.box.moved(0.0, top), makes_room=False)


def _is_beside_ideas(project: Project, row: str) -> bool:
    lane = project.get(Lane, row)
    return lane is not None and lane.kind != "ideas"


def _at_step(project: Project, sheet: Sheet, idea: Idea, column: Column) -> Drop | Problem:
    """An idea let go elsewhere in a step is the step's, and appears in the row of ideas."""
    if project.get(Step, column.key) is None:
        return problem("drop-nowhere", idea.id)
    fields = () if idea.at == column.key else (("at", column.key),)
    for row, top in zip(sheet.rows, sheet.tops, strict=True):
        lane = project.get(Lane, row.key)
        if lane is not None and lane.kind == "ideas":
            marker = Box(column.x, round(top + row.height, 3), column.width, MARKER)
            return Drop(idea.id, row.key, column.key, "", fields, marker, makes_room=False)
    marker = Box(column.x, sheet.tops[0], column.width, sheet.height - sheet.tops[0])
    return Drop(idea.id, "", "", "", fields, marker, makes_room=False)


def _set_in(project: Project, card: Any, row: str, column: str) -> dict[str, Any] | Problem:
    """The fields a cell sets: a lane's own rules on the map, row and column on any other board."""
    lane = project.get(Lane, row)
    if lane is None:
        return fields_in(project, card, row, column)
    return _refusal(project, card, lane) or dict(_fields(project, card, lane, column))


def _refusal(project: Project, card: Any, lane: Lane) -> Problem | None:
    if type(card) in COLLECTED.values():
        kind = next(kind for kind, cls in COLLECTED.items() if cls is type(card))
        if lane.kind == kind and not (isinstance(card, Story) and card.touchpoints):
            return None
        return problem("lane-refuses", card.id, lane=lane.kind, kind=NAMES[type(card)])
    if card is None:
        return problem("not-found")
    return refusal(project, card, lane.id)


def _fields(project: Project, card: Any, lane: Lane, step: str) -> tuple[tuple[str, Any], ...]:
    """The fields that differ from what the cell stands for."""
    target = project.get(Step, step)
    wanted: dict[str, Any] = {"lane": lane.id, "step": step}
    if isinstance(card, Note):
        wanted["touchpoint"] = None
    elif isinstance(card, Idea):
        wanted = {"at": step}
    elif isinstance(card, Story) and target:
        wanted = {"phase": target.phase}
    return tuple((name, value) for name, value in wanted.items() if getattr(card, name) != value)


def _before(cell: Cell, record: str, x: float, y: float) -> tuple[str, float]:
    """The card that would follow, "" for none, and the height between it and the one above."""
    cards = [mark for mark in cell.marks if mark.record and x < mark.box.right + style.CARD_GAP / 2]
    following = next((mark for mark in cards if y < mark.box.y + mark.box.height / 2), None)
    if following is None:
        return "", max((mark.box.bottom + style.CARD_GAP / 2 for mark in cards), default=0.0)
    if following.record == record:
        return following.record, following.box.y
    return following.record, max(0.0, following.box.y - style.CARD_GAP / 2)
