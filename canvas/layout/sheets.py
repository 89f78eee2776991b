"""The table of sheets: every kind there is, for the window, the print dialog and the command line alike."""

from __future__ import annotations

from canvas.layout import house, parking, style
from canvas.layout.map import cards, drop, effort, feelings, frame, measures, promise
from canvas.layout.map.contents import Contents
from canvas.layout.map.grid import width_for
from canvas.layout.options import Drop, Offer, SheetError, SheetKind, SheetOptions
from canvas.layout.sheet import Sheet
from canvas.model.index import index_of
from canvas.model.journey import Journey
from canvas.model.problem import problem
from canvas.model.project import Project

__all__ = ["SHEETS", "Drop", "Offer", "SheetError", "SheetKind", "SheetOptions", "make", "widths"]

CONTENTS = Contents(
    cards.card,
    {
        "feelings": feelings.lane,
        "promise": promise.lane,
        "measures": measures.lane,
        "effort": effort.lane,
        "curve": effort.lane,
    },
)


def _journeys(project: Project) -> tuple[Offer, ...]:
    """Every journey can be shown as a map."""
    return tuple(Offer(journey.title, journey.id) for journey in index_of(project).of(Journey))


def _map(project: Project, options: SheetOptions, previous: Sheet | None) -> Sheet:
    return frame.lay(project, options, CONTENTS, previous)


def _map_widths(project: Project, options: SheetOptions) -> tuple[float, float]:
    context = frame.make_context(project, options)
    return width_for(context, style.COLUMN_LEAST), width_for(context, style.COLUMN_MOST)


SHEETS: dict[str, SheetKind] = {
    kind.name: kind
    for kind in (
        SheetKind(
            "map",
            _journeys,
            frozenset({"journey", "persona", "width", "height", "version", "date", "show_empty", "hidden"}),
            _map,
            _map_widths,
            drop.drop,
            drop.edit_target,
        ),
        SheetKind(
            "parking-lot",
            parking.offers,
            frozenset({"journey", "width", "height", "date"}),
            parking.lay,
            parking.widths,
            parking.drop,
            lambda _: "",
        ),
    )
}


def make(project: Project, name: str, options: SheetOptions, previous: Sheet | None = None) -> Sheet:
    """Lay out a sheet. What is the same in `previous`, made here for an older project, is the same object.

    It is set in the style of the project's house. Raises SheetError for a sheet there is not, or that this
    project has nothing for.
    """
    kind = _kind(name)
    with house.wearing(house.of(project)):
        return kind.layout(project, options, previous)


def widths(project: Project, name: str, options: SheetOptions) -> tuple[float, float]:
    """The least and the most natural width at which a sheet looks well. Raises SheetError as `make` does."""
    kind = _kind(name)
    with house.wearing(house.of(project)):
        return kind.widths(project, options)


def _kind(name: str) -> SheetKind:
    kind = SHEETS.get(name)
    if kind is None:
        raise SheetError(problem("unknown-sheet", sheet=name))
    return kind
