"""Stories below the board, told by the others: who, from which department, and their own words."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from canvas.layout import style
from canvas.layout.departments.facts import STORIES_MOST, Facts
from canvas.layout.departments.handovers import BELOW_HEADING, HEADING
from canvas.layout.drawings import portraits
from canvas.layout.map import people, sentences, tones, typeset
from canvas.layout.page import Parts
from canvas.layout.shapes import Box, Shape, Stroke
from canvas.layout.sheet import Cell, Mark, Placed, TextBlock
from canvas.layout.style import Type, pt
from canvas.model.people import Department, Persona
from canvas.model.work import Story

NAME = Type("semibold", pt(18), 7.6)
HOUSE = Type("medium", pt(14), 6.0)
WORDS = tuple(Type("medium", pt(points), round(pt(points) * 1.12, 3)) for points in (32, 28, 24, 20, 17))
"""What stories are tried in, until none of them takes more lines than LINES."""
LINES = 3
PORTRAIT = 24.0
BESIDE = 4.6
ABOVE_WORDS = 3.4
LEAST = 96.0
"""How wide a story is at least."""
GAP = 12.0


def placed(facts: Facts, parts: Parts, left: float, wide: float) -> tuple[list[Placed], float]:
    """The heading and as many stories as there is room for, from `left` on, and how high they are."""
    count = min(STORIES_MOST, len(facts.stories), max(1, int((wide + GAP) // (LEAST + GAP))))
    shown = facts.stories[:count]
    each = round((wide - GAP * (count - 1)) / count, 3)
    plain = parts.settled("stories plain", (count, wide, facts.own is None, facts.context.language))
    head = parts.part("stories head", (facts.context.say, plain), lambda: _heading(facts, count, wide))
    found = [Placed(left, head, (900_001,))]
    top = head.height + BELOW_HEADING
    height = top
    use = next((use for use in WORDS if _lines(facts, shown, use, each) <= LINES), WORDS[-1])
    for number, story in enumerate(shown):
        cell = _cell(facts, parts, story, each, use)
        x = round(left + number * (each + GAP), 3)
        found.append(Placed(x, cell, (900_001, number), 0, round(top, 3)))
        height = max(height, top + cell.height)
    return found, round(height, 3)


def _lines(facts: Facts, shown: Sequence[Story], use: Type, wide: float) -> int:
    """How many lines the longest story takes, with its quotation marks."""
    room, language = wide - 2 * use.size, facts.context.language
    return max(typeset.count(story.words, use, room, language) for story in shown)


def _heading(facts: Facts, count: int, wide: float) -> Cell:
    say = facts.context.say
    if facts.own is None:
        words = say.plural("{count} story from this journey", "{count} stories from this journey", count)
    else:
        words = say.plural("{count} story you do not hear", "{count} stories you do not hear", count)
    shape = typeset.line(words, HEADING, 0.0, typeset.baseline(0.0, HEADING))
    box = Box(0.0, 0.0, wide, HEADING.leading)
    return Cell(wide, HEADING.leading, (Mark((shape,), box, role="legend", say=words),))


def _cell(facts: Facts, parts: Parts, story: Story, wide: float, use: Type) -> Cell:
    project = facts.context.project
    teller = project.get(Persona, story.teller_persona)
    department = project.get(Department, story.department)
    picture = project.find(teller.portrait) if teller and teller.portrait else None
    tone = tones.department(facts.context, department) if department else ""
    plain = parts.settled(f"story {story.id} plain", (wide, tone, use, facts.context.language))
    made_from = (facts.context.say, plain, story, teller, department, picture)
    return parts.part(f"story {story.id}", made_from, partial(_drawn, facts, story, wide, use))


def _drawn(facts: Facts, story: Story, wide: float, use: Type) -> Cell:
    context, language = facts.context, facts.context.language
    department = context.project.get(Department, story.department)
    teller = context.project.get(Persona, story.teller_persona)
    name = story.teller or (teller.name if teller else "")
    dark = tones.department_dark(context, department) if department else style.SECOND
    house = department.name if department else context.say("in their own words")
    beside = PORTRAIT + BESIDE
    middle = PORTRAIT / 2
    room = wide - beside
    shapes: list[Shape] = [*_portrait(facts, teller, name, department)]
    top = middle - (NAME.leading + HOUSE.leading) / 2
    shapes += typeset.paragraph(name, NAME, (beside, top, room), language).shapes
    shapes += typeset.paragraph(house, HOUSE, (beside, top + NAME.leading, room), language, dark).shapes
    words, bottom, block_shapes = _words(facts, story, wide, use)
    box = Box(0.0, 0.0, wide, bottom)
    said = sentences.joined([", ".join(filter(None, (name, house))), story.words])
    mark = Mark((*shapes, *block_shapes), box, story.id, "story", said, language, words)
    return Cell(wide, bottom, (mark,))


def _words(facts: Facts, story: Story, wide: float, use: Type) -> tuple[TextBlock, float, tuple[Shape, ...]]:
    """The words between the language's own quotation marks, which are no part of what is typed."""
    opening, _, closing = facts.context.say("“{words}”", words="|").partition("|")
    hang = round(typeset.width(opening, use), 3)
    top = PORTRAIT + ABOVE_WORDS
    room = wide - hang - typeset.width(closing, use)
    text = typeset.paragraph(story.words, use, (hang, top, room), facts.context.language, field="words")
    first, last = text.shapes[0], text.shapes[-1]
    shapes = (
        typeset.line(opening, use, first.x - hang, first.baseline),
        *text.shapes,
        typeset.line(closing, use, last.x + last.width, last.baseline),
    )
    return text.block, round(top + text.height, 3), shapes


def _portrait(
    facts: Facts, teller: Persona | None, name: str, department: Department | None
) -> tuple[Shape, ...]:
    """The teller's portrait: the persona's, or one drawn from their name in their department's colour."""
    middle = PORTRAIT / 2
    if teller:
        return people.portrait(facts.context, teller, middle, middle, PORTRAIT)
    dark = tones.department_dark(facts.context, department) if department else style.SECOND
    look = portraits.look_for(name, dark)
    return (portraits.portrait(look, middle, middle, PORTRAIT, Stroke(style.INK, 0.4)),)
