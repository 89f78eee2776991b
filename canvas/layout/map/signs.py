"""Which signs a card uses, so that the legend explains those and no others."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import chain
from operator import attrgetter
from typing import Any

from canvas.layout.map.context import Context
from canvas.model.edits import colour_names
from canvas.model.journey import Handover, Lane, Note, Phase, Step, Touchpoint
from canvas.model.parts import Strength
from canvas.model.people import Channel
from canvas.model.work import Idea, Measure

Signs = frozenset[str]
"""Such as "note pain", "channel digital", "department d…", "evidence assumed", "truth", "idea done"."""


def signs(context: Context, lane: Lane, cards: Sequence[Any]) -> Signs:
    """The signs of the cards of a cell."""
    if len(cards) == 1:
        return _of_card(context, lane, cards[0])
    return frozenset().union(*(_of_card(context, lane, card) for card in cards))


def _of_card(context: Context, lane: Lane, card: Any) -> Signs:
    if isinstance(card, Touchpoint):
        return frozenset({"idea done"}) if lane.kind == "ideas" else _of_touchpoint(context, lane, card)
    return frozenset(_of_other(context, card))


def _of_other(context: Context, card: Any) -> Iterator[str]:
    match card:
        case Note():
            yield f"note {card.kind}"
        case Idea():
            yield from _of_idea(card)
    evidence = getattr(card, "evidence", None)
    yield from _of_any(context, getattr(card, "colour", ""), evidence.strength if evidence else None)


def _of_any(context: Context, colour: str, strength: Strength | None) -> Iterator[str]:
    if colour and colour_names.name(context.project, colour):
        yield f"colour {colour.upper()}"
    if strength:
        yield f"evidence {strength}"


_FRONT = frozenset((None, "frontstage"))
_told = attrgetter("channel", "department", "is_moment_of_truth", "effort", "colour", "evidence")


def _of_touchpoint(context: Context, lane: Lane, card: Touchpoint) -> Signs:
    channel, department, is_moment, effort, colour, evidence = _told(card)
    is_front = lane.stage in _FRONT
    is_own = is_front and department is None and _is_own_life(context, card)
    facts = (is_front, channel, department, is_own, is_moment, bool(effort))
    found = context.once(_of_facts, facts, colour, evidence.strength if evidence else None)
    if not is_front and any(h.target == card.id for h in context.index.of(Handover, card.id)):
        return found | {"handover"}
    return found


Facts = tuple[bool, str | None, str | None, bool, bool, bool]
"""Whether on the front stage, channel, department, whether in one's own life, a moment of truth, hard."""


def _of_facts(context: Context, facts: Facts, colour: str, known: Strength | None) -> Signs:
    is_front, medium, department, is_own, is_truth, has_effort = facts
    channel = context.project.get(Channel, medium)
    found = set(_of_any(context, colour, known))
    if department:
        found.add(f"department {department}")
    if is_front and channel and channel.kind:
        found.add(f"channel {channel.kind}")
    signs = (("own life", is_own), ("truth", is_truth), ("effort", has_effort))
    return frozenset(found).union(sign for sign, is_shown in signs if is_shown and is_front)


def _is_own_life(context: Context, card: Touchpoint) -> bool:
    step = context.project.get(Step, card.step)
    return step is not None and not step.with_us


def _of_idea(card: Idea) -> Iterator[str]:
    yield "note idea"
    if card.status == "done":
        yield "idea done"
    if card.lens:
        yield f"idea {card.lens}"


def signs_of_whole(context: Context, lane: Lane) -> Signs:
    """The signs of a lane that is drawn as a whole; none where it holds nothing."""
    match lane.kind:
        case "feelings":
            found = _has_feelings(context)
        case "curve":
            found = any(rating.lane == lane.id for step in _steps(context) for rating in step.ratings)
        case "effort":
            found = any(_touchpoints(context, lambda card: card.effort))
        case "promise":
            found = any(_touchpoints(context, lambda card: card.promise or card.delivery))
        case _:
            found = _has_measures(context)
    return frozenset({lane.kind}) if found else frozenset()


def _steps(context: Context) -> Iterator[Step]:
    for phase in context.index.of(Phase, context.journey.id):
        yield from context.index.of(Step, phase.id)


def _touchpoints(context: Context, has: Callable[[Touchpoint], object]) -> Iterator[Touchpoint]:
    """The touchpoints of which something is known."""
    for step in _steps(context):
        for card in context.index.step(step.id):
            if isinstance(card, Touchpoint) and has(card) and context.is_shown(card.personas):
                yield card


def _has_feelings(context: Context) -> bool:
    shown = {persona.id for persona in context.personas if context.is_shown((persona.id,))}
    records: Iterator[Step | Touchpoint] = chain(
        _steps(context), _touchpoints(context, attrgetter("feelings"))
    )
    return any(
        feeling.value is not None and (feeling.persona is None or feeling.persona in shown)
        for record in records
        for feeling in record.feelings
    )


def _has_measures(context: Context) -> bool:
    phases = (phase.id for phase in context.index.of(Phase, context.journey.id))
    cards = (card.id for card in _touchpoints(context, attrgetter("id")))
    return any(context.index.of(Measure, key) for key in chain((context.journey.id,), phases, cards))
