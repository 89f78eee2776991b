"""The journey map as a kind of sheet."""

from __future__ import annotations

from canvas import late
from canvas.layout import style
from canvas.layout.map import cards, feelings, frame
from canvas.layout.map.contents import Contents
from canvas.layout.map.grid import widest, width_for
from canvas.layout.options import Offer, SheetKind, SheetOptions, a_link, message
from canvas.layout.sheet import Sheet
from canvas.model.index import index_of
from canvas.model.journey import Journey
from canvas.model.project import Project

CONTENTS = Contents(
    cards.card,
    {
        "feelings": feelings.lane,
        "promise": late.Function("canvas.layout.map.promise.lane"),
        "measures": late.Function("canvas.layout.map.measures.lane"),
        "effort": late.Function("canvas.layout.map.effort.lane"),
        "curve": late.Function("canvas.layout.map.effort.lane"),
    },
)


def offers(project: Project) -> tuple[Offer, ...]:
    """Every journey can be shown as a map."""
    return tuple(Offer(journey.title, journey.id) for journey in index_of(project).of(Journey))


def lay(project: Project, options: SheetOptions, previous: Sheet | None) -> Sheet:
    """Lay out the map."""
    return frame.lay(project, options, CONTENTS, previous)


def widths(project: Project, options: SheetOptions) -> tuple[float, float]:
    """Between which natural widths its columns are neither too narrow nor too wide."""
    context = frame.make_context(project, options)
    return width_for(context, style.COLUMN_LEAST), width_for(context, widest(context))


def least(project: Project, options: SheetOptions) -> float:
    """How high the map is at least: what the fullest cell of each lane asks for."""
    return frame.least_height(project, options, CONTENTS)


KIND = SheetKind(
    "map",
    message("Journey map"),
    offers,
    frozenset({"journey", "persona", "width", "height", "version", "date", "show_empty", "hidden"}),
    lay,
    widths,
    late.Function("canvas.layout.map.drop.drop"),
    a_link,
    least=least,
)
