"""Where steps stand on curves: a figure on a curve of the team's own, and how hard a step is."""

from __future__ import annotations

import math

from canvas.model.edits.placing import need
from canvas.model.index import index_of
from canvas.model.journey import Step, Touchpoint
from canvas.model.parts import Rating
from canvas.model.project import Project

LEAST_EFFORT, MOST_EFFORT = 1, 5


def set_rating(
    project: Project, step: str, lane: str, value: float | None, word: str | None = None
) -> Project:
    """Set a step's figure (and, where given, its word) on a curve; None takes the figure away.

    A rating with neither figure, word nor evidence is removed.
    """
    record = need(project, Step, step)
    old = next((rating for rating in record.ratings if rating.lane == lane), None)
    new = (old or Rating(lane=lane)).but(value=value, **({} if word is None else {"word": word}))
    if new is old:
        return project
    kept = tuple(rating for rating in record.ratings if rating is not old)
    is_said = new.value is not None or new.word or new.evidence
    if old is not None and is_said:
        kept = tuple(new if rating is old else rating for rating in record.ratings)
    elif is_said:
        kept = (*kept, new)
    return project.put(record.but(ratings=kept))


def rated_cards(project: Project, step: str) -> tuple[Touchpoint, ...]:
    """Return the touchpoints of a step that say how hard they are; where none does, all of them."""
    found = tuple(card for card in index_of(project).step(step) if isinstance(card, Touchpoint))
    return tuple(card for card in found if card.effort) or found


def effort(project: Project, step: str) -> float | None:
    """Return how hard a step is: the mean of its touchpoints, 1 … 5; None where nothing is said."""
    told = [card.effort for card in rated_cards(project, step) if card.effort]
    return sum(told) / len(told) if told else None


def set_effort(project: Project, step: str, value: float | None) -> Project:
    """Let a step's touchpoints together be so hard: all that say it are harder or easier by as much.

    None takes it away from all of them.
    """
    held = effort(project, step)
    for card in rated_cards(project, step):
        now = None
        if value is not None:
            wanted = value if held is None or card.effort is None else card.effort + value - held
            now = min(max(math.floor(wanted + 0.5), LEAST_EFFORT), MOST_EFFORT)
        project = project.put(card.but(effort=now))
    return project
