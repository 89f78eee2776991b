"""Low points on a persona's curve that nobody has an idea for."""

from __future__ import annotations

from collections.abc import Iterator

from canvas.model.people import Persona
from canvas.model.review.place import Ground, Place, Walk

LOW = -1.0
"""From here down a feeling is low; one below −1 is as bad as can be."""


def low_without_idea(ground: Ground) -> Iterator[Place]:
    """Low points of each persona's curve, where neither the step nor its touchpoints have an idea."""
    for walk in ground.walks:
        for persona in walk.personas:
            yield from _low(ground, walk, persona)


def _low(ground: Ground, walk: Walk, persona: Persona) -> Iterator[Place]:
    phase_of = {step.id: phase for phase, step in walk.steps}
    for point in walk.curve(persona):
        value = point.feeling.value if point.feeling else None
        if point.feeling is None or value is None or value > LOW:
            continue
        if not ground.with_idea.isdisjoint(walk.at(point.step)):
            continue
        word = point.feeling.word
        values = (("persona", persona.name), ("value", value), ("word", word))
        bad = 3 if value < LOW else 2
        phase, kind = phase_of[point.step], "" if word else "wordless"
        yield Place(point.about, walk.journey.id, phase.id, point.step, persona.id, kind, bad, values)
