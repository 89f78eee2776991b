"""The heads of the board: a heavy rule and a name for each phase, the title of each step centred below it."""

from __future__ import annotations

from functools import partial
from itertools import groupby

from canvas.layout import house, style
from canvas.layout.map import typeset
from canvas.layout.page import Parts
from canvas.layout.path.columns import Grid
from canvas.layout.path.walked import Walked
from canvas.layout.shapes import Box, Colour, Rect
from canvas.layout.sheet import Cell, Column, Mark, Placed, Row
from canvas.layout.style import Type, pt
from canvas.model.journey import Phase, Step

NAMES = (Type("bold", pt(24), 10.4, -0.018), Type("bold", pt(19), 8.4, -0.014))
TITLE = Type("semibold", pt(14), 6.0)
NAME_TOP = style.PHASE_RULE + 1.6
INSET = 1.2
"""How far a rule ends from the boundary, on which the path runs."""
BELOW_NAME, BELOW = 2.6, 5.0
MARKED_RULE = 2.6


def rows(
    facts: Walked, grid: Grid, parts: Parts, marked: frozenset[str] = frozenset(), colour: Colour = ""
) -> tuple[Row, ...]:
    """The row of the phases and the row of the steps; the phases that are marked are so in a colour."""
    if not grid.columns:
        return ()
    spans = _spans(grid)
    phases = [facts.context.project.get(Phase, key) for key, _, _ in spans]
    said = parts.settled("heads plain", (grid, facts.context.language, marked, colour))
    names = [
        parts.part(
            f"head {key}",
            (said, phase),
            partial(_phase, facts, phase, end - begin, colour if key in marked else ""),
        )
        for (key, begin, end), phase in zip(spans, phases, strict=True)
    ]
    titles = [
        parts.part(f"head {step.id}", (said, step), partial(_step, facts, step, column))
        for step, column in zip(facts.steps, grid.columns, strict=True)
    ]
    numbers = {key: number for number, (key, _, _) in enumerate(spans)}
    high = max((cell.height for cell in names), default=0.0) + BELOW_NAME
    phase_cells = [
        Placed(begin, cell, (n,)) for n, ((_, begin, _), cell) in enumerate(zip(spans, names, strict=True))
    ]
    step_cells = [
        Placed(column.x, cell, (numbers[column.phase], at))
        for at, (column, cell) in enumerate(zip(grid.columns, titles, strict=True))
    ]
    return (
        Row("phases", round(high, 3), tuple(phase_cells)),
        Row("steps", round(max(cell.height for cell in titles) + BELOW, 3), tuple(step_cells)),
    )


def _spans(grid: Grid) -> list[tuple[str, float, float]]:
    """Each phase with the ends of its rule."""
    groups = ((key, list(group)) for key, group in groupby(grid.columns, key=lambda column: column.phase))
    return [
        (key, round(group[0].x + INSET, 3), round(group[-1].x + group[-1].width - INSET, 3))
        for key, group in groups
    ]


def _phase(facts: Walked, phase: Phase | None, wide: float, colour: Colour) -> Cell:
    wide = round(wide, 3)
    high = MARKED_RULE if colour else style.PHASE_RULE
    rule = Rect(0.0, round(style.PHASE_RULE - high, 3), wide, high, colour or house.worn().strong)
    title = phase.title if phase else ""
    use = next((use for use in NAMES if typeset.width(title, use) <= wide), NAMES[-1])
    box = (0.0, NAME_TOP, wide)
    text = typeset.paragraph(title, use, box, facts.context.language, colour or style.INK, "title")
    height = round(NAME_TOP + max(text.height, NAMES[0].leading), 3)
    key = phase.id if phase else ""
    mark = Mark(
        (rule, *text.shapes),
        Box(0.0, 0.0, wide, height),
        key,
        "phase",
        title,
        facts.context.language,
        text.block,
    )
    return Cell(wide, height, (mark,))


def _step(facts: Walked, step: Step, column: Column) -> Cell:
    room = round(column.width - 6.0, 3)
    language = facts.context.language
    text = typeset.paragraph(step.title, TITLE, (3.0, 0.0, room), language, field="title", is_centred=True)
    own = "" if step.with_us else facts.context.say("own life")
    say = ". ".join(filter(None, (step.title, own)))
    box = Box(0.0, 0.0, column.width, round(text.height, 3))
    mark = Mark(text.shapes, box, step.id, "step", say, language, text.block)
    return Cell(column.width, box.height, (mark,), step.id)
