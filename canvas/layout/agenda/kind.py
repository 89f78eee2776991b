"""The agenda as a whole: which questions, how they share the height, and by which rule they were chosen.

Where there are few, room for one's own fills the page: it is taken into a meeting all the same.
"""

from __future__ import annotations

from math import floor
from sys import intern

from canvas.layout import review_words, style
from canvas.layout.agenda.item import GAP, Told, made, own
from canvas.layout.map import typeset
from canvas.layout.map.context import Context
from canvas.layout.map.frame import make_context
from canvas.layout.options import Offer, SheetKind, SheetOptions, message
from canvas.layout.page import ABOVE_FOOT, Page, Parts
from canvas.layout.shapes import Box
from canvas.layout.sheet import Cell, Mark, Row, Sheet
from canvas.model.index import index_of
from canvas.model.journey import Journey
from canvas.model.project import Project
from canvas.model.review.agenda import Weighed, most_important
from canvas.model.review.decisions import review

NAME = "agenda"
LEAST, MOST = 206.0, 214.0
"""Natural widths at which it looks well: about A4, upright."""
MARGIN = 14.0
TITLE_PT = 34
ABOVE_RULE = 3.0
LEAST_ITEMS = 3
"""With fewer questions than this there is room for one's own."""
MOST_HIGH = 66.0
"""How high a question is at most: nobody fills a page with one answer."""


def offers(project: Project) -> tuple[Offer, ...]:
    """Every journey: one talks about one at a time."""
    return tuple(Offer(journey.title, journey.id) for journey in index_of(project).of(Journey))


def widths(project: Project, options: SheetOptions) -> tuple[float, float]:
    """Between which natural widths the agenda looks well."""
    return LEAST, MOST


def lay(project: Project, options: SheetOptions, previous: Sheet | None) -> Sheet:
    """Lay out the agenda of one journey. Raises SheetError where there is none."""
    context = make_context(project, options)
    page = Page(NAME, context, options, options.width or MOST, MARGIN)
    found = review(project, journey=context.journey.id)
    chosen = most_important(found.ground, found.asked)
    title = context.say("Agenda")
    parts = Parts(previous)
    head = page.title(title, _sentence(context, chosen), TITLE_PT)
    foot, rule = page.foot(context.journey.title), _rule(page, chosen)
    rows = _items(page, parts, chosen, head.height + rule.height + foot.height)
    return page.sheet(title, (head, *rows, rule), foot, parts)


def _sentence(context: Context, chosen: tuple[Weighed, ...]) -> str:
    """What is to be talked about."""
    count = len(chosen)
    if not count:
        return context.say("No questions right now: here is room for your own.")
    asked = context.say.plural("One question to talk about", "{count} questions to talk about", count)
    return f"{context.journey.title}: {asked[:1].lower()}{asked[1:]}" if context.journey.title else asked


def _items(page: Page, parts: Parts, chosen: tuple[Weighed, ...], taken: float) -> tuple[Row, ...]:
    """The questions below each other; what height is left is theirs alike, to write in."""
    asked = (*chosen, *[None] * (LEAST_ITEMS - len(chosen)))
    cells = [_item(page, parts, number, each, 0.0) for number, each in enumerate(asked, start=1)]
    room = (page.options.height or 0.0) - taken - 2 * MARGIN - ABOVE_FOOT
    left = room - sum(cell.height for cell in cells)
    if left > 0:
        even = min(room / len(cells), MOST_HIGH)
        if max(cell.height for cell in cells) <= even:
            heights = [even for _ in cells]
        else:
            heights = [min(cell.height + left / len(cells), MOST_HIGH) for cell in cells]
        cells = [
            _item(page, parts, number, each, floor(height * 1000) / 1000)
            for number, (each, height) in enumerate(zip(asked, heights, strict=True), start=1)
        ]
    return tuple(
        page.row(f"item {number}", cell, reading=(number,)) for number, cell in enumerate(cells, start=1)
    )


def _item(page: Page, parts: Parts, number: int, weighed: Weighed | None, height: float) -> Cell:
    context = page.context
    if weighed is None:
        key = f"own {number} {page.width} {height}"
        return parts.part(
            key, (context.say, context.language), lambda: own(context, number, page.inner, height)
        )
    question = weighed.question
    told = Told(
        number,
        question.place.about,
        intern(review_words.theme(context.say, question.theme)),
        intern(review_words.question(context.say, question)),
        intern(review_words.place(context.project, context.say, question)),
        intern(f"{weighed.people} × {weighed.bad} × {weighed.together} = {weighed.weight}"),
    )
    key = f"{number} {question.rule} {question.place.other} {page.width} {height}"
    return parts.part(
        key, (*told[1:], context.say, context.language), lambda: made(context, told, page.inner, height)
    )


def _rule(page: Page, chosen: tuple[Weighed, ...]) -> Row:
    """The sentence that says how the questions were chosen."""
    words = page.context.say(review_words.RULE) if chosen else ""
    if not words:
        return page.row("rule", Cell(page.inner, 0.0, ()), 0.0, (1_000_000,))
    told = typeset.paragraph(
        words, style.META, (0.0, ABOVE_RULE, page.inner), page.context.language, style.SECOND
    )
    height = round(ABOVE_RULE + told.height, 3)
    mark = Mark(told.shapes, Box(0.0, 0.0, page.inner, height), "", "legend", words, page.context.language)
    return page.row("rule", Cell(page.inner, height, (mark,)), height + GAP, (1_000_000,))


KIND = SheetKind(
    NAME,
    message("Agenda"),
    offers,
    frozenset({"journey", "width", "height", "date"}),
    lay,
    widths,
    is_upright=True,
)
