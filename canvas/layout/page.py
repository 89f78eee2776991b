"""What sheets that are no journey map are put together from: a title, rows of cells, a foot, what is kept.

Title and foot are the same on every such sheet. Lengths are natural millimetres, as everywhere in layout.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from itertools import accumulate
from typing import Any, TypeVar, cast

from canvas.frozen import dataclass, field
from canvas.layout import house, style
from canvas.layout.map import typeset
from canvas.layout.map.cells import missing
from canvas.layout.map.context import Context
from canvas.layout.options import SheetOptions
from canvas.layout.shapes import Box, Shape
from canvas.layout.sheet import Cell, Column, Mark, Placed, Row, Sheet
from canvas.layout.style import Type
from canvas.named import NamedTuple

T = TypeVar("T")

TITLE_SIZES = (84, 68, 56, 42, 34, 28)
"""Points a title is tried in until it stands in one line; the smallest takes as many lines as it needs."""
BELOW_TITLE = 3.0
LOGO_WIDTH, LOGO_HEIGHT = 48.0, 16.0
AIR = 10.0
FOOT = 4.0
ABOVE_FOOT = 3.5
STEM = 1.5
"""How far the largest title is shifted left, so that its stem stands on the margin."""
MAKER = "Journeywall"
SENTENCE = Type("regular", style.pt(18), 8.2)


class _Part(NamedTuple):
    made_from: tuple[Any, ...]
    result: Any


@dataclass(frozen=True, slots=True)
class PageSheet(Sheet):
    """A sheet, with the parts the next version of it can reuse."""

    parts: dict[str, _Part] = field(default_factory=dict, compare=False, repr=False)
    house: house.House = field(default=house.PLAIN, compare=False, repr=False)


class Parts:
    """The parts of a sheet; those made from the very same objects as before are taken over as they are.

    All are made anew for a house in another style. Identity decides, never equality, as everywhere in layout:
    what a part looks at must be named in `made_from`.
    """

    def __init__(self, previous: Sheet | None = None) -> None:
        is_known = isinstance(previous, PageSheet) and previous.house == house.worn()
        self._old = previous.parts if is_known and isinstance(previous, PageSheet) else {}
        self.made: dict[str, _Part] = {}
        self._under = ""

    def under(self, name: str) -> Parts:
        """These parts for a piece of the sheet that has the same keys as another piece."""
        inner = Parts()
        inner._old, inner.made, inner._under = self._old, self.made, f"{self._under}{name} "
        return inner

    def part(self, key: str, made_from: tuple[Any, ...], make: Callable[[], T]) -> T:
        """Return what `make` returns, or returned before where `made_from` holds the same objects."""
        key = self._under + key
        old = self._old.get(key)
        is_same = old is not None and _are_same(old.made_from, made_from)
        part = old if is_same and old is not None else _Part(made_from, make())
        self.made[key] = part
        return cast("T", part.result)

    def settled(self, key: str, value: T) -> T:
        """Return a plain value (numbers, words, tuples of these), or the equal one from before.

        So that a part which looks at values as well as records can name both in its `made_from`.
        """
        key = self._under + key
        old = self._old.get(key)
        kept = old.result if old is not None and old.result == value else value
        self.made[key] = _Part((), kept)
        return cast("T", kept)


def _are_same(one: tuple[Any, ...], two: tuple[Any, ...]) -> bool:
    return len(one) == len(two) and all(a is b for a, b in zip(one, two, strict=True))


class Page(NamedTuple):
    """A sheet of so many natural millimetres in the making; `kind` is its name in the table of sheets."""

    kind: str
    context: Context
    options: SheetOptions
    width: float
    margin: float = style.MARGIN
    is_bled: bool = False
    """Whether the first row begins at the paper's edge."""

    @property
    def inner(self) -> float:
        """How wide the sheet is between its margins."""
        return round(self.width - 2 * self.margin, 3)

    @property
    def around(self) -> float:
        """How much of the sheet's height is margin and foot."""
        return 2 * self.margin + ABOVE_FOOT + FOOT

    def left(self, rows: Iterable[Row]) -> float | None:
        """How much of the height that is asked for rows leave to others; None where none is asked for."""
        height = self.options.height
        return None if height is None else height - self.around - sum(row.height for row in rows)

    @property
    def title_right(self) -> float:
        """Where the title's row ends, counted from the margin: at the other margin, or before the logo."""
        return round(self.inner - (LOGO_WIDTH + AIR if house.worn().logo else 0.0), 3)

    def title(
        self,
        title: str,
        sentence: str = "",
        largest: int = TITLE_SIZES[0],
        whose: str = "",
        *,
        beside: tuple[Mark, ...] = (),
        beside_width: float = 0.0,
    ) -> Row:
        """The title with one sentence below it; `whose` is the record whose title it is, if any's.

        `beside` are marks that stand right of it, `beside_width` wide up to `title_right`.
        """
        language, logo = self.context.language, house.logo(self.inner, 1.0, LOGO_WIDTH, LOGO_HEIGHT)
        room = self.title_right - (beside_width + AIR if beside else 0.0)
        use = _title_type(title, room, largest, language)
        shift = -STEM * use.size / style.TITLE.size
        ink, typed = house.worn().strong, "title" if whose else ""
        head = typeset.paragraph(title, use, (shift, 0.0, room), language, ink, typed)
        shapes: tuple[Shape, ...] = (*head.shapes, *logo)
        bottom = head.height
        if sentence:
            top = bottom + BELOW_TITLE
            told = typeset.paragraph(sentence, SENTENCE, (0.0, top, room), language, style.SECOND)
            shapes, bottom = (*shapes, *told.shapes), top + told.height
        say = ". ".join(filter(None, (title, sentence)))
        box = Box(0.0, 0.0, self.inner, round(bottom, 3))
        mark = Mark(shapes, box, whose, "title", say, language, head.block if whose else None)
        high = max(box.height, *(other.box.bottom for other in (mark, *beside)))
        return self.row("title", Cell(self.inner, high, (mark, *beside)), round(high + AIR, 3), (-9,))

    def row(self, key: str, cell: Cell, height: float | None = None, reading: tuple[int, ...] = (0,)) -> Row:
        """A row that is one cell from margin to margin."""
        high = cell.height if height is None else height
        return Row(key, round(high, 3), (Placed(self.margin, cell, reading),))

    def foot(self, told: str = "") -> Row:
        """The last line: what the sheet shows and of which day it is, the paper, the program."""
        context, options = self.context, self.options
        date = context.say.date(options.date) if options.date else ""
        left = " · ".join(filter(None, (house.worn().name, told or context.project.head.title, date)))
        at = typeset.baseline(0.0, style.META)
        shapes = [typeset.line(left, style.META, 0.0, at, style.SECOND)]
        maker = typeset.line_right(MAKER, style.META, self.inner, at, style.SECOND)
        if options.paper_text:
            wide = typeset.width(options.paper_text, style.META)
            x = max((self.inner - wide) / 2, shapes[0].width + AIR / 2)
            shapes.append(typeset.line(options.paper_text, style.META, x, at, style.SECOND))
        if shapes[-1].x + shapes[-1].width + AIR / 2 <= maker.x:
            shapes.append(maker)
        say = " · ".join(shape.text for shape in shapes if shape.text)
        mark = Mark(tuple(shapes), Box(0.0, 0.0, self.inner, FOOT), role="footer", say=say)
        return self.row("footer", Cell(self.inner, FOOT, (mark,)), reading=(1_000_001,))

    def sheet(
        self,
        title: str,
        rows: Sequence[Row],
        foot: Row,
        parts: Parts | None = None,
        columns: tuple[Column, ...] = (),
    ) -> PageSheet:
        """The rows below each other, the foot at the end of the height asked for, or below the last row."""
        tops = list(accumulate((row.height for row in rows), initial=0.0 if self.is_bled else self.margin))
        bottom = tops[-1] + ABOVE_FOOT + foot.height + self.margin
        height = round(max(bottom, self.options.height or 0.0), 3)
        tops[-1] = height - self.margin - foot.height
        every = (*rows, foot)
        return PageSheet(
            self.kind,
            title,
            self.context.project.head.language,
            round(self.width, 3),
            height,
            columns,
            every,
            tuple(round(top, 3) for top in tops),
            self.context.persona,
            missing(placed.cell for row in every for placed in row.placed),
            parts.made if parts else {},
            house.worn(),
        )


def _title_type(title: str, width: float, largest: int, language: str) -> Type:
    """The largest type in which the title takes one line, else the smallest."""
    sizes = [size for size in TITLE_SIZES if size <= largest] or [largest]
    uses = [Type("bold", style.pt(size), round(style.pt(size) * 1.12, 3), -0.028) for size in sizes]
    return next((use for use in uses if typeset.count(title, use, width, language) == 1), uses[-1])
