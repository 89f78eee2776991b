"""Walking through the critical colleague's questions: which is chosen, which comes next.

A question is known by its rule and its records, not by its object: after every edit all are asked anew.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from canvas.model.review.finding import Question


class Name(NamedTuple):
    """What stays the same of a question from edit to edit."""

    rule: str
    about: str
    other: str


def name(question: Question) -> Name:
    """Return what a question is known by."""
    return Name(question.rule, question.place.about, question.place.other)


def find(questions: Sequence[Question], wanted: Name | None) -> Question | None:
    """Return the question with this name, None where it is not asked any more."""
    return next((each for each in questions if name(each) == wanted), None)


def step(questions: Sequence[Question], chosen: Name | None, by: int) -> Question | None:
    """Return the next question (−1: the one before), round and round; the first (last) where none is."""
    if not questions:
        return None
    places = {name(each): place for place, each in enumerate(questions)}
    here = places.get(chosen) if chosen is not None else None
    if here is None:
        return questions[0 if by > 0 else -1]
    return questions[(here + by) % len(questions)]


def after(before: Sequence[Question], now: Sequence[Question], chosen: Name | None) -> Question | None:
    """Return what to go on with when `chosen` is settled: the next of those before that is still asked."""
    left = {name(each): each for each in now}
    names = [name(each) for each in before]
    if chosen not in names:
        return None
    here = names.index(chosen)
    following = (*names[here + 1 :], *reversed(names[:here]))
    return next((left[each] for each in following if each in left), None)
