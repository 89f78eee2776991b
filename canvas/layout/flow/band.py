"""One flow as a band of the sheet: its name, the buyer's side on paper, the company's on a ground."""

from __future__ import annotations

from functools import partial

from canvas.layout import house
from canvas.layout.drawings.icons import icon
from canvas.layout.flow import lines, nodes, told
from canvas.layout.flow.diagram import EDGE, Body, Diagram, Room, diagram, fixed, least_height
from canvas.layout.flow.fold import JOIN, Strip, cut_of, strips
from canvas.layout.flow.graph import ABOVE, BELOW, Edge, Graph, Node, graph
from canvas.layout.flow.lines import Arrow
from canvas.layout.flow.plan import Plan, planned
from canvas.layout.map import typeset
from canvas.layout.map.context import Context
from canvas.layout.page import Page, Parts
from canvas.layout.shapes import Box, Rect, Shape, Stroke, line
from canvas.layout.sheet import Cell, Mark, Placed, Row
from canvas.layout.style import GROUND, INK, RADIUS, SECOND
from canvas.model.edits.flow import side_row
from canvas.model.flow import Flow
from canvas.model.work import FlowNode
from canvas.named import NamedTuple

LABELS = 30.0
"""The width in which the sides are named, at the left."""
RIGHT_PAD = 5.0
COLUMN_LEAST, COLUMN_MOST = 38.0, 58.0
GUTTER_MORE = 34.0
"""What a gutter grows by at most where there is room."""
EMPTY_HIGH = 34.0
STRIPS = 9.0
"""Between two strips of a flow."""
RULE, HEAD_HIGH, BELOW_HEAD = 1.4, 11.5, 3.0
ICON = 6.4
SIDES = (("buyer", ABOVE), ("company", BELOW))
ROUND_PITCH, PITCH = 4.2, 6.2
"""How far arrows are apart at a disc, and at a card."""


class Band(NamedTuple):
    """A flow with its plan; what it needs is known without its width."""

    number: int
    flow: Flow
    plan: Plan
    cut: int
    """The column with which a second strip begins, 0 where there is none."""

    def labels(self, size: float) -> dict[str, float]:
        """How wide the labels of its arrows are."""
        return {link.id: lines.width(link, size) for link in self.flow.links}

    def needed(self, column: float, size: float = 1.0) -> float:
        """How wide the sheet is inside its margins with columns so wide."""
        plain = {key: Body(node.kind, 0.0) for key, node in self.by_key.items()}
        parts = fixed(self.plan, plain, self.labels(size), self.cut)
        join = JOIN if self.cut else 0.0
        inside = (wide + join + count * column for wide, count in zip(parts, self.counts, strict=True))
        return LABELS + RIGHT_PAD + max(inside)

    @property
    def counts(self) -> tuple[int, ...]:
        """How many columns each strip has."""
        count = self.plan.grid.columns
        return (self.cut, count - self.cut) if self.cut else (count,)

    @property
    def by_key(self) -> dict[str, FlowNode]:
        return {node.id: node for node in self.flow.nodes}


def band(number: int, flow: Flow, *, is_alone: bool) -> Band:
    """Plan a flow; one that is alone on its sheet and long is cut in two strips."""
    plan = planned(_graph(flow))
    return Band(number, flow, plan, cut_of(plan) if is_alone else 0)


def _graph(flow: Flow) -> Graph:
    side = dict(SIDES)
    own = (_node(node, side[node.side]) for node in flow.nodes)
    return graph(own, (Edge(link.id, link.source, link.target) for link in flow.links))


def _node(node: FlowNode, side: int) -> Node:
    is_round = node.kind in ("start", "end")
    return Node(node.id, side, ROUND_PITCH if is_round else PITCH, not is_round)


def room(given: Band, inner: float, size: float) -> Room:
    """How wide columns and gutters are in so much width, with type so many times as large as usual."""
    columns = max(1, *given.counts)
    left = inner - given.needed(0.0, size)
    column = round(min(COLUMN_MOST, max(left / columns, 12.0)), 3)
    more = (left - columns * column) / max(1, columns - (not given.cut))
    return Room(column, round(min(GUTTER_MORE, max(0.0, more)), 3))


