"""Whose hands it comes from and goes into, what was agreed there, and which cards arrows lead to."""

from __future__ import annotations

from canvas.layout import style
from canvas.layout.drawings import icons
from canvas.layout.map import tones, typeset
from canvas.layout.sheet import Cell
from canvas.layout.touchpoint.facts import Facts
from canvas.layout.touchpoint.kit import BODY, SMALL, SMALL_STRONG, STRONG, Stack
from canvas.model import queries
from canvas.model.journey import Handover, Link, Touchpoint
from canvas.model.people import Department

ICON = 5.0
LEFT = ICON + 3.0


def handings(facts: Facts) -> tuple[tuple[Touchpoint, Touchpoint, Handover | None], ...]:
    """Where responsibility changes hands: what is written down, and the neighbours of another department."""
    context, card = facts.context, facts.card
    written: tuple[Handover, ...] = context.index.of(Handover, card.id)
    pairs = [(each.source, each.target) for each in written]
    for one, two in ((facts.before, card), (card, facts.after)):
        if one and two and one.department and two.department and one.department != two.department:
            pairs.append((one.id, two.id))
    ordered = sorted(dict.fromkeys(pairs), key=lambda pair: pair[1] != card.id)
    ends = ((context.project.get(Touchpoint, a), context.project.get(Touchpoint, b)) for a, b in ordered)
    return tuple((a, b, queries.handover_between(context.project, a.id, b.id)) for a, b in ends if a and b)


def cell(facts: Facts, wide: float) -> Cell:
    """Each handover: from whom or to whom, what is agreed, how our stamp is kept."""
    stack = Stack(facts.context, wide, facts.context.say("Handovers"))
    for number, (source, target, record) in enumerate(handings(facts)):
        if number:
            stack.skip(3.6)
        _handing(stack, facts, source, target, record)
    return stack.cell()


def _handing(
    stack: Stack, facts: Facts, source: Touchpoint, target: Touchpoint, record: Handover | None
) -> None:
    context, say = facts.context, facts.context.say
    is_in = target.id == facts.card.id
    other = source if is_in else target
    department = context.project.get(Department, other.department)
    name = department.name if department else other.text
    words = say("From {department}", department=name) if is_in else say("To {department}", department=name)
    colour = tones.department_dark(context, department) if department else style.INK
    told = typeset.paragraph(words, STRONG, (LEFT, 0.0, stack.wide - LEFT), context.language, colour)
    icon = icons.icon("arrow-left-right", 0.0, (STRONG.leading - ICON) / 2, ICON, colour)
    key = record.id if record else ""
    stack.add((*icon, *told.shapes), told.height, key, "handover", words)
    if department:
        stack.text(other.text, SMALL, record=other.id, colour=style.SECOND, x=LEFT)
    agreement = record.agreement if record else ""
    if agreement and record:
        stack.text(agreement, BODY, record=record.id, field="agreement", x=LEFT)
    else:
        stack.text(say("no agreement"), SMALL_STRONG, record=key, colour=style.RUST, x=LEFT)
    if record and record.stamp:
        stack.text(say("How our stamp is kept"), SMALL, colour=style.SECOND, x=LEFT, role="title")
        said = f"{say('How our stamp is kept')}: {record.stamp}"
        stack.text(record.stamp, BODY, record=record.id, field="stamp", say=said, x=LEFT)


def links(facts: Facts) -> tuple[tuple[Link, Touchpoint], ...]:
    """The arrows from and to the touchpoint, each with the card at its other end."""
    found = []
    for link in facts.context.index.of(Link, facts.card.id):
        other = facts.context.project.get(
            Touchpoint, link.source if link.target == facts.card.id else link.target
        )
        if other is not None:
            found.append((link, other))
    return tuple(found)


def arrows(facts: Facts, wide: float) -> Cell:
    """What leads here and where it leads."""
    say = facts.context.say
    stack = Stack(facts.context, wide, say("Connections"))
    for number, (link, other) in enumerate(links(facts)):
        if number:
            stack.skip(2.0)
        sign = "←" if link.target == facts.card.id else "→"
        words = f"{sign} {link.label}: {other.text}" if link.label else f"{sign} {other.text}"
        stack.text(words, BODY, record=link.id, say=words)
    return stack.cell()
