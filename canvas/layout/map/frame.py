"""The journey map as a sheet: which rows there are, how high each is, what is kept from the sheet before.

Widths are data, so dependency runs one way: text → card → cell → row → where rows begin. After an edit the
changed cells are laid out again, the row that holds them gets a new height, and every other cell is the
same object as before.
"""

from __future__ import annotations

from itertools import accumulate
from operator import attrgetter, is_
from typing import TYPE_CHECKING

from canvas import late
from canvas.frozen import dataclass, field
from canvas.layout import house, style
from canvas.layout.house import House
from canvas.layout.map.board import AnyRow, Board, Layer
from canvas.layout.map.cells import missing
from canvas.layout.map.changed import Changed, since
from canvas.layout.map.contents import Contents
from canvas.layout.map.context import Context
from canvas.layout.map.footer import HEIGHT as FOOTER_HEIGHT
from canvas.layout.map.footer import footer_row
from canvas.layout.map.grid import Grid, grid
from canvas.layout.map.lanes import LABEL
from canvas.layout.map.new_row import new_row
from canvas.layout.map.path import Stretch, joined, stretch
from canvas.layout.map.phase_heads import phase_row
from canvas.layout.map.signs import Signs
from canvas.layout.map.step_heads import step_row
from canvas.layout.map.title import title_row
from canvas.layout.options import SheetError, SheetOptions
from canvas.layout.sheet import Cell, Row, Sheet
from canvas.model.index import index_of
from canvas.model.journey import Journey, Link
from canvas.model.people import Persona
from canvas.model.problem import problem
from canvas.model.project import Project
from canvas.named import NamedTuple

if TYPE_CHECKING:
    from canvas.layout.map import legend, links, principles
else:  # a new map has none of them
    legend, links, principles = late.modules("canvas.layout.map", "legend links principles")

ABOVE_FOOTER = 3.5
_ROW, _HEIGHT = attrgetter("row"), attrgetter("height")


class Lost(NamedTuple):
    """The cells around the cards, and the characters in them that no font has."""

    cells: tuple[Cell, ...]
    characters: str


class Memory(NamedTuple):
    """What a map was made from and of, for the next one to take over."""

    house: House
    context: Context
    options: SheetOptions
    grid: Grid
    board: Board
    path: dict[str, Stretch]
    numbers: Stretch
    title: Row
    principles: Row | None
    heads: tuple[Row, ...]
    legend: Row | None
    footer: Row
    lost: Lost


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
        changed.is_structure |= before.options.hidden != options.hidden
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
    shown = (persona for persona in known if persona and persona.id not in options.hidden)
    personas = sorted(shown, key=lambda persona: persona.id != options.persona)
    if options.persona and not any(persona.id == options.persona for persona in personas):
        only = project.get(Persona, options.persona)
        personas = [only, *personas] if only else personas
    return Context(
        project,
        index,
        journey,
        tuple(personas),
        options.persona,
        journey.language or project.head.language,
        options.say,
        options.hidden,
    )


def least_height(project: Project, options: SheetOptions, contents: Contents) -> float:
    """How high the map is at least. Of each lane only the cell with the most text is laid out."""
    context = make_context(project, options)
    layer = Layer(context, contents, grid(context, options.width), options, Changed(is_everything=True))
    return 2 * style.MARGIN + ABOVE_FOOTER + FOOTER_HEIGHT + sum(layer.least_heights())


def _is_reusable(before: Memory, context: Context, options: SheetOptions) -> bool:
    """Tell whether cells laid out before may stand in the sheet asked for now."""
    old = before.options
    return (
        before.house == house.worn()
        and before.context.journey.id == context.journey.id
        and old.say is options.say
        and (old.persona, old.version, old.date) == (options.persona, options.version, options.date)
        and _personas(old.hidden) == _personas(options.hidden)
    )


