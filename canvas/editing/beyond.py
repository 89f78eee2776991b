"""Where writing goes on behind the last step: in a step, or a phase, that is there with its first letter.

Tab never ends at the edge of the map: as in a table, behind the last column is the next one.
"""

from __future__ import annotations

from canvas.editing import atlas
from canvas.editing.selection import Place
from canvas.editing.session import Edit
from canvas.editing.writing import NewCard
from canvas.layout.sheet import Seen, Sheet
from canvas.model.edits.structure import add_phase, add_step
from canvas.model.ids import IdSource
from canvas.model.journey import Phase, Step
from canvas.model.project import Project
from canvas.named import NamedTuple


class NewHead(NamedTuple):
    """A step or a phase to be begun by writing its title: its id, and the edit that makes it."""

    record: str
    first: Edit


def card(project: Project, sheet: Sheet, seen: Seen, ids: IdSource) -> NewCard | None:
    """Return the card in a step behind the last one, in the row of a card there; None elsewhere."""
    row, column = seen.cell.row, seen.cell.column
    is_last = bool(sheet.columns) and column == sheet.columns[-1].key
    step = project.get(Step, column) if is_last and row and atlas.is_card(seen.mark) else None
    if step is None:
        return None
    new, phase = ids("s"), step.phase
    return NewCard(Place(row, new), first=lambda known: add_step(known, new, phase))


def head(project: Project, key: str, ids: IdSource) -> NewHead | None:
    """Return the step or the phase that follows the last one; None for what is neither."""
    record = project.find(key)
    if isinstance(record, Step):
        step, phase = ids("s"), record.phase
        return NewHead(step, lambda known: add_step(known, step, phase))
    if isinstance(record, Phase):
        new, journey = {letter: ids(letter) for letter in "fs"}, record.journey

        def known_ids(letter: str) -> str:
            return new[letter]

        return NewHead(new["f"], lambda known: add_phase(known, known_ids, journey))
    return None
