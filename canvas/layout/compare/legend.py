"""The legend of the comparison: only the signs that occur, drawn by the code that draws them."""

from __future__ import annotations

from collections.abc import Iterator

from canvas.layout import house, style
from canvas.layout.compare import signs, wording
from canvas.layout.compare.told import LABELS, Told
from canvas.layout.map import typeset
from canvas.layout.shapes import Box, Group, Rect, Shape
from canvas.layout.sheet import Cell, Mark, Placed, Row
from canvas.layout.style import Type, pt
from canvas.model.comparing.comparison import Fate, State
from canvas.model.comparing.quantities import Verdict
from canvas.model.journey import Phase, Step

WORDS = Type("regular", pt(10), 4.8)
TOP, SAMPLE, APART, PITCH = 4.2, 7.4, 8.0, 6.4
Item = tuple[tuple[Shape, ...], str]


def row(told: Told, inner: float) -> Row:
    """The legend under a heavy rule, its samples one after the other."""
    wide = round(inner - LABELS, 3)
    rule = Rect(0.0, 0.0, inner, style.PHASE_RULE, house.worn().strong)
    name = typeset.line(told.after.say("Legend"), style.LANE, 0.0, typeset.baseline(TOP - 0.6, style.LANE))
    marks = [Mark((rule, name), Box(0.0, 0.0, inner, TOP + 6.0), role="legend", say=told.after.say("Legend"))]
    x, y = 0.0, TOP
    for shapes, words in _items(told):
        room = SAMPLE + typeset.width(words, WORDS)
        if x and x + room > wide:
            x, y = 0.0, y + PITCH
        text = typeset.line(words, WORDS, SAMPLE, typeset.baseline(0.0, WORDS), style.SECOND)
        marks.append(_at((*shapes, text), LABELS + x, y, room, words))
        x += room + APART
    high = round(y + PITCH, 3)
    return Row("legend", high, (Placed(style.MARGIN, Cell(inner, high, tuple(marks)), (1_000_000,)),))


def _at(shapes: tuple[Shape, ...], x: float, y: float, wide: float, words: str) -> Mark:
    box = Box(round(x, 3), round(y, 3), round(wide, 3), WORDS.leading)
    return Mark((Group(shapes, box.x, box.y),), box, role="legend", say=words)


def _is_changed(told: Told, fate: Fate) -> bool:
    """Whether a text of a record that both files have differs."""
    field = "title" if isinstance(fate.two, Phase | Step) else "text"
    return wording.of(told, fate, field, is_after=True) is not None


def _items(told: Told) -> Iterator[Item]:
    say, made = told.after.say, told.comparison
    middle = WORDS.leading / 2
    every = (*made.cards, *made.steps, *made.phases, *made.notes, *made.ideas)
    states = {fate.state for fate in every}
    verdicts = {
        change.verdict for fate in (*made.cards, *made.steps, *made.places) for change in fate.changes
    }
    words: tuple[tuple[State, str], ...] = (
        ("added", say("new: only in this file") if told.is_other else say("new: only as it could be")),
        ("removed", say("gone: only in the other file") if told.is_other else say("gone: only as it was")),
        ("moved", say("stands at another place")),
    )
    for state, said in words:
        if state in states:
            yield signs.state(state, 2.8, middle, 4.2), said
    if any(_is_changed(told, fate) for fate in every):
        yield wording.sign(2.8, middle, 4.2), say("changed: new words are underlined, old ones struck out")
    if made.pairs.cards:
        yield signs.number("7", 5.4, middle), say("the touchpoint it was, by its number above")
    known: tuple[tuple[Verdict, str], ...] = (("better", say("better")), ("worse", say("worse")))
    for verdict, said in known:
        if verdict in verdicts:
            yield signs.verdict(verdict, 2.8, middle), said