class Drawing(NamedTuple):
    """A band put into millimetres for a width."""

    given: Band
    room: Room
    settings: dict[str, nodes.Setting]
    bodies: dict[str, Body]
    made: Diagram
    strips: tuple[Strip, ...]
    size: float


def drawing(
    context: Context, given: Band, inner: float, parts: Parts, size: float = 1.0, air: float = 0.0
) -> Drawing:
    """Set all texts of a band and put it into millimetres.

    Type is `size` times as large as usual, and `air` is added between all rows.
    """
    wide = room(given, inner, size)._replace(air=air)
    settings = {
        node.id: parts.part(
            f"text {node.id} {wide.column} {size}",
            (context.say, node, context.language),
            partial(nodes.setting, context, node, wide.column, size),
        )
        for node in given.flow.nodes
    }
    bodies = {
        node.id: Body(node.kind, round(max(settings[node.id].height, least_height(given.plan, node.id)), 3))
        for node in given.flow.nodes
    }
    made = diagram(given.plan, bodies, given.labels(size), wide)
    cut, count = given.cut, given.plan.grid.columns
    parted = strips(count, cut, made.cuts[cut] if cut else 0.0, made.width)
    return Drawing(given, wide, settings, bodies, made, parted, size)


def gaps(given: Band) -> int:
    """Between how many rows there is air."""
    return given.plan.grid.rows * len(given.counts)


def rows(
    context: Context, page: Page, drawn: Drawing, parts: Parts, phase: str, *, is_named: bool
) -> list[Row]:
    """The rows of a band: its head where it has a name, the buyer's side, the company's."""
    found = [_head(context, page, drawn.given)] if is_named else []
    for number, arrows in enumerate(
        lines.arrows(drawn.given.flow.links, drawn.made, drawn.strips, drawn.size)
    ):
        found += _strip(context, page, drawn, parts, (phase, number, arrows))
    return found


def _strip(
    context: Context, page: Page, drawn: Drawing, parts: Parts, given: tuple[str, int, tuple[Arrow, ...]]
) -> list[Row]:
    """The two sides of a strip, with the arrows in it."""
    phase, number, arrows = given
    flow, strip = drawn.given.flow, drawn.strips[number]
    above, high = (
        (drawn.made.above, _height(drawn, number, arrows)) if flow.nodes else (EMPTY_HIGH, 2 * EMPTY_HIGH)
    )
    ways = parts.settled(f"ways {flow.purchase} {number}", (arrows, high))
    layer = parts.part(
        f"heads {flow.purchase} {number}",
        (context.say, context.language, *flow.nodes, *flow.links, ways),
        lambda: Cell(page.inner, high, lines.marks(context, arrows)),
    )
    below = parts.part(
        f"lines {flow.purchase} {number}", (ways,), lambda: Cell(page.inner, high, lines.lines(arrows))
    )
    found = []
    for side, at in SIDES:
        top, bottom = (0.0, above) if at == ABOVE else (above, high)
        place = (drawn.given.number + 1, 2 * number + at)
        key = side_row(side, flow.purchase, number)
        cell = _side(context, page, drawn, parts, _Side(phase, side, key, strip, top, round(bottom - top, 3)))
        own = [
            Placed(page.margin, _ground(context, page.inner, bottom - top, side), (*place, 0), -1),
            Placed(page.margin, cell, (*place, 1), 2),
        ]
        if at == BELOW and flow.nodes:
            x = page.margin + LABELS
            own.append(Placed(x, below, (drawn.given.number + 1, 2 * number, 0), 1, -above))
            own.append(Placed(x, layer, (*place, 2), 1, -above))
        after = STRIPS if at == BELOW and number < len(drawn.strips) - 1 else 0.0
        found.append(Row(key, round(bottom - top + after, 3), tuple(own)))
    return found


