"""The three questions and what came of them: ideas, or that it was asked and there was nothing to improve."""

from __future__ import annotations

from canvas.layout import house, style
from canvas.layout.drawings import icons
from canvas.layout.map import figures, typeset
from canvas.layout.map.ideas import ICONS
from canvas.layout.shapes import Colour, Group, Rect, Shape, Stroke
from canvas.layout.sheet import Cell
from canvas.layout.style import Type
from canvas.layout.touchpoint.facts import Facts
from canvas.layout.touchpoint.kit import SMALL, SMALL_STRONG, STRONG, Stack, beside, columns
from canvas.model.parts import Asked, Lens
from canvas.model.people import Department
from canvas.model.work import Activity, Idea

ICON = 6.0
PAD = 3.4
QUESTION = Type("semibold", style.pt(12.5), 5.8)
BETWEEN_IDEAS = 2.6


def is_answered(facts: Facts) -> bool:
    """Whether one of the questions was asked, or has an idea."""
    return bool(facts.is_open or facts.card.asked or _ideas(facts))


def _ideas(facts: Facts) -> tuple[Idea, ...]:
    found: tuple[Idea, ...] = facts.context.index.of(Idea, facts.card.id)
    return found


def cell(facts: Facts, wide: float) -> Cell:
    """The three questions beside each other, their answers below; then ideas that answer none of them."""
    say = facts.context.say
    stack = Stack(facts.context, wide, say("The three questions"))
    questions: dict[Lens, str] = {
        "offering": say("Can we change the offering?"),
        "communication": say("Can we tell it differently?"),
        "ease": say("Can we make it easier?"),
    }
    each, places = columns(wide, 3, 7.0)
    high = max(
        typeset.count(words, QUESTION, each - ICON - 2.4, facts.context.language)
        for words in questions.values()
    )
    cells = (_question(facts, lens, words, each, high) for lens, words in questions.items())
    stack.put(beside(zip(places, cells, strict=True), wide))
    for number, idea in enumerate(idea for idea in _ideas(facts) if idea.lens is None):
        stack.skip(BETWEEN_IDEAS if number else 4.0)
        stack.put(_idea(facts, idea, wide))
    return stack.cell()


def _question(facts: Facts, lens: Lens, words: str, wide: float, lines: int) -> Cell:
    stack = Stack(facts.context, wide)
    left = ICON + 2.4
    told = typeset.paragraph(words, QUESTION, (left, 0.0, wide - left), facts.context.language)
    icon = icons.icon(ICONS[lens], 0.0, (QUESTION.leading - ICON) / 2, ICON, house.worn().strong)
    stack.add((*icon, *told.shapes), lines * QUESTION.leading, facts.card.id, "thing", words)
    ideas = [idea for idea in _ideas(facts) if idea.lens == lens]
    answer = next((each for each in facts.card.asked if each.lens == lens), None)
    for idea in ideas:
        stack.skip(BETWEEN_IDEAS)
        stack.put(_idea(facts, idea, wide))
    stack.skip(BETWEEN_IDEAS)
    if answer is not None and (answer.is_nothing or not ideas):
        stack.put(_nothing(facts, answer, wide))
    elif not ideas:
        stack.text(facts.context.say("not asked"), SMALL, record=facts.card.id, colour=style.SECOND, x=left)
    elif answer is not None:
        stack.text(_by(facts, answer), SMALL, record=facts.card.id, colour=style.SECOND)
    return stack.cell()


def _by(facts: Facts, answer: Asked) -> str:
    """Who asked, and when."""
    say = facts.context.say
    day = say.date(answer.date) if answer.date else ""
    who = say("asked by {name}", name=answer.by) if answer.by else say("asked")
    return " · ".join(filter(None, (who, day)))


def _nothing(facts: Facts, answer: Asked, wide: float) -> Cell:
    """That it was asked, and what for: a quiet card with an outline only."""
    say = facts.context.say
    inner = Stack(facts.context, wide - 2 * PAD)
    if answer.is_nothing:
        inner.text(say("Nothing to improve"), STRONG)
    inner.text(_by(facts, answer), SMALL, colour=style.SECOND)
    return _card(facts, inner, style.PAPER, Stroke(style.SECOND, 0.3), facts.card.id)


def _card(facts: Facts, inner: Stack, fill: Colour, stroke: Stroke, record: str) -> Cell:
    """What was put together on its ground, as one thing that can be selected."""
    wide, high, inset = inner.wide + 2 * PAD, inner.bottom + 2 * PAD, stroke.width / 2
    frame = Rect(inset, inset, wide - stroke.width, high - stroke.width, fill, stroke, style.RADIUS)
    shapes: tuple[Shape, ...] = (frame, *(Group(mark.shapes, PAD, PAD) for mark in inner.marks))
    block = next((mark.block for mark in inner.marks if mark.block), None)
    placed = block and block._replace(x=block.x + PAD, baseline=round(block.baseline + PAD, 3))
    said = ". ".join(mark.say for mark in inner.marks if mark.say)
    outer = Stack(facts.context, wide)
    outer.add(shapes, high, record, "thing", said, placed)
    return outer.cell()


def _idea(facts: Facts, idea: Idea, wide: float) -> Cell:
    """An idea on its yellow card; done, it is white with a strong outline, as on the map."""
    context = facts.context.speaking(idea)
    inner = Stack(context, wide - 2 * PAD)
    inner.text(idea.text, STRONG, record=idea.id, field="text")
    inner.skip(0.8)
    _owner(inner, facts, idea)
    is_done = idea.status == "done"
    stroke = Stroke(style.INK, 0.6) if is_done else Stroke(style.NOTE_EDGES["free"], 0.3)
    fill = style.PAPER if is_done else style.IDEA
    return _card(facts, inner, fill, stroke, idea.id)


def _owner(stack: Stack, facts: Facts, work: Idea | Activity) -> None:
    """Who takes care of it, by when, what it costs, how far it is, and what brought it up."""
    context, say = facts.context, facts.context.say
    department = context.project.get(Department, work.department)
    due = say.date(work.due) if work.due else ""
    who = (department.name if department else "", work.person, due, figures.amount(context, work.amount))
    words = " · ".join(filter(None, who))
    if words:
        stack.text(words, SMALL, colour=style.SECOND)
    status = {
        "open": say("not begun"),
        "doing": say("under way"),
        "done": say("done"),
        "not now": say("not now"),
    }
    told = (status.get(work.status or "", ""), getattr(work, "prompt", ""), getattr(work, "kind", ""))
    more = " · ".join(filter(None, told))
    if more:
        stack.text(more, SMALL_STRONG)


def activities(facts: Facts, wide: float) -> Cell:
    """What somebody has taken on here."""
    found: tuple[Activity, ...] = facts.context.index.of(Activity, facts.card.id)
    stack = Stack(facts.context, wide, facts.context.say("Activities"))
    for number, activity in enumerate(found):
        if number:
            stack.skip(3.0)
        stack.text(activity.text, STRONG, record=activity.id, field="text")
        _owner(stack, facts, activity)
    return stack.cell()
