"""The plan as a kind of sheet: the picture at the left and the list at the right, or below where narrow."""

from __future__ import annotations

from functools import partial

from canvas.layout import style
from canvas.layout.map.context import Context
from canvas.layout.map.frame import make_context
from canvas.layout.options import Drop, Offer, SheetKind, SheetOptions, message
from canvas.layout.page import ABOVE_FOOT, Page, Parts
from canvas.layout.plan import field, legend, listing, picture, told
from canvas.layout.plan.flow import Flow, flow
from canvas.layout.plan.looks import FEW, GAP, MANY, MARGIN
from canvas.layout.plan.told import Told
from canvas.layout.shapes import Box
from canvas.layout.sheet import Cell, Mark, Placed, Row, Sheet
from canvas.model import plan
from canvas.model.index import index_of
from canvas.model.journey import Journey
from canvas.model.problem import Problem, problem
from canvas.model.project import NAMES, Project
from canvas.model.work import Activity, Idea
from canvas.named import NamedTuple

LIST, LIST_LEAST = 266.0, 205.0
PICTURE_LEAST = 150.0
STACKED = 340.0
"""Narrower than this between its margins, the list goes below the picture."""
SHAPE = 0.7071
"""As high as a paper that lies, where no height is asked for."""
MARKER = 12.0
READ_PICTURE, READ_LIST = 1, 2


def offers(project: Project) -> tuple[Offer, ...]:
    """The whole plan, and the part of each who has one."""
    if not index_of(project).of(Journey) or not plan.entries(project):
        return ()
    parts = [Offer(told.owner_name(project, about), "", about) for about in plan.owners(project)]
    return (Offer(project.head.title), *parts)


