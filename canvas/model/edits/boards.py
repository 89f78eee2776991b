"""What a cell of a board stands for: the fields its row and its column set on a card, and nothing else.

A row is named by the id of a record (a lane, a channel, a department, a relationship level), or by a field
and a value ("discipline:create"; "channel:" is the row of cards without a channel). The rows of the grid are
named by a relationship level and a social role ("r…:decider"). OWN_LIFE is the row of what happens in the
person's own life: it sets nothing, and takes what belongs there. Places in a flow are named in `flow`; only
its own nodes lie there. Where a handover is agreed is named in `links`. A column is a step or a phase. Which
rows a board has, and where they stand, is layout's.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from canvas import late
from canvas.model.edits import links
from canvas.model.edits.cards import add_card, add_touchpoint, card_letter
from canvas.model.index import index_of
from canvas.model.journey import Handover, Lane, Phase, Step, Touchpoint
from canvas.model.parts import SocialRole
from canvas.model.people import Channel, Department, Persona
from canvas.model.problem import EditError, Problem, problem
from canvas.model.project import LETTERS, NAMES, Project
from canvas.model.work import GridCell, RelationshipLevel, Story

if TYPE_CHECKING:
    from canvas.model import grid
    from canvas.model.edits import fields, flow
else:  # most rows are lanes
    grid = late.module("canvas.model.grid")
    fields, flow = late.modules("canvas.model.edits", "fields flow")

FIELD_OF: dict[type[Any], str] = {Lane: "lane", Channel: "channel", Department: "department"}
"""The field of a touchpoint that a row of this kind stands for."""
WORDS = frozenset({"discipline", "channel", "department"})
"""Fields that rows named by a word set."""
NO_LEVEL = "levels:"
"""The row of those at no relationship level."""
OWN_LIFE = "own-life:"
"""The row of touchpoints in the person's own life."""


def row_fields(project: Project, row: str, card: Any = None) -> dict[str, Any] | None:
    """Return what lying in a row makes of a card, None where the row stands for nothing that can be set."""
    if row == OWN_LIFE:
        return {}
    if flow.is_row(row) or links.is_handed(row):
        return {} if card is None and flow.is_row(row) else None
    name, colon, value = row.partition(":")
    if colon and name in WORDS:
        return {name: value or None} if not isinstance(card, Persona) else None
    if colon:
        return _level_fields(project, name, value, card) if value or row == NO_LEVEL else None
    record = project.find(row)
    if isinstance(record, RelationshipLevel):
        return _level_fields(project, row, "", card)
    field = FIELD_OF.get(type(record))
    return {field: row} if field else None


def _level_fields(project: Project, level: str, role: str, card: Any) -> dict[str, Any] | None:
    """What lying at a relationship level sets: a touchpoint serves it; a persona stands there, in a role.

    Who is only seen there because they influence somebody of that role keeps their own.
    """
    known = project.get(RelationshipLevel, level)
    if not isinstance(card, Persona):
        return {"levels": (level,) if known else ()}
    is_guest = any(guest.id == card.id for guest in grid.influencing(project, role))
    return {"level": level if known else None, **({"buying_role": role} if role and not is_guest else {})}


def column_fields(project: Project, column: str, card: Any) -> dict[str, Any] | None:
    """Return what lying in a column makes of a card: a phase leaves a step that lies in it as it is."""
    record = project.find(column)
    if isinstance(card, Persona):
        return {"phase": column} if isinstance(record, Phase) else None
    if isinstance(record, Step):
        return {"step": column}
    if not isinstance(record, Phase):
        return None
    steps = index_of(project).of(Step, column)
    stays = any(step.id == getattr(card, "step", None) for step in steps)
    return {"step": card.step if stays else steps[0].id} if steps else None


