"""One service story as a poster: the words as large as they go, who told them, what we learned, and where.

Laid out in the millimetres of A3; every other paper scales it.
"""

from __future__ import annotations

from collections.abc import Iterator

from canvas.layout import quotes, style
from canvas.layout.drawings import portraits
from canvas.layout.drawings.colours import mix
from canvas.layout.map import people, tones, typeset
from canvas.layout.map.context import Context
from canvas.layout.map.meta import channel_badge
from canvas.layout.map.typeset import Paragraph
from canvas.layout.page import ABOVE_FOOT, Page, PageSheet
from canvas.layout.shapes import Box, Colour, Group, Rect, Shape, Stroke, circle, line
from canvas.layout.sheet import Cell, Mark, Placed, Row
from canvas.layout.stories import phase_names
from canvas.layout.stories.phase_names import SMALL, STRONG
from canvas.layout.style import Type
from canvas.model.journey import Phase, Step, Touchpoint
from canvas.model.people import Channel, Department, Persona
from canvas.model.work import Story

WIDTH, HEIGHT, MARGIN = 297.0, 420.0, 20.0
INNER = WIDTH - 2 * MARGIN
EDGE = 5.0
LOWER = 134.0
"""How high the part below the band is at least, with a lesson in it."""
SIZES = ((72, 72), (120, 58), (220, 44))
LONG_SIZES = (34, 30, 26, 23, 20, 17, 15, 13, 11)
"""Up to so many characters the words are set in so many points; longer ones in the first that leaves room."""
MOST_EVEN = 8
"""Words of so many lines are broken evenly; longer ones fill theirs."""
ALONE_SIZES = (92,)
"""Where nobody stands below the words, short ones are larger."""
WORDS_TOP = 44.0
BUST, BUST_LEAST = 130.0, 66.0
"""How wide the teller is drawn, and at least."""
BUST_HIGH = 1.025
ABOVE_BUST = 5.0
HEAD = Type("bold", style.pt(19), 9.0)
DAY = Type("regular", style.pt(15), 9.0)
NAME = Type("bold", style.pt(34), 14.0, -0.018)
OF = Type("semibold", style.pt(20), 9.4)
LESSON_PT = 24
LESSON = Type("semibold", style.pt(LESSON_PT), 11.0, -0.01)
LABEL = Type("bold", style.pt(20), 11.0)
LABEL_ROOM = 62.0
MOST_LESSON = 4
"""Lines of a lesson; what is longer is set smaller."""
TOP, ABOVE_RULE, BELOW_RULE = 17.0, 10.0, 12.0
PHASE_GAP, PHASE_NAMES = 1.8, 5.3
PHASES, WHERE = 19.0, 14.0
"""How much of the height the phases take, with a name in one line, and those it is about."""


def lay(page: Page, story: Story) -> PageSheet:
    """Lay out the poster of a story."""
    context = page.context
    department = context.project.get(Department, story.department)
    dark = tones.department_dark(context, department) if department else style.INK
    ground = mix(tones.department(context, department) if department else style.SECOND, style.PAPER, 0.88)
    below, lower = _below(page, story, dark)
    rows = (_band(context, story, dark, ground, HEIGHT - lower), below)
    return page.sheet(story.words[:60] or context.say("Story"), rows, page.foot())


def _band(context: Context, story: Story, dark: Colour, ground: Colour, height: float) -> Row:
    shapes = (Rect(0.0, 0.0, WIDTH, height, ground), Rect(0.0, 0.0, WIDTH, EDGE, dark))
    back = Mark(shapes, Box(0.0, 0.0, WIDTH, height), role="paper")
    words, use = _set(context, story, height)
    free = height - WORDS_TOP - words.height - ABOVE_BUST
    wide = min(BUST, max(BUST_LEAST, free / BUST_HIGH))
    marks = [
        *_head(context, story, dark),
        _words(context, story, words, use),
        *_teller(
            context, story, dark, ground, Box(MARGIN, height - wide * BUST_HIGH, wide, wide * BUST_HIGH)
        ),
    ]
    placed = (
        Placed(0.0, Cell(WIDTH, height, (back,)), (0,), -1),
        Placed(0.0, Cell(WIDTH, height, tuple(marks)), (1,)),
    )
    return Row("band", height, placed)


def _head(context: Context, story: Story, dark: Colour) -> Iterator[Mark]:
    department = context.project.get(Department, story.department)
    say = context.say
    words = say("A story from {department}", department=department.name) if department else say("A story")
    at = 25.0
    shapes: list[Shape] = [typeset.line(words, HEAD, MARGIN, at, dark)]
    date = say.date(story.date) if story.date else ""
    if date:
        shapes.append(typeset.line_right(date, DAY, WIDTH - MARGIN, at, style.SECOND))
    said = " · ".join(filter(None, (words, date)))
    yield Mark(tuple(shapes), Box(MARGIN, 16.0, INNER, 12.0), story.id, "story", said, context.language)


