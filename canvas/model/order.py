"""Order keys: strings that sort between any two others, so that moving a card changes that card alone.

A key is a fraction written in base 62 ("V" is about a half); it never ends in "0", because then nothing
could stand before it. Two copies may come to the same key: whoever sorts, sorts by (key, id).
"""

from __future__ import annotations

from typing import Annotated

from canvas.model.limits import Within

DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
BASE = len(DIGITS)

Key = Annotated[str, Within(pattern=r"^([0-9A-Za-z]*[1-9A-Za-z])?$", max_length=1000)]


def between(before: str, after: str) -> str:
    """Return a short key with `before` < key < `after`; "" stands for the very beginning or end.

    Raises ValueError when `before` is not smaller than `after`.
    """
    if after and before >= after:
        msg = f"no key between {before!r} and {after!r}"
        raise ValueError(msg)
    key = ""
    while True:
        place = len(key)
        low = DIGITS.index(before[place]) if place < len(before) else 0
        high = DIGITS.index(after[place]) if after and place < len(after) else BASE
        if high - low > 1:
            # Towards the end people append, towards the beginning they prepend: leave room on that side.
            step = (high - low) // 2 if before and after else 1 if before else high - low - 1
            return key + DIGITS[low + max(step, 1)]
        key += DIGITS[low]
        if high > low:
            after = ""


def after(last: str) -> str:
    """Return a key after `last` ("" for the first of all)."""
    return between(last, "") if last else DIGITS[BASE // 2]


def spread(count: int) -> tuple[str, ...]:
    """Return `count` ascending keys of equal length, with room between them."""
    digits = 1
    while BASE**digits < 2 * (count + 1):
        digits += 1
    step = BASE**digits // (count + 1)
    return tuple(_write(step * (i + 1), digits) for i in range(count))


def _write(number: int, digits: int) -> str:
    text = ""
    for _ in range(digits):
        number, rest = divmod(number, BASE)
        text = DIGITS[rest] + text
    return text.rstrip("0")