def widths(project: Project, options: SheetOptions) -> tuple[float, float]:
    """The fewer there are, the narrower, and so the larger on its paper."""
    count = len(plan.of_owner(plan.entries(project), options.about))
    for most, wide in ((6, 430.0), (FEW, 510.0), (MANY, 570.0), (40, 594.0)):
        if count <= most:
            return 300.0, wide
    columns = 1 + -(-count // 40)
    return 300.0, round(2 * MARGIN + LIST * columns + GAP * (columns - 1), 3)


def lay(project: Project, options: SheetOptions, previous: Sheet | None) -> Sheet:
    """Lay out the plan. Raises SheetError where the project has no journey."""
    context = make_context(project, options)
    width = options.width or widths(project, options)[1]
    return _Laying(context, options, Page("plan", context, options, width, MARGIN), Parts(previous)).sheet()


class _Shares(NamedTuple):
    """How the width is divided: the picture, each column of the list, and how many of them there are."""

    picture: float
    listing: float
    columns: int


class _Laying:
    """One plan being laid out."""

    def __init__(self, context: Context, options: SheetOptions, page: Page, parts: Parts) -> None:
        self.context, self.options, self.page, self.parts = context, options, page, parts
        self.plan = told.read(context, options)
        self.shares = _shares(page.inner)
        self.at = parts.settled("columns", listing.columns(context, self.plan, self.shares.listing))

    def sheet(self) -> Sheet:
        """Title, picture and list, what the signs mean, foot."""
        title = told.title(self.context, self.plan.about)
        head = self.page.title(title, told.sentence(self.context, self.plan.lines), 56)
        below = legend.row(self.page, self.plan, 0.0 if self.is_stacked else self._left(0))
        foot = self.page.foot()
        fixed = sum(row.height for row in (head, below, foot)) + 2 * MARGIN + ABOVE_FOOT
        height = self.options.height
        body = self._body(max(0.0, (self.page.width * SHAPE if height is None else height) - fixed))
        return self.page.sheet(title, (head, body, below), foot, self.parts)

    @property
    def is_stacked(self) -> bool:
        return self.shares.columns == 0

    def _left(self, column: int) -> float:
        """Where a column of the list begins, from the margin."""
        return round(self.shares.picture + GAP + column * (self.shares.listing + GAP), 3)

    def _body(self, room: float) -> Row:
        lines, shares = self.plan.lines, self.shares
        rows = [listing.least(self.context, self.at, line) for line in lines]
        tray = picture.tray_height(self.context, self.plan, shares.picture)
        goes_on_below = not self.is_stacked and len(lines) > MANY and shares.picture >= LIST_LEAST
        found = flow(rows, shares.columns, shares.picture, tray, room, goes_on_below=goes_on_below)
        marks = self._picture(found.picture)
        cell = Cell(shares.picture, found.picture, marks)
        placed = [Placed(MARGIN, cell, (READ_PICTURE,))]
        placed += self._list(found)
        return Row("plan", round(found.height, 3), tuple(placed))

    def _picture(self, height: float) -> tuple[Mark, ...]:
        shown = tuple(_shown(line) for line in self.plan.lines)
        seen = self.parts.settled(
            "shown", (shown, self.context.language, told.for_whom(self.context), height)
        )
        make = partial(picture.marks, self.context, self.plan, self.shares.picture, height)
        return self.parts.part("picture", (self.context.say, self.at, seen), make)

    def _list(self, found: Flow) -> list[Placed]:
        placed = []
        for number, (column, top) in enumerate(found.heads):
            head = listing.head(self.context, self.at)
            x, y = self._x(column), round(top - listing.HEAD_HEIGHT, 3)
            placed.append(Placed(x, head, (READ_LIST, -1 if number == 0 else number * 100_000), 0, y))
        for line, spot in zip(self.plan.lines, found.rows, strict=True):
            cell = self._row(line, spot.height)
            reading = (READ_LIST, line.entry.number)
            placed.append(Placed(self._x(spot.column), cell, reading, 0, round(spot.top, 3)))
        return placed

    def _x(self, column: int) -> float:
        is_below = column < 0 or self.is_stacked
        return MARGIN if is_below else round(MARGIN + self._left(column), 3)

    def _row(self, line: Told, height: float) -> Cell:
        said = (line.number, line.entry.votes, *line[2:], height)
        values = self.parts.settled(f"said {line.work.id}", (*said, self.context.language))
        made_from = (self.context.say, line.work, line.department, self.at, values)
        make = partial(listing.row, self.context, self.at, line, height)
        return self.parts.part(f"row {line.work.id}", made_from, make)


def _shown(line: Told) -> tuple[str | int | None, ...]:
    """What the picture shows of a line."""
    work, entry = line.work, line.entry
    return (work.id, entry.number, entry.votes, work.impact, work.effort, work.status, line.colour, work.text)


def _shares(inner: float) -> _Shares:
    """Picture and list beside each other, the list in as many columns as there is room for."""
    if inner < STACKED:
        return _Shares(inner, inner, 0)
    columns = max(1, int((inner - LIST + 0.01) // (LIST + GAP)))
    if columns == 1:
        wide = max(PICTURE_LEAST, round(inner - GAP - LIST, 3))
        return _Shares(wide, round(inner - GAP - wide, 3), 1)
    wide = round((inner - columns * GAP) / (columns + 1), 3)
    return _Shares(wide, wide, columns)


def drop(project: Project, sheet: Sheet, record: str, x: float, y: float) -> Drop | Problem:
    """What a disc let go in the picture sets: exactly impact and effort."""
    work = project.find(record)
    if not isinstance(work, Idea | Activity):
        return (
            problem("plan-refuses", record, kind=NAMES.get(type(work), "")) if work else problem("not-found")
        )
    seen = next((each for each in sheet.reading() if each.mark.role == field.ROLE), None)
    rated = field.rating(seen.box, x, y) if seen else None
    if seen is None or rated is None:
        return problem("plan-nowhere", record)
    wanted = zip(("impact", "effort"), rated, strict=True)
    fields = tuple((name, value) for name, value in wanted if getattr(work, name) != value)
    at_x, at_y = field.spot(seen.box, *rated)
    marker = Box(at_x - MARKER / 2, at_y - MARKER / 2, MARKER, MARKER)
    return Drop(record, "", "", "", fields, marker)


KIND = SheetKind(
    "plan",
    message("Plan"),
    offers,
    frozenset({"width", "height", "date", "about", "round_name"}),
    lay,
    widths,
    drop,
    text_pt=style.CARD.em / style.POINT,
)
