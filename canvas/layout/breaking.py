"""Breaks a text into lines of a given width, and says which characters each line stands for.

Greedy from left to right; a paragraph whose last line would be very short is broken again, narrower, in as
many lines. A word is hyphenated only where it would not fit otherwise or would leave a bad hole. Where two
words may be parted is in `opportunities`. Nothing is placed or drawn here.
"""

from __future__ import annotations

import math
import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from canvas.layout import bidi, fonts, shaping
from canvas.layout.opportunities import SOFT_HYPHEN, address_parts, hyphenations, inside, pieces
from canvas.layout.sheet import Line
from canvas.layout.words import measure

_TEXTS = 5_000
_HARD = re.compile("\r\n|[\n\r\v\f\x85\u2028\u2029]")
_FULL_ENOUGH = 0.6  # of the width; a line less full than this is worth a hyphen
_STUMP = 4  # characters; less of a word is not worth a hyphen on a line that is full enough
_SHORT = 0.25  # of the width; a shorter last line makes the paragraph be broken again
_ATTEMPTS = 24
_LONG = 200  # characters; of longer words the beginning is measured first


class _Broken(NamedTuple):
    """A line as offsets and as it is drawn, so wide in font units.

    `added` is set after it, `forced` where a word was cut that has no place for it.
    """

    start: int
    end: int
    drawn: str
    width: float
    added: str = ""
    forced: bool = False


@lru_cache(_TEXTS)
def break_text(
    text: str, font: str, size_mm: float, width_mm: float, language: str, tracking: float = 0.0
) -> tuple[Line, ...]:
    """The lines of a text, at least one; together their offsets cover the text without gap or overlap.

    The spaces and the line feed at a break belong to the line before it but are not drawn. No line is wider
    than `width_mm` unless it is one single character. `size_mm` is above 0; `tracking` is in em. A line whose
    letters do not tell the direction of their paragraph ends with an invisible sign that does (`bidi.told`).
    """
    limit = max(0.0, width_mm / size_mm * fonts.EM) + 1e-6
    widths = shaping.advances(font, tracking)
    lines: list[Line] = []
    is_mixed = bidi.is_needed(text)
    for start, end, full_end in _paragraphs(text):
        base = bidi.base_of(text[start:end]) if is_mixed else 0
        for line in _Paragraph(text, start, end, widths, language).broken(limit):
            drawn, width = line.drawn, line.width / fonts.EM * size_mm
            if is_mixed:
                drawn = bidi.told(drawn.removesuffix(line.added), base) + line.added
                width = measure(drawn, font, size_mm, tracking)
            lines.append(Line(drawn, line.start, line.end, width))
        lines[-1] = lines[-1]._replace(end=full_end)
    return tuple(lines)


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
    """One paragraph, being broken. Widths are font units."""

    def __init__(self, text: str, start: int, end: int, widths: shaping.Advances, language: str) -> None:
        self.text, self.start, self.end, self.widths, self.language = text, start, end, widths, language
        self.limit, self.pen = math.inf, 0.0
        space, known = widths.space, widths.get
        self.pieces = [
            (word, at, width, width + spaces * space)
            for word, at, spaces in pieces(text, start, end)
            for width in (known(word) or self._width(word),)
        ]
        self.lines: list[_Broken] = []
        self.line_start = start

    def broken(self, limit: float) -> list[_Broken]:
        """The lines, evened where the last one would be very short."""
        lines = self._greedy(limit)
        if len(lines) == 1 or lines[-1].width >= limit * _SHORT:
            return lines
        narrower, forced = lines, _cuts(lines)
        for _ in range(_ATTEMPTS):
            narrower = self._greedy(max(0, max(line.width for line in narrower) - 1))
            if len(narrower) != len(lines) or _cuts(narrower) > forced:
                return lines
            if narrower[-1].width >= limit * _SHORT:
                return narrower
        return lines

    def _greedy(self, limit: float) -> list[_Broken]:
        self.lines, self.limit, self.line_start, self.pen = [], limit, self.start, 0.0
        pen = 0.0
        for word, start, width, step in self.pieces:
            if pen + width > limit:
                self.pen = pen
                rest = self._place(word, start, width)
                pen = self.pen + rest - width
            pen += step
        self._finish(self.end)
        return self.lines

    def _place(self, word: str, start: int, width: float) -> float:
        """Make room for a word that does not fit its line; return the width of what is left of it."""
        cut = 0
        while self.pen + width > self.limit:
            at, added = self._cut(word, cut, width)
            if at:
                self._finish(start + at, added)
            elif self.line_start < start + cut:
                self._finish(start + cut)
            else:
                at = self._forced(word, cut)
                if at == len(word):
                    break
                self._finish(start + at, forced=True)
            cut = at or cut
            width = self._width(word[cut:])
        return width

    def _finish(self, end: int, added: str = "", *, forced: bool = False) -> None:
        drawn = _drawn(self.text, self.line_start, end, added)
        self.lines.append(_Broken(self.line_start, end, drawn, self._width(drawn), added, forced))
        self.line_start, self.pen = end, 0.0

    def _cut(self, word: str, cut: int, width: float) -> tuple[int, str]:
        """The best place in the rest of a word that the line has room for, 0 for none, and the hyphen."""
        at = self._fitting(word, cut, inside(word))
        if at:
            return at, "-" if word[at - 1] == SOFT_HYPHEN else ""
        return (self._hyphenated(word, cut, width), "-")

    def _hyphenated(self, word: str, cut: int, width: float) -> int:
        """Where a dictionary's hyphen does more good than harm, 0 for nowhere."""
        full = self.pen >= self.limit * _FULL_ENOUGH
        if (full and width <= self.limit) or (self.pen and SOFT_HYPHEN in word):
            return 0
        at = self._fitting(word, cut, hyphenations(word, self.language), "-")
        return 0 if full and at - cut < _STUMP else at

    def _forced(self, word: str, cut: int) -> int:
        """Where the rest of a word is cut that is wider than a line and has no better place."""
        bounds = shaping.clusters(word)
        at = self._fitting(word, cut, address_parts(word)) or self._fitting(word, cut, bounds)
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
        if " " in text:
            words = text.split(" ")
            return sum(map(self.widths.__getitem__, words)) + self.widths.space * (len(words) - 1)
        if len(text) <= _LONG:
            return self.widths[text]
        beginning = self.widths[text[:_LONG]]
        return beginning if beginning > self.limit else self.widths[text]


def _cuts(lines: list[_Broken]) -> int:
    return sum(line.forced or bool(line.added) for line in lines)


fonts.when_registered(break_text.cache_clear)
