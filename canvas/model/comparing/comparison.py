"""Two journeys side by side: every phase, step and touchpoint of both with what became of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import Any, Literal

from canvas.model.comparing import quantities
from canvas.model.comparing.notes import answers
from canvas.model.comparing.pairs import Pair, Pairs, Side, pairs
from canvas.model.comparing.quantities import Change, Quantity, Verdict
from canvas.model.journey import Note, Step
from canvas.model.project import Project
from canvas.model.work import Activity, Idea
from canvas.named import NamedTuple

State = Literal["added", "removed", "moved", "kept"]


class Fate(NamedTuple):
    """What became of a record: `one` before, `two` after, None where there is none.

    `is_moved` tells that it stands at another place; `changed` names other fields that differ; `changes` are
    its quantities.
    """

    one: Any
    two: Any
    is_moved: bool = False
    changed: tuple[str, ...] = ()
    changes: tuple[Change, ...] = ()

    @property
    def is_pair(self) -> bool:
        return self.one is not None and self.two is not None

    @property
    def ids(self) -> Pair:
        """The ids of a pair."""
        return (self.one.id, self.two.id)

    @property
    def state(self) -> State:
        if self.one is None:
            return "added"
        if self.two is None:
            return "removed"
        return "moved" if self.is_moved else "kept"

    def count(self, verdict: Verdict) -> int:
        """How many of its quantities got better, worse or stayed."""
        return sum(change.verdict == verdict for change in self.changes)


class Column(NamedTuple):
    """A place along both journeys: the step of each that stands there, None where only the other has one."""

    one: Step | None
    two: Step | None


class Comparison:
    """`before` and `after` compared. Of cards that answer several, every pair is a fate of its own."""

    def __init__(self, before: Side, after: Side) -> None:
        self.before, self.after = before, after
        self.pairs: Pairs = pairs(before, after)

    @cached_property
    def phases(self) -> tuple[Fate, ...]:
        """Every phase, those of the journey after in their order, then what is gone; moved: out of order."""
        kept = set(self.pairs.phases_in_order)
        every = self._fates(self.before.phases, self.after.phases, self.pairs.phases)
        return tuple(
            fate._replace(is_moved=fate.is_pair and fate.ids not in kept, changed=_renamed(fate))
            for fate in every
        )

    @cached_property
    def steps(self) -> tuple[Fate, ...]:
        """Every step; one that left the common order or its phase is moved."""
        kept = set(self.pairs.in_order)
        found = []
        for fate in self._fates(self.before.steps, self.after.steps, self.pairs.steps):
            if not fate.is_pair:
                found.append(fate)
                continue
            is_moved = fate.ids not in kept or not self._is_same_phase(fate.one, fate.two)
            changes = quantities.of_steps(fate.one, fate.two)
            found.append(fate._replace(is_moved=is_moved, changed=_renamed(fate), changes=changes))
        return tuple(found)

    @cached_property
    def cards(self) -> tuple[Fate, ...]:
        """Every touchpoint; one whose step does not answer its former step is moved."""
        found = []
        for fate in self._fates(self.before.cards, self.after.cards, self.pairs.cards):
            if not fate.is_pair:
                found.append(fate)
                continue
            found.append(
                fate._replace(
                    is_moved=(fate.one.step, fate.two.step) not in self.pairs.steps,
                    changed=quantities.changed(fate.one, fate.two),
                    changes=quantities.of_cards(self.before, self.after, fate.one, fate.two),
                )
            )
        return tuple(found)

    @cached_property
    def notes(self) -> tuple[Fate, ...]:
        """Every note along two versions of the journey; nothing for two journeys of one project."""
        return tuple(Fate(*each) for each in answers(self.before, self.after, Note))

    @cached_property
    def ideas(self) -> tuple[Fate, ...]:
        """Every idea and activity along two versions of the journey, or of the project as a whole."""
        return tuple(Fate(*each) for each in answers(self.before, self.after, Idea, Activity))

    @cached_property
    def places(self) -> tuple[Fate, ...]:
        """The two journeys and their phases that answer each other, with the measures taken there."""
        ends = [(self.before.journey, self.after.journey), *self.pairs.phases]
        found = []
        for one, two in ends:
            left, right = self.before.project.find(one), self.after.project.find(two)
            changes = tuple(
                change
                for change in quantities.measures(self.before, self.after, one, two)
                if change.before is not None or change.after is not None
            )
            found.append(Fate(left, right, changes=changes))
        order = {phase.id: number for number, phase in enumerate(self.after.phases)}
        return tuple(sorted(found, key=lambda fate: order.get(fate.two.id, -1) if fate.two else -1))

    @cached_property
    def columns(self) -> tuple[Column, ...]:
        """Both journeys' steps in one row: those in the common order share a column, others stand alone."""
        left, right = list(self.before.steps), list(self.after.steps)
        found: list[Column] = []
        for one, two in self.pairs.in_order:
            found += _alone(left, right, one, two)
            found.append(Column(left.pop(0), right.pop(0)))
        return (*found, *_alone(left, right, "", ""))

    def counts(self) -> Counter[State]:
        """How many touchpoints were added, removed, moved and kept; each is counted once."""
        found: Counter[State] = Counter()
        seen: set[str] = set()
        for fate in self.cards:
            key = (fate.two or fate.one).id
            if key not in seen:
                found[fate.state] += 1
            seen.add(key)
        return found

    def tally(self) -> Counter[tuple[Quantity, str, Verdict | None]]:
        """How often each quantity (of each persona) got better, worse, stayed or cannot be told."""
        every = (*self.cards, *self.steps, *self.places)
        changes = (change for fate in every for change in fate.changes)
        whose = ((c.quantity, c.whose if c.quantity == "feeling" else "", c.verdict) for c in changes)
        return Counter(whose)

    @property
    def is_same(self) -> bool:
        """Whether there is nothing to say."""
        every = (*self.phases, *self.steps, *self.cards, *self.notes, *self.ideas)
        is_kept = all(fate.state == "kept" and not fate.changed for fate in every)
        changes = (change for fate in (*every, *self.places) for change in fate.changes)
        return is_kept and all(change.before == change.after for change in changes)

    def _is_same_phase(self, one: Step, two: Step) -> bool:
        return (one.phase, two.phase) in self.pairs.phases

    def _fates(self, before: Iterable[Any], after: Iterable[Any], found: Iterable[Pair]) -> Iterator[Fate]:
        """Pair the records up; each of those after in their order, then those before that none answers."""
        known = {record.id: record for record in before}
        place = {key: number for number, key in enumerate(known)}
        answers: dict[str, list[str]] = {}
        for one, two in found:
            answers.setdefault(two, []).append(one)
        for record in after:
            for one in sorted(answers.get(record.id, ()), key=lambda key: place[key]):
                yield Fate(known[one], record)
            if record.id not in answers:
                yield Fate(None, record)
        told = {one for keys in answers.values() for one in keys}
        yield from (Fate(record, None) for record in known.values() if record.id not in told)


def _renamed(fate: Fate) -> tuple[str, ...]:
    """The name of the field in which a phase or a step is called otherwise, none where it is not."""
    return ("title",) if fate.is_pair and fate.one.title != fate.two.title else ()


def _alone(left: list[Step], right: list[Step], one: str, two: str) -> Iterator[Column]:
    """The steps before the next common one, taken off their rows: what is gone, then what is new."""
    while left and left[0].id != one:
        yield Column(left.pop(0), None)
    while right and right[0].id != two:
        yield Column(None, right.pop(0))


def compare(before: tuple[Project, str], after: tuple[Project, str]) -> Comparison:
    """Compare two journeys, each given as its project and its id."""
    return Comparison(Side(*before), Side(*after))
