"""How we know it, as a band: the share of measured, observed, assumed and not said, phase by phase.

Shares are told apart by their pattern, never by colour alone: filled, hatched, dashed, a bare line.
"""

from __future__ import annotations

from canvas.layout import style
from canvas.layout.curves import bands, facts
from canvas.layout.curves.facts import KNOWN, Shares
from canvas.layout.drawings.bars import hatch
from canvas.layout.map import sentences, typeset
from canvas.layout.map.context import Context
from canvas.layout.map.grid import Grid
from canvas.layout.shapes import Box, Rect, Shape, Stroke, line
from canvas.layout.sheet import Cell, Mark, Placed, Row
from canvas.model.parts import Strength

HEIGHT = 9.0
FIGURES = 2.0
LEAST = 3.4
"""A share stays so wide, however small it is."""
SAMPLE = Box(0.0, 0.0, 7.0, 3.4)
PITCH = 5.0
ABOVE_SAMPLES = 2.0


def row(context: Context, grid: Grid, number: int) -> Row | None:
    """The band; None where nothing is said at all."""
    at = bands.place(grid, number)
    counted = [facts.shares(context, steps) for steps in grid.steps]
    whole = Shares(tuple(map(sum, zip(*(each.counts for each in counted), strict=True))))
    if not whole.all:
        return None
    cells = []
    for n, (phase, given) in enumerate(zip(grid.phases, counted, strict=True)):
        left, right = grid.of_phase(n)
        cell = _phase(context, phase.id, phase.title, given, round(right - left, 3))
        cells.append(Placed(left, cell, bands.reading(at, bands.first_of(at, phase.id)), 2, 1.0))
    title = context.say("How we know it")
    question = context.say("Of touchpoints, notes and feelings")
    key = _key(context, whole)
    high = ABOVE_SAMPLES + PITCH * sum(count > 0 for count in whole.counts)
    label = bands.label(context, title, question, key, high)
    said = f"{title}. {question}. {told(context, whole)}"
    label = label._replace(marks=tuple(mark.but(say=said) for mark in label.marks))
    return bands.band(context, "evidence", at, label, cells)


def pattern(strength: Strength | None, box: Box) -> tuple[Shape, ...]:
    """A share in its pattern."""
    inner = Rect(box.x + 0.2, box.y + 0.2, box.width - 0.4, box.height - 0.4, None, Stroke(style.INK, 0.4))
    match strength:
        case "measured":
            return (Rect(*box, style.INK),)
        case "observed":
            return (Rect(*box, style.PAPER), hatch(box, 1.5, 0.5, style.INK), inner)
        case "assumed":
            return (inner._replace(fill=style.PAPER, stroke=Stroke(style.INK, 0.4, (1.3, 0.9))),)
    middle = box.y + box.height / 2
    return (line(box.x, middle, box.right, middle, Stroke(style.EDGE, 0.5)),)


def word(context: Context, strength: Strength | None) -> str:
    """How something is known, as a word."""
    return sentences.strength(context, strength) if strength else context.say("not said")


def told(context: Context, given: Shares) -> str:
    """The counts in words; what there is none of is left out."""
    pairs = zip(KNOWN, given.counts, strict=True)
    return " · ".join(f"{word(context, strength)} {count}" for strength, count in pairs if count)


def _key(context: Context, whole: Shares) -> tuple[Shape, ...]:
    """The patterns that occur, with their words and their shares of the whole."""
    shapes: list[Shape] = []
    every = zip(KNOWN, whole.counts, whole.percents if whole.all else whole.counts, strict=True)
    kept = [(strength, percent) for strength, count, percent in every if count]
    for n, (strength, percent) in enumerate(kept):
        top = ABOVE_SAMPLES + n * PITCH
        shapes += pattern(strength, SAMPLE.moved(0.0, top))
        at = typeset.baseline(top + SAMPLE.height / 2 - style.SMALL.leading / 2, style.SMALL)
        share = context.say("{percent} %", percent=context.say.number(percent))
        right = style.LABELS - 2.0
        shapes.append(typeset.line(word(context, strength), style.SMALL, SAMPLE.width + 2.0, at))
        shapes.append(typeset.line_right(share, style.SMALL_STRONG, right, at))
    return tuple(shapes)


def _phase(context: Context, key: str, title: str, given: Shares, wide: float) -> Cell:
    """A phase's bar with its counts in words below it."""
    language = context.language
    shapes: list[Shape] = []
    for strength, box in _pieces(given, wide):
        shapes += pattern(strength, box)
    said = told(context, given) or context.say("Nothing said yet")
    words = typeset.paragraph(said, style.SMALL, (0.0, HEIGHT + FIGURES, wide), language, style.INK)
    box = Box(0.0, 0.0, wide, round(HEIGHT + FIGURES + words.height, 3))
    mark = Mark((*shapes, *words.shapes), box, key, "measure", f"{title}. {said}", language)
    return Cell(wide, box.height, (mark,))


def _pieces(given: Shares, wide: float) -> list[tuple[Strength | None, Box]]:
    """The shares beside each other; small ones keep a least width, the others give way."""
    kept = [(strength, count) for strength, count in zip(KNOWN, given.counts, strict=True) if count]
    wished = [max(LEAST, wide * count / given.all) for _, count in kept]
    over = sum(wished) - wide
    large = sum(each - LEAST for each in wished)
    found, x = [], 0.0
    for (strength, _), each in zip(kept, wished, strict=True):
        length = each - over * (each - LEAST) / large if large > 0 else wide / len(kept)
        found.append((strength, Box(round(x, 3), 0.0, round(length, 3), HEIGHT)))
        x += length
    return found
