"""Copying, heads, edges, points of curves, arrows and the rubber band, by played strings of events."""

from __future__ import annotations

from canvas.editing import atlas, gestures, link_drag, selected, sizing
from canvas.editing.desk import Desk, Hand
from canvas.editing.gestures import IDLE, Moving, State
from canvas.editing.outcome import Change, Saying, Select
from canvas.editing.overlay import Overlay
from canvas.editing.selection import Place
from canvas.editing.session import Session
from canvas.layout import sheets
from canvas.layout.shapes import Group, Path, Rect, Text
from canvas.layout.style import ACCENT
from canvas.model.edits.structure import add_lane, add_phase
from canvas.model.ids import SeededIds
from canvas.model.index import index_of
from canvas.model.journey import Lane, Link, Note, Step, Touchpoint
from canvas.model.parts import Feeling
from canvas.model.people import Persona
from canvas.model.queries import journeys, lanes, phases, steps
from tests.editing.any_person import lay_out
from tests.editing.plain import project

THREE = (("One", 0, 0), ("Two", 0, 0), ("Three", 0, 1), ("A thought", 1, 0))
DROP = sheets.SHEETS["map"].drop


def session() -> Session:
    made = project(*THREE)
    return Session(add_lane(made, "l2", journeys(made)[0].id, "feelings", title="Feelings"), lay_out)


def desk(s: Session) -> Desk:
    return Desk(s.shown, s.sheet, s.selection, DROP, s.persona)


def middle(s: Session, key: str) -> tuple[float, float]:
    seen = atlas.find(s.sheet, key)
    assert seen is not None
    return seen.box.x + seen.box.width / 2, seen.box.y + seen.box.height / 2


def drag(s: Session, *path: tuple[float, float], keys: str = "") -> State:
    """Press at the first point, move over the others, let go at the last; shows what is tried."""
    held = frozenset(keys.split())
    state: State = IDLE
    for number, point in enumerate(path):
        hand = Hand(*point, 0.25, held)
        turn = gestures.move(state, hand, desk(s)) if number else gestures.press(hand, desk(s))
        state = turn.state
        if isinstance(turn.outcome, Select):
            s.select(turn.outcome.selection)
        if isinstance(state, Moving):
            tried = state.gesture.tried()
            s.preview(tried(s.project) if tried else None)
            assert isinstance(state.gesture.overlay(desk(s)), Overlay)
    state, outcome = gestures.release(state, Hand(*path[-1], 0.25, held), desk(s))
    s.preview(None)
    match outcome:
        case Select(selection):
            s.select(selection)
        case Change(edit, label, selection):
            s.apply(edit, label, selection=selection)
    return state


def cell(s: Session, lane: int, step: int) -> list[str]:
    return [card.id for card in index_of(s.project).cell(f"l{lane}", f"s{step}")]


def test_with_ctrl_a_copy_lands_and_the_card_stays() -> None:
    s = session()
    s.apply(lambda p: p.put(Note(id="n9", touchpoint="t0", text="Hangs on it")), "x")
    drag(s, middle(s, "t0"), (middle(s, "t2")[0], middle(s, "t2")[1] + 6), keys="ctrl")

    assert cell(s, 0, 0) == ["t0", "t1"]
    there = cell(s, 0, 1)
    assert there[0] == "t2"
    assert s.selection == (there[1],)
    assert len(list(s.project.all(Note))) == 3


def test_shift_selects_all_between() -> None:
    s = session()
    drag(s, middle(s, "t0"))
    drag(s, middle(s, "t1"), keys="shift")
    assert s.selection == ("t0", "t1")
    drag(s, middle(s, "t2"), keys="shift")
    assert set(s.selection) == {"t1", "t2", "t0"}


def test_ctrl_takes_out_only_when_nothing_was_dragged() -> None:
    s = session()
    s.select(("t0", "t1"))
    drag(s, middle(s, "t0"), keys="ctrl")
    assert s.selection == ("t1",)


def test_a_rubber_band_selects_what_it_touches() -> None:
    s = session()
    x, y = middle(s, "t0")
    right, low = middle(s, "t2")
    area = atlas.area(s.sheet, Place("l0", "s2"))
    assert area is not None
    start = (middle(s, "s2")[0], area.bottom - 1)
    drag(s, start, (right, low), (x, y))
    assert set(s.selection) >= {"t0", "t2"}
    assert s.project is s.history.present.project


def test_a_step_is_dragged_by_its_head_into_another_phase() -> None:
    s = session()
    journey = journeys(s.project)[0].id
    s.apply(lambda p: add_phase(p, SeededIds(b"phase"), journey, title="Later"), "x")
    last = steps(s.project, journey)[-1]
    drag(s, middle(s, "s0"), (middle(s, last.id)[0] + 5, middle(s, "s0")[1]))

    assert [step.id for step in steps(s.project, journey)] == ["s1", "s2", last.id, "s0"]
    moved = s.project.get(Step, "s0")
    assert moved is not None
    assert moved.phase == last.phase
    assert cell(s, 0, 0) == ["t0", "t1"]


def test_a_lane_and_a_phase_are_dragged_by_their_heads() -> None:
    s = session()
    journey = journeys(s.project)[0].id
    drag(s, middle(s, "l0"), (middle(s, "l0")[0], middle(s, "l1")[1] + 20))
    assert [lane.id for lane in lanes(s.project, journey)][:2] == ["l1", "l0"]
    s.apply(lambda p: add_phase(p, SeededIds(b"phase"), journey, title="Later"), "x")
    second = phases(s.project, journey)[1].id
    drag(s, middle(s, second), (middle(s, "s0")[0], middle(s, second)[1]))
    assert phases(s.project, journey)[0].id == second


