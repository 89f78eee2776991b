"""The flow as a kind of sheet."""

from __future__ import annotations

from functools import partial

from canvas.layout.flow import band, legend, nodes, told
from canvas.layout.flow.band import Band
from canvas.layout.map.context import Context
from canvas.layout.map.frame import make_context
from canvas.layout.options import Drop, Offer, SheetError, SheetKind, SheetOptions, message
from canvas.layout.page import Page, Parts
from canvas.layout.shapes import Box
from canvas.layout.sheet import Column, Row, Sheet
from canvas.model.edits import flow as edits
from canvas.model.index import index_of
from canvas.model.journey import Journey, Phase
from canvas.model.problem import Problem, problem
from canvas.model.project import NAMES, Project
from canvas.model.work import FlowNode
from canvas.named import NamedTuple

MARGIN = 20.0
NATURAL, LEAST = 594.0, 400.0
"""It is drawn for A2; on other papers it is scaled as a whole."""
BETWEEN = 10.0
SIZES = (1.3, 1.2, 1.1, 1.0)
"""How many times as large as usual type may be where there is room."""
AIR_MOST = 22.0
"""What is added between rows at most, where the paper is high."""
LARGEST_TITLE = 56


def offers(project: Project) -> tuple[Offer, ...]:
    """One for every phase that has a flow."""
    index = index_of(project)
    return tuple(
        Offer(phase.title or journey.title, journey.id, phase.id)
        for journey in index.of(Journey)
        for phase in index.of(Phase, journey.id)
        if index.of(FlowNode, phase.id)
    )


def widths(project: Project, options: SheetOptions) -> tuple[float, float]:
    """Between which natural widths its columns are neither too narrow nor too wide."""
    _, bands = _found(make_context(project, options), options, Parts())
    least, most = (
        max(2 * MARGIN + each.needed(column) for each in bands)
        for column in (band.COLUMN_LEAST, band.COLUMN_MOST)
    )
    return max(LEAST, least), max(NATURAL, most)


def lay(project: Project, options: SheetOptions, previous: Sheet | None) -> Sheet:
    """Lay out the flows of a phase. Raises SheetError where there is no phase.

    On paper a phase without a flow is two empty sides to fill in by hand; in the window it is one to begin.
    """
    context, parts = make_context(project, options), Parts(previous)
    phase, bands = _found(context, options, parts)
    if options.show_empty and not any(each.flow.nodes for each in bands):
        raise SheetError(problem("flow-not-begun", phase.id))
    width = options.width or max(NATURAL, *(2 * MARGIN + each.needed(46.0) for each in bands))
    page = Page("flow", context, options, width, MARGIN)
    flows = [each.flow for each in bands]
    head = page.title(told.title(context.say, phase), told.sentence(context.say, flows), LARGEST_TITLE)
    shown = [node for flow in flows for node in flow.nodes]
    key = legend.legend(context, shown, page.inner)
    below = [page.row("legend", key, reading=(1000,))] if key.marks else []
    body = _Body(context, page, bands, parts, phase)
    left = (options.height or 0.0) - page.around - sum(row.height for row in (head, *below))
    rows = body.filling(left)
    columns = (Column(phase.id, phase.id, MARGIN, page.inner),)
    return page.sheet(head_words(head), (head, *rows, *below), page.foot(), parts, columns)


def head_words(head: Row) -> str:
    """What the title says."""
    return head.placed[0].cell.marks[0].say


def _found(context: Context, options: SheetOptions, parts: Parts) -> tuple[Phase, list[Band]]:
    phase = told.phase_of(context, options.about)
    if phase is None:
        raise SheetError(problem("flow-without-phase"))
    found = told.found_in(context, phase.id)
    return phase, [
        parts.part(
            f"band {flow.purchase}",
            (*flow.nodes, None, *flow.links, parts.settled(f"number {flow.purchase}", (number, len(found)))),
            partial(band.band, number, flow, is_alone=len(found) == 1),
        )
        for number, flow in enumerate(found)
    ]


class _Body(NamedTuple):
    """The bands of a sheet below each other."""

    context: Context
    page: Page
    bands: list[Band]
    parts: Parts
    phase: Phase

    def filling(self, room: float) -> list[Row]:
        """The rows with the largest type that fits into a height, and what air is left between them."""
        size, high, most = SIZES[-1], 0.0, self._breaks(SIZES[-1])
        for size in SIZES:
            high = sum(row.height for row in self._rows(size, 0.0))
            if high <= room and self._breaks(size) <= most:
                break
        gaps = sum(band.gaps(each) for each in self.bands)
        return self._rows(size, round(min(AIR_MOST, max(0.0, room - high) / max(1, gaps)), 3))

    def _breaks(self, size: float) -> int:
        """How many words are broken in type of a size."""
        drawn = (band.drawing(self.context, each, self.page.inner, self.parts, size) for each in self.bands)
        return sum(nodes.breaks(set_) for each in drawn for set_ in each.settings.values())

    def _rows(self, size: float, air: float) -> list[Row]:
        found: list[Row] = []
        is_named = len(self.bands) > 1 or bool(self.bands[0].flow.purchase)
        for number, each in enumerate(self.bands):
            drawn = band.drawing(self.context, each, self.page.inner, self.parts, size, air)
            own = band.rows(self.context, self.page, drawn, self.parts, self.phase.id, is_named=is_named)
            after = BETWEEN if number < len(self.bands) - 1 else BETWEEN / 2
            own[-1] = own[-1]._replace(height=round(own[-1].height + after, 3))
            found += own
        return found


def drop(project: Project, sheet: Sheet, record: str, x: float, y: float) -> Drop | Problem:
    """What a node let go on a side of its flow sets: whose it is, the buyer's or the company's."""
    node, number = project.get(FlowNode, record), sheet.row_at(y)
    if node is None:
        card = project.find(record)
        return (
            problem("board-refuses", record, kind=NAMES.get(type(card), "")) if card else problem("not-found")
        )
    place = edits.side_of(sheet.rows[number].key) if number is not None else None
    if number is None or place is None or place.purchase != (node.purchase or ""):
        return problem("flow-node-apart", record)
    row, top = sheet.rows[number], sheet.tops[number]
    fields = () if node.side == place.side else (("side", place.side),)
    return Drop(record, "", "", "", fields, Box(MARGIN, top, sheet.width - 2 * MARGIN, row.height))


KIND = SheetKind(
    "flow",
    message("Flow"),
    offers,
    frozenset({"journey", "width", "height", "date", "show_empty", "about"}),
    lay,
    widths,
    drop,
    join=edits.joined,
)
