"""Edits of a flow: a node on a side of it, a node that follows another, an arrow from node to node.

Where something is written in a flow is named like the rows of a board: by the side and the kind of purchase
("flow:buyer:first"), or by the node that is followed ("after:w…").
"""

from __future__ import annotations

from typing import Any

from canvas.model.edits import links
from canvas.model.edits.placing import need, place
from canvas.model.flow import is_one_flow
from canvas.model.ids import IdSource
from canvas.model.index import index_of
from canvas.model.journey import Link, Phase
from canvas.model.problem import EditError, Problem, problem
from canvas.model.project import Project
from canvas.model.work import FlowNode
from canvas.named import NamedTuple

SIDE, AFTER = "flow:", "after:"
"""How the names of places begin."""


def side_row(side: str, purchase: str, strip: int = 0) -> str:
    """Return the name of a side of a flow, or of its part in a further strip."""
    return f"{SIDE}{side}:{purchase}" + (f":{strip}" if strip else "")


def after_row(node: str) -> str:
    """Return the name of the place behind a node."""
    return f"{AFTER}{node}"


def is_row(row: str) -> bool:
    """Tell whether a row is a place in a flow."""
    return row.startswith((SIDE, AFTER))


class Side(NamedTuple):
    """A side of a flow: the buyer's or the company's, of which kind of purchase ("" for any)."""

    side: str
    purchase: str


def side_of(row: str) -> Side | None:
    """Return the side that a row is, None where it is none."""
    side, purchase, *_ = (*row.removeprefix(SIDE).split(":"), "", "")
    is_side = row.startswith(SIDE) and side in ("buyer", "company")
    return Side(side, purchase) if is_side else None


def add_in(project: Project, new: str, row: str, phase: str, text: str = "") -> Project:
    """Put a new node at a place. `new` is its id. Raises EditError where there is no such place."""
    if row.startswith(AFTER):
        return add_after(project, new, row.removeprefix(AFTER), text=text)
    there = side_of(row)
    if there is None or project.get(Phase, phase) is None:
        raise EditError(problem("drop-nowhere"))
    return add_node(project, new, phase, side=there.side, purchase=there.purchase or None, text=text)


def add_node(project: Project, new: str, phase: str, **fields: Any) -> Project:
    """Put a new node at the end of a phase's nodes; the first of a flow is its start, all others steps."""
    there: tuple[FlowNode, ...] = index_of(project).of(FlowNode, phase)
    is_first = all(node.purchase != fields.get("purchase") for node in there)
    given = {"kind": "start" if is_first else "step", **fields}
    node = FlowNode.model_validate({"id": new, "phase": need(project, Phase, phase).id, **given})
    return place(project, node, there, None)


def add_after(project: Project, new: str, before: str, **fields: Any) -> Project:
    """Put a node behind another, on the same side of the same flow, with an arrow from one to the other."""
    old = need(project, FlowNode, before)
    there: tuple[FlowNode, ...] = index_of(project).of(FlowNode, old.phase)
    number = next(n for n, node in enumerate(there) if node.id == old.id) + 1
    given = {"side": old.side, "purchase": old.purchase, **fields}
    node = FlowNode.model_validate({"id": new, "phase": old.phase, **given})
    project = place(project, node, there, there[number].id if number < len(there) else None)
    return project.put(_link(f"k{new[1:]}", old, new))


def joined(project: Project, ids: IdSource, source: str, target: str) -> Project | Problem:
    """Return the project with an arrow between nodes of one flow, a branch where it leaves a decision.

    The same project where there is one already; cards of a map are joined as they are there.
    """
    old = project.get(FlowNode, source)
    if old is None:
        return links.joined(project, ids, source, target)
    if source == target or links.is_linked(project, source, target):
        return project
    if not is_one_flow(project, source, target):
        return problem("flow-link-apart", source)
    return project.put(_link(ids("k"), old, target))


def _link(new: str, source: FlowNode, target: str) -> Link:
    return Link(id=new, source=source.id, target=target, is_branch=source.kind == "decision")