def _set(context: Context, story: Story, band: float) -> tuple[Paragraph, Type]:
    """The words in the largest type that their length allows and that leaves room for the teller."""
    is_alone = not _teller_name(context, story)
    room = band - WORDS_TOP - ABOVE_BUST - (0.0 if is_alone else BUST_LEAST * BUST_HIGH)
    first = ALONE_SIZES if is_alone and len(story.words) <= SIZES[0][0] else ()
    for points in (*first, *(points for most, points in SIZES if len(story.words) <= most), *LONG_SIZES):
        use = Type("semibold", style.pt(points), round(style.pt(points) * 1.18, 3), -0.014)
        box = (MARGIN, WORDS_TOP, INNER)
        words = typeset.paragraph(story.words, use, box, context.language, field="words")
        if words.height <= room:
            break
    if len(words.shapes) <= MOST_EVEN:
        even = typeset.narrowest(story.words, use, INNER, context.language)
        box = (MARGIN, WORDS_TOP, even)
        words = typeset.paragraph(story.words, use, box, context.language, field="words")
    return words, use


def _teller_name(context: Context, story: Story) -> str:
    persona = context.project.get(Persona, story.teller_persona)
    return story.teller or (persona.name if persona else "")


def _words(context: Context, story: Story, words: Paragraph, use: Type) -> Mark:
    shapes = (*words.shapes, *quotes.hanging(words, use, context.language))
    box = Box(MARGIN, WORDS_TOP, INNER, words.height)
    return Mark(shapes, box, story.id, "story", story.words, context.language, words.block)


def _teller(context: Context, story: Story, dark: Colour, ground: Colour, place: Box) -> Iterator[Mark]:
    """Who told it: standing on the band's edge, name and department beside."""
    persona = context.project.get(Persona, story.teller_persona)
    department = context.project.get(Department, story.department)
    name = _teller_name(context, story)
    if not name:
        return
    left = place.right + 14.0
    look = portraits.look_for(name, dark, persona.look if persona else None)
    shapes: list[Shape] = [portraits.bust(look, place.x, round(place.y, 3), place.width, ground)]
    bottom = place.bottom - 12.0
    if department:
        shapes.append(typeset.line(department.name, OF, left, bottom, dark))
        bottom -= OF.leading + 2.6
    part = typeset.paragraph(name, NAME, (left, 0.0, WIDTH - MARGIN - left), context.language)
    top = bottom - part.height + 3.6
    moved = [shape._replace(baseline=round(shape.baseline + top, 3)) for shape in part.shapes]
    said = ", ".join(filter(None, (name, department.name if department else "")))
    box = Box(MARGIN, round(place.y, 3), INNER, round(place.height, 3))
    yield Mark((*shapes, *moved), box, story.teller_persona or "", "persona", said, context.language)


# Below the band


def _below(page: Page, story: Story, dark: Colour) -> tuple[Row, float]:
    """What we learned, the phase, those it is about, and how high all of it is with the foot."""
    context = page.context
    marks: list[Mark] = []
    top, least = 0.0, page.margin + page.foot().height + ABOVE_RULE
    if story.lesson or page.options.show_empty:
        learned = _lesson(context, story, dark)
        marks.append(learned)
        top, least = learned.box.bottom + ABOVE_RULE, LOWER
    row, high = _phases(context, story, dark)
    about, is_about = _where(context, story), bool(story.personas or story.touchpoints)
    under = sum((high, WHERE if is_about else 0.0))
    if under:
        top = max(top, TOP, least - page.margin - page.foot().height - ABOVE_FOOT - BELOW_RULE - under)
        stroke = Stroke(style.INK, 0.4)
        rule = Mark((line(0.0, top, INNER, top, stroke),), Box(0.0, top, INNER, 0.4), role="paper")
        top += BELOW_RULE
        marks += [rule, *(_down(mark, top) for mark in row), *(_down(mark, top + high) for mark in about)]
        top += under + ABOVE_FOOT
    lower = round(max(top + page.margin + page.foot().height, least), 3)
    height = round(lower - page.around + page.margin, 3)
    return Row("below", height, (Placed(MARGIN, Cell(INNER, lower, tuple(marks)), (2,)),)), lower


