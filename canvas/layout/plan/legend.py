"""What the signs of the plan mean: only those that occur, drawn by the same code."""

from __future__ import annotations

from canvas.layout import style
from canvas.layout.drawings import icons
from canvas.layout.map import typeset
from canvas.layout.map.context import Context
from canvas.layout.page import Page
from canvas.layout.plan import told
from canvas.layout.plan.told import Plan
from canvas.layout.shapes import Box, Shape
from canvas.layout.sheet import Cell, Mark, Row
from canvas.layout.style import Type, pt
from canvas.model import voting

TEXT = Type("regular", pt(12), 5.4)
HEIGHT = 12.0
TOP, BELOW = 3.6, 3.6
ICON = 4.6
APART = 8.0


def row(page: Page, plan: Plan, at: float) -> Row:
    """The discs explained at the left, the icons from `at` on; below each other where they would meet."""
    context = page.context
    words = _discs(context, plan)
    left = typeset.paragraph(
        words, TEXT, (0.0, TOP, max(at - APART, 60.0) if at else page.inner), context.language, style.SECOND
    )
    top = TOP if at else TOP + (left.height if words else 0.0)
    kinds, bottom = _icons(context, plan, at, top, page.inner)
    height = round(max(TOP + left.height + BELOW, bottom + BELOW, HEIGHT), 3)
    said = " · ".join(filter(None, (words, *(name for _, name in told.kinds(context, plan.lines)))))
    shapes = (*(left.shapes if words else ()), *kinds)
    mark = Mark(shapes, Box(0.0, 0.0, page.inner, height), "", "legend", said, context.language)
    return page.row("legend", Cell(page.inner, height, (mark,)), height, (1_000_000,))


def _discs(context: Context, plan: Plan) -> str:
    say = context.say
    votes = ""
    if plan.has_votes:
        votes = say("Larger circle = more votes ({round}).", round=_round(context, plan))
    has_outline = any(line.is_done or line.is_quiet for line in plan.lines)
    outline = say("Only an outline = done, or not now.") if has_outline else ""
    return " ".join(filter(None, (votes, outline)))


def _round(context: Context, plan: Plan) -> str:
    dates = (each.date for each in voting.rounds(context.project) if each.name == plan.round_name)
    date = next(dates, None)
    return " · ".join(filter(None, (plan.round_name, context.say.date(date) if date else "")))


def _icons(
    context: Context, plan: Plan, at: float, top: float, right: float
) -> tuple[tuple[Shape, ...], float]:
    shapes: list[Shape] = []
    x = at
    for name, words in told.kinds(context, plan.lines):
        wide = ICON + 1.8 + typeset.width(words, TEXT)
        if x > at and x + wide > right:
            x, top = at, top + TEXT.leading
        shapes += icons.icon(name, round(x, 3), round(top + (TEXT.leading - ICON) / 2, 3), ICON, style.INK)
        shapes.append(typeset.line(words, TEXT, x + ICON + 1.8, typeset.baseline(top, TEXT)))
        x += wide + APART
    return tuple(shapes), top + TEXT.leading if shapes else top
