"""Where a path goes: what tests of lines that meet nothing look at."""

from __future__ import annotations

from collections.abc import Iterator

from canvas.layout.drawings.ops import cubic_at
from canvas.layout.shapes import Path


def points(path: Path) -> Iterator[tuple[float, float]]:
    """The ends of straight pieces, and points along the bends."""
    at = (0.0, 0.0)
    for op in path.ops:
        numbers = [float(number) for number in op[1:]]
        if op[0] == "C":
            one, two, end = numbers[0:2], numbers[2:4], numbers[4:6]
            for t in (n / 8 for n in range(1, 8)):
                x, y = (cubic_at(t, at[n], one[n], two[n], end[n]) for n in (0, 1))
                yield x, y
        at = (numbers[-2], numbers[-1])
        yield at
