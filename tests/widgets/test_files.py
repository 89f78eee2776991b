"""What outlives the window: the journal after a crash, the export, the lock."""

from __future__ import annotations

from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from canvas.files import container, reading, recovery
from canvas.language import language
from canvas.model.document import VERSION
from canvas.model.project import Project
from canvas.widgets import app, documents, folders
from canvas.widgets.finder.commands import commands
from canvas.widgets.notice import Choice
from canvas.widgets.open_file import OpenFile
from canvas.widgets.window import Window
from tests.editing.plain import project
from tests.files.sample import STAMP
from tests.widgets.hand import Hand


def crash(window: Window) -> None:
    """Leave everything as a program that ends without a word does, at least a second after the last edit."""
    window.file.leave()


def another(window: Window, qtbot: QtBot) -> Window:
    made = Window(documents.new_document(language("en")), language("en"))
    qtbot.addWidget(made)
    made.show()
    return made


def test_what_was_typed_before_a_crash_is_offered_and_restored(
    window: Window, hand: Hand, qtbot: QtBot
) -> None:
    hand.double_click("t0")
    hand.type("Twice. ")
    wanted = window.file.session.project
    crash(window)

    second = another(window, qtbot)
    second.filing.offer_recovery()
    assert "changes from today" in second.notice.text
    second.activateWindow()
    qtbot.waitUntil(second.isActiveWindow)
    second.notice.press("Restore")
    assert second.view.hasFocus()

    assert second.file.session.project == wanted
    assert second.file.is_dirty
    assert recovery.recoverable(folders.journals()) == []
    second.may_close = True
    second.close()
    window.file = OpenFile(project(), {}, documents.lay_out(project(), None))


def test_after_an_answer_at_the_start_the_keys_are_the_maps(qtbot: QtBot) -> None:
    made = Window(documents.new_document(language("en")), language("en"))
    qtbot.addWidget(made)
    made.notice.ask("Somebody else has this file open.", [Choice("Close", lambda: None)])
    made.show()
    made.activateWindow()
    button = made.notice.findChild(QPushButton)
    qtbot.waitUntil(lambda: button is not None and button.hasFocus())
    assert button is not None
    assert button.accessibleDescription() == "Somebody else has this file open."

    QTest.keyClick(button, Qt.Key.Key_Escape)

    assert made.view.hasFocus()


@pytest.mark.parametrize("name", ["bad.journey", "bad.xlsx", "bad.mmd", "bad.xyz"])
def test_a_file_that_cannot_be_opened_at_the_start_is_told_in_the_window(
    qtbot: QtBot, tmp_path: Path, name: str
) -> None:
    path = tmp_path / name
    path.write_bytes(b"no journey")
    made = app.open_window(path)
    qtbot.addWidget(made)
    made.show()
    assert name in made.notice.text
    made.notice.press("Close")
    assert not made.notice.text
    made.may_close = True
    made.close()


def saved_twice(window: Window, hand: Hand, path: Path, qtbot: QtBot) -> Project:
    """Save a document twice; return what it was the first time."""
    first = window.file.session.project
    for words in ("", "Twice. "):
        if words:
            hand.double_click("t0")
            hand.type(words)
        window.file.save(path)
        qtbot.waitUntil(lambda: not window.file.is_saving and not window.file.is_dirty)
    return first


@pytest.mark.parametrize("length", [200, 0, None])
def test_of_a_damaged_file_the_version_before_its_last_save_is_opened(
    window: Window, hand: Hand, tmp_path: Path, qtbot: QtBot, length: int | None
) -> None:
    path = tmp_path / "ours.journey"
    first = saved_twice(window, hand, path, qtbot)
    torn = path.read_bytes()[:length] if length is not None else bytes(1000)
    path.write_bytes(torn)

    window.filing.open_path(path)
    assert window.notice.text == "ours.journey is damaged and stays as it is."
    next(
        b for b in window.notice.findChildren(QPushButton) if b.text().startswith("Open the version")
    ).click()

    assert window.file.session.project == first
    assert (window.file.path, window.file.is_dirty) == (None, True)
    assert "version from" in window.status.doing.text()
    assert path.read_bytes() == torn


def test_what_is_left_of_a_torn_file_is_opened(
    window: Window, hand: Hand, tmp_path: Path, qtbot: QtBot
) -> None:
    path = tmp_path / "ours.journey"
    saved_twice(window, hand, path, qtbot)
    wanted = window.file.session.project
    path.write_bytes(path.read_bytes()[:-40])

    window.filing.open_path(path)
    window.notice.press("Open what is left of it")

    assert window.file.session.project == wanted
    assert window.file.is_dirty


