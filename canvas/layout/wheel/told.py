"""The sentence above the wheel: how many touchpoints there are, what of them decides, what we do not know."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from canvas.layout.map import people
from canvas.layout.map.context import Context
from canvas.layout.wheel.facts import MOST_NAMED, is_unknown
from canvas.model.journey import Touchpoint
from canvas.model.people import Persona


def sentence(context: Context, walker: Persona | None, cards: Sequence[Touchpoint]) -> str:
    """Say what the wheel shows; where there is nothing yet, what to do; where too much, what is left out."""
    say, count = context.say, len(cards)
    if not count:
        return say("Write touchpoints into the steps of the journey map; they then stand round this circle.")
    if count > MOST_NAMED:
        return say(
            "{count} touchpoints are more than a circle can name: here are those that make or break the "
            "journey, and those we know too little about. The map shows them all.",
            count=count,
        )
    return " ".join((_walks(context, walker, count), *_findings(context, cards)))


def _walks(context: Context, walker: Persona | None, count: int) -> str:
    say = context.say
    if walker is None:
        return say.plural(
            "This circle is walked again and again, past {count} touchpoint.",
            "This circle is walked again and again, past {count} touchpoints.",
            count,
        )
    return say.plural(
        "{name} walks this circle again and again, past {count} touchpoint.",
        "{name} walks this circle again and again, past {count} touchpoints.",
        count,
        name=people.short_name(context, walker),
    )


def _findings(context: Context, cards: Sequence[Touchpoint]) -> Iterator[str]:
    turning = sum(card.is_moment_of_truth for card in cards)
    unknown = sum(map(is_unknown, cards))
    if turning:
        yield context.say.plural("{count} makes or breaks it.", "{count} make or break it.", turning)
    if unknown:
        yield context.say.plural(
            "About {count} we know too little.", "About {count} we know too little.", unknown
        )
