"""What an example is told as: plain data that `builder.py` and `journeys.py` make records of.

Names stand for records: of personas, departments and channels, and for cards their place, (phase, step, number)
counted from 0; cards behind the line of visibility have the numbers -1, -2, … A touchpoint is
(text, channel, department, evidence, further fields); a feeling is (value, word); a note begins with "-" for
a pain, "+" for a gain, "?" for a question.

Further fields are those of the record, with names for records and drawings, (words, 0-4) for a promise or delivery,
(verdict, reason) for a check, a number for an amount, {persona: feeling} for feelings, (strength, source, date)
for evidence, (persona, information, channel, moment, permission) for each that is wanted, and (question, by,
date, nothing to improve) for each that was asked, or True for all three with nothing to improve.
"""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from types import ModuleType
from typing import Any, Literal, NamedTuple

from drawn import Drawing

Spot = tuple[int, ...]
At = Spot | str
"""A place in the journey that is being told, or a name: of a persona, a cell, an idea by its words."""
CellAt = tuple[int, str, str]
"""A cell of the grid: its phase, counted from 0, its level and its social role."""


class LaneTold(NamedTuple):
    """A lane. `names` are what its cards are called in the steps, with a space between several.

    A `measure` among the further fields is told by its title.
    """

    names: str
    kind: str
    title: str
    question: str
    further: Mapping[str, Any] = {}


class FlowTold(NamedTuple):
    """What happens inside a phase at one kind of purchase, on both sides.

    A node is (kind, side, text), with "auto" behind it where it can be automated; an arrow (from, to, label).
    """

    phase: int
    purchase: str
    nodes: Mapping[str, tuple[str, ...]]
    arrows: tuple[tuple[str, str, str], ...]


class WorkTold(NamedTuple):
    """What is done about a journey: where (a touchpoint, step, phase or cell) and what.

    An idea is (where, lens, text, department, person, due, impact, effort, status, prompt, amount), an activity
    (where, kind, text, department, person, due, impact, effort, status, amount), a vote (round, date, voter, on,
    count), a finding (rule, about, decision, reason), a note on a touchpoint (where, kind, text, persona).
    """

    ideas: tuple[tuple[Any, ...], ...] = ()
    activities: tuple[tuple[Any, ...], ...] = ()
    votes: tuple[tuple[str, str, str, At, int], ...] = ()
    findings: tuple[tuple[str, At, Literal["done", "later", "intended"], str], ...] = ()
    notes: tuple[tuple[At, str, str, str], ...] = ()


class JourneyTold(NamedTuple):
    """A journey with all that is in it.

    `feeling`: whose feelings the steps tell. `known`: how what people feel, say and rate is known.
    `measured`: where and when the ratings come from. `asked`: who asked the three questions, and when.
    `key` is its name, `previous` that of the one it answers. `details` are further fields of what stands at a
    place. `cells` and `moves` are of the grid; `links` are arrows from touchpoint to touchpoint with a word;
    `parked` are notes that have no place yet; `views` are (title, names of lanes, phases, personas).
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
    ratios: tuple[tuple[Any, ...], ...] = ()
    stories: tuple[tuple[Any, ...], ...] = ()
    handovers: tuple[tuple[Spot, Spot, str, str], ...] = ()
    state: str = "as-is"
    principles: tuple[str, ...] = ()
    known: str = "observed"
    measured: Mapping[str, Any] = {}
    key: str = "journey"
    previous: str = ""
    is_loop: bool = False
    axis: str = "experience"
    details: Mapping[Spot, Mapping[str, Any]] = {}
    cells: Mapping[CellAt, Mapping[str, Any]] = {}
    moves: tuple[tuple[CellAt, CellAt, str], ...] = ()
    flows: tuple[FlowTold, ...] = ()
    links: tuple[tuple[Spot, Spot, str], ...] = ()
    work: WorkTold = WorkTold()
    parked: tuple[str, ...] = ()
    views: tuple[tuple[str, str, tuple[int, ...], tuple[str, ...]], ...] = ()


class Script(NamedTuple):
    """An example: its file, whose ids follow from its name, its people, its pictures, its journeys in order.

    `colours` are a colour and the words of the notes that have it, by what it stands for.
    """

    file: str
    language: str
    title: str
    house: str
    time: datetime.datetime
    author: str
    target_groups: tuple[str, ...]
    currency: str
    people: ModuleType
    drawings: Mapping[str, Drawing]
    journeys: tuple[JourneyTold, ...]
    papers: tuple[tuple[str, float, float | None], ...] = ()
    colours: Mapping[str, tuple[str, tuple[str, ...]]] = {}