def _down(mark: Mark, top: float) -> Mark:
    return mark.but(shapes=(Group(mark.shapes, 0.0, round(top, 3)),), box=mark.box.moved(0.0, top))


def _lesson(context: Context, story: Story, dark: Colour) -> Mark:
    """What we learned, in smaller type where it is long."""
    words = context.say("We learned")
    label = typeset.line(words, LABEL, 0.0, typeset.baseline(TOP, LABEL), dark)
    box = (LABEL_ROOM, TOP, INNER - LABEL_ROOM)
    for points in (24, 19, 15, 12):
        use = LESSON if points == LESSON_PT else Type("semibold", style.pt(points), style.pt(points) * 1.3)
        told = typeset.paragraph(story.lesson, use, box, context.language, field="lesson")
        if len(told.shapes) <= MOST_LESSON:
            break
    said = f"{words}: {story.lesson}"
    place = Box(0.0, TOP, INNER, told.height)
    return Mark((label, *told.shapes), place, story.id, "story", said, context.language, told.block)


def place_of(context: Context, story: Story) -> tuple[Phase | None, Touchpoint | None]:
    """The phase and the touchpoint a story is about, as far as it says."""
    cards = (context.project.get(Touchpoint, key) for key in story.touchpoints)
    card = next(filter(None, cards), None)
    step = context.project.get(Step, card.step) if card else None
    return context.project.get(Phase, step.phase if step else story.phase), card


def _phases(context: Context, story: Story, dark: Colour) -> tuple[tuple[Mark, ...], float]:
    """The phases of its journey as bars, its own with a dot, and how high they are with their names."""
    own, _ = place_of(context, story)
    if own is None:
        return (), 0.0
    every = context.index.of(Phase, own.journey)
    wide = round((INNER - (len(every) - 1) * PHASE_GAP) / len(every), 3)
    shapes: list[Shape] = []
    for number, phase in enumerate(every):
        x, is_own = round(number * (wide + PHASE_GAP), 3), phase.id == own.id
        shapes.append(Rect(x, 0.0, wide, 3.2, dark if is_own else style.HAIRLINE, None, 1.6))
        if is_own:
            shapes.append(circle(x + wide / 2, 1.6, 4.6, dark, Stroke(style.PAPER, 1.0)))
    named = phase_names.names(every, own, wide, PHASE_GAP, context.language)
    for each in named:
        use, colour = (each.use, dark) if each.is_own else (each.use, style.SECOND)
        place = (each.x, PHASE_NAMES, each.wide)
        shapes += typeset.paragraph(each.title, use, place, context.language, colour).shapes
    lines = max((each.lines for each in named), default=1)
    box = Box(0.0, -3.0, INNER, 15.0 + (lines - 1) * SMALL.leading)
    say = context.say("Phase: {phase}", phase=own.title)
    mark = Mark(tuple(shapes), box, own.id, "thing", say, context.language)
    return (mark,), PHASES + (lines - 1) * SMALL.leading


def _where(context: Context, story: Story) -> Iterator[Mark]:
    """Whom it is about, and the touchpoint."""
    x = top = 0.0
    for key in story.personas[:2]:
        persona = context.project.get(Persona, key)
        if persona is None:
            continue
        shapes = (
            *people.portrait(context, persona, x + 7.0, top + 7.0, 14.0),
            typeset.line(persona.name, STRONG, x + 18.0, top + 6.0),
            typeset.line(persona.occupation, SMALL, x + 18.0, top + 12.0, style.SECOND),
        )
        wide = 18.0 + max(typeset.width(persona.name, STRONG), typeset.width(persona.occupation, SMALL))
        yield Mark(shapes, Box(x, top, wide, 14.0), persona.id, "persona", persona.name, context.language)
        x = round(x + wide + 12.0, 3)
    _, card = place_of(context, story)
    if card is not None and INNER - x > 60.0:
        yield _touchpoint(context, card, x, top)


def _touchpoint(context: Context, card: Touchpoint, x: float, top: float) -> Mark:
    channel, step = context.project.get(Channel, card.channel), context.project.get(Step, card.step)
    shapes: list[Shape] = []
    left = x
    if channel:
        shapes += channel_badge(channel, x, top + 0.6, 12.8, style.INK)
        left = x + 17.0
    text = typeset.paragraph(card.text, STRONG, (left, top + 0.8, INNER - left), context.language)
    shapes += text.shapes
    if step and len(text.shapes) == 1:
        shapes.append(typeset.line(step.title, SMALL, left, top + 12.0, style.SECOND))
    box = Box(x, top, INNER - x, max(14.0, text.height))
    return Mark(tuple(shapes), box, card.id, "thing", card.text, context.language)
