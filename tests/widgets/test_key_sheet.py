"""The sheet of keys comes from the tables of keys, in the window and in docs."""

from __future__ import annotations

from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from canvas.export import raster
from canvas.language import language
from canvas.widgets import key_sheet
from canvas.widgets.actions import ACTS
from canvas.widgets.theme import LIGHT
from canvas.widgets.window import Window
from tests.widgets.hand import Hand
from tests.widgets.test_room import Drawer

DOCS = Path(__file__).parents[2] / "docs" / "keys.md"
PORTABLE = QKeySequence.SequenceFormat.PortableText


def test_docs_have_the_keys_of_the_program(window: Window) -> None:
    assert DOCS.read_text(encoding="utf-8") == key_sheet.markdown(), "run: python docs/keys.py"


def test_every_key_of_an_action_stands_on_the_sheet_once(window: Window) -> None:
    rows = [row for section in key_sheet.sections(language("en"), PORTABLE) for row in section.rows]
    wanted = [QKeySequence(act.keys).toString(PORTABLE) for act in ACTS if act.keys]
    assert len(set(wanted)) == len(wanted)
    assert set(wanted) <= {keys for row in rows for keys in row.keys.split(key_sheet.BETWEEN)}


def test_no_key_needs_alt_gr_or_a_place_on_one_keyboard(window: Window) -> None:
    needs = set("@£$€{[]}\\~|^")
    rows = [row for section in key_sheet.sections(language("en"), PORTABLE) for row in section.rows]
    assert not [row.keys for row in rows if needs & set(row.keys)]


def test_the_sheet_prints_and_is_saved_where_there_is_no_printer(
    window: Window, hand: Hand, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sheet = key_sheet.show(window)
    sheet.bar.printers = Drawer(tmp_path)
    sheet.ask()
    sheet.bar.print_button.click()
    picture = raster.image((tmp_path / "Office.pdf").read_bytes(), 0, 150)
    assert min(picture.convert("L").tobytes()) < 120
    sheet.bar.printers = Drawer(tmp_path, ())
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "keys.pdf"), ""))
    sheet.ask()
    sheet.bar.save_button.click()
    assert (tmp_path / "keys.pdf").read_bytes().startswith(b"%PDF")
    sheet.close()


@pytest.mark.parametrize("code", ["en", "da", "nb", "sv", "fi"])
def test_the_sheet_is_one_page_and_seen_at_once_on_a_large_screen(
    window: Window, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: str
) -> None:
    sheet = key_sheet.KeySheet(window, language(code), LIGHT)
    sheet.resize(*key_sheet.SIZE)
    sheet.show()
    qtbot.waitExposed(sheet)
    assert sheet.text.document().size().height() <= sheet.text.viewport().height()
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "keys.pdf"), ""))
    sheet.bar.printers = Drawer(tmp_path, ())
    sheet.ask()
    sheet.bar.save_button.click()
    assert len(pypdfium2.PdfDocument(tmp_path / "keys.pdf")) == 1
    sheet.close()


def test_f1_opens_the_sheet_and_esc_closes_it(window: Window, hand: Hand) -> None:
    hand.press(Qt.Key.Key_F1)
    sheet = window.findChild(key_sheet.KeySheet)
    assert sheet is not None
    assert sheet.isVisible()
    assert "Ctrl+D" in sheet.text.toPlainText()
    QTest.keyClick(sheet.text, Qt.Key.Key_Escape)
    assert not sheet.isVisible()
