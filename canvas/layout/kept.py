"""What was made of an immutable object, kept by the object's identity: no hashing, no comparing.

Holds on to the object itself, so that an identity is never taken for another's. Oldest goes first.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from typing import Generic, TypeVar

K = TypeVar("K")
V = TypeVar("V")


class Kept(Generic[K, V]):
    """A function of one object that remembers its last `most` results."""

    def __init__(self, make: Callable[[K], V], most: int) -> None:
        self._make = make
        self._most = most
        self._made: OrderedDict[int, tuple[K, V]] = OrderedDict()

    def __call__(self, key: K) -> V:
        found = self._made.get(id(key))
        if found is not None and found[0] is key:
            return found[1]
        made = self._make(key)
        self._made[id(key)] = (key, made)
        if len(self._made) > self._most:
            self._made.popitem(last=False)
        return made

    def known(self, key: K) -> V | None:
        """Return what is remembered of an object, None where that is nothing."""
        found = self._made.get(id(key))
        return found[1] if found is not None and found[0] is key else None

    def keep(self, key: K, made: V) -> V:
        """Remember what somebody else made of an object, and return it."""
        self._made[id(key)] = (key, made)
        if len(self._made) > self._most:
            self._made.popitem(last=False)
        return made
