"""Text being typed where it stands: where the caret is, which character a click means, where Up and Home go.

Everything comes from the lines of the layout (`TextBlock`), so the text on the screen is the text that will
be printed. Positions are offsets into the source text. What is typed is recorded by the session elsewhere.
"""

from __future__ import annotations

from canvas.layout import words
from canvas.layout.map.typeset import begin
from canvas.layout.shapes import Box
from canvas.layout.sheet import Line, TextBlock
from canvas.named import NamedTuple


class Caret(NamedTuple):
    """A caret in the block's coordinates (mm): its x, the baseline of its line, and which line that is."""

    x: float
    baseline: float
    line: int


def line_of(block: TextBlock, position: int, *, at_end: bool = False) -> int:
    """Return the line a caret at `position` stands in.

    Between two lines it stands at the beginning of the second, with `at_end` at the end of the first.
    """
    lines = block.lines
    for number, line in enumerate(lines):
        if position < line.end or (position == line.end and at_end and not _is_broken(block, line)):
            return number
    return len(lines) - 1


def caret(block: TextBlock, position: int, *, at_end: bool = False) -> Caret:
    """Return where the caret stands before the character at `position`."""
    number = line_of(block, position, at_end=at_end)
    line = block.lines[number]
    x = begin(block, line) + _x(block, line, position - line.start)
    return Caret(x, block.baseline + number * block.leading, number)


def caret_box(block: TextBlock, position: int, width: float, *, at_end: bool = False) -> Box:
    """Return the bar of the caret, `width` mm wide, as high as the type."""
    at = caret(block, position, at_end=at_end)
    return Box(at.x - width / 2, at.baseline - 0.95 * block.size, width, 1.2 * block.size)


class Spot(NamedTuple):
    """A place in the text; `at_end` tells that it is meant at the end of its line, not before the next."""

    position: int
    at_end: bool = False


def spot_at(block: TextBlock, x: float, y: float) -> Spot:
    """Return the place in the text nearest to a point in the block's coordinates."""
    top = block.baseline - 0.75 * block.leading
    number = min(max(int((y - top) // block.leading), 0), len(block.lines) - 1)
    return spot_in_line(block, number, x)


def spot_in_line(block: TextBlock, number: int, x: float) -> Spot:
    """Return the place in a line nearest to x."""
    line = block.lines[number]
    drawn = _source(block, line)
    index = words.index_at(drawn, block.font, block.size, x - begin(block, line), block.tracking)
    position = min(line.start + index, _last(block, line))
    return Spot(position, at_end=position == line.end and number < len(block.lines) - 1)


def above(block: TextBlock, at: Spot, x: float) -> Spot | None:
    """Return the place one line up, nearest to x; None from the first line."""
    number = line_of(block, at.position, at_end=at.at_end)
    if number:
        return spot_in_line(block, number - 1, x)
    begin = block.lines[0].start  # of a part of a text the lines before stand elsewhere
    return Spot(begin - 1) if begin else None


def below(block: TextBlock, at: Spot, x: float) -> Spot | None:
    """Return the place one line down, nearest to x; None from the last line."""
    number = line_of(block, at.position, at_end=at.at_end)
    if number + 1 < len(block.lines):
        return spot_in_line(block, number + 1, x)
    stop = block.lines[-1].end
    return Spot(stop) if stop < len(block.text) else None


def home(block: TextBlock, at: Spot) -> Spot:
    """Return the beginning of the line."""
    return Spot(block.lines[line_of(block, at.position, at_end=at.at_end)].start)


def end(block: TextBlock, at: Spot) -> Spot:
    """Return the end of the line, before the space or the line feed at which it breaks."""
    number = line_of(block, at.position, at_end=at.at_end)
    line = block.lines[number]
    position = _last(block, line)
    return Spot(position, at_end=position == line.end and number < len(block.lines) - 1)


def selected(block: TextBlock, start: int, stop: int) -> tuple[Box, ...]:
    """Return the areas of the characters from `start` to `stop`, at least one for each line."""
    boxes = []
    for number, line in enumerate(block.lines):
        first, last = max(start, line.start), min(stop, line.end)
        if first >= last and not (start <= line.start < stop):
            continue
        top = block.baseline + number * block.leading - 0.75 * block.leading
        boxes += [
            Box(begin(block, line) + left, top, right - left, block.leading)
            for left, right in _spans(block, line, first, last, goes_on=stop > line.end)
        ]
    return tuple(boxes)


def _spans(
    block: TextBlock, line: Line, first: int, last: int, *, goes_on: bool
) -> list[tuple[float, float]]:
    """The selected stretches of a line; a selected line end is shown by a little more."""
    source = _source(block, line)
    ends = (first - line.start, last - line.start)
    spans = list(words.spans(source, block.font, block.size, *ends, block.tracking))
    if spans and (goes_on or (_is_broken(block, line) and last == line.end)):
        left, right = spans[-1]
        spans[-1] = (left, max(right, left + 0.3 * block.size))
    return spans


def _source(block: TextBlock, line: Line) -> str:
    """The characters of a line as they stand in the text, without the line feed at its end."""
    return block.text[line.start : line.end].rstrip("\n")


def _x(block: TextBlock, line: Line, index: int) -> float:
    return words.caret_x(_source(block, line), block.font, block.size, index, block.tracking)


def _is_broken(block: TextBlock, line: Line) -> bool:
    """Tell whether a line ends with a space or line feed: behind it the caret stands in the next line."""
    return block.text[line.end - 1 : line.end] in (" ", "\n") and line.end > line.start


def _last(block: TextBlock, line: Line) -> int:
    """The last position that is still in this line."""
    if line.end == len(block.text) and not block.text.endswith("\n"):
        return line.end
    return line.end - 1 if _is_broken(block, line) else line.end
