"""The seven questions that matter most, by a rule that can be said in one sentence.

How many people meet it × how bad it is (1–3) × how many questions lie in the same place; from each place the
heaviest. Where there are fewer places than seven, the next heaviest follow.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from canvas.model.review.finding import Question
from canvas.model.review.place import Ground
from canvas.model.review.rules import RULES
from canvas.named import NamedTuple

SEVEN = 7
BAD = {rule.code: rule.bad for rule in RULES}


class Weighed(NamedTuple):
    """A question with what its weight is made of: people who meet it, badness, questions in the place."""

    question: Question
    people: int
    bad: int
    together: int

    @property
    def weight(self) -> int:
        """How much it matters."""
        return self.people * self.bad * self.together


def most_important(ground: Ground, asked: Sequence[Question], count: int = SEVEN) -> tuple[Weighed, ...]:
    """Return the questions that matter most, the heaviest first; equal ones stand as they were asked."""
    weighed = weigh(ground, asked)
    weights = [people * bad * together for people, bad, together in weighed]
    order = sorted(range(len(asked)), key=weights.__getitem__, reverse=True)
    chosen = _one_a_spot(asked, order, count)
    chosen += [place for place in order[: 2 * count] if place not in chosen]
    return tuple(Weighed(asked[place], *weighed[place]) for place in chosen[:count])


def _one_a_spot(asked: Sequence[Question], order: list[int], count: int) -> list[int]:
    """The first of each spot, at most `count`."""
    first: dict[str, int] = {}
    for place in order:
        if len(first) == count:
            break
        first.setdefault(asked[place].spot, place)
    return list(first.values())


def weigh(ground: Ground, asked: Sequence[Question]) -> list[tuple[int, int, int]]:
    """Return of each question how many people meet it, how bad it is, how many questions lie in its place."""
    spots = [place.step or place.phase or place.about for _, place in asked]
    together = Counter(spots)
    walking = {walk.journey.id: max(1, len(walk.personas)) for walk in ground.walks}
    named = {stop.card.id: len(stop.card.personas) for walk in ground.walks for stop in walk.named}
    return [
        (
            named.get(place.about) or walking.get(place.journey, 1),
            place.bad or BAD[code],
            together[spot],
        )
        for (code, place), spot in zip(asked, spots, strict=True)
    ]
