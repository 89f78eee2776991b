"""The list of a wheel with too many touchpoints for labels: numbered as on the ring, in both margins."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from canvas.layout.map import typeset
from canvas.layout.map.context import Context
from canvas.layout.shapes import Box
from canvas.layout.sheet import Cell, Mark
from canvas.layout.style import SECOND
from canvas.layout.wheel import signs
from canvas.layout.wheel.facts import Slot
from canvas.layout.wheel.looks import COLUMN, LIST_HEAD, Use
from canvas.layout.wheel.words import weight, words
from canvas.model.journey import Phase, Touchpoint
from canvas.named import NamedTuple

NUMBERS = 15.0
BETWEEN, ABOVE_HEAD, BELOW_HEAD = 3.0, 4.0, 2.0
SIGN_AT, SCALE = 5.4, 0.8


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
    angle: float
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


def cell(context: Context, use: Use, entry: Entry) -> Cell:
    """An entry from (0, 0): its sign with its number, its words, above them the phase that begins here."""
    made = words(context, entry.card, use, COLUMN - NUMBERS, 0.0)
    heads = _head(context, entry.phase) if entry.phase else ()
    top = round(sum(head.box.height + BELOW_HEAD for head in heads), 3)
    first, *others = (signs.moved(mark, NUMBERS, top) for mark in made.marks)
    sign = signs.numbered(
        weight(entry.card, entry.number), SIGN_AT, round(top + use.words.leading / 2, 3), SCALE
    )
    first = first.but(shapes=(*sign, *first.shapes), box=first.box._replace(x=0.0, width=COLUMN))
    return Cell(COLUMN, round(top + made.height, 3), (*heads, first, *others))


def _head(context: Context, phase: Phase) -> tuple[Mark, ...]:
    room = COLUMN - NUMBERS
    head = typeset.paragraph(phase.title, LIST_HEAD, (NUMBERS, 0.0, room), context.language, SECOND)
    return (Mark(head.shapes, Box(NUMBERS, 0.0, room, head.height)),)


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
            found.append(Listed(column, round(y, 3), entries[n].slot.angle, cells[n]))
            y += steps[n]
        high = max(high, y - BETWEEN)
    return tuple(found), round(high, 3)
