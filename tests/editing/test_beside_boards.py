"""What a hand does beside the boards, without Qt: faces of the wheel, nodes of a flow, handovers in words."""

from __future__ import annotations

from canvas.editing import atlas, gestures, writing
from canvas.editing.desk import Desk, Hand
from canvas.editing.gestures import IDLE, Moving, State
from canvas.editing.hits import hit
from canvas.editing.outcome import Change, Refused, Saying, Select
from canvas.editing.selection import Place
from canvas.editing.session import Session
from canvas.layout.options import SheetOptions
from canvas.layout.sheet import Seen, Sheet
from canvas.layout.sheets import SHEETS, make
from canvas.layout.wheel.looks import UNIT
from canvas.model.edits.boards import letter_in
from canvas.model.edits.feelings import set_feeling
from canvas.model.journey import Handover, Journey, Touchpoint
from canvas.model.project import Project
from canvas.model.work import FlowNode
from tests.layout.flowing import flowing
from tests.layout.housed import housed
from tests.layout.plain import SAY
from tests.layout.small import seen
from tests.layout.walked import walked


def session(project: Project, kind: str, about: str = "") -> Session:
    def lay_out(given: Project, previous: Sheet | None = None) -> Sheet:
        return make(given, kind, SheetOptions(SAY, show_empty=True, about=about), previous)

    return Session(project, lay_out)


def desk(given: Session) -> Desk:
    kind = SHEETS[given.sheet.kind]
    return Desk(given.project, given.sheet, given.selection, kind.drop, join=kind.join)


def drag(given: Session, start: tuple[float, float], end: tuple[float, float]) -> list[object]:
    """Press, move, let go; returns what was said meanwhile, or why nothing could be done."""
    said: list[object] = []
    state: State = IDLE
    state, outcome = gestures.press(Hand(*start), desk(given))
    for at in (start, end):
        if isinstance(outcome, Select):
            given.select(outcome.selection)
        state, outcome = gestures.move(state, Hand(*at), desk(given))
    if isinstance(state, Moving):
        said.append(state.gesture.saying())
    state, outcome = gestures.release(state, Hand(*end), desk(given))
    if isinstance(outcome, Change):
        given.apply(outcome.edit, outcome.label, selection=outcome.selection)
    if isinstance(outcome, Refused):
        said.append(outcome.problem)
    return said


def centre(found: Seen) -> tuple[float, float]:
    return found.box.x + found.box.width / 2, found.box.y + found.box.height / 2


def circling() -> Session:
    project = walked(*({"cards": ["c1"]} for _ in range(4)))
    project = project.put(project.table(Journey)["j1"].but(is_loop=True))
    for number, value in enumerate((1.0, -1.0, 0.0, 2.0), start=1):
        project = set_feeling(project, f"t{number}", "p1", value)
    return session(project, "wheel")


def outwards(given: Session, record: str, by: float) -> tuple[float, float]:
    """A point so many levels farther from the middle than a face."""
    found = seen(given.sheet, record, "face")
    x, y = centre(found)
    middle = found.x + found.cell.width / 2, found.y + found.cell.height / 2
    far = ((x - middle[0]) ** 2 + (y - middle[1]) ** 2) ** 0.5
    share = by * UNIT / far
    return x + (x - middle[0]) * share, y + (y - middle[1]) * share


def felt(given: Session, record: str) -> list[tuple[str | None, float | None]]:
    return [(f.persona, f.value) for f in given.project.table(Touchpoint)[record].feelings]


def test_a_face_of_the_wheel_is_dragged_outwards_for_better_and_inwards_for_worse() -> None:
    given = circling()
    for record, by, value in (("t1", 1.0, 2.0), ("t2", 1.5, 0.5), ("t3", -2.0, -2.0), ("t4", 3.0, 2.0)):
        before = given.project
        drag(given, centre(seen(given.sheet, record, "face")), outwards(given, record, by))
        assert felt(given, record) == [("p1", value)]
        given.undo()
        assert given.project is before or record == "t4"


def test_a_touchpoint_that_is_not_rated_is_rated_from_its_open_ring() -> None:
    given = circling()
    given.apply(lambda project: set_feeling(project, "t2", "p1", None), "feeling")
    assert felt(given, "t2") == []
    before = given.project
    drag(given, centre(seen(given.sheet, "t2", "face")), outwards(given, "t2", 1.5))
    assert felt(given, "t2") == [("p1", 1.5)]
    given.undo()
    assert given.project is before


def test_the_value_is_said_while_a_face_is_dragged() -> None:
    given = circling()
    (said,) = drag(given, centre(seen(given.sheet, "t2", "face")), outwards(given, "t2", 1.0))
    assert said == Saying("feeling", 1, "s1", value=0.0, fields=(("persona", "p1"),))


def test_a_node_of_a_flow_is_dragged_to_the_other_side() -> None:
    given = session(flowing(), "flow", about="f2")
    row = next(n for n, row in enumerate(given.sheet.rows) if row.key == "flow:company:first")
    sheet = given.sheet
    start = centre(seen(sheet, "w3", "flow-node"))
    end = (start[0], sheet.tops[row] + sheet.rows[row].height - 2.0)
    before = given.project
    drag(given, start, end)
    assert given.project.table(FlowNode)["w3"].side == "company"
    given.undo()
    assert given.project is before


def test_a_node_stays_in_its_own_flow() -> None:
    given = session(flowing(), "flow", about="f2")
    row = next(n for n, row in enumerate(given.sheet.rows) if row.key == "flow:company:repurchase")
    start = centre(seen(given.sheet, "w3", "flow-node"))
    before = given.project
    said = drag(given, start, (start[0], given.sheet.tops[row] + 3.0))
    assert [getattr(each, "code", "") for each in said] == ["flow-node-apart", "flow-node-apart"]
    assert given.project is before


def test_typing_where_no_agreement_stands_writes_the_handover_down() -> None:
    given = session(housed(["d1"], ["d2"]), "department-map")
    place = Place("handover:t1", "t2")
    area = atlas.area(given.sheet, place)
    assert area is not None
    found = hit(given.project, given.sheet, area.x + area.width / 2, area.y + area.height / 2)
    assert found.place == place
    assert letter_in(given.project, place.row) == "h"
    before = given.project
    begun = writing.of_new_card(given, "h1", writing.NewCard(place))
    assert given.project is before
    for text in ("B", "By", "By noon"):
        writing.typed(given, begun, text)
        shown = atlas.find(given.sheet, "h1", "agreement")
        assert shown is not None
    writing.ended(given, begun)
    (handover,) = given.project.all(Handover)
    assert (handover.source, handover.target, handover.agreement) == ("t1", "t2", "By noon")
    given.undo()
    assert given.project is before


def test_an_agreement_of_no_words_writes_nothing_down() -> None:
    given = session(housed(["d1"], ["d2"]), "department-map")
    before = given.project
    begun = writing.of_new_card(given, "h1", writing.NewCard(Place("handover:t1", "t2")))
    writing.typed(given, begun, "By")
    writing.typed(given, begun, "")
    writing.ended(given, begun)
    assert given.project is before
