"""Arrows: from touchpoint to touchpoint on a map, from node to node in a flow; handovers between them.

Where the agreement about a handover is written that has no record yet is named like a cell of a board: the
row by its source ("handover:t…"), the column by its target.
"""

from __future__ import annotations

from canvas.model import queries
from canvas.model.ids import IdSource
from canvas.model.index import index_of
from canvas.model.journey import Handover, Link, Touchpoint
from canvas.model.problem import EditError, Problem, problem
from canvas.model.project import Project

HANDED = "handover:"
"""How the names of such rows begin."""


def handed_row(source: str) -> str:
    """Return the name of the row in which what a touchpoint hands over is agreed."""
    return f"{HANDED}{source}"


def is_handed(row: str) -> bool:
    """Tell whether a row is one of those."""
    return row.startswith(HANDED)


def hand_over_in(project: Project, new: str, row: str, target: str, agreement: str) -> Project:
    """Write down a handover with what is agreed. `new` is its id. Raises EditError where it cannot be."""
    source = row.removeprefix(HANDED)
    made = handed_over(project, lambda _: new, source, target)
    if isinstance(made, Problem) or made is project:
        raise EditError(made if isinstance(made, Problem) else problem("link-nowhere", source))
    handover = made.table(Handover)[new]
    return made.put(handover.but(agreement=agreement))


def is_linked(project: Project, source: str, target: str) -> bool:
    """Tell whether an arrow goes from one card to another."""
    return any(link.source == source and link.target == target for link in index_of(project).of(Link, source))


def joined(project: Project, ids: IdSource, source: str, target: str) -> Project | Problem:
    """Return the project with an arrow between two touchpoints, the same one where there is one already."""
    if source == target or is_linked(project, source, target):
        return project
    if not (project.get(Touchpoint, source) and project.get(Touchpoint, target)):
        return problem("link-nowhere", source)
    return project.put(Link(id=ids("k"), source=source, target=target))


def handed_over(project: Project, ids: IdSource, source: str, target: str) -> Project | Problem:
    """Return the project with a handover between two touchpoints, the same one where there is one already."""
    if not (project.get(Touchpoint, source) and project.get(Touchpoint, target)):
        return problem("link-nowhere", source)
    if source == target or queries.handover_between(project, source, target):
        return project
    return project.put(Handover(id=ids("h"), source=source, target=target))
