"""What stands beside the ring: a label for each touchpoint, or a list where there are too many for labels.

Heights are counted from the middle of the wheel, so that it can be moved as a whole.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from canvas.layout.map.context import Context
from canvas.layout.page import Parts
from canvas.layout.sheet import Cell
from canvas.layout.wheel import listed
from canvas.layout.wheel.facts import Sector, Slot, cards, named
from canvas.layout.wheel.listed import Entry
from canvas.layout.wheel.looks import (
    COLUMN,
    DISC,
    HALF,
    LIST,
    LIST_SMALL,
    NODES,
    TEXT,
    TEXT_FEW,
    WORDS,
    WORDS_FEW,
    Use,
)
from canvas.layout.wheel.spreading import Field, Label, labels
from canvas.layout.wheel.words import words
from canvas.model.journey import Phase, Touchpoint
from canvas.model.people import Persona
from canvas.named import NamedTuple

MOST_LABELS = 16
"""With more touchpoints than this the wheel has numbers and a list."""
FEW = 6
"""With fewer than this the labels are larger."""
UPPER, LOWER = 162.0, 190.0
"""How far above and below the middle labels may stand."""
GAPS = (10.0, 7.0, 4.5)
"""Between labels, as large as they all have room."""
BELOW_RULE = 2.0


class Words(NamedTuple):
    """A touchpoint's words at their height in a column; `reading` is when they are read."""

    is_right: bool
    top: float
    cell: Cell
    reading: int


class Lead(NamedTuple):
    """A touchpoint on the ring: its angle, its number (0: none), its label with the line that leads to it."""

    card: Touchpoint
    angle: float
    number: int = 0
    label: Label | None = None


class Beside(NamedTuple):
    """Words and touchpoints, and how far they reach above and below the middle."""

    words: tuple[Words, ...]
    leads: tuple[Lead, ...]
    upper: float
    lower: float


def beside(context: Context, parts: Parts, found: Sequence[Sector], half: float) -> Beside:
    """Labels where they all have room between the wheel and margins `half` from its middle; else a list."""
    slots = cards(found)
    made = _labelled(context, parts, slots, half) if len(slots) <= MOST_LABELS else None
    return made or _listed(context, parts, found, slots)


def _labelled(context: Context, parts: Parts, slots: Sequence[Slot], half: float) -> Beside | None:
    use = parts.settled("use", Use(WORDS_FEW, TEXT_FEW) if len(slots) < FEW else Use(WORDS, TEXT))
    every = [slot.card for slot in slots if slot.card]
    made = [_words(context, parts, card, use) for card in every]
    angles = [slot.angle for slot in slots]
    fields = (Field(half, COLUMN, -UPPER, LOWER, gap, NODES, DISC / 2) for gap in GAPS)
    heights = [cell.height for cell in made]
    placed = next((p for field in fields if (p := labels(angles, heights, field)) is not None), None)
    if placed is None:
        return None
    told = zip(placed, made, strict=True)
    return Beside(
        tuple(Words(p.is_right, p.top, cell, _reading(a)) for (p, cell), a in zip(told, angles, strict=True)),
        tuple(Lead(card, a, 0, p) for card, a, p in zip(every, angles, placed, strict=True)),
        max([HALF, *(-label.top for label in placed)]),
        max([HALF, *(label.top + cell.height for label, cell in zip(placed, made, strict=True))]),
    )


def _reading(angle: float) -> int:
    """When something at an angle is read: in the order of the circle."""
    return round(angle * 1000)


def _words(context: Context, parts: Parts, card: Touchpoint, use: Use) -> Cell:
    made_from = (context.say, context.language, card, use, *context.index.of(Persona))
    make = partial(words, context, card, use, COLUMN, BELOW_RULE)
    return parts.part(f"words {card.id}", made_from, make)


def _listed(context: Context, parts: Parts, found: Sequence[Sector], slots: Sequence[Slot]) -> Beside:
    """The list in the larger type, where it is then no higher than the wheel."""
    entries = listed.entries(named(found), {each.phase.id: each.phase for each in found})
    for use in (LIST, LIST_SMALL):
        kept = parts.settled(f"list {use.words.em}", use)
        made, tall = listed.columns(entries, partial(_entry, context, parts, kept))
        if tall <= 2 * HALF:
            break
    numbers = {entry.card.id: entry.number for entry in entries}
    half = max(HALF, tall / 2)
    return Beside(
        tuple(
            Words(each.column > 0, round(each.y - half, 3), each.cell, _reading(each.angle)) for each in made
        ),
        tuple(Lead(s.card, s.angle, numbers.get(s.card.id, 0)) for s in slots if s.card),
        half,
        half,
    )


def _entry(context: Context, parts: Parts, use: Use, entry: Entry) -> Cell:
    number = parts.settled(f"number {entry.card.id}", entry.number)
    phase: Phase | None = entry.phase
    made_from = (context.say, context.language, use, entry.card, phase, number, *context.index.of(Persona))
    make = partial(listed.cell, context, use, entry)
    return parts.part(f"entry {use.words.em} {entry.card.id}", made_from, make)
