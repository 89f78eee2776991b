"""CSV with one touchpoint a row becomes a project.

What columns are called is in `table_headers.py`, which rows belong together in `table_path.py`. Columns and
values that mean nothing to us are listed as losses, never guessed at.
"""

from __future__ import annotations

from pathlib import PurePath

from canvas.exchange.draft import Draft
from canvas.exchange.foreign import Imported, text_of
from canvas.exchange.languages import LANES, guess
from canvas.exchange.table_cards import Cards
from canvas.exchange.table_columns import columns
from canvas.exchange.table_headers import plain
from canvas.exchange.table_path import JourneyRows, PhaseRows, journeys
from canvas.exchange.table_rows import Rows, rows
from canvas.exchange.table_words import STAGES
from canvas.exchange.tables.lane_kinds import is_of_notes, lane_kind
from canvas.exchange.tables.names import LANES as LANE_ROLES
from canvas.exchange.tables.names import named
from canvas.model.journey import Journey, Lane, Phase
from canvas.model.problem import Problem


def read(data: bytes | str, name: str) -> Imported:
    """Return the project that a table becomes; `name` is the file's, for sentences and as the title.

    Raises ForeignFileError with one Problem when nothing can be taken over.
    """
    text = text_of(data, name)
    draft = Draft(data, name, guess(text))
    title, losses = add_rows(draft, rows(text, name), name, PurePath(name).stem)
    return Imported(draft.project(title), losses)


def add_rows(draft: Draft, table: Rows, name: str, stem: str) -> tuple[str, tuple[Problem, ...]]:
    """Add the journeys that the rows tell; return a title for the whole and what could not be taken over.

    `name` is the file's, for sentences; `stem` the title where the table has none. Raises
    ForeignFileError("table-no-text") for a table that says nowhere what its cards are.
    """
    found, losses = columns(table, name)
    told = journeys(table.body, found)
    cards = Cards(draft, found)
    for journey in told:
        _add_journey(cards, journey, journey.title or stem)
    title = told[0].title if len(told) == 1 and told[0].title else stem
    return title, (*table.losses, *losses, *cards.losses)


def _add_journey(cards: Cards, told: JourneyRows, title: str) -> None:
    draft = cards.draft
    everyone = cards.personas(row for phase in told.phases for step in phase.steps for row in step.rows)
    journey = draft.add(Journey, title=title, personas=everyone)
    touchpoints, feelings = LANES[draft.language]
    cards.notes = _of_notes(told.lanes)
    lanes = {
        lane: draft.add(
            Lane,
            journey=journey,
            title=lane or touchpoints,
            stage=STAGES.get(plain(lane)),
            kind=lane_kind(cards.notes.get(lane, "touchpoints")),
        )
        for lane in told.lanes or [""]
    }
    if cards.columns.felt or "word" in cards.columns.places:
        draft.add(Lane, journey=journey, title=feelings, kind="feelings")
    for phase in told.phases:
        _add_phase(cards, journey, lanes, phase)


def _of_notes(lanes: list[str]) -> dict[str, str]:
    """The lanes that are called as notes are (thoughts, pains …), with their role; none where all are."""
    known = {lane: found.role for lane in lanes if (found := named(lane)) and found.is_sure}
    notes = {lane: role for lane, role in known.items() if role in LANE_ROLES and is_of_notes(role)}
    return notes if len(notes) < len(lanes) else {}


def _add_phase(cards: Cards, journey: str, lanes: dict[str, str], told: PhaseRows) -> None:
    phase = cards.draft.add(Phase, journey=journey, title=told.title)
    for step in told.steps:
        cards.add_step(phase, lanes, step)
