"""What the status line tells when it happens: what a note does not keep, sizes, whose feeling changed."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from canvas.editing import atlas
from canvas.editing.desk import Hand as Pointing
from canvas.editing.sizing import Edge, edge_at
from canvas.model.edits.fields import set_field
from canvas.model.journey import Journey, Lane, Link, Step, Touchpoint
from canvas.model.people import Channel, Persona
from canvas.model.problem import problem
from canvas.widgets.window import Window
from tests.widgets.hand import Hand

CONTROL = Qt.KeyboardModifier.ControlModifier


def said(window: Window) -> str:
    return window.status.doing.text()


def furnish(window: Window) -> None:
    """Give the first touchpoint what no note can hold, and the journey a persona."""
    session = window.file.session
    made = set_field(session.project.put(Channel(id="c1", name="Mail")), "t0", "channel", "c1")
    made = made.put(Link(id="k1", source="t0", target="t1"), Persona(id="p1", name="Per Lind"))
    journey = next(made.all(Journey))
    session.apply(lambda _: made.put(journey.but(personas=("p1",))), "add")


def test_what_a_note_does_not_keep_is_said_with_an_undo_beside_it(window: Window, hand: Hand) -> None:
    furnish(window)
    before = window.file.session.project
    hand.click("t0")
    hand.press(Qt.Key.Key_T, CONTROL)

    assert said(window) == "A note now, without channel, 1 arrow"
    assert window.status.undo.isVisible()
    window.status.undo.click()
    assert window.file.session.project is before
    assert window.status.undo.isHidden()


def test_turned_twice_a_touchpoint_has_everything_it_had(window: Window, hand: Hand) -> None:
    furnish(window)
    before = window.file.session.project
    hand.click("t0")
    hand.press(Qt.Key.Key_T, CONTROL)
    hand.press(Qt.Key.Key_T, CONTROL)

    assert window.file.session.project is before
    assert window.file.session.selection == ("t0",)


def test_a_long_sentence_is_shortened_and_makes_the_window_no_wider(window: Window) -> None:
    width = window.width()
    window.tell_words("Nothing of this may be lost, " * 30)

    assert window.width() == width
    assert window.status.whole.mapTo(window, QPoint(0, 0)).x() < width
    assert window.status.doing.toolTip() == said(window)


def edge(window: Window, key: str) -> QPoint:
    """A point on the edge of a head that is sized by it, in pixels of the view."""
    view, box = window.view, window.view.box_of(key)
    assert box is not None
    for steps in range(60):
        x, y = (box.right + steps * view.px, box.y + 3) if key[0] == "s" else (box.x + 9, 0.0)
        if key[0] == "l":
            y = window.view.sheet.tops[[row.key for row in view.sheet.rows].index(key) + 1]
        found = edge_at(view.desk(), Pointing(x, y, view.px))
        if isinstance(found, Edge) and found.key == key:
            return QPoint(*map(round, view.camera.to_view(x, y)))
    raise AssertionError(key)


def test_a_size_is_told_with_its_limits_and_what_it_is_on_paper(window: Window, hand: Hand) -> None:
    step = next(window.file.session.project.all(Step)).id
    start = edge(window, step)
    hand.hold(start, start + QPoint(150, 0))

    assert said(window).startswith("2 × the usual width: 1 is the least, 2 the most · ")
    assert "mm on A1, " in said(window)
    assert said(window).endswith(" mm on A3")
    hand.let_go(start + QPoint(150, 0))

    lane = "l0"
    start = edge(window, lane)
    hand.hold(start, start + QPoint(0, 120))
    assert said(window).startswith("Height L: S is the least, L the most · ")
    hand.let_go(start + QPoint(0, 120))


def test_a_feeling_that_a_key_changes_is_told_with_its_owner_and_step(window: Window, hand: Hand) -> None:
    furnish(window)
    hand.click("t0")
    hand.click("t1", CONTROL)
    QTest.keyClicks(window.view, "+")

    assert said(window) == "Feeling of Per in Step 1: +1"
    held = [window.file.session.project.get(Touchpoint, key) for key in ("t0", "t1")]
    assert [card.feelings[0].value for card in held if card] == [1.0, 1.0]


def test_what_is_typed_where_nothing_can_be_written_is_told(window: Window, hand: Hand) -> None:
    before = window.file.session.project
    step = next(before.all(Step)).id
    window.file.session.select((step,))
    QTest.keyClicks(window.view, "x")
    assert said(window) == window.language.problem(problem("typed-on-title"))
    window.file.session.select(())
    QTest.keyClicks(window.view, "x")
    assert said(window) == window.language.problem(problem("typed-nowhere"))
    assert window.file.session.project is before


def test_a_step_without_a_name_is_told_by_its_phase_also_while_a_new_card_is_empty(
    window: Window, hand: Hand
) -> None:
    session = window.file.session
    step = session.project.table(Step)["s1"]
    named = set_field(set_field(session.project, "s1", "title", ""), step.phase, "title", "Choosing")
    session.apply(lambda _: named, "x")
    hand.click("cell l1 s1")
    hand.press(Qt.Key.Key_Return)
    assert said(window) == "Writing in Choosing"


def test_a_column_is_sized_by_the_edge_of_its_head_that_stays_in_sight(window: Window, hand: Hand) -> None:
    view = window.view
    step = next(window.file.session.project.all(Step)).id
    view.zoom_to(2.0)
    hidden = view.box_of(step)
    assert hidden is not None
    view.look(view.camera._replace(top=round((hidden.bottom + 5) * view.camera.scale)))
    x, _ = view.camera.to_view(hidden.right, hidden.bottom)
    start = QPoint(round(x), round(view.frozen().top) - 6)
    assert view.frozen().covers(start.x(), start.y())
    hand.hold(start, start + QPoint(300, 0))
    assert said(window).startswith("2 × the usual width")
    hand.let_go(start + QPoint(300, 0))
    assert window.file.session.project.table(Step)[step].weight == 2


def test_a_row_is_sized_by_the_line_below_its_head_that_stays_in_sight(window: Window, hand: Hand) -> None:
    view = window.view
    view.zoom_to(2.0)
    sheet = view.session.sheet
    number = atlas.row_of(sheet, "l0")
    assert number is not None
    view.look(view.camera._replace(left=900, top=round(sheet.tops[number] * view.camera.scale) - 200))
    _, y = view.camera.to_view(0.0, sheet.tops[number + 1])
    start = QPoint(round(view.frozen().left) - 30, round(y))
    assert view.frozen().covers(start.x(), start.y())
    hand.hold(start, start + QPoint(0, 60))
    assert view.session.is_previewing
    hand.let_go(start + QPoint(0, 60))
    assert window.file.session.project.table(Lane)["l0"].size == "M"
