"""What a card let go on the map would become: the fields it sets, or the reason why not. Changes nothing.

A cell stands for its lane and its step, and a drop sets exactly those.
"""

from __future__ import annotations

from typing import Any

from canvas.layout import style
from canvas.layout.map.members import COLLECTED
from canvas.layout.options import Drop
from canvas.layout.shapes import Box
from canvas.layout.sheet import Cell, Sheet
from canvas.model.edits.cards import refusal
from canvas.model.journey import Journey, Lane, Note, Phase, Picture, Step, Touchpoint
from canvas.model.people import Persona
from canvas.model.problem import Problem, problem
from canvas.model.project import NAMES, Project
from canvas.model.work import Idea, Story

MARKER = 0.8
"""How thick the line is that shows where a card would stand."""

_TARGETS: dict[type[Any], str] = {
    Touchpoint: "text",
    Note: "text",
    Idea: "text",
    Story: "words",
    Picture: "title",
    Journey: "title",
    Phase: "title",
    Step: "title",
    Lane: "title",
    Persona: "name",
}


def edit_target(record: Any) -> str:
    """The field that typing on a record's mark changes, "" where there is none."""
    return _TARGETS.get(type(record), "")


def drop(project: Project, sheet: Sheet, record: str, x: float, y: float) -> Drop | Problem:
    """What dropping a record at (x, y) of the sheet sets, or why it cannot lie there."""
    card = project.find(record)
    row_number, column = sheet.row_at(y), sheet.column_at(x)
    lane = project.get(Lane, sheet.rows[row_number].key) if row_number is not None else None
    if row_number is None or column is None or lane is None:
        return problem("drop-nowhere", record)
    why = _refusal(project, card, lane)
    if why:
        return why
    row, top = sheet.rows[row_number], sheet.tops[row_number]
    placed = next(each for each in row.placed if each.cell.step == column.step and each.cell.lane == lane.id)
    before, line_y = _before(placed.cell, record, x - placed.x, y - top - placed.y)
    marker = Box(placed.x, round(top + placed.y + line_y - MARKER / 2, 3), column.width, MARKER)
    return Drop(record, lane.id, column.step, before, _fields(project, card, lane, column.step), marker)


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
