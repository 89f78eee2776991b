"""One touchpoint as a page: the card grown to a poster, below it everything that hangs on it.

Little makes a page that is mostly the text; much stands in columns, and the page is laid out wider, so that
the same paper holds more of it in smaller type. Nothing is ever left out.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from math import sqrt

from canvas.frozen import replace
from canvas.layout.map.frame import make_context
from canvas.layout.options import Offer, SheetError, SheetKind, SheetOptions, message
from canvas.layout.page import ABOVE_FOOT, FOOT, Page, PageSheet, Parts
from canvas.layout.sheet import Cell, Placed, Row, Sheet
from canvas.layout.touchpoint import (
    asked,
    band,
    counted,
    felt,
    handed,
    offered,
    placed,
    promised,
    saying,
    told,
    way,
)
from canvas.layout.touchpoint.facts import Facts, corners, found, journey_of, says_more
from canvas.layout.touchpoint.kit import BETWEEN, GAP, beside, columns
from canvas.model import queries
from canvas.model.index import index_of
from canvas.model.journey import Journey, Touchpoint
from canvas.model.problem import problem
from canvas.model.project import Project
from canvas.model.work import Activity, Measure, Story
from canvas.named import NamedTuple

NAME = "touchpoint"
RATIO = sqrt(2.0)
"""How many times as high as wide the page is: that of every A paper, upright."""
WIDTHS = tuple(range(210, 615, 15))
"""Natural widths it may have: the more there is to say, the wider, and the smaller on paper."""
MIDDLE = 330
IN_WINDOW = 255.0
COLUMN = 80.0
"""About how wide a column of parts is."""
ABOVE = 9.0
LONGEST_NAME = 60

Make = Callable[[Facts, float], Cell]


class Part(NamedTuple):
    """A part of the page, made where there is something to say."""

    name: str
    make: Make
    is_there: bool


def offers(project: Project) -> tuple[Offer, ...]:
    """Each touchpoint of which there is more than its text, journey after journey, in path order."""
    index = index_of(project)
    return tuple(
        Offer(_name(card.text), journey.id, card.id)
        for journey in index.of(Journey)
        for card in queries.touchpoints(project, journey.id)
        if says_more(project, card)
    )


def _name(text: str) -> str:
    words = " ".join(text.split())
    return words if len(words) <= LONGEST_NAME else f"{words[:LONGEST_NAME].rsplit(' ', 1)[0]} …"


def widths(project: Project, options: SheetOptions) -> tuple[float, float]:
    """The narrowest width at which everything stands on an upright page: type as large as can be."""
    facts = _facts(project, options)
    fitting = (wide for wide in _tried(facts, options) if _least(facts, options, wide) <= wide * RATIO)
    wide = float(next(fitting, WIDTHS[-1]))
    return wide, wide


def _tried(facts: Facts, options: SheetOptions) -> Iterator[int]:
    """The widths from about where it will fit: its area is much the same at every width."""
    guess = sqrt(MIDDLE * _least(facts, options, MIDDLE) / RATIO) * 0.9
    yield from (wide for wide in WIDTHS if wide >= guess)


def _least(facts: Facts, options: SheetOptions, wide: float) -> float:
    return _page(facts, options, wide, 0.0, Parts()).height


def _facts(project: Project, options: SheetOptions) -> Facts:
    """What there is of the touchpoint asked for, of the first without one. Raises SheetError: it is gone."""
    card = project.get(Touchpoint, options.about) if options.about else _first(project, options)
    journey = journey_of(project, card) if card else None
    if card is None or journey is None:
        raise SheetError(problem("touchpoint-gone"))
    context = make_context(project, replace(options, journey=journey.id))
    return found(context, card, is_open=options.show_empty)


def _first(project: Project, options: SheetOptions) -> Touchpoint | None:
    """The journey's first touchpoint. Raises SheetError where there is no journey."""
    journey = make_context(project, options).journey
    return next(iter(queries.touchpoints(project, journey.id)), None)


def lay(project: Project, options: SheetOptions, previous: Sheet | None) -> Sheet:
    """Lay out the page of a touchpoint. Raises SheetError where it is gone."""
    facts = _facts(project, options)
    wide = options.width or IN_WINDOW
    height = wide * RATIO if options.height is None else options.height
    return _page(facts, options, wide, height, Parts(previous))


