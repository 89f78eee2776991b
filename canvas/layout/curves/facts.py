"""What the sheet of curves says of a journey: its lanes, where the curve is deepest, who is apart.

Nothing is drawn here. What is not rated is missing, never 0.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from canvas.layout.map import feelings_gap, feelings_points
from canvas.layout.map.context import Columns, Context
from canvas.layout.map.feelings_points import Curve, Point, Scale
from canvas.layout.map.signs import signs_of_whole
from canvas.model.index import index_of
from canvas.model.journey import Journey, Lane, LaneKind, Note, Phase, Step, Touchpoint
from canvas.model.parts import Feeling, Rating, Strength
from canvas.model.people import Persona
from canvas.model.project import Project
from canvas.named import NamedTuple

KINDS: tuple[LaneKind, ...] = ("feelings", "effort", "promise")
"""Lanes that stand on the sheet also where the map has none of them."""
OWN = "lown"
"""How the id of such a lane begins: no record has it."""
KNOWN: tuple[Strength | None, ...] = ("measured", "observed", "assumed", None)
"""How something is known, best first; None: nobody said."""
PLAIN = Scale(0.0, 1.0)


class Stretch(NamedTuple):
    """Neighbouring columns in which customer and employee are apart by two or more, and how far at most."""

    first: int
    last: int
    most: float
    customer: Persona | None
    employee: Persona
    is_worse: bool
    """Whether the employee is the one who feels worse, where they are farthest apart."""


class Shares(NamedTuple):
    """How many statements are measured, observed, assumed and not said, as in KNOWN."""

    counts: tuple[int, ...]

    @property
    def all(self) -> int:
        return sum(self.counts)

    @property
    def percents(self) -> tuple[int, ...]:
        """Whole numbers that make a hundred: what is rounded down most is rounded up first."""
        exact = [100 * count / self.all for count in self.counts]
        least = [int(each) for each in exact]
        first = sorted(range(len(exact)), key=lambda n: least[n] - exact[n])
        up = set(first[: 100 - sum(least)])
        return tuple(each + (n in up) for n, each in enumerate(least))


def rated_journeys(project: Project) -> Iterator[Journey]:
    """Yield the journeys in which anything is rated."""
    for journey in index_of(project).of(Journey):
        if any(_is_rated(record) for record in _records(project, journey)):
            yield journey


def _records(project: Project, journey: Journey) -> Iterator[Step | Touchpoint]:
    index = index_of(project)
    for phase in index.of(Phase, journey.id):
        for step in index.of(Step, phase.id):
            yield step
            yield from (card for card in index.step(step.id) if isinstance(card, Touchpoint))


def _is_rated(record: Step | Touchpoint) -> bool:
    if any(feeling.value is not None for feeling in record.feelings):
        return True
    if isinstance(record, Step):
        return any(rating.value is not None for rating in record.ratings)
    levels = (level.level for level in (record.promise, record.delivery) if level)
    return record.effort is not None or any(level is not None for level in levels)


def lanes(context: Context, *, show_empty: bool) -> tuple[Lane, ...]:
    """Return the lanes of the sheet: feelings, effort, promise, then the team's own curves; none twice."""
    known = context.index.of(Lane, context.journey.id)
    found = [_lane(context, kind, known) for kind in KINDS]
    found += [lane for lane in known if lane.kind == "curve"]
    return tuple(
        lane
        for lane in found
        if lane.id not in context.hidden
        and (signs_of_whole(context, lane) or (show_empty and is_record(lane)))
    )


def _lane(context: Context, kind: LaneKind, known: Sequence[Lane]) -> Lane:
    """The journey's lane of this kind, or one that is only drawn; effort is large and says what is hard."""
    own = next((lane for lane in known if lane.kind == kind), None)
    lane = own or Lane(id=OWN + kind, journey=context.journey.id, title=_title(context, kind), kind=kind)
    if kind != "effort":
        return lane
    return as_drawn(lane).but(question=lane.question or context.say("5 is hard"))


def as_drawn(lane: Lane) -> Lane:
    """Return a lane as large as the sheet draws it: effort is large."""
    return lane.but(size="L") if lane.kind == "effort" else lane


def lane_at(project: Project, row: str, step: str) -> Lane | None:
    """Return the lane that a row of the sheet is, as it is drawn, also where the map has none."""
    record = project.get(Lane, row)
    if record is not None:
        return as_drawn(record)
    column = project.get(Step, step)
    phase = project.get(Phase, column.phase) if column else None
    kind = next((kind for kind in KINDS if row == OWN + kind), None)
    return as_drawn(Lane(id=row, journey=phase.journey, kind=kind)) if phase and kind else None


def is_record(lane: Lane) -> bool:
    """Tell whether a lane is one of the journey's and not only drawn here."""
    return not lane.id.startswith(OWN)


