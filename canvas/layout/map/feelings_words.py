"""Words on the curves: above a rise, below a fall, and out of the way of faces, marks, pills and each other.

Tried are above, below, right, left, then slid aside. The most important words (farthest from their
neighbours' value) are placed first; a word that finds no room is left out before two overlap. Aloud it is
still said.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import product

from canvas.layout import outlines
from canvas.layout.drawings import curves
from canvas.layout.map import cardtext, tones
from canvas.layout.map.context import Context
from canvas.layout.map.feelings_line import reach
from canvas.layout.map.feelings_points import Curve, Point
from canvas.layout.shapes import Box, Colour, Path, Shape, Stroke, Text
from canvas.layout.sheet import Line, TextBlock
from canvas.layout.style import CURVE_WORD, CURVE_WORD_SECOND, INK, PAPER, Type
from canvas.named import NamedTuple

HALO = 0.7
ABOVE = {True: -6.6, False: -4.4}
BELOW = {True: 9.6, False: 6.7}
"""From the point to the baseline, for the first persona and the others."""
BESIDE = 1.6
WAITING = 40.0
"""How wide a word is broken that is not drawn."""
RISE = 0.76
FALL = 0.22
"""How far a line reaches above and below its baseline, in em."""


class Word(NamedTuple):
    """A word to be placed at a point."""

    curve: Curve
    point: Point
    lines: tuple[Line, ...]
    use: Type
    colour: Colour
    is_above: bool
    importance: float

    @property
    def width(self) -> float:
        return max(line.width for line in self.lines)

    @property
    def height(self) -> float:
        return (len(self.lines) - 1) * self.use.leading + (RISE + FALL) * self.use.size


class Written(NamedTuple):
    """A word at its place: the area it takes, and its lines."""

    word: Word
    box: Box
    texts: tuple[Text, ...]

    def shapes(self, dx: float = 0.0) -> tuple[Shape, ...]:
        """Return the lines with their white halo, moved by `dx`."""
        texts = tuple(text._replace(x=round(text.x + dx, 3)) for text in self.texts)
        halo = Stroke(PAPER, 2 * HALO, round=True)
        return (*(Path(outlines.outline(text), None, halo) for text in texts), *texts)

    def block(self, whose: str, language: str, dx: float = 0.0) -> TextBlock:
        """Return the word as a text of the persona `whose` ("": nobody's), to be typed where it stands."""
        word, box = self.word, self.box
        use, x, first = word.use, round(box.x + dx, 3), round(box.y + RISE * word.use.size, 3)
        place = (x, first, round(box.width, 3), use.font, use.size, use.leading)
        return TextBlock(
            f"feelings.{whose}.word",
            word.point.word,
            word.lines,
            *place,
            word.colour,
            language,
            is_centred=not self.is_beside,
        )

    @property
    def is_beside(self) -> bool:
        """Whether the word stands right or left of its point."""
        return self.box.right < self.word.point.x or self.box.x > self.word.point.x


def words(context: Context, given: Curve, room: float, *, is_alone: bool = False) -> Iterator[Word]:
    """Yield the words of a curve, no wider than `room`: all, or of a further persona the extremes."""
    use, ink = (CURVE_WORD, INK) if given.is_first else (CURVE_WORD_SECOND, _ink(context, given))
    kept = range(len(given.points)) if given.is_first or is_alone else _extremes(given.points)
    for at in kept:
        point = given.points[at]
        lines = cardtext.broken(point.word, use, room, context.language)
        if lines:
            mean = _neighbours(given.points, at)
            is_above = point.value > mean or (point.value == mean and point.value >= 0)
            yield Word(given, point, lines, use, ink, is_above, abs(point.value - mean))


def waiting(context: Context, given: Curve, point: Point) -> TextBlock:
    """Return the text of a word that is not drawn (there is none, or no room), above its point."""
    use, ink = (CURVE_WORD, INK) if given.is_first else (CURVE_WORD_SECOND, _ink(context, given))
    top = point.y + ABOVE[given.is_first] - RISE * use.size
    field = f"feelings.{point.feeling.persona or ''}.word"
    left, room = round(point.x - WAITING / 2, 3), WAITING
    block = cardtext.block(field, point.word, left, round(top, 3), room, use, context.language, ink)
    return block._replace(is_centred=True)


def _ink(context: Context, curve: Curve) -> Colour:
    return tones.persona_dark(context, curve.persona) if curve.persona else INK


def _extremes(points: Sequence[Point]) -> tuple[int, ...]:
    """Return which points are the highest and the lowest."""
    if not points:
        return ()
    order = sorted(range(len(points)), key=lambda at: points[at].value)
    low, high = order[0], max(order, key=lambda at: (points[at].value, -at))
    return (low, high) if points[low].value != points[high].value else (high,)


def _neighbours(points: Sequence[Point], at: int) -> float:
    """Return the mean of the neighbours' values; nought for a point that has none."""
    near = [points[n].value for n in (at - 1, at + 1) if 0 <= n < len(points)]
    return sum(near) / len(near) if near else 0.0


def placed(
    given: Iterable[Word], bounds: Box, taken: Iterable[Box], all_curves: Sequence[Curve]
) -> tuple[Written, ...]:
    """Return the words that find room inside `bounds`, clear of what is `taken` and of each other."""
    boxes, found = list(taken), []
    order = sorted(given, key=lambda word: (word.curve.number > 0, -word.importance, word.point.x))
    for word in order:
        box = _place(word, bounds, boxes, all_curves)
        if box:
            boxes.append(box)
            found.append(Written(word, box, _texts(word, box)))
    return tuple(found)


def _place(word: Word, bounds: Box, taken: Sequence[Box], all_curves: Sequence[Curve]) -> Box | None:
    """Return the first free place that no curve runs through, else one that at least the dark one spares.

    The first persona's words may stand on a curve, with their halo; the others' are left out before that.
    """
    free = [
        box
        for box in _candidates(word, bounds)
        if _inside(box, bounds) and not any(box.meets(other) for other in taken)
    ]
    clear = (box for box in free if not any(_crosses(curve, box) for curve in all_curves))
    bearable = (box for box in free if word.curve.is_first or not _crosses(all_curves[0], box))
    return next(clear, next(bearable, None))


def _candidates(word: Word, bounds: Box) -> Iterator[Box]:
    """Yield the places round a point, the best first."""
    x, y, size = word.point.x, word.point.y, word.use.size
    first, aside = word.curve.is_first, reach(word.curve) + BESIDE
    left = min(max(x - word.width / 2, bounds.x), max(bounds.x, bounds.right - word.width))
    above = y + ABOVE[first] + FALL * size - word.height
    below = y + BELOW[first] - RISE * size
    tops = (above, below) if word.is_above else (below, above)
    for top in tops:
        yield Box(left, top, word.width, word.height)
    for beside in (x + aside, x - aside - word.width):
        yield Box(beside, y - word.height / 2, word.width, word.height)
    for slid, top in product((x + 2.5 - word.width, x - 2.5), tops):
        yield Box(slid, top, word.width, word.height)


def _inside(box: Box, bounds: Box) -> bool:
    return (
        box.x >= bounds.x and box.right <= bounds.right and box.y >= bounds.y and box.bottom <= bounds.bottom
    )


def _crosses(curve: Curve, box: Box) -> bool:
    heights = curves.reach(curve.pieces, box.x, box.right)
    return heights is not None and heights[0] < box.bottom and heights[1] > box.y


def _texts(word: Word, box: Box) -> tuple[Text, ...]:
    """Return the lines, centred above or below their point and flush beside it."""
    first = box.y + RISE * word.use.size
    beside = box.right < word.point.x or box.x > word.point.x
    texts = []
    for number, line in enumerate(word.lines):
        x = box.x + (0.0 if beside else (box.width - line.width) / 2)
        baseline = round(first + number * word.use.leading, 3)
        use = word.use
        texts.append(Text(round(x, 3), baseline, line.text, use.font, use.size, word.colour, line.width))
    return tuple(texts)
