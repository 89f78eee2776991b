"""Where it stands on the integration grid, and what the critical colleague still asks about it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from canvas.layout import review_words, style
from canvas.layout.drawings import icons
from canvas.layout.map import typeset
from canvas.layout.page import Parts
from canvas.layout.shapes import Rect
from canvas.layout.sheet import Cell
from canvas.layout.touchpoint.facts import Corner, Facts, corners
from canvas.layout.touchpoint.kit import BODY, SMALL, STRONG, Stack
from canvas.model.journey import Handover, Journey, Lane, Phase, Step
from canvas.model.people import Channel, Department, Persona
from canvas.model.review.decisions import review
from canvas.model.review.finding import Question
from canvas.model.work import Finding, GridCell, Idea

RESTS_ON = (Journey, Phase, Step, Lane, Persona, Channel, Department, Idea, Handover, Finding)
WORDS = ("text", "description", "says", "does", "message", "meaning")
BAR = 1.2
LEFT = 4.6
ICON = 6.0


def on_grid(facts: Facts, wide: float) -> Cell:
    """For which relationship levels and which social roles it is, and what is planned there."""
    stack = Stack(facts.context, wide, facts.context.say("On the integration grid"))
    for number, corner in enumerate(corners(facts)):
        if number:
            stack.skip(2.4)
        _corner(stack, facts, corner)
    return stack.cell()


def _corner(stack: Stack, facts: Facts, corner: Corner) -> None:
    context, say = facts.context, facts.context.say
    roles = ", ".join(say(review_words.ROLES[role]) for role in corner.roles)
    head = f"{facts.phase.title} × {corner.level.title}"
    told = typeset.paragraph(head, STRONG, (LEFT, 0.0, stack.wide - LEFT), context.language)
    below = typeset.paragraph(
        roles or say("all social roles"),
        SMALL,
        (LEFT, told.height, stack.wide - LEFT),
        context.language,
        style.SECOND,
    )
    high = told.height + below.height
    cells = [cell for key in corner.cells if (cell := context.project.get(GridCell, key))]
    is_high = any(cell.priority == "high" for cell in cells)
    bar = Rect(0.0, 0.8, BAR, high - 1.6, style.INK if is_high else style.EDGE)
    said = f"{head}. {roles}"
    stack.add((bar, *told.shapes, *below.shapes), high, corner.level.id, "thing", said)
    words = say("high priority") if is_high else ""
    if words:
        stack.text(words, SMALL, record=cells[0].id, x=LEFT)


def questions(facts: Facts, parts: Parts) -> tuple[Question, ...]:
    """What the critical colleague asks about the touchpoint, and nothing was decided about.

    Asked again only where something changed that a question rests on: not while words are typed.
    """
    return parts.part("questions", tuple(_looked_at(facts, parts)), partial(_open, facts))


def _open(facts: Facts) -> tuple[Question, ...]:
    found = review(facts.context.project, journey=facts.journey.id).open
    return tuple(question for question in found if question.place.about == facts.card.id)


def _looked_at(facts: Facts, parts: Parts) -> Iterator[object]:
    """Yield what the questions rest on: the journey's cards, of this one all but its words."""
    project, index, card = facts.context.project, facts.context.index, facts.card
    yield from (project.table(kind) for kind in RESTS_ON)
    for phase in index.of(Phase, facts.journey.id):
        for step in index.of(Step, phase.id):
            cards = index.step(step.id)
            yield from (other for other in cards if other is not card) if step is facts.step else (cards,)
    is_decided = any(finding.about == card.id for finding in project.all(Finding))
    yield parts.settled("card", card if is_decided else card.but(**dict.fromkeys(WORDS, "")))


def colleague(facts: Facts, found: tuple[Question, ...], wide: float) -> Cell:
    """The open questions."""
    say = facts.context.say
    stack = Stack(facts.context, wide, say("The critical colleague asks"))
    left = ICON + 3.0
    for number, question in enumerate(found):
        words = review_words.question(say, question)
        if number:
            stack.skip(1.4)
        told = typeset.paragraph(words, BODY, (left, 0.0, wide - left), facts.context.language)
        sign = icons.icon("circle-question-mark", 0.0, (BODY.leading - ICON) / 2, ICON, style.SECOND)
        stack.add((*sign, *told.shapes), told.height, facts.card.id, "thing", words)
    return stack.cell()
