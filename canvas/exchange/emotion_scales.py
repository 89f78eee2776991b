"""The scales on which others say what people feel, and what their values are on ours: −2…+2 in halves.

A value off its scale is kept as it was said and becomes no feeling of ours; a word stays a word. How strong
something is (a dramatic arc) is no feeling and never becomes one. Tables have scales of their own
(`table_feelings.py`).
"""

from __future__ import annotations

from canvas.model.parts import Feeling
from canvas.named import NamedTuple

LOWEST, HIGHEST = -2, 2


class Scale(NamedTuple):
    """A scale: its name, its ends, and whether it says how good something feels or only how strong it is."""

    name: str
    low: float
    high: float
    is_feeling: bool = True


SMAPLY = Scale("smaply -2..+2", -2, 2)
SMAPLY_ARC = Scale("smaply dramatic arc 1-5", 1, 5, is_feeling=False)
UXPRESSIA = Scale("uxpressia 1-10", 1, 10)
MERMAID = Scale("mermaid 1-5", 1, 5)
OJF = Scale("ojf -5..+5", -5, 5)
OJF_TEN = Scale("ojf 0-10", 0, 10)
"""The format's own text says −5…+5 in one place and 0–10 in another."""
ENABLEMENT_MAP = Scale("enablement map studio -2..+2", -2, 2)
THEYDO = Scale("theydo -1..+1", -1, 1)
SCALES = (SMAPLY, SMAPLY_ARC, UXPRESSIA, MERMAID, OJF, OJF_TEN, ENABLEMENT_MAP, THEYDO)

CJML = "cjml rating"
MILKYMAP = "milkymap emotion wheel"
"""What is said there is on no scale that anybody has written down: it is kept and stays without a number."""


def uxpressia(lines: int) -> Scale:
    """Return UXPressia's scale of as many lines as the author chose (2 to 10)."""
    return Scale(f"uxpressia 1-{lines}", 1, lines)


def number(said: str) -> float | None:
    """Return the number that was said, with a point or a decimal comma, or None."""
    try:
        found = float(said.strip().replace(",", ".").replace("\u2212", "-"))
    except ValueError:
        return None
    return found if abs(found) < 1e9 else None


def value(scale: Scale, given: float | None) -> float | None:
    """Return −2…+2 in halves for a value on a scale, None for one that is off it or no feeling."""
    if given is None or not scale.is_feeling or not scale.low <= given <= scale.high:
        return None
    share = (given - scale.low) / (scale.high - scale.low)
    return round((LOWEST + share * (HIGHEST - LOWEST)) * 2) / 2


def feeling(scale: Scale, said: str, persona: str | None = None, word: str = "") -> Feeling | None:
    """Return what was said as a feeling that keeps it; None where nothing was said."""
    if not said and not word:
        return None
    converted = value(scale, number(said))
    return Feeling(
        persona=persona, value=converted, word=word, original=said, scale=scale.name if said else ""
    )


def worded(scale: str, said: str, persona: str | None = None) -> Feeling | None:
    """Return what was said in a word, without a number; None where nothing was said."""
    return Feeling(persona=persona, word=said, original=said, scale=scale) if said else None


def back(scale: Scale, felt: Feeling) -> float | None:
    """Return a feeling on another's scale: exactly what was said there, unless it was changed here since."""
    said = number(felt.original) if felt.scale == scale.name else None
    if said is not None and value(scale, said) == felt.value:
        return said
    if felt.value is None:
        return None
    share = (felt.value - LOWEST) / (HIGHEST - LOWEST)
    return scale.low + share * (scale.high - scale.low)
