"""The list of a wheel with too many touchpoints for labels: numbered as on the ring, in both margins."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from canvas.layout.map import typeset
from canvas.layout.map.context import Context
from canvas.layout.shapes import Box
from canvas.layout.sheet import Cell, Mark
from canvas.layout.style import SECOND
from canvas.layout.wheel import signs
from canvas.layout.wheel.facts import Slot
from canvas.layout.wheel.looks import COLUMN, LIST_HEAD, LIST_TEXT, LIST_WORDS
from canvas.layout.wheel.words import Use, weight, words
from canvas.model.journey import Phase, Touchpoint

NUMBERS = 15.0
BETWEEN, ABOVE_HEAD, BELOW_HEAD = 3.0, 4.0, 2.0
SCALE = 0.8
USE = Use(LIST_WORDS, LIST_TEXT)


class Entry(NamedTuple):
    """A touchpoint of the list, with the phase that begins with it, if one does."""

    number: int
    slot: Slot
    card: Touchpoint
    phase: Phase | None


class Listed(NamedTuple):
    """A cell of the list at its place in its column (0 left, 1 right)."""

    column: int
    y: float
    number: int
    cell: Cell


def entries(named: Sequence[Slot], phases: dict[str, Phase]) -> tuple[Entry, ...]:
    """The touchpoints with their numbers; each phase is named where its first one stands."""
    found, before = list[Entry](), ""
    for number, slot in enumerate(named, 1):
        phase = phases.get(slot.step.phase)
        is_new = phase is not None and phase.id != before
        before = phase.id if phase else before
        if slot.card:
            found.append(Entry(number, slot, slot.card, phase if is_new else None))
    return tuple(found)


def cell(context: Context, entry: Entry) -> Cell:
    """An entry from (0, 0): its sign with its number, its words, above them the phase that begins here."""
    made = words(context, entry.card, USE, COLUMN - NUMBERS, 0.0)
    top = LIST_HEAD.leading + BELOW_HEAD if entry.phase else 0.0
    marks = list[Mark]()
    if entry.phase:
        head = typeset.paragraph(
            entry.phase.title, LIST_HEAD, (NUMBERS, 0.0, COLUMN - NUMBERS), context.language, SECOND
        )
        top = head.height + BELOW_HEAD
        marks.append(Mark(head.shapes, Box(NUMBERS, 0.0, COLUMN - NUMBERS, head.height)))
    for number, mark in enumerate(made.marks):
        moved = signs.moved(mark, NUMBERS, top)
        if not number:
            y = round(top + LIST_WORDS.leading / 2, 3)
            sign = signs.numbered(weight(entry.card, entry.number), 5.4, y, SCALE)
            moved = moved._replace(shapes=(*sign, *moved.shapes), box=Box(0.0, top, COLUMN, mark.box.height))
        marks.append(moved)
    return Cell(COLUMN, round(top + made.height, 3), tuple(marks))


def columns(entries: Sequence[Entry], make: Callable[[Entry], Cell]) -> tuple[tuple[Listed, ...], float]:
    """The entries in two columns about as high as each other, and how high the higher is."""
    cells = [make(entry) for entry in entries]
    steps = [made.height + BETWEEN for made in cells]
    splits = range(len(cells) + 1)
    split = min(splits, key=lambda n: (max(sum(steps[:n]), sum(steps[n:])), -n), default=0)
    found, high = list[Listed](), 0.0
    for column, numbers in enumerate((range(split), range(split, len(cells)))):
        y = 0.0
        for n in numbers:
            y += ABOVE_HEAD if y and entries[n].phase else 0.0
            found.append(Listed(column, round(y, 3), n, cells[n]))
            y += steps[n]
        high = max(high, y - BETWEEN)
    return tuple(found), round(high, 3)
