"""How two records that answer each other compare: feelings, effort, delivery, promise, measures, by name.

What is not rated on either side has no verdict: a gap is never nought, and nothing is added up.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Literal

from canvas.model import measuring
from canvas.model.comparing.pairs import Side
from canvas.model.journey import Step, Touchpoint
from canvas.model.parts import Feeling
from canvas.model.work import Measure
from canvas.named import NamedTuple

Quantity = Literal["feeling", "effort", "delivery", "gap", "measure"]
QUANTITIES: tuple[Quantity, ...] = ("feeling", "effort", "delivery", "gap", "measure")
Verdict = Literal["better", "worse", "same"]
FIELDS = (
    "text",
    "description",
    "channel",
    "other_channels",
    "department",
    "supporting",
    "person",
    "system",
    "personas",
    "says",
    "does",
    "message",
    "material",
    "timing",
    "discipline",
    "is_moment_of_truth",
    "evidence",
    "amount",
)
"""What else of a touchpoint may differ, and is named."""


class Change(NamedTuple):
    """One quantity before and after; None where it is not known, and then there is no verdict.

    `whose` is the persona who feels it, or the measure that is read, "" without. `gap` is how much the
    delivery falls short of the promise. Of a measure the values are its latest readings, and `short` is how
    far each is from its target, in the unit of the measure, less than nought beyond it.
    """

    quantity: Quantity
    whose: str
    before: float | None
    after: float | None
    verdict: Verdict | None
    title: str = ""
    unit: str = ""
    short: tuple[float | None, float | None] = (None, None)


def _judged(before: float | None, after: float | None, higher: bool = True) -> Verdict | None:  # noqa: FBT001, FBT002  # a direction
    """Which of two values is better; None where one is not known."""
    if before is None or after is None:
        return None
    if before == after:
        return "same"
    return "better" if (after > before) == higher else "worse"


def of_cards(before: Side, after: Side, one: Touchpoint, two: Touchpoint) -> tuple[Change, ...]:
    """Compare two touchpoints that answer each other."""
    found = [*_felt(before, after, one, two), _effort(one, two), _delivery(one, two), _gap(one, two)]
    found += measures(before, after, one.id, two.id)
    return tuple(change for change in found if change.before is not None or change.after is not None)


def of_steps(one: Step, two: Step) -> tuple[Change, ...]:
    """Compare what is felt at two steps as a whole."""
    return tuple(_feelings(_values(one.feelings), _values(two.feelings)))


def _values(given: Iterable[Feeling]) -> dict[str, float]:
    return {each.persona or "": each.value for each in given if each.value is not None}


def _felt(before: Side, after: Side, one: Touchpoint, two: Touchpoint) -> Iterator[Change]:
    """Compare what is felt at the touchpoints themselves; where only one says it, with the other's step."""
    left, right = _values(one.feelings), _values(two.feelings)
    said = set(left) | set(right)
    first = {who: value for who, value in _at_step(before, one).items() if who in said} | left
    second = {who: value for who, value in _at_step(after, two).items() if who in said} | right
    yield from _feelings(first, second)


def _at_step(side: Side, card: Touchpoint) -> dict[str, float]:
    step = side.project.get(Step, card.step)
    return _values(step.feelings) if step else {}


def _feelings(left: dict[str, float], right: dict[str, float]) -> Iterator[Change]:
    for who in dict.fromkeys((*sorted(left), *sorted(right))):
        one, two = left.get(who), right.get(who)
        yield Change("feeling", who, one, two, _judged(one, two))


def _effort(one: Touchpoint, two: Touchpoint) -> Change:
    return Change("effort", "", one.effort, two.effort, _judged(one.effort, two.effort, higher=False))


def _delivered(card: Touchpoint) -> int | None:
    return card.delivery.level if card.delivery else None


def _delivery(one: Touchpoint, two: Touchpoint) -> Change:
    left, right = _delivered(one), _delivered(two)
    return Change("delivery", "", left, right, _judged(left, right))


def _shortfall(card: Touchpoint) -> int | None:
    promised, delivered = card.promise.level if card.promise else None, _delivered(card)
    return None if promised is None or delivered is None else max(0, promised - delivered)


def _gap(one: Touchpoint, two: Touchpoint) -> Change:
    left, right = _shortfall(one), _shortfall(two)
    return Change("gap", "", left, right, _judged(left, right, higher=False))


def measures(before: Side, after: Side, one: str, two: str) -> Iterator[Change]:
    """Compare the measures at two places: those with one id, then those of one title and unit."""
    left, right = before.index.of(Measure, one), after.index.of(Measure, two)
    same = {measure.id for measure in left} & {measure.id for measure in right}
    first = {_name(measure, same): measure for measure in left}
    second = {_name(measure, same): measure for measure in right}
    for key in dict.fromkeys((*sorted(first), *sorted(second))):
        yield _measured(before, after, first.get(key), second.get(key))


def _name(measure: Measure, same: set[str]) -> tuple[str, str]:
    return (measure.id, "") if measure.id in same else (measure.title.casefold(), measure.unit.casefold())


def _measured(before: Side, after: Side, one: Measure | None, two: Measure | None) -> Change:
    left, right = _latest(before, one), _latest(after, two)
    known = two or one
    short = (_short(one, left), _short(two, right))
    verdict: Verdict | None = None
    if one and two and one.better == two.better and one.better is not None:
        if None not in short:
            verdict = _judged(*short, higher=False)
        else:
            verdict = _judged(left, right, higher=one.better == "higher")
    whose, title, unit = (known.id, known.title, known.unit) if known else ("", "", "")
    return Change("measure", whose, left, right, verdict, title, unit, short)


def _latest(side: Side, measure: Measure | None) -> float | None:
    given = measuring.readings(side.project, measure) if measure else ()
    return given[-1].value if given else None


def _short(measure: Measure | None, value: float | None) -> float | None:
    """How far a reading is from its target."""
    if measure is None or measure.target is None or measure.better is None or value is None:
        return None
    return measure.target - value if measure.better == "higher" else value - measure.target


def changed(one: Touchpoint, two: Touchpoint) -> tuple[str, ...]:
    """Return the names of the other fields that differ."""
    return tuple(name for name in FIELDS if getattr(one, name) != getattr(two, name))