def test_a_file_of_a_newer_version_says_what_is_safe(
    window: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "newer.journey"
    container.save(path, window.file.session.project, {}, STAMP)
    monkeypatch.setattr(reading, "VERSION", VERSION - 1)

    window.filing.open_path(path)

    assert "saved by a newer Journeywall" in window.notice.text
    assert "is kept when you save" in window.notice.text
    assert window.file.path == path


def test_who_says_later_is_asked_again(window: Window, hand: Hand, qtbot: QtBot) -> None:
    hand.double_click("t0")
    hand.type("Twice. ")
    crash(window)
    second = another(window, qtbot)
    second.filing.offer_recovery()

    second.notice.press("Later")

    second.filing.offer_recovery()
    assert "not saved" in second.notice.text
    second.may_close = True
    second.close()
    window.file = OpenFile(project(), {}, documents.lay_out(project(), None))


def test_discarded_changes_are_not_offered_again(window: Window, hand: Hand, qtbot: QtBot) -> None:
    hand.double_click("t0")
    hand.type("Twice. ")
    crash(window)
    second = another(window, qtbot)
    second.filing.offer_recovery()

    second.notice.press("Discard")

    second.filing.offer_recovery()
    assert not second.notice.text
    second.close()
    window.file = OpenFile(project(), {}, documents.lay_out(project(), None))


def test_a_document_closed_in_order_leaves_nothing_to_recover(
    window: Window, hand: Hand, qtbot: QtBot
) -> None:
    hand.double_click("t0")
    hand.type("Twice. ")
    window.close()
    window.notice.press("Discard")

    assert recovery.recoverable(folders.journals()) == []


def test_the_journal_has_an_edit_within_a_second(window: Window, hand: Hand, qtbot: QtBot) -> None:
    hand.double_click("t0")
    hand.type("Twice. ")

    folder = folders.journals()
    qtbot.waitUntil(lambda: "Twice" in _journals(folder), timeout=3000)


def test_an_export_shows_its_progress_and_writes_a_pdf(window: Window, tmp_path: Path, qtbot: QtBot) -> None:
    path = tmp_path / "map.pdf"

    window.filing.export_to(path, "A3")
    assert window.filing.is_exporting
    assert window.status.cancel.isVisible()

    qtbot.waitUntil(lambda: not window.filing.is_exporting, timeout=30_000)
    assert path.read_bytes().startswith(b"%PDF")
    assert "map.pdf" in window.status.doing.text()
    assert not window.status.cancel.isVisible()


def test_an_export_on_several_sheets_has_a_page_for_each(
    window: Window, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "map.pdf"
    monkeypatch.setattr(window.filing, "ask_where", lambda *_: path)
    (command,) = [each for each in commands(window.menu) if "A2 on sheets of A4" in each.words]
    command.action.trigger()
    qtbot.waitUntil(lambda: not window.filing.is_exporting, timeout=30_000)
    assert len(pypdfium2.PdfDocument(path)) == 3


def test_a_cancelled_export_leaves_no_file(window: Window, tmp_path: Path, qtbot: QtBot) -> None:
    path = tmp_path / "map.pdf"
    window.filing.export_to(path, "A3")

    window.status.cancel.click()

    assert not window.filing.is_exporting
    assert not path.exists()


def test_a_file_that_is_open_elsewhere_is_told(window: Window, tmp_path: Path, qtbot: QtBot) -> None:
    path = tmp_path / "shared.journey"
    window.file.save(path)
    qtbot.waitUntil(lambda: window.file.path == path)
    second = another(window, qtbot)

    second.filing.open_path(path)

    assert "has this file open" in second.notice.text
    second.close()


def test_a_change_made_elsewhere_is_not_overwritten(
    window: Window, hand: Hand, tmp_path: Path, qtbot: QtBot
) -> None:
    path = tmp_path / "shared.journey"
    window.file.save(path)
    qtbot.waitUntil(lambda: window.file.path == path)
    second = another(window, qtbot)
    second.filing.open_path(path)
    hand.double_click("t0")
    hand.type("Twice. ")
    window.filing.save()
    qtbot.waitUntil(lambda: not window.file.is_dirty)
    there = path.read_bytes()

    second.commands.add_step()
    second.filing.save()

    qtbot.waitUntil(lambda: not second.file.is_saving)
    assert path.read_bytes() == there
    assert second.file.is_dirty
    assert "changed by someone else" in second.notice.text
    second.notice.press("See both side by side")
    assert second.file.session.sheet.kind == "compare"
    assert second.sheets.chosen.other == "shared.journey"
    assert second.view.hasFocus() or not second.isActiveWindow()
    second.may_close = True
    second.close()


def _journals(folder: Path) -> str:
    return "".join(path.read_text() for path in folder.glob("*/journal"))
