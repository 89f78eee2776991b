"""Changed words in a text: new ones are underlined, those that are gone struck out, on either side its own.

Line and place say it, no colour does. Between two journeys of one project texts are not compared: what could
be is said in words of its own.
"""

from __future__ import annotations

from collections.abc import Iterator

from canvas.layout import style, words
from canvas.layout.compare.told import Told
from canvas.layout.map import typeset
from canvas.layout.shapes import Rect, Shape
from canvas.layout.sheet import Line, TextBlock
from canvas.model.comparing.comparison import Fate
from canvas.model.comparing.wording import Spans, reworded
from canvas.named import NamedTuple

UNDER, THROUGH = 0.17, -0.27
"""How far below the line of its letters a stroke lies, in their size."""
THICK = 0.085


class Changed(NamedTuple):
    """What of a text is not as it is on the other side: its stretches, and what the other side says."""

    spans: Spans = ()
    other: str = ""
    is_after: bool = True


def of(told: Told, fate: Fate | None, field: str, *, is_after: bool) -> Changed | None:
    """Return what changed in a field of a record that is in both files; None where nothing did."""
    if not told.is_other or fate is None or not fate.is_pair:
        return None
    one, two = (str(getattr(record, field)) for record in (fate.one, fate.two))
    if one == two:
        return None
    gone, new = reworded(one, two)
    return Changed(new, one, is_after=True) if is_after else Changed(gone, two, is_after=False)


def strokes(block: TextBlock, changed: Changed | None) -> Iterator[Shape]:
    """Yield a stroke for every changed stretch of a text, in each of its lines."""
    if changed is None:
        return
    down = UNDER if changed.is_after else THROUGH
    thick = round(THICK * block.size, 3)
    for number, line in enumerate(block.lines):
        y = block.baseline + number * block.leading + down * block.size
        for left, right in _areas(block, line, changed.spans):
            yield Rect(round(left, 3), round(y, 3), round(right - left, 3), thick, block.colour)


def _areas(block: TextBlock, line: Line, spans: Spans) -> Iterator[tuple[float, float]]:
    source = block.text[line.start : line.end].rstrip()
    begin = typeset.begin(block, line)
    for start, end in spans:
        first, last = max(start - line.start, 0), min(end - line.start, len(source))
        if first < last:
            for left, right in words.spans(source, block.font, block.size, first, last, block.tracking):
                yield begin + left, begin + right


def sign(x: float, y: float, size: float) -> tuple[Shape, ...]:
    """The sign of what was changed: a letter with a stroke below it, as new words have."""
    use = style.Type("semibold", size, size)
    letter = typeset.line("a", use, 0.0, y + size * 0.22)
    wide = size * 0.8
    return (
        letter._replace(x=round(x - letter.width / 2, 3)),
        Rect(
            round(x - wide / 2, 3),
            round(y + size * 0.36, 3),
            round(wide, 3),
            round(size * 0.11, 3),
            style.INK,
        ),
    )
