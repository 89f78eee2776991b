"""All service stories as cards on a page, to be cut apart, read out and laid on the table."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial

from canvas.layout import quotes, style
from canvas.layout.balance import Spot, in_columns
from canvas.layout.drawings.colours import mix
from canvas.layout.map import people, tones, typeset
from canvas.layout.map.context import Context
from canvas.layout.page import Page, PageSheet, Parts
from canvas.layout.shapes import Box, Group, Rect, Shape
from canvas.layout.sheet import Cell, Mark, Row
from canvas.layout.stories.poster import place_of
from canvas.layout.style import Type
from canvas.model.journey import Phase, Step, Touchpoint
from canvas.model.people import Department, Persona
from canvas.model.work import Story

CARD = 128.0
"""About how wide a card is."""
SHAPE = 1.414
"""How many times as high as wide the paper stands."""
STEP, MOST_WIDE = 1.05, 2000.0
HOLES = 1.25
"""Rows so many times as high as columns would be leave holes."""
WHERE = "where"
"""The role of the last line of a card, which stands at its foot however high the row is."""
GAP = 9.0
PAD = 8.0
BAR = 2.6
WORDS = Type("semibold", style.pt(19), 8.9, -0.008)
HEAD = Type("semibold", style.pt(12), 5.6)
LESSON = Type("semibold", style.pt(12.5), 6.0)
SMALL = Type("regular", style.pt(11), 5.2)
PORTRAIT = 15.0
LOOKED_AT = (Department, Persona, Phase, Step, Touchpoint)


def lay(page: Page, stories: tuple[Story, ...], parts: Parts) -> PageSheet:
    """Lay out the cards, the rows as high as their highest."""
    context = page.context
    say = context.say
    tellers = {story.department for story in stories if story.department}
    title = say.plural(
        "{count} story from those who meet them", "{count} stories from those who meet them", len(stories)
    )
    sentence = (
        say.plural("From {count} department", "From {count} departments", len(tellers)) if tellers else ""
    )
    if not stories:
        title, sentence = say("Stories"), say("What did somebody who meets customers tell you?")
    rows: list[Row] = [page.title(title, sentence, largest=56), *_rows(page, stories, parts)]
    return page.sheet(say("Stories"), rows, page.foot(), parts)


def width(page: Page, stories: tuple[Story, ...]) -> float:
    """Return the natural width at which the cards are largest on upright paper: the narrowest they fill."""
    wide = CARD + 2 * page.margin
    while wide < MOST_WIDE:
        tried = page._replace(width=round(wide, 1))
        if lay(tried, stories, Parts()).height <= SHAPE * tried.width:
            break
        wide *= STEP
    return round(wide, 1)


def _rows(page: Page, stories: tuple[Story, ...], parts: Parts) -> Iterator[Row]:
    """The cards in rows of one height, read across; where that would leave holes, in columns, read down."""
    across = max(1, int((page.inner + GAP) // (CARD * 0.84 + GAP)))
    cells, wide = _cells(page, stories, parts, across)
    rows = [cells[first : first + across] for first in range(0, len(cells), across)]
    highs = [max(cell.height for cell in row) + GAP for row in rows]
    if cells and sum(highs) > HOLES * _highest(cells, _spots(cells, across)):
        yield _in_columns(page, stories, parts, across)
        return
    for number, (row, high) in enumerate(zip(rows, highs, strict=True)):
        at = (round(n * (wide + GAP), 3) for n in range(across))
        marks = [mark for x, cell in zip(at, row, strict=False) for mark in _moved(cell, x, 0.0, high - GAP)]
        yield page.row(f"stories {number}", Cell(page.inner, high - GAP, tuple(marks)), high, (1, number))


def _cells(page: Page, stories: tuple[Story, ...], parts: Parts, across: int) -> tuple[list[Cell], float]:
    """The cards for so many beside each other, and how wide they are."""
    wide = round((page.inner - (across - 1) * GAP) / across, 3)
    seen = tuple(page.context.project.table(kind) for kind in LOOKED_AT)
    return [
        parts.part(f"{s.id} {wide}", (s, *seen), partial(_card, page.context, s, wide)) for s in stories
    ], wide


def _spots(cells: Sequence[Cell], across: int) -> tuple[Spot, ...]:
    return in_columns([cell.height + GAP for cell in cells], across)


def _highest(cells: Sequence[Cell], spots: Sequence[Spot]) -> float:
    return max(spot.top + cell.height + GAP for spot, cell in zip(spots, cells, strict=True))


def _in_columns(page: Page, stories: tuple[Story, ...], parts: Parts, across: int) -> Row:
    """The cards one below the other in columns, none of which is empty."""
    cells, wide = _cells(page, stories, parts, across)
    spots = _spots(cells, across)
    used = max(spot.column for spot in spots) + 1
    if used < across:
        return _in_columns(page, stories, parts, used)
    marks = [
        mark
        for cell, spot in zip(cells, spots, strict=True)
        for mark in _moved(cell, round(spot.column * (wide + GAP), 3), spot.top, cell.height)
    ]
    high = round(_highest(cells, spots), 3)
    return page.row("stories", Cell(page.inner, high - GAP, tuple(marks)), high, (1, 0))


def _moved(cell: Cell, x: float, y: float, high: float) -> Iterator[Mark]:
    """A card's marks at their place, its ground so high."""
    for mark in cell.marks:
        down = round(y + (high - cell.height if mark.role == WHERE else 0.0), 3)
        shapes = tuple(
            shape._replace(height=high) if isinstance(shape, Rect) and shape.height == cell.height else shape
            for shape in mark.shapes
        )
        block = mark.block and mark.block._replace(x=mark.block.x + x, baseline=mark.block.baseline + down)
        yield mark.but(shapes=(Group(shapes, x, down),), box=mark.box.moved(x, down), block=block)


