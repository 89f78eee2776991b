"""The grid as a sheet: heads, rows of cells with gutters between them, the moves, the miniatures, the legend.

Widths are data; what a cell holds makes its row higher. What is made from the same records is the same
object as on the sheet before.
"""

from __future__ import annotations

from bisect import bisect_right
from functools import partial
from itertools import accumulate

from canvas.layout.grid import arrows, cell, heads, legend, miniatures, routes, standing, tracks, words
from canvas.layout.grid.cell import Contents, Measured
from canvas.layout.grid.frames import kind_of
from canvas.layout.grid.heads import Label
from canvas.layout.grid.legend import Shown
from canvas.layout.grid.loose import loose_row
from canvas.layout.grid.routes import Columns, Route
from canvas.layout.grid.strip import Strip, plans
from canvas.layout.grid.table import (
    GAP,
    GUTTER,
    HEIGHT,
    HEIGHT_LEAST,
    HEIGHT_MOST,
    NARROW,
    STRIP,
    STRIP_GAP,
    Table,
)
from canvas.layout.grid.tracks import Gutter, Size, Tracks
from canvas.layout.map import tones
from canvas.layout.map.context import Context
from canvas.layout.options import SheetOptions
from canvas.layout.page import ABOVE_FOOT, Page, PageSheet, Parts
from canvas.layout.shapes import Box
from canvas.layout.sheet import Cell, Column, Mark, Placed, Row
from canvas.layout.style import ACCENT, MARGIN
from canvas.model import grid
from canvas.model.journey import Phase
from canvas.model.parts import SocialRole
from canvas.model.people import Channel, Department, Persona
from canvas.model.work import Idea, Move, RelationshipLevel

Cells = dict[tuple[SocialRole, str], tuple[Contents, Measured]]
"""The measured cells of a level, by social role and phase."""
ABOVE_LEGEND = 7.0
READ_HEADS, READ_ROWS, READ_OTHERS, READ_MOVES, READ_LEGEND = 0, 1, 400_000, 500_000, 1_000_000


