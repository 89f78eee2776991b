"""Which node of a column stands above which: by the barycentres of their neighbours, the sides kept apart.

An arrow over several columns has a stand-in in each of them, so that what it passes makes room for it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from canvas.layout.flow.graph import ABOVE, Graph, placing
from canvas.named import NamedTuple

SWEEPS = 8

Order = tuple[tuple[str, ...], ...]
"""The nodes of every column from top to bottom, those of the buyer's side first."""


class _Layers(NamedTuple):
    """Columns of nodes and stand-ins, their neighbours at the left and the right, and whose side each is."""

    items: list[list[str]]
    left: Mapping[str, list[str]]
    right: Mapping[str, list[str]]
    side: Mapping[str, int]
    dropping: frozenset[str]


def naive(given: Graph) -> Order:
    """The order somebody gave the nodes, side by side."""
    layers = _layers(given)
    return _nodes(layers)


def orders(given: Graph) -> Iterator[Order]:
    """The naive order and what each sweep over the columns makes of it, without repeating one."""
    layers = _layers(given)
    seen = set()
    for number in range(SWEEPS + 1):
        if number:
            _sweep(layers, is_rightward=bool(number % 2))
        found = _nodes(layers)
        if found not in seen:
            seen.add(found)
            yield found


def _layers(given: Graph) -> _Layers:
    placed = placing(given)
    at = placed.columns
    items: list[list[str]] = [[] for _ in range(max(at.values(), default=-1) + 1)]
    left: defaultdict[str, list[str]] = defaultdict(list)
    right: defaultdict[str, list[str]] = defaultdict(list)
    side = {node.key: node.side for node in given.nodes}
    for node in sorted(given.nodes, key=lambda node: _first(node.key, side, placed.dropping)):
        items[at[node.key]].append(node.key)
    for edge in given.edges:
        one, two = sorted((edge.source, edge.target), key=lambda key: at[key])
        chain = [one]
        for column in range(at[one] + 1, at[two]):
            chain.append(f"{edge.key} {column}")
            items[column].append(chain[-1])
        if at[one] != at[two]:
            for before, after in zip(chain, [*chain[1:], two], strict=True):
                right[before].append(after)
                left[after].append(before)
    return _Layers(items, left, right, side, placed.dropping)


def _nodes(layers: _Layers) -> Order:
    return tuple(tuple(key for key in column if key in layers.side) for column in layers.items)


def _sweep(layers: _Layers, *, is_rightward: bool) -> None:
    """Order every column by where the neighbours in the one before stand."""
    count = len(layers.items)
    numbers = range(1, count) if is_rightward else range(count - 2, -1, -1)
    for number in numbers:
        fixed = layers.items[number - 1 if is_rightward else number + 1]
        beside = layers.left if is_rightward else layers.right
        layers.items[number] = _ordered(layers, layers.items[number], fixed, beside)


def _first(key: str, side: Mapping[str, int], dropping: frozenset[str]) -> tuple[int, bool]:
    """What decides before anything else: the side, and whether a node has to stand next to the other side."""
    return side[key], (key in dropping) == (side[key] == ABOVE)


def _ordered(
    layers: _Layers, items: Sequence[str], fixed: Sequence[str], beside: Mapping[str, list[str]]
) -> list[str]:
    side = layers.side
    place = {key: (number + 0.5) / len(fixed) for number, key in enumerate(fixed)}
    wanted = {}
    for number, key in enumerate(items):
        near = [place[other] for other in beside.get(key, ()) if other in place]
        wanted[key] = sum(near) / len(near) if near else (number + 0.5) / len(items)
    nodes = [key for key in items if key in side]
    nodes.sort(key=lambda key: (_first(key, side, layers.dropping), wanted[key]))
    for key in (key for key in items if key not in side):
        behind = (n for n, other in enumerate(nodes) if wanted[other] > wanted[key])
        nodes.insert(next(behind, len(nodes)), key)
    return nodes