def _personas(hidden: frozenset[str]) -> frozenset[str]:
    """Those of the hidden that are personas: which cards and curves there are depends on them."""
    return frozenset(key for key in hidden if key.startswith("p"))


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
        self.context, self.options = context, options
        self.changed, self.before = changed, before
        self.grid = self._grid()
        self.is_same_grid = before is not None and before.grid is self.grid
        self.is_same_around = self.is_same_grid and not changed.is_around
        self.layer = Layer(context, contents, self.grid, options, changed)

    def sheet(self) -> MapSheet:
        """Put the rows together."""
        path, numbers = self._path()
        is_same = self.is_same_grid and self._is_same_size() and not self.changed.is_structure
        board = self.layer.board(self.before.board if self.before else None, is_same=is_same)
        title, heads, legend = self._title(numbers), self._heads(), self._legend(board.signs)
        principles = self._principles()
        above = (title, *((principles,) if principles else ()), *heads)
        below = (*((new_row(),) if self.options.show_empty else ()), *((legend,) if legend else ()))
        fixed = (*above, *below)
        shown = self._stretched(board, sum(row.height for row in fixed))
        rows = [*above, *map(_ROW, shown), *below]
        footer = self._footer()
        lost = self._lost((*fixed, footer), shown)
        memory = Memory(
            house.worn(),
            self.context,
            self.options,
            self.grid,
            board,
            path,
            numbers,
            title,
            principles,
            heads,
            legend,
            footer,
            lost,
        )
        return self._made(rows, lost.characters + board.missing, memory)

    def _made(self, rows: list[Row], missing: str, memory: Memory) -> MapSheet:
        context, footer = self.context, memory.footer
        tops = list(accumulate(map(_HEIGHT, rows), initial=style.MARGIN))
        tops[-1] = round(tops[-1] + ABOVE_FOOTER, 3)
        height = round(tops[-1] + footer.height + style.MARGIN, 3)
        return MapSheet(
            "map",
            context.journey.title,
            context.project.head.language,
            self.grid.width,
            height,
            self.grid.columns,
            self._linked((*rows, footer), tops),
            tuple(tops),
            context.persona,
            "".join(dict.fromkeys(missing)),
            memory,
        )

    def _linked(self, rows: tuple[Row, ...], tops: list[float]) -> tuple[Row, ...]:
        """The rows with the arrows of the map, where there are any."""
        if not self.context.project.table(Link):
            return rows
        can_type = self.options.show_empty
        return links.with_links(self.context, rows, tops, self.grid.width, can_type=can_type)

    def _grid(self) -> Grid:
        before = self.before
        if before and not self.changed.is_structure and before.options.width == self.options.width:
            return before.grid
        return grid(self.context, self.options.width, before.grid if before else None)

    def _is_same_size(self) -> bool:
        """Tell whether lanes are as high and as many as they were asked to be before."""
        if self.before is None:
            return False
        old, new = self.before.options, self.options
        return (old.height is None) == (new.height is None) and old.show_empty == new.show_empty

    def _path(self) -> tuple[dict[str, Stretch], Stretch]:
        """The path's numbers, counted anew only at the steps that changed."""
        old = self.before.path if self.before else {}
        if self.before and self.is_same_grid and not self.changed.path:
            return old, self.before.numbers
        kept = {step: old[step] for step in old if step not in self.changed.path}
        steps = [column.key for column in self.grid.columns]
        path = {step: kept.get(step) or stretch(self.context, step) for step in steps}
        return path, joined(path.values())

    def _title(self, numbers: Stretch) -> Row:
        before = self.before
        if before and self.is_same_around and before.numbers == numbers:
            return before.title
        return title_row(self.context, self.options, self.grid, numbers)

    def _principles(self) -> Row | None:
        """The band of principles, which stands on the columns and on nothing else."""
        before, grid = self.before, self.grid
        is_same = not self.changed.is_around
        if before and is_same and before.grid.columns is grid.columns and before.grid.width == grid.width:
            return before.principles
        return principles.principles_row(self.context, grid) if self.context.journey.principles else None

    def _heads(self) -> tuple[Row, ...]:
        if not self.grid.columns:
            return ()
        if self.before and self.is_same_around:
            return self.before.heads
        return phase_row(self.context, self.grid), step_row(
            self.context, self.grid, show_empty=self.options.show_empty
        )

    def _legend(self, signs: Signs) -> Row | None:
        before = self.before
        if before and self.is_same_around and before.board.signs == signs:
            return before.legend
        return legend.legend_row(self.context, self.grid, signs) if signs else None

    def _footer(self) -> Row:
        before = self.before
        if before and self.is_same_around and before.options.paper_text == self.options.paper_text:
            return before.footer
        return footer_row(self.context, self.options, self.grid)

    def _lost(self, around: tuple[Row, ...], shown: tuple[AnyRow, ...]) -> Lost:
        """What no font has of title, heads and labels; looked for again where one of them changed."""
        labels = [row.row.placed[LABEL].cell for row in shown]
        cells = (*(p.cell for row in around for p in row.placed), *labels)
        old = self.before.lost if self.before else None
        if old and len(old.cells) == len(cells) and all(map(is_, old.cells, cells)):
            return old
        return Lost(cells, missing(cells))

    def _stretched(self, board: Board, fixed: float) -> tuple[AnyRow, ...]:
        """The lanes, with what is left of the sheet's height given to the feelings."""
        if self.options.height is None:
            return board.shown
        used = fixed + sum(row.row.height for row in board.shown)
        around = 2 * style.MARGIN + ABOVE_FOOTER + FOOTER_HEIGHT
        return self.layer.stretched(board, self.options.height - around - used).shown
