"""What of one journey answers what of another: touchpoints by counterpart or id, the rest by where these lie.

Everything here is symmetric: with the two sides exchanged, every pair is the same pair the other way round.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from zlib import crc32

from canvas.model import queries
from canvas.model.index import Index, index_of
from canvas.model.journey import Phase, Step, Touchpoint
from canvas.model.project import Project
from canvas.named import NamedTuple

Spot = Phase | Step
Pair = tuple[str, str]
"""The ids of two records that answer each other, the earlier side's first."""


class Side:
    """One journey of one project, walked once."""

    def __init__(self, project: Project, journey: str) -> None:
        self.project, self.journey = project, journey
        self.index: Index = index_of(project)
        self.phases: tuple[Phase, ...] = queries.phases(project, journey)
        self.steps: tuple[Step, ...] = queries.steps(project, journey)
        self.cards: tuple[Touchpoint, ...] = queries.touchpoints(project, journey)
        self.phase_of = {step.id: step.phase for step in self.steps}
        self.step_of = {card.id: card.step for card in self.cards}


class Pairs(NamedTuple):
    """All pairs. A touchpoint may answer several, a phase and a step only one.

    `in_order` are the steps, and `phases_in_order` the phases, that keep their order.
    """

    phases: frozenset[Pair]
    steps: frozenset[Pair]
    cards: frozenset[Pair]
    in_order: tuple[Pair, ...]
    phases_in_order: tuple[Pair, ...]


def pairs(before: Side, after: Side) -> Pairs:
    """Find what answers what."""
    cards = _cards(before, after)
    held = Counter((before.step_of[one], after.step_of[two]) for one, two in cards)
    steps = _matched(before.steps, after.steps, held)
    through: Counter[Pair] = Counter()
    for (one, two), count in held.items():
        through[before.phase_of[one], after.phase_of[two]] += count
    for one, two in steps:
        through[before.phase_of[one], after.phase_of[two]] += 1
    phases = _matched(before.phases, after.phases, through)
    return Pairs(
        phases,
        steps,
        cards,
        in_order(before.steps, after.steps, steps, held),
        in_order(before.phases, after.phases, phases, through),
    )


def _cards(before: Side, after: Side) -> frozenset[Pair]:
    """A touchpoint answers the one it names, the one that names it, and itself in another copy."""
    own, other = set(before.step_of), set(after.step_of)
    same = {(key, key) for key in own & other}
    named = {(card.counterpart, card.id) for card in after.cards if card.counterpart in own}
    naming = {(card.id, card.counterpart) for card in before.cards if card.counterpart in other}
    return frozenset((one, two) for one, two in same | named | naming if one and two)


def _matched(before: Sequence[Spot], after: Sequence[Spot], held: Counter[Pair]) -> frozenset[Pair]:
    """Pair places: those with one id, then those that hold most of each other's pairs, then namesakes.

    Of places that hold equally many, namesakes go first, then those that stand at about the same place.
    """
    first = {record.id: number for number, record in enumerate(before)}
    second = {record.id: number for number, record in enumerate(after)}
    named = {record.id: record.title.casefold() for record in (*before, *after)}
    same = [(key, key) for key in first if key in second]
    most = sorted(
        held,
        key=lambda pair: (
            -held[pair],
            named[pair[0]] != named[pair[1]],
            *_apart(first[pair[0]], second[pair[1]]),
        ),
    )
    alike = [(one, two) for one in first for two in second if named[one] and named[one] == named[two]]
    alike.sort(key=lambda pair: _apart(first[pair[0]], second[pair[1]]))
    return frozenset(_one_to_one((*same, *most, *alike)))


def _apart(one: int, two: int) -> tuple[int, int]:
    return abs(one - two), one + two


def _one_to_one(found: Iterable[Pair]) -> Iterable[Pair]:
    """Of the pairs, in their order, those whose two ends are both still free."""
    left: set[str] = set()
    right: set[str] = set()
    for one, two in found:
        if one not in left and two not in right:
            left.add(one)
            right.add(two)
            yield one, two


def in_order(
    before: Sequence[Spot], after: Sequence[Spot], found: frozenset[Pair], held: Counter[Pair]
) -> tuple[Pair, ...]:
    """Return the pairs that stand in one order on both sides: the longest such chain.

    Where several are as long, the one that holds more of the touchpoints that answer each other.
    """
    place = {record.id: number for number, record in enumerate(after)}
    answer = dict(found)
    row = [(record.id, answer[record.id]) for record in before if record.id in answer]
    best: list[tuple[tuple[int, int, int], tuple[Pair, ...]]] = []
    for number, pair in enumerate(row):
        earlier = (best[n] for n in range(number) if place[row[n][1]] < place[pair[1]])
        (count, weight, tie), chain = max(earlier, key=_worth, default=((0, 0, 0), ()))
        tie += crc32("".join(sorted(pair)).encode())  # the same from both sides
        best.append(((count + 1, weight + held[pair], tie), (*chain, pair)))
    return max(best, key=_worth, default=((0, 0, 0), ()))[1]


def _worth(each: tuple[tuple[int, int, int], tuple[Pair, ...]]) -> tuple[int, int, int]:
    return each[0]
