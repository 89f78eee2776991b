"""What is brought over the map from a panel or the palette: where it would land.

Where cards may lie is asked of the kind of sheet. Nothing is changed here; carrying it out is the caller's.
"""

from __future__ import annotations

from collections.abc import Callable

from canvas.editing import atlas, overlay
from canvas.editing.desk import Desk, Hand
from canvas.editing.dropping import all_dropped
from canvas.editing.hits import hit, place_at
from canvas.editing.link_drag import LINKED
from canvas.editing.outcome import Saying
from canvas.editing.overlay import BAR_PX, Overlay
from canvas.editing.selected import inset, where
from canvas.editing.selection import Place
from canvas.layout.options import Drop
from canvas.layout.shapes import Rect
from canvas.layout.sheet import Seen, Sheet
from canvas.layout.style import ACCENT
from canvas.model.edits.boards import row_fields
from canvas.model.journey import Lane, Note, Touchpoint
from canvas.model.problem import Problem, problem
from canvas.model.project import Project
from canvas.named import NamedTuple

CARD, IDEA = "card", "idea"


class Lifted(NamedTuple):
    """Something under way: what it is, its records in a project that has them already, if it has any."""

    thing: str
    keys: tuple[str, ...] = ()
    is_new: bool = False


class Aim(NamedTuple):
    """What letting go here would do, or why it would do nothing, and how that is shown."""

    saying: Saying | Problem
    overlay: Overlay = overlay.NOTHING
    shown: Project | None = None
    """The project as it would be, to be looked at meanwhile."""
    drops: tuple[Drop, ...] = ()
    """What each of the cards would become."""
    record: str = ""
    """What it is let go on: a card, or the head that a new one stands behind."""
    place: Place | None = None
    before: str | None = None
    """The card of the cell that new ones would stand before, None for the last place."""
    new: tuple[str, ...] = ()
    """The cards of `shown` that are not there yet, in the order in which they would stand."""

    def previewed(self, sheet: Sheet, px: float) -> Overlay:
        """Return how this is shown above the sheet on which its new cards are looked at."""
        if not self.new:
            return self.overlay
        seen = [found for key in self.new if (found := atlas.find(sheet, key))]
        shapes = (*where(sheet, self.place, px), *overlay.previews(seen, px), *self.overlay.shapes)
        return Overlay(shapes, place=self.place)


def aim(desk: Desk, lifted: Lifted, hand: Hand) -> Aim:
    """Return where a thing at a hand would land; `desk` is as it was before the thing came."""
    return _AIMS[lifted.thing](desk, lifted, hand)


def _card(desk: Desk, lifted: Lifted, hand: Hand) -> Aim:
    """Cards: previewed where they would lie one after another, or on the touchpoint they would belong to."""
    drops = tuple(desk.drop(desk.project, desk.sheet, key, hand.x, hand.y) for key in lifted.keys)
    landing = tuple(drop for drop in drops if isinstance(drop, Drop))
    if len(landing) < len(drops):
        return Aim(next(drop for drop in drops if isinstance(drop, Problem)))
    drop = landing[0]
    code = "new-card" if lifted.is_new else "move-cards"
    fields = drop.fields if drop.row or drop.fields else ()
    saying = Saying(code, len(drops), drop.column, drop.row, fields=fields)
    shown = all_dropped(desk.project, landing)
    if not drop.row:
        return Aim(saying, Overlay((overlay.ring(drop.marker, hand.px),)), shown, landing)
    return Aim(saying, shown=shown, drops=landing, place=Place(drop.row, drop.column), new=lifted.keys)


def _arrow(desk: Desk, lifted: Lifted, hand: Hand) -> Aim:
    """An arrow begins at the card it is let go on."""
    if not desk.has_arrows:
        return Aim(problem("no-arrows-here"))
    seen = hit(desk.project, desk.sheet, hand.x, hand.y).seen
    if seen is None or seen.mark.role not in LINKED:
        return Aim(problem("arrow-from-what"))
    return Aim(Saying("begin-link", 1), ring(seen, hand), record=seen.mark.record)


