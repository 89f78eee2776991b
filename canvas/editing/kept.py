"""What was made of immutable objects, known by their identity, besides what `canvas.layout.kept` keeps."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar

K = TypeVar("K")
V = TypeVar("V")


class Along(Generic[K, V]):
    """What is made of each of many objects in a row; those that stand where they stood cost next to nothing.

    `make` gets an object and what was made of the one that stood in its place before, None where none did.
    """

    def __init__(self, make: Callable[[K, V | None], V]) -> None:
        self._make = make
        self._row: tuple[K, ...] = ()
        self._made: tuple[V, ...] = ()

    def __call__(self, row: tuple[K, ...]) -> tuple[V, ...]:
        if row is not self._row:
            make, old, made = self._make, self._row, self._made
            if len(row) == len(old):
                every = zip(row, old, made, strict=True)
                self._made = tuple([was if it is before else make(it, was) for it, before, was in every])
            else:
                self._made = tuple([make(it, None) for it in row])
            self._row = row
        return self._made


class Same(Generic[K]):
    """An object as a key: equal to nothing but itself, so that a cache never compares what it holds."""

    __slots__ = ("it",)

    def __init__(self, it: K) -> None:
        self.it = it

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Same) and self.it is other.it

    def __hash__(self) -> int:
        return id(self.it)
