"""What the person wants here beside what we offer, the message, and what is said of it in one word each."""

from __future__ import annotations

from canvas.layout import house, style
from canvas.layout.map import people, typeset
from canvas.layout.map.meta import channel_badge
from canvas.layout.sheet import Cell
from canvas.layout.touchpoint.facts import Facts
from canvas.layout.touchpoint.kit import BODY, SMALL, SMALL_STRONG, STRONG, Stack
from canvas.model import queries
from canvas.model.parts import Wanted
from canvas.model.people import Channel, Persona

LABEL = 30.0
PORTRAIT = 9.0
BADGE = 6.6


def wishes(facts: Facts) -> tuple[tuple[Persona, Wanted], ...]:
    """What the personas of the touchpoint want to know at its step."""
    found = (
        (facts.context.project.get(Persona, wanted.persona), wanted)
        for wanted in facts.step.wanted
        if not facts.card.personas or wanted.persona in facts.card.personas
    )
    return tuple(
        (persona, wanted)
        for persona, wanted in found
        if persona and (wanted.information or wanted.channel or wanted.moment or wanted.permission)
    )


def wanted(facts: Facts, wide: float) -> Cell:
    """What each persona wants to know here, how, when and by which leave; then what we offer."""
    say = facts.context.say
    is_ours = not queries.is_own_life(facts.context.project, facts.card)
    heading = say("Wanted here, and offered") if is_ours else say("What they want here")
    stack = Stack(facts.context, wide, heading)
    for number, (persona, wish) in enumerate(wishes(facts)):
        if number:
            stack.skip(3.0)
        _wish(stack, facts, persona, wish)
    if is_ours:
        stack.skip(3.0)
        _offer(stack, facts)
    return stack.cell()


def _wish(stack: Stack, facts: Facts, persona: Persona, wish: Wanted) -> None:
    context, left = facts.context, PORTRAIT + 3.0
    say = context.say
    name = say("{name} wants", name=people.short_name(context, persona))
    shapes = [*people.portrait(context, persona, PORTRAIT / 2, PORTRAIT / 2, PORTRAIT)]
    told = typeset.paragraph(
        name, SMALL_STRONG, (left, 0.0, stack.wide - left), context.language, style.SECOND
    )
    stack.add((*shapes, *told.shapes), told.height, persona.id, "thing", name)
    if wish.information:
        field = f"wanted.{persona.id}.information"
        stack.text(wish.information, STRONG, record=facts.step.id, field=field, x=left)
    channel = context.project.get(Channel, wish.channel)
    leave = {"yes": say("we may ask"), "no": say("we may not ask"), "ask": say("asks to be asked first")}
    is_elsewhere = channel is not None and _is_elsewhere(facts, channel.id)
    if channel and is_elsewhere:
        said = say("Would rather have {channel}", channel=channel.name)
        rather = say("rather {channel}", channel=channel.name)
        stack.text(rather, STRONG, record=facts.step.id, colour=style.RUST, x=left, say=said)
    same = channel.name if channel and not is_elsewhere else ""
    words = " · ".join(filter(None, (same, wish.moment, leave.get(wish.permission or "", ""))))
    if words:
        stack.text(words, BODY, record=facts.step.id, x=left)


def _is_elsewhere(facts: Facts, channel: str) -> bool:
    """Whether what we offer comes by another channel than the one wanted."""
    card = facts.card
    if queries.is_own_life(facts.context.project, card):
        return False
    return card.channel is not None and channel not in (card.channel, *card.other_channels)


def _offer(stack: Stack, facts: Facts) -> None:
    context, card = facts.context, facts.card
    channel = context.project.get(Channel, card.channel)
    name = channel.name if channel else context.say("No channel said yet")
    words = " · ".join(filter(None, (name, card.timing)))
    left = PORTRAIT + 3.0
    label = context.say("We offer")
    head = typeset.paragraph(
        label, SMALL_STRONG, (left, 0.0, stack.wide - left), context.language, style.SECOND
    )
    told = typeset.paragraph(words, STRONG, (left, head.height, stack.wide - left), context.language)
    sign = channel_badge(channel, (PORTRAIT - BADGE) / 2, 1.2, BADGE, style.INK) if channel else ()
    shapes = (*sign, *head.shapes, *told.shapes)
    stack.add(shapes, head.height + told.height, card.id, "thing", f"{label}: {words}")


# The message


def has_message(facts: Facts) -> bool:
    """Whether it has a message, or one could be written here."""
    return facts.is_open or bool(facts.card.message)


def message(facts: Facts, wide: float) -> Cell:
    """What is sent out."""
    say, card = facts.context.say, facts.card
    stack = Stack(facts.context, wide, say("Message"))
    stack.text(card.message, STRONG, record=card.id, field="message", say=f"{say('Message')}: {card.message}")
    return stack.cell()


# Everything that is one word


def plain(facts: Facts) -> tuple[tuple[str, str, str], ...]:
    """What is said of it in a word: what it is called, its field where it can be typed, the word."""
    say, card = facts.context.say, facts.card
    brief = facts.context.project.head.brief
    offering = next((each.name for each in brief.offerings if each.id == card.offering), "") if brief else ""
    discipline = {
        "create": say("Create"),
        "communicate": say("Communicate"),
        "deliver": say("Deliver"),
    }.get(card.discipline or "", "")
    counterpart = facts.context.project.find(card.counterpart)
    every = (
        (say("Offering"), "", offering),
        (say("Discipline"), "", discipline),
        (say("Timing"), "timing", "" if wishes(facts) else card.timing),
        (say("Material"), "material", card.material),
        (say("System"), "system", card.system),
        (say("Tags"), "", ", ".join(card.tags)),
        (say("Answers"), "", counterpart.text if counterpart else ""),
    )
    return tuple(each for each in every if each[2])


def words(facts: Facts, wide: float) -> Cell:
    """What is one word each, as a list."""
    stack = Stack(facts.context, wide, facts.context.say("What it is"))
    left = min(LABEL, wide * 0.36)
    for number, (label, field, word) in enumerate(plain(facts)):
        if number:
            stack.skip(1.2)
        name = typeset.paragraph(
            label, SMALL, (0.0, 0.0, left - 2.0), facts.context.language, house.worn().small
        )
        shift = (BODY.leading - SMALL.leading) / 2
        told = typeset.paragraph(word, BODY, (left, 0.0, wide - left), facts.context.language, field=field)
        shapes = (
            *(shape._replace(baseline=round(shape.baseline + shift, 3)) for shape in name.shapes),
            *told.shapes,
        )
        high = max(name.height + shift, told.height)
        block = told.block if field else None
        stack.add(shapes, high, facts.card.id, "thing", f"{label}: {word}", block)
    return stack.cell()
