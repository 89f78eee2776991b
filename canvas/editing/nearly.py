"""What was nearly typed: which names a slip of the fingers may have meant, and how near they are.

Words are compared one by one, as `finding` folds them: a letter too many, too few, another one or two that
changed places. It is asked for names (of commands, of heads) where nothing is called what was typed.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from difflib import SequenceMatcher
from functools import lru_cache
from typing import TypeVar

from canvas.editing.finding import folded

LIKE, SHORT_LIKE = 0.75, 0.8
"""How much alike words are, by difflib: one slip in four to seven letters, two in eight or more."""
SHORT = 3
"""What has no more letters is like another only with one too many or too few, and less has no likeness."""
EQUALLY = 0.08
"""What is less near than the nearest by more than this was hardly meant."""
Named = TypeVar("Named")


class Typed:
    """Words as they were typed, to be compared with many names."""

    def __init__(self, words: str) -> None:
        self._parts = [_Part(part) for part in parts(words)]
        self._whole = _Part("".join(part.letters for part in self._parts))

    def likeness(self, name: str) -> float:
        """Return how near a name is: 1 is the very same, 0 is none that was meant.

        Every word typed has to be near one of the name's. Of names that have them all the shorter is nearer.
        """
        words = parts(name)
        if not words or not self._parts:
            return 0.0
        each = [max(part.like(word) for word in words) for part in self._parts]
        by_words = sum(each) / len(each) - 0.01 * (len(words) - 1) if all(each) else 0.0
        return max(self._whole.like("".join(words), least=1), by_words)


class _Part:
    """One word that was typed."""

    def __init__(self, letters: str) -> None:
        self.letters = letters
        self._matcher = SequenceMatcher(None, "", letters, autojunk=False)

    def like(self, word: str, least: int = SHORT + 1) -> float:
        """Return how much a word is like this one; 0 where it is another or shorter than `least`."""
        if word == self.letters:
            return 1.0
        if len(self.letters) < SHORT or self.letters.isdecimal():
            return 0.0
        if len(word) == SHORT and sorted(word) == sorted(self.letters):
            return SHORT_LIKE  # two letters changed places
        if len(word) < least:
            return 0.0
        matcher = self._matcher
        matcher.set_seq1(word)
        wanted = SHORT_LIKE if min(len(word), len(self.letters)) <= SHORT else LIKE
        rates = (matcher.real_quick_ratio, matcher.quick_ratio, matcher.ratio)  # from quick to right
        return matcher.ratio() if all(rate() >= wanted for rate in rates) else 0.0


@lru_cache(maxsize=16_384)
def parts(text: str) -> tuple[str, ...]:
    """Return the words of a text without case, accents and all that is no letter or figure."""
    return tuple(re.findall(r"\w+", folded(text)[0]))


def nearest(words: str, named: Iterable[tuple[Named, str]], most: int) -> list[Named]:
    """Return what is called nearly what was typed, the nearest first; of equals, what was named first."""
    typed = Typed(words)
    rated = [(typed.likeness(name), each) for each, name in named]
    best = max((likeness for likeness, _ in rated), default=0.0)
    near = [pair for pair in rated if pair[0] > 0 and pair[0] >= best - EQUALLY]
    return [each for _, each in sorted(near, key=lambda pair: -pair[0])[:most]]
