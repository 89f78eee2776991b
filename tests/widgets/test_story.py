"""A story lived through: a foreign diagram opened, cards dragged and retyped, saved, reopened, exported."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from canvas.exchange import formats
from canvas.files import container
from canvas.files.manifest import Stamp
from canvas.language import language
from canvas.layout.sheet import Seen
from canvas.model.journey import Touchpoint
from canvas.widgets import documents
from canvas.widgets.app import make_application
from canvas.widgets.open_file import now
from canvas.widgets.window import Window
from tests.widgets.hand import Hand

DIAGRAM = Path(__file__).parents[1] / "fixtures" / "exchange" / "rejsekort.mmd"


@pytest.fixture
def window(tmp_path: Path, qtbot: QtBot) -> Iterator[Window]:
    """A window on the imported diagram."""
    make_application()
    path = tmp_path / "rejse.journey"
    imported = formats.read(DIAGRAM.name, DIAGRAM.read_bytes())
    container.save(path, imported.project, {}, Stamp(now()))
    made = Window(documents.load_document(path), language("da"))
    made.resize(1280, 720)
    made.show()
    qtbot.waitExposed(made)
    made.view.zoom_to(1.0)
    yield made
    made.may_close = True
    made.close()


def cards(window: Window) -> list[Seen]:
    return [seen for seen in window.view.sheet.reading() if seen.mark.role == "touchpoint"]


def test_a_foreign_map_is_opened_changed_saved_reopened_and_exported(
    window: Window, answers: dict[str, str], tmp_path: Path, qtbot: QtBot
) -> None:
    hand, session = Hand(window), window.file.session
    first = [seen.mark.record for seen in cards(window)]
    target = session.project.get(Touchpoint, first[1])
    assert target is not None

    for key in (first[0], first[2], first[3]):
        window.view.reveal(first[1])
        window.view.fit()
        hand.drag(hand.at(key), hand.at(first[1], 0.5, 0.9))
    window.view.zoom_to(1.0)
    window.view.reveal(first[0])
    hand.double_click(first[0])
    hand.press(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    hand.type("Står på perronen")
    hand.press(Qt.Key.Key_Return)

    assert hand.text(first[0]) == "Står på perronen"
    moved = [session.project.get(Touchpoint, key) for key in (first[0], first[2], first[3])]
    assert {card.step for card in moved if card} == {target.step}
    assert len(session.history.past) == 4

    window.filing.save()
    qtbot.waitUntil(lambda: not window.file.is_dirty and not window.file.is_saving)
    saved = session.project
    answers["open"] = str(window.file.path)
    window.actions_by_name["open"].trigger()
    assert window.file.session.project == saved
    assert window.file.session is not session

    for paper in ("A0", "roll-914"):
        path = tmp_path / f"{paper}.pdf"
        window.filing.export_to(path, paper)
        qtbot.waitUntil(lambda: not window.filing.is_exporting, timeout=60_000)
        assert path.read_bytes().startswith(b"%PDF")
