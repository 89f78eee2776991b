"""The flows inside a phase: one for each kind of purchase, with its nodes and the arrows between them."""

from __future__ import annotations

from canvas.model.index import index_of
from canvas.model.journey import Link
from canvas.model.project import Project
from canvas.model.work import FlowNode
from canvas.named import NamedTuple

PURCHASES = ("", "first", "repurchase", "routine")
"""The kinds of purchase, in the order in which their flows are shown; "" is any."""


class Flow(NamedTuple):
    """One flow: the purchase it is for ("" for any), its nodes in order, the arrows from one to another."""

    purchase: str
    nodes: tuple[FlowNode, ...]
    links: tuple[Link, ...]


def flows(project: Project, phase: str) -> tuple[Flow, ...]:
    """Return the flows of a phase; kinds of purchase without a node are left out."""
    nodes: tuple[FlowNode, ...] = index_of(project).of(FlowNode, phase)
    own = ((kind, tuple(node for node in nodes if (node.purchase or "") == kind)) for kind in PURCHASES)
    return tuple(Flow(kind, there, _links(project, there)) for kind, there in own if there)


def is_one_flow(project: Project, one: str, two: str) -> bool:
    """Tell whether two records are nodes of the same flow."""
    first, second = project.get(FlowNode, one), project.get(FlowNode, two)
    if first is None or second is None:
        return False
    return (first.phase, first.purchase) == (second.phase, second.purchase)


def _links(project: Project, nodes: tuple[FlowNode, ...]) -> tuple[Link, ...]:
    keys, index = {node.id for node in nodes}, index_of(project)
    return tuple(
        link
        for node in nodes
        for link in index.of(Link, node.id)
        if link.source == node.id and link.target in keys
    )
