"""Edits of votes: how many a card has in a round, and clearing a round."""

from __future__ import annotations

import datetime

from canvas.model.problem import EditError, problem
from canvas.model.project import Project
from canvas.model.voting import MOST, VOTABLE, given, votes
from canvas.model.work import Vote


def set_votes(
    project: Project, new: str, card: str, round_name: str, count: int, date: datetime.date | None = None
) -> Project:
    """Let a card have so many votes in a round, 0 to 1,000; `new` is the id of a record that may be needed.

    Votes that name their voter stay as long as there are no more of them than `count`. Raises
    EditError("not-found") for what cannot be voted on.
    """
    if not isinstance(project.find(card), VOTABLE):
        raise EditError(problem("not-found", card))
    count = min(max(count, 0), MOST)
    if count == votes(project, card, round_name):
        return project
    before = given(project, card, round_name)
    named = [vote for vote in before if vote.voter]
    kept = named if sum(vote.count for vote in named) <= count else []
    left = count - sum(vote.count for vote in kept)
    unnamed = next((vote for vote in before if not vote.voter), None)
    gone = [vote.id for vote in before if vote not in kept and not (left and vote is unnamed)]
    after = project.without(gone)
    if not left:
        return after
    if unnamed is not None:
        return after.put(unnamed.but(count=left, date=date or unnamed.date))
    return after.put(Vote(id=new, round=round_name, date=date, on=card, count=left))


def clear_round(project: Project, round_name: str) -> Project:
    """Take away every vote of a round."""
    return project.without([vote.id for vote in project.all(Vote) if vote.round == round_name])
