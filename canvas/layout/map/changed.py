"""What of a map must be made anew after an edit: found from the records that differ, by identity.

What is not named here is taken over from the sheet before. Whatever a card shows of other records has to be
listed here; the law "incremental equals from scratch" (tests) is the judge.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator
from itertools import chain
from typing import Any

from canvas.layout.map.context import Context
from canvas.layout.map.members import COLLECTED, WHOLE, step_of
from canvas.model.edits import colour_names
from canvas.model.journey import Handover, Journey, Lane, Note, Phase, Picture, Step, Touchpoint
from canvas.model.people import Channel, Department, Persona
from canvas.model.project import Head, Project
from canvas.model.table import Change
from canvas.model.work import Idea, Measure, Story, Vote

SHOWN_EVERYWHERE = (Persona, Channel, Department)
"""Kinds that nearly every card may show: a change of one remakes the map."""
AROUND: dict[type[Any], frozenset[str]] = {
    Head: frozenset({"title", "brief", "people", "glossary", "versions"}),
    Journey: frozenset({"title", "scope", "principles", "date", "sources", "contact"}),
}
"""Fields of project and journey that stand round the lanes only: no card shows them."""
PATH_FIELDS = ("step", "lane", "order", "channel", "department", "personas", "is_moment_of_truth")
CURVE_FIELDS = ("feelings", "text", "step", "lane", "order", "personas")
EFFORT_FIELDS = ("effort", "step", "lane", "order", "personas")
PROMISE_FIELDS = ("promise", "delivery", "text", "step", "lane", "order", "personas")


class Changed:
    """What differs: cells by lane id (under "" in all lanes, under a kind in lanes of that kind), kinds of
    lanes drawn as a whole, steps whose path is counted anew; whether columns or lanes themselves may differ,
    and whether what stands round the lanes does.
    """

    def __init__(self, *, is_everything: bool = False) -> None:
        self.is_everything = is_everything
        self.is_structure = False
        self.is_around = is_everything
        self.cells: defaultdict[str, set[str]] = defaultdict(set)
        self.whole: set[str] = set()
        self.path: set[str] = set()

    def steps_of(self, lane: Lane) -> set[str]:
        """The steps whose cells in this lane must be made anew."""
        found = (self.cells.get(key) for key in (lane.id, "", lane.kind))
        return set().union(*filter(None, found))


def since(older: Project, context: Context, before: Context) -> Changed:
    """What differs between `older`, seen through `before`, and the context's project."""
    changed = Changed()
    for change in context.project.changes(older):
        record = change.new or change.old
        reader = _READERS.get(type(record))
        if isinstance(record, SHOWN_EVERYWHERE):
            changed.is_everything = True
        elif reader:
            reader(changed, change, (before, context))
        if changed.is_everything:
            break
    return changed


Contexts = tuple[Context, Context]


def _versions(change: Change[Any]) -> Iterator[Any]:
    if change.old is not None:
        yield change.old
    if change.new is not None:
        yield change.new


def _differs(change: Change[Any], fields: tuple[str, ...]) -> bool:
    """Tell whether any of these fields is another object than before, or the record is new or gone."""
    old, new = change
    return old is None or new is None or any(getattr(old, f) is not getattr(new, f) for f in fields)


def _in_cell(changed: Changed, record: Any, contexts: Contexts) -> None:
    """The cell a record lies in; a lane drawn as a whole may read its cards."""
    changed.cells[record.lane].add(record.step)
    for context in contexts:
        lane = context.project.get(Lane, record.lane)
        if lane and lane.kind in WHOLE:
            changed.whole.add(lane.kind)


def _head(changed: Changed, change: Change[Any], contexts: Contexts) -> None:
    """What the project says of itself; cards show what their colours stand for."""
    _around(changed, change)
    if changed.is_everything or not _differs(change, ("glossary",)):
        return
    before, now = (context.project for context in contexts)
    for colour in colour_names.used(now):
        if colour_names.told(before, colour) != colour_names.told(now, colour):
            _coloured(changed, colour, contexts)


def _coloured(changed: Changed, colour: str, contexts: Contexts) -> None:
    project = contexts[1].project
    cards: chain[Touchpoint | Note] = chain(project.all(Touchpoint), project.all(Note))
    for card in cards:
        if card.colour.upper() == colour:
            _READERS[type(card)](changed, Change(card, card), contexts)


def _journey(changed: Changed, change: Change[Any], contexts: Contexts) -> None:
    if any(version.id == contexts[1].journey.id for version in _versions(change)):
        _around(changed, change)


def _around(changed: Changed, change: Change[Any]) -> None:
    """What stands round the lanes is made anew, and everything where another field differs."""
    changed.is_around = True
    for version in _versions(change):
        kind: type[Any] = type(version)
        others = kind.model_fields.keys() - AROUND[kind]
        changed.is_everything |= _differs(change, tuple(others))


