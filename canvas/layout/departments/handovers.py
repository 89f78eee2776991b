"""Handovers in words: the list below the board, with giver, receiver, agreement and the brand's stamp."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial

from canvas.layout import style
from canvas.layout.departments import looks
from canvas.layout.departments.facts import Facts
from canvas.layout.map import sentences, typeset
from canvas.layout.map.context import Say
from canvas.layout.page import Parts
from canvas.layout.shapes import Box, Shape
from canvas.layout.sheet import Cell, Mark, Placed
from canvas.layout.style import Type, pt
from canvas.model.department_path import Handing
from canvas.model.edits.links import handed_row
from canvas.model.journey import Handover, Touchpoint
from canvas.model.people import Department

HEADING = Type("bold", pt(17), 7.6)
NAMES = Type("semibold", pt(14), 5.9)
AGREED = Type("regular", pt(14), 5.9)
NUMBER_ROOM = 9.6
BELOW_HEADING = 3.0
BELOW = 3.6
SCALE = 0.78


def mark(facts: Facts, hand: Handing, shapes: tuple[Shape, ...], box: Box) -> Mark:
    """A handover's mark on the board; where nothing is recorded there is nothing to take hold of."""
    record = hand.record.id if hand.record else ""
    role = "handover" if record else "paper"
    say = facts.context.say
    short = say("Handover {number}", number=hand.number)
    words = short if hand.is_agreed else sentences.joined([short, say("no agreement")])
    return Mark(shapes, box, record, role, words, facts.context.language)


def said(facts: Facts, hand: Handing) -> str:
    """What a screen reader says of a handover."""
    say = facts.context.say
    number = say("Handover {number}: {names}", number=hand.number, names=names(facts, hand))
    return sentences.joined([number])


def names(facts: Facts, hand: Handing) -> str:
    """Who hands over to whom."""
    source, target = (_name(facts, card) for card in (hand.source, hand.target))
    return facts.context.say("{source} to {target}", source=source, target=target)


def _name(facts: Facts, card: Touchpoint) -> str:
    department = facts.context.project.get(Department, card.department)
    return department.name if department else facts.context.say("Nobody of us")


def counted(facts: Facts) -> tuple[int, int, int]:
    """How many handovers there are along the path, how many of them without agreement, how many beside it."""
    along = facts.on_path
    return len(along), sum(not hand.is_agreed for hand in along), len(facts.handings) - len(along)


def heading(facts: Facts, wide: float) -> Cell:
    """How many handovers there are, how many of them without agreement, in rust, how many beside the path."""
    say, (count, missing, beside) = facts.context.say, counted(facts)
    told = [(say.plural("{count} handover", "{count} handovers", count), style.INK)]
    if missing == count and count > 1:
        told.append((say("none with an agreement"), style.RUST))
    elif missing:
        told.append((say("{count} without agreement", count=missing), style.RUST))
    elif count:
        told.append((say("all with an agreement"), style.SECOND))
    if beside:
        told.append((say("{count} beside the path", count=beside), style.SECOND))
    x, top, shapes = 0.0, 0.0, list[Shape]()
    for words, ink in told:
        length = typeset.width(words, HEADING)
        if x and x + length > wide:
            x, top = 0.0, round(top + HEADING.leading, 3)
        shapes.append(typeset.line(words, HEADING, x, typeset.baseline(top, HEADING), ink))
        x += length + 3.6
    box = Box(0.0, 0.0, wide, round(top + HEADING.leading, 3))
    said = ", ".join(words for words, _ in told)
    return Cell(wide, box.height, (Mark(tuple(shapes), box, role="legend", say=said),))


def listed(facts: Facts, parts: Parts, wide: float, columns: int, gap: float) -> tuple[list[Placed], float]:
    """The heading and the handovers in so many columns, and how high they are together."""
    language = facts.context.language
    plain = parts.settled("handovers plain", (wide, columns, gap, language))
    counts = parts.settled("handovers counts", counted(facts))
    head = parts.part("handovers head", (facts.context.say, plain, counts), lambda: heading(facts, wide))
    placed = [Placed(0.0, head, (900_000,))]
    each = round((wide - gap * (columns - 1)) / columns, 3)
    cells = [_entry(facts, parts, hand, each) for hand in facts.handings]
    top = head.height + BELOW_HEADING
    height, number = top, 0
    for column, group in enumerate(_divided([cell.height for cell in cells], columns)):
        y = top
        for _ in range(group):
            placed.append(
                Placed(round(column * (each + gap), 3), cells[number], (900_000, number), 0, round(y, 3))
            )
            y += cells[number].height
            number += 1
        height = max(height, y)
    return placed, round(height, 3)


def _divided(heights: Sequence[float], columns: int) -> list[int]:
    """How many entries stand in each column: filled one after the other to about the same height."""
    low, high = max(heights, default=0.0), sum(heights)
    while high - low > 0.5:
        middle = (low + high) / 2
        low, high = (low, middle) if len(_filled(heights, middle)) <= columns else (middle, high)
    return _filled(heights, high)


def _filled(heights: Sequence[float], most: float) -> list[int]:
    groups, y = [0], 0.0
    for height in heights:
        if y and y + height > most + 0.001:
            groups.append(0)
            y = 0.0
        groups[-1] += 1
        y += height
    return groups


def _entry(facts: Facts, parts: Parts, hand: Handing, wide: float) -> Cell:
    project = facts.context.project
    key = f"handover {hand.source.id} {hand.target.id}"
    plain = parts.settled(f"{key} plain", (hand.number, wide, facts.context.language, facts.own is None))
    known = (project.get(Department, card.department) for card in (hand.source, hand.target))
    made_from = (facts.context.say, plain, hand.record, *known)
    return parts.part(key, made_from, partial(_drawn, facts, hand, wide))


def _drawn(facts: Facts, hand: Handing, wide: float) -> Cell:
    """A number, who hands over to whom, what is agreed and how the stamp is kept, or that it is not."""
    say, record = facts.context.say, hand.record
    room, language = wide - NUMBER_ROOM, facts.context.language
    first = typeset.paragraph(names(facts, hand), NAMES, (NUMBER_ROOM, 0.0, room), language)
    disc = looks.disc(hand, 5.0 * SCALE, NAMES.leading / 2 + 0.2, SCALE)
    key, role = (record.id, "handover") if record else ("", "paper")
    box = Box(0.0, 0.0, wide, round(first.height, 3))
    marks = [Mark((disc, *first.shapes), box, key, role, said(facts, hand), language)]
    bottom = first.height
    for field, text, missing in _texts(say, record):
        ink = style.RUST if not text.strip() else style.INK if field == "stamp" else style.SECOND
        place = (NUMBER_ROOM, bottom, room)
        words = typeset.paragraph(text if text.strip() else missing, AGREED, place, language, ink)
        block = typeset.paragraph(text, AGREED, place, language, ink, field).block if record else None
        area = Box(NUMBER_ROOM, round(bottom, 3), room, words.height)
        marks.append(Mark(words.shapes, area, key, role, text.strip() or missing, language, block))
        bottom += words.height
    height = round(bottom + BELOW, 3)
    if record:
        return Cell(wide, height, tuple(marks))
    return Cell(wide, height, tuple(marks), hand.target.id, handed_row(hand.source.id))


def _texts(say: Say, record: Handover | None) -> Iterator[tuple[str, str, str]]:
    """The texts of a handover: the field, what is written in it, what stands there while nothing is."""
    yield ("agreement", record.agreement if record else "", say("no agreement"))
    if record and (record.stamp or record.agreement):
        yield ("stamp", record.stamp, say("how our stamp is kept is not said"))
