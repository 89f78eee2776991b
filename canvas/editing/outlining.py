"""Adding to a journey by writing a line: what stands next to what is selected, or the first thing in it.

Behind a card comes a card of its cell, in a step a touchpoint, in a phase a step; with nothing, a phase.
"""

from __future__ import annotations

from typing import Any

from canvas.editing.selection import CARDS
from canvas.model.edits import structure
from canvas.model.edits.cards import add_card, card_letter
from canvas.model.ids import IdSource
from canvas.model.index import index_of
from canvas.model.journey import Lane, Phase, Step
from canvas.model.problem import EditError, problem
from canvas.model.project import Project


def added(project: Project, journey: str, key: str, text: str, ids: IdSource) -> tuple[Project, str]:
    """Return the project with what was written next to `key`, and the id of the new record.

    Raises EditError where a row takes no such card, or no row of the journey takes one.
    """
    record = project.find(key)
    if isinstance(record, CARDS) and record.lane and record.step:
        return _behind(project, record, text, ids)
    if isinstance(record, Step):
        return _card(project, _lane(project, journey), record.id, text, ids)
    if isinstance(record, Phase):
        new = ids("s")
        return structure.add_step(project, new, record.id, title=text), new
    return _phase(project, journey, text, ids)


def _behind(project: Project, card: Any, text: str, ids: IdSource) -> tuple[Project, str]:
    cell = index_of(project).cell(card.lane, card.step)
    keys = [other.id for other in cell]
    behind = keys[keys.index(card.id) + 1 :]
    return _card(project, card.lane, card.step, text, ids, behind[0] if behind else None)


def _card(
    project: Project, lane: str, step: str, text: str, ids: IdSource, before: str | None = None
) -> tuple[Project, str]:
    letter = card_letter(project, lane)
    if letter is None:
        raise EditError(problem("lane-takes-no-cards", lane))
    new = ids(letter)
    return add_card(project, new, lane, step, text=text, before=before), new


def _lane(project: Project, journey: str) -> str:
    """The first row for touchpoints, or else the first for cards of any kind."""
    lanes = [lane for lane in index_of(project).of(Lane, journey) if card_letter(project, lane.id)]
    first = next((lane for lane in lanes if lane.kind == "touchpoints"), lanes[0] if lanes else None)
    if first is None:
        raise EditError(problem("lane-takes-no-cards", journey))
    return str(first.id)


def _phase(project: Project, journey: str, text: str, ids: IdSource) -> tuple[Project, str]:
    made = structure.add_phase(project, ids, journey, title=text)
    return made, index_of(made).of(Phase, journey)[-1].id
