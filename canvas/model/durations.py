"""How long something takes, read from what people wrote: "9 uger", "2–3 days", "1½ h" as days.

Numbers with units in the languages of the program; what has neither is not guessed at.
"""

from __future__ import annotations

import re

_UNITS = {
    1 / 1440: "min minut minuts minute minutes minutt minutter minuter minuutti minuuttia",
    1 / 24: "h hr hrs hour hours t time timer timme timmar tim tunti tuntia",
    1.0: "d day days dag dage dager dagar døgn dygn päivä päivää vrk",
    7.0: "week weeks uge uger uke uker vecka veckor viikko viikkoa vk",
    30.0: "month months måned måneder mdr md månad månader mån kuukausi kuukautta kk",
    365.0: "year years år vuosi vuotta",
}
_DAYS = {word: days for days, words in _UNITS.items() for word in words.split()}
_SUFFIXES = ("days", "dage", "dager", "dagar", "päivää", "day", "dag", "päivä")
"""Working days and weekdays count as days."""
_PART = re.compile(r"(?:\d+(?:[.,]\d+)?\s*(?:–|-|to|til|till)\s*)?(\d+(?:[.,]\d+)?)?(½)?\s*([^\W\d_]+)")


def days(text: str) -> float | None:
    """Return a duration in days, of a range the longer end; None where it names no number with a unit."""
    found = [_part(*match.groups()) for match in _PART.finditer(text.casefold())]
    known = [part for part in found if part is not None]
    return round(sum(known), 6) if known else None


def _part(number: str | None, half: str | None, word: str) -> float | None:
    unit = _DAYS.get(word)
    if unit is None and word.endswith(_SUFFIXES):
        unit = 1.0
    if unit is None or not (number or half):
        return None
    return (float((number or "0").replace(",", ".")) + (0.5 if half else 0.0)) * unit
