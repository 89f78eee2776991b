"""Below both boards: notes and ideas that are new, gone or moved, or that changed, each with where it stands.

What stayed as it was is not repeated.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from canvas.layout import house, style
from canvas.layout.balance import in_columns
from canvas.layout.compare import signs, wording, words
from canvas.layout.compare.told import LABELS, Told
from canvas.layout.map import typeset
from canvas.layout.map.context import Drawn
from canvas.layout.map.sentences import joined
from canvas.layout.plan.signs import sign
from canvas.layout.shapes import Box, Colour, Shape, Stroke, line
from canvas.layout.sheet import Cell, Mark, Placed, Row
from canvas.layout.style import Type, pt
from canvas.model.comparing.comparison import Fate

COLUMN = 62.0
"""About how wide an entry is."""
GAP, BELOW, TOP = 6.0, 3.4, 4.2
SIGN = 4.2
TEXT_AT = 6.6
TEXT = Type("medium", pt(12), 5.3)
LINE = Type("semibold", pt(9.5), 4.6)


def changed(told: Told) -> tuple[Fate, ...]:
    """Return the notes and ideas there is something to say of."""
    every = (*told.comparison.notes, *told.comparison.ideas)
    return tuple(fate for fate in every if fate.state != "kept" or fate.changed)


def row(told: Told, inner: float) -> Row | None:
    """The row, under a rule; nothing where all of them stayed as they were."""
    given = changed(told)
    if not given:
        return None
    wide = round(inner - LABELS, 3)
    count = max(1, int((wide + GAP) // (COLUMN + GAP)))
    each = round((wide - (count - 1) * GAP) / count, 3)
    drawn = [_entry(told, fate, each) for fate in given]
    spots = in_columns([one.height + BELOW for one in drawn], count)
    marks = [
        one.mark.moved(round(LABELS + spot.column * (each + GAP), 3), round(TOP + spot.top, 3))
        for one, spot in zip(drawn, spots, strict=True)
    ]
    high = round(TOP + max(s.top + d.height for s, d in zip(spots, drawn, strict=True)), 3)
    title = told.after.say("Notes and ideas")
    name = typeset.paragraph(title, style.LANE, (0.0, TOP - 0.6, LABELS - 4.0), told.after.language)
    rule = line(0.0, 0.0, inner, 0.0, Stroke(house.worn().fine, 0.5))
    head = Mark((rule, *name.shapes), Box(0.0, 0.0, LABELS, name.height + TOP), role="title", say=title)
    cell = Cell(inner, high, (head, *marks))
    return Row("notes and ideas", round(high + style.LANE_PADDING, 3), (Placed(style.MARGIN, cell, (60,)),))


def _entry(told: Told, fate: Fate, wide: float) -> Drawn:
    """One note or idea: its sign, what it says, what became of it."""
    is_after = fate.two is not None
    record: Any = fate.two or fate.one
    context = told.side(is_after=is_after).speaking(record)
    ink = style.INK if is_after else style.SECOND
    said = record.text or words.nameless(told, record)
    text = typeset.paragraph(said, TEXT, (TEXT_AT, 0.0, wide - TEXT_AT), context.language, ink, "text")
    changed = wording.of(told, fate, "text", is_after=is_after)
    shapes: list[Shape] = [*_sign(fate, record), *text.shapes, *wording.strokes(text.block, changed)]
    bottom = text.height
    lines = list(_lines(told, fate))
    for each, colour in lines:
        part = typeset.paragraph(each, LINE, (TEXT_AT, bottom, wide - TEXT_AT), "", colour)
        shapes += part.shapes
        bottom += part.height
    is_read = not is_after and told.is_other
    mark = Mark(
        tuple(shapes),
        Box(0.0, 0.0, wide, round(bottom, 3)),
        "" if is_read else record.id,
        "thing",
        joined((said, *(each for each, _ in lines))),
        context.language,
        text.block if record.text and not is_read else None,
    )
    return Drawn(round(bottom, 3), mark)


def _sign(fate: Fate, record: Any) -> tuple[Shape, ...]:
    """What became of it; where it only got further, how far it is now."""
    x, y = SIGN / 2, TEXT.leading / 2
    status = getattr(record, "status", None)
    if fate.state == "kept" and "status" in fate.changed and status:
        return sign(status, x, y, SIGN, style.INK)
    if fate.state == "kept" and "text" in fate.changed:
        return wording.sign(x, y, SIGN)
    return signs.state(fate.state, x, y, SIGN)


def _lines(told: Told, fate: Fate) -> Iterator[tuple[str, Colour]]:
    yield words.noted(told, fate), style.SECOND
    for each in words.note_changes(told, fate):
        yield each, signs.BETTER
