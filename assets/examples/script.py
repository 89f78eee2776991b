"""What an example is told as: plain data that `builder.py` and `journeys.py` make records of.

Names stand for records: of personas, departments and channels, and for cards their place, (phase, step, number)
counted from 0; cards behind the line of visibility have the numbers -1, -2, … A touchpoint is
(text, channel, department, evidence, further fields); a feeling is (value, word); a note begins with "-" for
a pain, "+" for a gain, "?" for a question.
"""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from types import ModuleType
from typing import Any, NamedTuple

from drawn import Drawing

Spot = tuple[int, ...]


class LaneTold(NamedTuple):
    """A lane. `names` are what its cards are called in the steps, with a space between several."""

    names: str
    kind: str
    title: str
    question: str
    further: Mapping[str, Any] = {}


class JourneyTold(NamedTuple):
    """A journey with all that is in it.

    `feeling`: whose feelings the steps tell. `known`: how what people feel, say and rate is known.
    `measured`: where and when the ratings come from. `asked`: who asked the three questions, and when.
    """

    title: str
    personas: tuple[str, ...]
    scope: str
    date: datetime.date
    sources: str
    contact: str
    lanes: tuple[LaneTold, ...]
    phases: tuple[dict[str, Any], ...]
    feeling: tuple[str, ...]
    asked: tuple[str, datetime.date]
    readings: tuple[datetime.date, ...] = ()
    measures: tuple[tuple[Any, ...], ...] = ()
    ratio: tuple[Any, ...] | None = None
    stories: tuple[tuple[Any, ...], ...] = ()
    handovers: tuple[tuple[Spot, Spot, str, str], ...] = ()
    state: str = "as-is"
    principles: tuple[str, ...] = ()
    known: str = "observed"
    measured: Mapping[str, Any] = {}


class Script(NamedTuple):
    """An example: its file, whose ids follow from its name, its people, its pictures, its journeys in order.

    A journey "to-be" answers the one before it.
    """

    file: str
    language: str
    title: str
    house: str
    time: datetime.datetime
    author: str
    target_groups: tuple[str, ...]
    people: ModuleType
    drawings: Mapping[str, Drawing]
    journeys: tuple[JourneyTold, ...]
