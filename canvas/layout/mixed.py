"""Lines with text that runs from right to left: their glyphs from left to right, and the caret in them.

The line is put in order by the levels of its characters (`bidi`), its words stay the unit of measure: a word
is as wide as it is alone, also where the line cuts it in parts that stand apart. Used by `words` only.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from itertools import accumulate, groupby

from canvas.layout import bidi, carets, fonts, shaping
from canvas.layout.fonts import EM
from canvas.layout.shaping import Run
from canvas.named import NamedTuple

_LINES = 10_000


class _Part(NamedTuple):
    """A word, a part of one, or a space: its characters, level, left end and width in em."""

    start: int
    end: int
    level: int
    x: float
    width: float

    @property
    def runs_left(self) -> bool:
        return self.level % 2 == 1


class _Piece(NamedTuple):
    """Glyphs of one font for neighbouring characters; clusters are indices into the line."""

    font: str
    level: int
    start: int
    end: int
    gids: tuple[int, ...]
    xs: tuple[float, ...]
    ys: tuple[float, ...]
    clusters: tuple[int, ...]


def runs(text: str, key: str, tracking: float) -> tuple[Run, ...]:
    """The glyphs of a line from left to right; a run has one font and one direction."""
    pieces = [
        piece
        for part in _parts(text, key, tracking)
        for piece in _pieces(text[part.start : part.end], part, key, tracking)
    ]
    joined: list[list[_Piece]] = []
    for piece in pieces:
        if joined and _goes_on(joined[-1][-1], piece):
            joined[-1].append(piece)
        else:
            joined.append([piece])
    return tuple(_run(text, together) for together in joined)


@lru_cache(_LINES)
def stops(text: str, key: str, tracking: float) -> tuple[float, ...]:
    """The caret before each character of a line and after the last, in em from the left."""
    found = [0.0] * (len(text) + 1)
    for part in sorted(_parts(text, key, tracking)):
        inner = _stops(text, part, key, tracking)
        found[part.start : part.end + 1] = inner
    return tuple(found)


def index_at(text: str, key: str, x: float, tracking: float) -> int:
    """The index whose caret is nearest to `x` em; beside the line, its beginning or its end."""
    parts = _parts(text, key, tracking)
    right = parts[-1].x + parts[-1].width
    if not 0 <= x <= right:
        return len(text) if (x > right) != bidi.base_of(text) else 0
    places = stops(text, key, tracking)
    return min(shaping.clusters(text), key=lambda index: abs(places[index] - x))


def spans(text: str, key: str, start: int, end: int, tracking: float) -> list[tuple[float, float]]:
    """The areas of the characters from `start` to `end` in em, from left to right."""
    found: list[tuple[float, float]] = []
    for part in _parts(text, key, tracking):
        first, last = max(start, part.start) - part.start, min(end, part.end) - part.start
        if first >= last:
            continue
        inner = _stops(text, part, key, tracking)
        left, right = sorted((inner[first], inner[last]))
        if found and left - found[-1][1] < 1e-9:
            found[-1] = (found[-1][0], right)
        else:
            found.append((left, right))
    return found


@lru_cache(_LINES)
def _parts(text: str, key: str, tracking: float) -> tuple[_Part, ...]:
    """What a line consists of, from left to right."""
    cut = [
        part
        for start, end, level in _words(text)
        for part in _cut(text[start:end], start, level, key, tracking)
    ]
    order = [cut[i] for i in bidi.visual([part.level for part in cut])]
    places = accumulate((part.width for part in order), initial=0.0)
    return tuple(part._replace(x=x) for part, x in zip(order, places, strict=False))


def _words(text: str) -> Iterator[tuple[int, int, list[int]]]:
    """Each word and each space: where it begins and ends, and the levels of its characters."""
    levels = bidi.levels(text, bidi.base_of(text))
    end = 0
    for is_space, run in groupby(text, " ".__eq__):
        start, end = end, end + len(list(run))
        bounds = range(start, end) if is_space else (start,)
        for first in bounds:
            last = first + 1 if is_space else end
            yield first, last, levels[first:last]


def _cut(word: str, start: int, levels: list[int], key: str, tracking: float) -> list[_Part]:
    """The parts of a word that run in one direction; together they are as wide as the word."""
    widths = shaping.advances(key, tracking)
    if word == " ":
        return [_Part(start, start + 1, levels[0], 0.0, widths.space / EM)]
    parts, end = list[_Part](), 0
    for level, run in groupby(levels):
        first, end = end, end + len(list(run))
        width = widths[word[first:end]] / EM
        parts.append(_Part(start + first, start + end, level, 0.0, width))
    rest = widths[word] / EM - sum(part.width for part in parts[:-1])
    return [*parts[:-1], parts[-1]._replace(width=rest)]


def _stops(text: str, part: _Part, key: str, tracking: float) -> list[float]:
    """The caret before each character of a part and after the last, in em from the left of the line."""
    part_text = text[part.start : part.end]
    inner: tuple[float, ...] = (0.0, part.width)
    if part_text != " ":
        inner = carets.stops(part_text, key, tracking, part.runs_left)
    if part.runs_left:
        return [part.x + part.width - place for place in inner]
    return [part.x + place for place in inner]


def _pieces(text: str, part: _Part, key: str, tracking: float) -> Iterator[_Piece]:
    """The glyphs of a part, font by font from left to right."""
    if text == " ":
        font = fonts.font(key)
        at = (part.start,)
        yield _Piece(font.key, part.level, part.start, part.end, (font.space_glyph,), (part.x,), (0.0,), at)
        return
    steps, offset = 0, len(text) if part.runs_left else 0
    shaped = shaping.shape(text, key, True) if part.runs_left else shaping.shape(text, key)
    for glyphs in shaped.parts:
        first = part.start + (offset - len(glyphs.text) if part.runs_left else offset)
        offset += -len(glyphs.text) if part.runs_left else len(glyphs.text)
        xs = list[float]()
        for x, advance in zip(glyphs.xs, glyphs.advances, strict=True):
            xs.append(part.x + x / EM + steps * tracking)
            steps += bool(advance)
        ys, clusters = tuple(y / EM for y in glyphs.ys), tuple(first + c for c in glyphs.clusters)
        end = first + len(glyphs.text)
        yield _Piece(glyphs.font, part.level, first, end, glyphs.gids, tuple(xs), ys, clusters)


def _goes_on(one: _Piece, other: _Piece) -> bool:
    """Whether two neighbours on the line are neighbours in the text, too, and of one font and direction."""
    if (one.font, one.level) != (other.font, other.level):
        return False
    return other.end == one.start if one.level % 2 else one.end == other.start


def _run(text: str, pieces: list[_Piece]) -> Run:
    start, end = min(piece.start for piece in pieces), max(piece.end for piece in pieces)
    return Run(
        pieces[0].font,
        tuple(gid for piece in pieces for gid in piece.gids),
        tuple(x for piece in pieces for x in piece.xs),
        tuple(y for piece in pieces for y in piece.ys),
        tuple(cluster - start for piece in pieces for cluster in piece.clusters),
        text[start:end],
    )


fonts.when_registered(_parts.cache_clear)
fonts.when_registered(stops.cache_clear)
