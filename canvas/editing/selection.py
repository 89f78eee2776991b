"""What is selected: ids of records, and cells by name where a cell is empty. The last one has the focus.

A selection is a plain tuple, so that history can keep it; nothing here knows where things stand.
"""

from __future__ import annotations

from canvas.model.history import Selection
from canvas.model.index import cell
from canvas.model.journey import Handover, Link, Note, Picture, Touchpoint
from canvas.model.project import Project
from canvas.model.work import Move
from canvas.named import NamedTuple

CARDS = (Touchpoint, Note, Picture)
"""Records that lie in cells and can be moved from cell to cell."""

ARROWS = (Link, Handover, Move)
"""Records that an arrow stands for; what is said of it is typed where it is drawn."""


class Place(NamedTuple):
    """A cell of a board: what stands in a column (a step, on the map) and a row (a lane)."""

    row: str
    column: str

    @property
    def name(self) -> str:
        """What stands for the empty cell in a selection."""
        return cell(self.row, self.column)


def place_named(key: str) -> Place | None:
    """Return the cell that a part of a selection names, or None where it is a record's id."""
    word, _, rest = key.partition(" ")
    row, _, column = rest.partition(" ")
    return Place(row, column) if word == "cell" and column else None


def place_of(project: Project, key: str) -> Place | None:
    """Return the cell that is named, or in which the record lies; None where there is none."""
    record = project.find(key)
    if isinstance(record, CARDS):
        return Place(record.lane, record.step) if record.lane and record.step else None
    return place_named(key)


def exists(project: Project, key: str) -> bool:
    """Tell whether what a part of a selection names is still there."""
    place = place_named(key)
    if place is not None:
        return all(":" in key or project.find(key) is not None for key in place)
    return project.find(key) is not None


def standing(project: Project, selection: Selection) -> Selection:
    """Return the selection without what is gone; the very same tuple when all is there."""
    kept = tuple(key for key in selection if exists(project, key))
    return selection if len(kept) == len(selection) else kept


def cards(project: Project, selection: Selection) -> tuple[str, ...]:
    """Return the ids of the selected cards."""
    return tuple(key for key in selection if isinstance(project.find(key), CARDS))


def toggled(selection: Selection, key: str) -> Selection:
    """Return the selection with `key` added, or taken out where it was; empty cells give way to records."""
    kept = tuple(other for other in selection if other != key and place_named(other) is None)
    return kept if key in selection else (*kept, key)


def focus(selection: Selection) -> str:
    """Return what has the focus, "" for nothing."""
    return selection[-1] if selection else ""
