"""What a table says about feelings: numbers on some scale, faces, pluses, or words.

The scale is the column's own ("Emotion 1-10"), else −2…+2, or 1–5 where a value is above 2, or 1–10 where
more than a few are above 5. A word without a number stays a word; no number is made up for it.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

from canvas.exchange.table_headers import plain
from canvas.model.parts import Feeling

Scale = tuple[int, int]
OURS: Scale = (-2, 2)
ONE_TO_FIVE: Scale = (1, 5)
ONE_TO_TEN: Scale = (1, 10)

_NUMBER = re.compile(r"[-+]?\d{1,6}(?:[.,]\d{1,6})?")
_SPLIT = re.compile(r"([-+]?\d{1,6}(?:[.,]\d{1,6})?)(?:\s*/\s*\d+)?(?:\s*[-–:(,;]\s*|\s+)([^\W\d].*?)\)?")
_OUT_OF = re.compile(r"(\d{1,6}(?:[.,]\d{1,6})?)\s*/\s*\d+()")
_WORDS = {
    -2: "--, very negative, very bad, very dissatisfied, meget negativ, meget dårlig, svært negativ, "
    "svært dårlig, mycket negativ, mycket dålig, erittäin negatiivinen, erittäin huono, "
    "sehr negativ, sehr schlecht, "
    "\U0001f621, \U0001f620, \U0001f62d, \U0001f92c, \U0001f629",
    -1: "-, negative, bad, dissatisfied, negativ, dårlig, dålig, negatiivinen, huono, schlecht, "
    "\U0001f641, \u2639, \U0001f61e, \U0001f61f, \U0001f615",
    0: "neutral, ok, okay, nøytral, neutraali, \U0001f610, \U0001f611, \U0001f636",
    1: "+, positive, good, satisfied, positiv, god, bra, positiivinen, hyvä, gut, "
    "\U0001f642, \u263a, \U0001f60a, \U0001f600",
    2: "++, very positive, very good, very satisfied, meget positiv, meget god, svært positiv, svært bra, "
    "mycket positiv, mycket bra, erittäin positiivinen, erittäin hyvä, sehr positiv, sehr gut, "
    "\U0001f603, \U0001f604, \U0001f601, \U0001f60d, \U0001f929",
}


def _bare(word: str) -> str:
    """A word or sign as it is looked up: the sign itself, or the word without capitals and accents."""
    sign = word.strip().replace("\ufe0f", "").replace("\u2212", "-").replace("\u2013", "-")
    is_word = any(unicodedata.category(letter)[0] == "L" for letter in sign)
    return plain(sign) if is_word else sign


VALUES = {_bare(word): value for value, words in _WORDS.items() for word in words.split(",")}


def number(text: str) -> float | None:
    """Return the number in a cell, with a point or a decimal comma, or None."""
    text = text.strip().replace("\u2212", "-").replace("\u2013", "-")
    return float(text.replace(",", ".")) if _NUMBER.fullmatch(text) else None


def parted(cell: str) -> tuple[str, str]:
    """Return a cell's number and its word: "4 glad", "-1 (irritated)", "4/5"."""
    cell = cell.strip().replace("\u2212", "-")
    match = _SPLIT.fullmatch(cell) or _OUT_OF.fullmatch(cell)
    return (match[1], match[2].strip()) if match else (cell, "")


def scale_of(cells: Iterable[str]) -> Scale:
    """Return the scale that a table's numbers are on, for columns that do not say it themselves."""
    values = [value for cell in cells if (value := number(parted(cell)[0])) is not None]
    above = sum(value > 5 for value in values)
    if above > 1 and above * 5 > len(values) and all(1 <= value <= 10 for value in values):
        return ONE_TO_TEN
    return ONE_TO_FIVE if any(value > 2 for value in values) else OURS


def feeling(cell: str, word: str, persona: str | None, scale: Scale) -> Feeling | None:
    """Return what a cell and its word's cell say; the value is None for a number off the scale."""
    first, behind = parted(cell)
    given = number(first)
    named = VALUES.get(_bare(first)) if given is None else None
    own = cell.strip() if given is None and any(c.isalpha() for c in cell) else behind
    if not cell.strip() and not word:
        return None
    return Feeling(
        persona=persona,
        value=named if given is None else _converted(given, scale),
        word=word or own,
        original=cell.strip(),
        scale=name(scale) if given is not None else "",
    )


def name(scale: Scale) -> str:
    """Return a scale as it is written: "1-5", "-2-+2"."""
    low, high = scale
    return f"{low}-{high}" if low >= 0 else f"{low}..+{high}"


def _converted(given: float, scale: Scale) -> float | None:
    """The number as −2…+2 in halves, None when it is not on the scale."""
    low, high = scale
    if not low <= given <= high:
        return None
    return round(((given - low) / (high - low) * 4 - 2) * 2) / 2
