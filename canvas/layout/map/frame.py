"""The journey map as a sheet: which rows there are, how high each is, what is kept from the sheet before.

Widths are data, so dependency runs one way: text → card → cell → row → where rows begin. After an edit the
changed cells are laid out again, the row that holds them gets a new height, and every other cell is the
same object as before.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import accumulate
from typing import NamedTuple

from canvas.layout import style
from canvas.layout.map.changed import Changed, since
from canvas.layout.map.contents import Contents
from canvas.layout.map.context import Context
from canvas.layout.map.footer import footer_row
from canvas.layout.map.grid import Grid, grid
from canvas.layout.map.ground import Ground, grounds
from canvas.layout.map.lanes import LaneRow, Place, lay_lane, relay
from canvas.layout.map.legend import legend_row
from canvas.layout.map.members import WHOLE
from canvas.layout.map.path import Stretch, joined, stretch
from canvas.layout.map.phase_heads import phase_row
from canvas.layout.map.signs import Signs
from canvas.layout.map.step_heads import step_row
from canvas.layout.map.title import title_row
from canvas.layout.map.wholes import WholeRow, lay_whole
from canvas.layout.options import SheetError, SheetOptions
from canvas.layout.sheet import Row, Sheet
from canvas.model.index import index_of
from canvas.model.journey import Journey, Lane
from canvas.model.people import Persona
from canvas.model.problem import problem
from canvas.model.project import Project

FEELINGS_MOST = 170.0
"""What a sheet does not need goes to the feelings lane, but not more than looks like a curve."""
ABOVE_FOOTER = 3.5


class Memory(NamedTuple):
    """What a map was made from and of, for the next one to take over."""

    context: Context
    options: SheetOptions
    grid: Grid
    lanes: dict[str, LaneRow | WholeRow]
    path: dict[str, Stretch]
    numbers: Stretch
    signs: Signs
    title: Row
    heads: tuple[Row, Row] | tuple[()]
    legend: Row | None


@dataclass(frozen=True, slots=True)
class MapSheet(Sheet):
    """A journey map, with what the next version of it can reuse."""

    memory: Memory | None = field(default=None, compare=False, repr=False)


def lay(
    project: Project, options: SheetOptions, contents: Contents, previous: Sheet | None = None
) -> MapSheet:
    """Lay out a journey map. Raises SheetError where the project has no such journey."""
    before = previous.memory if isinstance(previous, MapSheet) else None
    context = make_context(project, options, before.context.project if before else None)
    changed = Changed(is_everything=True)
    if before and _is_reusable(before, context, options):
        changed = since(before.context.project, context, before.context)
    if changed.is_everything:
        before = None
    return _Frame(context, options, contents, changed, before).sheet()


def make_context(project: Project, options: SheetOptions, older: Project | None = None) -> Context:
    """What the parts of this map are told."""
    index = index_of(project, older)
    journeys = index.of(Journey)
    journey = project.get(Journey, options.journey) or (journeys[0] if journeys else None)
    if journey is None:
        raise SheetError(problem("no-journey"))
    known = [project.get(Persona, key) for key in journey.personas]
    personas = sorted(filter(None, known), key=lambda persona: persona.id != options.persona)
    if options.persona and not any(persona.id == options.persona for persona in personas):
        only = project.get(Persona, options.persona)
        personas = [only, *personas] if only else personas
    return Context(
        project,
        index,
        journey,
        tuple(personas),
        options.persona,
        project.head.language,
        options.say,
    )


def _is_reusable(before: Memory, context: Context, options: SheetOptions) -> bool:
    """Tell whether cells laid out before may stand in the sheet asked for now."""
    old = before.options
    return (
        before.context.journey.id == context.journey.id
        and old.say is options.say
        and (old.persona, old.version, old.date) == (options.persona, options.version, options.date)
    )


class _Frame:
    """One map being laid out."""

    def __init__(
        self,
        context: Context,
        options: SheetOptions,
        contents: Contents,
        changed: Changed,
        before: Memory | None,
    ) -> None:
        self.context, self.options, self.contents = context, options, contents
        self.changed, self.before = changed, before
        self.grid = grid(context, options.width, before.grid if before else None)
        self.is_same_grid = before is not None and before.grid is self.grid
        self.phases = {phase.id: number for number, phase in enumerate(self.grid.phases)}

    def sheet(self) -> MapSheet:
        """Put the rows together."""
        path, numbers = self._path()
        lanes = self._lanes()
        shown = [row for row in lanes.values() if self.options.show_empty or not row.is_empty]
        signs: Signs = frozenset().union(*(row.signs for row in shown))
        title, heads = self._title(numbers), self._heads()
        legend = self._legend(signs)
        fixed = [title, *heads, *([legend] if legend else ())]
        shown = self._stretched(shown, fixed)
        rows = [title, *heads, *(row.row for row in shown), *([legend] if legend else ())]
        memory = Memory(
            self.context, self.options, self.grid, lanes, path, numbers, signs, title, heads, legend
        )
        return self._made(rows, "".join(row.missing for row in shown), memory)

    def _made(self, rows: list[Row], missing: str, memory: Memory) -> MapSheet:
        context = self.context
        tops = [round(top, 3) for top in accumulate((row.height for row in rows), initial=style.MARGIN)]
        footer = footer_row(context, self.options, self.grid)
        bottom = tops.pop() + ABOVE_FOOTER
        height = max(self.options.height or 0.0, bottom + footer.height + style.MARGIN)
        tops.append(round(height - style.MARGIN - footer.height, 3))
        return MapSheet(
            "map",
            context.journey.title,
            context.language,
            self.grid.width,
            round(height, 3),
            self.grid.columns,
            (*rows, footer),
            tuple(tops),
            context.persona,
            "".join(dict.fromkeys(missing)),
            memory,
        )

    def _path(self) -> tuple[dict[str, Stretch], Stretch]:
        """The path's numbers, counted anew only at the steps that changed."""
        old = self.before.path if self.before else {}
        path = {}
        for column in self.grid.columns:
            known = old.get(column.step) if column.step not in self.changed.path else None
            path[column.step] = known or stretch(self.context, column.step)
        return path, joined(path.values())

    def _lanes(self) -> dict[str, LaneRow | WholeRow]:
        lanes = self.context.index.of(Lane, self.context.journey.id)
        under = self._grounds(lanes)
        made: dict[str, LaneRow | WholeRow] = {}
        for number, lane in enumerate(lanes):
            place = Place(number, under[number], self.grid.columns, self.phases)
            old = self.before.lanes.get(lane.id) if self.before else None
            made[lane.id] = self._lane(lane, place, old)
        return made

    def _grounds(self, lanes: tuple[Lane, ...]) -> list[Ground]:
        """The grounds of all lanes; those that equal the ones before are those."""
        old = [row.ground for row in self.before.lanes.values()] if self.before else []
        new = grounds(self.grid, lanes)
        known = dict(zip(old, old, strict=True))
        return [known.get(ground, ground) for ground in new]

    def _lane(self, lane: Lane, place: Place, old: LaneRow | WholeRow | None) -> LaneRow | WholeRow:
        if lane.kind in WHOLE:
            is_kept = (
                isinstance(old, WholeRow)
                and lane.kind not in self.changed.whole
                and self._stands(lane, place, old)
            )
            height = style.FEELINGS_HEIGHT if self.options.height is None else style.FEELINGS_LEAST
            if is_kept and isinstance(old, WholeRow) and old.asked == height:
                return old
            return lay_whole(self.context, self.contents, lane, place, height)
        if not isinstance(old, LaneRow):
            return lay_lane(self.context, self.contents, lane, place)
        changed = self.changed.steps_of(lane)
        stands = self._stands(lane, place, old)
        if stands and not changed:
            return old
        if old.has_wide or not stands:
            return lay_lane(self.context, self.contents, lane, place, changed, old)
        return relay(self.context, self.contents, place, changed, old)

    def _whole(self, lane: Lane, place: Place, old: LaneRow | WholeRow | None) -> WholeRow:
        height = style.FEELINGS_HEIGHT if self.options.height is None else style.FEELINGS_LEAST
        is_kept = isinstance(old, WholeRow) and old.asked == height and lane.kind not in self.changed.whole
        if is_kept and isinstance(old, WholeRow) and self._stands(lane, place, old):
            return old
        return lay_whole(self.context, self.contents, lane, place, height)

    def _stands(self, lane: Lane, place: Place, old: LaneRow | WholeRow) -> bool:
        """Tell whether a lane is itself and where it was."""
        return (
            old.lane is lane
            and old.ground is place.ground
            and old.number == place.number
            and old.columns is place.columns
        )

    def _title(self, numbers: Stretch) -> Row:
        before = self.before
        if before and self.is_same_grid and before.numbers == numbers:
            return before.title
        return title_row(self.context, self.options, self.grid, numbers)

    def _heads(self) -> tuple[Row, Row] | tuple[()]:
        if not self.grid.columns:
            return ()
        if self.before and self.is_same_grid:
            return self.before.heads
        return phase_row(self.context, self.grid), step_row(self.context, self.grid)

    def _legend(self, signs: Signs) -> Row | None:
        before = self.before
        if before and self.is_same_grid and before.signs == signs:
            return before.legend
        return legend_row(self.context, self.grid, signs)

    def _stretched(self, shown: list[LaneRow | WholeRow], fixed: Iterable[Row]) -> list[LaneRow | WholeRow]:
        """The rows with the feelings lanes as high as the sheet has room for."""
        curves = [row for row in shown if isinstance(row, WholeRow) and row.lane.kind == "feelings"]
        if self.options.height is None or not curves:
            return shown
        used = sum(row.height for row in fixed) + sum(row.row.height for row in shown)
        left = self.options.height - 2 * style.MARGIN - 4.0 - ABOVE_FOOTER - used
        if left <= 0:
            return shown
        wanted = round(min(style.FEELINGS_LEAST + left / len(curves), FEELINGS_MOST), 3)
        higher = {
            row.lane.id: lay_whole(
                self.context,
                self.contents,
                row.lane,
                Place(row.number, row.ground, row.columns, self.phases),
                wanted,
            )
            for row in curves
        }
        return [higher.get(row.lane.id, row) for row in shown]
