"""Moving by keys what is selected: cards from cell to cell and within one, steps, phases and lanes.

Each is one step of history. Where nothing lies further on, nothing happens. Several cards keep their pattern:
all of them go on, or none. Down and up a card goes through its cell and on into the next row that takes it;
cards of several cells go on with their rows.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol

from canvas.editing import atlas
from canvas.editing.desk import Desk
from canvas.editing.dropping import dropped
from canvas.editing.homes import COLLECTED, drawn_at
from canvas.editing.outcome import Change, Nothing, Outcome, Refused
from canvas.editing.pattern import Board, Stop, board_of
from canvas.editing.selection import CARDS, Place, place_of
from canvas.editing.walk import Way
from canvas.layout.options import Drop
from canvas.model.edits.cards import move_card
from canvas.model.edits.collected import move_collected
from canvas.model.edits.structure import move_lane, move_phase, move_step
from canvas.model.history import Selection
from canvas.model.index import index_of
from canvas.model.journey import Lane, Phase, Step
from canvas.model.problem import EditError, Problem
from canvas.model.project import Project

BY: dict[Way, int] = {"left": -1, "up": -1, "right": 1, "down": 1}


def nudge(desk: Desk, way: Way) -> Outcome:
    """Move what is selected one place on: cards, or the heads where heads are selected."""
    project, selection = desk.project, desk.selection
    homes = _homes(desk)
    if not homes:
        return nudge_head(project, selection, way)
    try:
        found = _moved(desk, homes, way)
    except EditError as error:
        return Refused(error.problem)
    return Refused(found) if isinstance(found, Problem) else _as_change(project, found, selection)


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


def _homes(desk: Desk) -> dict[str, Place]:
    """The selected cards in reading order, and the cell of each."""
    chosen = {key for key in desk.selection if isinstance(desk.project.find(key), (*CARDS, *COLLECTED))}
    if len(chosen) < 2:
        order: Iterable[str] = chosen
    else:
        order = dict.fromkeys(seen.mark.record for seen in desk.sheet.reading() if seen.mark.record in chosen)
    return {key: place for key in order if (place := drawn_at(desk.sheet, key))}


def _moved(desk: Desk, homes: dict[str, Place], way: Way) -> Project | Problem:
    project, by = desk.project, BY[way]
    if way in ("left", "right"):
        return _on(desk, homes, (by, 0), way)
    places = set(homes.values())
    place = next(iter(places))
    if len(places) == 1 and project.get(Lane, place.row):
        there = _cell(desk, place)
        end = there[-len(homes) :] if by > 0 else there[: len(homes)]
        if set(end) != set(homes):
            return _within(project, place, there, homes, by)
    board = board_of(desk)
    for far in range(1, len(board.rows)):
        found = _on(desk, homes, (0, far * by), way)
        if not isinstance(found, Problem):
            return found
    return project


def _on(desk: Desk, homes: dict[str, Place], by: tuple[int, int], way: Way) -> Project | Problem:
    """Move all cards so many columns and rows on, none where one would leave the board; or why not."""
    board, stops = board_of(desk), []
    for key, place in homes.items():
        stop = _stop(board, key, place, by)
        if not isinstance(stop, Stop):
            return stop or desk.project
        stops.append(stop)
    firsts = {stop.place: _first(desk, stop.place, homes) for stop in stops} if way == "down" else {}
    project = desk.project
    for stop in stops:
        project = _put(project, desk, stop, firsts.get(stop.place, stop.before))
    return project


def _stop(board: Board, key: str, home: Place, by: tuple[int, int]) -> Stop | Problem | None:
    """Where a card goes, None beyond the edge of the board. Ideas and stories keep to their row."""
    at = board.at(home)
    across, row = (at[0] + by[0], at[1] + by[1]) if at else (-1, -1)
    if not board.holds(across, row):
        return None
    if isinstance(board.desk.project.find(key), COLLECTED):
        place = Place(home.row, board.columns[across].key)
        return None if by[1] else Stop(key, place, (0.0, 0.0))
    return board.asked(key, across, row)


def _first(desk: Desk, place: Place, homes: dict[str, Place]) -> str | None:
    """The first card of a cell that is not moved itself."""
    return next((key for key in _cell(desk, place) if key not in homes), None)


def _put(project: Project, desk: Desk, stop: Stop, before: str | None) -> Project:
    if isinstance(project.find(stop.key), COLLECTED):
        return move_collected(project, stop.key, stop.place.column)
    drop = desk.drop(project, desk.sheet, stop.key, *stop.spot)
    if not isinstance(drop, Drop):
        raise EditError(drop)
    return dropped(project, drop, before)


def _cell(desk: Desk, place: Place) -> list[str]:
    """What lies in a cell of the map and has its order there."""
    lies = (*CARDS, *COLLECTED)
    names = (seen.mark.record for seen in atlas.cards_in(desk.sheet, place))
    drawn = [name for name in names if isinstance(desk.project.find(name), lies)]
    return [card.id for card in index_of(desk.project).cell(place.row, place.column)] or drawn


def _within(project: Project, place: Place, there: list[str], keys: Iterable[str], by: int) -> Project:
    """Move cards up or down within their cell; those that stand at its end already wait for the others."""
    chosen = set(keys)
    for key in there[::-by]:
        number = there.index(key) + by
        if key not in chosen or not 0 <= number < len(there) or there[number] in chosen:
            continue
        there = [name for name in there if name != key]
        there.insert(number, key)
        before = next(iter(there[number + 1 :]), None)
        if isinstance(project.find(key), COLLECTED):
            project = move_collected(project, key, place.column, before=before)
        else:
            project = move_card(project, key, place.row, place.column, before=before)
    return project


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
