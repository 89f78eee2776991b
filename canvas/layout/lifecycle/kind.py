"""The life cycle as a kind of sheet."""

from __future__ import annotations

from functools import partial

from canvas.layout import house
from canvas.layout.drawings.colours import mix
from canvas.layout.lifecycle import curve, table, told
from canvas.layout.lifecycle.curve import Field
from canvas.layout.lifecycle.told import ZONE, Stage
from canvas.layout.map import typeset
from canvas.layout.map.context import Context
from canvas.layout.map.frame import make_context
from canvas.layout.options import Drop, Offer, SheetError, SheetKind, SheetOptions, message
from canvas.layout.page import ABOVE_FOOT, Page, Parts
from canvas.layout.shapes import Box, Rect, Shape, Stroke
from canvas.layout.shapes import line as line_shape
from canvas.layout.sheet import Cell, Mark, Placed, Row, Sheet
from canvas.layout.style import HAIRLINE, PAPER
from canvas.model import grid
from canvas.model.people import Persona
from canvas.model.problem import Problem, problem
from canvas.model.project import NAMES, Project

MARGIN = 20.0
LABELS, GAP = 44.0, 8.0
COLUMN_LEAST = 80.0
NATURAL = 594.0
"""It is drawn for A2; on other papers it is scaled as a whole."""
CURVE, CURVE_MOST = 150.0, 300.0
ROW_OF_PEOPLE = 29.0
ZONE_BAR = 2.0
ZONE_PAD = 5.0
READ_CURVE, READ_TABLE = 1, 1000


def offers(project: Project) -> tuple[Offer, ...]:
    """One for the project, where it has relationship levels."""
    return (Offer(project.head.title),) if grid.levels(project) else ()


def widths(project: Project, options: SheetOptions) -> tuple[float, float]:
    """Between which natural widths a level's column looks well."""
    least = max(420.0, _width(max(1, len(grid.levels(project))), COLUMN_LEAST))
    return least, max(least, NATURAL)


def _width(count: int, column: float) -> float:
    return round(2 * MARGIN + LABELS + count * (column + GAP) - GAP, 3)


def lay(project: Project, options: SheetOptions, previous: Sheet | None) -> Sheet:
    """Lay out the life cycle. Raises SheetError where the project has no relationship levels."""
    context = make_context(project, options)
    found = told.stages(context)
    if not found:
        raise SheetError(problem("grid-without-levels"))
    return _Laying(context, options, found, Parts(previous)).sheet()


