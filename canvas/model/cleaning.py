"""The one door for text, numbers and addresses from outside.

Whatever a user types, pastes or opens passes here once, when a record takes it in; everything behind the
door may rely on it. Nothing readable is dropped: what is removed has no glyph, or would lie about the
order of the letters around it.
"""

from __future__ import annotations

import unicodedata
from math import isfinite
from typing import Any

from canvas import late

LONGEST_TEXT = 100_000
"""Characters in one field; a longer text is refused by the field's check, never cut."""


# C0 but tab and newline, DEL and C1, lone surrogates, bidi controls, line/paragraph separators, BOM.
_UNWANTED = late.expression(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]"
)
_GAPS = late.expression("[ \t\n]+")  # not the no-break space: somebody set it on purpose
_NEWLINES = late.expression("\r\n?|\x0b|\x0c|\x85|\u2028|\u2029")


def clean_text(text: str) -> str:
    """Return `text` in NFC without control, surrogate and direction-override characters.

    Raises ValueError where NFC makes it longer than a field may be: it could be written and never read again.
    """
    # Most text passes here, at one look in C; what is not "printable" (newlines among it) gets a closer one.
    if text.isprintable() and (text.isascii() or unicodedata.is_normalized("NFC", text)):
        return text
    cleaned = unicodedata.normalize("NFC", _UNWANTED.sub("", _NEWLINES.sub("\n", text)))
    if len(cleaned) > max(LONGEST_TEXT, len(text)):
        msg = "too long once it is cleaned"
        raise ValueError(msg)
    return cleaned


def clean_line(text: str) -> str:
    """Return `text` cleaned, on one line, without spaces around it."""
    text = clean_text(text)
    return _GAPS.sub(" ", text).strip(" ") if "  " in text or not text.isprintable() else text.strip(" ")


def finite(number: float) -> float:
    """Return `number`, or raise ValueError for infinities and NaN (JSON lets 1e999 through)."""
    if not isfinite(number):
        msg = "not a finite number"
        raise ValueError(msg)
    return number


def finite_throughout(value: Any) -> Any:
    """Return JSON of any form, or raise ValueError where a number in it is none: it could not be written."""
    if isinstance(value, float):
        return finite(value)
    for part in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        finite_throughout(part)
    return value
