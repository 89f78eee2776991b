"""A small journey and a plain sheet of it, so that gestures are tested without the map's own layout.

Columns are 50 mm wide and begin at 50; rows have heads of 20 mm, lanes grow with their cards.
"""

from __future__ import annotations

from canvas.layout import breaking
from canvas.layout.options import Drop
from canvas.layout.shapes import Box, Rect, Stroke, Text
from canvas.layout.sheet import Cell, Column, Mark, Placed, Row, Sheet, TextBlock
from canvas.model import edits
from canvas.model.edits import cards, structure
from canvas.model.ids import SeededIds
from canvas.model.index import index_of
from canvas.model.journey import Lane, Phase, Step
from canvas.model.problem import Problem
from canvas.model.project import Project
from canvas.model.queries import journeys, lanes, steps

LEFT, WIDTH, GAP, HEAD, PADDING = 50.0, 47.0, 3.0, 20.0, 3.4
SIZE, LEADING = 4.2333, 5.2917

__all__ = ["drop", "edits", "lay_out", "project"]


def project(*texts: tuple[str, int, int]) -> Project:
    """A journey of one phase with three steps s0–s2 and two lanes l0 (touchpoints) and l1 (thinking).

    `texts` are cards: text, lane, step. Ids of cards are t0, t1, … or n0, n1, … in the order given.
    """
    ids = SeededIds(b"plain")
    made = structure.new_project(ids, "Plain")
    journey = journeys(made)[0].id
    made = made.without([lane.id for lane in lanes(made, journey)])
    made = made.put(Phase(id="f0", journey=journey, order="V", title="Phase"))
    made = made.without([phase.id for phase in made.all(Phase) if phase.id != "f0"])
    made = made.without([step.id for step in made.all(Step)])
    for number in range(3):
        made = structure.add_step(made, f"s{number}", "f0", title=f"Step {number}")
    made = structure.add_lane(made, "l0", journey, "touchpoints", title="Touchpoints")
    made = structure.add_lane(made, "l1", journey, "thinking", title="Thinking")
    for number, (text, lane, step) in enumerate(texts):
        new = ("t" if lane == 0 else "n") + str(number)
        made = cards.add_card(made, new, f"l{lane}", f"s{step}", text=text)
    return made


def lay_out(project: Project, previous: Sheet | None = None) -> Sheet:
    """Lay out the first journey plainly."""
    journey = journeys(project)[0].id
    columns = tuple(
        Column(step.id, step.phase, LEFT + n * (WIDTH + GAP), WIDTH)
        for n, step in enumerate(steps(project, journey))
    )
    rows = [Row("heads", HEAD, tuple(_head(project, column) for column in columns))]
    rows += [_lane(project, lane, columns) for lane in lanes(project, journey)]
    tops, y = [], 0.0
    for row in rows:
        tops.append(y)
        y += row.height
    width = columns[-1].x + WIDTH + 10 if columns else LEFT
    return Sheet("map", project.head.title, "en", width, y, columns, tuple(rows), tuple(tops))


def drop(project: Project, sheet: Sheet, record: str, x: float, y: float) -> Drop | Problem:
    """Land where the pointer is, before the first card whose middle lies below it."""
    row, column = sheet.row_at(y), sheet.column_at(x)
    card = project.find(record)
    if row is None or column is None or project.get(Lane, sheet.rows[row].key) is None:
        return Problem("no-place")
    lane = sheet.rows[row].key
    why = cards.refusal(project, card, lane)
    if why:
        return why
    there = [p for p in sheet.rows[row].placed if p.cell.column == column.key]
    marks = [mark for placed in there for mark in placed.cell.marks]
    top = sheet.tops[row]
    before = next((m.record for m in marks if y < top + m.box.y + m.box.height / 2), "")
    return Drop(record, lane, column.key, before, (), Box(column.x, y, column.width, 1.0))


def _head(project: Project, column: Column) -> Placed:
    step = project.get(Step, column.key)
    block = _block("title", step.title if step else "", 0.0, 2.0, WIDTH)
    shapes = tuple(_lines(block))
    mark = Mark(shapes, Box(0, 0, WIDTH, HEAD), column.key, "step", "step", "en", block)
    return Placed(column.x, Cell(WIDTH, HEAD, (mark,)), (0,))


def _lane(project: Project, lane: Lane, columns: tuple[Column, ...]) -> Row:
    index = index_of(project)
    placed = []
    for number, column in enumerate(columns):
        marks, y = [], PADDING
        for card in index.cell(lane.id, column.key):
            mark = _card(card.id, card.text, y)
            marks.append(mark)
            y = mark.box.bottom + 2.4
        placed.append(Placed(column.x, Cell(WIDTH, y, tuple(marks), column.key, lane.id), (1, number)))
    height = max([40.0, *(p.cell.height + 1.0 for p in placed)])
    return Row(lane.id, height, tuple(placed))


def _card(key: str, text: str, y: float) -> Mark:
    block = _block("text", text, 4.8, y + 2.4, WIDTH - 7.4)
    height = len(block.lines) * LEADING + 4.8
    ground = Rect(0.0, y, WIDTH, height, "#FFFFFF", Stroke("#838D9A", 0.25), 1.2)
    role = "touchpoint" if key.startswith("t") else "note"
    return Mark((ground, *_lines(block)), Box(0.0, y, WIDTH, height), key, role, text, "en", block)


def _block(field: str, text: str, x: float, top: float, width: float) -> TextBlock:
    lines = breaking.break_text(text, "medium", SIZE, width, "en")
    return TextBlock(field, text, lines, x, top + 4.0, width, "medium", SIZE, LEADING, "#14181F", "en")


def _lines(block: TextBlock) -> list[Text]:
    return [
        Text(
            block.x,
            block.baseline + n * block.leading,
            line.text,
            block.font,
            block.size,
            block.colour,
            line.width,
        )
        for n, line in enumerate(block.lines)
    ]
