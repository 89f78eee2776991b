"""Flows for tests: a small one made by hand, and graphs with circles in them, generated."""

from __future__ import annotations

from functools import cache

from hypothesis import strategies as st

from canvas.layout.flow.graph import Edge, Graph, Node, graph
from canvas.model.journey import Link
from canvas.model.project import Project
from canvas.model.work import FlowNode
from tests.layout.small import small


@cache
def flowing() -> Project:
    """The small project with a first purchase in its second phase and a repurchase of two nodes."""
    first = (
        ("w1", "start", "buyer", "Wants heat", False),
        ("w2", "step", "company", "Sends a price", True),
        ("w3", "decision", "buyer", "Cheap enough?", False),
        ("w4", "decision", "company", "Is there a date?", True),
        ("w5", "step", "company", "Asks a neighbour", False),
        ("w6", "end", "buyer", "Is warm", False),
        ("w7", "end", "buyer", "Stays cold", False),
    )
    nodes = [
        FlowNode.model_validate(
            {
                "id": key,
                "phase": "f2",
                "order": str(number),
                "kind": kind,
                "side": side,
                "text": text,
                "purchase": "first",
                "can_be_automated": automated,
            }
        )
        for number, (key, kind, side, text, automated) in enumerate(first, start=1)
    ]
    again = (
        FlowNode(id="w8", phase="f2", order="8", kind="start", text="Winter again", purchase="repurchase"),
        FlowNode(id="w9", phase="f2", order="9", text="Calls", purchase="repurchase"),
    )
    links = (
        ("k1", "w1", "w2", "", False),
        ("k2", "w2", "w3", "", False),
        ("k3", "w3", "w4", "yes", True),
        ("k4", "w3", "w7", "no", True),
        ("k5", "w4", "w6", "yes", True),
        ("k6", "w4", "w5", "no", True),
        ("k7", "w5", "w4", "tries again", False),
        ("k8", "w8", "w9", "", False),
    )
    made = (
        Link(id=key, source=source, target=target, label=label, is_branch=branch)
        for key, source, target, label, branch in links
    )
    return small().put(*nodes, *again, *made)


@st.composite
def graphs(draw: st.DrawFn, most: int = 11) -> Graph:
    """Any flow: nodes on both sides, arrows ahead and back, between any two of them."""
    count = draw(st.integers(1, most))
    nodes = [
        Node(
            f"w{n}",
            draw(st.sampled_from((0, 1))),
            draw(st.sampled_from((4.2, 6.2))),
            draw(st.booleans()),
        )
        for n in range(count)
    ]
    ends = st.integers(0, count - 1)
    pairs = draw(st.lists(st.tuples(ends, ends), max_size=2 * count, unique=True))
    return graph(nodes, (Edge(f"k{n}", f"w{a}", f"w{b}") for n, (a, b) in enumerate(pairs)))
