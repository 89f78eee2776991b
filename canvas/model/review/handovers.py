"""Changes on a persona's path: from department to department, from channel to channel, without an agreement.

What a path is, and what a change on it, is said in `queries`; here all paths of a journey are gone together,
those that are the same only once.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise
from operator import attrgetter

from canvas.model.people import Channel, Department
from canvas.model.review.place import Ground, Place, Stop, Walk

Change = tuple[Stop, Stop]
Names = dict[str | None, str]


def handover_without_agreement(ground: Ground) -> Iterator[Place]:
    """Neighbours on somebody's path between which the department changes and nothing is agreed."""
    names: Names = {each.id: each.name for each in ground.project.all(Department)}
    for walk in ground.walks:
        for source, target in _changes(walk, "department"):
            if (source.id, target.id) not in ground.agreed:
                values = (("source", names[source.department]), ("target", names[target.department]))
                yield source.place(target.id, values=values)


def change_without_agreement(ground: Ground) -> Iterator[Place]:
    """Neighbours on somebody's path in different channels of ours; with the department it is a handover."""
    names: Names = {each.id: each.name for each in ground.project.all(Channel)}
    for walk in ground.walks:
        for source, target in _changes(walk, "channel"):
            if not (source.is_ours and target.is_ours) or _is_handed_over(source, target):
                continue
            if (source.id, target.id) not in ground.agreed:
                values = (("source", names[source.channel]), ("target", names[target.channel]))
                yield source.place(target.id, values=values)


def _changes(walk: Walk, field: str) -> Iterable[Change]:
    """Each pair of neighbours whose `field` differs, on anybody's path; those without it are passed over."""
    first, *more = [list(_along(path, field)) for path in _paths(walk)]
    if not more:
        return first
    found: dict[str, dict[str, Change]] = {}
    for source, target in (change for changes in (first, *more) for change in changes):
        found.setdefault(source.id, {})[target.id] = (source, target)
    return [change for stop in walk.stops for change in found.get(stop.id, {}).values()]


def _along(path: list[Stop], field: str) -> Iterator[Change]:
    """The changes along one path."""
    value = attrgetter(field)
    known = [stop for stop in path if value(stop)]
    return ((source, target) for source, target in pairwise(known) if value(source) != value(target))


def _paths(walk: Walk) -> Iterator[list[Stop]]:
    """The different paths: of each persona that a card is meant for, and of all others together."""
    front = [stop for stop in walk.stops if stop.is_front]
    named = {persona for stop in walk.named for persona in stop.card.personas}
    for key in sorted(named):
        yield [stop for stop in front if not stop.card.personas or key in stop.card.personas]
    if not named or not named.issuperset(persona.id for persona in walk.personas):
        yield [stop for stop in front if not stop.card.personas] if named else front


def _is_handed_over(source: Stop, target: Stop) -> bool:
    one, other = source.department, target.department
    return one is not None and other is not None and one != other
