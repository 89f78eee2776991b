"""Where the grid's columns and rows are: which phases and levels there are, how wide, how high.

A row or a column in which nothing is planned but "not now" is narrow on paper; on a screen, where one writes
in it, it is not.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate
from typing import Any

from canvas.layout.map.context import Context
from canvas.layout.options import SheetOptions
from canvas.layout.sheet import Column
from canvas.layout.style import MARGIN
from canvas.model import grid
from canvas.model.journey import Phase, Touchpoint
from canvas.model.parts import SocialRole
from canvas.model.work import GridCell, RelationshipLevel
from canvas.named import NamedTuple

LABELS = 66.0
CELL, CELL_LEAST, CELL_MOST = 115.0, 96.0, 135.0
HEIGHT, HEIGHT_LEAST, HEIGHT_MOST = 98.0, 56.0, 128.0
NARROW = 24.0
GAP, GUTTER = 8.0, 18.0
BESIDE = 26.0
"""Between grids that stand in full side by side."""
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
    more: tuple[Any, ...] = ()
    """The tables of the roles whose grids stand in full right of this one."""

    @property
    def every(self) -> tuple[Table, ...]:
        """All tables that stand in full, from left to right."""
        return (self, *self.more)

    @property
    def end(self) -> float:
        """Where its own last column ends."""
        return round(self.columns[-1].x + self.columns[-1].width, 3) if self.columns else MARGIN + LABELS

    @property
    def right(self) -> float:
        """Where the last column of all ends."""
        return self.every[-1].end

    @property
    def cells(self) -> tuple[GridCell, ...]:
        """What is planned, for all roles that stand in full."""
        return tuple(plan for each in self.every for spot in each.spots.values() for plan in spot.plans)


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
    """The grid of the role asked for, on paper with those of others beside it as far as it has room."""
    role = role_of(context, options)
    levels = tuple(reversed(grid.levels(context.project)))
    phases = tuple(
        phase for phase in context.index.of(Phase, context.journey.id) if phase.id not in options.hidden
    )
    every = (role, *(other for other in grid.roles(context.project, context.journey.id) if other != role))
    made = [_full(context, options, each, levels, phases) for each in every]
    count = 1 if options.show_empty else _in_full(made, options.width)
    few = sum(each.few for each in made[:count])
    is_rest = count < len(every)
    width = options.width or natural(len(phases), few, CELL, is_rest)
    room = width - _fixed(made[:count], 0.0, has_strip=is_rest)
    full = round(room / max(1, count * len(phases) - few), 3)
    rows = frozenset(level.id for level in levels if all(level.id in each.narrow for each in made[:count]))
    found: list[Table] = []
    for each in made[:count]:
        left = found[-1].end + BESIDE if found else MARGIN + LABELS
        wide = _columns(phases, each.narrow, left, full)
        narrow = rows | (each.narrow & {phase.id for phase in phases})
        found.append(Table(each.role, every[count:], levels, phases, each.spots, wide, narrow, width))
    return found[0]._replace(more=tuple(found[1:]))


class _Full(NamedTuple):
    """The grid of a role before it has a width: its cells, and what of it is narrow."""

    role: SocialRole
    spots: dict[tuple[str, str], Spot]
    narrow: frozenset[str]
    phases: tuple[Phase, ...]

    @property
    def few(self) -> int:
        """How many of its columns are narrow."""
        return sum(phase.id in self.narrow for phase in self.phases)


def _full(
    context: Context,
    options: SheetOptions,
    role: SocialRole,
    levels: tuple[RelationshipLevel, ...],
    phases: tuple[Phase, ...],
) -> _Full:
    spots = {(level.id, phase.id): _spot(context, level, phase, role) for level in levels for phase in phases}
    narrow = frozenset[str]() if options.show_empty else _narrow(spots, levels, phases)
    return _Full(role, spots, narrow, phases)


def _in_full(made: Sequence[_Full], width: float | None) -> int:
    """How many grids have room side by side with cells that are wide enough; one has to."""
    fitting = (
        count
        for count in range(len(made), 1, -1)
        if width and _fixed(made[:count], CELL_LEAST, has_strip=count < len(made)) <= width
    )
    return next(fitting, 1)


def _fixed(made: Sequence[_Full], cell: float, *, has_strip: bool) -> float:
    """How wide a sheet is with these grids side by side whose full cells are so wide."""
    first, *others = (natural(len(each.phases), each.few, cell, has_strip) for each in made)
    alone = natural(0, 0, 0.0, has_strip)
    return round(first + sum(BESIDE + other - alone for other in others), 3)


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
    phases: tuple[Phase, ...], narrow: frozenset[str], left: float, full: float
) -> tuple[Column, ...]:
    wide = [NARROW if phase.id in narrow else full for phase in phases]
    starts = accumulate((each + GAP for each in wide), initial=left)
    return tuple(
        Column(phase.id, phase.id, round(x, 3), each)
        for phase, x, each in zip(phases, starts, wide, strict=False)
    )
