"""The bookmarks of a sheet: its title, below it the phases, below each the steps. Knows no PDF objects."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from canvas.layout.shapes import Box, Group, Passage, Shape, Text
from canvas.layout.sheet import Mark, Seen, Sheet
from canvas.named import NamedTuple


class Entry(NamedTuple):
    """Words, depth (0 is the sheet itself) and the area of the sheet they stand for, in its millimetres."""

    title: str
    level: int
    area: Box | None = None


HEADS = frozenset(("phase", "step"))
"""The roles of the marks that have a bookmark."""


def entries(sheet: Sheet, heads: Sequence[Seen]) -> list[Entry]:
    """The sheet's outline; what has no words has no entry. `heads` are those of its marks, as they are read.

    A step stands below the phase of its column, wherever it is read.
    """
    phase_of = {column.key: column.phase for column in sheet.columns}
    phases = _first_of_each(seen for seen in heads if seen.mark.role == "phase")
    steps = _first_of_each(seen for seen in heads if seen.mark.role == "step")
    found = [Entry(sheet.title or sheet.kind, 0)]
    for phase in phases:
        found.append(_entry(phase, 1, sheet))
        found += [_entry(s, 2, sheet) for s in steps if phase_of.get(s.mark.record) == phase.mark.record]
    return found


def _first_of_each(heads: Iterator[Seen]) -> list[Seen]:
    """One head for each record that has words: a phase may be named again on a further band."""
    by_record: dict[str, Seen] = {}
    for seen in heads:
        if words_of(seen.mark):
            by_record.setdefault(seen.mark.record, seen)
    return list(by_record.values())


def _entry(seen: Seen, level: int, sheet: Sheet) -> Entry:
    """A head with its whole column below it."""
    box = seen.box
    return Entry(words_of(seen.mark), level, Box(box.x, box.y, box.width, sheet.height - box.y))


def words_of(mark: Mark) -> str:
    """What a mark is called: its own text, what a screen reader says, or the words that are drawn."""
    if mark.block and mark.block.text.strip():
        return " ".join(mark.block.text.split())
    return mark.say or " ".join(_drawn(mark.shapes))


def _drawn(shapes: tuple[Shape, ...]) -> Iterator[str]:
    for shape in shapes:
        if isinstance(shape, Text | Passage):
            yield from shape.text.split("\n")
        elif isinstance(shape, Group):
            yield from _drawn(shape.shapes)
