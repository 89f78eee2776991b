"""Lines of text: how wide they are, which glyphs they are, where the caret stands in them.

Measuring needs only the cached widths of words; glyphs are put together when a line is painted or printed.
Lines are already broken (`breaking`); nothing here wraps. A line with anything that runs from right to left
is put together by `mixed`.
"""

from __future__ import annotations

import unicodedata
from bisect import bisect_left
from functools import lru_cache

from canvas import late
from canvas.layout import bidi, fonts, shapes, shaping
from canvas.layout.carets import stops
from canvas.layout.fonts import EM
from canvas.layout.shaping import Run

_LINES = 10_000
_USUAL = late.expression("[ -~\u00a0-\u0148\u014a-\u017f\u2010-\u2027€]*")
"""Characters that our fonts have, of which most texts are made."""


def measure(text: str, font: str, size_mm: float, tracking: float = 0.0) -> float:
    """How wide a line is in millimetres, with `tracking` em after every glyph that moves the pen."""
    words = text.split(" ")
    widths = shaping.advances(font, tracking)
    units = sum(map(widths.__getitem__, words)) + (len(words) - 1) * widths.space
    return units / EM * size_mm


def lines(passage: shapes.Passage) -> tuple[shapes.Text, ...]:
    """The lines of a passage one by one, those that say something."""
    left, first, text, font, size, colour, leading, room = passage
    is_mixed, found = bidi.is_needed(text), []
    for number, line in enumerate(text.split("\n")):
        if line:
            wide = measure(line, font, size)
            x = left + inset(line, wide, room) if is_mixed else left
            base = round(first + number * leading, 3)
            found.append(shapes.text_of((x, base, line, font, size, colour, wide, 0.0)))
    return tuple(found)


def runs(text: shapes.Text) -> tuple[Run, ...]:
    """The glyphs of a line from left to right, font by font; spaces are glyphs of the text's own font."""
    return _runs(text.text, text.font, text.tracking)


def missing(text: str) -> str:
    """The characters that no shipped font has, each once; they are drawn as a replacement sign."""
    if (text.isascii() and text.isprintable()) or _USUAL.fullmatch(text):
        return ""
    if fonts.font("regular").has(text) or fonts.known_characters().issuperset(text):
        return ""
    return "".join(dict.fromkeys(c for c in text if not _is_drawn(c)))


def caret_x(line_text: str, font: str, size: float, index: int, tracking: float = 0.0) -> float:
    """Where the caret stands before the character at `index`, in mm from the line's left end.

    That is at its left, or at its right where it runs from right to left. Inside a cluster (a letter with
    its accent, an emoji of several parts) it stands before the cluster. Indices beyond the text stand at its
    ends.
    """
    index = min(max(index, 0), len(line_text))
    if bidi.is_needed(line_text):
        from canvas.layout import mixed

        return mixed.stops(line_text, font, tracking)[index] * size
    start = line_text.rfind(" ", 0, index) + 1
    word = line_text[start:].split(" ", 1)[0]
    before = measure(line_text[:start], font, size, tracking)
    return before + stops(word, font, tracking)[index - start] * size


def index_at(line_text: str, font: str, size: float, x_mm: float, tracking: float = 0.0) -> int:
    """The index whose caret is nearest to `x_mm`; never inside a cluster.

    Beside a line with text in both directions it is the beginning or the end of the line.
    """
    if bidi.is_needed(line_text):
        from canvas.layout import mixed

        return mixed.index_at(line_text, font, x_mm / size, tracking)
    places: list[tuple[float, int]] = []
    start, pen, space = 0, 0.0, fonts.font(font).space / EM + tracking
    for word in line_text.split(" "):
        places_in_word = stops(word, font, tracking)
        places += [((pen + places_in_word[i]) * size, start + i) for i in shaping.clusters(word)]
        pen += places_in_word[-1] + space
        start += len(word) + 1
    found = bisect_left(places, (x_mm, 0))
    if found == len(places):
        return len(line_text)
    if found and x_mm - places[found - 1][0] < places[found][0] - x_mm:
        found -= 1
    return places[found][1]


def spans(
    line_text: str, font: str, size: float, start: int, end: int, tracking: float = 0.0
) -> tuple[tuple[float, float], ...]:
    """The areas of the characters from `start` to `end`, as left and right end in mm, from left to right.

    One area, unless the line has text in both directions.
    """
    if bidi.is_needed(line_text):
        from canvas.layout import mixed

        return tuple((a * size, b * size) for a, b in mixed.spans(line_text, font, start, end, tracking))
    return ((caret_x(line_text, font, size, start, tracking), caret_x(line_text, font, size, end, tracking)),)


def inset(line_text: str, line_mm: float, room_mm: float) -> float:
    """How far from the left end of its room a line of a paragraph begins.

    0, or what the line leaves free where its paragraph runs from right to left and so begins at the right.
    """
    return room_mm - line_mm if bidi.is_needed(line_text) and bidi.base_of(line_text) else 0.0


def _is_drawn(character: str) -> bool:
    known = fonts.known_characters()
    return (
        character in known
        or shaping.is_invisible(character)
        or unicodedata.category(character) == "Zs"
        or known.issuperset(unicodedata.normalize("NFD", character))
    )


class _Runs:
    """Collects the runs of a line from left to right."""

    def __init__(self, tracking: float) -> None:
        self.tracking, self.steps, self.pen = tracking * EM, 0, 0
        self.done: list[Run] = []
        self.font, self.text = "", ""
        self.gids: list[int] = []
        self.xs: list[float] = []
        self.ys: list[float] = []
        self.clusters: list[int] = []

    def turn(self, font: str) -> None:
        """End the run where the font changes."""
        if self.font != font:
            self.end()
            self.font = font

    def end(self) -> None:
        """Keep what was collected as a run, and begin a new one."""
        if self.text:
            ys, clusters = tuple(self.ys), tuple(self.clusters)
            self.done.append(Run(self.font, tuple(self.gids), tuple(self.xs), ys, clusters, self.text))
        self.text = ""
        self.gids, self.xs, self.ys, self.clusters = [], [], [], []

    def space(self, font: fonts.Font) -> None:
        """Add a space."""
        self.turn(font.key)
        self.gids.append(font.space_glyph)
        self.xs.append((self.pen + self.steps * self.tracking) / EM)
        self.ys.append(0.0)
        self.clusters.append(len(self.text))
        self.text += " "
        self.pen += font.space
        self.steps += 1

    def word(self, word: shaping.Word) -> None:
        """Add a word."""
        for part in word.parts:
            self.turn(part.font)
            first = len(self.text)
            self.gids += part.gids
            self.ys += [y / EM for y in part.ys]
            self.clusters += [first + cluster for cluster in part.clusters]
            for x, advance in zip(part.xs, part.advances, strict=True):
                self.xs.append((self.pen + x + self.steps * self.tracking) / EM)
                self.steps += bool(advance)
            self.text += part.text
        self.pen += word.advance


@lru_cache(_LINES)
def _runs(text: str, key: str, tracking: float) -> tuple[Run, ...]:
    if bidi.is_needed(text):
        from canvas.layout import mixed

        return mixed.runs(text, key, tracking)
    line, font = _Runs(tracking), fonts.font(key)
    for number, word in enumerate(text.split(" ")):
        if number:
            line.space(font)
        if word:
            line.word(shaping.shape(word, key))
    line.end()
    return tuple(line.done)


fonts.when_registered(_runs.cache_clear)
