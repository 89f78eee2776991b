"""Breaks a text into lines of a given width, and says which characters each line stands for.

Greedy from left to right; a paragraph whose last line would be very short is broken again, narrower, in as
many lines. A word is hyphenated only where it would not fit otherwise or would leave a bad hole, and only
where that saves a line. Where two words may be parted is in `opportunities`. Nothing is placed or drawn here.
"""

from __future__ import annotations

import math
from bisect import bisect_right
from collections.abc import Iterator
from functools import lru_cache
from itertools import accumulate, repeat
from operator import itemgetter

from canvas import late
from canvas.layout import bidi, fonts, shaping
from canvas.layout.opportunities import (
    SOFT_HYPHEN,
    address_parts,
    gaps,
    hyphenations,
    inside,
    pieces,
)
from canvas.layout.sheet import Line, line_of
from canvas.layout.words import measure

_TEXTS = 5_000
_HARD = late.expression("\r\n|[\n\r\v\f\x85\u2028\u2029]")
FULL_ENOUGH = 0.6  # of the width; a line less full than this is worth a hyphen
_STUMP = 4  # characters; less of a word is not worth a hyphen on a line that is full enough
SHORT = 0.25  # of the width; a shorter last line makes the paragraph be broken again
ATTEMPTS = 24
_ADDED = itemgetter(3)
_LONG = 200  # characters; of longer words the beginning is measured first


_Broken = tuple[int, int, float, str, bool]
"""A line: from which offset to which, how many font units wide as it is drawn, what is set after it, and
whether a word was cut there that has no place for it. Plain tuples, because there are very many."""


@lru_cache(_TEXTS)
def break_text(
    text: str, font: str, size_mm: float, width_mm: float, language: str, tracking: float = 0.0
) -> tuple[Line, ...]:
    """The lines of a text, at least one; together their offsets cover the text without gap or overlap.

    The spaces and the line feed at a break belong to the line before it but are not drawn. No line is wider
    than `width_mm` unless it is one single character. `size_mm` is above 0; `tracking` is in em. A line whose
    letters do not tell the direction of their paragraph ends with an invisible sign that does (`bidi.told`).
    """
    limit = limit_of(width_mm, size_mm)
    widths = shaping.advances(font, tracking)
    lines: list[Line] = []
    is_mixed, units = bidi.is_needed(text), fonts.EM
    whole = (0, len(text), len(text))
    for start, end, full_end in (whole,) if text.isprintable() else _paragraphs(text):
        broken = _Paragraph(text, start, end, widths, language).broken(limit)
        lines += [
            line_of(
                (_drawn(text, a, b, added) if added else text[a:b].rstrip(" "), a, b, wide / units * size_mm)
            )
            for a, b, wide, added, _ in broken
        ]
        if is_mixed:
            base, added = bidi.base_of(text[start:end]), [line[3] for line in broken]
            told = map(_told, lines[-len(broken) :], added, repeat(base))
            lines[-len(broken) :] = [
                line._replace(width=measure(line.text, font, size_mm, tracking)) for line in told
            ]
        if full_end > end:
            lines[-1] = lines[-1]._replace(end=full_end)
    return tuple(lines)


def limit_of(width_mm: float, size_mm: float) -> float:
    """A width in font units."""
    return max(0.0, width_mm / size_mm * fonts.EM) + 1e-6


def _told(line: Line, added: str, base: int) -> Line:
    """A line of a paragraph in both directions, which says the paragraph's direction."""
    return line._replace(text=bidi.told(line.text.removesuffix(added), base) + added)


def _paragraphs(text: str) -> Iterator[tuple[int, int, int]]:
    """Start, end, and end with the line feed, of each paragraph; the last may be empty."""
    start = 0
    for feed in _HARD.finditer(text):
        yield start, feed.start(), feed.end()
        start = feed.end()
    yield start, len(text), len(text)


def _drawn(text: str, start: int, end: int, added: str) -> str:
    drawn = text[start:end].rstrip(" ")
    if added and drawn.endswith(SOFT_HYPHEN):
        return drawn[:-1] + added
    return drawn + added


