"""The wheel as a kind of sheet: what it offers, how its parts are put together, what a drop on it means."""

from __future__ import annotations

from canvas.frozen import replace
from canvas.layout.map.context import Context
from canvas.layout.map.frame import make_context
from canvas.layout.options import Drop, Offer, SheetError, SheetKind, SheetOptions, message
from canvas.layout.page import Parts
from canvas.layout.shapes import Box
from canvas.layout.sheet import Sheet
from canvas.layout.wheel.circle import apart, polar
from canvas.layout.wheel.circle import at as point_at
from canvas.layout.wheel.facts import Sector, sectors
from canvas.layout.wheel.lay import ROW, Laying
from canvas.layout.wheel.looks import DISC, HALF, NODES, RING, WIDTH
from canvas.model import order, queries
from canvas.model.index import index_of
from canvas.model.journey import Journey, Phase, Step, Touchpoint
from canvas.model.people import Persona
from canvas.model.problem import Problem, problem
from canvas.model.project import NAMES, Project


def offers(project: Project) -> tuple[Offer, ...]:
    """Each journey that begins again at its end."""
    return tuple(Offer(each.title, each.id) for each in index_of(project).of(Journey) if each.is_loop)


def widths(project: Project, options: SheetOptions) -> tuple[float, float]:
    """It has one width, and is scaled as a whole."""
    return WIDTH, WIDTH


def lay(project: Project, options: SheetOptions, previous: Sheet | None) -> Sheet:
    """Lay out the wheel. Raises SheetError for a journey that does not begin again at its end."""
    context = _context(project, options)
    return Laying(context, replace(options, width=WIDTH), Parts(previous)).sheet()


def _context(project: Project, options: SheetOptions) -> Context:
    """What the wheel is told; without a journey asked for it is the first that begins again."""
    loops = [each.id for each in index_of(project).of(Journey) if each.is_loop]
    if not options.journey and loops:
        options = replace(options, journey=loops[0])
    context = make_context(project, options)
    if not context.journey.is_loop:
        raise SheetError(problem("wheel-without-loop", journey=context.journey.title))
    return context


def drop(project: Project, sheet: Sheet, record: str, x: float, y: float) -> Drop | Problem:
    """What a touchpoint let go on the ring sets: the step that stands there, its place among the others."""
    card = project.find(record)
    if not isinstance(card, Touchpoint):
        kind = NAMES.get(type(card), "")
        return problem("board-refuses", record, kind=kind) if card else problem("not-found")
    middle, shown = _wheel(project, sheet)
    angle, far = polar(x - middle[0], y - middle[1])
    sector = next((each for each in shown if each.arc.holds(angle)), None)
    if sector is None or not RING.inner < far < NODES + 2 * DISC:
        return problem("drop-nowhere", record)
    step, before, after = _between(project, sector, card, angle)
    if step is None:
        return problem("drop-nowhere", record)
    fields = {"step": step.id} if step.id != card.step else {}
    key = _key(before, after)
    if key and not _stands(card, before, after, step):
        fields["order"] = key
    there = point_at(angle, NODES)
    marker = Box(there[0] + middle[0] - DISC / 2, there[1] + middle[1] - DISC / 2, DISC, DISC)
    return Drop(record, "", "", "", tuple(fields.items()), marker)


def _wheel(project: Project, sheet: Sheet) -> tuple[tuple[float, float], tuple[Sector, ...]]:
    """Where the middle of the wheel is on the sheet, and its phases as they are drawn."""
    number = next((n for n, row in enumerate(sheet.rows) if row.key == ROW), None)
    if number is None:
        return (0.0, 0.0), ()
    ring = sheet.rows[number].placed[0]
    keys = dict.fromkeys(mark.record for mark in ring.cell.marks if mark.role == "phase")
    phases = [phase for key in keys if (phase := project.get(Phase, key))]
    middle = (ring.x + HALF, sheet.tops[number] + ring.y + HALF)
    return middle, sectors(project, phases, project.get(Persona, _walker(project, sheet, phases)))


def _walker(project: Project, sheet: Sheet, phases: list[Phase]) -> str:
    """Whose wheel it is: the persona in its middle."""
    journey = project.get(Journey, phases[0].journey) if phases else None
    first = queries.journey_personas(project, journey) if journey else ()
    return sheet.persona or (first[0].id if first else "")


def _between(
    project: Project, sector: Sector, card: Touchpoint, angle: float
) -> tuple[Step | None, Touchpoint | None, Touchpoint | None]:
    """The step at an angle of a phase, and the touchpoints of that step it would stand between."""
    if not sector.slots:
        steps = index_of(project).of(Step, sector.phase.id)
        return next(iter(steps), None), None, None
    step = min(sector.slots, key=lambda slot: apart(slot.angle, angle)).step
    others = [slot for slot in sector.slots if slot.step.id == step.id and slot.card]
    mates = [(slot.angle, slot.card) for slot in others if slot.card and slot.card.id != card.id]
    before = [mate for at, mate in mates if at < angle]
    after = [mate for at, mate in mates if at >= angle]
    return step, before[-1] if before else None, after[0] if after else None


def _stands(card: Touchpoint, before: Touchpoint | None, after: Touchpoint | None, step: Step) -> bool:
    """Tell whether the touchpoint lies there already."""
    low, high = before.order if before else "", after.order if after else ""
    return card.step == step.id and low < card.order and (not high or card.order < high)


def _key(before: Touchpoint | None, after: Touchpoint | None) -> str:
    """An order key between two touchpoints; "" where theirs leave no room, or there are none."""
    low, high = before.order if before else "", after.order if after else ""
    if not (low or high) or (high and low >= high):
        return ""
    return order.between(low, high)


KIND = SheetKind(
    "wheel",
    message("Wheel"),
    offers,
    frozenset({"journey", "persona", "width", "height", "date", "hidden"}),
    lay,
    widths,
    drop,
    text_pt=13.0,
    is_one_persons=True,
)
