"""What the map by department shows, before anything is placed: whose path, which rows, which cards."""

from __future__ import annotations

from collections import defaultdict

from canvas.layout.map.context import Context
from canvas.model import department_path, queries
from canvas.model.department_path import Around, Handing
from canvas.model.index import index_of
from canvas.model.journey import Lane, Step, Touchpoint
from canvas.model.people import Department, Persona
from canvas.model.project import Project
from canvas.model.work import Story
from canvas.named import NamedTuple

NOBODY = "department:"
"""The row of what no department of ours is responsible for."""
STORIES_MOST = 3


class Band(NamedTuple):
    """A row of the board: its key, its department (None for nobody), whether it lies behind the line."""

    key: str
    department: Department | None
    is_behind: bool


class Facts(NamedTuple):
    """What is shown. `cells` holds the touchpoints by row and step, in their order, `rows` each one's row.

    `own` is the department the sheet is for, None for the whole board. `behind` are the touchpoints that lie
    behind the line of visibility.
    """

    context: Context
    walker: Persona | None
    own: Department | None
    steps: tuple[Step, ...]
    bands: tuple[Band, ...]
    cells: dict[tuple[str, str], tuple[Touchpoint, ...]]
    rows: dict[str, str]
    path: tuple[Touchpoint, ...]
    behind: frozenset[str]
    handings: tuple[Handing, ...]
    around: Around | None
    stories: tuple[Story, ...]

    @property
    def walked(self) -> frozenset[str]:
        """The touchpoints on the path."""
        return frozenset(card.id for card in self.path)

    @property
    def on_path(self) -> tuple[Handing, ...]:
        """The handovers along the path."""
        return tuple(hand for hand in self.handings if hand.is_on_path)

    @property
    def beside(self) -> frozenset[str]:
        """The touchpoints with a handover beside the path."""
        ends = ((hand.source.id, hand.target.id) for hand in self.handings if not hand.is_on_path)
        return frozenset(key for pair in ends for key in pair)

    @property
    def own_phases(self) -> frozenset[str]:
        """The phases in which the sheet's department has a touchpoint."""
        if self.own is None:
            return frozenset()
        return frozenset(step.phase for step in self.steps if (self.own.id, step.id) in self.cells)


def facts(context: Context, about: str = "", *, show_empty: bool = False) -> Facts:
    """Gather what is shown of a journey; `about` is the id of the department it is for, or nothing."""
    project, journey = context.project, context.journey.id
    walker = context.personas[0] if context.personas else None
    persona = walker.id if walker else ""
    own = project.get(Department, about)
    steps = tuple(s for s in queries.steps(project, journey) if s.phase not in context.hidden)
    shown = {step.id for step in steps}
    cells = _cells(context, shown, persona)
    rows = {card.id: row for (row, _), cards in cells.items() for card in cards}
    behind = frozenset(card.id for cards in cells.values() for card in cards if is_behind(context, card))
    every = department_path.handings(project, journey, persona)
    return Facts(
        context,
        walker,
        own,
        steps,
        _bands(context, cells, behind, own, show_empty=show_empty),
        cells,
        rows,
        tuple(card for card in queries.path(project, journey, persona) if card.step in shown),
        behind,
        tuple(hand for hand in every if hand.source.id in rows and hand.target.id in rows),
        department_path.around(project, journey, own.id, persona) if own else None,
        department_path.others_stories(project, journey, about),
    )


def part_of(told: Facts, context: Context) -> Facts:
    """The same board with more phases hidden; the order of its rows and the numbers of handovers stay.

    A handover belongs to it that begins or ends in it; a department without a touchpoint in it has no row.
    """
    mine = facts(context, told.own.id if told.own else "")
    handings = (hand for hand in told.handings if {hand.source.id, hand.target.id} & mine.rows.keys())
    used = {row for row, _ in mine.cells}
    bands = tuple(band for band in told.bands if band.key in used)
    return mine._replace(bands=bands, handings=tuple(handings), around=told.around, path=told.path)


def is_behind(context: Context, card: Touchpoint) -> bool:
    """Tell whether the person does not see this."""
    lane = context.project.get(Lane, card.lane)
    return lane is not None and lane.stage in ("backstage", "support")


def met(project: Project, journey: str) -> tuple[Department, ...]:
    """The departments that have a touchpoint in a journey."""
    used = {card.department for card in queries.touchpoints(project, journey)}
    return tuple(each for each in index_of(project).of(Department) if each.id in used)


def _cells(context: Context, steps: set[str], walker: str) -> dict[tuple[str, str], tuple[Touchpoint, ...]]:
    """The touchpoints that are the walker's or everyone's, or somebody's who is not hidden."""
    found: defaultdict[tuple[str, str], list[Touchpoint]] = defaultdict(list)
    hidden = context.hidden - {walker}
    for card in queries.touchpoints(context.project, context.journey.id):
        is_hidden = bool(card.personas) and hidden.issuperset(card.personas)
        if card.step in steps and not is_hidden:
            found[card.department or NOBODY, card.step].append(card)
    return {place: tuple(cards) for place, cards in found.items()}


def _bands(
    context: Context,
    cells: dict[tuple[str, str], tuple[Touchpoint, ...]],
    behind: frozenset[str],
    own: Department | None,
    *,
    show_empty: bool,
) -> tuple[Band, ...]:
    """Nobody first, then the departments the person meets, then those they do not see."""
    seen = {row for (row, _), cards in cells.items() if any(card.id not in behind for card in cards)}
    used = {row for row, _ in cells}
    bands = [Band(NOBODY, None, is_behind=False)] if NOBODY in used or show_empty else []
    departments = [
        each for each in context.index.of(Department) if show_empty or each.id in used or each is own
    ]
    known = [Band(each.id, each, each.id in used and each.id not in seen) for each in departments]
    return (*bands, *sorted(known, key=lambda band: band.is_behind))
