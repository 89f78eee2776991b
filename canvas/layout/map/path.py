"""The customer's path in numbers: touchpoints, moments of truth, changes of channel, handovers.

The path is one persona's touchpoints (theirs and everyone's) in front of the line of visibility, in order,
main channels only. A change is a pair of neighbours on it. Each step is summed up for itself, so that an edit
counts one step again and not the whole map.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise
from operator import attrgetter

from canvas.layout.map.context import Context
from canvas.model.journey import Lane, Touchpoint
from canvas.model.queries import is_own_life
from canvas.named import NamedTuple

_facts = attrgetter("is_moment_of_truth", "channel", "department")
_whose = attrgetter("lane", "personas")


class Stretch(NamedTuple):
    """A part of the path: what is counted in it, and the touchpoints at its ends as (channel, department).

    In the person's own life the channel is "": the way in and out is no change.
    """

    touchpoints: int = 0
    truths: int = 0
    changes: int = 0
    handovers: int = 0
    first: tuple[str | None, str | None] | None = None
    last: tuple[str | None, str | None] | None = None


def stretch(context: Context, step: str) -> Stretch:
    """The path within one step."""
    cards = _on_path(context, step)
    if not cards:
        return Stretch()
    project, truths = context.project, 0
    ends: list[tuple[str | None, str | None]] = []
    for card in cards:
        is_moment, channel, department = _facts(card)
        truths += is_moment
        ends.append(("" if department is None and is_own_life(project, card) else channel, department))
    apart = [pair for pair in pairwise(ends) if pair[0] != pair[1]]
    changes, handovers = (sum(_differ(a, b, part) for a, b in apart) for part in (0, 1))
    return Stretch(len(cards), truths, changes, handovers, ends[0], ends[-1])


def joined(parts: Iterable[Stretch]) -> Stretch:
    """Stretches one after the other as one."""
    whole = Stretch()
    for part in parts:
        if part.touchpoints:
            whole = _both(whole, part) if whole.touchpoints else part
    return whole


def _both(one: Stretch, two: Stretch) -> Stretch:
    return Stretch(
        one.touchpoints + two.touchpoints,
        one.truths + two.truths,
        one.changes + two.changes + _differ(one.last, two.first, 0),
        one.handovers + two.handovers + _differ(one.last, two.first, 1),
        one.first,
        two.last,
    )


def _differ(
    one: tuple[str | None, str | None] | None, two: tuple[str | None, str | None] | None, part: int
) -> bool:
    """Tell whether both ends are known and differ in channel (0) or department (1)."""
    if one is None or two is None or not one[part] or not two[part]:
        return False
    return one[part] != two[part]


def _on_path(context: Context, step: str) -> list[Touchpoint]:
    """The touchpoints of a step that the persona whose map it is passes."""
    front = context.once(_in_front)
    walker = context.persona or (context.personas[0].id if context.personas else "")
    found = []
    for card in context.index.step(step):
        if isinstance(card, Touchpoint):
            lane, personas = _whose(card)
            if lane in front and (not personas or not walker or walker in personas):
                found.append(card)
    return found


def _in_front(context: Context) -> frozenset[str]:
    lanes = context.project.all(Lane)
    return frozenset(lane.id for lane in lanes if lane.stage in (None, "frontstage"))
