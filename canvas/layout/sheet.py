"""A sheet: rows of cells of marks, in millimetres, and where each of them stands.

A cell holds its marks in millimetres of its own, so that it is reused as it is (the same object) when the
rows above it grow: only `tops` changes. The sheet knows no painter and no project; what a mark stands
for is its record's id. Hit testing bisects the offsets. Painting, reading aloud and PDF order all come
from `Sheet.marks()`.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterator
from functools import partial
from typing import TYPE_CHECKING, Any, Protocol

from canvas.frozen import dataclass
from canvas.layout.shapes import Box, Colour, Group, Shape
from canvas.model.problem import Problem, problem
from canvas.named import NamedTuple

MOST_SHOWN = 20
"""Characters without a glyph that are named."""


class Line(NamedTuple):
    """One line of a broken text: what is drawn, and which characters of the source it stands for.

    `text` is what is drawn (with a hyphen where one was set, without the space at the break);
    `start`/`end` are offsets into the source text, so that caret and clicks can be placed.
    """

    text: str
    start: int
    end: int
    width: float


line_of: Callable[[tuple[str, int, int, float]], Line] = partial(tuple.__new__, Line)
"""A line of its four parts, without a call of Python's: there are hundreds of thousands on a large map."""


class TextBlock(NamedTuple):
    """A text of a record as it stands on the sheet: what typing in place needs to know.

    Coordinates are the cell's. The n-th baseline lies at `baseline + n * leading`.
    """

    field: str
    text: str
    lines: tuple[Line, ...]
    x: float
    baseline: float
    width: float
    font: str
    size: float
    leading: float
    colour: Colour
    language: str
    tracking: float = 0.0
    is_centred: bool = False
    """Whether its lines stand in the middle of its width (`typeset.begin`)."""


LINE = "line "
"""The role of an arrow's line, with the arrow's id, where it lies below what can be taken of it."""


class Far(NamedTuple):
    """How a card looks from so far away that it is one box: the colours of its ground, words and stripe.

    The stripe is `left` mm wide; so much of the card's box as `below` (mm) is none of its ground.
    """

    ground: Colour
    words: Colour
    stripe: Colour
    left: float = 0.0
    below: float = 0.0


class Drawing(Protocol):
    """Makes what a mark shows when it is first asked for, of records and values that never change."""

    def shapes(self) -> tuple[Shape, ...]:
        """Return what is drawn."""
        ...

    def say(self) -> str:
        """Return what a screen reader says."""
        ...

    def block(self) -> TextBlock | None:
        """Return the text that can be typed where it stands."""
        ...


class Mark:
    """What is drawn for one thing: its shapes, the area a hand can take it by, and what it is called.

    `record` is the id of the record it stands for ("" for decoration); `role` is one of touchpoint, note,
    idea, story, picture, title, persona, phase, step, lane, feeling, word, figure, measure, promise, moment,
    handover, legend, footer, paper – or `LINE` and the id of an arrow, where its line lies apart from what
    stands for its record. `persona` is whose it is, where it is a persona's (a point of a curve).
    `say` is what a screen reader says. `block` is the text that can be typed where it stands.

    A mark is a value: it never changes and is compared by what it holds. One that is made `late` has its
    place and its name at once; its `drawing` makes shapes, what is said and the text when each is first asked
    for, because most cards of a large map are far away. How it looks from there it says itself (`far`).
    """

    __slots__ = ("block", "box", "drawing", "far", "language", "persona", "record", "role", "say", "shapes")

    def __init__(
        self,
        shapes: tuple[Shape, ...],
        box: Box,
        record: str = "",
        role: str = "",
        say: str = "",
        language: str = "",
        block: TextBlock | None = None,
        persona: str = "",
    ) -> None:
        self.shapes, self.box, self.record, self.role = shapes, box, record, role
        self.say, self.language, self.block, self.persona = say, language, block, persona
        self.far: Far | None = None
        self.drawing: Drawing | None = None

    @classmethod
    def late(
        cls, drawing: Drawing, box: Box, record: str, role: str, language: str, far: Far | None = None
    ) -> Mark:
        """A mark that shows what `drawing` makes."""
        mark = cls.__new__(cls)
        mark.box, mark.record, mark.role, mark.language, mark.persona = box, record, role, language, ""
        mark.far, mark.drawing = far, drawing
        return mark

    if not TYPE_CHECKING:  # or every name would be one of a mark's

        def __getattr__(self, name: str) -> object:
            """Make what an empty slot stands for."""
            if name not in _LATE:
                raise AttributeError(name)
            made = getattr(self.drawing, name)()
            setattr(self, name, made)
            return made

    @property
    def is_drawn(self) -> bool:
        """Whether there is anything of it to be seen, told without making it."""
        return self.drawing is not None or bool(self.shapes)

    def but(self, **changes: Any) -> Mark:
        """This mark with something else of what it holds."""
        return Mark(**{name: changes[name] if name in changes else getattr(self, name) for name in _HELD})

    def moved(self, dx: float, dy: float) -> Mark:
        """This mark at another place, as late as it is."""
        if not dx and not dy:
            return self
        moved = _Moved(self, dx, dy)
        mark = Mark.late(moved, self.box.moved(dx, dy), self.record, self.role, self.language, self.far)
        mark.persona = self.persona
        return mark

    def __eq__(self, other: object) -> bool:
        if self is other:
            return True
        if not isinstance(other, Mark):
            return NotImplemented
        return all(getattr(self, name) == getattr(other, name) for name in _HELD)

    def __hash__(self) -> int:
        return hash((self.record, self.role, self.box))

    def __repr__(self) -> str:
        return f"Mark({', '.join(f'{name}={getattr(self, name)!r}' for name in _HELD)})"

    def __reduce__(self) -> tuple[type[Mark], tuple[Any, ...]]:
        return Mark, tuple(getattr(self, name) for name in _HELD)


