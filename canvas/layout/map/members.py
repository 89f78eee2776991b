"""Which records lie in a cell of the map, by the kind of its lane and by whose map it is.

Ideas and stories store no lane: they appear in the journey's first lane of their kind, at the step they
belong to.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from canvas.layout.map.context import Context
from canvas.model.journey import Lane, LaneKind, Phase, Step, Touchpoint
from canvas.model.work import Idea, Story

WHOLE: frozenset[LaneKind] = frozenset({"feelings", "effort", "promise", "measures", "curve"})
"""Kinds of lane that are drawn as a whole, not cell by cell."""
COLLECTED: dict[LaneKind, type[Any]] = {"ideas": Idea, "stories": Story}
"""Kinds of lane that show records which lie elsewhere."""


def members(context: Context, lane: Lane, step: Step) -> tuple[Any, ...]:
    """The cards of one cell in their order, without those that are not meant for this map's persona."""
    if lane.kind in COLLECTED:
        return _collected(context, lane, step)
    cards = context.index.cell(lane.id, step.id)
    if context.shows_all_cards:
        return cards
    return tuple(card for card in cards if context.is_shown(getattr(card, "personas", ())))


def first_of_kind(context: Context, kind: LaneKind) -> Lane | None:
    """The journey's first lane of a kind."""
    lanes = context.index.of(Lane, context.journey.id)
    return next((lane for lane in lanes if lane.kind == kind), None)


def step_of(context: Context, record: Any) -> str:
    """The step at which an idea or a story appears on the map, "" where it does not."""
    if isinstance(record, Story):
        steps = [
            touchpoint.step for touchpoint in _touchpoints(context, record) if _is_here(context, touchpoint)
        ]
        return steps[0] if steps else _first_step(context, record.phase)
    place = context.project.find(record.at)
    if isinstance(place, Touchpoint):
        return place.step
    return place.id if isinstance(place, Step) else _first_step(context, getattr(place, "id", ""))


def _collected(context: Context, lane: Lane, step: Step) -> tuple[Any, ...]:
    if first_of_kind(context, lane.kind) is not lane:
        return ()
    cls = COLLECTED[lane.kind]
    found = {
        record.id: record
        for parent in _parents(context, step)
        for record in context.index.of(cls, parent)
        if step_of(context, record) == step.id and context.is_shown(getattr(record, "personas", ()))
    }
    asked = _asked(context, step) if lane.kind == "ideas" else ()
    return (*sorted(found.values(), key=lambda record: (record.order, record.id)), *asked)


def _asked(context: Context, step: Step) -> tuple[Touchpoint, ...]:
    """The touchpoints of a step about which was asked, and there was nothing to improve."""
    cards = context.index.step(step.id)
    return tuple(
        card
        for card in cards
        if isinstance(card, Touchpoint)
        and any(each.is_nothing for each in card.asked)
        and context.is_shown(card.personas)
    )


def _parents(context: Context, step: Step) -> Iterator[str]:
    """Whatever an idea or story of this step may hang on."""
    yield step.id
    if _first_step(context, step.phase) == step.id:
        yield step.phase
    for card in context.index.step(step.id):
        if isinstance(card, Touchpoint):
            yield card.id


def _touchpoints(context: Context, story: Story) -> Iterator[Touchpoint]:
    for key in story.touchpoints:
        touchpoint = context.project.get(Touchpoint, key)
        if touchpoint:
            yield touchpoint


def _is_here(context: Context, touchpoint: Touchpoint) -> bool:
    step = context.project.get(Step, touchpoint.step)
    phase = context.project.get(Phase, step.phase) if step else None
    return phase is not None and phase.journey == context.journey.id


def _first_step(context: Context, phase: str | None) -> str:
    steps = context.index.of(Step, phase or "") if phase else ()
    return steps[0].id if steps else ""
