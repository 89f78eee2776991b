"""All curves of a journey as a kind of sheet: what it offers, its rows put together, what is kept.

Feelings, effort, promise and the team's own curves are the map's lanes, drawn by the same code; a point is
dragged and a word typed as there.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from typing import TypeVar

from canvas.layout import style
from canvas.layout.curves import bands, checks, facts, moments, shares, words
from canvas.layout.curves.facts import Stretch
from canvas.layout.map import feelings
from canvas.layout.map.contents import Contents, Whole
from canvas.layout.map.context import Columns, Context
from canvas.layout.map.frame import make_context
from canvas.layout.map.grid import Grid, grid
from canvas.layout.map.kind import CONTENTS, widths
from canvas.layout.map.legend import legend_row
from canvas.layout.map.phase_heads import phase_row
from canvas.layout.map.signs import signs_of_whole
from canvas.layout.map.step_heads import step_row
from canvas.layout.map.wholes import lay_whole
from canvas.layout.options import Offer, SheetKind, SheetOptions, message
from canvas.layout.page import Page, Parts
from canvas.layout.shapes import Box, Rect
from canvas.layout.sheet import Cell, Mark, Placed, Row, Sheet
from canvas.model.journey import Lane, LaneKind, Note, Phase, Picture, Step, Touchpoint
from canvas.model.project import Project

T = TypeVar("T")

FEELINGS_MOST, FEELINGS_SHARE = 240.0, 0.3
"""The feelings take what height is left, but not more than still looks like a curve on a sheet so wide."""
SHADE = 1.5
"""How far the ground of a stretch reaches beyond its columns."""
BANDS = ("truths", "feelings", "drift", "effort", "promise", "curve", "checks", "evidence")
"""In this order they are read aloud within a step."""
EXPLAINED = frozenset({"feelings", "promise"})
HEAD_FIELDS = ("title", "description", "duration", "waiting", "need", "with_us")
LANE_FIELDS: dict[LaneKind, tuple[str, ...]] = {
    "feelings": ("title", "text", "feelings"),
    "effort": ("title", "effort", "personas"),
    "promise": ("text", "promise", "delivery", "personas"),
    "curve": ("title", "ratings"),
}
"""What each kind of lane looks at; what else changes leaves it as it is."""


def offers(project: Project) -> tuple[Offer, ...]:
    """Every journey in which something is rated."""
    return tuple(Offer(journey.title, journey.id) for journey in facts.rated_journeys(project))


def lay(project: Project, options: SheetOptions, previous: Sheet | None) -> Sheet:
    """Lay out the curves. Raises SheetError where there is no journey."""
    return _Curves(make_context(project, options), options, previous).sheet()


class _Curves:
    """One sheet being laid out."""

    def __init__(self, context: Context, options: SheetOptions, previous: Sheet | None) -> None:
        self.context, self.options, self.parts = context, options, Parts(previous)
        self.grid = grid(context, options.width)
        self.columns = self.parts.settled("columns", self.grid.columns)
        self.page = Page("curves", context, options, self.grid.width)
        self.lanes = facts.lanes(context, show_empty=options.show_empty)
        self.curves = facts.curves(context, self.columns)
        self.drifts = facts.drifts(self.curves)

    def sheet(self) -> Sheet:
        """Put the rows together."""
        context, columns = self.context, self.columns
        sentence = words.sentence(context, columns, self.curves)
        head = self.page.title(words.title(context, columns, self.curves), sentence)
        rows = [row for row in (head, *self._rows(head.height)) if row]
        title = context.journey.title
        return self.page.sheet(title, rows, self.page.foot(title), self.parts, columns)

    def _rows(self, used: float) -> tuple[Row | None, ...]:
        """The rows below the title; the feelings get the height that is left."""
        if not self.columns:
            return ()
        heads = self._kept("heads", HEAD_FIELDS, self._heads)
        above = (*heads, self._band("truths", ("text", "is_moment_of_truth", "personas"), moments.truths_row))
        lanes = [self._lane(lane, 0.0) for lane in self.lanes if lane.kind != "feelings"]
        below = (
            self._kept(
                "drift", (), lambda: moments.drift_row(self.context, self.grid, 2, self.drifts), self.drifts
            ),
            *lanes,
            self._checks(),
            self._band("evidence", ("evidence", "personas", "feelings", "ratings"), shares.row),
            self._kept("legend", (), self._legend, self._signs()),
        )
        used += sum(row.height for row in (*above, *below) if row) + self.page.around
        felt = [self._feelings(lane, used) for lane in self.lanes if lane.kind == "feelings"]
        return (*above, *felt, *below)

    def _kept(self, key: str, fields: tuple[str, ...], make: Callable[[], T], *values: object) -> T:
        """What `make` returns, or returned before where everything it looks at is as it was.

        That is who and what is shown, these fields of steps, phases and cards, and these values.
        """
        context = self.context
        shown = (context.language, context.persona, context.personas, context.hidden, self.grid.width)
        seen = tuple(tuple(getattr(r, name, None) for name in ("id", *fields)) for r in self._records())
        plain = self.parts.settled(f"{key} seen", (shown, seen, values))
        pictures = context.project.table(Picture)
        return self.parts.part(key, (context.say, self.columns, plain, pictures), make)

    def _records(self) -> Iterator[Phase | Step | Touchpoint | Note]:
        for phase, steps in zip(self.grid.phases, self.grid.steps, strict=True):
            yield phase
            for step in steps:
                yield step
                yield from (c for c in self.context.index.step(step.id) if isinstance(c, Touchpoint | Note))

    def _heads(self) -> tuple[Row, Row]:
        show_empty = self.options.show_empty
        phases = phase_row(self.context, self.grid, has_checks=False)
        return phases, step_row(self.context, self.grid, show_empty=show_empty)

    def _band(
        self, key: str, fields: tuple[str, ...], make: Callable[[Context, Grid, int], Row | None]
    ) -> Row | None:
        number = BANDS.index(key)
        return self._kept(key, ("title", *fields), lambda: make(self.context, self.grid, number))

    def _checks(self) -> Row | None:
        number, show_empty = BANDS.index("checks"), self.options.show_empty
        make = partial(checks.row, self.context, self.grid, number, show_empty=show_empty)
        brief = self.context.project.head.brief
        return self._kept("checks", ("title", "text", "check", "personas"), make, brief, show_empty)

    def _lane(self, lane: Lane, height: float) -> Row:
        """A lane of the map; it is the same sheet's row also where the map has no such lane."""
        make = partial(self._drawn, lane, height, CONTENTS)
        return self._kept(f"lane {lane.id}", LANE_FIELDS[lane.kind], make, lane, height)

    def _drawn(self, lane: Lane, height: float, contents: Contents) -> Row:
        number = BANDS.index(lane.kind)
        at = bands.place(self.grid, number)
        row = lay_whole(self.context, contents, lane, at, height).row
        return row if facts.is_record(lane) else _nobodys(row, lane)

    def _feelings(self, lane: Lane, used: float) -> Row:
        """The feelings with moments of truth marked, and a ground where people are apart."""
        height, most = style.FEELINGS_HEIGHT, max(FEELINGS_MOST, FEELINGS_SHARE * self.grid.width)
        if self.options.height is not None:
            height = min(max(style.FEELINGS_LEAST, self.options.height - used), most)
        marked = facts.marked(self.context, self.columns, self.curves)
        whole: dict[LaneKind, Whole] = {"feelings": partial(feelings.lane, marked=marked)}
        make = partial(self._felt, lane, height, CONTENTS._replace(whole=whole))
        return self._kept(f"lane {lane.id}", LANE_FIELDS["feelings"], make, lane, height, marked)

    def _felt(self, lane: Lane, height: float, contents: Contents) -> Row:
        row = self._drawn(lane, height, contents)
        apart = [_shade(self.columns, each, row.height) for each in self.drifts]
        return row._replace(placed=(*row.placed, *apart))

    def _signs(self) -> frozenset[str]:
        """What the legend explains; bars of effort and figures explain themselves."""
        found = (signs_of_whole(self.context, lane) for lane in self.lanes if lane.kind in EXPLAINED)
        return frozenset().union(*found)

    def _legend(self) -> Row | None:
        return legend_row(self.context, self.grid, self._signs())


def _shade(columns: Columns, given: Stretch, height: float) -> Placed:
    """The ground of a stretch in which customer and employee are apart."""
    left, last = columns[given.first].x - SHADE, columns[given.last]
    wide = round(last.x + last.width + SHADE - left, 3)
    box = Box(0.0, 0.0, wide, height)
    mark = Mark((Rect(*box, style.GROUND),), box, role="paper")
    return Placed(round(left, 3), Cell(wide, height, (mark,)), (-1,), -1)


def _nobodys(row: Row, lane: Lane) -> Row:
    """The row of a lane that is no record: nothing on it can be chosen as that lane."""
    placed = []
    for each in row.placed:
        marks = tuple(
            mark.but(record="", block=None) if mark.record == lane.id else mark for mark in each.cell.marks
        )
        placed.append(each._replace(cell=each.cell._replace(marks=marks, row="")))
    return row._replace(placed=tuple(placed))


KIND = SheetKind(
    "curves",
    message("Curves"),
    offers,
    frozenset({"journey", "persona", "width", "height", "date", "show_empty", "hidden"}),
    lay,
    widths,
)
