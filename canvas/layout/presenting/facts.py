"""What is known of a phase besides its cards, as a room sees it: promises, measures, stories, pictures.

Large figures and whole sentences, readable from five metres. On which slide they stand is `parts`'s.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from canvas.layout import style
from canvas.layout.map import cardtext, figures, sentences
from canvas.layout.map.context import Context, Drawn
from canvas.layout.map.members import step_of
from canvas.layout.presenting.cards import LEFT, META, NOTE, PX, Piece, text_block, type_px
from canvas.layout.shapes import Box, Image, Rect, Shape, Stroke
from canvas.layout.sheet import Line, Mark
from canvas.layout.style import INK, PAPER, SECOND, Type
from canvas.model.journey import LaneKind, Picture, Step, Touchpoint
from canvas.model.parts import Level
from canvas.model.people import Department, Persona
from canvas.model.work import Measure, Story
from canvas.named import NamedTuple

FACTS: tuple[LaneKind, ...] = ("promise", "measures", "stories")
"""Kinds of lanes that are told on slides of their own, in this order."""
FIGURE = type_px("bold", 104, 112)
WORDS = type_px("regular", 36, 46)
"""For what somebody tells."""
STRONG = type_px("semibold", 32, 40)
HIGHEST = 330 * PX
"""How high a picture is at most."""
_RIGHT = 28 * PX
_TOP = 22 * PX
_GAP = 10 * PX
_PILL = (92 * PX, 48 * PX)


class Fact(NamedTuple):
    """A promise of a touchpoint, or a measure."""

    about: Touchpoint | Measure

    @property
    def id(self) -> str:
        return self.about.id


def of_step(context: Context, kind: str, step: Step, steps: Sequence[Step]) -> list[Any]:
    """Return what a lane of a kind tells of a step; a phase's own measures are shared out over its steps."""
    if kind == "promise":
        return [Fact(card) for card in _touchpoints(context, step) if card.promise or card.delivery]
    if kind == "measures":
        own = context.index.of(Measure, step.phase)
        mine = [measure for number, measure in enumerate(own) if steps[number % len(steps)] is step]
        theirs = (m for card in _touchpoints(context, step) for m in context.index.of(Measure, card.id))
        return [Fact(measure) for measure in (*mine, *theirs)]
    return list(_stories(context, step))


def card(context: Context, piece: Piece, width: float) -> Drawn:
    """Return a fact, a story or a picture for a width."""
    record = piece.record
    if isinstance(record, Story):
        return _story(context.speaking(record), piece, width)
    if isinstance(record, Picture):
        return _picture(context, record, width)
    about = record.about
    return _measure(context, about, width) if isinstance(about, Measure) else _promise(context, about, width)


def _touchpoints(context: Context, step: Step) -> Iterator[Touchpoint]:
    for card in context.index.step(step.id):
        if isinstance(card, Touchpoint) and context.is_shown(card.personas):
            yield card


def _stories(context: Context, step: Step) -> Iterator[Story]:
    parents = [step.phase, *(card.id for card in context.index.step(step.id))]
    found = {story.id: story for parent in parents for story in context.index.of(Story, parent)}
    for story in sorted(found.values(), key=lambda each: (each.order, each.id)):
        if step_of(context, story) == step.id and context.is_shown(story.personas):
            yield story


def _promise(context: Context, about: Touchpoint, width: float) -> Drawn:
    """What was promised and what they got, and how far apart that is."""
    say, pill = context.say, _apart(context, about)
    room = width - LEFT - _RIGHT - (_PILL[0] + 2 * _GAP if pill else 0.0)
    said = [(say("Promised"), about.promise, META, SECOND), (say("Delivered"), about.delivery, STRONG, INK)]
    shapes: list[Shape] = []
    top = _TOP
    for name, level, use, colour in said:
        words = _level(context, name, level)
        lines = cardtext.broken(words, _tight(use), room, context.language)
        shapes += cardtext.stacked(lines, LEFT, top, _tight(use), colour)
        top += len(lines) * _tight(use).leading
    height = top + _TOP
    shapes = [_edge(width, height), *shapes, *_pill(pill, width - _RIGHT - _PILL[0], _TOP)]
    told = sentences.joined([about.text, *(_level(context, name, level) for name, level, _, _ in said)])
    return _drawn(shapes, (width, height), about.id, "promise", told, context)


def _level(context: Context, name: str, level: Level | None) -> str:
    if level is None:
        return ""
    words = level.text or (context.say("{value} of 4", value=level.level) if level.level is not None else "")
    return f"{name}: {words}" if words else ""


def _apart(context: Context, about: Touchpoint) -> str:
    """By how much it was more or less than promised, "" where one of both is not known."""
    promised = about.promise.level if about.promise else None
    delivered = about.delivery.level if about.delivery else None
    if promised is None or delivered is None:
        return ""
    by = delivered - promised
    return f"+{context.say.number(by)}" if by > 0 else context.say.number(by)


