"""The flow's legend: only what occurs on it, drawn by the code that draws the nodes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from canvas.layout import house, style
from canvas.layout.flow import nodes
from canvas.layout.flow.diagram import DISC, TIP
from canvas.layout.map import typeset
from canvas.layout.map.context import Context
from canvas.layout.shapes import Box, Group, Shape, Stroke, line
from canvas.layout.sheet import Cell, Mark
from canvas.model.work import FlowNode

USE = style.Type("regular", style.pt(12), 5.4)
HIGH, AIR = 6.4, 4.4
SCALE, CARD, CARD_HIGH = 0.42, 26.0, 15.0
BESIDE, APART = 2.4, 9.0


def legend(context: Context, shown: Iterable[FlowNode], width: float) -> Cell:
    """The samples side by side under a rule; nothing where nothing is shown."""
    rule = style.STEP_RULE
    shapes: list[Shape] = [line(0.0, rule / 2, width, rule / 2, Stroke(house.worn().strong, rule))]
    x, said = 0.0, []
    for sample, wide, words in _samples(context, tuple(shown)):
        shapes.append(Group(sample, round(x, 3), AIR))
        at = typeset.baseline(AIR + (HIGH - USE.leading) / 2, USE)
        shapes.append(typeset.line(words, USE, x + wide + BESIDE, at))
        x += wide + BESIDE + typeset.width(words, USE) + APART
        said.append(words)
    if not said:
        return Cell(width, 0.0, ())
    mark = Mark(tuple(shapes), Box(0.0, 0.0, width, AIR + HIGH), role="legend", say=", ".join(said))
    return Cell(width, AIR + HIGH, (mark,))


def _samples(context: Context, shown: tuple[FlowNode, ...]) -> Iterator[tuple[tuple[Shape, ...], float, str]]:
    say, kinds = context.say, {node.kind for node in shown}
    is_automated = any(node.can_be_automated for node in shown)
    words = {
        "start": say("begins"),
        "step": say("step"),
        "decision": say("decision"),
        "end": say("ends"),
    }
    for kind in ("start", "step", "decision", "end"):
        if kind in kinds:
            yield *_sample(context, kind), words[kind]
    if is_automated:
        yield *_sample(context, "step", is_automated=True), say("can be automated")


def _sample(context: Context, kind: str, *, is_automated: bool = False) -> tuple[tuple[Shape, ...], float]:
    node = FlowNode.model_validate(
        {"id": "w0", "phase": "f0", "kind": kind, "can_be_automated": is_automated}
    )
    wide, x = (2 * DISC, 0.0) if kind in ("start", "end") else (CARD, TIP if kind == "decision" else 0.0)
    high = 2 * DISC if kind in ("start", "end") else CARD_HIGH
    shapes = nodes.outline(node, wide, high)
    if is_automated:
        shapes = (*shapes, *nodes.badge(kind, wide, high))
    top = (HIGH - high * SCALE) / 2
    return (Group(shapes, x * SCALE, top, SCALE),), round((wide + 2 * x) * SCALE, 3)
