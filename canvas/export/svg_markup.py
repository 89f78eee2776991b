"""XML as it is written into an SVG: numbers, escaped text, elements. Knows no shapes.

Nothing here trusts what it is given: characters that XML cannot hold become U+FFFD, everything that means
something to a parser is escaped, in text and in attributes alike.
"""

from __future__ import annotations

import re
from functools import lru_cache

_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_ESCAPES = str.maketrans(
    {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\t": "&#9;", "\n": "&#10;", "\r": "&#13;"}
)


@lru_cache(maxsize=65536)
def number(value: float) -> str:
    """A length with at most four decimals: a ten-thousandth of a millimetre."""
    text = f"{value:.4f}".rstrip("0").rstrip(".")
    return "0" if text == "-0" else text


def numbers(values: tuple[float, ...] | list[float]) -> str:
    """Lengths with spaces between them."""
    return " ".join(map(number, values))


def escaped(text: str) -> str:
    """Text for content or an attribute in double quotes; as many characters as it had, once it is read."""
    return _NOT_XML.sub("\N{REPLACEMENT CHARACTER}", text).translate(_ESCAPES)


def element(name: str, attributes: dict[str, str | float | None], content: str | None = None) -> str:
    """An element; attributes that are None are left out, `content` is markup already."""
    said = "".join(
        f' {key}="{number(value) if isinstance(value, int | float) else escaped(value)}"'
        for key, value in attributes.items()
        if value is not None
    )
    return f"<{name}{said}/>" if content is None else f"<{name}{said}>{content}</{name}>"
