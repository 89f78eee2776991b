"""What another program changed in the cards of an OpenJourney file of ours, made to the project in it."""

from __future__ import annotations

from canvas.exchange.emotion_scales import OJF, feeling
from canvas.exchange.foreign import loss
from canvas.exchange.ojf_form import Node
from canvas.exchange.ojf_tree import feeling_key, shown, whose
from canvas.model.edits.cards import add_card, move_card
from canvas.model.edits.deleting import delete
from canvas.model.ids import SeededIds
from canvas.model.index import index_of
from canvas.model.journey import Journey, Lane, Note, Step, Touchpoint
from canvas.model.parts import Feeling
from canvas.model.problem import EditError, Problem
from canvas.model.project import Project
from canvas.model.work import Idea

Nodes = tuple[Node, ...]

MOST_CHANGES = 500
"""Cards that may differ; a file that differs more is another one."""


def changed(
    project: Project, journey: Journey, ours: Nodes, given: Nodes
) -> tuple[Project, tuple[Problem, ...]] | None:
    """Return the project with the nodes of a file instead of those we wrote, and what could not be done; None
    where too much differs.
    """
    before, after = _by_key(ours), _by_key(given)
    told = [node for key, node in after.items() if _said(node) != _said(before.get(key))]
    if len(told) > MOST_CHANGES:
        return None
    persona, left = whose(project, journey), 0
    for node in told:
        try:
            following = _with(project, persona, before.get(node.key), node)
        except EditError:
            left += 1
        else:
            index_of(following, project)
            project = following
    project = _without(project, persona, [node for key, node in before.items() if key not in after])
    return project, (loss("ojf-not-placed", count=left),) if left else ()


def _by_key(nodes: Nodes) -> dict[str, Node]:
    return {node.key: node for node in reversed(nodes)}


def _said(node: Node | None) -> tuple[object, ...]:
    """What of a node a project says; the marks that are only kept do not count."""
    return node[1:-2] if node else ()


def _with(project: Project, persona: str | None, old: Node | None, node: Node) -> Project:
    """The project with one node new or changed. Raises EditError where it does not fit its lane."""
    lane, step = project.get(Lane, node.lane), project.get(Step, node.stage)
    if lane is not None and step is not None and node.key == feeling_key(lane, step):
        return project.put(step.but(feelings=_felt(persona, step.feelings, node, node.title)))
    key = node.key
    if old is None:
        key = _new_id(project, lane, node)
        project = add_card(project, key, node.lane, node.stage)
    elif (old.lane, old.stage) != (node.lane, node.stage):
        project = move_card(project, key, node.lane, node.stage)
    return _told(project, persona, key, node)


def _new_id(project: Project, lane: Lane | None, node: Node) -> str:
    letter = "n" if lane is None or lane.kind != "touchpoints" else "t"
    letter = "e" if lane is not None and lane.kind == "ideas" else letter
    ids = SeededIds(repr(node).encode("utf-8", "replace"))
    return next(key for _ in range(100) if project.find(key := ids(letter)) is None)


def _told(project: Project, persona: str | None, key: str, node: Node) -> Project:
    """The project with what a node says in its card's fields."""
    whole = "\n".join(part for part in (node.title, node.description) if part)
    match project.find(key):
        case Touchpoint() as card:
            return project.put(
                card.but(
                    text=node.title,
                    description=node.description,
                    is_moment_of_truth=node.is_moment_of_truth,
                    tags=node.tags,
                    feelings=_felt(persona, card.feelings, node, node.sentiment),
                )
            )
        case Note() | Idea() as card:
            return project.put(card.but(text=whole))
        case _:
            return project


def _felt(persona: str | None, feelings: tuple[Feeling, ...], node: Node, word: str) -> tuple[Feeling, ...]:
    """The feelings with the one that a node shows as it says now; the others' stay."""
    old = shown(persona, feelings)
    new = feeling(OJF, node.score, old.persona if old else persona, word)
    if old and new and (old.value, old.word) == (new.value, new.word):
        return feelings
    if old is None or new is None:
        rest = tuple(felt for felt in feelings if felt is not old)
        return (*rest, new) if new else rest
    return tuple(old.but(**_parts(new)) if felt is old else felt for felt in feelings)


def _parts(felt: Feeling) -> dict[str, object]:
    return {name: getattr(felt, name) for name in ("value", "word", "original", "scale")}


def _without(project: Project, persona: str | None, gone: list[Node]) -> Project:
    """The project without the nodes that are gone."""
    for node in gone:
        step = project.get(Step, node.stage)
        if step is not None and project.find(node.key) is None:
            felt = shown(persona, step.feelings)
            project = project.put(step.but(feelings=tuple(f for f in step.feelings if f is not felt)))
    return delete(project, [node.key for node in gone])
