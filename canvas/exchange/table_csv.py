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
from canvas.exchange.table_rows import rows
from canvas.exchange.table_words import STAGES
from canvas.model.journey import Journey, Lane, Phase


def read(data: bytes | str, name: str) -> Imported:
    """Return the project that a table becomes; `name` is the file's, for sentences and as the title.

    Raises ForeignFileError with one Problem when nothing can be taken over.
    """
    text = text_of(data, name)
    table = rows(text, name)
    found, losses = columns(table, name)
    stem = PurePath(name).stem
    told = journeys(table.body, found)
    cards = Cards(Draft(data, name, guess(text)), found)
    for journey in told:
        _add_journey(cards, journey, journey.title or stem)
    title = told[0].title if len(told) == 1 and told[0].title else stem
    return Imported(cards.draft.project(title), (*table.losses, *losses, *cards.losses))


def _add_journey(cards: Cards, told: JourneyRows, title: str) -> None:
    draft = cards.draft
    everyone = cards.personas(row for phase in told.phases for step in phase.steps for row in step.rows)
    journey = draft.add(Journey, title=title, personas=everyone)
    touchpoints, feelings = LANES[draft.language]
    lanes = {
        lane: draft.add(Lane, journey=journey, title=lane or touchpoints, stage=STAGES.get(plain(lane)))
        for lane in told.lanes or [""]
    }
    if cards.columns.felt or "word" in cards.columns.places:
        draft.add(Lane, journey=journey, title=feelings, kind="feelings")
    for phase in told.phases:
        _add_phase(cards, journey, lanes, phase)


def _add_phase(cards: Cards, journey: str, lanes: dict[str, str], told: PhaseRows) -> None:
    phase = cards.draft.add(Phase, journey=journey, title=told.title)
    for step in told.steps:
        cards.add_step(phase, lanes, step)
