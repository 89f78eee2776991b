"""Fills lines with the words of plain text, which is nearly all text of cards: no line is an object.

What is found is what `breaking` finds, in a fraction of its time; text that is not plain is left to it. The
text of a card is broken so for the card's height, and drawn so when the card is seen.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable
from functools import lru_cache, partial
from itertools import accumulate
from math import inf, isfinite, isnan, nan

from canvas.layout import bidi, fonts, shaping
from canvas.layout.breaking import ATTEMPTS, FULL_ENOUGH, SHORT, break_text, limit_of
from canvas.layout.opportunities import hyphenations, inside, is_alone, pieces
from canvas.named import NamedTuple

_FONTS = 64


_Begun = tuple[list[int], dict[int, str], int, float]
"""Lines filled so far: which words begin one, how those are written that have a break inside; the word before
which a line may end next, and where the last line begins in font units."""


def _nothing() -> _Begun:
    """Lines before the first word."""
    return [], {}, 0, 0.0


class _Filled(NamedTuple):
    """Lines filled with words, as `_Begun` has them.

    `last` is how wide the last line is, in font units; `saving` is what was filled before the first place
    where a hyphen might save a line.
    """

    lines: int
    breaks: list[int]
    parted: dict[int, str]
    last: float
    saving: _Begun | None


_filled_of: Callable[[tuple[int, list[int], dict[int, str], float, _Begun | None]], _Filled]
_filled_of = partial(tuple.__new__, _Filled)


def _hyphens(words: list[str], filled: _Filled) -> int:
    """How many words got a hyphen that is not their own."""
    parted = filled.parted.items()
    return sum(not words[number].startswith(word.partition("\n")[0]) for number, word in parted)


class Room(NamedTuple):
    """Where texts are to be broken: in which font, how large, how wide (mm), in what language."""

    font: str
    size: float
    width: float
    language: str
    steps: shaping.Steps
    known: shaping.Steps
    """The steps of words as `_Alone` tells them."""
    limit: float
    """The width in font units."""

    def broken(self, text: str) -> str:
        """What the lines say that `break_text` makes, each but the last with a line feed at its end.

        They are found without being made where that is plain.
        """
        return self._plain(text) or "\n".join(
            line.text for line in break_text(text, self.font, self.size, self.width, self.language)
        )

    def _plain(self, text: str) -> str:
        """The lines of a paragraph whose words fit a line; "" for any other, and where it is hard to tell.

        Hyphens are set where they save a line, and a short last line is evened, as `break_text` does.
        """
        words = text.split(" ")
        reach = list(accumulate(map(self.known.__getitem__, words)))
        if not isfinite(reach[-1]):
            words, spaces = pieces(text)
            if isnan(reach[-1]) or spaces:
                return ""
            reach = list(accumulate(map(self.steps.__getitem__, words)))
        filled = self.fill(words, reach, _nothing())
        if filled and filled.saving and reach[-1] <= (filled.lines - 1) * (self.limit + self.steps.space):
            parted = self.fill(words, reach, filled.saving, has_hyphens=True)
            if parted is None or parted.lines < filled.lines:
                filled = parted
        if filled and filled.lines == 1:
            return text
        if filled and filled.last < self.limit * SHORT:
            filled = self._evened(words, reach, filled)
        if filled is None:
            return ""
        for number in filled.breaks:
            words[number] = "\n" + words[number]
        for number, word in filled.parted.items():
            words[number] = word
        return " ".join(words).replace(" \n", "\n")

    def fill(
        self, words: list[str], reach: list[float], begun: _Begun, *, has_hyphens: bool = False
    ) -> _Filled | None:
        """Lines filled with words, parted by the dictionary or not; None where a word fits no line."""
        steps, limit, space = self.steps, self.limit, self.steps.space
        breaks, parted, over, origin = begun
        room, count, saving, enough = limit + space, len(words), None, limit * FULL_ENOUGH
        while (over := bisect_right(reach, room + origin, over)) < count:
            word, pen = words[over], reach[over - 1] if over else 0.0
            if reach[over] - pen > room:
                return None
            at, hyphen = 0, ""
            # most words are so plain that there is nothing inside, and need not be looked up
            if not (word.isascii() and word.isalnum()) and (places := inside(word)):
                at = self._last(word, places, "", limit + origin - pen)
            if not at and pen - origin < enough:
                at = self._last(word, hyphenations(word, self.language), "-", limit + origin - pen)
                hyphen = "-"
                if at and saving is None and not has_hyphens:
                    saving = breaks.copy(), parted.copy(), over, origin
            if at and (has_hyphens or not hyphen):
                parted[over] = f"{word[:at].rstrip(' ')}{hyphen}\n{word[at:]}"
                origin = reach[over] - steps[word[at:]]
            else:
                breaks.append(over)
                origin = pen
            over += 1
        lines = len(breaks) + len(parted) + 1
        return _filled_of((lines, breaks, parted, reach[-1] - origin - space, saving))

    def _evened(self, words: list[str], reach: list[float], filled: _Filled) -> _Filled | None:
        """Lines narrower, so that the last is not short, or as they were; None where a word fits no line."""
        narrower, hyphens = filled, _hyphens(words, filled)
        for _ in range(ATTEMPTS):
            room = self._replace(limit=max(0.0, self._widest(reach, narrower) - 1))
            found = room.fill(words, reach, _nothing(), has_hyphens=True)
            if found is None:
                return None
            narrower = found
            if narrower.lines != filled.lines or _hyphens(words, narrower) > hyphens:
                return filled
            if narrower.last >= self.limit * SHORT:
                return narrower
        return filled

    def _widest(self, reach: list[float], filled: _Filled) -> float:
        """How wide the widest of filled lines is."""
        widest, origin, steps, space = filled.last, 0.0, self.steps, self.steps.space
        for number in sorted((*filled.breaks, *filled.parted)):
            end = reach[number - 1]
            if number in filled.parted:
                before, _, after = filled.parted[number].partition("\n")
                widest = max(widest, end - origin + steps[before] - space)
                origin = reach[number] - steps[after]
            else:
                widest = max(widest, end - origin - space)
                origin = end
        return widest

    def _last(self, word: str, places: tuple[int, ...], added: str, room: float) -> int:
        """The last of the places of a word before which it has so much room, 0 for none."""
        found = 0
        for place in places:
            if self.steps[word[:place].rstrip(" ") + added] - self.steps.space > room:
                break
            found = place
        return found


def room(font: str, size_mm: float, width_mm: float, language: str) -> Room:
    """Where texts of one kind are broken; `size_mm` is above 0."""
    steps = shaping.steps(font)
    return Room(font, size_mm, width_mm, language, steps, _alone(font), limit_of(width_mm, size_mm))


class _Alone(shaping.Steps):
    """The steps of words that stand alone; without end of those that hang on the word before.

    No number of those with signs that break or join lines, or with anything that runs from right to left.
    """

    def __missing__(self, word: str) -> float:
        step = inf if not is_alone(word) else super().__missing__(word)
        step = self[word] = step if word.isprintable() and not bidi.is_needed(word) else nan
        return step


@lru_cache(_FONTS)
def _alone(font: str) -> _Alone:
    return _Alone(shaping.advances(font))


fonts.when_registered(_alone.cache_clear)
