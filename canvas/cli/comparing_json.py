"""A comparison as JSON: every record of both journeys by id with what became of it, each quantity by name."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from canvas.files.loaded import Loaded
from canvas.layout.compare.told import Told
from canvas.model.comparing.comparison import Fate, State
from canvas.model.comparing.quantities import Change
from canvas.model.journey import Journey
from canvas.model.people import Persona

Json = dict[str, Any]
STATES: tuple[State, ...] = ("added", "removed", "moved", "kept")


def said(before: Loaded, after: Loaded, told: Sequence[Told]) -> Json:
    """The whole answer; keys and their order stay the same from version to version."""
    return {
        "before": {"title": before.project.head.title, "commit": before.manifest.commit.id},
        "after": {"title": after.project.head.title, "commit": after.manifest.commit.id},
        "language": after.project.head.language,
        "comparisons": [_comparison(each) for each in told],
    }


def _comparison(told: Told) -> Json:
    made = told.comparison
    counts = made.counts()
    return {
        "before": _journey(told.before.journey),
        "after": _journey(told.after.journey),
        "is_same": made.is_same,
        "touchpoint_counts": {state: counts[state] for state in STATES},
        "phases": [_fate(told, fate) for fate in made.phases],
        "steps": [_fate(told, fate) for fate in made.steps],
        "touchpoints": [_fate(told, fate) for fate in made.cards],
        "notes": [_fate(told, fate) for fate in made.notes],
        "ideas": [_fate(told, fate) for fate in made.ideas],
        "measures": [_change(told, change) for fate in made.places for change in fate.changes],
    }


def _journey(given: Journey) -> Json:
    return {"id": given.id, "title": given.title, "state": given.state}


def _fate(told: Told, fate: Fate) -> Json:
    return {
        "state": fate.state,
        "before": _record(fate.one),
        "after": _record(fate.two),
        "changed": list(fate.changed),
        "changes": [_change(told, change) for change in fate.changes],
    }


def _record(given: Any) -> Json | None:
    """A phase, step or touchpoint by id, with its words and its place."""
    if given is None:
        return None
    words = {name: getattr(given, name) for name in ("title", "text") if hasattr(given, name)}
    place = {name: getattr(given, name) for name in ("phase", "step") if hasattr(given, name)}
    return {"id": given.id, **words, **place}


def _change(told: Told, change: Change) -> Json:
    """A quantity; what is not known is null, and then there is no verdict."""
    found: Json = {
        "quantity": change.quantity,
        "before": change.before,
        "after": change.after,
        "verdict": change.verdict,
    }
    if change.quantity == "feeling":
        persona = told.after.project.get(Persona, change.whose) or told.before.project.get(
            Persona, change.whose
        )
        found |= {"persona": change.whose or None, "name": persona.name if persona else None}
    if change.quantity == "measure":
        found |= {"measure": change.whose, "title": change.title, "unit": change.unit}
        found |= {"short_before": change.short[0], "short_after": change.short[1]}
    return found
