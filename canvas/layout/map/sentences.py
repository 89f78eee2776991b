"""What a screen reader says of a card: full sentences in the project's language, never a list of codes."""

from __future__ import annotations

from collections.abc import Iterable
from operator import attrgetter
from typing import TYPE_CHECKING

from canvas import late
from canvas.layout.map.context import Context
from canvas.layout.shapes import Colour
from canvas.model.edits import colour_names
from canvas.model.journey import Note, Touchpoint
from canvas.model.parts import Evidence, Feeling, Lens, Strength
from canvas.model.people import Channel, Department, Persona

if TYPE_CHECKING:
    from canvas.layout.map import figures
else:  # few cards have figures
    figures = late.module("canvas.layout.map.figures")


def joined(parts: Iterable[str]) -> str:
    """Return the parts as sentences, one full stop between two; empty parts are left out."""
    words = [part.strip() for part in parts if part]
    return " ".join([part if part[-1] in ".?!…" else part + "." for part in words if part])


_told = attrgetter(
    "text",
    "is_moment_of_truth",
    "channel",
    "department",
    "feelings",
    "effort",
    "amount",
    "evidence",
    "personas",
    "colour",
)


def touchpoint(context: Context, given: Touchpoint) -> str:
    """Say a touchpoint: its text, channel, department, feelings, effort and evidence."""
    text, is_moment, channel, department, feelings, effort, money, known, personas, colour = _told(given)
    return joined(
        [
            text or context.say("Touchpoint without text"),
            context.once(_where, is_moment, channel, department),
            *[feeling(context, part) for part in feelings],
            context.once(_effort, effort),
            figures.amount(context, money),
            evidence(context, known),
            names(context, personas),
            context.once(_meant, colour),
        ]
    )


def _where(context: Context, is_moment_of_truth: bool, channel: str | None, department: str | None) -> str:  # noqa: FBT001 (positional: kept by `once`)
    say, project = context.say, context.project
    medium, house = project.get(Channel, channel), project.get(Department, department)
    return joined(
        [
            say("Moment of truth") if is_moment_of_truth else "",
            say("Channel: {name}", name=medium.name) if medium else "",
            say("Department: {name}", name=house.name) if house else "",
        ]
    )


def _effort(context: Context, effort: int | None) -> str:
    return context.say("Effort {value} of 5", value=effort) if effort else ""


def note(context: Context, given: Note) -> str:
    """Say a note: what kind it is, its text, whose it is and how it is known."""
    kind = note_kind(context, given.kind)
    return joined(
        [
            context.say("{kind}: {text}", kind=kind, text=given.text) if given.text else kind,
            names(context, given.personas),
            figures.amount(context, given.amount),
            evidence(context, given.evidence),
            context.once(_meant, given.colour),
        ]
    )


def _meant(context: Context, colour: Colour) -> str:
    """What a card's colour stands for, where the team gave it a name."""
    name = colour_names.name(context.project, colour)
    return context.say("Colour: {name}", name=name) if name else ""


def note_kind(context: Context, kind: str) -> str:
    """Return the word for a kind of note."""
    say = context.say
    return {
        "doing": say("Doing"),
        "thinking": say("Thinking"),
        "quote": say("Quote"),
        "pain": say("Pain"),
        "gain": say("Gain"),
        "question": say("Question"),
    }.get(kind) or say("Note")


def strength(context: Context, given: Strength) -> str:
    """Return the word for how something is known."""
    say = context.say
    words = {"assumed": say("assumed"), "observed": say("observed"), "measured": say("measured")}
    return words[given]


def evidence(context: Context, given: Evidence | None) -> str:
    """Say how something is known, and from where; nothing when it is not said."""
    return context.once(_evidence, given.strength, given.source) if given else ""


def _evidence(context: Context, known: Strength, source: str) -> str:
    word = strength(context, known)
    if source:
        return context.say("Evidence: {strength}, {source}", strength=word, source=source)
    return context.say("Evidence: {strength}", strength=word)


def feeling(context: Context, given: Feeling) -> str:
    """Say what a persona feels: how much, and the word for it."""
    if given.value is None and not given.word:
        return ""
    persona = context.project.get(Persona, given.persona)
    value = "" if given.value is None else signed(context, given.value)
    mood = ", ".join(filter(None, (value, given.word)))
    if persona:
        return context.say("Feeling of {name}: {mood}", name=persona.name, mood=mood)
    return context.say("Feeling: {mood}", mood=mood)


def signed(context: Context, value: float) -> str:
    """Return a number that always shows its sign, but for nought."""
    number = context.say.number(value)
    return "+" + number if value > 0 else number


def names(context: Context, personas: tuple[str, ...]) -> str:
    """Say for whom something is, by name; nothing when it is for everyone."""
    if not personas:
        return ""
    found = [context.project.get(Persona, key) for key in personas]
    named = [persona.name for persona in found if persona and persona.name]
    return context.say("About {names}", names=", ".join(named)) if named else ""


def lens(context: Context, given: Lens) -> str:
    """Return the words of one of the three questions."""
    say = context.say
    words = {
        "offering": say("Change the offering"),
        "communication": say("Tell it better"),
        "ease": say("Make it easier"),
    }
    return words[given]