class _Laying:
    """One life cycle being laid out."""

    def __init__(
        self, context: Context, options: SheetOptions, found: tuple[Stage, ...], parts: Parts
    ) -> None:
        self.context, self.options, self.found, self.parts = context, options, found, parts
        width = options.width or widths(context.project, options)[1]
        self.page = Page("life-cycle", context, options, width, MARGIN)
        self.column = round((self.page.inner - LABELS + GAP) / len(found) - GAP, 3)
        self.lefts = tuple(round(LABELS + n * (self.column + GAP), 3) for n in range(len(found)))

    def sheet(self) -> Sheet:
        """Title, curve, table, foot; the curve takes what height is left."""
        title = told.title(self.context, self.found)
        head = self.page.title(title, told.sentence(self.context, self.found), 56)
        rows, foot = self._table(), self.page.foot()
        fixed = sum(row.height for row in (head, *rows, foot)) + 2 * MARGIN + ABOVE_FOOT
        least = CURVE + ROW_OF_PEOPLE * max(0, curve.rows_of_people(self.column, self.found) - 1)
        high = round(max(least, min(CURVE_MOST, (self.options.height or 0.0) - fixed)), 3)
        drawn = self._curve(high, high + sum(row.height for row in rows))
        return self.page.sheet(title, (head, drawn, *rows), foot, self.parts)

    def _curve(self, high: float, zone: float) -> Row:
        field = Field(self.lefts, self.column, high)
        marks = [curve.line(field, self.found, self.page.inner)]
        for number, stage in enumerate(self.found):
            marks += self.parts.part(
                f"stage {stage.level.id} {number} {len(self.found)} {self.column} {high}",
                (self.context.say, stage.level, None, *stage.personas, None, *self.context.index.of(Persona)),
                partial(curve.stage, self.context, field, number, stage),
            )
        placed = [Placed(MARGIN, Cell(self.page.inner, high, tuple(marks)), (READ_CURVE,))]
        return Row("curve", high, (*self._zone(zone), *placed))

    def _zone(self, high: float) -> tuple[Placed, ...]:
        """The ground of the target zone, from above the curve down to the end of the table."""
        accent = house.worn().accent
        found = []
        for number, (stage, left) in enumerate(zip(self.found, self.lefts, strict=True)):
            if not stage.level.in_target_zone:
                continue
            is_joined = number + 1 < len(self.found) and self.found[number + 1].level.in_target_zone
            is_first = not number or not self.found[number - 1].level.in_target_zone
            right = self.column + (GAP if is_joined else ZONE_PAD)
            start = -ZONE_PAD if is_first else 0.0
            shapes: list[Shape] = [
                Rect(start, 0.0, round(right - start, 3), high, mix(accent, PAPER, 0.93)),
                Rect(start, 0.0, round(right - start, 3), ZONE_BAR, accent),
            ]
            words = self.context.say("here we want to go") if is_first else ""
            if words:
                shapes.append(typeset.line(words, ZONE, 0.0, 10.0, accent))
            box = Box(start, 0.0, round(right - start, 3), high)
            mark = Mark(tuple(shapes), box, say=words, language=self.context.language)
            found.append(Placed(round(MARGIN + left, 3), Cell(self.column, high, (mark,)), (0,), -1))
        return tuple(found)

    def _table(self) -> tuple[Row, ...]:
        rows = []
        for number, line in enumerate(table.lines(self.context.say)):
            cells = [
                self.parts.part(
                    f"{line.kind} {line.field} {stage.level.id} {self.column}",
                    (self.context.say, stage.level, None, *stage.onward, None, *stage.back),
                    partial(table.cell, self.context, stage, line, self.column),
                )
                for stage in self.found
            ]
            if line.kind == "field" or any(cell.marks for cell in cells):
                rows.append(self._row(number, line, cells))
        return tuple(rows)

    def _row(self, number: int, line: table.Line, cells: list[Cell]) -> Row:
        label = table.label(self.context, line, LABELS - GAP)
        high = round(max(label.height + table.BOTTOM, *(cell.height for cell in cells)), 3)
        rule = line_shape(0.0, 0.0, self.page.inner, 0.0, Stroke(HAIRLINE, 0.3))
        ground = Cell(self.page.inner, high, (Mark((rule,), Box(0.0, 0.0, self.page.inner, 0.3)),))
        return Row(
            f"{line.kind} {line.field}",
            high,
            (
                Placed(MARGIN, ground, (READ_TABLE, number), -1),
                Placed(MARGIN, label, (READ_TABLE, number, -1)),
                *(
                    Placed(round(MARGIN + left, 3), cell, (READ_TABLE, number, at))
                    for at, (left, cell) in enumerate(zip(self.lefts, cells, strict=True))
                ),
            ),
        )


def drop(project: Project, sheet: Sheet, record: str, x: float, y: float) -> Drop | Problem:
    """What a person let go at a level sets: the level, and nothing else."""
    card = project.find(record)
    if not isinstance(card, Persona):
        kind = NAMES.get(type(card), "")
        return problem("board-refuses", record, kind=kind) if card else problem("not-found")
    columns = {
        placed.cell.column: Box(placed.x, 0.0, placed.cell.width, sheet.height)
        for row in sheet.rows
        for placed in row.placed
        if placed.cell.column
    }
    level = next((key for key, box in columns.items() if box.x - GAP / 2 <= x < box.right + GAP / 2), None)
    number = sheet.row_at(y)
    if level is None or number is None:
        return problem("drop-nowhere", record)
    fields = (("level", level),) if card.level != level else ()
    top = sheet.tops[next(n for n, row in enumerate(sheet.rows) if row.key == "curve")]
    marker = Box(columns[level].x, top, columns[level].width, sheet.tops[-1] - top)
    return Drop(record, "", "", "", fields, marker)


KIND = SheetKind(
    "life-cycle",
    message("Life cycle"),
    offers,
    frozenset({"width", "height", "date", "show_empty", "hidden"}),
    lay,
    widths,
    drop,
)
