"""How long things take here: one line a figure, name, ratio, goal, `ok` or `MISSED`.

`python benchmarks/bench.py [NAME …]`. Every ratio is taken in this run, ours and the other in turn; shown
is the median of the pairs with the smallest and largest: machines differ and drift, ratios hardly do. A goal
that is missed is printed as missed; why is in README.md. Nothing fails here.
"""

from __future__ import annotations

import statistics
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parent)]

from figure import Figure, ratios


def every() -> Iterator[Callable[[], Iterator[Figure]]]:
    """Yield the groups of figures; each prepares its own work when it is asked."""
    import core
    import prints
    import review
    import window

    yield core.figures
    yield prints.figures
    yield review.figures
    yield window.figures


def main(wanted: list[str]) -> None:
    """Print the table."""
    print(f"{'figure':<24}{'ratio':>8}{'goal':>7}            (smallest – largest)")
    for group in every():
        for figure in group():
            if wanted and not any(name in figure.name for name in wanted):
                continue
            found = ratios(figure)
            middle = statistics.median(found)
            verdict = "ok" if middle <= figure.goal else "MISSED"
            span = f"({min(found):.2f} – {max(found):.2f})"
            print(f"{figure.name:<24}{middle:>8.2f}{figure.goal:>7.1f}  {verdict:<8}  {span}", flush=True)


if __name__ == "__main__":
    main(sys.argv[1:])
