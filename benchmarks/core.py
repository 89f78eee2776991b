"""Figures of the core: editing, comparing, reading and laying out, inside one process."""

from __future__ import annotations

import json
from collections.abc import Iterator
from itertools import count
from typing import Any

import workload
from figure import Figure

from canvas.language import language
from canvas.layout import sheets
from canvas.layout.sheet import Sheet
from canvas.model import document
from canvas.model.index import index_of
from canvas.model.journey import Touchpoint
from canvas.model.project import Project

FLAT = tuple(range(10_000))


def copied() -> tuple[int, ...]:
    """The yardstick of editing: a tuple of 10,000, copied with one place changed."""
    return (*FLAT[:5_000], -1, *FLAT[5_001:])


def figures() -> Iterator[Figure]:
    """Yield the figures of this module."""
    project = workload.project(10_000)
    key = sorted(card.id for card in project.all(Touchpoint))[4_321]
    numbers = count()

    def edit() -> Project:
        return project.put(project.table(Touchpoint)[key].but(text=f"Edited {next(numbers)}"))

    yield Figure("edit-10k", 0.2, edit, copied, repeats=300)
    edited = edit()
    yield Figure("changed-10k", 0.3, lambda: list(edited.changes(project)), copied, repeats=300)
    data = document.write(project)
    yield Figure("read-10k", 2.5, lambda: document.read(data), lambda: json.loads(data), rounds=9)
    yield from layouts(project)


def layouts(large: Project) -> Iterator[Figure]:
    """Yield the figures of laying out."""
    options = sheets.SheetOptions(say=language("en"))
    grown = [relayout(large, options), relayout(workload.project(100), options)]
    yield Figure("relayout-10k", 1.5, grown[0], grown[1], repeats=20)
    middle = workload.project(1000)
    data = document.write(middle)

    def from_nothing() -> Sheet:
        return sheets.make(document.read(data), "map", options)

    yield Figure("layout-1k", 30, from_nothing, lambda: json.loads(data), rounds=9)


def relayout(project: Project, options: sheets.SheetOptions) -> Any:
    """Return a function that lets one card grow (or shrink) by a line and lays the map out again."""
    state = [project, sheets.make(project, "map", options)]
    key = sorted(card.id for card in project.all(Touchpoint))[42]
    text = project.table(Touchpoint)[key].text
    texts = (text + " and one more line of words that was not there", text)
    turns = count()

    def once() -> Sheet:
        before, sheet = state
        after = before.put(before.table(Touchpoint)[key].but(text=texts[next(turns) % 2]))
        index_of(after, before)
        state[:] = [after, sheets.make(after, "map", options, sheet)]
        return state[1]

    return once
