"""The table of sheets: every kind there is, for the window, the print dialog and the command line alike.

A kind is read when it is first asked for, so that printing one sheet does not wait for all the others.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import nullcontext
from importlib import import_module
from typing import TYPE_CHECKING

from canvas import late
from canvas.layout import house
from canvas.layout.options import Drop, Offer, SheetError, SheetKind, SheetOptions
from canvas.layout.sheet import Sheet
from canvas.model.collecting import collector_paused
from canvas.model.problem import problem
from canvas.model.project import Project

if TYPE_CHECKING:
    from canvas.layout import dots, empty
else:  # dots are where votes were given
    dots, empty = late.modules("canvas.layout", "dots empty")

__all__ = [
    "SHEETS",
    "Drop",
    "Offer",
    "SheetError",
    "SheetKind",
    "SheetOptions",
    "least_height",
    "make",
    "widths",
]

MODULES = {
    "map": "canvas.layout.map.kind",
    "channel-map": "canvas.layout.channels.kind",
    "department-map": "canvas.layout.departments.kind",
    "curves": "canvas.layout.curves.kind",
    "value-map": "canvas.layout.value_map",
    "grid": "canvas.layout.grid.kind",
    "flow": "canvas.layout.flow.kind",
    "life-cycle": "canvas.layout.lifecycle.kind",
    "wheel": "canvas.layout.wheel.kind",
    "touchpoint": "canvas.layout.touchpoint",
    "stories": "canvas.layout.stories.kind",
    "plan": "canvas.layout.plan",
    "compare": "canvas.layout.compare.kind",
    "measures": "canvas.layout.measure_sheet",
    "brief": "canvas.layout.brief",
    "parking-lot": "canvas.layout.parking",
    "agenda": "canvas.layout.agenda",
}
"""Where the KIND of each sheet is, in the order in which they are offered."""


class _Sheets(Mapping[str, SheetKind]):
    """The kinds by name."""

    def __getitem__(self, name: str) -> SheetKind:
        kind: SheetKind = import_module(MODULES[name]).KIND
        return kind

    def __iter__(self) -> Iterator[str]:
        return iter(MODULES)

    def __len__(self) -> int:
        return len(MODULES)


SHEETS: Mapping[str, SheetKind] = _Sheets()


def make(project: Project, name: str, options: SheetOptions, previous: Sheet | None = None) -> Sheet:
    """Lay out a sheet. What is the same in `previous`, made here for an older project, is the same object.

    It is set in the style of the project's house. Raises SheetError for a sheet there is not, or that this
    project has nothing for; where empty rows are asked for, a page says what it needs instead.
    """
    kind = _kind(name)
    pausing = nullcontext() if previous else collector_paused()
    with house.wearing(house.of(project)), pausing:
        try:
            sheet = kind.layout(project, options, previous)
        except SheetError as error:
            if empty.is_first(options, error.problem):
                return empty.lay(kind, project, options, error.problem)
            raise
        return dots.dotted(sheet, project, options.round_name) if options.round_name else sheet


def widths(project: Project, name: str, options: SheetOptions) -> tuple[float, float]:
    """The least and the most natural width at which a sheet looks well. Raises SheetError as `make` does."""
    kind = _kind(name)
    with house.wearing(house.of(project)):
        return kind.widths(project, options)


def least_height(project: Project, name: str, options: SheetOptions) -> float:
    """A height the sheet does not stay below, quickly told. Raises SheetError as `make` does."""
    kind = _kind(name)
    with house.wearing(house.of(project)):
        return kind.least(project, options)


def _kind(name: str) -> SheetKind:
    if name not in MODULES:
        raise SheetError(problem("unknown-sheet", sheet=name))
    return SHEETS[name]