def _title(context: Context, kind: LaneKind) -> str:
    say = context.say
    words = {"feelings": say("Feelings"), "effort": say("Effort"), "promise": say("Promise and delivery")}
    return words[kind]


def curves(context: Context, columns: Columns) -> tuple[Curve, ...]:
    """Return the curves of all personas, in units of feeling."""
    every = enumerate(feelings_points.rated(context, columns))
    return tuple(feelings_points.curve(context, columns, persona, n, PLAIN) for n, persona in every)


def deepest(drawn: Iterable[Curve]) -> tuple[Curve, Point] | None:
    """Return the lowest point of the first curve that has any; the first of several."""
    curve = next((each for each in drawn if each.points), None)
    return (curve, min(curve.points, key=lambda point: point.value)) if curve else None


def drifts(drawn: tuple[Curve, ...]) -> tuple[Stretch, ...]:
    """Return the stretches in which the first persona and an employee are apart."""
    whose = {id(point): curve.persona for curve in drawn for point in curve.points}
    found: list[Stretch] = []
    for gap in feelings_gap.gaps(drawn):
        employee = whose[id(gap.two)]
        if employee is None:
            continue
        at, worse = gap.one.column, gap.two.value < gap.one.value
        new = Stretch(at, at, gap.apart, whose[id(gap.one)], employee, worse)
        found = _extended(found, new)
    return tuple(found)


def _extended(found: list[Stretch], new: Stretch) -> list[Stretch]:
    """The stretches with one more column: the last goes on where it is the same employee's, the same way."""
    last = found[-1] if found else None
    if (
        last is None
        or last.last + 1 != new.first
        or (last.employee, last.is_worse) != (new.employee, new.is_worse)
    ):
        return [*found, new]
    return [*found[:-1], last._replace(last=new.last, most=max(last.most, new.most))]


def truths(context: Context, step: str) -> tuple[Touchpoint, ...]:
    """Return the moments of truth of a step."""
    cards = (card for card in context.index.step(step) if isinstance(card, Touchpoint))
    return tuple(card for card in cards if card.is_moment_of_truth and context.is_shown(card.personas))


def marked(context: Context, columns: Columns, drawn: tuple[Curve, ...]) -> frozenset[str]:
    """Return whose points on the first curve are moments of truth: the touchpoint's own, else its step's."""
    points = {point.record for curve in drawn[:1] for point in curve.points}
    found = set()
    for column in columns:
        keys = {card.id for card in truths(context, column.key)}
        found |= (keys & points) or ({column.key} & points if keys else set())
    return frozenset(found)


def shares(context: Context, steps: Iterable[Step]) -> Shares:
    """Count how touchpoints, notes, feelings and ratings of some steps are known."""
    known = [strength for step in steps for strength in _strengths(context, step)]
    return Shares(tuple(known.count(each) for each in KNOWN))


def _strengths(context: Context, step: Step) -> Iterator[Strength | None]:
    for part in _statements(context, step):
        yield part.evidence.strength if part.evidence else None


def _statements(context: Context, step: Step) -> Iterator[Touchpoint | Note | Feeling | Rating]:
    """What is said of a step that may be known: cards, feelings that have a value, ratings."""
    cards = [card for card in context.index.step(step.id) if isinstance(card, Touchpoint | Note)]
    cards = [card for card in cards if context.is_shown(card.personas)]
    yield from cards
    holders: list[Step | Touchpoint] = [step, *(card for card in cards if isinstance(card, Touchpoint))]
    for holder in holders:
        for feeling in holder.feelings:
            if feeling.value is not None and context.is_shown((feeling.persona,) if feeling.persona else ()):
                yield feeling
    yield from (rating for rating in step.ratings if rating.value is not None)


def short(context: Context, columns: Columns) -> tuple[int, int]:
    """Count the touchpoints that deliver less than they promise, and those of which both are known."""
    every = (card for column in columns for card in context.index.step(column.key))
    cards = (c for c in every if isinstance(c, Touchpoint) and context.is_shown(c.personas))
    both = [(c.promise.level, c.delivery.level) for c in cards if c.promise and c.delivery]
    known = [(one, two) for one, two in both if one is not None and two is not None]
    return sum(two < one for one, two in known), len(known)


def hardest(context: Context, columns: Columns) -> tuple[str, float] | None:
    """Return the step with the greatest mean effort, and that effort."""
    means = []
    for column in columns:
        cards = (card for card in context.index.step(column.key) if isinstance(card, Touchpoint))
        efforts = [card.effort for card in cards if card.effort and context.is_shown(card.personas)]
        if efforts:
            means.append((column.key, sum(efforts) / len(efforts)))
    return max(means, key=lambda pair: pair[1]) if means else None
