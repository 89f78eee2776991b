"""The grid's legend: only what occurs on it, drawn by the code that draws the cells and the moves."""

from __future__ import annotations

from collections.abc import Iterator

from canvas.layout import house
from canvas.layout.drawings import icons
from canvas.layout.drawings.ops import polygon
from canvas.layout.grid import style
from canvas.layout.grid.arrows import DASH, WIDTH
from canvas.layout.grid.frames import Kind, frame
from canvas.layout.map import typeset
from canvas.layout.map.context import Context, Say
from canvas.layout.shapes import Box, Colour, Group, Path, Rect, Shape, Stroke, line
from canvas.layout.sheet import Cell, Mark
from canvas.layout.style import RUST, SECOND, STEP_RULE
from canvas.named import NamedTuple

SWATCH, HIGH = 10.0, 7.0
BESIDE, APART = 2.4, 9.0
RULE_AIR = 5.0
BETWEEN = 3.0


class Shown(NamedTuple):
    """What occurs on the sheet."""

    kinds: tuple[Kind, ...]
    moves: bool
    falls: bool
    zone: bool
    served: bool
    ideas: bool
    colour: Colour


class _Sample(NamedTuple):
    shapes: tuple[Shape, ...]
    width: float
    words: str


def legend(context: Context, shown: Shown, width: float) -> Cell:
    """The samples side by side under a rule, in as many lines as they need."""
    strong = house.worn().strong
    shapes: list[Shape] = [line(0.0, STEP_RULE / 2, width, STEP_RULE / 2, Stroke(strong, STEP_RULE))]
    x, y = 0.0, RULE_AIR
    words = []
    for sample in _samples(context.say, shown):
        wide = sample.width + BESIDE + typeset.width(sample.words, style.LEGEND)
        if x and x + wide > width:
            x, y = 0.0, y + HIGH + BETWEEN
        shapes.append(Group(sample.shapes, round(x, 3), round(y, 3)))
        at = typeset.baseline(y + (HIGH - style.LEGEND.leading) / 2, style.LEGEND)
        shapes.append(typeset.line(sample.words, style.LEGEND, x + sample.width + BESIDE, at))
        words.append(sample.words)
        x += wide + APART
    height = round(y + HIGH, 3)
    mark = Mark(tuple(shapes), Box(0.0, 0.0, width, height), role="legend", say=", ".join(words))
    return Cell(width, height, (mark,))


def _samples(say: Say, shown: Shown) -> Iterator[_Sample]:
    words: dict[Kind, str] = {
        "high": say("high priority"),
        "normal": say("normal"),
        "open": say("no priority yet"),
        "missing": say("important, but empty"),
    }
    for kind, told in words.items():
        if kind in shown.kinds:
            yield _Sample((Group(frame(kind, SWATCH / 0.4, HIGH / 0.4), 0.0, 0.0, 0.4),), SWATCH, told)
    if shown.moves:
        yield _Sample(_arrow(shown.colour, ()), 14.0, say("moves on when"))
    if shown.falls:
        yield _Sample(_arrow(RUST, DASH), 14.0, say("falls back"))
    if shown.zone:
        yield _Sample((Rect(0.6, 0.0, 1.6, HIGH, house.worn().accent),), 2.4, say("target zone"))
    if shown.ideas:
        yield _Sample(icons.icon("lightbulb", 0.0, 1.0, 5.0, SECOND), 5.0, say("idea"))
    if shown.served:
        words_served = say("touchpoint of the journey that serves the cell")
        yield _Sample(icons.icon("message-square", 0.0, 1.0, 5.0, SECOND), 5.0, words_served)


def _arrow(colour: Colour, dash: tuple[float, ...]) -> tuple[Shape, ...]:
    middle = HIGH / 2
    corners = ((14.0, 0.0), (9.2, -2.4), (10.4, 0.0), (9.2, 2.4))
    head = Path(polygon((x, middle + y) for x, y in corners), colour)
    return (line(0.0, middle, 10.6, middle, Stroke(colour, WIDTH, dash)), head)
