"""Ids: a kind's letter and 13 base32 characters (65 bits).

Where the characters come from is passed in: random in the window, seeded by the source's hash in
importers, so that the same input gives the same file.
"""

from __future__ import annotations

import os
from typing import Annotated, Protocol

from canvas.model.limits import Within

ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz"  # Crockford's base32: nothing that looks like something else
LENGTH = 13

Id = Annotated[str, Within(pattern=r"^[a-z][0-9a-z]{1,31}$")]


class IdSource(Protocol):
    """Gives a new id for a kind's letter each time it is called."""

    def __call__(self, letter: str) -> str: ...


def random_ids(letter: str) -> str:
    """Return a new random id."""
    return letter + _spell(int.from_bytes(os.urandom(9), "big") >> 7)  # 65 bits


class SeededIds:
    """Ids that follow from `seed` alone: the n-th call gives the same id on every machine."""

    def __init__(self, seed: bytes) -> None:
        from hashlib import sha256  # which no window waits for

        self._sha256 = sha256
        self._seed = sha256(seed).digest()
        self._count = 0

    def __call__(self, letter: str) -> str:
        digest = self._sha256(self._seed + self._count.to_bytes(8, "big")).digest()
        self._count += 1
        return letter + _spell(int.from_bytes(digest[:9], "big"))


def _spell(number: int) -> str:
    return "".join(ALPHABET[(number >> shift) & 31] for shift in range(0, LENGTH * 5, 5))
