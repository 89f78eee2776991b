"""Figures as people write them in tables: thousands, decimal commas, per cent and units. Knows no tables."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Literal

from canvas.named import NamedTuple

Decimal = Literal[",", "."]
DECIMALS: tuple[Decimal, ...] = (",", ".")
BLANK = frozenset({"", "-", "–", "—", "n/a", "na", "#n/a", "..", "…", ".", "i/a", "null", "none", "nan"})
"""What people write where there is no figure."""
LONGEST = 40
"""Characters beyond which a cell is no figure."""
_SPACES = "\u00a0\u202f\u2009 "
_GROUPED = re.compile(
    rf"[-+]?[1-9]\d{{0,2}}(?:([{_SPACES}.,'’])\d{{3}})(?:\1\d{{3}})*(?:[.,]\d+)?|[-+]?\d+(?:[.,]\d+)?"
)
_THOUSANDS = {sign: rf"[-+]?[1-9]\d{{0,2}}(?:\{sign}\d{{3}})+" for sign in ".,"}
_AROUND = re.compile(r"([^\d+-]{0,12}?)\s*([-+]?\s?\d[\d.,'’\u00a0\u202f\u2009 ]*)\s*([^\d]{0,16})")


class Figure(NamedTuple):
    """A number and what stands beside it: "%", "kr.", "min"."""

    value: float
    unit: str = ""


def is_blank(text: str) -> bool:
    """Tell whether a cell says that there is no figure."""
    return text.strip().casefold() in BLANK


def figure(text: str, decimal: Decimal = ".") -> Figure | None:
    """Return the figure in a cell, None where it is none. `decimal` decides what "1,234" means."""
    text = text.strip().replace("\u2212", "-")
    match = _AROUND.fullmatch(text) if len(text) <= LONGEST else None
    if match is None:
        return None
    number = _number(match[2].strip(_SPACES + ".,"), decimal)
    unit = (match[3] or match[1]).strip(_SPACES)
    if number is None or not _is_unit(unit) or (match[1].strip() and match[3].strip()):
        return None
    return Figure(number, unit)


def decimal_of(texts: Iterable[str], likely: Decimal = ".") -> tuple[Decimal, bool]:
    """Return which sign parts the decimals, and whether the figures say so; `likely` where they do not."""
    says = {",": False, ".": False}
    is_open = False
    for text in texts:
        signs = re.findall(r"[.,]", text)
        tail = re.search(r"([.,])(\d+)\D*$", text)
        if not tail or (figure(text, ".") is None and figure(text, ",") is None):
            continue
        if (
            len(set(signs)) == 2
            or (len(signs) == 1 and len(tail[2]) != 3)
            or re.search(r"(?<!\d)0[.,]", text)
        ):
            says[tail[1]] = True
        elif len(signs) > 1:  # 1.234.567
            says["," if signs[0] == "." else "."] = True
        else:
            is_open = True
    if says[","] != says["."]:
        return ("," if says[","] else "."), True
    return likely, not is_open and not says[","]


def _number(text: str, decimal: Decimal) -> float | None:
    text = text.replace("- ", "-").replace("+ ", "+")
    if not _GROUPED.fullmatch(text):
        return None
    other = "." if decimal == "," else ","
    if text.count(decimal) > 1 or -1 < text.find(decimal) < text.rfind(other):
        return None  # "1.234.567" and "1.234,5" where points part the decimals
    if other in text and decimal not in text and not re.fullmatch(_THOUSANDS[other], text):
        return None  # "1.5" where commas part the decimals is no 15
    plain = re.sub(rf"[{_SPACES}'’{re.escape(other)}]", "", text)
    return float(plain.replace(decimal, "."))


def _is_unit(unit: str) -> bool:
    """Tell whether what stands beside a number can be its unit: a short word or a sign."""
    return len(unit.split()) <= 2 and not any(sign in unit for sign in "/:;|()[]-+")
