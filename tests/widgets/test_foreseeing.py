"""While something is held over the map, the status line says what letting it go will really do."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QApplication

from canvas.model.queries import journeys, phases
from canvas.widgets.window import Window
from tests.widgets.hand import Hand

MAP = "Phases\tBefore\tDuring\nTouchpoints\tAdvert\tTill\nThoughts\t\tToo dear"
BLOCK = "Red\tGreen\nSun\tRain"
READINGS = "Month\tScore\n2025-01\t7.5\n2025-02\t8"


def of_text(text: str) -> QMimeData:
    mime = QMimeData()
    mime.setText(text)
    return mime


def of_file(path: Path, text: str) -> QMimeData:
    path.write_text(text, encoding="utf-8")
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path))])
    return mime


def held(window: Window, hand: Hand, mime: QMimeData) -> str:
    """What is said of something that is held over the second step."""
    pane, at = window.view.viewport(), hand.at("cell l1 s1")
    told = (Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(pane, QDragEnterEvent(at, *told))
    QApplication.sendEvent(pane, QDragMoveEvent(at, *told))
    said = window.status.doing.text()
    QApplication.sendEvent(pane, QDropEvent(QPointF(at), *told))
    return said


def titles(window: Window) -> list[str]:
    project = window.file.session.shown
    return [phase.title for phase in phases(project, journeys(project)[0].id)]


def test_a_table_that_is_tried_as_a_map_is_said_to_be_one(window: Window, hand: Hand) -> None:
    assert held(window, hand, of_text(MAP)) == "Tries the table as phases and steps at the end of the map"
    assert titles(window)[-2:] == ["Before", "During"]
    assert window.taking.is_trying


def test_other_cells_are_said_to_be_tried_from_the_step_on(window: Window, hand: Hand) -> None:
    said = held(window, hand, of_text(BLOCK))
    assert said.startswith("Tries the table in the cells from ")
    assert window.taking.is_trying
    assert not hand.cell("l1", "s1")


def test_one_row_is_said_to_go_into_its_cells(window: Window, hand: Hand) -> None:
    assert held(window, hand, of_text("One\tTwo")).startswith("Goes into the cells from ")
    assert not window.taking.is_open
    assert [hand.text(key) for key in hand.cell("l1", "s1")] == ["One"]


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        ("map.csv", MAP.replace("\t", ";"), "Tries the table as phases and steps at the end of the map"),
        ("map.txt", MAP, "Tries the table as phases and steps at the end of the map"),
        ("score.csv", READINGS.replace("\t", ";"), "Tries the table as readings of measures"),
        ("broken.journey", "nothing", "Opens the file"),
    ],
)
def test_of_a_file_is_said_what_is_in_it(
    window: Window, hand: Hand, tmp_path: Path, name: str, text: str, said: str
) -> None:
    assert held(window, hand, of_file(tmp_path / name, text)) == said


def test_a_file_of_lines_shows_each_of_its_cards(window: Window, hand: Hand, tmp_path: Path) -> None:
    said = held(window, hand, of_file(tmp_path / "heard.txt", "- One\n- Two\n- Three\n"))
    assert said.startswith("3 new cards in ")
    assert [hand.text(key) for key in hand.cell("l1", "s1")] == ["One", "Two", "Three"]
