"""The words a sheet is written in: the few shapes every painter can draw exactly.

Lengths are millimetres, y grows downwards, colours are "#RRGGBB". Shapes are plain immutable tuples:
painters dispatch on their type and know nothing of the project. Anything richer (a face, a portrait,
an icon) is composed from these; a new shape needs every painter in the same change.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from canvas.named import NamedTuple

Colour = str
Op = tuple[str | float, ...]
"""One step of a path: ("M", x, y) · ("L", x, y) · ("C", x1, y1, x2, y2, x, y) · ("Z",)."""

ROUND = 0.5523  # a quarter circle as one cubic: the distance of its handles, in radii


class Stroke(NamedTuple):
    """How a line is drawn. Dash lengths are millimetres, like the width."""

    colour: Colour
    width: float
    dash: tuple[float, ...] = ()
    round: bool = False
    """Round caps and joins (curves, icons); otherwise butt caps and mitred joins."""


class Rect(NamedTuple):
    """A rectangle, with one radius for all four corners."""

    x: float
    y: float
    width: float
    height: float
    fill: Colour | None = None
    stroke: Stroke | None = None
    radius: float = 0.0


class Path(NamedTuple):
    """Lines and cubic curves, filled by the non-zero rule."""

    ops: tuple[Op, ...]
    fill: Colour | None = None
    stroke: Stroke | None = None


class Text(NamedTuple):
    """One line of text, already broken and placed; the glyphs come from `words.runs` when painted.

    `x` is the left end of the line and `width` its measured length; `size` is the em in millimetres;
    `tracking` is extra space after each glyph, in em. `font` is a key of `fonts.FONTS`.
    """

    x: float
    baseline: float
    text: str
    font: str
    size: float
    colour: Colour
    width: float
    tracking: float = 0.0


text_of: Callable[[tuple[float, float, str, str, float, Colour, float, float]], Text]
text_of = partial(tuple.__new__, Text)
"""A text of its eight parts, without a call of Python's: there are hundreds of thousands on a large map."""


class Passage(NamedTuple):
    """A text of several lines in one type, already broken: `text` has a line feed wherever a line ends.

    Its lines begin at `x`, or end at the far side of `width` where they run from right to left; the n-th
    baseline lies at `baseline + n * leading`. It stands for the texts that `words.lines` makes of it.
    """

    x: float
    baseline: float
    text: str
    font: str
    size: float
    colour: Colour
    leading: float
    width: float


class Image(NamedTuple):
    """A picture of the project, by the sha256 of its bytes, filling its box without distortion.

    What does not fit the box's proportions is cut evenly on both sides.
    """

    x: float
    y: float
    width: float
    height: float
    picture: str


class Group(NamedTuple):
    """Shapes with an origin and a scale of their own, cut off outside `clip` (in the group's own units)."""

    shapes: tuple[Shape, ...]
    x: float = 0.0
    y: float = 0.0
    scale: float = 1.0
    clip: Path | Rect | None = None


Shape = Rect | Path | Text | Passage | Image | Group


class Box(NamedTuple):
    """An area: left, top, width, height in millimetres."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        return self.x + self.width

    @property
    def bottom(self) -> float:
        return self.y + self.height

    def holds(self, x: float, y: float) -> bool:
        return self.x <= x < self.right and self.y <= y < self.bottom

    def meets(self, other: Box, air: float = 0.0) -> bool:
        """Tell whether two areas have more than an edge in common, or less than so much air between them."""
        across = self.x < other.right + air and other.x < self.right + air
        return across and self.y < other.bottom + air and other.y < self.bottom + air

    def moved(self, dx: float, dy: float) -> Box:
        return Box(self.x + dx, self.y + dy, self.width, self.height)


ANYWHERE = Box(-1e6, -1e6, 2e6, 2e6)
"""Holds whatever is drawn."""


def circle(
    x: float, y: float, radius: float, fill: Colour | None = None, stroke: Stroke | None = None
) -> Path:
    """A circle about (x, y), as four cubic curves."""
    r, k = radius, radius * ROUND
    return Path(
        (
            ("M", x + r, y),
            ("C", x + r, y + k, x + k, y + r, x, y + r),
            ("C", x - k, y + r, x - r, y + k, x - r, y),
            ("C", x - r, y - k, x - k, y - r, x, y - r),
            ("C", x + k, y - r, x + r, y - k, x + r, y),
            ("Z",),
        ),
        fill,
        stroke,
    )


def line(x1: float, y1: float, x2: float, y2: float, stroke: Stroke) -> Path:
    """A straight line."""
    return Path((("M", x1, y1), ("L", x2, y2)), None, stroke)
