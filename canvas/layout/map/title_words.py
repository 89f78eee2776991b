"""The words of the title block that other parts of the sheet repeat."""

from __future__ import annotations

from canvas.layout.map.context import Context
from canvas.layout.options import SheetOptions
from canvas.model.people import Persona


def state(context: Context) -> str:
    """Whether the journey is told as it is, or as it could be."""
    say = context.say
    return say("As it is") if context.journey.state == "as-is" else say("As it could be")


def version(context: Context, options: SheetOptions) -> str:
    """The version and its date: "Version 3 · 12 March 2026"."""
    number = context.say("Version {version}", version=options.version) if options.version else ""
    day = options.date or context.journey.date
    return " · ".join(part for part in (number, context.say.date(day) if day else "") if part)


def name(persona: Persona) -> str:
    """A persona's name with their age, where it is known."""
    return f"{persona.name}, {persona.age}" if persona.age is not None else persona.name


def roles(context: Context, persona: Persona) -> str:
    """What a persona does, and the part they have in buying."""
    say = context.say
    buying = {
        "user": say("uses it"),
        "buyer": say("buys it"),
        "decider": say("decides"),
        "influencer": say("influences"),
        "gatekeeper": say("opens the door"),
    }
    role = {
        "end customer": say("customer"),
        "client": say("client"),
        "employee": say("employee"),
        "partner": say("partner"),
        "influencer": say("influencer"),
    }
    told = persona.occupation or role.get(persona.role or "", "")
    return " · ".join(part for part in (told, buying.get(persona.buying_role or "", "")) if part)
