"""Cards and facts of a slide for a width, whole or in pieces that have room on a screen."""

from __future__ import annotations

from typing import Any

from canvas.layout.map.context import Context, Drawn
from canvas.layout.presenting import cards, facts
from canvas.layout.presenting.cards import SIGN, Piece
from canvas.layout.presenting.facts import Fact
from canvas.model.journey import Picture
from canvas.model.work import Story


def card(context: Context, piece: Piece, width: float) -> Drawn:
    """Return what a piece shows, for a width."""
    if isinstance(piece.record, Fact | Story | Picture):
        return facts.card(context, piece, width)
    return cards.card(context, piece, width)


def pieces(context: Context, record: Any, width: float, room: float) -> tuple[Piece, ...]:
    """Return a card as parts of which none is higher than `room`; as itself where all of it has room."""
    whole = Piece(record)
    drawn = card(context, whole, width)
    if drawn.height <= room or drawn.mark.block is None:
        return (whole,)
    block = drawn.mark.block
    spare = drawn.height - len(block.lines) * block.leading + SIGN
    most = max(1, int((room - spare) / block.leading))
    starts = range(0, len(block.lines), most)
    return tuple(Piece(record, at, at + most if at + most < len(block.lines) else None) for at in starts)
