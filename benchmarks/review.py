"""The figure of the critical colleague: asking about a large project just read, beside reading it."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable, Iterator
from typing import TypeVar

import workload
from figure import Figure

from canvas.model import document
from canvas.model.review import decisions

T = TypeVar("T")


def figures() -> Iterator[Figure]:
    """Yield the figure of this module."""
    project = workload.project(10_000)
    for number, question in enumerate(decisions.review(project).open[:200]):
        project = decisions.decide(project, f"x{number:05}", question, "later")
    data = document.write(project)

    def reading() -> float:
        return _timed(lambda: document.read(data))[0]

    def asking() -> float:
        _, fresh = _timed(lambda: document.read(data))
        return _timed(lambda: decisions.review(fresh))[0]

    yield Figure("review-10k", 1.5, asking, reading, rounds=15, measure=lambda work: float(str(work())))


def _timed(work: Callable[[], T]) -> tuple[float, T]:
    """Return the seconds of processor time that something takes, and its result."""
    gc.disable()
    start = time.process_time()
    result = work()
    took = time.process_time() - start
    gc.enable()
    return took, result
