"""The panels beside the map with real events: fields, faces, the parking lot, outline, history, panes."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from canvas.model.edits import colour_names
from canvas.model.edits.parking import parked
from canvas.model.index import index_of
from canvas.model.journey import Note, Touchpoint
from canvas.model.people import Channel, Persona
from canvas.model.project import LETTERS, Head
from canvas.model.work import Idea
from canvas.widgets.panels.faces_row import FacesRow
from canvas.widgets.panels.fields_choice import ChecksEditor
from canvas.widgets.panels.fields_linked import ColourEditor, LegendEditor, RowsEditor
from canvas.widgets.panels.fields_parts import AskedEditor, EvidenceEditor
from canvas.widgets.panels.fields_record import RecordEditor
from canvas.widgets.panels.fields_text import LineEditor, NotReadError, TextEditor, read_date, read_number
from canvas.widgets.panels.inspector import Inspector
from canvas.widgets.panels.lifting import PARKED, carried
from canvas.widgets.panels.table import FIELDS
from canvas.widgets.window import Window
from tests.widgets.hand import LEFT, Hand, necessary

CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def inspector(window: Window, qtbot: QtBot) -> Inspector:
    """The inspector, open beside a map that is wide enough."""
    window.resize(1600, 900)
    if not window.beside.stage.is_open("inspector"):
        window.beside.toggle("inspector")
    settle(window, qtbot)
    return window.beside.inspector


@pytest.fixture
def persona(window: Window) -> str:
    session = window.file.session
    session.replace(session.project.put(Persona(id="p1", name="Per Lindgaard", order="V")), "add")
    return "p1"


def settle(window: Window, qtbot: QtBot) -> None:
    """Wait until no panel slides any more."""
    berths = window.beside.stage._berths.values()
    qtbot.waitUntil(lambda: all(berth.is_resting for berth in berths), timeout=5000)


def shows(inspector: Inspector, window: Window, qtbot: QtBot, *keys: str) -> None:
    """Select records and wait until the inspector shows them."""
    window.file.session.select(keys)
    qtbot.waitUntil(lambda: inspector.subject.keys == keys, timeout=5000)


def editor(inspector: Inspector, path: str) -> QWidget:
    every = [*inspector.editors, *(e for s in inspector.sections.values() for e in s.editors)]
    return next(each for each in every if each.field.path == path)


def touchpoint(window: Window, key: str) -> Touchpoint:
    found = window.file.session.project.get(Touchpoint, key)
    assert found is not None
    return found


# The inspector


def test_nothing_selected_shows_the_journey(inspector: Inspector, window: Window, qtbot: QtBot) -> None:
    window.file.session.select(())
    qtbot.waitUntil(lambda: inspector.head.text() == "Customer journey", timeout=5000)


def test_the_inspector_follows_when_the_selection_rests(
    inspector: Inspector, window: Window, qtbot: QtBot, hand: Hand
) -> None:
    hand.click("t0")
    assert inspector.subject.keys != ("t0",)
    qtbot.waitUntil(lambda: inspector.subject.keys == ("t0",), timeout=5000)
    assert inspector.head.text() == "Touchpoint"


def test_typing_in_the_inspector_is_live_and_one_step(
    inspector: Inspector, window: Window, qtbot: QtBot
) -> None:
    project = window.file.session.project
    shows(inspector, window, qtbot, "t0")
    text = editor(inspector, "text")
    assert isinstance(text, TextEditor)
    text.edit.setFocus()
    text.edit.moveCursor(text.edit.textCursor().MoveOperation.End)

    QTest.keyClicks(text.edit, " on a bus")
    assert touchpoint(window, "t0").text == "Sees the advert on a bus"

    QTest.keyClick(text.edit, Qt.Key.Key_Z, CONTROL)
    assert window.file.session.project is project
    qtbot.waitUntil(lambda: text.edit.toPlainText() == "Sees the advert", timeout=5000)


def test_a_text_grows_with_its_lines_and_then_scrolls(
    inspector: Inspector, window: Window, qtbot: QtBot
) -> None:
    shows(inspector, window, qtbot, "t0")
    text = editor(inspector, "text")
    assert isinstance(text, TextEditor)
    least = text.edit.height()
    text.edit.setPlainText("\n".join("abcdef"))
    higher = text.edit.height()
    text.edit.setPlainText("\n".join("abcdefghijklmnop"))
    assert least < higher < text.edit.height() == 8 * 20 + 20


def test_a_new_name_makes_a_channel_in_one_step(inspector: Inspector, window: Window, qtbot: QtBot) -> None:
    project = window.file.session.project
    shows(inspector, window, qtbot, "t0", "t1")
    channel = editor(inspector, "channel")
    assert isinstance(channel, RecordEditor)
    channel.line.setFocus()
    QTest.keyClicks(channel.line, "Telephone")
    QTest.keyClick(channel.line, Qt.Key.Key_Return)

    made = next(window.file.session.project.all(Channel))
    assert made.name == "Telephone"
    assert touchpoint(window, "t0").channel == touchpoint(window, "t1").channel == made.id
    window.file.session.undo()
    assert window.file.session.project is project


def test_a_known_name_is_found_in_any_letters(inspector: Inspector, window: Window, qtbot: QtBot) -> None:
    session = window.file.session
    session.replace(session.project.put(Channel(id="c1", name="Website")), "add")
    shows(inspector, window, qtbot, "t0")
    channel = editor(inspector, "channel")
    assert isinstance(channel, RecordEditor)
    QTest.keyClicks(channel.line, "website")
    QTest.keyClick(channel.line, Qt.Key.Key_Return)
    assert touchpoint(window, "t0").channel == "c1"
    assert len(session.project.table(Channel)) == 1


def test_what_differs_is_named(inspector: Inspector, window: Window, qtbot: QtBot) -> None:
    session = window.file.session
    cards = session.project.table(Touchpoint)
    session.replace(
        session.project.put(
            Channel(id="c1", name="Website", order="A"),
            Channel(id="c2", name="Letter", order="B"),
            cards["t0"].but(channel="c1"),
            cards["t1"].but(channel="c2"),
        ),
        "add",
    )
    shows(inspector, window, qtbot, "t0", "t1")
    channel = editor(inspector, "channel")
    assert isinstance(channel, RecordEditor)
    assert channel.line.placeholderText() == "Several: Website, Letter"
    assert inspector.head.text() == "2 touchpoints"


def test_mixed_kinds_show_what_they_share(inspector: Inspector, window: Window, qtbot: QtBot) -> None:
    shows(inspector, window, qtbot, "t0", "n3")
    paths = {field.path for group in inspector._groups for field in group.fields}
    assert {"evidence", "personas", "colour"} <= paths
    assert not paths & {"text", "channel", "kind"}


def test_faces_and_plus_and_minus_set_what_the_active_persona_feels(
    inspector: Inspector, window: Window, qtbot: QtBot, persona: str
) -> None:
    shows(inspector, window, qtbot, "t0")
    faces = editor(inspector, "feelings.{persona}")
    assert isinstance(faces, FacesRow)
    QTest.mouseClick(faces.faces[-1], LEFT)
    assert touchpoint(window, "t0").feelings[0].value == -1.0
    assert faces.faces[-1].isChecked()

    QTest.keyClick(faces.faces[-1], Qt.Key.Key_Minus)
    assert touchpoint(window, "t0").feelings[0].value == -1.5
    qtbot.waitUntil(lambda: faces.value.text() == "−1.5", timeout=5000)

    QTest.keyClicks(faces.word, "lost")
    assert (touchpoint(window, "t0").feelings[0].word, touchpoint(window, "t0").feelings[0].persona) == (
        "lost",
        "p1",
    )


def test_choosing_the_chosen_evidence_takes_it_away(
    inspector: Inspector, window: Window, qtbot: QtBot
) -> None:
    shows(inspector, window, qtbot, "t0")
    evidence = editor(inspector, "evidence")
    assert isinstance(evidence, EvidenceEditor)
    QTest.mouseClick(evidence.strength.buttons["observed"], LEFT)
    held = touchpoint(window, "t0").evidence
    assert held is not None
    assert held.strength == "observed"
    qtbot.waitUntil(evidence.more.isVisible, timeout=5000)
    QTest.mouseClick(evidence.strength.buttons["observed"], LEFT)
    assert touchpoint(window, "t0").evidence is None


def test_a_group_opens_on_a_click_and_counts_what_it_holds(
    inspector: Inspector, window: Window, qtbot: QtBot
) -> None:
    shows(inspector, window, qtbot, "t0")
    section = inspector.sections["ideas"]
    assert not section.is_open
    QTest.mouseClick(section.head, LEFT)
    new = section.editors[0]
    QTest.keyClicks(new.new, "Call the next day")  # type: ignore[attr-defined]  # a HangingEditor
    QTest.keyClick(new.new, Qt.Key.Key_Return)  # type: ignore[attr-defined]

    ideas = index_of(window.file.session.project).of(Idea, "t0")
    assert [idea.text for idea in ideas] == ["Call the next day"]
    qtbot.waitUntil(lambda: section.head.count == "1", timeout=5000)


@pytest.mark.parametrize("kind", FIELDS, ids=lambda kind: kind.__name__)
def test_every_kind_of_record_has_an_inspector_whose_groups_open(
    inspector: Inspector, window: Window, kind: Any
) -> None:
    session = window.file.session
    found = session.project.head if kind is Head else next(session.project.all(kind), None)
    key = found.id if found else f"{LETTERS[kind]}00"
    if found is None:
        session.replace(session.project.put(kind(id=key, **necessary(kind))), "add")
    inspector.show_records((key,))
    for section in inspector.sections.values():
        section.open(is_open=True)
        assert section.editors
    inspector.refresh()


def test_every_field_of_the_table_is_a_field_of_the_model() -> None:
    for kind, groups in FIELDS.items():
        for field in (field for group in groups for field in group.fields):
            if field.path and field.widget not in ("hanging", "brief", "rows", "legend"):
                fields = (Head if field.is_of_project else kind).model_fields
                assert field.path.split(".")[0] in fields, (kind, field.path)


def test_a_number_that_cannot_be_read_is_said_and_changes_nothing(
    inspector: Inspector, window: Window, qtbot: QtBot
) -> None:
    shows(inspector, window, qtbot, "t0")
    inspector.sections["amount"].open(is_open=True)
    amount = editor(inspector, "amount.value")
    assert isinstance(amount, LineEditor)
    project = window.file.session.project
    QTest.keyClicks(amount.edit, "much")
    amount.edit.editingFinished.emit()
    assert window.file.session.project is project
    assert amount.edit.text() == ""
    assert "much" in window.status.doing.text()


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1.250,50", 1250.5),
        ("1 250.50", 1250.5),
        ("−3", -3),
        ("1.000.000", 1000000),
        ("0,125", 0.125),
        ("", None),
    ],
)
def test_numbers_are_read_as_people_write_them(text: str, value: float | None) -> None:
    assert read_number(text) == value


@pytest.mark.parametrize("text", ["2026-03-12", "12.3.2026", "12/03/2026", "12. 3. 2026"])
def test_dates_are_read_as_people_write_them(text: str) -> None:
    found = read_date(text)
    assert found is not None
    assert found.isoformat() == "2026-03-12"


@pytest.mark.parametrize("text", ["31.2.2026", "tomorrow", "12.3.26"])
def test_what_is_no_date_is_refused(text: str) -> None:
    with pytest.raises(NotReadError):
        read_date(text)


# Panels slide, and no card moves


def test_opening_the_parking_lot_moves_no_card_on_the_screen(
    window: Window, hand: Hand, qtbot: QtBot
) -> None:
    window.resize(1600, 900)
    settle(window, qtbot)
    for _ in range(2):
        before = window.view.viewport().mapToGlobal(hand.at("t1"))
        window.beside.toggle("parking")
        settle(window, qtbot)
        assert window.view.viewport().mapToGlobal(hand.at("t1")) == before


def test_in_a_small_window_panels_lie_on_top(window: Window, qtbot: QtBot) -> None:
    width = window.view.width()
    window.beside.toggle("inspector")
    settle(window, qtbot)
    assert window.view.width() == width
    assert not window.things.isVisible()
    assert window.beside.plus.isVisible()


def test_which_panels_are_open_is_remembered_per_size(window: Window, qtbot: QtBot) -> None:
    window.resize(1600, 900)
    window.beside.toggle("parking")
    settle(window, qtbot)
    window.resize(1200, 700)
    settle(window, qtbot)
    assert window.beside.stage.opened() == ()
    window.resize(1600, 900)
    settle(window, qtbot)
    assert set(window.beside.stage.opened()) == {"parking", "inspector"}


# The parking lot


def test_enter_parks_what_was_typed_and_empties_the_line(window: Window, qtbot: QtBot) -> None:
    window.beside.toggle("parking")
    lot = window.beside.parking
    qtbot.waitUntil(lot.input.hasFocus, timeout=5000)
    for text in ("Who owns the waiting?", "Noise at night"):
        QTest.keyClicks(lot.input, text)
        QTest.keyClick(lot.input, Qt.Key.Key_Return)
    assert lot.input.text() == ""
    assert [note.text for note in lot.rows.notes] == ["Noise at night", "Who owns the waiting?"]
    assert window.beside.foot.text() == "2"


def drag(window: Window, data: QMimeData, at: QPoint) -> None:
    """Bring something over the map and let it go there, as Qt tells it."""
    pane, copy = window.view.viewport(), Qt.DropAction.CopyAction
    keys = Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(pane, QDragEnterEvent(at, copy, data, LEFT, keys))
    QApplication.sendEvent(pane, QDragMoveEvent(at, copy, data, LEFT, keys))
    QApplication.sendEvent(pane, QDropEvent(QPointF(at), copy, data, LEFT, keys))


def test_a_parked_note_is_dragged_into_a_cell(window: Window, hand: Hand) -> None:
    window.beside.parking.input.setText("Noise at night")
    window.beside.parking.park_typed()
    key = window.beside.parking.rows.notes[0].id

    drag(window, carried(PARKED, key), hand.at("cell l1 s1"))

    note = window.file.session.project.get(Note, key)
    assert note is not None
    assert (note.lane, note.step) == ("l1", "s1")
    assert window.beside.parking.rows.notes == ()


def test_what_a_drag_would_do_is_a_preview_until_it_is_let_go(window: Window, hand: Hand) -> None:
    window.beside.parking.input.setText("Noise at night")
    window.beside.parking.park_typed()
    key, project = window.beside.parking.rows.notes[0].id, window.file.session.project
    pane, data = window.view.viewport(), carried(PARKED, key)
    point, copy, keys = hand.at("cell l1 s1"), Qt.DropAction.CopyAction, Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(pane, QDragEnterEvent(point, copy, data, LEFT, keys))
    QApplication.sendEvent(pane, QDragMoveEvent(point, copy, data, LEFT, keys))
    assert window.file.session.is_previewing
    assert window.file.session.project is project


def test_a_card_dropped_on_the_parking_lot_is_parked(window: Window, hand: Hand, qtbot: QtBot) -> None:
    window.resize(1600, 900)
    window.beside.toggle("parking")
    settle(window, qtbot)
    lot, pane = window.beside.parking, window.view.viewport()
    hand.hold(hand.at("t1"), hand.at("cell l0 s2"))
    over = pane.mapFromGlobal(lot.mapToGlobal(QPoint(100, 300)))
    assert window.view.pointer.is_moving
    QTest.mouseMove(pane, over)
    assert lot.property("aimed")
    assert window.status.doing.text() == "Goes to the parking lot"
    assert window.view.edge.sides() == (0, 0)
    hand.let_go(over)

    assert [note.text for note in lot.rows.notes] == ["Visits the shop"]
    assert window.file.session.project.get(Touchpoint, "t1") is None
    assert not window.view.pointer.is_moving


def test_enter_on_a_parked_note_puts_it_where_the_map_is_selected(window: Window, hand: Hand) -> None:
    lot = window.beside.parking
    window.beside.toggle("parking")
    lot.input.setText("Noise at night")
    lot.park_typed()
    window.file.session.select(("cell l1 s2",))
    QTest.keyClick(lot.input, Qt.Key.Key_Down)
    QTest.keyClick(lot.list, Qt.Key.Key_Return)
    assert len(hand.cell("l1", "s2")) == 1
    assert not parked(window.file.session.project, window.beside._journey())


def test_the_park_command_parks_what_is_selected(window: Window, hand: Hand) -> None:
    hand.click("n3")
    window.actions_by_name["park"].trigger()
    assert [note.id for note in window.beside.parking.rows.notes] == ["n3"]


# Outline, history, persona


def test_the_outline_selects_and_edits_the_same_map(window: Window, qtbot: QtBot, hand: Hand) -> None:
    window.beside.toggle("outline")
    tree, items = window.beside.outline.tree, window.beside.outline._items
    assert [items["f0"].text(0), items["s0"].text(0)] == ["Phase", "Step 0"]
    assert items["s0"].parent() is items["f0"]

    tree.setCurrentItem(items["t1"])
    assert window.file.session.selection == ("t1",)

    items["t1"].setText(0, "Goes in")
    assert hand.text("t1") == "Goes in"

    window.file.session.select(("t2",))
    qtbot.waitUntil(lambda: items["t2"].isSelected() and not items["t1"].isSelected(), timeout=5000)


def test_a_moved_card_moves_in_the_outline(window: Window, qtbot: QtBot) -> None:
    from canvas.model.edits.cards import move_card

    window.beside.toggle("outline")
    outline = window.beside.outline
    window.file.session.apply(lambda project: move_card(project, "t0", "l0", "s2"), "move")
    qtbot.waitUntil(lambda: outline._items["t0"].parent() is outline._items["s2"], timeout=5000)


def test_a_click_in_the_history_goes_there(window: Window, qtbot: QtBot) -> None:
    session = window.file.session
    begun = session.project
    window.beside.parking.input.setText("One")
    window.beside.parking.park_typed()
    window.beside.parking.input.setText("Two")
    window.beside.parking.park_typed()
    ended = session.project
    window.beside.toggle("history")
    rows = window.beside.history.list
    qtbot.waitUntil(lambda: rows.count() == 3, timeout=5000)
    last = rows.visualItemRect(rows.item(2)).center()
    QTest.mouseClick(rows.viewport(), LEFT, pos=last)
    assert session.project is begun
    window.beside.history.go_to(0)
    assert session.project is ended


def test_the_chip_chooses_whose_feelings_are_changed(window: Window, persona: str) -> None:
    session = window.file.session
    session.replace(session.project.put(Persona(id="p2", name="Mette Lindgaard", order="W")), "add")
    assert session.persona == "p1"
    window.beside.chip.choose("p2")
    assert session.persona == "p2"
    assert "Mette" in window.beside.chip.text()


def test_a_new_persona_belongs_to_the_journey_and_is_the_active_one(window: Window) -> None:
    window.beside.chip.add()
    made = next(window.file.session.project.all(Persona))
    assert window.file.session.persona == made.id
    assert window.beside.stage.is_open("inspector")
    assert window.file.session.selection == (made.id,)


# The keyboard from pane to pane


def test_f6_goes_round_and_esc_goes_back_to_the_map(window: Window, hand: Hand, qtbot: QtBot) -> None:
    window.resize(1600, 900)
    settle(window, qtbot)
    window.activateWindow()
    window.view.setFocus()
    hand.click("t0")
    QTest.keyClick(window.view, Qt.Key.Key_F6)
    held = QApplication.focusWidget()
    assert held is not None
    assert window.beside.inspector.isAncestorOf(held)

    QTest.keyClick(held, Qt.Key.Key_Escape)
    assert window.view.hasFocus()
    assert window.file.session.selection == ("t0",)

    QTest.keyClick(window.view, Qt.Key.Key_F6, SHIFT)
    held = QApplication.focusWidget()
    assert isinstance(held, QToolButton)
    assert window.things.isAncestorOf(held)


def test_a_click_on_the_palette_stays_a_click(window: Window, hand: Hand, qtbot: QtBot) -> None:
    window.resize(1600, 900)
    settle(window, qtbot)
    hand.click("cell l0 s1")
    button = next(
        each
        for each in window.things.findChildren(QToolButton)
        if each.defaultAction() is window.actions_by_name["touchpoint"]
    )
    QTest.mouseClick(button, LEFT)
    assert window.view.typist.is_typing


def test_a_hidden_row_is_shown_again_from_the_journeys_fields(
    inspector: Inspector, window: Window, qtbot: QtBot
) -> None:
    window.file.session.select(())
    qtbot.waitUntil(lambda: inspector.head.text() == "Customer journey", timeout=5000)
    rows = next(each for each in inspector.editors if isinstance(each, RowsEditor))
    QTest.mouseClick(rows.rows["l1"][0], LEFT)
    assert window.ways.views.hidden == {"l1"}
    QTest.mouseClick(rows.rows["l1"][0], LEFT)
    assert not window.ways.views.hidden


def test_a_tick_lets_a_card_be_about_a_persona_and_not(
    inspector: Inspector, window: Window, qtbot: QtBot, persona: str
) -> None:
    shows(inspector, window, qtbot, "t0")
    inspector.sections["personas"].open(is_open=True)
    personas = next(e for e in inspector.sections["personas"].editors if isinstance(e, ChecksEditor))
    QTest.mouseClick(personas.boxes[persona], LEFT)
    assert touchpoint(window, "t0").personas == (persona,)
    QTest.mouseClick(personas.boxes[persona], LEFT)
    assert touchpoint(window, "t0").personas == ()


def test_a_colour_gets_its_name_where_it_is_chosen_and_in_the_legends_group(
    inspector: Inspector, window: Window, qtbot: QtBot
) -> None:
    shows(inspector, window, qtbot, "n3")
    colour = next(e for e in inspector.editors if isinstance(e, ColourEditor))
    QTest.mouseClick(colour.swatches[2], LEFT)
    QTest.keyClicks(colour.name, "Costs money")
    session = window.file.session
    assert colour_names.name(session.project, colour.swatches[2].colour) == "Costs money"

    session.select(())
    qtbot.waitUntil(lambda: inspector.head.text() == "Customer journey", timeout=5000)
    inspector.sections["legend"].open(is_open=True)
    legend = next(e for e in inspector.sections["legend"].editors if isinstance(e, LegendEditor))
    line = legend.lines[colour.swatches[2].colour]
    assert line.text() == "Costs money"
    line.end(False)
    QTest.keyClicks(line, "!")
    assert colour_names.name(session.project, colour.swatches[2].colour) == "Costs money!"


def test_asking_a_question_says_when_and_can_be_taken_back(
    inspector: Inspector, window: Window, qtbot: QtBot
) -> None:
    shows(inspector, window, qtbot, "t0")
    section = inspector.sections["asked"]
    section.open(is_open=True)
    asked = next(e for e in section.editors if isinstance(e, AskedEditor))
    QTest.mouseClick(asked.rows["ease"].asked, LEFT)
    held = touchpoint(window, "t0").asked
    assert [(each.lens, each.date is not None) for each in held] == [("ease", True)]
    QTest.mouseClick(asked.rows["ease"].nothing, LEFT)
    assert touchpoint(window, "t0").asked[0].is_nothing
    qtbot.waitUntil(lambda: section.head.count == "1 of 3", timeout=5000)
    QTest.mouseClick(asked.rows["ease"].asked, LEFT)
    assert touchpoint(window, "t0").asked == ()
