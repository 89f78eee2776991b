"""Pasting what comes from elsewhere: lines become cards, a block of cells lanes and cells, a project its map.

What a table means is told elsewhere (`canvas.exchange.tables`); here it arrives as rows of text, or as the
project that was made of it.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from canvas.editing.adopting import adopted, fitting, shared_by
from canvas.editing.clipboard import Pasted
from canvas.editing.homes import lanes_around, step_of, steps_around
from canvas.editing.selection import Place
from canvas.layout.sheet import Sheet
from canvas.model.edits.boards import add_in, letter_in
from canvas.model.edits.placing import place as placed
from canvas.model.edits.structure import add_lane, add_step
from canvas.model.ids import IdSource
from canvas.model.index import index_of
from canvas.model.journey import Journey, Lane, Note, Phase, Step, Touchpoint
from canvas.model.problem import EditError, problem
from canvas.model.project import LETTERS, Project
from canvas.model.work import Idea

MOST_CELLS = 20_000
TAKEN = (Phase, Step, Touchpoint, Note, Idea)
"""What of a map made elsewhere goes into this one, in an order in which each finds what it names."""


def lines(project: Project, at: Place, text: str, ids: IdSource, *, before: str | None = None) -> Pasted:
    """Put each line into a cell as a card of its own, before another card or as the last.

    Raises EditError where the lane takes none.
    """
    made = []
    for line in filter(None, map(str.strip, text.splitlines()[:MOST_CELLS])):
        made.append(ids(letter_in(project, at.row) or "t"))
        project = add_in(project, made[-1], at.row, at.column, text=line, before=before)
    return Pasted(project, tuple(made))


def cells(project: Project, sheet: Sheet, at: Place, rows: Sequence[Sequence[str]], ids: IdSource) -> Pasted:
    """Put a block of cells into the map, its first cell into `at`: rows go down the lanes, columns on.

    What is wider than the map gets new steps, what is higher new lanes of notes. A cell's lines are cards.
    """
    if sum(map(len, rows)) > MOST_CELLS:
        raise EditError(problem("too-many-cells", most=MOST_CELLS))
    project, steps = _steps(project, sheet, at, max(map(len, rows), default=0), ids)
    project, lanes = _lanes(project, sheet, at, len(rows), ids)
    made: tuple[str, ...] = ()
    for lane, row in zip(lanes, rows, strict=True):
        for step, text in zip(steps, row, strict=False):
            project, new = lines(project, Place(lane, step), text, ids)
            made += new
    return Pasted(project, made)


def journey(project: Project, here: str, other: Project, ids: IdSource) -> Pasted:
    """Put the first map of another project behind this journey's phases; lanes of one kind and name are one.

    Where nothing has been written here yet, it takes the place of the empty phase.
    """
    index = index_of(other)
    theirs = index.of(Journey)[0].id
    empty = _untouched(project, here)
    phases = index.of(Phase, theirs)
    steps = [step for phase in phases for step in index.of(Step, phase.id)]
    cards = [card for step in steps for card in index.step(step.id)]
    kept = {record.id for record in (*phases, *steps, *cards)}
    ideas = [idea for idea in other.all(Idea) if idea.at in kept]
    project, names = adopted(project, shared_by(other, (*steps, *cards, *ideas)), ids)
    project, lanes = _lanes_of(project, here, index.of(Lane, theirs), ids)
    records: list[Any] = [*phases, *steps, *cards, *ideas]
    names |= lanes | {theirs: here} | {each.id: ids(LETTERS[type(each)]) for each in records}
    for record in records:
        new = fitting(project, record, names)
        if isinstance(new, Phase):
            project = placed(project, new, index_of(project).of(Phase, here), None)
        else:
            project = project.put(new)
    if empty:
        project = project.without(frozenset(empty))
    return Pasted(project, tuple(names[card.id] for card in cards))


def _steps(
    project: Project, sheet: Sheet, at: Place, count: int, ids: IdSource
) -> tuple[Project, tuple[str, ...]]:
    """As many steps from the cell's on as are needed; what is missing is added to the last phase."""
    columns = [column.key for column in sheet.columns]
    steps = steps_around(project, sheet, at)
    if not steps:
        raise EditError(problem("paste-nowhere"))
    found = columns[columns.index(at.column) :] if at.column in columns else []
    found = found or list(steps[steps.index(step_of(project, at)) :])
    last = project.get(Step, steps[-1])
    while last is not None and len(found) < count:
        found.append(ids("s"))
        project = add_step(project, found[-1], last.phase)
    return project, tuple(found[:count])


def _lanes(
    project: Project, sheet: Sheet, at: Place, count: int, ids: IdSource
) -> tuple[Project, tuple[str, ...]]:
    """As many lanes for cards from the cell's on as are needed; what is missing is added at the bottom.

    On a board whose rows are no lanes none can be added: what is left over goes into the last row.
    """
    own = project.get(Lane, at.row)
    keys = [row.key for row in sheet.rows] if own is None else lanes_around(project, sheet, at)
    rows = [key for key in keys if letter_in(project, key)]
    found = rows[rows.index(at.row) :] if at.row in rows else []
    if own is None:
        found += (found[-1:] or [at.row]) * (count - len(found))
    while own is not None and len(found) < count:
        found.append(ids("l"))
        project = add_lane(project, found[-1], own.journey, "notes")
    return project, tuple(found[:count])


def _lanes_of(
    project: Project, here: str, theirs: Sequence[Lane], ids: IdSource
) -> tuple[Project, dict[str, str]]:
    """Which lane each of theirs is here; new ones are added at the bottom.

    What a list or a table does not say of a lane, that it is on stage, keeps it apart from none that is.
    """
    names: dict[str, str] = {}
    for lane in theirs:
        free = [own for own in index_of(project).of(Lane, here) if own.id not in names.values()]
        alike = [own for own in free if own.kind == lane.kind and _is_staged_as(own, lane)]
        titled = (own for own in free if own.title.casefold() == lane.title.casefold())
        same = next((own for own in titled if own.kind == lane.kind), None)
        known = same or next(iter(alike), None)
        if known is None:
            new = lane.but(id=ids("l"), journey=here, order="", measure=None)
            project = placed(project, new, index_of(project).of(Lane, here), None)
            known = new
        names[lane.id] = known.id
    return project, names


def _is_staged_as(own: Lane, lane: Lane) -> bool:
    return own.stage == lane.stage or (lane.stage is None and own.stage == "frontstage")


def _untouched(project: Project, here: str) -> tuple[str, ...]:
    """The phases and steps of a journey in which nothing has been written."""
    index = index_of(project)
    phases = index.of(Phase, here)
    steps = [step for phase in phases for step in index.of(Step, phase.id)]
    if any(record.title for record in (*phases, *steps)) or any(index.step(step.id) for step in steps):
        return ()
    return tuple(record.id for record in (*phases, *steps))
