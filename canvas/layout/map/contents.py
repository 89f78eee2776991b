"""What draws the contents of the map: handed to the frame, which knows only heights."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Protocol

from canvas.layout.map import context as told
from canvas.layout.map.context import Columns, Context, Drawn
from canvas.model.journey import Lane, LaneKind
from canvas.named import NamedTuple


class Card(Protocol):
    """Draws a record of a cell as a card `width` mm wide."""

    def __call__(self, context: Context, record: Any, lane: Lane, width: float, /) -> Drawn: ...


class Whole(Protocol):
    """Draws a lane as a whole, across its columns, about `height` mm high."""

    def __call__(self, context: Context, lane: Lane, columns: Columns, height: float, /) -> told.Lane: ...


class Contents(NamedTuple):
    """The card's drawer, and the drawer of each kind of lane that is drawn as a whole."""

    card: Card
    whole: Mapping[LaneKind, Whole]
