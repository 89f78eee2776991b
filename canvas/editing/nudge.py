"""Moving by keys what is selected: cards from cell to cell and within one, steps, phases and lanes.

Each is one step of history. Where nothing lies further on, nothing happens. A card goes on into the next
lane that may hold it.
"""

from __future__ import annotations

from typing import Protocol

from canvas.editing import atlas
from canvas.editing.homes import COLLECTED, drawn_at
from canvas.editing.outcome import Change, Nothing, Outcome, Refused
from canvas.editing.selection import cards, place_of
from canvas.editing.walk import Way
from canvas.layout.sheet import Sheet
from canvas.model.edits.cards import move_card, refusal
from canvas.model.edits.collected import move_collected
from canvas.model.edits.structure import move_lane, move_phase, move_step
from canvas.model.history import Selection
from canvas.model.index import index_of
from canvas.model.journey import Lane, Phase, Step
from canvas.model.problem import EditError
from canvas.model.project import Project


def nudge(project: Project, sheet: Sheet, selection: Selection, way: Way) -> Outcome:
    """Move what is selected one place on: cards, or the heads where heads are selected."""
    keys = cards(project, selection)
    if keys:
        return _as_change(project, _cards(project, sheet, keys, way), selection)
    ideas = tuple(key for key in selection if isinstance(project.find(key), COLLECTED))
    if ideas:
        try:
            return _as_change(project, _collected(project, sheet, ideas, way), selection)
        except EditError as error:
            return Refused(error.problem)
    return nudge_head(project, selection, way)


def nudge_head(project: Project, selection: Selection, way: Way) -> Outcome:
    """Move the phase, step or lane that is selected, or in which the focus is, one place on."""
    key = selection[-1] if selection else ""
    record = project.find(key)
    place = place_of(project, key)
    try:
        if way in ("up", "down"):
            lane = record if isinstance(record, Lane) else project.get(Lane, place.row if place else None)
            moved = _lane(project, lane, -1 if way == "up" else 1) if lane else project
        elif isinstance(record, Phase):
            moved = _phase(project, record, -1 if way == "left" else 1)
        else:
            step = record if isinstance(record, Step) else project.get(Step, place.column if place else None)
            moved = _step(project, step, -1 if way == "left" else 1) if step else project
    except EditError as error:
        return Refused(error.problem)
    return _as_change(project, moved, selection)


def _as_change(before: Project, after: Project, selection: Selection) -> Outcome:
    return Nothing() if after is before else Change(lambda _: after, "move", selection)


def _cards(project: Project, sheet: Sheet, keys: tuple[str, ...], way: Way) -> Project:
    """Move each card; in the direction of the way, so that none overtakes another."""
    order = {seen.mark.record: number for number, seen in enumerate(sheet.reading())}
    keys = tuple(sorted(keys, key=lambda key: order.get(key, 0), reverse=way in ("right", "down")))
    if way in ("left", "right"):
        steps = [column.key for column in sheet.columns]
        return _across(project, steps, keys, -1 if way == "left" else 1)
    for key in keys:
        project = _over(project, sheet, key, -1 if way == "up" else 1, keys)
    return project


def _across(project: Project, steps: list[str], keys: tuple[str, ...], by: int) -> Project:
    """Move all cards a step on, or none where one would leave the map."""
    places = [place for key in keys if (place := place_of(project, key))]
    if not all(
        place.column in steps and 0 <= steps.index(place.column) + by < len(steps) for place in places
    ):
        return project
    for key in sorted(keys, key=lambda key: _height(project, key)):
        place = place_of(project, key)
        if place is not None:
            project = move_card(project, key, place.row, steps[steps.index(place.column) + by])
    return project


def _collected(project: Project, sheet: Sheet, keys: tuple[str, ...], way: Way) -> Project:
    """Move ideas and stories a step on, none where one would leave the map; or up and down in their cell."""
    steps = [column.key for column in sheet.columns]
    by = -1 if way in ("left", "up") else 1
    places = [(key, place) for key in keys if (place := drawn_at(sheet, key))]
    if way in ("left", "right"):
        numbers = [steps.index(place.column) + by for _, place in places if place.column in steps]
        if not all(0 <= number < len(steps) for number in numbers):
            return project
        for (key, _), number in zip(places, numbers, strict=True):
            project = move_collected(project, key, steps[number])
        return project
    for key, place in places[-1:]:
        there = [seen.mark.record for seen in atlas.cards_in(sheet, place)]
        there = [other for other in there if isinstance(project.find(other), COLLECTED)]
        number = there.index(key) + by
        if 0 <= number < len(there):
            before = there[number] if by < 0 else next(iter(there[number + 1 :]), None)
            project = move_collected(project, key, place.column, before=before)
    return project


def _height(project: Project, key: str) -> int:
    """How many cards lie above a card in its cell."""
    place = place_of(project, key)
    there = [card.id for card in index_of(project).cell(place.row, place.column)] if place else []
    return there.index(key) if key in there else 0


def _over(project: Project, sheet: Sheet, key: str, by: int, together: tuple[str, ...]) -> Project:
    """Move a card up or down within its cell, at its end into the next lane that may hold it."""
    place = place_of(project, key)
    if place is None:
        return project
    there = [card.id for card in index_of(project).cell(place.row, place.column)]
    number = there.index(key) + by
    if 0 <= number < len(there):
        if there[number] in together:
            return project
        before = there[number] if by < 0 else (there[number + 1] if number + 1 < len(there) else None)
        return move_card(project, key, place.row, place.column, before=before)
    lanes = [row.key for row in sheet.rows if project.get(Lane, row.key)]
    at = lanes.index(place.row) if place.row in lanes else 0
    further = lanes[at + 1 :] if by > 0 else lanes[:at][::-1]
    card = project.find(key)
    lane = next((lane for lane in further if refusal(project, card, lane) is None), None)
    if lane is None:
        return project
    first = next((card.id for card in index_of(project).cell(lane, place.column)), None)
    return move_card(project, key, lane, place.column, before=first if by > 0 else None)


def _phase(project: Project, phase: Phase, by: int) -> Project:
    row = [each.id for each in index_of(project).of(Phase, phase.journey)]
    return _among(project, row, phase.id, by, move_phase)


def _lane(project: Project, lane: Lane, by: int) -> Project:
    row = [each.id for each in index_of(project).of(Lane, lane.journey)]
    return _among(project, row, lane.id, by, move_lane)


def _step(project: Project, step: Step, by: int) -> Project:
    """Move a step within its phase, or at its end into the next one."""
    index = index_of(project)
    row = [each.id for each in index.of(Step, step.phase)]
    number = row.index(step.id) + by
    if 0 <= number < len(row):
        before = row[number] if by < 0 else (row[number + 1] if number + 1 < len(row) else None)
        return move_step(project, step.id, step.phase, before=before)
    phase = project.get(Phase, step.phase)
    phases = [each.id for each in index.of(Phase, phase.journey)] if phase else []
    at = phases.index(step.phase) + by
    if not 0 <= at < len(phases):
        return project
    first = index.of(Step, phases[at])
    return move_step(project, step.id, phases[at], before=first[0].id if by > 0 and first else None)


def _among(project: Project, row: list[str], key: str, by: int, move: _Move) -> Project:
    number = row.index(key) + by
    if not 0 <= number < len(row):
        return project
    before = row[number] if by < 0 else (row[number + 1] if number + 1 < len(row) else None)
    return move(project, key, before=before)


class _Move(Protocol):
    """An edit that moves a record before another one."""

    def __call__(self, project: Project, key: str, *, before: str | None = None) -> Project: ...
