"""Service stories on the map: the teller's own words in full, what we learned, and who told it when."""

from __future__ import annotations

from canvas.layout.filling import Room
from canvas.layout.map import cardtext, foot, ideas, notes, sentences
from canvas.layout.map.context import Context, Drawn
from canvas.layout.map.foot import Piece
from canvas.layout.shapes import Box, Shape, Stroke
from canvas.layout.sheet import Far, Mark, TextBlock
from canvas.layout.style import EDGE, HAIR, INK, LEAST_LINES, META, META_STRONG, NOTE, PAPER, SECOND
from canvas.layout.words import missing
from canvas.model.journey import Lane
from canvas.model.people import Department, Persona
from canvas.model.work import Story
from canvas.named import NamedTuple

LEFT = 2.8
TOP = 2.4
GAP = 1.5
EDGE_LINE = Stroke(EDGE, HAIR)


def card(context: Context, record: Story, lane: Lane, width: float) -> Drawn:
    """Return a story's card for a width: all its words, the lesson in strong small type, the teller."""
    below = _below(context, record, width)
    room = context.once(cardtext.room, width - 2 * LEFT, NOTE)
    text = room.broken(record.words)
    bottom = TOP + max(LEAST_LINES[lane.size or "S"], text.count("\n") + 1) * NOTE.leading
    height = bottom + TOP + (GAP + below.height if below.height else 0.0)
    box = Box(0.0, 0.0, width, height)
    drawing, far = _Drawing(context, record, box, room, text, bottom, below), Far(PAPER, INK, PAPER)
    mark = Mark.late(drawing, box, record.id, "story", context.language, far)
    return Drawn(height, mark, missing(record.words) + cardtext.lost(below.shapes))


class _Drawing(NamedTuple):
    """What a story's card shows: its words, from `bottom` on what stands below them."""

    context: Context
    record: Story
    box: Box
    room: Room
    text: str
    bottom: float
    below: Piece

    def shapes(self) -> tuple[Shape, ...]:
        """Return its ground, its words, what stands below them."""
        return (
            ideas.ground(self.box.width, self.box.height, PAPER, EDGE_LINE),
            *cardtext.passage(self.text, LEFT, TOP, self.room, NOTE),
            *foot.moved(self.below.shapes, 0.0, self.bottom + GAP),
        )

    def say(self) -> str:
        """Return the story in sentences."""
        return _sentence(self.context, self.record)

    def block(self) -> TextBlock:
        """Return its words."""
        room, language = self.box.width - 2 * LEFT, self.context.language
        return cardtext.block("words", self.record.words, LEFT, TOP, room, NOTE, language)


def _below(context: Context, record: Story, width: float) -> Piece:
    """Return the lesson, then who told it."""
    room = width - 2 * LEFT
    lesson = foot.words(record.lesson, META_STRONG, INK, room, context.language)
    teller = _teller(context, record, width)
    gap = GAP if lesson.height and teller.height else 0.0
    shapes = (
        *foot.moved(lesson.shapes, LEFT, 0.0),
        *foot.moved(teller.shapes, 0.0, lesson.height + gap),
    )
    return Piece(width, lesson.height + gap + teller.height, shapes)


def _teller(context: Context, record: Story, width: float) -> Piece:
    words = " · ".join(_told_by(context, record))
    persona = context.project.get(Persona, record.teller_persona)
    if persona:
        return notes.speaker(context, persona, words, width)
    given = foot.words(words, META, SECOND, width - 2 * LEFT, context.language)
    return Piece(width, given.height, foot.moved(given.shapes, LEFT, 0.0))


def _told_by(context: Context, record: Story) -> tuple[str, ...]:
    """Return teller, department and date, as far as they are known."""
    persona = context.project.get(Persona, record.teller_persona)
    department = context.project.get(Department, record.department)
    date = context.say.date(record.date, "long") if record.date else ""
    name = record.teller or (persona.name if persona else "")
    return tuple(part for part in (name, department.name if department else "", date) if part)


def _sentence(context: Context, record: Story) -> str:
    say = context.say
    return sentences.joined(
        [
            say("Story: {words}", words=record.words) if record.words else say("Story without words"),
            say("Lesson: {text}", text=record.lesson) if record.lesson else "",
            ", ".join(_told_by(context, record)),
        ]
    )
