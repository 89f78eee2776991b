"""What people tell: the service stories, the notes stuck on the touchpoint, and the pictures."""

from __future__ import annotations

from canvas.layout import quotes, style
from canvas.layout.map import notes as map_notes
from canvas.layout.map import people, pictures, sentences, tones, typeset
from canvas.layout.map.evidence import Edges, outline
from canvas.layout.shapes import Group, Rect, Shape
from canvas.layout.sheet import Cell
from canvas.layout.style import Type
from canvas.layout.touchpoint.facts import Facts
from canvas.layout.touchpoint.kit import BODY, SMALL, SMALL_STRONG, STRONG, Stack
from canvas.model.journey import Lane, Note, Picture
from canvas.model.people import Department, Persona
from canvas.model.work import Story

WORDS = Type("semibold", style.pt(16), 7.4, -0.008)
PORTRAIT = 11.0
PAD = 3.0
PICTURE_LANE = Lane(id="l0000000000000", journey="j0000000000000", kind="pictures")


def stories(facts: Facts, wide: float) -> Cell:
    """Each story in the words in which it was told, by whom, and what we learned."""
    found: tuple[Story, ...] = facts.context.index.of(Story, facts.card.id)
    stack = Stack(facts.context, wide, facts.context.say("What is told about it"))
    for number, story in enumerate(found):
        if number:
            stack.skip(5.0)
        _story(stack, facts, story)
    return stack.cell()


def _story(stack: Stack, facts: Facts, story: Story) -> None:
    context = facts.context.speaking(story)
    _teller(stack, facts, story)
    hang = typeset.width(quotes.marks(context.language)[0], WORDS)
    told = typeset.paragraph(
        story.words, WORDS, (hang, 0.0, stack.wide - 2 * hang), context.language, field="words"
    )
    shapes = (*told.shapes, *quotes.hanging(told, WORDS, context.language))
    stack.skip(1.6)
    stack.add(shapes, told.height, story.id, "thing", story.words, told.block)
    if story.lesson:
        stack.skip(1.6)
        stack.text(context.say("We learned"), SMALL_STRONG, colour=_dark(facts, story), role="title")
        said = f"{context.say('We learned')}: {story.lesson}"
        stack.text(story.lesson, BODY, record=story.id, field="lesson", say=said)


def _dark(facts: Facts, story: Story) -> str:
    department = facts.context.project.get(Department, story.department)
    return tones.department_dark(facts.context, department) if department else style.INK


def _teller(stack: Stack, facts: Facts, story: Story) -> None:
    """Who told it, from which department, when."""
    context = facts.context
    persona = context.project.get(Persona, story.teller_persona)
    if persona is None and story.teller:
        persona = Persona(id="p0000000000000", name=story.teller)
    department = context.project.get(Department, story.department)
    day = context.say.date(story.date) if story.date else ""
    left = PORTRAIT + 3.0 if persona else 0.0
    lines = (
        (story.teller or (persona.name if persona else ""), STRONG, style.INK),
        (" · ".join(filter(None, (department.name if department else "", day))), SMALL, style.SECOND),
    )
    shapes: list[Shape] = []
    if persona:
        shapes += people.portrait(context, persona, PORTRAIT / 2, PORTRAIT / 2, PORTRAIT)
    y = 0.0
    for words, use, colour in lines:
        if words:
            part = typeset.paragraph(words, use, (left, y, stack.wide - left), context.language, colour)
            shapes += part.shapes
            y += part.height
    said = ", ".join(words for words, _, _ in lines if words)
    if shapes:
        stack.add(shapes, max(y, PORTRAIT if persona else 0.0), story.id, "thing", said)


def notes(facts: Facts, wide: float) -> Cell:
    """The notes in the colours of their kinds, with what they are called."""
    stack = Stack(facts.context, wide, facts.context.say("Notes"))
    for number, note in enumerate(facts.notes):
        if number:
            stack.skip(2.4)
        _note(stack, facts, note)
    return stack.cell()


def _note(stack: Stack, facts: Facts, note: Note) -> None:
    context = facts.context.speaking(note)
    paint = map_notes.paint_of(note)
    kind = sentences.note_kind(context, note.kind) if note.kind != "free" else ""
    whose = people.whose(context, note.personas)
    head = typeset.paragraph(
        " · ".join(filter(None, (kind, whose))),
        SMALL_STRONG,
        (PAD, PAD, stack.wide - 2 * PAD),
        context.language,
        paint.second,
    )
    top = PAD + (head.height if kind or whose else 0.0)
    told = typeset.paragraph(
        note.text, BODY, (PAD, top, stack.wide - 2 * PAD), context.language, paint.ink, "text"
    )
    shown = pictures.strip(context, note.pictures, stack.wide - 2 * PAD)
    high = top + told.height + shown.height + PAD
    shapes = (
        Rect(0.0, 0.0, stack.wide, high, paint.ground, None, style.RADIUS),
        *outline(stack.wide, high, note.evidence, Edges(paint.edge, None)),
        *(head.shapes if kind or whose else ()),
        *told.shapes,
        Group(shown.shapes, PAD, round(top + told.height, 3)),
    )
    stack.add(shapes, high, note.id, "thing", sentences.note(context, note), told.block)


def shown(facts: Facts) -> tuple[Picture, ...]:
    """The touchpoint's pictures."""
    found = (facts.context.project.get(Picture, key) for key in facts.card.pictures)
    return tuple(picture for picture in found if picture)


def pictured(facts: Facts, wide: float) -> Cell:
    """The pictures with their titles, as wide as there is room."""
    stack = Stack(facts.context, wide, facts.context.say("Pictures"))
    for number, picture in enumerate(shown(facts)):
        if number:
            stack.skip(4.0)
        drawn = pictures.card(facts.context, picture, PICTURE_LANE, wide)
        mark = drawn.mark
        stack.add(mark.shapes, drawn.height, picture.id, "thing", mark.say, mark.block)
    return stack.cell()
