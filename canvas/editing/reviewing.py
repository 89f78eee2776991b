"""Walking through the critical colleague's questions: which is chosen, which comes next.

A question is known by its rule and its records, not by its object: after every edit all are asked anew.
"""

from __future__ import annotations

from collections.abc import Sequence

from canvas.model.review.finding import Question
from canvas.named import NamedTuple


class Name(NamedTuple):
    """What stays the same of a question from edit to edit."""

    rule: str
    about: str
    other: str


def name(question: Question) -> Name:
    """Return what a question is known by."""
    return Name(question.rule, question.place.about, question.place.other)


def is_named(question: Question, wanted: Name | None) -> bool:
    """Tell whether this is the question with that name."""
    place = question.place
    return wanted is not None and (question.rule, place.about, place.other) == wanted


def place(questions: Sequence[Question], wanted: Name | None) -> int | None:
    """Return where the question with this name stands, None where it is not asked any more."""
    return next((number for number, each in enumerate(questions) if is_named(each, wanted)), None)


def step(questions: Sequence[Question], chosen: Name | None, by: int) -> Question | None:
    """Return the next question (−1: the one before), round and round; the first (last) where none is."""
    if not questions:
        return None
    here = place(questions, chosen)
    if here is None:
        return questions[0 if by > 0 else -1]
    return questions[(here + by) % len(questions)]


def after(before: Sequence[Question], now: Sequence[Question], chosen: Name | None) -> Question | None:
    """Return what to go on with when `chosen` is settled: the next of those before that is still asked."""
    here = place(before, chosen)
    if here is None:
        return None
    left = {name(each): each for each in now}
    following = (name(each) for each in (*before[here + 1 :], *reversed(before[:here])))
    return next((left[each] for each in following if each in left), None)