_LATE = frozenset(("shapes", "say", "block"))
_HELD = ("shapes", "box", "record", "role", "say", "language", "block", "persona")
"""What a mark holds, in the order in which it is made of it."""


class _Moved(NamedTuple):
    """What a mark shows, from another corner."""

    mark: Mark
    dx: float
    dy: float

    def shapes(self) -> tuple[Shape, ...]:
        return (Group(self.mark.shapes, self.dx, self.dy),)

    def say(self) -> str:
        return self.mark.say

    def block(self) -> TextBlock | None:
        block = self.mark.block
        return block and block._replace(x=block.x + self.dx, baseline=block.baseline + self.dy)


class Cell(NamedTuple):
    """Marks with one origin. `column` and `row` name what it stands for on a board, "" where it is no cell.

    They are ids (a step, a lane, a channel …) or words (a discipline, "none").
    """

    width: float
    height: float
    marks: tuple[Mark, ...]
    column: str = ""
    row: str = ""


class Placed(NamedTuple):
    """A cell at its place in a row.

    `y` is counted from the row's top. Cells are painted in the order of `z`, and read in the order of
    `reading` (phase, step, lane), whatever lies above what.
    """

    x: float
    cell: Cell
    reading: tuple[int, ...] = ()
    z: int = 0
    y: float = 0.0


class Row(NamedTuple):
    """A band of the sheet: a board's row, the heads, the title. `key` is its record's id or its name."""

    key: str
    height: float
    placed: tuple[Placed, ...]


class Column(NamedTuple):
    """A board's column: the step or phase it stands for, its phase, where it begins, how wide it is."""

    key: str
    phase: str
    x: float
    width: float


class Seen(NamedTuple):
    """A mark where it stands on the sheet."""

    mark: Mark
    x: float
    y: float
    cell: Cell

    @property
    def box(self) -> Box:
        return self.mark.box.moved(self.x, self.y)


@dataclass(frozen=True, slots=True)
class Sheet:
    """A laid-out sheet of `width` × `height` mm. `tops[i]` is where `rows[i]` begins."""

    kind: str
    title: str
    language: str
    width: float
    height: float
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    tops: tuple[float, ...]
    persona: str = ""
    missing: str = ""
    """Characters no shipped font has; they are drawn as a replacement sign and reported."""

    def lost(self) -> tuple[Problem, ...]:
        """What is to be said of characters that no font has; nothing where there are none."""
        shown = " ".join(self.missing[:MOST_SHOWN])
        return (problem("characters-missing", characters=shown),) if shown else ()

    def alone(self) -> Sheet:
        """The sheet without what its kind remembers for the next one: what is printed or handed over."""
        return Sheet(*(getattr(self, name) for name in Sheet.__match_args__))

    def placed(self) -> Iterator[tuple[Placed, float]]:
        """Every placed cell with the y of its top, in painting order."""
        flat = [(p, top + p.y) for row, top in zip(self.rows, self.tops, strict=True) for p in row.placed]
        flat.sort(key=lambda pair: pair[0].z)
        return iter(flat)

    def reading(self) -> Iterator[Seen]:
        """Every mark in reading order; what lies below others (z < 0) comes first."""
        flat = [(p, top + p.y) for row, top in zip(self.rows, self.tops, strict=True) for p in row.placed]
        flat.sort(key=lambda pair: (min(pair[0].z, 0), pair[0].reading))
        for placed, y in flat:
            for mark in placed.cell.marks:
                yield Seen(mark, placed.x, y, placed.cell)

    def row_at(self, y: float) -> int | None:
        """The index of the row that y lies in, or None beside the sheet."""
        if not self.rows or y < self.tops[0] or y >= self.height:
            return None
        return bisect_right(self.tops, y) - 1

    def column_at(self, x: float) -> Column | None:
        """The column nearest to x, or None left of the first."""
        if not self.columns or x < self.columns[0].x:
            return None
        return self.columns[bisect_right(self.columns, x, key=lambda column: column.x) - 1]
