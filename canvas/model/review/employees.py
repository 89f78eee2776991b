"""Our own people: glad customers beside weary employees, and messages nobody here would sign."""

from __future__ import annotations

from collections.abc import Iterator
from statistics import fmean

from canvas.model.people import Persona
from canvas.model.review.place import Ground, Place, Stop, Walk

UP, DOWN = 1.0, -1.0


def customer_up_employee_down(ground: Ground) -> Iterator[Place]:
    """Steps at which a customer's curve is up and an employee's down."""
    for walk in ground.walks:
        inside = [persona for persona in walk.personas if persona.role == "employee"]
        outside = [persona for persona in walk.personas if persona.role != "employee"] if inside else []
        glad = [(persona, _means(walk, persona)) for persona in outside]
        for employee in inside:
            weary = _means(walk, employee)
            for phase, step in walk.steps:
                if weary.get(step.id, 0.0) > DOWN:
                    continue
                customer = next((who for who, felt in glad if felt.get(step.id, 0.0) >= UP), None)
                if customer:
                    values = (("customer", customer.name), ("employee", employee.name))
                    yield walk.at_step(phase, step, employee.id, values=values)


def _means(walk: Walk, persona: Persona) -> dict[str, float]:
    """What a persona feels at each rated step: the mean of what is rated there."""
    felt: dict[str, list[float]] = {}
    for point in walk.curve(persona):
        if point.feeling and point.feeling.value is not None:
            felt.setdefault(point.step, []).append(point.feeling.value)
    return {step: fmean(values) for step, values in felt.items()}


def would_not_sign(ground: Ground, walk: Walk, stop: Stop) -> Place | None:
    """A touchpoint whose message our own people would not sign."""
    return stop.place() if stop.card.would_sign == "no" else None
