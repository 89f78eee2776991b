"""Cards of the map: one function for whatever stands in a cell, as high as its text asks for.

A card is drawn from its own top left corner. Where it stands, how cards stack and what else is in the lane
is the grid's business.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from canvas import late
from canvas.layout import house
from canvas.layout.map.context import Context, Drawn
from canvas.model.journey import Lane, Note, Picture, Touchpoint
from canvas.model.work import Idea, Story

if TYPE_CHECKING:
    from canvas.layout.map import backstage, ideas, notes, pictures, stories, touchpoints
else:  # a new map has none of them
    backstage, ideas, notes, pictures, stories, touchpoints = late.modules(
        "canvas.layout.map", "backstage ideas notes pictures stories touchpoints"
    )

Card = Touchpoint | Note | Idea | Story | Picture


def card(context: Context, record: Card, lane: Lane, width: float) -> Drawn:
    """Return a record's card in this lane for a width in mm; TypeError for what is no card.

    A touchpoint in a lane of ideas is the card "asked, nothing to improve".
    """
    drawn = _card(context.speaking(record), record, lane, width)
    return drawn if house.worn() is house.PLAIN else drawn._replace(mark=house.dressed(drawn.mark))


def _card(context: Context, record: Card, lane: Lane, width: float) -> Drawn:
    if isinstance(record, Touchpoint):
        if lane.kind == "ideas":
            return ideas.asked(context, record, width)
        if lane.stage in ("backstage", "support"):
            return backstage.card(context, record, lane, width)
        return touchpoints.card(context, record, lane, width)
    drawer = _DRAWERS.get(type(record))
    if drawer is None:
        raise TypeError(f"no card: {type(record).__name__}")
    drawn: Drawn = drawer.card(context, record, lane, width)
    return drawn


_DRAWERS: dict[type[Any], Any] = {Note: notes, Idea: ideas, Story: stories, Picture: pictures}
"""The modules whose `card` draws a kind of record."""