def _height(drawn: Drawing, number: int, arrows: tuple[Arrow, ...]) -> float:
    """How high a strip is: of several, down to its lowest node or arrow."""
    made, spots = drawn.made, drawn.given.plan.grid.spots
    if len(drawn.strips) == 1:
        return made.height
    columns = drawn.strips[number].columns
    lows = [box.bottom for key, box in made.boxes.items() if spots[key].column in columns]
    lows += [y for arrow in arrows for _, y in arrow.way]
    return round(max(made.above + EMPTY_HIGH / 2, max(lows) + EDGE), 3)


class _Side(NamedTuple):
    """A side of a strip: its phase, whose it is, its row, and from where to where it reaches."""

    phase: str
    side: str
    row: str
    strip: Strip
    top: float
    height: float


def _side(context: Context, page: Page, drawn: Drawing, parts: Parts, given: _Side) -> Cell:
    """The nodes of a side, from column to column."""
    spots, strip = drawn.given.plan.grid.spots, given.strip
    own = [node for node in drawn.given.flow.nodes if node.side == given.side]
    own = sorted(
        (node for node in own if spots[node.id].column in strip.columns), key=lambda node: spots[node.id]
    )
    marks = []
    for node in own:
        body, box = drawn.bodies[node.id], drawn.made.boxes[node.id]
        mark = parts.part(
            f"node {node.id} {drawn.room.column} {body.height}",
            (context.say, node, context.language, drawn.settings[node.id]),
            partial(nodes.mark, context, node, body, drawn.room.column, drawn.settings[node.id]),
        )
        x = round(LABELS + strip.at - strip.start + box.x - mark.box.x, 3)
        marks.append(mark.moved(x, round(box.y - given.top, 3)))
    return Cell(page.inner, given.height, tuple(marks), given.phase, given.row)


def _ground(context: Context, inner: float, high: float, side: str) -> Cell:
    """What a side lies on, with its name; the company's has a ground of its own under the line between."""
    is_buyer = side == "buyer"
    words = context.say("Buyer") if is_buyer else context.say("We")
    name = "user" if is_buyer else "building-2"
    colour, top = house.worn().small, 5.0 if is_buyer else 6.5
    shapes: list[Shape] = []
    if not is_buyer:
        shapes.append(Rect(0.0, 0.0, inner, round(high, 3), GROUND, None, RADIUS))
        shapes.append(line(0.0, 0.0, inner, 0.0, Stroke(SECOND, 0.6)))
    x = 0.0 if is_buyer else 4.0
    at = typeset.baseline(top, told.SIDE)
    shapes += icon(name, x, top + 0.3, ICON, colour)
    shapes.append(typeset.line(words, told.SIDE, x + ICON + 2.2, at, INK))
    return Cell(inner, round(high, 3), (Mark(tuple(shapes), Box(0.0, 0.0, LABELS, high), say=words),))


def _head(context: Context, page: Page, given: Band) -> Row:
    """The name of the purchase under a heavy rule, and its numbers at the right."""
    say, strong = context.say, house.worn().strong
    words, counted = say(told.PURCHASES[given.flow.purchase]), told.short(say, told.count(given.flow.nodes))
    at = typeset.baseline(RULE + 1.4, told.NAME)
    shapes: list[Shape] = [
        line(0.0, RULE / 2, page.inner, RULE / 2, Stroke(strong, RULE)),
        typeset.line(words, told.NAME, 0.0, at, strong),
    ]
    if counted:
        shapes.append(typeset.line_right(counted, told.COUNT, page.inner, at, SECOND))
    spoken = ". ".join(filter(None, (words, counted)))
    mark = Mark(tuple(shapes), Box(0.0, 0.0, page.inner, HEAD_HIGH), say=spoken, language=context.language)
    cell = Cell(page.inner, HEAD_HIGH, (mark,))
    return page.row(f"head {given.flow.purchase}", cell, HEAD_HIGH + BELOW_HEAD, (given.number + 1, -1))