def fields_in(project: Project, card: Any, row: str, column: str) -> dict[str, Any] | Problem:
    """Return the fields in which a card differs from its new cell, or why it cannot lie there.

    Touchpoints lie in the cells of every board, personas in those of the grid.
    """
    if card is None:
        return problem("not-found")
    down, across = row_fields(project, row, card), column_fields(project, column, card)
    if down is None or across is None:
        return problem("drop-nowhere", card.id)
    if not isinstance(card, Touchpoint | Persona):
        return problem("board-refuses", card.id, kind=NAMES.get(type(card), ""))
    wanted = {**down, **across}
    refused = _own_life(project, row, across["step"], card) if isinstance(card, Touchpoint) else None
    if refused:
        return refused
    return {name: value for name, value in wanted.items() if getattr(card, name) != value}


def _own_life(project: Project, row: str, step: str, card: Touchpoint | None) -> Problem | None:
    """Why a touchpoint (None: a new one) cannot lie in a row of channels, or in that of own life."""
    record, key = project.get(Step, step), card.id if card else ""
    has_department = card is not None and card.department is not None
    is_own = record is not None and not record.with_us and not has_department
    if row == OWN_LIFE and record is not None and record.with_us:
        return problem("step-with-us", key)
    if row == OWN_LIFE and not is_own:
        return problem("department-in-own-life", key)
    is_channel = row == "channel:" or project.get(Channel, row) is not None
    return problem("own-life-without-department", key) if is_channel and is_own else None


def letter_in(project: Project, row: str) -> str | None:
    """Return the letter of the kind that is written into this row, or None where nothing is."""
    if project.get(Lane, row):
        return card_letter(project, row)
    if grid.row_parts(project, row):
        return "g"
    if flow.is_row(row):
        return "w"
    if links.is_handed(row):
        return LETTERS[Handover]
    return "t" if row_fields(project, row) is not None else None


def text_of(new: str) -> str:
    """Return the field in which a card of this id has the text that is written into a cell."""
    named = {LETTERS[Story]: "words", LETTERS[GridCell]: "messages", LETTERS[Handover]: "agreement"}
    return named.get(new[:1], "text")


def add_in(
    project: Project, new: str, row: str, column: str, *, text: str = "", before: str | None = None
) -> Project:
    """Put a new card into a cell of any board: what the cell stands for is set. `new` is its id.

    Raises EditError where no card can be written there.
    """
    if project.get(Lane, row):
        return add_card(project, new, row, column, text=text, before=before)
    if flow.is_row(row):
        return flow.add_in(project, new, row, column, text)
    if links.is_handed(row):
        return links.hand_over_in(project, new, row, column, text)
    place = grid.row_parts(project, row)
    if place:
        return _add_grid_cell(project, new, *place, column, text)
    down, across = row_fields(project, row), column_fields(project, column, None)
    if down is None or across is None:
        raise EditError(problem("drop-nowhere"))
    refused = _own_life(project, row, across["step"], None)
    if refused:
        raise EditError(refused)
    lane = _lane(project, across["step"])
    project = add_touchpoint(project, new, lane, across["step"], text=text)
    for name, value in down.items():
        project = fields.set_field(project, new, name, value)
    return project


def _add_grid_cell(
    project: Project, new: str, level: str, role: SocialRole, phase: str, text: str
) -> Project:
    """Plan a cell of the grid that nobody has planned yet, beginning with its message."""
    if project.get(Phase, phase) is None:
        raise EditError(problem("drop-nowhere"))
    if grid.cells(project, phase, level, role):
        raise EditError(problem("grid-cell-taken"))
    return project.put(GridCell(id=new, phase=phase, level=level, social_role=role, messages=text))


def _lane(project: Project, step: str) -> str:
    """The lane of a new touchpoint that is written where there are no lanes: the map's first for them."""
    found = project.get(Step, step)
    phase = project.get(Phase, found.phase) if found else None
    lanes = index_of(project).of(Lane, phase.journey) if phase else ()
    first = next((lane.id for lane in lanes if lane.kind == "touchpoints"), None)
    if first is None:
        raise EditError(problem("no-lane-for-touchpoints"))
    return str(first)
