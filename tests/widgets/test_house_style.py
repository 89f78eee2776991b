"""The house's style in the window: fields; files chosen, dropped and pasted; undo; what is refused."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import cast

import pytest
from PIL import Image
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication, QImage
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from canvas.layout import fonts
from canvas.layout.font_keys import own_key
from canvas.layout.shapes import Text
from canvas.model.edits import house
from canvas.model.journey import Picture
from canvas.model.project import HouseStyle
from canvas.widgets import clipping
from canvas.widgets.panels.fields_house import ColoursEditor, Dropping, LogoEditor, TypefaceEditor
from canvas.widgets.panels.fields_text import LineEditor
from canvas.widgets.panels.inspector import Inspector
from canvas.widgets.window import Window
from tests.layout.own_fonts import CJK, forgotten_afterwards, shipped

RED, GOLD = "#7A1420", "#C9A227"


@pytest.fixture
def inspector(window: Window) -> Iterator[Inspector]:
    """The inspector with nothing selected, its group for the house open."""
    window.resize(1600, 900)
    if not window.beside.stage.is_open("inspector"):
        window.beside.toggle("inspector")
    window.file.session.select(())
    found = window.beside.inspector
    found.follow()
    found.sections["house"].open(is_open=True)
    with forgotten_afterwards():
        yield found


@pytest.fixture
def logo(tmp_path: Path) -> Path:
    """A red sign with a gold bar."""
    image = Image.new("RGB", (80, 20), RED)
    image.paste(GOLD, (0, 0, 20, 20))
    image.save(tmp_path / "mærke.png")
    return tmp_path / "mærke.png"


def style(window: Window) -> HouseStyle:
    return house.style(window.file.session.project)


def line(inspector: Inspector) -> LineEditor:
    return cast("LineEditor", inspector.sections["house"].editors[0])


def marks(inspector: Inspector) -> LogoEditor:
    return cast("LogoEditor", inspector.sections["house"].editors[1])


def colours(inspector: Inspector) -> ColoursEditor:
    return cast("ColoursEditor", inspector.sections["house"].editors[2])


def typeface(inspector: Inspector) -> TypefaceEditor:
    return cast("TypefaceEditor", inspector.sections["house"].editors[3])


def dropped(on: Dropping, *paths: Path) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    copy, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    on.dropEvent(QDropEvent(QPointF(5, 5), copy, mime, left, Qt.KeyboardModifier.NoModifier))


def set_in(window: Window) -> set[str]:
    """The fonts of the texts on the map."""
    seen = (seen.mark.shapes for seen in window.view.sheet.reading())
    return {shape.font for shapes in seen for shape in shapes if isinstance(shape, Text)}


def test_name_and_colours_are_typed_live_and_undone_in_one_step_each(
    inspector: Inspector, window: Window
) -> None:
    QTest.keyClicks(line(inspector).edit, "Huset")
    line(inspector).edit.editingFinished.emit()
    QTest.keyClicks(colours(inspector).lines[0], "7a1420")
    colours(inspector).lines[0].editingFinished.emit()
    assert (style(window).name, style(window).colours) == ("Huset", (RED,))
    assert colours(inspector).lines[0].text() == RED
    window.file.session.undo()
    assert (style(window).name, style(window).colours) == ("Huset", ())
    window.file.session.undo()
    assert style(window).name == ""


def test_what_is_no_colour_is_said_and_taken_back(inspector: Inspector, window: Window) -> None:
    edit = colours(inspector).lines[1]
    QTest.keyClicks(edit, "guld")
    edit.editingFinished.emit()
    assert "guld" in window.status.doing.text()
    assert (edit.text(), style(window).colours) == ("", ())


def test_a_logo_that_is_dropped_stands_on_the_map_and_offers_its_colours(
    inspector: Inspector, window: Window, logo: Path
) -> None:
    dropped(marks(inspector).box, logo)
    picture = window.file.session.project.get(Picture, style(window).logo)
    assert picture is not None
    assert (picture.title, picture.width) == ("mærke", 80)
    assert picture.sha256 in window.file.pictures
    assert picture.sha256 in str(window.view.sheet)
    inspector.refresh()
    first, second = colours(inspector).swatches
    first.click()
    second.click()
    assert style(window).colours == (RED, GOLD)
    marks(inspector).remove.click()
    assert style(window).logo is None
    window.file.session.undo()
    assert style(window).logo == picture.id


def test_a_logo_is_pasted_where_the_focus_is(inspector: Inspector, window: Window, logo: Path) -> None:
    QGuiApplication.clipboard().setImage(QImage(str(logo)))
    QTest.keyClick(marks(inspector).box, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert style(window).logo is not None


def test_a_logo_is_chosen_in_the_systems_dialog(
    inspector: Inspector, window: Window, logo: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("canvas.widgets.house_files.QFileDialog.getOpenFileName", lambda *_: (str(logo), ""))
    marks(inspector).box.click()
    assert style(window).logo is not None


def test_a_font_that_is_dropped_sets_the_map_and_can_be_taken_back(
    inspector: Inspector, window: Window, tmp_path: Path
) -> None:
    path = tmp_path / "fed.ttf"
    path.write_bytes(shipped("bold"))
    dropped(typeface(inspector).add, path)
    (font,) = style(window).fonts
    key = own_key(font.sha256)
    assert (font.title, style(window).typeface, set_in(window)) == ("fed.ttf", font.family, {key})
    assert window.file.pictures[font.sha256] == shipped("bold")
    inspector.refresh()
    assert typeface(inspector).menu.currentData() == font.family
    assert len(typeface(inspector).files) == 1
    typeface(inspector)._choose(0)
    assert style(window).typeface == ""
    assert key not in set_in(window)
    window.file.session.undo()
    assert set_in(window) == {key}
    typeface(inspector)._remove(font.sha256)
    assert style(window).fonts == ()
    assert key not in set_in(window)


def test_a_font_dropped_on_the_map_is_the_houses(
    inspector: Inspector, window: Window, tmp_path: Path
) -> None:
    path = tmp_path / "fed.ttf"
    path.write_bytes(shipped("bold"))
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path))])
    clipping.drop(window, mime)
    assert [font.title for font in style(window).fonts] == ["fed.ttf"]


def test_a_font_of_signs_alone_stands_in_and_ours_stays(inspector: Inspector, window: Window) -> None:
    dropped(typeface(inspector).add, CJK)
    (font,) = style(window).fonts
    assert (font.title, style(window).typeface) == ("cjk.otf", "")


@pytest.mark.parametrize("data", [b"", b"no font at all", b"wOF2" + bytes(50), "cut"])
def test_a_hostile_font_is_one_sentence_and_leaves_all_as_it_was(
    inspector: Inspector, window: Window, tmp_path: Path, data: bytes | str
) -> None:
    path = tmp_path / "falsk.ttf"
    path.write_bytes(data if isinstance(data, bytes) else shipped()[:40_000])
    before, held = window.file.session.project, dict(window.file.pictures)
    dropped(typeface(inspector).add, path)
    assert "font" in window.status.doing.text().lower()
    assert window.file.session.project is before
    assert window.file.pictures == held
    assert not window.file.is_dirty
    assert fonts.registered() == ()


def test_a_letter_that_no_font_has_is_said_until_a_font_has_it(inspector: Inspector, window: Window) -> None:
    session = window.file.session
    session.apply(lambda project: project.put(project.find("t0").but(text="日本語")), "type")
    assert "日 本 語" in window.status.doing.text()
    dropped(typeface(inspector).add, CJK)
    assert "日" not in window.status.doing.text()
    assert window.view.sheet.missing == ""


def test_a_house_is_saved_with_the_file_and_opened_again(
    inspector: Inspector, window: Window, tmp_path: Path, logo: Path, qtbot: QtBot
) -> None:
    path = tmp_path / "fed.ttf"
    path.write_bytes(shipped("bold"))
    dropped(typeface(inspector).add, path)
    dropped(marks(inspector).box, logo)
    with qtbot.waitSignal(window.file.changed, check_params_cb=lambda: not window.file.is_saving):
        window.file.save(tmp_path / "hus.journey")
    own, fonts_before = style(window), set_in(window)
    with forgotten_afterwards():
        for font in fonts.registered():
            fonts.forget(font.key)
        window.filing.open_path(tmp_path / "hus.journey")
        assert style(window) == own
        assert set_in(window) == fonts_before
