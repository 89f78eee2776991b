"""One door for the plan: which format a file is in, written and read."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from pathlib import PurePath

from canvas.exchange.foreign import refuse
from canvas.exchange.plans import tables, tasks
from canvas.exchange.plans.lines import Line
from canvas.model import plan
from canvas.model.project import Project
from canvas.model.work import Activity, Idea

SUFFIXES = (".ics", ".xlsx", ".csv")


def write(project: Project, suffix: str, made: datetime.datetime, about: str = "") -> bytes:
    """Return the plan, or the part of one owner, as a file of the kind that `suffix` names (one of SUFFIXES).

    `made` is the time of the last commit. Raises KeyError for another suffix.
    """
    entries = plan.entries(project, plan.round_of(project))
    chosen = plan.of_owner(entries, about)
    if suffix == ".ics":
        return tasks.ics(project, chosen, made)
    return {".csv": tables.csv, ".xlsx": tables.xlsx}[suffix](project, chosen)


def is_of(project: Project, lines: Sequence[Line]) -> bool:
    """Tell whether lines name any idea or activity of a project."""
    return any(isinstance(project.find(line.id), Idea | Activity) for line in lines)


def read(name: str, data: bytes) -> list[Line]:
    """Return the lines of a plan in a file. Raises ForeignFileError: why there are none."""
    suffix = PurePath(name).suffix.lower()
    if suffix == ".ics":
        return tasks.read(data, name)
    if suffix in (".csv", ".tsv", ".txt"):
        return tables.read(data, name, is_workbook=False)
    if suffix == ".xlsx":
        return tables.read(data, name, is_workbook=True)
    raise refuse("plan-suffix", name)
