"""What an OpenJourney file says, in whichever of its three spellings: the specification's, the samples'
and the README's. What it means for a map stands in `ojf.py`.
"""

from __future__ import annotations

from canvas.exchange.trees import Tree, looks_like_json, plain, text_in, texts_in, tree_in, trees_in
from canvas.named import NamedTuple

KEY = "journeywall"
"""The one name under which everything of ours stands that the format has no place for."""

_ROOT = frozenset(("metadata", "version", "persona", "pointOfView", "pov", "title", "name", "id"))
_LISTS = frozenset(("stages", "swimlanes", "nodes", KEY))
_META = frozenset(("title", "name", "persona", "pov", "pointOfView", "version", "description"))
_STAGE = ("stageId", "stage", "stage_id")
_LANE = ("swimlaneId", "swimlane", "laneId", "lane")
_TEXTS = ("title", "name", "description", "score", "sentiment")
_KNOWN = frozenset((*_STAGE, *_LANE, *_TEXTS, "isMomentOfTruth", "tags", "blueprint"))


class Band(NamedTuple):
    """A stage or a swimlane."""

    key: str
    name: str


class Node(NamedTuple):
    """What lies in a cell. `stage` and `lane` are keys of bands, "" where the file names none that exists.

    `score` is as written, "" for none; `rest` is what a touchpoint has no field for.
    """

    key: str
    stage: str
    lane: str
    title: str
    description: str
    score: str
    sentiment: str
    is_moment_of_truth: bool
    tags: tuple[str, ...]
    blueprint: Tree
    rest: Tree


class Form(NamedTuple):
    """A whole file. `own` is what stands under our own name, `unknown` are names that say nothing to us."""

    title: str
    persona: str
    point_of_view: str
    stages: tuple[Band, ...]
    lanes: tuple[Band, ...]
    nodes: tuple[Node, ...]
    own: Tree
    unknown: tuple[str, ...]


def is_ojf(text: str) -> bool:
    """Tell whether a text can be an OpenJourney file."""
    return looks_like_json(text) and '"stages"' in text and '"nodes"' in text


def form(value: object) -> Form | None:
    """Return what a file says, None where it is no journey."""
    tree = value if isinstance(value, dict) else {}
    if not isinstance(tree.get("stages"), list) or not isinstance(tree.get("nodes"), list):
        return None
    meta = {**tree, **tree_in(tree, "metadata")}
    stages, lanes = _bands(tree["stages"]), _bands(tree.get("swimlanes"))
    by_stage, by_lane = _keys(stages), _keys(lanes)
    nodes = enumerate(trees_in(tree["nodes"]), 1)
    return Form(
        title=text_in(meta, "title", "name"),
        persona=text_in(meta, "persona"),
        point_of_view=text_in(meta, "pov", "pointOfView", "description"),
        stages=stages,
        lanes=lanes,
        nodes=tuple(_node(node, number, by_stage, by_lane) for number, node in nodes),
        own=tree_in(tree, KEY),
        unknown=tuple(sorted({*tree} - _ROOT - _LISTS | {*tree_in(tree, "metadata")} - _META)),
    )


def _bands(value: object) -> tuple[Band, ...]:
    """Stages or lanes; without an id one is known by its name or place, and twice the same is once."""
    found: dict[str, Band] = {}
    for number, item in enumerate(value if isinstance(value, list) else (), 1):
        tree = item if isinstance(item, dict) else {"name": item}
        name = text_in(tree, "name", "title", "label")
        key = text_in(tree, "id") or name or str(number)
        found.setdefault(key, Band(key, name))
    return tuple(found.values())


def _keys(bands: tuple[Band, ...]) -> dict[str, str]:
    """Which key a band is meant by: its key, or else its name."""
    return {band.name.casefold(): band.key for band in reversed(bands)} | {
        band.key: band.key for band in bands
    }


def _node(tree: Tree, number: int, by_stage: dict[str, str], by_lane: dict[str, str]) -> Node:
    stage, lane = text_in(tree, *_STAGE), text_in(tree, *_LANE)
    return Node(
        key=text_in(tree, "id") or str(number),
        stage=by_stage.get(stage) or by_stage.get(stage.casefold(), ""),
        lane=by_lane.get(lane) or by_lane.get(lane.casefold(), ""),
        title=text_in(tree, "title", "name"),
        description=text_in(tree, "description"),
        score=plain(tree.get("score")),
        sentiment=text_in(tree, "sentiment"),
        is_moment_of_truth=tree.get("isMomentOfTruth") is True,
        tags=texts_in(tree, "tags"),
        blueprint=tree_in(tree, "blueprint"),
        rest={key: said for key, said in tree.items() if key not in _KNOWN and said not in ("", None)},
    )
