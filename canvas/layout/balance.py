"""How much goes beside each other: things of different heights in columns, and the width that fills a paper.

Knows heights only; what is placed and how far columns are apart is the caller's.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from canvas.named import NamedTuple


class Spot(NamedTuple):
    """Where a thing stands: its column, and how far below the columns' top."""

    column: int
    top: float


def in_columns(heights: Sequence[float], count: int) -> tuple[Spot, ...]:
    """Return where each stands in at most `count` columns, in order; the highest is as low as it can be."""
    low, high = max(heights, default=0.0), sum(heights)
    while high - low > 0.5:
        middle = (low + high) / 2
        if _filled(heights, middle)[-1].column < count:
            high = middle
        else:
            low = middle
    return _filled(heights, high)


def _filled(heights: Sequence[float], most: float) -> tuple[Spot, ...]:
    spots, column, top = [], 0, 0.0
    for height in heights:
        if top and top + height > most + 0.001:
            column, top = column + 1, 0.0
        spots.append(Spot(column, round(top, 3)))
        top += height
    return tuple(spots)


def best_width(widths: Sequence[float], height: Callable[[float], float], shape: float) -> float:
    """Return the natural width at which a sheet is largest on a paper `shape` times as high as wide.

    `height` says how high the sheet is at a width; the higher it is there, the wider the answer.
    """
    wide, high = max(((w, height(w)) for w in widths), key=lambda size: min(1 / size[0], shape / size[1]))
    return round(min(max(wide, high / shape), widths[-1]), 1)
