"""What is done and counted along a journey: ideas, activities, votes, findings, measures, stories."""

from __future__ import annotations

from typing import Any

from builder import Builder
from script import At, JourneyTold, Spot

from canvas.model.edits import colour_names, structure
from canvas.model.journey import Note
from canvas.model.review import decisions
from canvas.model.review.finding import questions
from canvas.model.work import Activity, Idea, Measure, Reading, Story, Vote

PROJECT = "project"


def work(b: Builder, told: JourneyTold) -> None:
    """Add what was thought of, taken on and voted for."""
    for where, *rest in told.work.ideas:
        idea(b, where, tuple(rest))
    for where, kind, *rest in told.work.activities:
        activity(b, where, kind, *rest)
    for name, day, voter, on, count in told.work.votes:
        given = {"round": name, "date": day, "voter": voter, "on": b.at(on), "count": count}
        b.put(Vote.model_validate({"id": b.ids("v"), **given}))


def decide(b: Builder, told: JourneyTold) -> None:
    """Add what was decided about questions that the critical colleague really asks."""
    for rule, where, decision, reason in told.work.findings:
        about = b.at(where)
        asked = questions(b.project)
        question = next(each for each in asked if (each.rule, each.place.about) == (rule, about))
        b.project = decisions.decide(b.project, b.ids("x"), question, decision, reason)


def stick(b: Builder, told: JourneyTold) -> None:
    """Stick notes on touchpoints, as somebody does who looks at one of them."""
    for where, kind, words, whose in told.work.notes:
        personas = b.named(whose) if whose else ()
        given = {"touchpoint": b.at(where), "kind": kind, "text": words, "personas": personas}
        evidence = {"strength": "observed"}
        b.put(Note.model_validate({"id": b.ids("n"), "evidence": evidence, **given}))


def colours(b: Builder) -> None:
    """Say what colours stand for, and give them to the notes they are meant for."""
    for meaning, (colour, texts) in b.script.colours.items():
        b.project = colour_names.named(b.project, colour, meaning)
        by_text = {note.text: note.id for note in b.project.all(Note)}
        for text in texts:
            b.change(by_text[text], colour=colour)


def idea(b: Builder, where: At, told: tuple[Any, ...]) -> None:
    """Add an idea where it belongs."""
    lens, text, department, person, due, impact, effort, status, prompt, *amount = told
    fields = {
        "id": b.ids("e"), "at": b.at(where), "lens": lens, "text": text, "person": person,
        "department": b.names[department], "due": due or None, "impact": impact, "effort": effort,
        "status": status, "prompt": prompt, "amount": money(b, *amount),
    }  # fmt: skip
    b.add(text, Idea.model_validate(fields))


def activity(b: Builder, where: At, kind: str, *told: Any) -> None:
    """Add something that somebody has taken on."""
    text, department, person, due, impact, effort, status, amount = told
    fields = {
        "id": b.ids("a"), "at": b.at(where), "kind": kind, "text": text, "person": person,
        "department": b.names[department], "due": due or None, "impact": impact, "effort": effort,
        "status": status, "amount": money(b, amount),
    }  # fmt: skip
    b.add(text, Activity.model_validate(fields))


def money(b: Builder, value: float | None = None) -> dict[str, Any] | None:
    """Return an amount in the example's currency."""
    return None if value is None else {"value": value, "currency": b.script.currency}


def measures(b: Builder, told: JourneyTold) -> None:
    """Add the figures that are followed: of the project, the journey, a phase or a touchpoint."""
    for where, title, unit, target, better, values in told.measures:
        pairs = zip(told.readings[-len(values) :], values, strict=True)
        readings = tuple(Reading(date=day, value=value) for day, value in pairs if value is not None)
        fields = {"title": title, "unit": unit, "target": target, "better": better, "readings": readings}
        add_measure(b, told, where, fields)
    for where, title, over, under, target in told.ratios:
        ratio = {"numerator": b.names[over], "denominator": b.names[under], "target": target}
        add_measure(b, told, where, {"title": title, **ratio, "better": "higher"})


def add_measure(b: Builder, told: JourneyTold, where: At | int | None, fields: dict[str, Any]) -> None:
    at: str | None
    if where == PROJECT:
        at = None
    elif where is None:
        at = b.names[told.key]
    else:
        at = b.spots[(where,) if isinstance(where, int) else tuple(where)]
    b.add(fields["title"], Measure.model_validate({"id": b.ids("u"), "at": at, **fields}))


def stories(b: Builder, told: JourneyTold) -> None:
    for teller, department, day, spot, words, lesson, *whose in told.stories:
        said = {"department": b.names.get(department), "date": day, "words": words, "lesson": lesson}
        fields = {"id": b.ids("o"), **said, **_teller(b, teller), **_about(b, told, spot, *whose)}
        b.project = structure.add(b.project, Story.model_validate(fields))
        b.names[words] = fields["id"]


def _teller(b: Builder, name: str) -> dict[str, Any]:
    """Return who told it: a persona, or somebody of the house by name."""
    persona = b.names.get(name)
    return {"teller": b.project.find(persona).name if persona else name, "teller_persona": persona}


def _about(b: Builder, told: JourneyTold, spot: Spot, whose: str = "") -> dict[str, Any]:
    """Return what a story is about: a touchpoint, its phase, and a persona."""
    personas = b.named(whose or told.personas[0])
    return {"phase": b.spots[spot[:1]], "touchpoints": (b.spots[spot],), "personas": personas}