class _Paragraph:
    """One paragraph, being broken, set out as if on one line. Widths are font units.

    `before` is where the pen stands before each word, `reach` how far it and one space reach. The n-th word
    begins at the offset `places[n] + n`.
    """

    __slots__ = (
        "before",
        "end",
        "language",
        "limit",
        "line_start",
        "lines",
        "pen",
        "places",
        "reach",
        "shown",
        "start",
        "wide",
        "widths",
        "words",
    )

    def __init__(self, text: str, start: int, end: int, widths: shaping.Advances, language: str) -> None:
        self.start, self.end, self.widths, self.language = start, end, widths, language
        self.limit, self.pen, self.shown = math.inf, 0.0, 0.0
        self.lines: list[_Broken] = []
        self.line_start = start
        words, spaces = pieces(text[start:end])
        wide = list(map(widths.__getitem__, words))
        self.words, self.wide, space = words, wide, widths.space
        if spaces is None:
            self.places = list(accumulate(map(len, words), initial=self.start))
            self.reach = list(accumulate(map(space.__add__, wide)))
            self.before = [0.0, *self.reach]
        else:
            lengths = (len(word) + count - 1 for word, count in zip(words, spaces, strict=True))
            self.places = list(accumulate(lengths, initial=self.start))
            steps = [width + count * space for width, count in zip(wide, spaces, strict=True)]
            self.before = list(accumulate(steps, initial=0.0))
            self.reach = [pen + width + space for pen, width in zip(self.before, wide, strict=False)]

    def broken(self, limit: float) -> list[_Broken]:
        """The lines, evened where the last one would be very short."""
        lines = self._calm(limit, self._greedy(limit))
        if len(lines) == 1 or lines[-1][2] >= limit * SHORT:
            return lines
        narrower, forced = lines, _cuts(lines)
        for _ in range(ATTEMPTS):
            narrower = self._greedy(max(0, max(line[2] for line in narrower) - 1))
            if len(narrower) != len(lines) or _cuts(narrower) > forced:
                return lines
            if narrower[-1][2] >= limit * SHORT:
                return narrower
        return lines

    def _calm(self, limit: float, lines: list[_Broken]) -> list[_Broken]:
        """The lines without the dictionary's hyphens, where these save none."""
        if not any(map(_ADDED, lines)):
            return lines
        language, self.language = self.language, ""
        whole = self._greedy(limit)
        self.language = language
        is_calm = len(whole) <= len(lines) and not any(forced for *_, forced in whole)
        return whole if is_calm and _cuts(whole) < _cuts(lines) else lines

    def _greedy(self, limit: float) -> list[_Broken]:
        """Fill line after line: the first word beyond the limit is found by bisection."""
        self.lines, self.limit, self.line_start = [], limit, self.start
        words, wide, before, reach = self.words, self.wide, self.before, self.reach
        space, enough, places = self.widths.space, limit * FULL_ENOUGH, self.places
        origin, room, count = 0.0, limit + space, len(words)
        first = over = 0
        while (over := bisect_right(reach, room + origin, over)) < count:
            pen, width = before[over] - origin, wide[over]
            if enough <= pen and first < over and width <= limit and not inside(words[over]):
                start = places[over] + over
                self.lines.append((self.line_start, start, reach[over - 1] - origin - space, "", False))
                self.line_start, origin = start, before[over]
            else:
                self.pen, self.shown = pen, reach[over - 1] - origin - space if first < over else 0.0
                origin = reach[over] - space - self._place(words[over], places[over] + over, width)
            first = over
            over += 1
        self.lines.append((self.line_start, self.end, reach[-1] - origin - space, "", False))
        return self.lines

    def _place(self, word: str, start: int, width: float) -> float:
        """Make room for a word that does not fit its line; return how far what is left of it reaches."""
        cut = 0
        while self.pen + width > self.limit:
            at, added = self._cut(word, cut, width)
            if at:
                self._finish(start + at, self.pen + self._width(_drawn(word, cut, at, added)), added)
            elif self.line_start < start + cut:
                self._finish(start + cut, self.shown)
            else:
                at = self._forced(word, cut)
                if at == len(word):
                    break
                self._finish(start + at, self._width(_drawn(word, cut, at, "")), forced=True)
            cut = at or cut
            width = self._width(word[cut:])
        return self.pen + width

    def _finish(self, end: int, width: float, added: str = "", *, forced: bool = False) -> None:
        self.lines.append((self.line_start, end, width, added, forced))
        self.line_start, self.pen, self.shown = end, 0.0, 0.0

    def _cut(self, word: str, cut: int, width: float) -> tuple[int, str]:
        """The best place in the rest of a word that the line has room for, 0 for none, and the hyphen."""
        at = self._fitting(word, cut, inside(word))
        if at:
            return at, "-" if word[at - 1] == SOFT_HYPHEN else ""
        return (self._hyphenated(word, cut, width), "-")

    def _hyphenated(self, word: str, cut: int, width: float) -> int:
        """Where a dictionary's hyphen does more good than harm, 0 for nowhere."""
        full = self.pen >= self.limit * FULL_ENOUGH
        if (full and width <= self.limit) or (self.pen and SOFT_HYPHEN in word):
            return 0
        at = self._fitting(word, cut, hyphenations(word, self.language), "-")
        return 0 if full and at - cut < _STUMP else at

    def _forced(self, word: str, cut: int) -> int:
        """Where the rest of a word is cut that is wider than a line and has no better place."""
        bounds = shaping.clusters(word)
        best = self._fitting(word, cut, address_parts(word)) or self._fitting(word, cut, gaps(word))
        at = best or self._fitting(word, cut, bounds)
        return at or bounds[bisect_right(bounds, cut)]

    def _fitting(self, word: str, cut: int, places: tuple[int, ...], added: str = "") -> int:
        """The last of the places at which the rest of the word, from `cut`, fits the line; 0 for none."""
        found, room = 0, self.limit - self.pen
        for index in range(bisect_right(places, cut), len(places)):
            place = places[index]
            soft = "-" if word[place - 1] == SOFT_HYPHEN else added
            if self._width(_drawn(word, cut, place, soft)) > room:
                break
            found = place
        return found

    def _width(self, text: str) -> float:
        if len(text) <= _LONG:
            return self.widths[text]
        beginning = self.widths[text[:_LONG]]
        return beginning if beginning > self.limit else self.widths[text]


def _cuts(lines: list[_Broken]) -> int:
    return sum(forced or bool(added) for *_, added, forced in lines)


fonts.when_registered(break_text.cache_clear)
