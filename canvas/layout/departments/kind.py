"""The map by department as a kind of sheet: what it offers, how wide it looks well, its rows put together."""

from __future__ import annotations

from canvas.layout import style
from canvas.layout.departments import below, facts, words
from canvas.layout.departments.board import Layer
from canvas.layout.departments.facts import Facts
from canvas.layout.map import drop as boards
from canvas.layout.map import tones, typeset
from canvas.layout.map.context import Context
from canvas.layout.map.frame import make_context
from canvas.layout.options import Drop, Offer, SheetKind, SheetOptions, message
from canvas.layout.page import Page, Parts
from canvas.layout.path import columns, curve, heads
from canvas.layout.shapes import Box
from canvas.layout.sheet import Cell, Mark, Row, Sheet
from canvas.model.edits import links
from canvas.model.index import index_of
from canvas.model.journey import Journey
from canvas.model.problem import Problem
from canvas.model.project import Project

WIDTH_MOST = 580.0
"""A board of few steps is still as wide as a title and what stands below it ask for."""
EMPTY = style.Type("regular", style.pt(22), 10.0)


def offers(project: Project) -> tuple[Offer, ...]:
    """Each journey as a whole, and for each department that has a touchpoint in it."""
    found: list[Offer] = []
    for journey in index_of(project).of(Journey):
        found.append(Offer(journey.title, journey.id))
        found += [Offer(each.name, journey.id, each.id) for each in facts.met(project, journey.id)]
    return tuple(found)


def widths(project: Project, options: SheetOptions) -> tuple[float, float]:
    """Between which natural widths the board looks well."""
    told = _facts(make_context(project, options), options)
    most = columns.width_for(told, columns.UNIT_MOST)
    return columns.width_for(told, columns.UNIT_LEAST), max(most, WIDTH_MOST)


def _facts(context: Context, options: SheetOptions) -> Facts:
    return facts.facts(context, options.about, show_empty=options.show_empty)


def lay(project: Project, options: SheetOptions, previous: Sheet | None) -> Sheet:
    """Lay out the map by department. Raises SheetError where there is no journey."""
    context = make_context(project, options)
    told, parts = _facts(context, options), Parts(previous)
    grid = parts.settled("grid", columns.grid(told, options.width))
    page = Page("department-map", context, options, grid.width)
    title = page.title(words.title(told), words.sentence(told))
    colour = tones.department_dark(context, told.own) if told.own else ""
    above = [*below.for_whom(told, page), title, *below.around(told, page)]
    above += heads.rows(told, grid, parts, told.own_phases, colour)
    if not told.rows:
        above.append(_advice(told, page))
    felt = curve.row(told, grid, parts)
    under = [*([felt] if felt else []), *below.handed(told, page, parts), *below.legend(told, page)]
    foot = page.foot()
    board = Layer(told, grid, parts).rows_of(_room(options, page, [*above, *under, foot]))
    return page.sheet(context.journey.title, [*above, *board, *under], foot, parts, grid.columns)


def _room(options: SheetOptions, page: Page, others: list[Row]) -> float | None:
    """What the rows of the board have together where a height is asked for."""
    if options.height is None:
        return None
    return options.height - page.around - sum(row.height for row in others)


def _advice(told: Facts, page: Page) -> Row:
    """What to do first where nothing is on the board yet."""
    text = told.context.say(
        "Nobody is with them yet. Write touchpoints into the steps of the journey map and give each the "
        "department that is responsible; the path and its handovers then draw themselves."
    )
    lines = typeset.paragraph(
        text, EMPTY, (0.0, 6.0, min(page.inner, 380.0)), told.context.language, style.SECOND
    )
    box = Box(0.0, 0.0, page.inner, round(lines.height + 14.0, 3))
    mark = Mark(lines.shapes, box, say=text)
    return page.row("advice", Cell(page.inner, box.height, (mark,)), reading=(-3,))


def drop(project: Project, sheet: Sheet, record: str, x: float, y: float) -> Drop | Problem:
    """What dropping a touchpoint sets: its department and its step. The path's rows stay meanwhile."""
    found = boards.drop(project, sheet, record, x, y)
    return found._replace(makes_room=False) if isinstance(found, Drop) else found


KIND = SheetKind(
    "department-map",
    message("Map by department"),
    offers,
    frozenset({"journey", "persona", "about", "width", "height", "date", "hidden", "show_empty"}),
    lay,
    widths,
    drop,
    links.handed_over,
    text_pt=16.0,
    is_one_persons=True,
)
