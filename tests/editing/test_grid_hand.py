"""What a hand does on the integration grid, without Qt: type, drag cards and people, draw a move."""

from __future__ import annotations

from canvas.editing import atlas, gestures, walk, writing
from canvas.editing.desk import Desk, Hand
from canvas.editing.gestures import IDLE, Moving, State
from canvas.editing.hits import hit
from canvas.editing.link_drag import dot_at
from canvas.editing.outcome import Change, Select
from canvas.editing.selection import Place
from canvas.editing.session import Session
from canvas.layout.options import SheetOptions
from canvas.layout.shapes import Rect
from canvas.layout.sheet import Sheet
from canvas.layout.sheets import SHEETS, make
from canvas.model.journey import Touchpoint
from canvas.model.people import Persona
from canvas.model.project import Project
from canvas.model.work import GridCell, Move
from tests.layout.gridded import gridded
from tests.layout.plain import SAY
from tests.layout.small import seen

KIND = SHEETS["grid"]


def lay_out(project: Project, previous: Sheet | None = None) -> Sheet:
    return make(project, "grid", SheetOptions(SAY, show_empty=True), previous)


def session() -> Session:
    return Session(gridded(), lay_out)


def desk(given: Session) -> Desk:
    return Desk(given.project, given.sheet, given.selection, KIND.drop, join=KIND.join)


def drag(given: Session, start: tuple[float, float], end: tuple[float, float]) -> None:
    state: State = IDLE
    state, outcome = gestures.press(Hand(*start), desk(given))
    for at in (start, end):
        if isinstance(outcome, Select):
            given.select(outcome.selection)
        state, outcome = gestures.move(state, Hand(*at), desk(given))
    state, outcome = gestures.release(state, Hand(*end), desk(given))
    if isinstance(outcome, Change):
        given.apply(outcome.edit, outcome.label, selection=outcome.selection)


def middle(given: Session, level: str, phase: str) -> tuple[float, float]:
    area = atlas.area(given.sheet, Place(f"{level}:decider", phase))
    assert area
    return area.x + area.width / 2, area.y + area.height / 2


def centre(given: Session, record: str, role: str) -> tuple[float, float]:
    box = seen(given.sheet, record, role).box
    return box.x + box.width / 2, box.y + box.height / 2


def test_what_is_typed_into_an_empty_cell_is_its_message_and_stands_there_at_once() -> None:
    at = session()
    begun = writing.of_new_card(at, "gnew", writing.NewCard(Place("r3:decider", "f1")))
    writing.typed(at, begun, "Show it to a neighbour")
    made = at.project.get(GridCell, "gnew")
    assert made
    assert (made.messages, made.level, made.phase) == ("Show it to a neighbour", "r3", "f1")
    block = seen(at.sheet, "gnew").mark.block
    assert block
    assert (block.field, block.text) == ("messages", "Show it to a neighbour")


def test_typing_nothing_plans_nothing() -> None:
    at = session()
    before = at.project
    begun = writing.of_new_card(at, "gnew", writing.NewCard(Place("r3:decider", "f1")))
    writing.typed(at, begun, "S")
    writing.typed(at, begun, "")
    writing.ended(at, begun)
    assert at.project is before


def test_a_touchpoint_is_dragged_into_the_cell_it_serves() -> None:
    at = session()
    drag(at, centre(at, "t1", "touchpoint"), middle(at, "r2", "f2"))
    card = at.project.get(Touchpoint, "t1")
    assert card
    assert (card.levels, card.step) == (("r2",), "s3")


def test_a_persona_is_dragged_to_where_they_stand_now() -> None:
    at = session()
    drag(at, centre(at, "p1", "person"), middle(at, "r3", "f2"))
    per = at.project.get(Persona, "p1")
    assert per
    assert (per.level, per.phase, per.buying_role) == ("r3", "f2", "decider")


def test_the_cell_a_persona_hangs_over_is_framed_and_stays_legible() -> None:
    at = session()
    start, end = centre(at, "p1", "person"), middle(at, "r3", "f2")
    state, _ = gestures.press(Hand(*start), desk(at))
    state, _ = gestures.move(state, Hand(*end), desk(at))
    assert isinstance(state, Moving)
    shapes = state.gesture.overlay(desk(at)).shapes
    over = [shape for shape in shapes if isinstance(shape, Rect) and shape.x < end[0] < shape.x + shape.width]
    assert [shape.fill for shape in over] == [None]


def test_an_arrow_drawn_from_cell_to_cell_is_a_move() -> None:
    at = session()
    at.select(("g1",))
    dot = dot_at(desk(at), "g1", 0.25)
    assert dot
    drag(at, dot, middle(at, "r3", "f2"))
    assert [(m.source, m.target) for m in at.project.all(Move) if m.id not in ("m1", "m2")] == [("g1", "g3")]


def test_arrow_keys_go_from_cell_to_cell() -> None:
    at = session()
    at.select(("g2",))
    assert walk.step(at.project, at.sheet, at.selection, "up") == "g3"
    assert walk.step(at.project, at.sheet, at.selection, "left") == Place("r2:decider", "f1").name


def test_a_trigger_is_found_under_the_hand_in_its_gutter() -> None:
    at = session()
    found = hit(at.project, at.sheet, *centre(at, "m1", "move"))
    assert found.record == "m1"
    assert found.seen
    assert found.seen.mark.block
    assert found.seen.mark.block.field == "trigger"


def test_several_texts_of_one_level_are_found_by_their_field() -> None:
    at = session()
    attitude = atlas.find(at.sheet, "r1", "attitude")
    assert attitude
    assert attitude.mark.block
    assert attitude.mark.block.text == "busy"
    assert atlas.find(at.sheet, "r1", "needs") is None


def test_an_arrow_into_a_cell_nobody_planned_plans_it() -> None:
    at = session()
    before = at.project
    at.select(("g1",))
    dot = dot_at(desk(at), "g1", 0.25)
    assert dot
    drag(at, dot, middle(at, "r2", "f1"))
    (made,) = [cell for cell in at.project.all(GridCell) if before.get(GridCell, cell.id) is None]
    assert (made.level, made.phase, made.social_role) == ("r2", "f1", "decider")
    moves = {(move.source, move.target) for move in at.project.all(Move)}
    assert ("g1", made.id) in moves
    at.undo()
    assert at.project is before


def test_an_arrow_may_go_to_another_role() -> None:
    at = session()
    before = at.project
    at.select(("g1",))
    dot = dot_at(desk(at), "g1", 0.25)
    assert dot
    drag(at, dot, centre(at, "g4", "grid-cell"))
    assert ("g1", "g4") in {(move.source, move.target) for move in at.project.all(Move)}
    at.undo()
    assert at.project is before


def test_an_arrow_may_go_to_a_cell_of_another_role_that_nobody_planned() -> None:
    at = session()
    before = at.project
    at.select(("g1",))
    dot = dot_at(desk(at), "g1", 0.25)
    area = atlas.area(at.sheet, Place("r3:buyer", "f2"))
    assert dot
    assert area
    drag(at, dot, (area.x + area.width / 2, area.y + area.height / 2))
    (made,) = [cell for cell in at.project.all(GridCell) if before.get(GridCell, cell.id) is None]
    assert (made.level, made.phase, made.social_role) == ("r3", "f2", "buyer")


def test_an_arrow_let_go_in_its_own_cell_is_none() -> None:
    at = session()
    before = at.project
    at.select(("g1",))
    dot = dot_at(desk(at), "g1", 0.25)
    assert dot
    drag(at, dot, middle(at, "r1", "f1"))
    assert at.project is before
