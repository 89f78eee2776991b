"""What a cell of a board stands for: the fields its row and its column set on a card, and nothing else.

A row is named by the id of a record (a lane, a channel, a department, a relationship level), or by a field
and a value ("discipline:create"; "channel:" is the row of cards without a channel). A column is a step or a
phase. Which rows a board has, and where they stand, is layout's.
"""

from __future__ import annotations

from typing import Any

from canvas.model.edits.cards import add_card, add_touchpoint, card_letter
from canvas.model.edits.fields import set_field
from canvas.model.index import index_of
from canvas.model.journey import Lane, Phase, Step, Touchpoint
from canvas.model.people import Channel, Department
from canvas.model.problem import EditError, Problem, problem
from canvas.model.project import NAMES, Project
from canvas.model.work import RelationshipLevel

FIELD_OF: dict[type[Any], str] = {Lane: "lane", Channel: "channel", Department: "department"}
"""The field of a touchpoint that a row of this kind stands for."""
WORDS = frozenset({"discipline", "channel", "department"})
"""Fields that rows named by a word set."""


def row_fields(project: Project, row: str, card: Any = None) -> dict[str, Any] | None:
    """Return what lying in a row makes of a card, None where the row stands for nothing that can be set."""
    name, colon, value = row.partition(":")
    if colon:
        return {name: value or None} if name in WORDS else None
    record = project.find(row)
    if isinstance(record, RelationshipLevel):
        return {"levels": (row,)}
    field = FIELD_OF.get(type(record))
    return {field: row} if field else None


def column_fields(project: Project, column: str, card: Any) -> dict[str, Any] | None:
    """Return what lying in a column makes of a card: a phase leaves a step that lies in it as it is."""
    record = project.find(column)
    if isinstance(record, Step):
        return {"step": column}
    if not isinstance(record, Phase):
        return None
    steps = index_of(project).of(Step, column)
    stays = any(step.id == getattr(card, "step", None) for step in steps)
    return {"step": card.step if stays else steps[0].id} if steps else None


def fields_in(project: Project, card: Any, row: str, column: str) -> dict[str, Any] | Problem:
    """Return the fields in which a touchpoint differs from its new cell, or why it cannot lie there."""
    if not isinstance(card, Touchpoint):
        kind = NAMES.get(type(card), "")
        return problem("board-refuses", card.id, kind=kind) if card else problem("not-found")
    down, across = row_fields(project, row, card), column_fields(project, column, card)
    if down is None or across is None:
        return problem("drop-nowhere", card.id)
    wanted = {**down, **across}
    return {name: value for name, value in wanted.items() if getattr(card, name) != value}


def letter_in(project: Project, row: str) -> str | None:
    """Return the letter of the kind that is written into this row, or None where nothing is."""
    if project.get(Lane, row):
        return card_letter(project, row)
    return "t" if row_fields(project, row) is not None else None


def add_in(
    project: Project, new: str, row: str, column: str, *, text: str = "", before: str | None = None
) -> Project:
    """Put a new card into a cell of any board: what the cell stands for is set. `new` is its id.

    Raises EditError where no card can be written there.
    """
    if project.get(Lane, row):
        return add_card(project, new, row, column, text=text, before=before)
    down, across = row_fields(project, row), column_fields(project, column, None)
    if down is None or across is None:
        raise EditError(problem("drop-nowhere"))
    lane = _lane(project, across["step"])
    project = add_touchpoint(project, new, lane, across["step"], text=text)
    for name, value in down.items():
        project = set_field(project, new, name, value)
    return project


def _lane(project: Project, step: str) -> str:
    """The lane of a new touchpoint that is written where there are no lanes: the map's first for them."""
    found = project.get(Step, step)
    phase = project.get(Phase, found.phase) if found else None
    lanes = index_of(project).of(Lane, phase.journey) if phase else ()
    first = next((lane.id for lane in lanes if lane.kind == "touchpoints"), None)
    if first is None:
        raise EditError(problem("no-lane-for-touchpoints"))
    return str(first)
