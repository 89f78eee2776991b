"""The map by channel as a kind of sheet: what it offers, how wide it looks well, its rows put together."""

from __future__ import annotations

from functools import partial

from canvas.layout import style
from canvas.layout.channels import legend, looks, numbers
from canvas.layout.channels.board import Layer
from canvas.layout.channels.facts import Facts, facts
from canvas.layout.map import drop as boards
from canvas.layout.map import people, typeset
from canvas.layout.map.context import Context
from canvas.layout.map.frame import make_context
from canvas.layout.options import Offer, SheetKind, SheetOptions, message
from canvas.layout.page import Page, Parts
from canvas.layout.path import columns, curve, decks, heads
from canvas.layout.path.decks import Deck
from canvas.layout.shapes import Box
from canvas.layout.sheet import Cell, Mark, Row, Sheet
from canvas.model import queries
from canvas.model.index import index_of
from canvas.model.journey import Journey
from canvas.model.project import Project

LARGEST = 84
EMPTY = style.Type("regular", style.pt(22), 10.0)


def offers(project: Project) -> tuple[Offer, ...]:
    """Each journey, and beside the first persona's path each of the others' that is another one."""
    return tuple(offer for journey in index_of(project).of(Journey) for offer in _of(project, journey))


def _of(project: Project, journey: Journey) -> tuple[Offer, ...]:
    personas = queries.journey_personas(project, journey)
    known = queries.path(project, journey.id, personas[0].id if personas else "")
    others = (
        Offer(f"{journey.title} · {person.name}", journey.id, person.id)
        for person in personas[1:]
        if queries.path(project, journey.id, person.id) != known
    )
    return (Offer(journey.title, journey.id), *others)


def widths(project: Project, options: SheetOptions) -> tuple[float, float]:
    """Between which natural widths the board looks well."""
    told = _decks(_facts(make_context(project, options), options), options)
    least, most = (
        max(columns.width_for(each, unit) for each in told)
        for unit in (columns.UNIT_LEAST, columns.UNIT_MOST)
    )
    return least, most


def most_decks(project: Project, options: SheetOptions) -> int:
    """In how many decks the board may be shown."""
    return decks.most(_facts(make_context(project, options), options))


def _facts(context: Context, options: SheetOptions) -> Facts:
    return facts(context, options.about, show_empty=options.show_empty)


def _decks(told: Facts, options: SheetOptions) -> tuple[Facts, ...]:
    """What each deck shows; the whole where there is only one."""
    if options.decks <= 1:
        return (told,)
    return tuple(_facts(context, options) for context in decks.contexts(told, options.decks))


def lay(project: Project, options: SheetOptions, previous: Sheet | None) -> Sheet:
    """Lay out the map by channel. Raises SheetError where there is no journey."""
    context = make_context(project, options)
    told, parts = _facts(context, options), Parts(previous)
    found = tuple(_deck(each, options, parts, n) for n, each in enumerate(_decks(told, options)))
    page = Page("channel-map", context, options, max(deck.grid.width for deck in found))
    title, foot = _title(told, page), page.foot()
    advice = () if told.way.stops else (_advice(told, page),)
    key = [row for row in (legend.row(told, found[0].grid, parts),) if row]
    middle = decks.together(found, page, (title, *key), advice)
    columns_of_first = found[0].grid.columns
    return page.sheet(context.journey.title, [title, *middle, *key], foot, parts, columns_of_first)


def _deck(told: Facts, options: SheetOptions, every: Parts, number: int) -> Deck:
    parts = every.under(f"deck {number}") if number else every
    grid = parts.settled("grid", columns.grid(told, options.width))
    felt = curve.row(told, grid, parts, curve.UNIT if options.decks == 1 else curve.UNIT_LOW)
    least = looks.LANE if options.height is None else looks.LANE_LEAST
    board = partial(Layer(told, grid, parts).rows_of, least)
    return Deck(grid, heads.rows(told, grid, parts), board, (felt,) if felt else ())


def _title(told: Facts, page: Page) -> Row:
    found = numbers.numbers(told)
    beside, wide = numbers.beside_title(found, page.title_right)
    return page.title(_words(told), _sentence(told), beside=beside, beside_width=wide)


def _words(told: Facts) -> str:
    """Whose path it is. A name that ends in a sibilant takes its genitive without an s."""
    say = told.context.say
    if told.walker is None:
        return say("The path through the channels")
    name = people.short_name(told.context, told.walker)
    if name.casefold().endswith(("s", "x", "z")):
        return say("{name}’ path through the channels", name=name)
    return say("{name}’s path through the channels", name=name)


def _sentence(told: Facts) -> str:
    """The journey, how it is told, and the detours."""
    say, journey = told.context.say, told.context.journey
    state = say("As it is") if journey.state == "as-is" else say("As it could be")
    count = len(told.way.detours)
    detours = say.plural(
        "{count} detour through their own life.", "{count} detours through their own life.", count
    )
    name = f"{journey.title}." if journey.title else ""
    return " ".join(filter(None, (name, f"{state}.", detours if count else "")))


def _advice(told: Facts, page: Page) -> Row:
    """What to do first where there is no path yet."""
    words = told.context.say(
        "There is no path here yet. Write touchpoints into the steps of the journey map and give each the "
        "channel in which it happens; the path then draws itself."
    )
    text = typeset.paragraph(
        words, EMPTY, (0.0, 6.0, min(page.inner, 380.0)), told.context.language, style.SECOND
    )
    box = Box(0.0, 0.0, page.inner, round(text.height + 14.0, 3))
    return page.row(
        "advice", Cell(page.inner, box.height, (Mark(text.shapes, box, say=words),)), reading=(-3,)
    )


KIND = SheetKind(
    "channel-map",
    message("Map by channel"),
    offers,
    frozenset({"journey", "persona", "about", "width", "height", "date", "hidden", "show_empty", "decks"}),
    lay,
    widths,
    boards.drop_without_room,
    decks=most_decks,
    text_pt=16.0,
    is_one_persons=True,
)
