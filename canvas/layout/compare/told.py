"""What the sheet shows, from the records: both journeys compared, the shared columns, each card's number."""

from __future__ import annotations

from canvas.frozen import replace
from canvas.layout import style
from canvas.layout.map.context import Context
from canvas.layout.map.frame import make_context
from canvas.layout.options import SheetError, SheetOptions
from canvas.model.comparing.comparison import Comparison, Fate, compare
from canvas.model.index import index_of
from canvas.model.journey import Journey, Step
from canvas.model.people import Persona
from canvas.model.problem import problem
from canvas.model.project import Project
from canvas.named import NamedTuple

LABELS = style.LABELS + style.LABEL_GAP
UNIT_LEAST, UNIT, UNIT_MOST = 44.0, 49.5, 66.0
SHEET_LEAST = 480.0
"""A journey of few steps is still wide enough for its title."""


class Slot(NamedTuple):
    """A shared column: the step of either journey that stands there, where it begins, how wide it is."""

    one: Step | None
    two: Step | None
    x: float
    width: float

    @property
    def middle(self) -> float:
        return round(self.x + self.width / 2, 3)

    def step(self, *, is_after: bool) -> Step | None:
        """The step of one side."""
        return self.two if is_after else self.one


class Told(NamedTuple):
    """Both sides: what parts are told of each, how they compare, and the number of each card before."""

    before: Context
    after: Context
    comparison: Comparison
    numbers: dict[str, int]
    fates: dict[str, tuple[Fate, ...]]
    """Of each touchpoint, step and phase of both sides, by its id and "after" or "before"."""
    is_other: bool
    """Whether the journey before is in another file, and so is only read here."""

    def side(self, *, is_after: bool) -> Context:
        """What parts of one side are told."""
        return self.after if is_after else self.before

    def fate(self, key: str, *, is_after: bool) -> tuple[Fate, ...]:
        """What became of a record, or where it comes from; several where it answers several."""
        return self.fates.get(f"{key} {is_after}", ())


def tell(project: Project, options: SheetOptions) -> Told:
    """Compare what the options ask for. Raises SheetError where there is nothing to compare with."""
    after = make_context(project, options)
    before = _before(after, options)
    made = compare((before.project, before.journey.id), (after.project, after.journey.id))
    numbers = {card.id: number for number, card in enumerate(made.before.cards, start=1)}
    return Told(before, after, made, numbers, _by_record(made), options.other is not None)


def _before(after: Context, options: SheetOptions) -> Context:
    """The journey to compare with: the one asked for, the as-is, or the same one of the other project."""
    source = options.other or after.project
    wanted = options.about or (after.journey.id if options.other else after.journey.previous or "")
    every: tuple[Journey, ...] = index_of(source).of(Journey)
    found = source.get(Journey, wanted)
    if found is None and options.other:
        alike = (journey for journey in every if journey.title == after.journey.title)
        found = next(alike, every[0] if every else None)
    if found is None or (options.other is None and found.id == after.journey.id):
        raise SheetError(problem("compare-with-what"))
    return make_context(source, replace(options, journey=found.id))


def _by_record(made: Comparison) -> dict[str, tuple[Fate, ...]]:
    found: dict[str, tuple[Fate, ...]] = {}
    for fate in (*made.cards, *made.steps, *made.phases):
        for record, is_after in ((fate.one, False), (fate.two, True)):
            if record is not None:
                key = f"{record.id} {is_after}"
                found[key] = (*found.get(key, ()), fate)
    return found


def slots(told: Told, width: float | None) -> tuple[tuple[Slot, ...], float]:
    """The shared columns, and how wide the sheet is: they fill `width` as far as their limits allow."""
    columns, gaps = told.comparison.columns, _gaps(told.comparison)
    fixed = 2 * style.MARGIN + LABELS + sum(gaps)
    asked = UNIT if width is None or not columns else (width - fixed) / len(columns)
    unit = round(min(max(asked, UNIT_LEAST), UNIT_MOST), 3)
    found, x = [], style.MARGIN + LABELS
    for column, gap in zip(columns, gaps, strict=True):
        x = round(x + gap, 3)
        found.append(Slot(column.one, column.two, x, unit))
        x = round(x + unit, 3)
    return tuple(found), round(max(x + style.MARGIN, width or 0.0, SHEET_LEAST), 3)


def width_for(told: Told, unit: float) -> float:
    """How wide the sheet is when a column is `unit` wide."""
    gaps = _gaps(told.comparison)
    return round(max(SHEET_LEAST, 2 * style.MARGIN + LABELS + sum(gaps) + unit * len(gaps)), 3)


def _gaps(made: Comparison) -> list[float]:
    """What stands before each column: more where a phase of either journey begins."""
    gaps: list[float] = []
    phases: list[str] = ["", ""]
    for column in made.columns:
        ends = [step.phase if step else "" for step in (column.one, column.two)]
        begins = any(new and old and new != old for new, old in zip(ends, phases, strict=True))
        gaps.append(0.0 if not gaps else style.PHASE_GAP if begins else style.STEP_GAP)
        phases = [new or old for new, old in zip(ends, phases, strict=True)]
    return gaps


def personas(told: Told) -> tuple[Persona, ...]:
    """Whose feelings are drawn: the personas who are rated on either side, the first of the map first."""
    felt = {change.whose for fate in told.comparison.steps for change in fate.changes}
    felt |= {change.whose for fate in told.comparison.cards for change in fate.changes}
    known = {persona.id: persona for persona in (*told.before.personas, *told.after.personas)}
    order = dict.fromkeys(persona.id for persona in (*told.after.personas, *told.before.personas))
    return tuple(known[key] for key in order if key in felt)
