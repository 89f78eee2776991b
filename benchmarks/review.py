"""The figure of the critical colleague: asking about a large project beside reading it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import workload
from bench import Figure

from canvas.model import document
from canvas.model.review import agenda, decisions
from canvas.model.work import Finding


def figures() -> Iterator[Figure]:
    """Yield the figure of this module."""
    project = workload.project(10_000)
    for number, question in enumerate(decisions.review(project).open[:200]):
        project = decisions.decide(project, f"x{number:05}", question, "later")
    assert len(project.table(Finding)) == 200
    data = document.write(project)

    def ask() -> Any:
        project.index = None  # as it is after reading: nobody has asked who belongs where yet
        found = decisions.review(project)
        return agenda.most_important(found.ground, found.asked)

    yield Figure("review-10k", 1.5, ask, lambda: document.read(data), rounds=9)