def _card(context: Context, story: Story, wide: float) -> Cell:
    """A card: from whom and when, the words, what we learned, where it was."""
    department = context.project.get(Department, story.department)
    dark = tones.department_dark(context, department) if department else style.INK
    own = tones.department(context, department) if department else style.SECOND
    room, top = wide - 2 * PAD, PAD
    shapes: list[Shape] = []
    for line, use, colour in _head(context, story, dark):
        part = typeset.paragraph(
            line, use, (PAD + PORTRAIT + 4.0, top, room - PORTRAIT - 4.0), context.language, colour
        )
        shapes += part.shapes
        top += part.height
    shapes += _teller(context, story)
    top = max(top, PAD + PORTRAIT) + 5.0
    even = typeset.narrowest(story.words, WORDS, room, context.language)
    words = typeset.paragraph(story.words, WORDS, (PAD, top, even), context.language, field="words")
    top += words.height
    shapes += [*words.shapes, *quotes.hanging(words, WORDS, context.language)]
    marks = []
    if story.lesson:
        top += 5.0
        learned = context.say("We learned")
        shapes.append(typeset.line(learned, HEAD, PAD, typeset.baseline(top, HEAD), dark))
        top += HEAD.leading + 0.6
        lesson = typeset.paragraph(story.lesson, LESSON, (PAD, top, room), context.language, field="lesson")
        said = f"{learned}: {story.lesson}"
        box = Box(PAD, top, room, lesson.height)
        marks.append(Mark(lesson.shapes, box, story.id, "story", said, context.language, lesson.block))
        top += lesson.height
    phase, card = place_of(context, story)
    where = " · ".join(filter(None, (phase.title if phase else "", card.text if card else "")))
    if where:
        top += 4.0
        part = typeset.paragraph(where, SMALL, (PAD, top, room), context.language, style.SECOND)
        box = Box(PAD, top, room, part.height)
        marks.append(Mark(part.shapes, box, story.id, WHERE, where, context.language))
        top += part.height
    height = round(top + PAD, 3)
    ground = (Rect(0.0, 0.0, wide, height, mix(own, style.PAPER, 0.9)), Rect(0.0, 0.0, BAR, height, own))
    said = ". ".join(filter(None, (story.words, *(words for words, _, _ in _head(context, story, dark)))))
    whole = Mark(
        (*ground, *shapes),
        Box(0.0, 0.0, wide, height),
        story.id,
        "story",
        said,
        context.language,
        words.block,
    )
    return Cell(wide, height, (whole, *marks))


def _teller(context: Context, story: Story) -> tuple[Shape, ...]:
    persona = context.project.get(Persona, story.teller_persona)
    if persona is None:
        persona = Persona(id="p0", name=story.teller) if story.teller else None
    if persona is None:
        return ()
    return people.portrait(context, persona, PAD + PORTRAIT / 2, PAD + PORTRAIT / 2, PORTRAIT)


def _head(context: Context, story: Story, dark: str) -> list[tuple[str, Type, str]]:
    persona = context.project.get(Persona, story.teller_persona)
    department = context.project.get(Department, story.department)
    date = context.say.date(story.date) if story.date else ""
    lines = (
        (story.teller or (persona.name if persona else ""), HEAD, style.INK),
        (department.name if department else "", HEAD, dark),
        (date, SMALL, style.SECOND),
    )
    return [each for each in lines if each[0]]
