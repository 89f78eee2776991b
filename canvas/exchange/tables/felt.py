"""A cell of a row of feelings: one line each, "Per: −1,5 Magtesløs", with or without whose it is.

"–" before a word means that nobody has put a number to it. What `written` writes, `read` reads back.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from canvas.exchange.table_feelings import OURS, VALUES, Scale, feeling, number, parted
from canvas.model.parts import Feeling
from canvas.named import NamedTuple

_WHOSE = re.compile(r"\s*([^:\d+−–-][^:]{0,79}?)\s*:\s*(\S.*)")
_NO_NUMBER = re.compile(r"[–-]\s+([^\W\d].*)")


class Felt(NamedTuple):
    """One line of a cell: whose feeling, and what it says."""

    whose: str
    said: str


def lines(cells: Iterable[str]) -> list[list[Felt]]:
    """Return the lines of each cell of a row. A name before a colon is somebody's where a value follows it,
    or where it comes again.
    """
    table = [[line.strip() for line in cell.split("\n") if line.strip()] for cell in cells]
    names = Counter(m[1] for cell in table for line in cell if (m := _WHOSE.fullmatch(line)))
    return [[_felt(line, names) for line in cell] for cell in table]


def _felt(line: str, names: Counter[str]) -> Felt:
    match = _WHOSE.fullmatch(line)
    if match and (names[match[1]] > 1 or _is_value(match[2])):
        return Felt(match[1], match[2])
    return Felt("", line)


def _is_value(text: str) -> bool:
    first, _ = parted(text)
    return number(first) is not None or first.strip() in VALUES or _NO_NUMBER.fullmatch(text) is not None


def read(said: str, persona: str | None, scale: Scale) -> Feeling | None:
    """Return what one line says; `original` and `scale` keep what we cannot say ourselves."""
    said = said.strip()
    if match := _NO_NUMBER.fullmatch(said):
        return Feeling(persona=persona, word=match[1])
    found = feeling(said, "", persona, scale)
    if found is None:
        return None
    given = number(parted(said)[0])
    if given is None:
        return found.but(original="") if found.value is None else found
    before = said[: said.index(found.word)] if found.word else said
    word = found.word if "(" in before else said[len(before) :]
    if scale == OURS and given == found.value:
        return found.but(word=word, original="", scale="")
    return found.but(word=word)


def written(felt: Feeling, whose: str, language: str) -> str:
    """Return the line for a feeling, "" for one that says nothing; `whose` is the persona's name or ""."""
    said = " ".join(part for part in (_number(felt.value, language) or "–", felt.word) if part)
    if felt.value is None and not felt.word:
        return ""
    return f"{whose}: {said}" if whose else said


def _number(value: float | None, language: str) -> str:
    """A value with its sign as people write it: "+1", "−0,5"."""
    if value is None:
        return ""
    point = "." if language[:2] in ("en", "") else ","
    sign = "−" if value < 0 else "+" if value > 0 else ""
    return sign + f"{abs(value):g}".replace(".", point)
