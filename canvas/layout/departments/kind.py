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
from canvas.layout.options import Offer, SheetKind, SheetOptions, message
from canvas.layout.page import Page, Parts
from canvas.layout.path import columns, curve, decks, heads
from canvas.layout.path.decks import Deck
from canvas.layout.shapes import Box
from canvas.layout.sheet import Cell, Mark, Row, Sheet
from canvas.model.edits import links
from canvas.model.index import index_of
from canvas.model.journey import Journey
from canvas.model.project import Project

WIDTH_MOST = 580.0
"""A board of few steps is still as wide as a title and what stands below it ask for."""
UNIT_FILLING = 130.0
"""How wide a column of one stop may be, rather than leave the right of such a sheet empty."""
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
    told = _decks(_facts(make_context(project, options), options), options)
    most = max(columns.width_for(each, columns.UNIT_MOST) for each in told)
    return max(columns.width_for(each, columns.UNIT_LEAST) for each in told), max(most, WIDTH_MOST)


def most_decks(project: Project, options: SheetOptions) -> int:
    """In how many decks the board may be shown."""
    return decks.most(_facts(make_context(project, options), options))


def _facts(context: Context, options: SheetOptions) -> Facts:
    return facts.facts(context, options.about, show_empty=options.show_empty)


def _decks(told: Facts, options: SheetOptions) -> tuple[Facts, ...]:
    """What each deck shows, its handovers as they are numbered on the whole."""
    if options.decks <= 1:
        return (told,)
    return tuple(facts.part_of(told, context) for context in decks.contexts(told, options.decks))


def lay(project: Project, options: SheetOptions, previous: Sheet | None) -> Sheet:
    """Lay out the map by department. Raises SheetError where there is no journey."""
    context = make_context(project, options)
    told, parts = _facts(context, options), Parts(previous)
    found = tuple(_deck(each, options, parts, n) for n, each in enumerate(_decks(told, options)))
    page = Page("department-map", context, options, max(deck.grid.width for deck in found))
    title = page.title(words.title(told), words.sentence(told))
    above = [*below.for_whom(told, page), title, *below.around(told, page)]
    advice = () if told.rows else (_advice(told, page),)
    under = [*below.handed(told, page, parts), *below.legend(told, page)]
    foot = page.foot()
    middle = decks.together(found, page, (*above, *under), advice)
    rows = [*above, *middle, *under]
    return page.sheet(context.journey.title, rows, foot, parts, found[0].grid.columns)


def _deck(told: Facts, options: SheetOptions, every: Parts, number: int) -> Deck:
    parts = every.under(f"deck {number}") if number else every
    grid = parts.settled("grid", columns.grid(told, options.width, UNIT_FILLING))
    colour = tones.department_dark(told.context, told.own) if told.own else ""
    head = heads.rows(told, grid, parts, told.own_phases, colour)
    felt = curve.row(told, grid, parts, curve.UNIT if options.decks == 1 else curve.UNIT_LOW)
    return Deck(grid, head, Layer(told, grid, parts).rows_of, (felt,) if felt else ())


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


KIND = SheetKind(
    "department-map",
    message("Map by department"),
    offers,
    frozenset({"journey", "persona", "about", "width", "height", "date", "hidden", "show_empty", "decks"}),
    lay,
    widths,
    boards.drop_without_room,
    links.handed_over,
    decks=most_decks,
    text_pt=16.0,
    is_one_persons=True,
)
