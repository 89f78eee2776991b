"""A comparison, and how its two sides are timed in turn."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable
from typing import NamedTuple

Work = Callable[[], object]


class Figure(NamedTuple):
    """One comparison. `ours` and `against` do the work once; `rounds` pairs of `repeats` calls are timed.

    Where `measure` is given it returns seconds (or bytes) of one call itself, instead of the clock.
    """

    name: str
    goal: float
    ours: Work
    against: Work
    rounds: int = 15
    repeats: int = 1
    measure: Callable[[Work], float] | None = None


def clocked(work: Work, repeats: int) -> float:
    """Return the processor seconds that `repeats` calls take, without the collector in between."""
    gc.collect()
    gc.disable()
    start = time.process_time()
    for _ in range(repeats):
        work()
    took = time.process_time() - start
    gc.enable()
    return took


def ratios(figure: Figure) -> list[float]:
    """Return ours over the other's, pair by pair, after a round that does not count."""
    found = []
    for _ in range(figure.rounds + 1):
        if figure.measure:
            pair = figure.measure(figure.ours), figure.measure(figure.against)
        else:
            pair = clocked(figure.ours, figure.repeats), clocked(figure.against, figure.repeats)
        found.append(pair[0] / pair[1])
    return found[1:]
