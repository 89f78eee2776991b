"""A flow as a graph: nodes on two sides, arrows between them, and in which column each node stands.

Columns are the layers of the longest path; an arrow that closes a circle counts as turned round. An arrow to
the other side may drop straight there, within its column: one pair of nodes a column. Nothing is measured
or drawn here.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import lru_cache

from canvas.named import NamedTuple

ABOVE, BELOW = 0, 1
"""The buyer's side and the company's."""


class Node(NamedTuple):
    """Something that stands in a flow, on one side of it.

    `pitch` (mm) is how far its arrows are apart; `has_drop` tells whether arrows may leave it up or down.
    """

    key: str
    side: int
    pitch: float = 6.0
    has_drop: bool = True


class Edge(NamedTuple):
    """An arrow from node to node."""

    key: str
    source: str
    target: str


class Graph(NamedTuple):
    """A flow: its nodes in the order somebody gave them, and its arrows between them."""

    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]


def graph(nodes: Iterable[Node], edges: Iterable[Edge]) -> Graph:
    """A graph of what can be drawn: arrows from a node to itself, or to none, are left out."""
    known = tuple(nodes)
    keys = {node.key for node in known}
    drawn = (e for e in edges if e.source != e.target and e.source in keys and e.target in keys)
    return Graph(known, tuple(drawn))


def turned(given: Graph) -> frozenset[str]:
    """The keys of the arrows that go back: without them there is no circle.

    Walks from the nodes nothing leads to, then from what is left, in the order of the nodes.
    """
    out = _out(given)
    entered = {edge.target for edge in given.edges}
    firsts = [node.key for node in given.nodes if node.key not in entered]
    state: dict[str, int] = {}
    back: set[str] = set()
    for first in (*firsts, *(node.key for node in given.nodes)):
        if first in state:
            continue
        state[first] = 1
        walk = [(first, iter(out[first]))]
        while walk:
            at, rest = walk[-1]
            edge = next(rest, None)
            if edge is None:
                state[at] = 2
                walk.pop()
            elif state.get(edge.target) == 1:
                back.add(edge.key)
            elif edge.target not in state:
                state[edge.target] = 1
                walk.append((edge.target, iter(out[edge.target])))
    return frozenset(back)


class Placing(NamedTuple):
    """In which column each node stands, and the keys of the arrows that drop within one."""

    columns: Mapping[str, int]
    drops: frozenset[str]
    dropping: frozenset[str]
    """The nodes at the ends of these arrows: they stand next to the line between the sides."""


@lru_cache(maxsize=256)
def placing(given: Graph) -> Placing:
    """Every node one column behind the furthest of those that lead to it, or in the same where that drops.

    What leads to something and is led to by nothing stands right before it.
    """
    back = turned(given)
    ahead = [edge for edge in given.edges if edge.key not in back]
    into, out = _by(ahead, "target"), _by(ahead, "source")
    nodes = {node.key: node for node in given.nodes}
    found: dict[str, int] = {}
    drops: dict[str, Edge] = {}
    used: set[str | int] = set()
    for key in _in_order(given, into, out):
        found[key] = _column(into[key], found, None)
        free = (edge for edge in into[key] if _may_drop(edge, nodes, found, used))
        edge = next((each for each in free if _column(into[key], found, each) == found[each.source]), None)
        if edge is not None:
            column = found[key] = found[edge.source]
            drops[edge.key] = edge
            used |= {edge.source, edge.target, column}
    for node in given.nodes:
        if out[node.key] and not into[node.key]:
            found[node.key] = min(found[edge.target] - (edge.key not in drops) for edge in out[node.key])
    pairs = {(edge.target, edge.source) for edge in drops.values()}
    returning = {edge.key for edge in given.edges if (edge.source, edge.target) in pairs}
    ends = frozenset(key for edge in drops.values() for key in (edge.source, edge.target))
    return Placing(found, frozenset(drops) | returning, ends)


def _may_drop(edge: Edge, nodes: Mapping[str, Node], found: Mapping[str, int], used: set[str | int]) -> bool:
    source, target = nodes[edge.source], nodes[edge.target]
    is_free = edge.source not in used and found[edge.source] not in used
    return is_free and source.side != target.side and source.has_drop and target.has_drop


def _column(into: Iterable[Edge], found: Mapping[str, int], drop: Edge | None) -> int:
    """The column of what these arrows lead to; one of them may drop, and lands in its source's column."""
    return max((found[edge.source] + (edge is not drop) for edge in into), default=0)


def _in_order(given: Graph, into: Mapping[str, list[Edge]], out: Mapping[str, list[Edge]]) -> Iterable[str]:
    """The nodes, each behind all that lead to it."""
    waiting = {node.key: len(into[node.key]) for node in given.nodes}
    ready = [key for key, count in waiting.items() if not count]
    for key in ready:
        for edge in out[key]:
            waiting[edge.target] -= 1
            if not waiting[edge.target]:
                ready.append(edge.target)
    return ready


def _out(given: Graph) -> Mapping[str, list[Edge]]:
    return _by(given.edges, "source")


def _by(edges: Iterable[Edge], end: str) -> Mapping[str, list[Edge]]:
    found: defaultdict[str, list[Edge]] = defaultdict(list)
    for edge in edges:
        found[getattr(edge, end)].append(edge)
    return found