def _picture(desk: Desk, lifted: Lifted, hand: Hand) -> Aim:
    """A picture lies in a row of pictures, or hangs on a touchpoint or a note."""
    found = hit(desk.project, desk.sheet, hand.x, hand.y)
    place = place_at(desk.project, desk.sheet, hand.x, hand.y)
    lane = desk.project.get(Lane, place.row) if place else None
    if place is not None and lane is not None and lane.kind == "pictures":
        return Aim(Saying("picture", 1), frame(desk.sheet, place, hand), place=place)
    if found.seen is None or not isinstance(desk.project.find(found.record), Touchpoint | Note):
        return Aim(problem("picture-nowhere"))
    return Aim(Saying("picture", 1), ring(found.seen, hand), record=found.record, place=place)


def _phase(desk: Desk, lifted: Lifted, hand: Hand) -> Aim:
    """A phase stands behind the one it is let go on, else behind the last."""
    columns = desk.sheet.columns
    near = desk.sheet.column_at(hand.x) or (columns[-1] if columns else None)
    mates = [column for column in columns if near and column.phase == near.phase]
    if not mates:
        return Aim(Saying("new-phase", 1))
    bar = _upright(desk.sheet, mates[-1].x + mates[-1].width, hand)
    return Aim(Saying("new-phase", 1), bar, record=mates[-1].key)


def _step(desk: Desk, lifted: Lifted, hand: Hand) -> Aim:
    """A step stands behind the one it is let go on, else behind the last."""
    columns = desk.sheet.columns
    near = desk.sheet.column_at(hand.x) or (columns[-1] if columns else None)
    if near is None:
        return Aim(Saying("new-step", 1))
    return Aim(Saying("new-step", 1), _upright(desk.sheet, near.x + near.width, hand), record=near.key)


def _lane(desk: Desk, lifted: Lifted, hand: Hand) -> Aim:
    """A row stands below the one it is let go on; above them all below the first, else below the last."""
    sheet = desk.sheet
    lanes = _lanes(desk)
    if not lanes or not sheet.columns:
        return Aim(Saying("new-lane", 1))
    under = sheet.row_at(hand.y)
    beside = lanes[0] if hand.y < sheet.tops[lanes[0]] else lanes[-1]
    number = under if under in lanes else beside
    last = sheet.columns[-1]
    y, wide = sheet.tops[number] + sheet.rows[number].height, BAR_PX * hand.px
    bar = Rect(sheet.columns[0].x, y - wide / 2, last.x + last.width - sheet.columns[0].x, wide, ACCENT)
    return Aim(Saying("new-lane", 1), Overlay((bar,)), record=sheet.rows[number].key)


_AIMS: dict[str, Callable[[Desk, Lifted, Hand], Aim]] = {
    CARD: _card,
    IDEA: _card,
    "connection": _arrow,
    "picture": _picture,
    "phase": _phase,
    "step": _step,
    "lane": _lane,
}


def _lanes(desk: Desk) -> list[int]:
    rows = enumerate(desk.sheet.rows)
    return [number for number, row in rows if row_fields(desk.project, row.key) is not None]


def ring(seen: Seen, hand: Hand) -> Overlay:
    """Mark the card that a thing would go to."""
    return Overlay((overlay.ring(seen.box, hand.px),))


def frame(sheet: Sheet, place: Place, hand: Hand) -> Overlay:
    """Mark the cell that a thing would go into."""
    area = atlas.area(sheet, place)
    if area is None:
        return overlay.NOTHING
    return Overlay((overlay.cell_frame(inset(area), hand.px),))


def _upright(sheet: Sheet, x: float, hand: Hand) -> Overlay:
    """A bar right of a column, from the heads to the last row of the board."""
    cells = [n for n, row in enumerate(sheet.rows) if any(p.cell.row and p.cell.column for p in row.placed)]
    first, last = (cells[0], cells[-1]) if cells else (0, len(sheet.rows) - 1)
    top, wide = sheet.tops[first], BAR_PX * hand.px
    high = sheet.tops[last] + sheet.rows[last].height - top
    return Overlay((Rect(x, top, wide, high, ACCENT),))
