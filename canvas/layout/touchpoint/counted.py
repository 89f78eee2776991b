"""Figures: how hard it is, and what is measured here, each with its line and its target."""

from __future__ import annotations

from canvas.layout import style
from canvas.layout.drawings import bars
from canvas.layout.map import typeset
from canvas.layout.measure_card import measured
from canvas.layout.shapes import Group, Shape
from canvas.layout.sheet import Cell
from canvas.layout.touchpoint.facts import Facts
from canvas.layout.touchpoint.kit import FIGURE, Stack
from canvas.model.work import Measure

SCALE = 2.6
"""How many times as large as on a card the five boxes of the effort are."""


def effort(facts: Facts, wide: float) -> Cell:
    """The five boxes, and the figure with what it means."""
    say, value = facts.context.say, facts.card.effort or 0
    stack = Stack(facts.context, wide, say("Effort"))
    figure = typeset.line(facts.context.say.number(value), FIGURE, -0.6, typeset.baseline(0.0, FIGURE))
    x = figure.width + 4.0
    top = (FIGURE.leading - SCALE * bars.EFFORT_HEIGHT) / 2 - 1.6
    boxes = Group(bars.effort(value, 0.0, 0.0), round(x, 3), round(top, 3), SCALE)
    meaning = say("1 is easy, 5 is hard")
    at = top + SCALE * bars.EFFORT_HEIGHT + 4.6
    shapes: tuple[Shape, ...] = (figure, boxes, typeset.line(meaning, style.SMALL, x, at, style.SECOND))
    stack.add(shapes, FIGURE.leading + 1.0, facts.card.id, "thing", say("Effort {value} of 5", value=value))
    return stack.cell()


def measures(facts: Facts, wide: float) -> Cell:
    """What is measured at the touchpoint."""
    found: tuple[Measure, ...] = facts.context.index.of(Measure, facts.card.id)
    stack = Stack(facts.context, wide, facts.context.say("Measured here"))
    for number, measure in enumerate(found):
        if number:
            stack.skip(5.0)
        mark = measured(facts.context, measure, wide)
        stack.add(mark.shapes, mark.box.height, mark.record, mark.role, mark.say, mark.block)
    return stack.cell()
