"""What the grid says: its title with the sentence below it, and the words for social roles and purchases."""

from __future__ import annotations

from collections.abc import Sequence

from canvas.layout.map import people
from canvas.layout.map.context import Context, Say
from canvas.model.grid import is_missing
from canvas.model.people import Persona
from canvas.model.work import GridCell


def role(say: Say, name: str) -> str:
    """A social role as it stands in a sentence."""
    words = {
        "user": say("user"),
        "buyer": say("buyer"),
        "decider": say("decider"),
        "influencer": say("influencer"),
        "gatekeeper": say("gatekeeper"),
    }
    return words[name]


def purchase(say: Say, name: str | None) -> str:
    """Which purchase a plan is for; "" for any."""
    words = {"first": say("first purchase"), "repurchase": say("repurchase"), "routine": say("routine")}
    return words.get(name or "", "")


def who(context: Context, name: str, personas: tuple[Persona, ...]) -> str:
    """Whose grid it is: "Per, decider"; of several people only the role."""
    word = role(context.say, name)
    if len(personas) == 1:
        return f"{people.short_name(context, personas[0])}, {word}"
    return word[:1].upper() + word[1:]


def title(context: Context, roles: Sequence[tuple[str, tuple[Persona, ...]]]) -> str:
    """What the sheet is about, as a question it answers; of several roles their names alone."""
    say = context.say
    if len(roles) == 1:
        return say("{who}: what do we say where?", who=who(context, *roles[0]))
    *some, last = (_alone(context, *each) for each in roles)
    names = say("{list} and {last}", list=", ".join(some), last=last)
    return say("{who}: what do we say where?", who=names[:1].upper() + names[1:])


def _alone(context: Context, name: str, personas: tuple[Persona, ...]) -> str:
    if len(personas) == 1:
        return people.short_name(context, personas[0])
    return role(context.say, name)


def sentence(context: Context, cells: tuple[GridCell, ...]) -> str:
    """How to read the grid, and the number that matters."""
    say = context.say
    axis = {
        "sales": say("The phases of buying across, how well they know us upwards."),
        "experience": say("The phases of the journey across, how well they know us upwards."),
    }
    empty = sum(is_missing(cell) for cell in cells)
    high = sum(cell.priority == "high" for cell in cells)
    if not high:
        return axis.get(context.journey.axis, "")
    count = say.plural(
        "{count} cell of high priority is empty.", "{count} cells of high priority are empty.", empty
    )
    covered = say("No cell of high priority is empty.")
    return f"{axis.get(context.journey.axis, '')} {count if empty else covered}".strip()
