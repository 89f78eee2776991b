"""Which signs a card uses, so that the legend explains those and no others."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import chain
from operator import attrgetter
from typing import TYPE_CHECKING, Any

from canvas.layout.map import note_signs
from canvas.layout.map.context import Context
from canvas.model.edits import colour_names
from canvas.model.journey import Lane, Note, Phase, Step, Touchpoint
from canvas.model.parts import Strength
from canvas.model.people import Channel
from canvas.model.work import Idea, Measure

if TYPE_CHECKING:  # a map without touchpoints is shown before any is looked at
    from canvas.layout.map.card_facts import Facts

Signs = frozenset[str]
"""Such as "note pain", "sign pain", "channel digital", "department d…", "evidence assumed", "truth"."""


def of_card(context: Context, lane: Lane, card: Any) -> Signs:
    """The signs of a card that does not know them itself."""
    if isinstance(card, Touchpoint):
        return frozenset({"idea done"}) if lane.kind == "ideas" else frozenset()
    return frozenset(_of_other(context, lane, card))


def _of_other(context: Context, lane: Lane, card: Any) -> Iterator[str]:
    match card:
        case Note():
            yield f"note {card.kind}"
            if note_signs.is_signed(card, lane):
                yield f"sign {card.kind}"
        case Idea():
            yield from _of_idea(card)
    evidence = getattr(card, "evidence", None)
    yield from _of_any(context, getattr(card, "colour", ""), evidence.strength if evidence else None)


def _of_any(context: Context, colour: str, strength: Strength | None) -> Iterator[str]:
    if colour and colour_names.name(context.project, colour):
        yield f"colour {colour.upper()}"
    if strength:
        yield f"evidence {strength}"


def of_touchpoint(context: Context, given: Facts, *, is_front: bool) -> Signs:
    """The signs of a touchpoint's card by what it shows; behind the line of visibility there are fewer."""
    channel = context.project.get(Channel, given.channel)
    found = set(_of_any(context, given.colour, given.strength))
    if given.department:
        found.add(f"department {given.department}")
    if not is_front:
        return frozenset(found)
    if channel and channel.kind:
        found.add(f"channel {channel.kind}")
    signs = (("own life", given.is_without_us), ("truth", given.is_moment_of_truth), ("effort", given.effort))
    return frozenset(found).union(sign for sign, is_shown in signs if is_shown)


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