class Laying:
    """One grid being laid out."""

    def __init__(self, context: Context, options: SheetOptions, table: Table, parts: Parts) -> None:
        self.context, self.options, self.table, self.parts = context, options, table, parts
        self.page = Page("grid", context, options, table.width)
        self.personas = miniatures.of_role(context, table.role)
        index = context.index
        self.pills: dict[str, Size] = {}
        self.shared = (
            *(record for kind in (Channel, Department, Persona) for record in (*index.of(kind), None)),
            *context.personas,
        )
        """Records that many cells name: with one of them every cell is made anew."""

    def sheet(self) -> PageSheet:
        """Put the rows together."""
        context, table, page = self.context, self.table, self.page
        name = words.title(context, [(each.role, self._of(each.role)) for each in table.every])
        title = page.title(name, words.sentence(context, table.cells))
        head, roles = self._heads(), self._roles()
        loose = loose_row(context, table, self.options)
        below = (*((loose,) if loose else ()), self._legend())
        foot = page.foot()
        above = (title, *roles, head)
        fixed = sum(row.height for row in (*above, *below, foot)) + 2 * MARGIN + ABOVE_FOOT
        body = self._body(sum(row.height for row in above) + MARGIN, fixed)
        columns = tuple(column for each in table.every for column in each.columns)
        return page.sheet(name, (*above, *body, *below), foot, self.parts, columns)

    def _of(self, role: SocialRole) -> tuple[Persona, ...]:
        return miniatures.of_role(self.context, role)

    # Heads

    def _roles(self) -> tuple[Row, ...]:
        """Whose grid each is, where several stand side by side."""
        if not self.table.more:
            return ()
        placed = []
        for number, each in enumerate(self.table.every):
            given = miniatures.miniature(self.context, each, each.role)
            x = each.columns[0].x if each.columns else MARGIN
            placed.append(Placed(x, miniatures.head(self.context, given), (READ_HEADS, -1, number)))
        return (Row("roles", miniatures.HEAD, tuple(placed)),)

    def _heads(self) -> Row:
        context, table = self.context, self.table
        columns = [pair for each in table.every for pair in heads.columns_of(each)]
        placed = [
            Placed(
                column.x,
                self.parts.part(
                    f"phase {phase.id} {column.width}",
                    (context.say, phase),
                    partial(heads.phase, context, phase, column.width),
                ),
                (READ_HEADS, number),
            )
            for number, (column, phase) in enumerate(columns)
        ]
        if table.others:
            x = table.right + STRIP_GAP
            placed.append(Placed(x, heads.others(context, STRIP), (READ_OTHERS,)))
        height = max((each.cell.height for each in placed), default=0.0)
        return Row("heads", height, tuple(placed))

    # Rows

    def _body(self, top: float, fixed: float) -> tuple[Row, ...]:
        """The levels with their gutters, stretched to the height that is left, and the moves over them."""
        table = self.table
        measured = {level.id: self._measured(level) for level in table.levels}
        least = [self._least(level, measured[level.id]) for level in table.levels]
        places = self._places()
        found, taken = self._routes(places)
        gaps = [taken.height(number) for number in range(len(least) + 1)]
        gaps = [max(gap, GUTTER) if 0 < n < len(least) else gap for n, gap in enumerate(gaps)]
        room = None if self.options.height is None else self.options.height - fixed - sum(gaps)
        heights = _stretched(least, room, [level.id in table.narrow for level in table.levels])
        rows: list[Row] = []
        for number, (level, high) in enumerate(zip(table.levels, heights, strict=True)):
            rows.append(Row(f"gutter {number}", round(gaps[number], 3), ()))
            rows.append(self._row(number, high, gaps, measured[level.id]))
        rows.append(Row(f"gutter {len(heights)}", round(gaps[-1], 3), ()))
        strip = Strip(self.context, table, sum(row.height for row in rows), self.parts, self.shared)
        rows = self._with_strip(rows, strip)
        return self._with_moves(tuple(rows), top, found, taken, strip) if found else tuple(rows)

    def _with_strip(self, rows: list[Row], strip: Strip) -> list[Row]:
        """The miniatures beside all rows, each of their cells in the row in which it begins."""
        tops, made = list(accumulate((row.height for row in rows), initial=0.0)), list(rows)
        for piece in strip.pieces():
            at = min(max(0, bisect_right(tops, piece.y) - 1), len(rows) - 1)
            down = round(piece.y - tops[at], 3)
            placed = Placed(piece.x, piece.cell, (READ_OTHERS, *piece.reading), 0, down)
            made[at] = made[at]._replace(placed=(*made[at].placed, placed))
        return made

    def _measured(self, level: RelationshipLevel) -> Cells:
        made = {}
        for table in self.table.every:
            for column, phase in heads.columns_of(table):
                made[table.role, phase.id] = self.parts.part(
                    f"cell {level.id} {phase.id} {table.role} {column.width}",
                    self._made_from(table, level, phase.id),
                    partial(self._measure, table, level, phase.id, column.width),
                )
        return made

    def _made_from(self, table: Table, level: RelationshipLevel, phase: str) -> tuple[object, ...]:
        spot, index = table.spots[level.id, phase], self.context.index
        ideas = [idea for plan in spot.plans for idea in index.of(Idea, plan.id)]
        here = self._at(table.role, level, phase)
        beside = (grid.beside(self.context.project, persona.id) for persona in here)
        around = [record for pairs in beside for pair in pairs for record in pair]
        known = (self.context.say, level, spot.phase)
        return (*known, *spot.plans, None, *spot.served, None, *ideas, *around, *self.shared)

    def _at(self, role: SocialRole, level: RelationshipLevel, phase: str | None) -> tuple[Persona, ...]:
        return standing.personas_at(self.context, level.id, role, phase)

    def _measure(
        self, table: Table, level: RelationshipLevel, phase: str, width: float
    ) -> tuple[Contents, Measured]:
        spot, index = table.spots[level.id, phase], self.context.index
        ideas = tuple(idea for plan in spot.plans for idea in index.of(Idea, plan.id))
        contents = Contents(table.role, spot, self._at(table.role, level, phase), ideas)
        return contents, cell.measure(self.context, contents, width)

    def _least(self, level: RelationshipLevel, measured: Cells) -> float:
        needed = [made.height for _, made in measured.values()]
        label = heads.label_height(self.context, self._label(level))
        if level.id in self.table.narrow:
            return max(NARROW, label)
        return max(HEIGHT_LEAST, label, *needed)

    def _label(self, level: RelationshipLevel) -> Label:
        targets = [each for each in self.table.levels if each.in_target_zone]
        here = (person for each in self.table.every for person in self._at(each.role, level, None))
        people = tuple(dict.fromkeys(person.id for person in here))
        known = tuple(self.context.project.table(Persona)[key] for key in people)
        return Label(level, known, bool(targets) and targets[-1] is level)

    def _row(self, number: int, high: float, gaps: list[float], measured: Cells) -> Row:
        context, table, level = self.context, self.table, self.table.levels[number]
        label = heads.label(context, self._label(level), high)
        placed = [Placed(MARGIN, label, (READ_ROWS, number, -1))]
        for at, (each, column, phase) in enumerate(self._columns()):
            made = measured[each.role, phase.id]
            drawn = self.parts.part(
                f"drawn {level.id} {phase.id} {each.role} {column.width} {high}",
                (made,),
                partial(cell.draw, context, *made, column.width, high),
            )
            placed.append(Placed(column.x, drawn, (READ_ROWS, number, at)))
        bar = heads.zone(level, table, high, gaps[number + 1])
        if bar:
            mark = Mark((bar,), Box(0.0, 0.0, 0.0, 0.0))
            placed.append(Placed(MARGIN, Cell(0.0, high, (mark,)), (READ_ROWS, number), -1))
        return Row(grid.row_name(level.id, table.role), round(high, 3), tuple(placed))

    def _columns(self) -> list[tuple[Table, Column, Phase]]:
        """All columns from left to right, each with the table it belongs to."""
        every = self.table.every
        return [(each, column, phase) for each in every for column, phase in heads.columns_of(each)]

    # Moves

    def _places(self) -> dict[str, tuple[int, int]]:
        return {
            plan.id: (row, at)
            for row, level in enumerate(self.table.levels)
            for at, (table, _, phase) in enumerate(self._columns())
            for plan in table.spots[level.id, phase.id].plans
        }

    def _moves(self, places: dict[str, tuple[int, int]]) -> dict[str, Move]:
        """The moves between cells of this grid, and those to another role's and from there."""
        shown = frozenset(places) | plans(self.context, self.table)
        every = grid.moves(self.context.project, shown)
        return {move.id: move for move in every if {move.source, move.target} & places.keys()}

    def _routes(self, places: dict[str, tuple[int, int]]) -> tuple[tuple[Route, ...], Tracks]:
        table, columns = self.table, [column for _, column, _ in self._columns()]
        lefts, widths = tuple(each.x for each in columns), tuple(each.width for each in columns)
        moves, show = self._moves(places), self.options.show_empty
        ends = arrows.ends(tuple(moves.values()), places)
        found = routes.routes(ends, Columns(lefts, widths, GAP), len(table.levels))
        self.pills = arrows.pill_sizes(self.context, moves, found, show_empty=show)
        return found, tracks.tracks(found, self.pills)

    def _with_moves(
        self,
        rows: tuple[Row, ...],
        top: float,
        found: tuple[Route, ...],
        taken: Tracks,
        strip: Strip,
    ) -> tuple[Row, ...]:
        """Lines in the last row, over all; each trigger in the gutter it stands in, where a hand finds it."""
        tops = list(accumulate((row.height for row in rows), initial=top))
        gutters = [Gutter(tops[at], tops[at + 1]) for at in range(0, len(rows), 2)]
        colour = tones.persona_line(self.context, self.personas[0]) if self.personas else ACCENT
        moves = self._moves(self._places())
        minis = strip.boxes()
        outside = {
            key: minis[end].moved(0.0, top)
            for key, move in moves.items()
            for end in (move.source, move.target)
            if end in minis
        }
        layer = arrows.layer(self.context, moves, found, taken, gutters, colour, outside, self.pills)
        made = list(rows)
        lines = Cell(self.table.width, 0.0, layer.lines)
        over = Placed(0.0, lines, (READ_MOVES,), 2, round(-tops[len(rows) - 1], 3))
        made[-1] = made[-1]._replace(placed=(*made[-1].placed, over))
        for number, (gutter, mark) in enumerate(layer.pills):
            row = made[2 * gutter]
            pill = Cell(self.table.width, row.height, (standing.placed(mark, 0.0, -gutters[gutter].top),))
            made[2 * gutter] = row._replace(placed=(*row.placed, Placed(0.0, pill, (READ_MOVES, number), 3)))
        return tuple(made)

    # Legend

    def _legend(self) -> Row:
        context, table = self.context, self.table
        kinds = tuple(dict.fromkeys(kind_of(plan) for plan in table.cells))
        moves = tuple(self._moves(self._places()).values())
        falls = [arrows.falls(context, move) for move in moves]
        colour = tones.persona_line(context, self.personas[0]) if self.personas else ACCENT
        ideas = any(context.index.of(Idea, plan.id) for plan in table.cells)
        shown = Shown(
            kinds,
            not all(falls) if falls else False,
            any(falls),
            any(level.in_target_zone for level in table.levels),
            any(spot.served for each in table.every for spot in each.spots.values()),
            ideas,
            colour,
        )
        drawn = legend.legend(context, shown, self.page.inner)
        placed = Placed(MARGIN, drawn, (READ_LEGEND,), 0, ABOVE_LEGEND)
        return Row("legend", round(ABOVE_LEGEND + drawn.height, 3), (placed,))


def _stretched(least: list[float], room: float | None, narrow: list[bool]) -> list[float]:
    """The heights of the rows: what room there is makes them even, as high as a cell looks well.

    Without a height to fill (None) they have their natural one.
    """
    low, high = min(least, default=0.0), HEIGHT_MOST
    if room is None:
        low = high = HEIGHT
    while high - low > 0.01:
        middle = (low + high) / 2
        is_room = sum(_at_least(least, narrow, middle)) <= (room or 0.0)
        low, high = (middle, high) if is_room else (low, middle)
    return [round(each, 3) for each in _at_least(least, narrow, low)]


def _at_least(least: list[float], narrow: list[bool], height: float) -> list[float]:
    """The heights of rows that are all so high, but for the narrow ones and those that need more."""
    return [one if is_narrow else max(one, height) for one, is_narrow in zip(least, narrow, strict=True)]
