"""The nodes of an OpenJourney file as cards: touchpoints, notes, feelings, and the blueprint's touchpoints.

What a card of ours has no field for (severity, purpose, icons) is kept in its `original` as JSON, and goes
out again from there.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from canvas.exchange.draft import Draft
from canvas.exchange.emotion_scales import Scale, feeling
from canvas.exchange.foreign import loss
from canvas.exchange.foreign_rows import Row
from canvas.exchange.ojf_form import Node
from canvas.exchange.tables.lane_kinds import note
from canvas.exchange.trees import Tree, text_in, trees_in
from canvas.model.journey import Lane, Note, Touchpoint
from canvas.model.parts import Feeling, Stage
from canvas.model.problem import Problem

_BLUEPRINT: dict[str, tuple[str, Stage]] = {
    "onstage": ("Onstage", "frontstage"),
    "backstage": ("Backstage", "backstage"),
    "support": ("Support", "support"),
}


class Cards:
    """Adds the nodes to a draft, lane by lane, and counts what is kept but not shown."""

    def __init__(self, draft: Draft, journey: str, persona: str | None, scale: Scale) -> None:
        self._draft, self._journey, self._persona, self._scale = draft, journey, persona, scale
        self._lanes: dict[str, tuple[str, Row]] = {}
        self._thoughts: dict[str, str] = {}
        self._behind: dict[str, str] = {}
        self._felt_at: set[str] = set()
        self._kept = self._parked = 0

    def take_lane(self, key: str, name: str, row: Row) -> None:
        """Add a lane."""
        lane = self._draft.add(Lane, journey=self._journey, title=name, kind=row.kind, stage=row.stage)
        self._lanes[key] = lane, row

    def take_thoughts(self, key: str, name: str) -> None:
        """Add a lane for what is written about the feelings in a lane, below it."""
        self._thoughts[key] = self._draft.add(Lane, journey=self._journey, title=name, kind="thinking")

    def has_feelings(self, nodes: Iterable[Node]) -> bool:
        """Tell whether any node says what is felt."""
        return any(self._felt(node) for node in nodes)

    def of_steps(self, nodes: Iterable[Node], rows: dict[str, Row]) -> dict[str, tuple[Feeling, ...]]:
        """Return by stage what is felt at it: what a lane of feelings says, else the first of the notes."""
        found: dict[str, tuple[Feeling, ...]] = {}
        said = [(node, rows.get(node.lane, Row())) for node in nodes]
        for node, row in sorted(said, key=lambda pair: pair[1].kind != "feelings"):
            felt = self._felt(node, node.title if row.kind == "feelings" else "")
            is_meant = row.kind == "feelings" or (row.is_of_notes and felt and felt.value is not None)
            if felt and is_meant:
                found.setdefault(node.stage, (felt,))
        return found

    def add(self, nodes: Iterable[Node], steps: dict[str, str]) -> None:
        """Add every node to its step; one whose stage does not exist is parked as a note."""
        for node in nodes:
            lane, row = self._lanes[node.lane]
            if node.stage not in steps:
                self._parked += 1
                self._draft.add(Note, journey=self._journey, text=_whole(node), original=self._original(node))
            elif row.kind == "feelings":
                self._add_thought(node, steps[node.stage])
            elif row.is_of_notes:
                kind, text = note(row.role, _whole(node))
                self._add_note(node, lane, steps[node.stage], kind=kind, text=text)
            else:
                self._add_touchpoint(node, lane, steps[node.stage])

    def losses(self) -> list[Problem]:
        """Return what was put elsewhere, or kept without being shown."""
        counts = {"ojf-parked": self._parked, "ojf-kept": self._kept}
        return [loss(code, count=count) for code, count in counts.items() if count]

    def _felt(self, node: Node, word: str = "") -> Feeling | None:
        return feeling(self._scale, node.score, self._persona, word or node.sentiment)

    def _add_touchpoint(self, node: Node, lane: str, step: str) -> None:
        felt = self._felt(node)
        evidence = (_item(item, "item", "type") for item in trees_in(node.blueprint.get("evidence")))
        self._kept += bool({*node.rest} - {"id"})
        self._draft.add(
            Touchpoint,
            step=step,
            lane=lane,
            text=node.title or node.description,
            description=node.description if node.title else "",
            feelings=(felt,) if felt else (),
            is_moment_of_truth=node.is_moment_of_truth,
            tags=node.tags,
            material=", ".join(evidence),
            original=_json(node.rest),
        )
        self._add_blueprint(node.blueprint, step)

    def _add_thought(self, node: Node, step: str) -> None:
        """What is written about a feeling; the word and value of the first are the step's already."""
        is_first = step not in self._felt_at
        self._felt_at.add(step)
        if is_first and not node.description:
            return
        if node.lane not in self._thoughts:
            self.take_thoughts(node.lane, "")
        self._add_note(node, self._thoughts[node.lane], step, kind="thinking", text=_whole(node))

    def _add_note(self, node: Node, lane: str, step: str, **fields: Any) -> None:
        self._draft.add(Note, lane=lane, step=step, original=self._original(node), **fields)

    def _add_blueprint(self, blueprint: Tree, step: str) -> None:
        for key, (title, stage) in _BLUEPRINT.items():
            for item in trees_in(blueprint.get(key)):
                if key not in self._behind:
                    self._behind[key] = self._draft.add(
                        Lane, journey=self._journey, title=title, kind="touchpoints", stage=stage
                    )
                actor, system = text_in(item, "actor"), text_in(item, "system")
                text = text_in(item, "action", "description", "title") or actor or system
                department = self._draft.department(actor) if actor else None
                self._draft.add(
                    Touchpoint,
                    step=step,
                    lane=self._behind[key],
                    text=text,
                    department=department,
                    system=system,
                )

    def _original(self, node: Node) -> str:
        """What a note has no field for, as JSON."""
        shown: Tree = {"score": node.score, "sentiment": node.sentiment, "tags": list(node.tags)}
        shown["isMomentOfTruth"] = node.is_moment_of_truth
        told = {key: said for key, said in shown.items() if said} | node.rest
        self._kept += bool({*told} - {"id"})
        return _json(told)


def _whole(node: Node) -> str:
    return "\n".join(part for part in (node.title, node.description) if part)


def _item(item: Tree, name: str, kind: str) -> str:
    what, about = text_in(item, name), text_in(item, kind)
    return f"{what} ({about})" if what and about else what


def _json(tree: Tree) -> str:
    """An object as one line of JSON, "" for an empty one."""
    return json.dumps(tree, ensure_ascii=False, separators=(",", ":"), default=str) if tree else ""
