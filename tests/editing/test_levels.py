"""Promise and delivery dragged on the map and on the sheet of curves; effort on rows only curves have."""

from __future__ import annotations

import pytest

from canvas.editing import figures, gestures
from canvas.editing.desk import Hand
from canvas.editing.gestures import IDLE, Moving
from canvas.editing.outcome import Saying
from canvas.editing.selection import Place
from canvas.editing.session import Session
from canvas.layout import sheets
from canvas.layout.map import promise
from canvas.layout.options import SheetOptions
from canvas.layout.shapes import Rect
from canvas.layout.sheet import Seen, Sheet
from canvas.model.edits.fields import set_field
from canvas.model.edits.structure import add_lane
from canvas.model.journey import Touchpoint
from canvas.model.parts import Level
from canvas.model.project import Project
from canvas.model.queries import journeys
from tests.editing.plain import project
from tests.editing.test_more_gestures import desk, drag
from tests.layout.plain import SAY

CARDS = (("One", 0, 0), ("Two", 0, 0), ("Three", 0, 1))
SHEETS = ["map", "curves"]


def promised(*, is_lane: bool = True) -> Project:
    """One promises 4 and delivers 1; Two promises 2 and says nothing of delivery; Three is hard."""
    made = project(*CARDS)
    if is_lane:
        made = add_lane(made, "l8", journeys(made)[0].id, "promise", title="Promise")
        made = add_lane(made, "l9", journeys(made)[0].id, "effort", title="Effort")
    made = set_field(set_field(made, "t0", "promise.level", 4), "t0", "delivery.level", 1)
    return set_field(set_field(made, "t1", "promise.level", 2), "t2", "effort", 2)


def session(sheet: str, made: Project) -> Session:
    def lay_out(given: Project, previous: Sheet | None) -> Sheet:
        return sheets.make(given, sheet, SheetOptions(say=SAY, show_empty=True), previous)

    return Session(made, lay_out)


def mark(s: Session, key: str) -> Seen:
    found = [seen for seen in s.sheet.reading() if seen.mark.role == "promise"]
    return next(seen for seen in found if seen.mark.record == key)


def line(s: Session, key: str, number: int) -> tuple[float, float]:
    """Where the middle of a touchpoint's promise (0) or delivery (1) is drawn."""
    seen, card = mark(s, key), s.project.get(Touchpoint, key)
    assert card is not None
    height = promise.heights(card)[number]
    assert height is not None
    return seen.box.x + seen.box.width / 2, seen.y + height


def levels(s: Session, key: str) -> tuple[int | None, int | None]:
    card = s.project.get(Touchpoint, key)
    assert card is not None
    sides = (card.promise, card.delivery)
    one, two = (side.level if side else None for side in sides)
    return one, two


@pytest.mark.parametrize("sheet", SHEETS)
def test_delivery_is_dragged_by_its_line_and_promise_by_its_own(sheet: str) -> None:
    s = session(sheet, promised())
    x, y = line(s, "t0", 1)
    drag(s, (x, y), (x, y - 2 * promise.PITCH))
    assert levels(s, "t0") == (4, 3)
    x, y = line(s, "t0", 0)
    drag(s, (x, y), (x, y + 2 * promise.PITCH))
    assert levels(s, "t0") == (2, 3)
    s.undo()
    s.undo()
    assert levels(s, "t0") == (4, 1)


def test_a_level_stays_between_nothing_and_four() -> None:
    s = session("map", promised())
    x, y = line(s, "t0", 1)
    drag(s, (x, y), (x, y + 30))
    assert levels(s, "t0") == (4, 0)
    x, y = line(s, "t0", 1)
    drag(s, (x, y), (x, y - 60))
    assert levels(s, "t0") == (4, 4)


def test_what_is_not_known_is_begun_by_dragging_away_from_the_line_that_is() -> None:
    s = session("map", promised())
    x, _ = line(s, "t1", 0)
    foot = mark(s, "t1").y + promise.BASE
    drag(s, (x, foot), (x, foot - 3 * promise.PITCH))
    assert levels(s, "t1") == (2, 3)


def test_two_equal_lines_are_told_apart_by_the_hand() -> None:
    s = session("map", set_field(promised(), "t0", "promise.level", 1))
    drag(s, line(s, "t0", 0), (line(s, "t0", 0)[0], line(s, "t0", 0)[1] - promise.PITCH))
    assert levels(s, "t0") == (2, 1)


def test_the_words_of_a_promise_are_kept_when_its_level_changes() -> None:
    made = promised()
    card = made.get(Touchpoint, "t0")
    assert card is not None
    s = session("map", made.put(card.but(promise=Level(text="By noon", level=4))))
    x, y = line(s, "t0", 0)
    drag(s, (x, y), (x, y + promise.PITCH))
    assert s.project.get(Touchpoint, "t0").promise == Level(text="By noon", level=3)  # type: ignore[union-attr]  # it is there


def test_the_hand_shows_the_level_and_the_line_says_it_and_esc_leaves_it() -> None:
    s = session("curves", promised())
    before = s.project
    start = line(s, "t0", 1)
    state = gestures.press(Hand(*start), desk(s)).state
    state = gestures.move(state, Hand(start[0], start[1] - promise.PITCH), desk(s)).state
    assert isinstance(state, Moving)
    saying = state.gesture.saying()
    assert isinstance(saying, Saying)
    assert (saying.code, saying.value) == ("delivered", 2)
    assert state.gesture.overlay(desk(s)).shapes
    assert gestures.cancel(state).state == IDLE
    assert s.project is before


def test_the_cursor_tells_that_a_line_can_be_dragged_but_not_its_words() -> None:
    s = session("map", promised())
    x, y = line(s, "t0", 1)
    assert gestures.would(Hand(x, y), desk(s)) == "point"
    below = mark(s, "t0").y + promise.WORDS + 2.0
    assert gestures.would(Hand(x, below), desk(s)) == ""


@pytest.mark.parametrize("is_lane", [True, False])
def test_effort_is_dragged_on_curves_also_where_the_map_has_no_such_lane(*, is_lane: bool) -> None:
    s = session("curves", promised(is_lane=is_lane))
    row = next(n for n, each in enumerate(s.sheet.rows) if each.key in ("l9", "lowneffort"))
    column = s.sheet.columns[1]
    found = figures.at(s.project, s.sheet, Place(s.sheet.rows[row].key, column.key))
    assert found is not None
    x, top = column.x + column.width / 2, s.sheet.tops[row]
    drag(s, (x, top + found.span.y(2)), (x, top + found.span.y(5)))
    assert s.project.get(Touchpoint, "t2").effort == 5  # type: ignore[union-attr]  # it is there
    assert s.selection == (Place("l9", column.key).name if is_lane else column.key,)


def test_a_figure_is_taken_where_the_sheet_of_curves_draws_it() -> None:
    s = session("curves", promised())
    row = next(n for n, each in enumerate(s.sheet.rows) if each.key == "l9")
    found = figures.at(s.project, s.sheet, Place("l9", s.sheet.columns[1].key))
    assert found is not None
    drawn = next(p for p in s.sheet.rows[row].placed if p.cell.column == s.sheet.columns[1].key)
    shapes = [shape for mark in drawn.cell.marks for shape in mark.shapes]
    bar = next(shape for shape in shapes if isinstance(shape, Rect))
    assert bar.y == pytest.approx(found.span.y(2))
