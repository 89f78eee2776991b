"""The brief on one page: the promise first, then for whom, what, how and by which channels.

Empty parts vanish from the print; in the window they stay with their headings, to be written in.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from canvas.frozen import replace
from canvas.layout import house, style
from canvas.layout.balance import best_width
from canvas.layout.drawings.badges import Verdict, promise_mark
from canvas.layout.map import people, tones, typeset
from canvas.layout.map.context import Context
from canvas.layout.map.frame import make_context
from canvas.layout.map.title_words import name, roles
from canvas.layout.options import Offer, SheetKind, SheetOptions, message
from canvas.layout.page import Page
from canvas.layout.shapes import Box, Group, Shape, Stroke, line
from canvas.layout.sheet import Cell, Mark, Placed, Row, Sheet
from canvas.layout.style import Type
from canvas.model.journey import Phase
from canvas.model.people import Department, Persona
from canvas.model.project import Brief, Project
from canvas.named import NamedTuple

WIDTHS = tuple(float(width) for width in range(230, 800, 30))
"""Natural widths at which columns of text look well, from A4 upright to A3 across with much to say."""
SHAPE = 0.7071
"""As high as a paper that lies."""
FOUR, PERSON = 82.0, 96.0
"""So wide a column of text is where four stand beside each other, and a person."""
GAP = 12.0
PROMISE = Type("semibold", style.pt(40), 16.4, -0.02)
TEXT = Type("regular", style.pt(15), 7.4)
STRONG = Type("semibold", style.pt(15), 7.4)
HEADING = Type("semibold", style.pt(13), 6.4)
HELPER = Type("semibold", style.pt(11), 5.4)
ABOVE_QUOTE, ABOVE_HELP = 1.6, 2.6
PORTRAIT = 22.0
BETWEEN = 9.0
MOST_AIR = 9.0
"""What is added between the parts where height is left."""
TALLY = 5.4


class _Part(NamedTuple):
    """A part of the page: what it is called, the field of the brief, its text."""

    heading: str
    field: str
    text: str


def offers(project: Project) -> tuple[Offer, ...]:
    """A project has one brief, as soon as anything is written in it."""
    brief = project.head.brief
    return (Offer(project.head.title),) if brief and brief != Brief() else ()


def widths(project: Project, options: SheetOptions) -> tuple[float, float]:
    """From the narrowest to that at which all of it is largest on a paper that lies."""
    asked = replace(options, height=None)
    return WIDTHS[0], best_width(WIDTHS, lambda wide: _laid_out(project, asked, wide).height, SHAPE)


def lay(project: Project, options: SheetOptions, previous: Sheet | None) -> Sheet:
    """Lay out the brief. Raises SheetError where the project has no journey at all."""
    return _laid_out(project, options, options.width or WIDTHS[0])


def _laid_out(project: Project, options: SheetOptions, width: float) -> Sheet:
    context = make_context(project, options)
    page = Page("brief", context, options, width)
    brief = project.head.brief or Brief()
    own = house.worn().name
    title, sentence = (own, project.head.title) if own else (project.head.title or context.say("Brief"), "")
    rows = [
        page.title(title, sentence, largest=42, whose="" if own else project.head.id),
        *_promise(page, brief),
        *_pairs(page, brief),
        *_targets(page, brief),
    ]
    left = (options.height or 0.0) - page.around - sum(row.height for row in rows)
    air = min(max(left, 0.0) / len(rows), MOST_AIR)
    rows = [row._replace(height=round(row.height + air, 3)) for row in rows]
    return page.sheet(context.say("Brief"), rows, page.foot())


def _promise(page: Page, brief: Brief) -> Iterator[Row]:
    """What we promise, as large as anything on the page, and how often it was found kept."""
    if not brief.promise and not page.options.show_empty:
        return
    context, wide = page.context, page.inner
    head = _heading(context.say("We promise"), wide)
    top = HEADING.leading + 4.0
    words = typeset.paragraph(
        brief.promise, PROMISE, (0.0, top, wide), context.language, house.worn().strong, "brief.promise"
    )
    bottom = top + words.height
    tally, height = _tally(context, bottom + 3.0)
    box = Box(0.0, 0.0, wide, round(bottom, 3))
    record = context.project.head.id
    marks = [Mark((*head, *words.shapes), box, record, "brief", brief.promise, context.language, words.block)]
    if tally:
        said = " · ".join(text for _, text in _verdicts(context))
        marks.append(Mark(tally, Box(0.0, bottom + 3.0, wide, TALLY), "", "promise", said))
    cell = Cell(wide, round(bottom + height, 3), tuple(marks))
    yield page.row("promise", cell, cell.height + BETWEEN)


def _verdicts(context: Context) -> list[tuple[Verdict, str]]:
    """How often the promise was found kept, unclear and broken along all journeys."""
    found = [
        phase.check.verdict for phase in context.project.all(Phase) if phase.check and phase.check.verdict
    ]
    plural = context.say.plural
    kinds: tuple[Verdict, ...] = ("kept", "unclear", "broken")
    said = {
        "kept": plural("kept in {count} phase", "kept in {count} phases", found.count("kept")),
        "unclear": plural("unclear in {count}", "unclear in {count}", found.count("unclear")),
        "broken": plural("broken in {count}", "broken in {count}", found.count("broken")),
    }
    return [(kind, said[kind]) for kind in kinds if kind in found]


def _tally(context: Context, top: float) -> tuple[tuple[Shape, ...], float]:
    shapes: list[Shape] = []
    x = 0.0
    for kind, words in _verdicts(context):
        shapes += promise_mark(kind, x + TALLY / 2, round(top + TALLY / 2, 3), TALLY)
        at = top + TALLY / 2 + typeset.CAP_SHIFT * style.BLOCK.size
        text = typeset.line(words, style.BLOCK, x + TALLY + 1.8, at)
        shapes.append(text)
        x = text.x + text.width + 6.0
    return tuple(shapes), TALLY + 3.0 if shapes else 0.0


def _heading(words: str, wide: float) -> tuple[Shape, ...]:
    rule = line(0.0, style.HAIR / 2, wide, style.HAIR / 2, Stroke(house.worn().fine, 0.4))
    return rule, typeset.line(words, HEADING, 0.0, typeset.baseline(1.6, HEADING), house.worn().small)


def _pairs(page: Page, brief: Brief) -> Iterator[Row]:
    """Position, message, offerings and channels: two beside each other, or all four."""
    say = page.context.say
    every = [
        _Part(say("Position"), "brief.position", brief.position),
        _Part(say("Message"), "brief.message", brief.message),
        _Part(say("What we offer"), "", "\n".join(offering.name for offering in brief.offerings)),
        _Part(say("Channels"), "brief.channels", brief.channels),
    ]
    shown = [part for part in every if part.text or page.options.show_empty]
    across = 4 if (page.inner - 3 * GAP) / 4 >= FOUR else 2
    for number in range(0, len(shown), across):
        yield _beside(page, number, shown[number : number + across])


def _beside(page: Page, number: int, shown: list[_Part]) -> Row:
    wide = round((page.inner - (len(shown) - 1) * GAP) / len(shown), 3)
    cells = [_text(page, part, wide) for part in shown]
    height = max(cell.height for cell in cells) + BETWEEN
    placed = [
        Placed(round(page.margin + n * (wide + GAP), 3), cell, (1, number, n)) for n, cell in enumerate(cells)
    ]
    return Row(f"part {number}", round(height, 3), tuple(placed))


def _text(page: Page, part: _Part, wide: float) -> Cell:
    context = page.context
    top = HEADING.leading + 3.4
    words = typeset.paragraph(part.text, TEXT, (0.0, top, wide), context.language, field=part.field)
    height = round(top + words.height, 3)
    shapes = (*_heading(part.heading, wide), *words.shapes)
    block = words.block if part.field else None
    said = f"{part.heading}: {part.text}"
    record = context.project.head.id
    return Cell(
        wide,
        height,
        (Mark(shapes, Box(0.0, 0.0, wide, height), record, "brief", said, context.language, block),),
    )


def _targets(page: Page, brief: Brief) -> Iterator[Row]:
    """Whom it is for: portrait, name, what they do and say, and what each department does for them."""
    project, context = page.context.project, page.context
    found = [persona for key in brief.target_groups if (persona := project.get(Persona, key))]
    if not found:
        return
    head = _heading(context.say("For whom"), page.inner)
    top = HEADING.leading + 5.0
    most = min(max(3, int((page.inner + GAP) // (PERSON + GAP))), len(found))
    columns = -(-len(found) // -(-len(found) // most))  # rows of as many, not one person alone in the last
    wide = round((page.inner - (columns - 1) * GAP) / columns, 3)
    marks, bottom = (
        [Mark(head, Box(0.0, 0.0, page.inner, HEADING.leading), role="title", say=context.say("For whom"))],
        0.0,
    )
    for first in range(0, len(found), columns):
        drawn = [_person(context, persona, wide) for persona in found[first : first + columns]]
        for n, mark in enumerate(drawn):
            marks.append(_moved(mark, round(n * (wide + GAP), 3), top))
        bottom = top + max(mark.box.height for mark in drawn)
        top = bottom + 5.0
    cell = Cell(page.inner, round(bottom, 3), tuple(marks))
    yield page.row("people", cell, cell.height + BETWEEN, (2,))


def _person(context: Context, persona: Persona, wide: float) -> Mark:
    left, language = PORTRAIT + 4.0, context.language
    shapes: list[Shape] = [*people.portrait(context, persona, PORTRAIT / 2, PORTRAIT / 2, PORTRAIT)]
    top = 1.0
    for words, use, colour in _told(context, persona):
        top += ABOVE_QUOTE if words is persona.quote else 0.0
        part = typeset.paragraph(words, use, (left, top, wide - left), language, colour)
        shapes += part.shapes
        top += part.height
    said = " · ".join(words for words, _, _ in (*_told(context, persona), *_helped(context, persona)))
    top = max(top, PORTRAIT) + 1.4
    for words, use, colour in _helped(context, persona):
        top += ABOVE_HELP if use is HELPER else 0.0
        part = typeset.paragraph(words, use, (0.0, top, wide), language, colour)
        shapes += part.shapes
        top += part.height
    box = Box(0.0, 0.0, wide, round(top, 3))
    return Mark(tuple(shapes), box, persona.id, "persona", said, language)


def _told(context: Context, persona: Persona) -> Iterable[tuple[str, Type, str]]:
    lines = (
        (name(persona), STRONG, style.INK),
        (_kept_together(roles(context, persona)), style.BLOCK, style.SECOND),
        (persona.quote, style.BLOCK, style.INK),
    )
    return [each for each in lines if each[0]]


def _kept_together(words: str) -> str:
    """A line never begins with the dot between two words: it stays with what stands before it."""
    return words.replace(" · ", "\u00a0· ")


def _helped(context: Context, persona: Persona) -> list[tuple[str, Type, str]]:
    """What each department does for them: its name in its colour, then the words."""
    lines: list[tuple[str, Type, str]] = []
    for each in persona.help:
        department = context.project.get(Department, each.department)
        if department is not None and each.text:
            lines.append((department.name, HELPER, tones.department_dark(context, department)))
            lines.append((each.text, style.BLOCK, style.INK))
    return lines


def _moved(mark: Mark, x: float, y: float) -> Mark:
    return mark.but(shapes=(Group(mark.shapes, x, y),), box=mark.box.moved(x, y))


KIND = SheetKind(
    "brief",
    message("Brief"),
    offers,
    frozenset({"width", "height", "date", "show_empty"}),
    lay,
    widths,
)