def _touchpoint(changed: Changed, change: Change[Any], contexts: Contexts) -> None:
    versions = tuple(_versions(change))
    for version in versions:
        _in_cell(changed, version, contexts)
        if version.asked:
            changed.cells["ideas"].add(version.step)
    if _differs(change, PATH_FIELDS):
        for version in versions:
            changed.path.add(version.step)
            for kind in COLLECTED:
                changed.cells[kind].add(version.step)
        _others_of_handovers(changed, versions[0].id, contexts)
        _stories_of(changed, versions[0].id, contexts)
    if any(v.feelings for v in versions) and _differs(change, CURVE_FIELDS):
        changed.whole |= {"feelings", "curve"}
    if any(v.effort for v in versions) and _differs(change, EFFORT_FIELDS):
        changed.whole.add("effort")
    if any(v.promise or v.delivery for v in versions) and _differs(change, PROMISE_FIELDS):
        changed.whole.add("promise")
    if _differs(change, ("step",)) and any(c.index.of(Measure, versions[0].id) for c in contexts):
        changed.whole.add("measures")


def _others_of_handovers(changed: Changed, key: str, contexts: Contexts) -> None:
    for context in contexts:
        for handover in context.index.of(Handover, key):
            _cell_of(changed, handover.source, contexts)
            _cell_of(changed, handover.target, contexts)


def _stories_of(changed: Changed, key: str, contexts: Contexts) -> None:
    """A story stands at the first of its touchpoints, so it may move when any of them does."""
    for context in contexts:
        for story in context.index.of(Story, key):
            changed.cells["stories"].add(step_of(contexts[0], story))
            changed.cells["stories"].add(step_of(contexts[1], story))


def _cell_of(changed: Changed, card: str | None, contexts: Contexts) -> None:
    """The cell in which a card lies, before and after."""
    for context in contexts:
        record = context.project.find(card)
        match record:
            case Touchpoint() | Note() | Picture() if record.lane and record.step:
                changed.cells[record.lane].add(record.step)
            case Idea():
                changed.cells["ideas"].add(step_of(context, record))
            case Story():
                changed.cells["stories"].add(step_of(context, record))


def _note(changed: Changed, change: Change[Any], contexts: Contexts) -> None:
    for version in _versions(change):
        if version.lane and version.step:
            _in_cell(changed, version, contexts)
        _cell_of(changed, version.touchpoint, contexts)


def _picture(changed: Changed, change: Change[Any], contexts: Contexts) -> None:
    for version in _versions(change):
        if version.lane and version.step:
            _in_cell(changed, version, contexts)
    if change.old is not None:
        changed.is_everything = True  # any card may show it


def _collected(changed: Changed, change: Change[Any], contexts: Contexts) -> None:
    kind = "ideas" if isinstance(change.new or change.old, Idea) else "stories"
    for version, context in zip(change, contexts, strict=True):
        if version is not None:
            changed.cells[kind].add(step_of(context, version))


def _handover(changed: Changed, change: Change[Any], contexts: Contexts) -> None:
    for version in _versions(change):
        _cell_of(changed, version.source, contexts)
        _cell_of(changed, version.target, contexts)


def _vote(changed: Changed, change: Change[Any], contexts: Contexts) -> None:
    for version in _versions(change):
        _cell_of(changed, version.on, contexts)


def _measure(changed: Changed, change: Change[Any], contexts: Contexts) -> None:
    changed.whole.add("measures")


def _step(changed: Changed, change: Change[Any], contexts: Contexts) -> None:
    """Cards may stand differently in the person's own life; curves and columns follow their steps."""
    changed.is_structure = True
    for version in _versions(change):
        changed.cells[""].add(version.id)
        changed.path.add(version.id)
    changed.whole |= {"feelings", "curve", "effort", "promise", "measures"}
    if _differs(change, ("phase", "order")):
        _first_steps(changed, contexts)


def _phase(changed: Changed, change: Change[Any], contexts: Contexts) -> None:
    changed.is_structure = True
    changed.whole |= {"feelings", "curve", "effort", "promise", "measures"}
    if _differs(change, ("order", "journey")):
        _first_steps(changed, contexts)


def _first_steps(changed: Changed, contexts: Contexts) -> None:
    """What hangs on a phase stands at its first step, which may be another one now."""
    for context in contexts:
        for phase in context.index.of(Phase, context.journey.id):
            for kind in COLLECTED:
                changed.cells[kind].update(step.id for step in context.index.of(Step, phase.id))


def _lane(changed: Changed, change: Change[Any], contexts: Contexts) -> None:
    changed.is_structure = True
    if _differs(change, ("kind", "stage", "order", "journey")):
        changed.is_everything = True


_READERS: dict[type[Any], Callable[[Changed, Change[Any], Contexts], None]] = {
    Head: _head,
    Journey: _journey,
    Touchpoint: _touchpoint,
    Note: _note,
    Picture: _picture,
    Idea: _collected,
    Story: _collected,
    Handover: _handover,
    Vote: _vote,
    Measure: _measure,
    Step: _step,
    Phase: _phase,
    Lane: _lane,
}
