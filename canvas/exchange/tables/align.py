"""What became of a list of texts: which stayed, which were rewritten, which are new, which are gone."""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Sequence
from difflib import SequenceMatcher
from typing import TypeVar

from canvas.named import NamedTuple

H = TypeVar("H", bound=Hashable)


class Pair(NamedTuple):
    """Places in the old and in the new list; None for what was not there, or is not any more."""

    old: int | None
    new: int | None


def pairs(old: Sequence[H], new: Sequence[H]) -> Iterator[Pair]:
    """Yield what belongs together, in the new order; what was rewritten is paired as far as it goes."""
    for tag, i, j, k, m in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        common = min(j - i, m - k) if tag in ("equal", "replace") else 0
        yield from (Pair(i + n, k + n) for n in range(common))
        yield from (Pair(None, n) for n in range(k + common, m))
        yield from (Pair(n, None) for n in range(i + common, j))
