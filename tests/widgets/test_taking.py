"""A table beside the map: tried, changed by a click, taken in with Enter, left with Esc, and remembered."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QResizeEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolButton
from pytestqt.qtbot import QtBot

from canvas.language import LANGUAGES, language
from canvas.model.journey import Journey, Lane, Touchpoint
from canvas.model.queries import journeys, phases
from canvas.model.work import Measure
from canvas.widgets import app, clipping
from canvas.widgets.panels.fields_text import Line
from canvas.widgets.panels.look import PADDING, WIDTH
from canvas.widgets.panels.tick import Tick
from canvas.widgets.sayings import translated
from canvas.widgets.taking import words
from canvas.widgets.taking.lines import GuessedLine, SureLine
from canvas.widgets.taking.segments import Segments
from canvas.widgets.window import Window
from tests.widgets.hand import LEFT, Hand

CONTROL = Qt.KeyboardModifier.ControlModifier
MATRIX = """Phases\tBefore\tDuring
Touchpoints\tAdvert\tTill
Thoughts\t\tToo dear
Places\tShop\tWeb"""
LIST = "Fase;Trin;Kontaktpunkt;Vejr\nFør;Søg;Hjemmeside;sol\nI køb;Køb;Butik på gågade;regn\n"


def paste(window: Window, text: str) -> None:
    mime = QMimeData()
    mime.setText(text)
    QGuiApplication.clipboard().setMimeData(mime)
    clipping.paste(window)


def click(window: Window, words: str) -> None:
    """Click on a choice in the panel, by its accessible name."""
    buttons = window.taking.panel.findChildren(QToolButton)
    QTest.mouseClick(next(b for b in buttons if b.accessibleName() == words and b.isVisible()), LEFT)


def press(window: Window, key: Qt.Key) -> None:
    QTest.keyClick(window.taking.panel.take, key)


def texts(window: Window) -> set[str]:
    return {card.text for card in window.file.session.shown.all(Touchpoint)}


def titles(window: Window) -> list[str]:
    project = window.file.session.project
    return [phase.title for phase in phases(project, journeys(project)[0].id)]


def test_a_pasted_table_is_only_tried_until_enter_takes_it_in_as_one_step(window: Window, hand: Hand) -> None:
    session = window.file.session
    before = session.project
    hand.click("t0")
    paste(window, MATRIX)

    assert session.is_previewing
    assert session.project is before
    assert "Advert" in texts(window)
    assert window.taking.panel.isVisible()

    press(window, Qt.Key.Key_Return)
    assert titles(window) == ["Phase", "Before", "During"]
    assert not window.taking.is_open
    window.commands.undo()
    assert session.project is before


def test_esc_leaves_everything_as_it_was(window: Window, hand: Hand) -> None:
    session = window.file.session
    before, selection = session.project, session.selection
    paste(window, MATRIX)
    press(window, Qt.Key.Key_Escape)
    assert (session.shown, session.selection) == (before, selection)
    assert not session.history.can_undo
    assert not window.taking.is_open


def test_one_click_changes_a_guess_and_the_map_shows_it_at_once(window: Window, hand: Hand) -> None:
    paste(window, MATRIX)
    assert "Shop" not in texts(window)
    click(window, "Places: Touchpoints")
    assert {"Shop", "Web"} <= texts(window)
    click(window, "Places: Notes")
    assert "Shop" not in texts(window)


def test_the_next_table_of_that_kind_is_taken_the_same_and_the_panel_says_so(window: Window) -> None:
    paste(window, MATRIX)
    assert "Taken as you took" not in _said(window)
    click(window, "Places: Touchpoints")
    press(window, Qt.Key.Key_Return)

    paste(window, MATRIX.replace("Web", "Phone"))
    assert "Phone" in texts(window)
    assert "Taken as you took" in _said(window)


def test_a_map_becomes_plain_cells_with_one_click(window: Window, hand: Hand) -> None:
    hand.click("cell l0 s0")
    paste(window, MATRIX)
    click(window, "Becomes: Cells")
    assert "Phases" in texts(window)
    assert titles(window) == ["Phase"]


def test_whatever_else_is_done_takes_it_in_first(window: Window, hand: Hand) -> None:
    session = window.file.session
    paste(window, MATRIX)
    hand.press(Qt.Key.Key_Down)
    assert not window.taking.is_open
    assert titles(window) == ["Phase", "Before", "During"]
    paste(window, MATRIX.replace("Advert", "Poster"))
    hand.press(Qt.Key.Key_Z, CONTROL)
    assert "Poster" not in texts(window)
    assert "Advert" in texts(window)
    paste(window, MATRIX.replace("Advert", "Letter"))
    hand.click("t0")
    assert not session.is_previewing
    assert "Letter" in texts(window)


def test_looking_about_takes_nothing_in(window: Window, hand: Hand) -> None:
    paste(window, MATRIX)
    hand.press(Qt.Key.Key_Plus, CONTROL)
    QTest.mouseClick(window.view.viewport(), Qt.MouseButton.MiddleButton)
    assert window.file.session.is_previewing


def test_a_dropped_file_is_tried_on_the_map(window: Window, hand: Hand, tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_text(LIST, encoding="utf-8")
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path))])
    told = (Qt.DropAction.CopyAction, mime, LEFT, Qt.KeyboardModifier.NoModifier)
    at = QPointF(hand.at("cell l1 s2"))
    QApplication.sendEvent(window.view.viewport(), QDragEnterEvent(at.toPoint(), *told))
    QApplication.sendEvent(window.view.viewport(), QDropEvent(at, *told))
    assert window.file.session.is_previewing
    assert window.taking.panel.head.text() == "list.csv"
    click(window, "Becomes: Map")
    assert "Hjemmeside" in texts(window)
    window.taking.panel.own.click()
    assert titles(window) == ["Før", "I køb"]
    assert window.file.path is None


def test_an_opened_table_is_a_project_with_what_was_guessed_beside_it(
    window: Window, answers: dict[str, str], tmp_path: Path
) -> None:
    path = tmp_path / "rejse.csv"
    path.write_bytes(LIST.encode("cp1252"))
    answers["open"] = str(path)
    window.filing.open()

    assert titles(window) == ["Før", "I køb"]
    assert window.file.is_dirty
    assert window.file.name == "rejse"
    assert "Vejr" in _said(window)
    click(window, "Vejr: Description")
    assert [card.description for card in window.file.session.project.all(Touchpoint)] == ["sol", "regn"]
    assert len(list(window.file.session.project.all(Journey))) == 1
    window.taking.panel.take.click()
    assert not window.taking.is_open


def test_the_loss_report_of_any_foreign_file_is_read_there(window: Window, tmp_path: Path) -> None:
    path = tmp_path / "map.mmd"
    path.write_text("journey\n  title Day\n  section Morning\n    Tea: 9: Me\n", encoding="utf-8")
    window.filing.open_path(path)
    assert texts(window) == {"Tea"}
    assert window.taking.panel.isVisible()
    assert "9" in _said(window)


def test_pasted_readings_go_into_measures_and_one_click_makes_cells_of_them(
    window: Window, hand: Hand
) -> None:
    session = window.file.session
    hand.click("cell l0 s0")
    paste(window, "Date\tNPS\n2025-01-31\t12\n2025-02-28\t14")
    assert [len(measure.readings) for measure in session.shown.all(Measure)] == [2]
    assert "NPS" in _said(window)
    click(window, "Becomes: Cells")
    assert list(session.shown.all(Measure)) == []
    assert "NPS" in texts(window)
    click(window, "Becomes: Readings")
    press(window, Qt.Key.Key_Return)
    (measure,) = session.project.all(Measure)
    assert session.selection == (measure.id,)
    window.commands.undo()
    assert list(session.project.all(Measure)) == []


def test_readings_go_into_the_measure_that_is_shown(window: Window) -> None:
    session = window.file.session
    session.apply(lambda p: p.put(Measure(id="u1", title="Satisfaction")), "add", selection=("u1",))
    paste(window, "Month\tScore\nJan 2025\t7\nFeb 2025\t8")
    press(window, Qt.Key.Key_Return)
    assert [(measure.id, len(measure.readings)) for measure in session.project.all(Measure)] == [("u1", 2)]


def test_readings_dropped_on_the_fields_of_a_measure_go_into_it(window: Window, tmp_path: Path) -> None:
    session = window.file.session
    session.apply(lambda p: p.put(Measure(id="u1", title="Satisfaction")), "add", selection=("u1",))
    window.beside.open("inspector")
    window.beside.inspector.follow()
    path = tmp_path / "score.csv"
    path.write_text("Month;Score\nJan 2025;7,5\nFeb 2025;8\n", encoding="utf-8")
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path))])
    told = (Qt.DropAction.CopyAction, mime, LEFT, Qt.KeyboardModifier.NoModifier)
    field = next(line for line in window.beside.inspector.findChildren(Line) if line.isVisible())
    QApplication.sendEvent(field, QDragEnterEvent(QPoint(5, 5), *told))
    QApplication.sendEvent(field, QDropEvent(QPointF(5, 5), *told))
    assert "score" not in field.text()
    press(window, Qt.Key.Key_Return)
    (measure,) = session.project.all(Measure)
    assert [reading.value for reading in measure.readings] == [7.5, 8]


def test_of_several_tables_one_goes_into_the_map(window: Window) -> None:
    table = "<table><tr><td>Phases<td>{0}</tr><tr><td>Touchpoints<td>{0}</tr><tr><td>Ideas<td>x</tr></table>"
    mime = QMimeData()
    mime.setHtml(table.format("One") + table.format("Two"))
    QGuiApplication.clipboard().setMimeData(mime)
    clipping.paste(window)
    assert "One" in texts(window)
    ticks = [tick for tick in window.taking.panel.findChildren(Tick) if tick.isVisible()]
    assert [tick.isChecked() for tick in ticks] == [True, False]
    QTest.mouseClick(ticks[1], LEFT)
    assert "Two" in texts(window)
    assert "One" not in texts(window)


def test_the_rows_of_each_opened_table_are_shown_before_it_is_left_out(
    window: Window, tmp_path: Path
) -> None:
    table = "<table><tr><td>Phases<td>{0}</tr><tr><td>Touchpoints<td>{0}</tr><tr><td>Ideas<td>x</tr></table>"
    path = tmp_path / "two.html"
    path.write_text(table.format("One") + table.format("Two"), encoding="utf-8")
    window.filing.open_path(path)

    def click_second() -> list[bool]:
        QTest.mouseClick([t for t in window.taking.panel.findChildren(Tick) if t.isVisible()][1], LEFT)
        return [t.isChecked() for t in window.taking.panel.findChildren(Tick) if t.isVisible()]

    assert click_second() == [True, True]
    assert "Rows – Table 2" in _said(window)
    assert click_second() == [True, False]
    assert texts(window) == {"One"}


def test_opened_readings_are_a_project_that_waits_for_its_map(window: Window, tmp_path: Path) -> None:
    path = tmp_path / "nps.csv"
    path.write_text("Month;NPS\nJan 2025;7,5\nFeb 2025;8\n", encoding="utf-8")
    window.filing.open_path(path)
    project = window.file.session.project
    assert [measure.title for measure in project.all(Measure)] == ["NPS"]
    assert "Touchpoints" in {lane.title for lane in project.all(Lane)}
    click(window, "Becomes: Map")
    assert titles(window) == ["Jan 2025", "Feb 2025"]


def test_an_edit_ends_what_can_be_changed_about_an_opened_table(window: Window, tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_text(LIST, encoding="utf-8")
    window.filing.open_path(path)
    window.commands.add_phase()
    assert not window.taking.is_open


def test_a_table_that_cannot_be_is_said_and_not_taken(window: Window) -> None:
    paste(window, MATRIX)
    window.taking.change(lambda told: told.taking())
    assert not window.taking.panel.take.isEnabled()
    assert window.file.session.shown is window.file.session.project
    press(window, Qt.Key.Key_Escape)
    assert not window.file.session.history.can_undo


def test_the_panel_gives_the_place_back_to_the_one_before(window: Window) -> None:
    window.beside.open("inspector")
    paste(window, MATRIX)
    assert not window.beside.stage.is_open("inspector")
    press(window, Qt.Key.Key_Escape)
    assert window.beside.stage.is_open("inspector")


def test_everything_in_the_panel_is_reached_by_keys_and_has_a_name(window: Window) -> None:
    paste(window, MATRIX)
    panel = window.taking.panel
    parts = [*panel.findChildren(QToolButton), *panel.findChildren(SureLine)]
    seen = [part for part in parts if part.isVisible()]
    assert len(panel.findChildren(GuessedLine)) == 1
    assert len(seen) > 8
    for part in seen:
        assert part.focusPolicy() & Qt.FocusPolicy.TabFocus
        assert part.accessibleName()


def test_a_table_named_on_the_command_line_opens_as_a_project(qtbot: QtBot, tmp_path: Path) -> None:
    app.make_application()
    path = tmp_path / "list.csv"
    path.write_text(LIST, encoding="utf-8")
    made = app.open_window(path)
    qtbot.addWidget(made)
    assert next(lane.kind for lane in made.file.session.project.all(Lane)) == "touchpoints"
    assert made.taking.is_open
    made.may_close = True


def _said(window: Window) -> str:
    """Everything that can be read in the panel."""
    from PySide6.QtWidgets import QLabel

    labels = window.taking.panel.findChildren(QLabel)
    return "\n".join(label.text() for label in labels if label.isVisible())


@pytest.fixture(autouse=True)
def _no_clipboard() -> None:
    QGuiApplication.clipboard().clear()


@pytest.mark.parametrize("code", LANGUAGES)
def test_words_of_choices_side_by_side_are_whole_in_every_language(window: Window, code: str) -> None:
    """In a panel of the usual width, which the longest of them would not share evenly."""
    say = language(code)
    box = Segments("form", "What it becomes", lambda _: None)
    box.resize(WIDTH - 2 * PADDING, 40)
    box.offer([(value, translated(say, names[0])) for value, names in words.KINDS.items()], "map")
    box.resizeEvent(QResizeEvent(box.size(), box.size()))
    assert [button.text() for button in box.buttons.values()] == [
        button.toolTip() for button in box.buttons.values()
    ]
