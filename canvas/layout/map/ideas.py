"""Ideas on the map: their text, below it which of the three questions they answer, who does it and by when.

Where a question was asked and nothing was found to improve, a quiet card says so, instead of an empty cell.
"""

from __future__ import annotations

from canvas.layout.drawings import icons
from canvas.layout.filling import Room
from canvas.layout.map import cardtext, figures, foot, sentences
from canvas.layout.map.context import Context, Drawn
from canvas.layout.map.foot import Piece
from canvas.layout.shapes import Box, Colour, Rect, Shape, Stroke
from canvas.layout.sheet import Far, Mark, TextBlock
from canvas.layout.style import (
    HAIR,
    IDEA,
    INK,
    LEAST_LINES,
    META,
    META_STRONG,
    NOTE,
    NOTE_EDGES,
    PAPER,
    RADIUS,
    SECOND,
)
from canvas.layout.words import missing
from canvas.model.journey import Lane, Touchpoint
from canvas.model.parts import Lens
from canvas.model.people import Department
from canvas.model.work import Idea
from canvas.named import NamedTuple

LEFT = 2.8
TOP = 2.4
GAP = 1.6
ICON = 4.2
ICON_APART = 1.6
ICONS: dict[Lens, str] = {"offering": "package", "communication": "megaphone", "ease": "feather"}
DONE = Stroke(INK, 0.6)
OPEN = Stroke(NOTE_EDGES["free"], HAIR)
ASKED = Stroke(SECOND, HAIR)


def card(context: Context, record: Idea, lane: Lane, width: float) -> Drawn:
    """Return an idea's card for a width: at least as many lines as its lane's size asks for."""
    owner = " · ".join(_owner(context, record))
    below = context.once(_below, record.lens, owner, _state(context, record), width - 2 * LEFT)
    room = context.once(cardtext.room, width - 2 * LEFT, NOTE)
    text = room.broken(record.text)
    bottom = TOP + max(LEAST_LINES[lane.size or "S"], text.count("\n") + 1) * NOTE.leading
    height = bottom + TOP + (GAP + below.height if below.height else 0.0)
    box = Box(0.0, 0.0, width, height)
    fill = PAPER if record.status == "done" else IDEA
    mark = Mark.late(
        _Drawing(context, record, box, room, text, bottom, below),
        box,
        record.id,
        "idea",
        context.language,
        Far(fill, INK, fill),
    )
    return Drawn(height, mark, missing(record.text) + below.lost)


class _Drawing(NamedTuple):
    """What an idea's card shows: its text, from `bottom` on what stands below it."""

    context: Context
    record: Idea
    box: Box
    room: Room
    text: str
    bottom: float
    below: Piece

    def shapes(self) -> tuple[Shape, ...]:
        """Return its ground, its text, what stands below it."""
        is_done = self.record.status == "done"
        fill, line = (PAPER, DONE) if is_done else (IDEA, OPEN)
        return (
            ground(self.box.width, self.box.height, fill, line),
            *cardtext.passage(self.text, LEFT, TOP, self.room, NOTE),
            *foot.moved(self.below.shapes, LEFT, self.bottom + GAP),
        )

    def say(self) -> str:
        """Return the idea in sentences."""
        return _sentence(self.context, self.record)

    def block(self) -> TextBlock:
        """Return its text."""
        room, language = self.box.width - 2 * LEFT, self.context.language
        return cardtext.block("text", self.record.text, LEFT, TOP, room, NOTE, language)


def asked(context: Context, record: Touchpoint, width: float) -> Drawn:
    """Return the card of a touchpoint where a question was asked and there was nothing to improve."""
    room = width - 2 * LEFT
    language = context.language
    head = lens_line("check", context.say("Asked"), room, language)
    text = foot.words(_found_nothing(context, record), NOTE, INK, room, language)
    who = foot.words(_asked_by(context, record), META, SECOND, room, language)
    head = head._replace(width=room, height=head.height + 0.8)
    given = foot.rows((head, text._replace(width=room), who), room)
    height = max(TOP + given.height + TOP, 2 * TOP + 2 * NOTE.leading)
    shapes = (ground(width, height, PAPER, ASKED), *foot.moved(given.shapes, LEFT, TOP))
    said = sentences.joined((record.text, context.say("Asked"), _found_nothing(context, record)))
    box = Box(0.0, 0.0, width, height)
    return Drawn(height, Mark(shapes, box, record.id, "idea", said, language))


def ground(width: float, height: float, fill: Colour, line: Stroke) -> Shape:
    """Return a card's ground with its outline inside the edge."""
    inset = line.width / 2
    return Rect(inset, inset, width - line.width, height - line.width, fill, line, RADIUS - inset)


def lens_line(icon: str, words: str, room: float, language: str) -> Piece:
    """Return an icon and words in strong small type."""
    left = ICON + ICON_APART
    given = foot.words(words, META_STRONG, INK, room - left, language)
    top = max(0.0, (ICON - given.height) / 2)
    shapes = (*icons.icon(icon, 0.0, 0.0, ICON, INK), *foot.moved(given.shapes, left, top))
    return Piece(left + given.width, max(ICON, given.height), shapes)


def _below(context: Context, question: Lens | None, owner: str, state: str, room: float) -> Piece:
    """Return the question it answers, then who and when, and at the right how far it is."""
    lens, language = foot.NOTHING, context.language
    if question:
        words = sentences.lens(context, question)
        lens = lens_line(ICONS[question], words, room, language)._replace(width=room)
    who = foot.words(owner, META, SECOND, room, language)
    given = foot.rows((lens, who, foot.words(state, META_STRONG, INK, room, language)), room)
    return given._replace(lost=cardtext.lost(given.shapes))


def _owner(context: Context, record: Idea) -> tuple[str, ...]:
    department = context.project.get(Department, record.department)
    due = context.say.date(record.due, "month") if record.due else ""
    money = figures.amount(context, record.amount)
    parts = (department.name if department else "", record.person, due, money)
    return tuple(part for part in parts if part)


def _state(context: Context, record: Idea) -> str:
    say = context.say
    words = {"doing": say("under way"), "done": say("done"), "not now": say("not now")}
    return words.get(record.status or "", "")


def _sentence(context: Context, record: Idea) -> str:
    say = context.say
    return sentences.joined(
        [
            say("Idea: {text}", text=record.text) if record.text else say("Idea without text"),
            sentences.lens(context, record.lens) if record.lens else "",
            ", ".join(_owner(context, record)),
            _state(context, record),
        ]
    )


def _found_nothing(context: Context, record: Touchpoint) -> str:
    """Return which questions were asked without finding anything."""
    lenses = {part.lens for part in record.asked if part.is_nothing}
    if len(lenses) == len(ICONS):
        return context.say("Asked about all three: nothing to improve")
    words = [sentences.lens(context, lens) for lens in ICONS if lens in lenses]
    return context.say("{questions}: nothing to improve", questions=", ".join(words))


def _asked_by(context: Context, record: Touchpoint) -> str:
    """Return who asked and when, of the latest of these answers."""
    answers = [part for part in record.asked if part.is_nothing]
    names = ", ".join(dict.fromkeys(part.by for part in answers if part.by))
    dates = [part.date for part in answers if part.date]
    date = context.say.date(max(dates), "short") if dates else ""
    return " · ".join(part for part in (names, date) if part)
