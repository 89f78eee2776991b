"""Hyphenation patterns of a dictionary of pyphen, read when a word has them.

Pyphen reads all patterns of a language before the first word, which takes longer than setting a page; a word
has a few dozen. Here the file is cut into lines, found by their letters, and only what occurs in a word is
read. The places are those that pyphen gives; dictionaries that spell words anew at a hyphen are left to it.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from canvas import late

_DIGITS = b"0123456789"
_SPELLS_ANEW = late.expression(r"^[^%#\n][^\n]*/[^\n]*=|\^\^", re.MULTILINE)
_PLACE = late.expression(r"(\d?)\D?")


class Patterns:
    """The patterns of one file: a line of letters, with a number between two where it says anything."""

    def __init__(self, path: Path) -> None:
        first, _, said = path.read_bytes().partition(b"\n")
        encoding = first.decode("ascii").strip()
        self._alone: Any = None  # pyphen's own reading of the file, where it is needed
        self._lines: dict[str, str] = {}
        if (b"=" in said or b"^^" in said) and _SPELLS_ANEW.search(said.decode(encoding)):
            import pyphen

            self._alone = pyphen.HyphDict(path)
        else:
            lines = re.sub(b"[ \r]+\n", b"\n", said) if b" \n" in said or b"\r" in said else said
            bare = lines.translate(None, _DIGITS)  # while they are bytes: it takes a tenth of the time
            both = (part.decode(encoding).split("\n") for part in (bare, lines))
            self._lines = {letters: line for letters, line in zip(*both, strict=True) if letters != line}

    def positions(self, word: str) -> list[int]:
        """Where a word in small letters may be parted without a change of spelling, before these indices."""
        if self._alone is not None:
            return [int(place) for place in self._alone.positions(word) if not getattr(place, "data", None)]
        within = f".{word}."
        found = [0] * (len(within) + 1)
        for start in range(len(within) - 1):
            for end in range(start + 1, len(within) + 1):
                line = self._lines.get(within[start:end])
                if line:
                    numbers = [int(number or 0) for number in _PLACE.findall(line)]
                    after = start + len(numbers)
                    found[start:after] = map(max, numbers, found[start:after])
        return [place - 1 for place, number in enumerate(found) if number % 2]
