"""What the sheet of curves says at its top: the deepest point as the title, one sentence of numbers below."""

from __future__ import annotations

from collections.abc import Iterator

from canvas.layout import quotes
from canvas.layout.curves import facts
from canvas.layout.map import figures, people, sentences
from canvas.layout.map.context import Columns, Context
from canvas.layout.map.feelings_points import Curve
from canvas.model.journey import Step


def title(context: Context, columns: Columns, drawn: tuple[Curve, ...]) -> str:
    """Where the curve is deepest, or what else stands out; the journey's title where nothing does."""
    found = facts.deepest(drawn)
    if found is not None:
        _, point = found
        where, word = _quoted(context, columns[point.column].key), point.word
        if point.value >= 0:
            return context.say("Never below zero, lowest at {step}", step=where)
        if word:
            return context.say("Deepest at {step}: {word}", step=where, word=word)
        return context.say("Deepest at {step}", step=where)
    hard = facts.hardest(context, columns)
    if hard is not None:
        return context.say("Hardest at {step}", step=_quoted(context, hard[0]))
    return context.journey.title or context.project.head.title


def sentence(context: Context, columns: Columns, drawn: tuple[Curve, ...]) -> str:
    """The numbers behind it: how low, how much is not rated, who is apart, what is not kept, what is hard."""
    return " · ".join(part for part in _parts(context, columns, drawn) if part)


def _parts(context: Context, columns: Columns, drawn: tuple[Curve, ...]) -> Iterator[str]:
    say, plural = context.say, context.say.plural
    found = facts.deepest(drawn)
    if found is not None:
        curve, point = found
        value = sentences.signed(context, point.value)
        name = people.short_name(context, curve.persona) if curve.persona else ""
        yield say("{name} at {value}", name=name, value=value) if name else value
        yield _unrated(context, columns, curve)
    apart = len(facts.drifts(drawn))
    if apart:
        yield plural(
            "customer and employee drift apart in {count} stretch",
            "customer and employee drift apart in {count} stretches",
            apart,
        )
    less, both = facts.short(context, columns)
    if less:
        yield say("less than promised at {count} of {all} touchpoints", count=less, all=both)
    hard = facts.hardest(context, columns)
    if hard is not None:
        value = figures.number(context, round(hard[1], 1))
        yield say("hardest at {step}: {value} of 5", step=_quoted(context, hard[0]), value=value)


def _unrated(context: Context, columns: Columns, curve: Curve) -> str:
    count = len(columns) - len({point.column for point in curve.points})
    return context.say("{count} of {all} steps are not rated", count=count, all=len(columns)) if count else ""


def _quoted(context: Context, key: str) -> str:
    """A step's title in quotation marks, its number where it has none."""
    step = context.project.get(Step, key)
    opening, closing = quotes.marks(context.language)
    return f"{opening}{step.title}{closing}" if step and step.title else context.say("a step without a name")
