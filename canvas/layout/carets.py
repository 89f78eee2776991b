"""Where the caret stands in a word that runs one way; `words` and `mixed` put lines together of words."""

from __future__ import annotations

from bisect import bisect_left
from functools import lru_cache
from itertools import pairwise

from canvas.layout import fonts, shaping
from canvas.layout.fonts import EM

_WORDS = 10_000


@lru_cache(_WORDS)
def stops(
    word: str,
    font: str,
    tracking: float = 0.0,
    runs_left: bool = False,  # noqa: FBT001, FBT002 (positional: cached)
) -> tuple[float, ...]:
    """The caret before each character of a word in one direction, and after the last, in em.

    Counted from where the word begins, which is its right end where it runs from right to left.
    """
    # asked for as lines ask, so that the cache of shaped words knows it
    shaped = shaping.shape(word, font, True) if runs_left else shaping.shape(word, font)
    bounds = shaping.clusters(word)
    starts, end = _cluster_starts(shaped, tracking, runs_left=runs_left)
    starts.setdefault(0, 0.0)
    found = [0.0] * len(word) + [end]
    known = sorted(starts.items())
    for (first, x), (last, next_x) in pairwise([*known, (len(word), end)]):
        inner = [b for b in bounds if first <= b < last]
        seen, drawn = 0, sum(not shaping.is_invisible(word[b]) for b in inner) or 1
        for bound in inner:
            found[bound] = x + (next_x - x) * seen / drawn
            seen += not shaping.is_invisible(word[bound])
    for index in set(range(len(word))).difference(bounds):
        found[index] = found[bounds[bisect_left(bounds, index) - 1]]
    return tuple(found)


def _cluster_starts(
    shaped: shaping.Word, tracking: float, *, runs_left: bool
) -> tuple[dict[int, float], float]:
    """Where the pen stands before each cluster of a word, in em from where it begins, and at its end."""
    starts: dict[int, float] = {}
    offset, pen, turn = 0, 0.0, -1 if runs_left else 1
    for part in shaped.parts[::turn]:
        for cluster, advance in zip(part.clusters[::turn], part.advances[::turn], strict=True):
            starts.setdefault(offset + cluster, pen)
            pen += advance / EM + tracking * bool(advance)
        offset += len(part.text)
    return starts, pen


fonts.when_registered(stops.cache_clear)
