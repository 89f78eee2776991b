"""Which signs a card uses, so that the legend explains those and no others."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain
from typing import Any

from canvas.layout.map.context import Context
from canvas.model.edits import colour_names
from canvas.model.journey import Handover, Lane, Note, Phase, Step, Touchpoint
from canvas.model.people import Channel
from canvas.model.work import Idea, Measure

Signs = frozenset[str]
"""Such as "note pain", "channel digital", "department d…", "evidence assumed", "truth", "idea done"."""


def signs(context: Context, lane: Lane, cards: Iterable[Any]) -> Signs:
    """The signs of the cards of a cell."""
    return frozenset(sign for card in cards for sign in _of_card(context, lane, card))


def _of_card(context: Context, lane: Lane, card: Any) -> Iterator[str]:
    match card:
        case Touchpoint() if lane.kind == "ideas":
            yield "idea done"
            return
        case Touchpoint():
            yield from _of_touchpoint(context, lane, card)
        case Note():
            yield f"note {card.kind}"
        case Idea():
            yield from _of_idea(card)
    colour = getattr(card, "colour", "")
    if colour and colour_names.name(context.project, colour):
        yield f"colour {colour.upper()}"
    evidence = getattr(card, "evidence", None)
    if evidence is not None:
        yield f"evidence {evidence.strength}"


def _of_touchpoint(context: Context, lane: Lane, card: Touchpoint) -> Iterator[str]:
    channel = context.project.get(Channel, card.channel)
    is_front = lane.stage in (None, "frontstage")
    if channel and channel.kind and is_front:
        yield f"channel {channel.kind}"
    if card.department:
        yield f"department {card.department}"
    elif is_front and _is_own_life(context, card):
        yield "own life"
    if card.is_moment_of_truth and is_front:
        yield "truth"
    if card.effort and is_front:
        yield "effort"
    if not is_front and any(h.target == card.id for h in context.index.of(Handover, card.id)):
        yield "handover"


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
            found = any(card.effort for card in _touchpoints(context))
        case "promise":
            found = any(card.promise or card.delivery for card in _touchpoints(context))
        case _:
            found = _has_measures(context)
    return frozenset({lane.kind}) if found else frozenset()


def _steps(context: Context) -> Iterator[Step]:
    for phase in context.index.of(Phase, context.journey.id):
        yield from context.index.of(Step, phase.id)


def _touchpoints(context: Context) -> Iterator[Touchpoint]:
    for step in _steps(context):
        for card in context.index.step(step.id):
            if isinstance(card, Touchpoint) and context.is_shown(card.personas):
                yield card


def _has_feelings(context: Context) -> bool:
    shown = {persona.id for persona in context.personas if context.is_shown((persona.id,))}
    records: Iterator[Step | Touchpoint] = chain(_steps(context), _touchpoints(context))
    return any(
        feeling.value is not None and (feeling.persona is None or feeling.persona in shown)
        for record in records
        for feeling in record.feelings
    )


def _has_measures(context: Context) -> bool:
    phases = (phase.id for phase in context.index.of(Phase, context.journey.id))
    cards = (card.id for card in _touchpoints(context))
    return any(context.index.of(Measure, key) for key in chain((context.journey.id,), phases, cards))
