"""What was voted: rounds, totals, ranking. A round is the votes of its name; nothing else is stored of it."""

from __future__ import annotations

import datetime
from collections import defaultdict

from canvas.model.index import index_of
from canvas.model.journey import Note, Touchpoint
from canvas.model.project import Project
from canvas.model.work import Activity, Idea, Story, Vote
from canvas.named import NamedTuple

VOTABLE = (Touchpoint, Note, Idea, Story, Activity)
"""Cards that can be voted on."""
MOST = 1000
"""Votes that one record holds at most."""


class Round(NamedTuple):
    """A round: its name, its last day (None: unknown), and how many votes were given in it."""

    name: str
    date: datetime.date | None
    votes: int


class Ranked(NamedTuple):
    """A card's place in a round; cards with as many votes share it."""

    place: int
    card: str
    votes: int


def votes(project: Project, card: str, round_name: str) -> int:
    """Return how many votes a card has in a round."""
    return sum(vote.count for vote in given(project, card, round_name))


def given(project: Project, card: str, round_name: str) -> tuple[Vote, ...]:
    """Return the records of votes for a card in a round."""
    return tuple(vote for vote in index_of(project).of(Vote, card) if vote.round == round_name)


def totals(project: Project, round_name: str) -> dict[str, int]:
    """Return the votes of a round by card; cards without any are left out."""
    found: defaultdict[str, int] = defaultdict(int)
    for vote in project.all(Vote):
        if vote.round == round_name and vote.count:
            found[vote.on] += vote.count
    return dict(found)


def ranking(project: Project, round_name: str) -> tuple[Ranked, ...]:
    """Return the cards of a round, most votes first; those with as many in the order of their ids."""
    found = sorted(totals(project, round_name).items(), key=lambda pair: (-pair[1], pair[0]))
    places: dict[int, int] = {}
    for number, (_, count) in enumerate(found):
        places.setdefault(count, number + 1)
    return tuple(Ranked(places[count], card, count) for card, count in found)


def rounds(project: Project) -> tuple[Round, ...]:
    """Return every round in which votes were given, the newest first."""
    found: dict[str, Round] = {}
    for vote in project.all(Vote):
        known = found.get(vote.round, Round(vote.round, None, 0))
        dates = [date for date in (known.date, vote.date) if date is not None]
        found[vote.round] = Round(vote.round, max(dates, default=None), known.votes + vote.count)
    return tuple(
        sorted(
            sorted(found.values(), key=lambda each: each.name),
            key=lambda each: each.date or datetime.date.min,
            reverse=True,
        )
    )