def _page(facts: Facts, options: SheetOptions, wide: float, height: float, parts: Parts) -> PageSheet:
    page = Page(NAME, facts.context, options, wide, is_bled=True)
    rows = tuple(_rows(page, facts, parts))
    taken = sum(row.height for row in rows) + ABOVE_FOOT + FOOT + page.margin
    first = band.row(page, facts, height - taken)
    title = _name(facts.card.text) or facts.context.say("Touchpoint")
    return page.sheet(title, (first, *rows), page.foot(), parts)


def _rows(page: Page, facts: Facts, kept: Parts) -> Iterator[Row]:
    """Everything below the band; what has nothing to say takes no room."""
    yield page.row("head", way.head(facts, page.inner, ABOVE), reading=(2,))
    rows = tuple(_wide(facts))
    for number, parts in enumerate(rows, start=3):
        each, places = columns(page.inner, len(parts))
        made = (part.make(facts, each) for part in parts)
        yield _row(page, parts[0].name, beside(zip(places, made, strict=True), page.inner), number)
    stand = {part.name for parts in rows for part in parts}
    yield from _columns(page, facts, tuple(part for part in _parts(facts) if part.name not in stand))
    if asked.is_answered(facts):
        yield _row(page, "asked", asked.cell(facts, page.inner), 100)
    questions = placed.questions(facts, kept)
    if questions:
        yield _row(page, "colleague", placed.colleague(facts, questions, page.inner), 101)


def _wide(facts: Facts) -> Iterator[tuple[Part, ...]]:
    """Rows from margin to margin; beside what is alone in its row stands promise and delivery, or effort."""
    say_and_do = facts.is_open or bool(facts.card.says or facts.card.does)
    spare = [part for part in (_promise(facts), _effort(facts)) if part.is_there]
    rows = (
        (Part("way", way.cell, is_there=True), None),
        (Part("felt", felt.cell, bool(facts.felt)), spare if len(facts.felt) == 1 else None),
        (Part("words", saying.words, say_and_do), None),
    )
    for part, others in rows:
        if part.is_there:
            yield (part, others.pop(0)) if others else (part,)
    both = (
        Part("check", saying.check, saying.has_check(facts)),
        Part("people", saying.people, saying.has_people(facts)),
    )
    there = tuple(part for part in both if part.is_there)
    if there:
        yield (*there, spare.pop(0)) if len(there) == 1 and spare else there


def _promise(facts: Facts) -> Part:
    return Part("promise", promised.cell, promised.has_promise(facts))


def _effort(facts: Facts) -> Part:
    return Part("effort", counted.effort, facts.card.effort is not None)


def _row(page: Page, key: str, cell: Cell, at: int) -> Row:
    return page.row(key, cell, cell.height + BETWEEN, (at,))


def _parts(facts: Facts) -> tuple[Part, ...]:
    """What stands in columns, in the order in which it is read."""
    index, key = facts.context.index, facts.card.id
    every = (
        _promise(facts),
        Part("wanted", offered.wanted, bool(offered.wishes(facts))),
        _effort(facts),
        Part("message", offered.message, offered.has_message(facts)),
        Part("plain", offered.words, bool(offered.plain(facts))),
        Part("stories", told.stories, bool(index.of(Story, key))),
        Part("measures", counted.measures, bool(index.of(Measure, key))),
        Part("handovers", handed.cell, bool(handed.handings(facts))),
        Part("notes", told.notes, bool(facts.notes)),
        Part("activities", asked.activities, bool(index.of(Activity, key))),
        Part("connections", handed.arrows, bool(handed.links(facts))),
        Part("grid", placed.on_grid, any(corners(facts))),
        Part("pictures", told.pictured, bool(told.shown(facts))),
    )
    return tuple(part for part in every if part.is_there)


def _columns(page: Page, facts: Facts, parts: tuple[Part, ...]) -> Iterator[Row]:
    """The parts in as many columns as there is room for, each in the column that ends highest."""
    count = min(len(parts), max(1, int((page.inner + GAP) // (COLUMN + GAP))))
    if not count:
        return
    each, places = columns(page.inner, count)
    bottoms, stand = [0.0] * count, []
    for number, part in enumerate(parts):
        cell = part.make(facts, each)
        at = min(range(count), key=bottoms.__getitem__)
        stand.append(Placed(round(page.margin + places[at], 3), cell, (50, number), 0, bottoms[at]))
        bottoms[at] = round(bottoms[at] + cell.height + BETWEEN, 3)
    yield Row("parts", max(bottoms), tuple(stand))


KIND = SheetKind(
    NAME,
    message("One touchpoint"),
    offers,
    frozenset({"journey", "about", "width", "height", "date", "show_empty"}),
    lay,
    widths,
    is_upright=True,
    text_pt=13.0,
)
