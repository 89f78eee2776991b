"""Around the board: for whom it is, what comes before and after, handovers and stories, a legend."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from canvas.layout import house, style
from canvas.layout.departments import handovers, labels, looks, stories, words
from canvas.layout.departments.facts import Facts
from canvas.layout.drawings.badges import pill
from canvas.layout.map import tones, typeset
from canvas.layout.page import Page, Parts
from canvas.layout.path.columns import LABELS
from canvas.layout.path.signs import NAME
from canvas.layout.shapes import Box, Rect, Shape
from canvas.layout.sheet import Cell, Mark, Placed, Row
from canvas.layout.style import Type, pt

PILL = Type("bold", pt(17), 7.0)
PILL_HIGH, PILL_PAD, BELOW_PILL = 10.4, 5.0, 3.6
SENTENCES = (Type("medium", pt(32), 12.4), Type("medium", pt(26), 10.2), Type("medium", pt(21), 8.4))
SENTENCE_LINES = 2
BETWEEN_SENTENCES = 16.0
BELOW_SENTENCES = 10.0
RULE = 0.7
ABOVE_LIST, BELOW_LIST = 5.0, 4.0
LIST_GAP, LIST_LEAST, LIST_MOST = 8.0, 80.0, 110.0
MANY = 8
FEW_SHARES, MANY_SHARES = [0.31], [0.46, 0.58]
"""Of the sheet's width, what the list may take beside stories: of few handovers, and of more than MANY."""
APART = 14.0


def for_whom(facts: Facts, page: Page) -> Iterator[Row]:
    """A pill with the department's name, where the sheet is one department's."""
    if facts.own is None:
        return
    say = facts.context.say
    text = say("For {department}", department=facts.own.name)
    wide = typeset.width(text, PILL)
    dark = tones.department_dark(facts.context, facts.own)
    at = typeset.baseline((PILL_HIGH - PILL.leading) / 2, PILL)
    shapes = (
        pill(0.0, 0.0, wide, PILL_HIGH, PILL_PAD, dark),
        typeset.line(text, PILL, PILL_PAD, at, style.PAPER),
    )
    box = Box(0.0, 0.0, round(wide + 2 * PILL_PAD, 3), PILL_HIGH)
    mark = Mark(shapes, box, facts.own.id, "scope", text, facts.context.language)
    yield page.row("scope", Cell(page.inner, PILL_HIGH, (mark,)), PILL_HIGH + BELOW_PILL, (-10,))


def around(facts: Facts, page: Page) -> Iterator[Row]:
    """What comes before the department, and after it."""
    if facts.own is None:
        return
    say = facts.context.say
    told = [(say("Before you"), words.before(facts)), (say("After you"), words.after(facts))]
    told = [(label, text) for label, text in told if text]
    each = round((page.inner - BETWEEN_SENTENCES * (len(told) - 1)) / max(len(told), 1), 3)
    room = each - LABELS
    use = next((use for use in SENTENCES if _lines(facts, told, use, room) <= SENTENCE_LINES), SENTENCES[-1])
    dark = tones.department_dark(facts.context, facts.own)
    marks, height = [], 0.0
    for number, (label, text) in enumerate(told):
        x = number * (each + BETWEEN_SENTENCES)
        indent = LABELS if number == 0 else typeset.width(label, NAME) + 8.0
        lines = typeset.paragraph(text, use, (x + indent, 0.0, each - indent), facts.context.language)
        at = typeset.baseline(0.0, use)
        shapes: tuple[Shape, ...] = (typeset.line(label, NAME, x, at, dark), *lines.shapes)
        marks.append(Mark(shapes, Box(x, 0.0, each, lines.height), "", "legend", f"{label}: {text}"))
        height = max(height, lines.height)
    cell = Cell(page.inner, round(height, 3), tuple(marks))
    yield page.row("around", cell, height + BELOW_SENTENCES, (-8,))


def _lines(facts: Facts, told: list[tuple[str, str]], use: Type, room: float) -> int:
    return max((typeset.count(text, use, room, facts.context.language) for _, text in told), default=0)


def handed(facts: Facts, page: Page, parts: Parts) -> Iterator[Row]:
    """The handovers in words, beside them the stories; without stories the list takes the width."""
    has_stories = bool(facts.stories)
    if not facts.handings and not has_stories:
        return
    inner, shares = page.inner, [1.0]
    if has_stories:
        shares = MANY_SHARES if len(facts.handings) > MANY else FEW_SHARES
    share = min(shares, key=lambda share: _told(facts, parts, inner, share)[1])
    placed, height = _told(facts, parts, inner, share)
    rule = parts.part(
        "below rule", (parts.settled("below plain", (inner, house.worn())),), partial(_rule, inner)
    )
    moved = [
        each._replace(x=round(each.x + page.margin, 3), y=round(each.y + ABOVE_LIST, 3)) for each in placed
    ]
    row = (Placed(page.margin, rule, (900_000,), -1), *moved)
    yield Row("handovers", round(height + ABOVE_LIST + BELOW_LIST, 3), row)


def _told(facts: Facts, parts: Parts, inner: float, share: float) -> tuple[list[Placed], float]:
    """Handovers and stories beside each other, the list so much of the width, and how high they are."""
    placed, height, left = list[Placed](), 0.0, 0.0
    if facts.handings:
        wide = round(inner * share, 3)
        columns = max(1, min(len(facts.handings), int((wide + LIST_GAP) // (LIST_LEAST + LIST_GAP))))
        if not facts.stories:
            columns = min(columns, max(1, int((wide + LIST_GAP) // (LIST_MOST + LIST_GAP))))
        placed, height = handovers.listed(facts, parts, wide, columns, LIST_GAP)
        left = wide + APART
    if facts.stories:
        found, high = stories.placed(facts, parts, left, inner - left)
        placed, height = [*placed, *found], max(height, high)
    return placed, height


def _rule(inner: float) -> Cell:
    shape = Rect(0.0, 0.0, inner, RULE, house.worn().strong)
    return Cell(inner, RULE, (Mark((shape,), Box(0.0, 0.0, inner, RULE), role="paper"),))


def legend(facts: Facts, page: Page) -> Iterator[Row]:
    """What frames, edges and greys mean, of what occurs."""
    say = facts.context.say
    known = {card.evidence.strength for cards in facts.cells.values() for card in cards if card.evidence}
    edges = {
        "assumed": say("dashed edge: assumed"),
        "observed": say("thin edge: observed"),
        "measured": say("strong edge with a tick: measured"),
    }
    told = [say("frame: your own part")] if facts.own else []
    told += [words for strength, words in edges.items() if strength in known]
    if facts.behind:
        told.append(say("grey with a crossed eye: {words}", words=_lower(labels.unseen(facts))))
    if any(not hand.is_on_path for hand in facts.handings):
        told.append(say("small numbers: handovers beside the path"))
    if not told:
        return
    text = _upper(" · ".join(told))
    lines = typeset.paragraph(text, looks.META, (0.0, 0.0, page.inner), facts.context.language, style.SECOND)
    box = Box(0.0, 0.0, page.inner, round(lines.height, 3))
    mark = Mark(lines.shapes, box, "", "legend", text)
    yield page.row("legend", Cell(page.inner, box.height, (mark,)), reading=(1_000_000,))


def _upper(words: str) -> str:
    return words[:1].upper() + words[1:]


def _lower(words: str) -> str:
    return words[:1].lower() + words[1:]
