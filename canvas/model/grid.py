"""The integration grid as it follows from the records: relationship level × phase, for one social role.

Which touchpoints serve a cell, who stands there now, which cells of high priority have nothing. Nothing of
it is stored and nothing drawn.
"""

from __future__ import annotations

from typing import Any, get_args

from canvas.model.index import index_of
from canvas.model.journey import Journey, Phase, Step, Touchpoint
from canvas.model.parts import SocialRole
from canvas.model.people import Influence, Party, Persona
from canvas.model.project import Project
from canvas.model.work import GridCell, Move, RelationshipLevel

SOCIAL_ROLES: tuple[SocialRole, ...] = get_args(SocialRole)


def row_name(level: str, role: str) -> str:
    """Return the name of the grid's row for a relationship level and a social role."""
    return f"{level}:{role}"


def row_parts(project: Project, row: str) -> tuple[str, SocialRole] | None:
    """Return the level and the social role a row of the grid stands for, None where it is no such row."""
    level, _, name = row.partition(":")
    role = next((role for role in SOCIAL_ROLES if role == name), None)
    if role is None or project.get(RelationshipLevel, level) is None:
        return None
    return level, role


def levels(project: Project) -> tuple[RelationshipLevel, ...]:
    """Return the relationship levels, from those who do not know us upwards."""
    return index_of(project).of(RelationshipLevel)


def has_grid(journey: Journey) -> bool:
    """Tell whether a journey has a grid: its phases are not the relationship itself."""
    return journey.axis != "life cycle"


def cells(project: Project, phase: str, level: str, role: str) -> tuple[GridCell, ...]:
    """Return what is planned for a cell: nothing, or one plan for each kind of purchase."""
    every = index_of(project).of(GridCell, phase)
    return tuple(cell for cell in every if cell.level == level and cell.social_role == role)


def roles(project: Project, journey: str) -> tuple[SocialRole, ...]:
    """Return the social roles with planned cells on a journey: the fullest first."""
    index = index_of(project)
    counts = dict.fromkeys(SOCIAL_ROLES, 0)
    for phase in index.of(Phase, journey):
        for cell in index.of(GridCell, phase.id):
            counts[cell.social_role] += 1
    return tuple(sorted((role for role in SOCIAL_ROLES if counts[role]), key=lambda role: -counts[role]))


def serving(project: Project, phase: str, level: str, role: str) -> tuple[Touchpoint, ...]:
    """Return the touchpoints that serve a cell, in path order; one for no social role is for all of them."""
    return tuple(
        card
        for card in _touchpoints(project, phase)
        if level in card.levels and (not card.social_roles or role in card.social_roles)
    )


def without_level(project: Project, phase: str) -> tuple[Touchpoint, ...]:
    """Return the touchpoints of a phase for which nobody has said which level they serve, in path order."""
    return tuple(card for card in _touchpoints(project, phase) if not card.levels)


def _touchpoints(project: Project, phase: str) -> tuple[Touchpoint, ...]:
    index = index_of(project)
    cards = (card for step in index.of(Step, phase) for card in index.step(step.id))
    return tuple(card for card in cards if isinstance(card, Touchpoint))


def is_planned(cell: GridCell) -> bool:
    """Tell whether anything meets people in this cell: by which way, with what, or by whom."""
    return bool(cell.platforms or cell.materials or cell.department or cell.person)


def is_missing(cell: GridCell) -> bool:
    """Tell whether a cell of high priority is empty: what its message says is then what is missing.

    Touchpoints that serve it by chance are no plan.
    """
    return cell.priority == "high" and not is_planned(cell)


def standing(project: Project, level: str, role: str) -> tuple[Persona, ...]:
    """Return who stands at a relationship level now: personas of a social role, then who influences them."""
    every = index_of(project).of(Persona)
    ours = tuple(persona for persona in every if persona.buying_role == role)
    return tuple(persona for persona in (*ours, *influencing(project, role)) if persona.level == level)


def influencing(project: Project, role: str) -> tuple[Persona, ...]:
    """Return the personas of other roles who influence somebody of this role: they are seen on its grid."""
    index = index_of(project)
    ours = [persona for persona in index.of(Persona) if persona.buying_role == role]
    who = {influence.who for persona in ours for influence in index.of(Influence, persona.id)}
    return tuple(p for p in index.of(Persona) if p.id in who and p.buying_role != role)


def beside(project: Project, persona: str) -> tuple[tuple[Influence, Any], ...]:
    """Return the parties who influence a persona: they stand where the persona does."""
    found = index_of(project).of(Influence, persona)
    named = ((influence, project.get(Party, influence.who)) for influence in found)
    return tuple((influence, party) for influence, party in named if party is not None)


def moves(project: Project, shown: frozenset[str]) -> tuple[Move, ...]:
    """Return the moves between cells that are shown (by their ids), in an order that stays."""
    found = (move for move in project.all(Move) if {move.source, move.target} <= shown)
    return tuple(sorted(found, key=lambda move: move.id))
