"""The grids of the other social roles as miniatures: black, grey, empty, dashed, and how many are empty."""

from __future__ import annotations

from canvas.layout.drawings import icons
from canvas.layout.grid import style, words
from canvas.layout.grid.cell import tell
from canvas.layout.grid.frames import Kind, kind_of
from canvas.layout.grid.table import STRIP, Table
from canvas.layout.map import people, typeset
from canvas.layout.map.context import Context
from canvas.layout.shapes import Box, Rect, Shape, Stroke, circle
from canvas.layout.sheet import Cell, Mark
from canvas.layout.style import GROUND, HAIR, HAIRLINE, INK, RUST, SECOND
from canvas.model import grid
from canvas.model.people import Persona
from canvas.model.work import GridCell
from canvas.named import NamedTuple

PORTRAIT = 16.0
BESIDE = 3.6
HEAD = 20.0
GAP = 2.6
HIGHEST = 18.6
LEAST = 5.0
AIR = 15.0
GREY = "#B9C0CB"


class Miniature(NamedTuple):
    """The grid of another role: who has it, and what is planned, row by row from the top."""

    role: str
    personas: tuple[Persona, ...]
    rows: tuple[tuple[GridCell | None, ...], ...]


def miniature(context: Context, table: Table, role: str) -> Miniature:
    """What the miniature of a role shows."""
    project = context.project
    rows = tuple(
        tuple(next(iter(grid.cells(project, phase.id, level.id, role)), None) for phase in table.phases)
        for level in table.levels
    )
    return Miniature(role, of_role(context, role), rows)


def of_role(context: Context, role: str) -> tuple[Persona, ...]:
    """The personas with a social role: those of the journey, or, where it names none of them, all."""
    every = tuple(p for p in context.index.of(Persona) if p.buying_role == role)
    named = {persona.id for persona in context.personas}
    return tuple(persona for persona in every if persona.id in named) or every


def high(given: Miniature, most: float) -> float:
    """How high a cell of a miniature is that may be so high."""
    count = max(1, len(given.rows))
    return round(min(HIGHEST, max(LEAST, (most - HEAD - AIR) / count - GAP)), 3)


def boxes(given: Miniature, most: float) -> list[list[Box]]:
    """Where the cells of a miniature are, row by row, from its own top left corner."""
    each, columns = high(given, most), max((len(row) for row in given.rows), default=0)
    wide = round((STRIP - (columns - 1) * GAP) / max(1, columns), 3)
    return [
        [
            Box(round(n * (wide + GAP), 3), round(HEAD + row * (each + GAP), 3), wide, each)
            for n in range(len(line))
        ]
        for row, line in enumerate(given.rows)
    ]


def head(context: Context, given: Miniature) -> Cell:
    """Whose grid a miniature is, and how many of its cells are empty that matter."""
    kinds = [[kind_of(cell) if cell else None for cell in row] for row in given.rows]
    shapes: list[Shape] = list(_portrait(context, given))
    told, colour = _count(context, kinds)
    name = words.who(context, given.role, given.personas)
    left = PORTRAIT + BESIDE
    title = typeset.line(name, style.OTHER, left, 6.6)
    shapes += [title, typeset.line(told, style.OTHER_COUNT, left, 13.4, colour)]
    say = f"{name}: {told}"
    return Cell(STRIP, HEAD, (Mark(tuple(shapes), Box(0.0, 0.0, STRIP, HEAD), say=say),))


def small(context: Context, cell: GridCell | None, size: Box, place: tuple[str, str]) -> Cell:
    """A cell of a miniature; its place is its column and its row. What is planned can be chosen there."""
    shape = _cell(kind_of(cell) if cell else None, 0.0, 0.0, size.width, size.height)
    box = Box(0.0, 0.0, size.width, size.height)
    record, say = (cell.id, tell(context, cell)) if cell else ("", "")
    mark = Mark((shape,), box, record, "grid-cell" if record else "paper", say, context.language)
    return Cell(size.width, size.height, (mark,), *place)


def _portrait(context: Context, given: Miniature) -> tuple[Shape, ...]:
    middle = PORTRAIT / 2
    if given.personas:
        return people.portrait(context, given.personas[0], middle, middle, PORTRAIT)
    sign = icons.icon("user" if "user" in icons.ICONS else "key", middle - 4.0, middle - 4.0, 8.0, INK)
    return (circle(middle, middle, middle, GROUND), *sign)


def _count(context: Context, kinds: list[list[Kind | None]]) -> tuple[str, str]:
    """How many of the cells that matter are empty, and the colour that says it."""
    flat = [kind for row in kinds for kind in row]
    empty, high = flat.count("missing"), flat.count("high") + flat.count("missing")
    if not high:
        return context.say("nothing of high priority"), SECOND
    if not empty:
        return context.say("nothing important is empty"), SECOND
    return context.say.plural(
        "{count} of {all} important is empty", "{count} of {all} important are empty", empty, all=high
    ), RUST


def _cell(kind: Kind | None, x: float, y: float, wide: float, high: float) -> Shape:
    radius = min(1.4, high / 4)
    if kind == "high":
        return Rect(x, y, wide, high, INK, None, radius)
    if kind in ("normal", "open"):
        return Rect(x, y, wide, high, GREY, None, radius)
    if kind == "missing":
        edge = 0.4
        stroke = Stroke(RUST, 0.8, (2.4, 1.6))
        return Rect(x + edge, y + edge, wide - 2 * edge, high - 2 * edge, None, stroke, radius)
    return Rect(x, y, wide, high, None, Stroke(HAIRLINE, HAIR), radius)
