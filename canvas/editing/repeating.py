"""What copying and repeating mean for what is selected: cards, or phases, steps and rows with all in them."""

from __future__ import annotations

from collections.abc import Iterable

from canvas.editing import atlas
from canvas.editing.clipboard import Pasted
from canvas.editing.copying import duplicated
from canvas.layout.sheet import Sheet
from canvas.model.edits.structure import move_lane, move_phase, move_step
from canvas.model.history import Selection
from canvas.model.ids import IdSource
from canvas.model.index import index_of
from canvas.model.journey import Lane, Phase, Step
from canvas.model.project import Project

HEADS = (Phase, Step, Lane)


def cards_of(project: Project, sheet: Sheet, keys: Iterable[str]) -> Selection:
    """Return what is copied of a selection: instead of a phase, a step or a row the cards seen in it."""
    found: dict[str, None] = {}
    for key in keys:
        record = project.find(key)
        if isinstance(record, HEADS):
            found |= dict.fromkeys(_seen_in(sheet, record))
        else:
            found[key] = None
    return tuple(found)


def heads_repeated(project: Project, keys: Iterable[str], ids: IdSource) -> Pasted:
    """Put a copy of each phase, step and row behind it, with all it holds; everything else is passed over."""
    made: list[str] = []
    for key in keys:
        record = project.find(key)
        if isinstance(record, HEADS):
            before = _behind(project, record)
            project, names = duplicated(project, (key,), ids)
            made.append(names[key])
            project = _moved(project, record, names[key], before)
    return Pasted(project, tuple(made))


def _seen_in(sheet: Sheet, head: Phase | Step | Lane) -> Iterable[str]:
    if isinstance(head, Phase):
        columns = {column.key for column in sheet.columns if column.phase == head.id}
    else:
        columns = {head.id}
    for seen in sheet.reading():
        where = seen.cell.row if isinstance(head, Lane) else seen.cell.column
        if atlas.is_card(seen.mark) and where in columns:
            yield seen.mark.record


def _moved(project: Project, original: Phase | Step | Lane, new: str, before: str | None) -> Project:
    if isinstance(original, Phase):
        return move_phase(project, new, before=before)
    if isinstance(original, Lane):
        return move_lane(project, new, before=before)
    return move_step(project, new, original.phase, before=before)


def _behind(project: Project, head: Phase | Step | Lane) -> str | None:
    """The one that follows, None for the last."""
    owner = head.phase if isinstance(head, Step) else head.journey
    row = [each.id for each in index_of(project).of(type(head), owner)]
    number = row.index(head.id) + 1
    return row[number] if number < len(row) else None
