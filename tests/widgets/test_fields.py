"""The fields of the inspector with real events: faces, evidence, colours, names, numbers and dates."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from canvas.model.edits import colour_names
from canvas.model.people import Channel
from canvas.widgets.panels.faces_row import FacesRow
from canvas.widgets.panels.fields_choice import ChecksEditor
from canvas.widgets.panels.fields_linked import ColourEditor, LegendEditor, RowsEditor
from canvas.widgets.panels.fields_parts import AskedEditor, EvidenceEditor
from canvas.widgets.panels.fields_record import RecordEditor
from canvas.widgets.panels.fields_text import LineEditor, NotReadError, TextEditor, read_date, read_number
from canvas.widgets.panels.inspector import Inspector
from canvas.widgets.window import Window
from tests.widgets.beside_map import editor, shows, touchpoint
from tests.widgets.hand import LEFT


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
    assert (made.kind, made.icon) == ("personal", "phone")  # as in a table
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
    qtbot.waitUntil(lambda: colour.swatches[2].accessibleName() == "Peach: Costs money")
    assert colour.swatches[3].accessibleName() == "Green"

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