def _pill(words: str, x: float, y: float) -> tuple[Shape, ...]:
    if not words:
        return ()
    wide, high = _PILL
    edge = Stroke(INK, 3 * PX)
    text = cardtext.centred(words, x + wide / 2, y + (high - STRONG.leading) / 2, STRONG)
    return (Rect(x, y, wide, high, PAPER, edge, high / 2), text)


def _measure(context: Context, measure: Measure, width: float) -> Drawn:
    """A measure: its name, the latest figure large, its target."""
    given, room = figures.readings(context, measure), width - LEFT - _RIGHT
    title = cardtext.broken(measure.title, STRONG, room, context.language)
    shapes: list[Shape] = [*cardtext.stacked(title, LEFT, _TOP, STRONG)]
    top = _TOP + len(title) * STRONG.leading
    if given:
        figure = cardtext.write(figures.number(context, given[-1].value), LEFT - 4 * PX, top, FIGURE)
        beside = figure.x + figure.width + 14 * PX
        unit = cardtext.write(measure.unit, beside, top + 54 * PX, _tight(META), SECOND)
        shapes += [figure, *((unit,) if measure.unit else ())]
        top += FIGURE.leading
    under = _target(context, measure) if given else context.say("no readings yet")
    lines = cardtext.broken(under, _tight(META), room, context.language)
    shapes += cardtext.stacked(lines, LEFT, top, _tight(META), SECOND)
    height = top + len(lines) * _tight(META).leading + _TOP
    value = figures.with_unit(context, given[-1].value, measure.unit) if given else ""
    told = sentences.joined([f"{measure.title}: {value}" if value else measure.title, under])
    return _drawn([_edge(width, height), *shapes], (width, height), measure.id, "measure", told, context)


def _target(context: Context, measure: Measure) -> str:
    if measure.target is None:
        return ""
    return context.say("target {value}", value=figures.with_unit(context, measure.target, measure.unit))


def _story(context: Context, piece: Piece, width: float) -> Drawn:
    """A story in its teller's own words, and who told it."""
    record = piece.record
    block = text_block(context, "words", record.words, (LEFT, _TOP, width - LEFT - _RIGHT), WORDS, INK)
    block = block._replace(lines=block.lines[piece.first : piece.last])
    top = _TOP + len(block.lines) * WORDS.leading
    teller = "" if piece.goes_on else _teller(context, record)
    lines: tuple[Line, ...] = cardtext.broken(teller, _tight(META), width - LEFT - _RIGHT, context.language)
    below = cardtext.stacked(lines, LEFT, top + _GAP, _tight(META), SECOND)
    height = top + (_GAP + len(lines) * META.leading if lines else 0.0) + _TOP
    bar = Rect(20 * PX, _TOP, 6 * PX, height - 2 * _TOP, style.SECOND, None, 3 * PX)
    shapes: list[Shape] = [bar, *cardtext.drawn(block), *below]
    told = sentences.joined([context.say("Story: {words}", words=record.words), teller])
    return _drawn(shapes, (width, height), record.id, "story", told, context, block)


def _teller(context: Context, record: Story) -> str:
    persona = context.project.get(Persona, record.teller_persona)
    department = context.project.get(Department, record.department)
    name = record.teller or (persona.name if persona else "")
    return " · ".join(part for part in (name, department.name if department else "") if part)


def _picture(context: Context, record: Picture, width: float) -> Drawn:
    """A picture as wide as its column, unless it were too high, and its title."""
    scale = min(width / record.width, HIGHEST / record.height)
    wide, high = record.width * scale, record.height * scale
    block = text_block(context, "title", record.title, (0.0, high + _GAP, width), NOTE, SECOND)
    height = high + (_GAP + len(block.lines) * NOTE.leading if record.title else 0.0)
    words = record.alternative or record.title
    told = context.say("Picture: {text}", text=words) if words else context.say("Picture without description")
    image = Image(0.0, 0.0, wide, high, record.sha256)
    shapes: list[Shape] = [image, *cardtext.drawn(block)]
    return _drawn(shapes, (width, height), record.id, "picture", told, context, block)


def _edge(width: float, height: float) -> Rect:
    wide = 2 * PX
    edge = Stroke(style.HAIRLINE, wide)
    return Rect(wide / 2, wide / 2, width - wide, height - wide, PAPER, edge, 12 * PX)


def _tight(use: Type) -> Type:
    """A use of type in paragraphs: its lines closer than where badges stand in them."""
    return use._replace(leading=STRONG.leading)


def _drawn(
    shapes: Sequence[Shape],
    size: tuple[float, float],
    record: str,
    role: str,
    told: str,
    context: Context,
    block: Any = None,
) -> Drawn:
    box = Box(0.0, 0.0, *size)
    return Drawn(size[1], Mark(tuple(shapes), box, record, role, told, context.language, block))