def test_ctrl_copies_a_step_with_all_it_holds() -> None:
    s = session()
    journey = journeys(s.project)[0].id
    drag(s, middle(s, "s0"), (middle(s, "s2")[0] + 30, middle(s, "s0")[1]), keys="ctrl")
    new = steps(s.project, journey)[-1].id
    assert new not in ("s0", "s1", "s2")
    assert [card.text for card in index_of(s.project).cell("l0", new)] == ["One", "Two"]


def test_the_edge_of_a_column_gives_it_another_weight() -> None:
    s = session()
    seen = atlas.find(s.sheet, "s1")
    assert seen is not None
    start = (seen.box.right + 0.5, seen.box.y + 5)
    assert gestures.would(Hand(*start), desk(s)) == "column"
    drag(s, start, (start[0] + 5, start[1]), (start[0] + seen.box.width * 0.5, start[1]))
    step = s.project.get(Step, "s1")
    assert step is not None
    assert step.weight == 1.5
    assert not s.is_previewing


def test_the_line_below_a_lane_gives_it_another_size() -> None:
    s = session()
    row = atlas.row_of(s.sheet, "l0")
    assert row is not None
    end = s.sheet.tops[row] + s.sheet.rows[row].height
    drag(s, (20.0, end), (20.0, end + 4), (20.0, end + sizing.SIZE_MM))
    lane = s.project.get(Lane, "l0")
    assert lane is not None
    assert lane.size == "M"


def test_the_right_edge_of_a_card_takes_it_over_several_steps() -> None:
    s = session()
    seen = atlas.find(s.sheet, "t2")
    assert seen is not None
    start = (seen.box.right - 0.3, seen.box.y + 3)
    drag(s, start, (start[0] + 10, start[1]), (middle(s, "s2")[0] + 5, start[1]))
    card = s.project.get(Touchpoint, "t2")
    assert card is not None
    assert card.span == 2


def test_an_unrated_step_is_rated_and_a_point_is_dragged() -> None:
    s = session()
    row = atlas.row_of(s.sheet, "l2")
    assert row is not None
    top, x = s.sheet.tops[row], middle(s, "s1")[0]
    drag(s, (x, top + 20), (x, top + 10), (x, top + 14))
    step = s.project.get(Step, "s1")
    assert step is not None
    assert [(f.persona, f.value) for f in step.feelings] == [(None, 2.0)]


def test_a_second_personas_point_is_that_personas() -> None:
    s = session()
    journey = journeys(s.project)[0]
    people = (Persona(id="p1", name="Anna", order="a"), Persona(id="p2", name="Bo", order="b"))
    step = s.project.get(Step, "s1")
    assert step is not None
    felt = step.but(feelings=(Feeling(persona="p1", value=2), Feeling(persona="p2", value=-2)))
    s.apply(lambda p: p.put(*people, felt, journey.but(personas=("p1", "p2"))), "x")
    row = atlas.row_of(s.sheet, "l2")
    assert row is not None
    placed = next(p for p in s.sheet.rows[row].placed if p.cell.column == "s1")
    mark = next(m for m in placed.cell.marks if m.persona == "p2")
    x, y = placed.x + mark.box.x + 4.5, s.sheet.tops[row] + mark.box.y + 4.5

    drag(s, (x, y), (x, y - 5), (x, y - 200))

    after = s.project.get(Step, "s1")
    assert after is not None
    assert [(f.persona, f.value) for f in after.feelings] == [("p1", 2), ("p2", 2)]


def test_an_arrow_goes_from_the_dot_to_another_card() -> None:
    s = session()
    s.select(("t0",))
    dot = link_drag.dot_at(desk(s), "t0", 0.25)
    assert dot is not None
    drag(s, dot, (dot[0] + 5, dot[1]), middle(s, "t2"))
    (link,) = s.project.all(Link)
    assert (link.source, link.target) == ("t0", "t2")
    assert s.selection == (link.id,)
    assert s.sheet.rows[-1].placed[-1].z == 3
    s.select(("t0",))
    drag(s, dot, (dot[0] + 5, dot[1]), middle(s, "t2"))
    assert len(list(s.project.all(Link))) == 1


def test_an_arrow_that_is_selected_is_marked_from_end_to_end() -> None:
    s = session()
    link = Link(id="k1", source="t0", target="t2", label="then")
    s.apply(lambda project: project.put(link), "link", selection=("k1",))

    line, words, ring = selected.marks(s.sheet, s.selection, 0.25)
    assert isinstance(line, Group)
    (path,) = line.shapes
    assert isinstance(path, Path)
    assert path.stroke is not None
    assert path.stroke.colour == ACCENT
    assert isinstance(words, Group)
    assert any(isinstance(shape, Text) for shape in words.shapes)
    assert isinstance(ring, Rect)


def test_what_is_seen_under_the_hand_is_where_it_lands_while_room_is_made() -> None:
    s = session()
    row = atlas.row_of(s.sheet, "l0")
    assert row is not None
    x = middle(s, "t0")[0]
    state: State = gestures.press(Hand(*middle(s, "t2")), desk(s)).state
    low = s.sheet.tops[row] + s.sheet.rows[row].height - 1.0
    told = []
    for y in (low - 3, low - 2, low - 1, low, low + 0.5, low + 2):
        state = gestures.move(state, Hand(x, y), desk(s)).state
        assert isinstance(state, Moving)
        saying = state.gesture.saying()
        told.append(saying.row if isinstance(saying, Saying) else "")
    assert told == ["l0"] * len(told)
