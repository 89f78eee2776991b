"""Where the grid's columns and rows are: which phases and levels there are, how wide, how high.

A row or a column in which nothing is planned but "not now" is narrow on paper; on a screen, where one writes
in it, it is not.
"""

from __future__ import annotations

from itertools import accumulate
from typing import NamedTuple

from canvas.layout.map.context import Context
from canvas.layout.options import SheetOptions
from canvas.layout.sheet import Column
from canvas.layout.style import MARGIN
from canvas.model import grid
from canvas.model.journey import Phase, Touchpoint
from canvas.model.parts import SocialRole
from canvas.model.work import GridCell, RelationshipLevel

LABELS = 66.0
CELL, CELL_LEAST, CELL_MOST = 115.0, 96.0, 135.0
HEIGHT, HEIGHT_LEAST, HEIGHT_MOST = 98.0, 56.0, 128.0
NARROW = 24.0
GAP, GUTTER = 8.0, 18.0
STRIP, STRIP_GAP = 109.0, 18.0


class Spot(NamedTuple):
    """A cell of the grid: what is planned for it, and the touchpoints that serve it."""

    level: RelationshipLevel
    phase: Phase
    plans: tuple[GridCell, ...]
    served: tuple[Touchpoint, ...]

    @property
    def is_closed(self) -> bool:
        """Whether all that is said about it is "not now"."""
        said = [plan.priority == "not now" and not plan.messages for plan in self.plans]
        return bool(said) and all(said) and not self.served


class Table(NamedTuple):
    """The grid of one social role. Levels are from top to bottom, the highest first."""

    role: SocialRole
    others: tuple[SocialRole, ...]
    levels: tuple[RelationshipLevel, ...]
    phases: tuple[Phase, ...]
    spots: dict[tuple[str, str], Spot]
    columns: tuple[Column, ...]
    narrow: frozenset[str]
    """Ids of the levels and phases that need no room."""
    width: float

    @property
    def right(self) -> float:
        """Where the last column ends."""
        return round(self.columns[-1].x + self.columns[-1].width, 3) if self.columns else MARGIN + LABELS

    @property
    def cells(self) -> tuple[GridCell, ...]:
        return tuple(plan for spot in self.spots.values() for plan in spot.plans)


def role_of(context: Context, options: SheetOptions) -> SocialRole:
    """The social role the grid is for: the one asked for, or the first persona's, or the fullest."""
    planned = grid.roles(context.project, context.journey.id)
    asked = next((role for role in grid.SOCIAL_ROLES if role == options.about), None)
    if asked:
        return asked
    first = next((persona.buying_role for persona in context.personas if persona.buying_role), None)
    if first and (first in planned or not planned):
        return first
    return planned[0] if planned else "decider"


def table(context: Context, options: SheetOptions) -> Table:
    """The grid of the role asked for."""
    role = role_of(context, options)
    levels = tuple(reversed(grid.levels(context.project)))
    phases = tuple(
        phase for phase in context.index.of(Phase, context.journey.id) if phase.id not in options.hidden
    )
    spots = {(level.id, phase.id): _spot(context, level, phase, role) for level in levels for phase in phases}
    others = tuple(other for other in grid.roles(context.project, context.journey.id) if other != role)
    narrow = frozenset[str]() if options.show_empty else _narrow(spots, levels, phases)
    width = options.width or natural(len(phases), sum(p.id in narrow for p in phases), CELL, bool(others))
    return Table(
        role, others, levels, phases, spots, _columns(phases, narrow, width, bool(others)), narrow, width
    )


def natural(phases: int, narrow: int, cell: float, has_strip: bool) -> float:  # noqa: FBT001 - a plain sum
    """How wide a sheet is whose full cells are so wide."""
    inner = (phases - narrow) * cell + narrow * NARROW + max(phases - 1, 0) * GAP
    return round(2 * MARGIN + LABELS + inner + (STRIP + STRIP_GAP if has_strip else 0.0), 3)


def _spot(context: Context, level: RelationshipLevel, phase: Phase, role: SocialRole) -> Spot:
    project = context.project
    return Spot(
        level,
        phase,
        grid.cells(project, phase.id, level.id, role),
        grid.serving(project, phase.id, level.id, role),
    )


def _narrow(
    spots: dict[tuple[str, str], Spot], levels: tuple[RelationshipLevel, ...], phases: tuple[Phase, ...]
) -> frozenset[str]:
    rows = {level.id for level in levels if all(spots[level.id, phase.id].is_closed for phase in phases)}
    columns = {phase.id for phase in phases if all(spots[level.id, phase.id].is_closed for level in levels)}
    found = frozenset(rows | columns) if phases else frozenset[str]()
    return found if len(rows) < len(levels) and len(columns) < len(phases) else frozenset()


def _columns(
    phases: tuple[Phase, ...],
    narrow: frozenset[str],
    width: float,
    has_strip: bool,  # noqa: FBT001
) -> tuple[Column, ...]:
    few = sum(phase.id in narrow for phase in phases)
    room = width - natural(len(phases), few, 0.0, has_strip)
    full = round(room / max(1, len(phases) - few), 3)
    wide = [NARROW if phase.id in narrow else full for phase in phases]
    starts = accumulate((each + GAP for each in wide), initial=MARGIN + LABELS)
    return tuple(
        Column(phase.id, phase.id, round(x, 3), each)
        for phase, x, each in zip(phases, starts, wide, strict=False)
    )
