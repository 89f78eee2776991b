"""What the rules find in a project: questions in the order in which they are asked.

What was decided about them is `decisions.py`, which of them matter most is `agenda.py`.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Iterable, Iterator
from functools import partial
from zlib import crc32

from canvas.model.project import Project
from canvas.model.review.place import Ground, Place
from canvas.model.review.rules import BY_CODE, RULES, Rule
from canvas.named import NamedTuple


class Question(NamedTuple):
    """Something to ask at one place, by the rule with this code."""

    rule: str
    place: Place

    @property
    def theme(self) -> str:
        """The theme it belongs to."""
        return BY_CODE[self.rule].theme

    @property
    def bad(self) -> int:
        """How bad it is, 1–3."""
        return self.place.bad or BY_CODE[self.rule].bad

    @property
    def spot(self) -> str:
        """The id of the place on the map it belongs to: its step, else its phase, else what it is about."""
        return self.place.step or self.place.phase or self.place.about


_question: Callable[[tuple[str, Place]], Question] = partial(tuple.__new__, Question)


def look(ground: Ground, themes: Collection[str] = (), journey: str = "") -> tuple[Question, ...]:
    """Return every question, theme by theme, of these themes only where some are given.

    With a journey, those about it and those about no journey of their own, such as a persona.
    """
    rules = [rule for rule in RULES if not themes or rule.theme in themes]
    at_stops = _at_stops(ground, rules)
    return tuple(
        _question((rule.code, place))
        for rule in rules
        for place in (rule.look(ground) if rule.look else at_stops[rule.code])
        if not journey or place.journey in (journey, "")
    )


def _at_stops(ground: Ground, rules: Iterable[Rule]) -> dict[str, list[Place]]:
    """What the rules for touchpoints find, all of them at each touchpoint in turn."""
    looking = [(rule.look_at, list[Place]()) for rule in rules if rule.look_at]
    for walk in ground.walks:
        for stop in walk.stops:
            for look_at, found in looking:
                place = look_at(ground, walk, stop)
                if place is not None:
                    found.append(place)
    codes = (rule.code for rule in rules if rule.look_at)
    return {code: found for code, (_, found) in zip(codes, looking, strict=True)}


def questions(project: Project, themes: Collection[str] = (), journey: str = "") -> tuple[Question, ...]:
    """Return every question about a project, whatever was decided."""
    return look(Ground(project), themes, journey)


def state(project: Project, question: Question) -> str:
    """Return a short code of what the question rests on; it is another one when any of that has changed.

    It holds what the rule looks at in the record and which second record there is; names and counts that the
    question only mentions do not matter.
    """
    rule, place = BY_CODE[question.rule], question.place
    rests_on = [place.other, place.kind, *_seen(project, rule, place.about)]
    return f"{crc32(json.dumps(rests_on, ensure_ascii=False, default=str).encode()):08x}"


def _seen(project: Project, rule: Rule, key: str) -> Iterator[object]:
    record = project.find(key)
    for name in rule.seen:
        yield getattr(record, name, None)
