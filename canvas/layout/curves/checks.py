"""The brand's promise as a band: its words, whether each phase keeps it and why, and touchpoints that say so.

Verdicts are told apart by their sign and their word; a phase nobody has checked says that.
"""

from __future__ import annotations

from canvas.layout import style
from canvas.layout.curves import bands
from canvas.layout.drawings.badges import promise_mark
from canvas.layout.map import typeset
from canvas.layout.map.context import Context
from canvas.layout.map.grid import Grid
from canvas.layout.map.lanes import Place
from canvas.layout.shapes import Box, Rect, Shape, Stroke, line
from canvas.layout.sheet import Cell, Column, Mark, Placed, Row
from canvas.model.journey import Phase, Touchpoint
from canvas.model.parts import Check, Verdict

PROMISE_BELOW = 3.0
SIGN = 6.2
SIGN_SMALL = 4.4
ASIDE = 2.2
BETWEEN = 2.0
AROUND = 2.0
RULE = {"kept": (0.5, ()), "unclear": (0.5, (1.6, 1.1)), "broken": (1.6, ())}
VERDICT = style.Type("semibold", style.pt(14), 6.2)
REASON = style.Type("regular", style.pt(11), 5.2)


def row(context: Context, grid: Grid, number: int, *, show_empty: bool) -> Row | None:
    """The band; None where nothing is promised and nothing checked."""
    brief = context.project.head.brief
    promise = brief.promise if brief else ""
    at = bands.place(grid, number)
    touched = _touched(context, at)
    if not (promise or touched or show_empty or any(_verdict(phase.check) for phase in grid.phases)):
        return None
    cells, top = [], 0.0
    if promise or show_empty:
        said = _promise(context, promise, round(grid.right - grid.columns[0].x, 3))
        cells.append(Placed(grid.columns[0].x, said, (-1, number, 2), 2))
        top = said.height + PROMISE_BELOW
    phases = [(phase, grid.of_phase(n)) for n, phase in enumerate(grid.phases)]
    heads = [(left, phase, _phase(context, phase, round(right - left, 3))) for phase, (left, right) in phases]
    for left, phase, cell in heads:
        cells.append(Placed(left, cell, bands.reading(at, bands.first_of(at, phase.id)), 2, top))
    top = round(top + max(cell.height for _, _, cell in heads) + BETWEEN, 3)
    cells += [placed._replace(y=top) for placed in touched]
    title, question = context.say("Brand promise"), context.say("Do we keep it in every phase?")
    return bands.band(context, "checks", at, bands.label(context, title, question), cells)


def _verdict(check: Check | None) -> Verdict | None:
    return check.verdict if check else None


def _promise(context: Context, promise: str, wide: float) -> Cell:
    """The promise of the brief, as large as on the map; it can be typed where it stands."""
    words = typeset.paragraph(
        promise, style.PROMISE, (0.0, 0.0, wide), context.language, style.INK, "brief.promise"
    )
    box = Box(0.0, 0.0, wide, words.height)
    ground = Rect(0.0, 0.0, round(words.width + AROUND, 3), words.height, style.PAPER)
    shapes: tuple[Shape, ...] = (
        (ground, *words.shapes) if promise else words.shapes
    )  # no line between phases runs through it
    mark = Mark(shapes, box, context.project.head.id, "brief", promise, context.language, words.block)
    return Cell(wide, box.height, (mark,))


def _phase(context: Context, phase: Phase, wide: float) -> Cell:
    """A phase's verdict under a rule over its columns, and the reason, which can be typed."""
    verdict, language = _verdict(phase.check), context.language
    weight, dash = RULE[verdict] if verdict else (0.25, (0.6, 1.4))
    colour = style.RUST if verdict == "broken" else style.INK
    rule = line(0.0, weight / 2, wide, weight / 2, Stroke(colour, weight, dash))
    top, aside = 3.2, SIGN + ASIDE
    if verdict is None or phase.check is None:
        words = typeset.paragraph(
            context.say("Not checked"), REASON, (0.0, top, wide), language, style.SECOND
        )
        box = Box(0.0, 0.0, wide, round(top + words.height, 3))
        said = f"{phase.title}. {context.say('Not checked')}"
        return Cell(
            wide, box.height, (Mark((rule, *words.shapes), box, phase.id, "promise", said, language),)
        )
    word = typeset.paragraph(verdict_words(context, verdict), VERDICT, (aside, top, wide - aside), language)
    below = top + word.height
    reason = phase.check.reason
    why = typeset.paragraph(reason, REASON, (aside, below, wide - aside), language, field="check.reason")
    sign = promise_mark(verdict, SIGN / 2, round(top + VERDICT.leading / 2, 3), SIGN)
    box = Box(0.0, 0.0, wide, round(below + why.height, 3))
    said = ". ".join(filter(None, (phase.title, verdict_words(context, verdict), reason)))
    shapes: tuple[Shape, ...] = (rule, *sign, *word.shapes, *why.shapes)
    return Cell(wide, box.height, (Mark(shapes, box, phase.id, "promise", said, language, why.block),))


def verdict_words(context: Context, verdict: Verdict) -> str:
    """A verdict as a word."""
    say = context.say
    words = {"kept": say("Kept"), "unclear": say("Unclear"), "broken": say("Broken")}
    return words[verdict]


def _touched(context: Context, at: Place) -> list[Placed]:
    """The touchpoints that were checked, each in its step's column."""
    found = []
    for number, column in enumerate(at.columns):
        cards = [card for card in context.index.step(column.key) if isinstance(card, Touchpoint)]
        marks, top = list[Mark](), 0.0
        for card in cards:
            verdict = _verdict(card.check)
            if verdict and context.is_shown(card.personas):
                marks.append(_touchpoint(context, card, verdict, top, column))
                top = round(marks[-1].box.bottom + BETWEEN, 3)
        if marks:
            cell = Cell(column.width, marks[-1].box.bottom, tuple(marks), column.key)
            found.append(Placed(column.x, cell, bands.reading(at, number, 1), 2))
    return found


def _touchpoint(context: Context, card: Touchpoint, verdict: Verdict, top: float, column: Column) -> Mark:
    """A touchpoint's sign, what it is, and the reason."""
    aside, language = SIGN_SMALL + 1.6, context.language
    wide, reason = column.width - aside, card.check.reason if card.check else ""
    name = typeset.paragraph(card.text, style.SMALL_STRONG, (aside, top, wide), language)
    below = top + name.height
    why = typeset.paragraph(reason, style.SMALL, (aside, below, wide), language, field="check.reason")
    bottom = below + (why.height if reason else 0.0)
    sign = promise_mark(verdict, SIGN_SMALL / 2, round(top + style.SMALL.leading / 2, 3), SIGN_SMALL)
    box = Box(0.0, top, column.width, round(bottom - top, 3))
    said = ". ".join(filter(None, (card.text, verdict_words(context, verdict), reason)))
    return Mark((*sign, *name.shapes, *why.shapes), box, card.id, "promise", said, language, why.block)
