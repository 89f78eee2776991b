"""The start page with real events: what it offers, what opens, and that nothing shipped is written."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QAccessible, QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from canvas.files import container, recent
from canvas.files.manifest import Stamp
from canvas.language import language
from canvas.model.journey import Journey, Lane, Touchpoint
from canvas.resources import resource
from canvas.templates.table import TEMPLATES
from canvas.widgets import app, documents, folders, own_templates
from canvas.widgets.start import Start
from canvas.widgets.start_parts import StartButton, Tile
from canvas.widgets.theme import DARK
from canvas.widgets.window import Window

TODAY = datetime.datetime(2026, 3, 12, 12, tzinfo=datetime.UTC)
EXAMPLE = resource("examples", "varmepumpe.journey")
NO_KEYS = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def first(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[Window]:
    """The window as it is when the program is started without a file."""
    monkeypatch.setattr(app, "window_language", lambda project_language: language("en"))
    app.make_application()
    made = app.open_window(None)
    made.resize(1280, 720)
    made.show()
    qtbot.waitExposed(made)
    yield made
    made.may_close = True
    made.close()
    made.deleteLater()


def page(window: Window) -> Start:
    assert window.starting.page is not None
    return window.starting.page


def tile(window: Window, name: str) -> Tile:
    return next(tile for tile in window.findChildren(Tile) if tile.text() == name)


def press(window: Window, key: Qt.Key) -> None:
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, key)


def saved(path: Path, title: str = "Ours") -> Path:
    """A project of ours in a file."""
    project = documents.new_document(language("en")).session.project
    project = project.with_head(project.head.but(title=title))
    stamp = Stamp(TODAY, "", "Journeywall")
    path.parent.mkdir(parents=True, exist_ok=True)
    container.save(path, project, {}, stamp)
    return path


def test_without_a_file_the_start_page_stands_in_place_of_the_map(first: Window) -> None:
    assert first.starting.is_shown
    assert not first.tools.isVisible()
    assert not first.view.isVisible()
    assert first.windowTitle() == "Journeywall"


def test_the_keyboard_begins_on_a_new_map_and_enter_makes_it(first: Window) -> None:
    assert QApplication.focusWidget() is page(first).list.new

    press(first, Qt.Key.Key_Return)

    assert not first.starting.is_shown
    assert first.view.hasFocus()
    assert first.tools.isVisible()
    assert len(list(first.file.session.project.all(Journey))) == 1


def test_actions_that_need_a_map_wait_until_there_is_one(first: Window) -> None:
    actions = first.actions_by_name
    assert [name for name in ("save", "touchpoint", "undo", "start") if actions[name].isEnabled()] == []
    assert actions["new"].isEnabled()

    first.filing.new()

    assert actions["touchpoint"].isEnabled()


def test_every_template_is_offered_and_then_the_examples(first: Window) -> None:
    names = [tell(language("en")).title for tell in TEMPLATES.values()]
    files = len(list(resource("examples").glob("*.journey")))

    assert [each.text() for each in page(first).templates.tiles] == names
    assert len(page(first).examples.tiles) == files


def test_every_tile_gets_a_picture_of_its_sheet(first: Window, qtbot: QtBot) -> None:
    tiles = first.findChildren(Tile)

    qtbot.waitUntil(lambda: all(each.picture for each in tiles), timeout=20_000)

    for each in tiles:
        assert each.picture is not None
        assert each.picture.deviceIndependentSize().toSize() == each.picture_size
        image = each.picture.toImage()
        assert len({image.pixel(x, y) for x in range(0, image.width(), 3) for y in range(0, 64, 3)}) > 5


def test_a_template_opens_as_a_new_project_that_nobody_has_to_save(first: Window) -> None:
    QTest.mouseClick(tile(first, "Retail"), Qt.MouseButton.LeftButton)

    project = first.file.session.project
    assert first.file.path is None
    assert not first.file.is_dirty
    assert [lane.kind for lane in project.all(Lane)][:2] == ["doing", "touchpoints"]


def test_two_projects_of_one_template_share_no_ids(first: Window) -> None:
    heads = []
    for _ in range(2):
        first.starting.show()
        tile(first, "Patient").click()
        heads.append(first.file.session.project.head.id)

    assert heads[0] != heads[1]


def test_an_example_opens_as_a_copy_that_lies_nowhere(first: Window) -> None:
    before = EXAMPLE.read_bytes()
    number = sorted(path.name for path in resource("examples").glob("*.journey")).index(EXAMPLE.name)

    page(first).examples.tiles[number].click()

    assert first.file.path is None
    assert not first.file.is_dirty
    assert list(first.file.session.project.all(Touchpoint))
    assert first.file.pictures
    assert EXAMPLE.read_bytes() == before


def test_an_example_named_on_the_command_line_is_a_copy_too(qtbot: QtBot) -> None:
    app.make_application()

    window = app.open_window(EXAMPLE)

    assert not window.starting.is_shown
    assert window.file.path is None
    assert not window.file.is_dirty
    window.close()


def test_arrows_walk_from_tile_to_tile_and_enter_opens(first: Window) -> None:
    tiles = page(first).templates.tiles
    tiles[0].setFocus()

    for key in (Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Left):
        press(first, key)

    assert QApplication.focusWidget() is tiles[2]
    press(first, Qt.Key.Key_Up)
    assert QApplication.focusWidget() is tiles[0]
    press(first, Qt.Key.Key_Left)
    assert not isinstance(QApplication.focusWidget(), Tile)
    press(first, Qt.Key.Key_Right)
    press(first, Qt.Key.Key_Enter)
    assert not first.starting.is_shown


def test_down_from_the_last_templates_leads_to_the_examples_and_shows_them(first: Window) -> None:
    tiles = page(first).templates.tiles
    tiles[-2].setFocus()

    press(first, Qt.Key.Key_Down)

    example = page(first).examples.tiles[0]
    assert QApplication.focusWidget() is example
    assert not example.visibleRegion().isEmpty()


def test_a_screen_reader_hears_name_and_line_of_everything_one_can_press(first: Window) -> None:
    for button in first.findChildren(StartButton):
        face = QAccessible.queryAccessibleInterface(button)
        assert face.role() == QAccessible.Role.Button
        assert face.text(QAccessible.Text.Name)
    assert tile(first, "Retail").accessibleDescription() == "From the shop window to the next visit"


# Recent files


def test_with_no_recent_files_a_sentence_stands_there(first: Window) -> None:
    assert page(first).list.empty.isVisible()
    assert not page(first).list.rows


def test_a_file_that_was_opened_stands_at_the_head_of_the_list(first: Window, tmp_path: Path) -> None:
    path = saved(tmp_path / "a" / "ours.journey")
    first.filing.open_path(path)
    first.file.write_now()

    first.starting.ask()

    row = next(iter(page(first).list.rows.values()))
    assert row.text() == "Ours"
    assert row.line.endswith(" · a")
    row.click()
    assert first.file.path == path


def test_a_missing_file_stays_in_the_list_and_says_so(first: Window, tmp_path: Path, qtbot: QtBot) -> None:
    gone, there = tmp_path / "gone.journey", saved(tmp_path / "there.journey")
    for path in (gone, there):
        recent.remember(folders.memory(), recent.Recent(path, path.stem, TODAY))

    first.starting.show()

    rows = page(first).list.rows
    qtbot.waitUntil(lambda: rows[gone].is_missing)
    assert rows[gone].line == "No longer there"
    assert not rows[there].is_missing
    rows[gone].click()
    assert first.notice.text
    assert first.starting.is_shown


def test_what_was_said_of_a_missing_file_is_gone_with_the_page(first: Window, tmp_path: Path) -> None:
    first.filing.open_path(tmp_path / "gone.journey")
    assert first.notice.text
    next(iter(first.findChildren(Tile))).click()
    assert not first.notice.text


def test_words_stay_apart_from_their_icon_when_the_map_is_begun(first: Window) -> None:
    first.resize(1600, 900)
    before = first.room.present.text()
    first.filing.new()
    assert first.room.present.text() == before == "  Present"


def test_delete_takes_a_file_off_the_list_and_leaves_the_file(first: Window, tmp_path: Path) -> None:
    path = saved(tmp_path / "there.journey")
    recent.remember(folders.memory(), recent.Recent(path, "There", TODAY))
    first.starting.show()

    QTest.keyClick(page(first).list.rows[path], Qt.Key.Key_Delete)

    assert not page(first).list.rows
    assert path.exists()


@pytest.mark.parametrize(("hours", "said"), [(0, "Today"), (26, "Yesterday"), (24 * 40, "Jan")])
def test_a_recent_file_says_when_it_was_open(first: Window, hours: int, said: str) -> None:
    time = TODAY - datetime.timedelta(hours=hours)

    page(first).list.show_recent([recent.Recent(Path("x.journey"), "X", time)], TODAY)

    assert said in next(iter(page(first).list.rows.values())).line


# Files dropped, templates of one's own


def drop(window: Window, *paths: Path) -> bool:
    """Drop files on the page; tell whether it would have them."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    kind, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    enter = QDragEnterEvent(QPoint(900, 300), kind, data, left, NO_KEYS)
    QApplication.sendEvent(page(window), enter)
    if enter.isAccepted():
        QApplication.sendEvent(page(window), QDropEvent(QPointF(900, 300), kind, data, left, NO_KEYS))
    return enter.isAccepted()


def test_a_file_dropped_on_the_page_is_opened(first: Window, tmp_path: Path) -> None:
    path = saved(tmp_path / "ours.journey")

    assert drop(first, path)

    assert first.file.path == path
    assert not first.starting.is_shown


def test_several_files_at_once_are_not_taken(first: Window, tmp_path: Path) -> None:
    assert not drop(first, saved(tmp_path / "a.journey"), saved(tmp_path / "b.journey"))


def test_a_file_that_cannot_be_read_is_said_on_the_start_page(first: Window, tmp_path: Path) -> None:
    broken = tmp_path / "broken.journey"
    broken.write_bytes(b"nothing")

    drop(first, broken)

    assert first.starting.is_shown
    assert first.notice.isVisible()


def test_a_project_kept_as_a_template_is_offered_and_opens_as_a_new_one(
    first: Window, tmp_path: Path, qtbot: QtBot
) -> None:
    path = saved(tmp_path / "ours.journey", "Plan A/B: ours?")
    first.filing.open_path(path)

    first.actions_by_name["save-template"].trigger()

    assert first.status.doing.text() == "Kept as a template: Plan A B ours"
    kept_open = first.file.path
    assert kept_open == path
    first.starting.ask()
    own = tile(first, "Plan A B ours")
    qtbot.waitUntil(lambda: own.line == "1 step", timeout=20_000)
    own.click()
    assert first.file.path is None
    assert first.file.name == "Plan A/B: ours?"


def test_a_template_of_the_same_name_is_replaced_only_when_asked(first: Window, tmp_path: Path) -> None:
    path = saved(folders.templates() / "Ours.journey", "Before")
    first.filing.open_path(saved(tmp_path / "ours.journey"))

    own_templates.save_as_template(first)
    first.notice.press("Cancel")
    assert container.load(path).project.head.title == "Before"

    own_templates.save_as_template(first)
    first.notice.press("Replace")
    assert container.load(path).project.head.title == "Ours"


def test_a_template_of_ones_own_is_deleted_when_that_is_confirmed(first: Window) -> None:
    path = saved(folders.templates() / "Ours.journey")
    first.starting.show()

    QTest.keyClick(tile(first, "Ours"), Qt.Key.Key_Delete)
    first.notice.press("Delete")

    assert not path.exists()
    assert len(page(first).templates.tiles) == len(TEMPLATES)


def test_a_broken_template_says_what_is_wrong_on_its_tile(first: Window, qtbot: QtBot) -> None:
    folders.templates().mkdir(parents=True)
    (folders.templates() / "Broken.journey").write_bytes(b"nothing")

    first.starting.show()

    broken = tile(first, "Broken")
    qtbot.waitUntil(lambda: bool(broken.line), timeout=20_000)
    broken.click()
    assert first.notice.text == broken.line


# How it looks


@pytest.mark.parametrize(("width", "height"), [(1920, 1080), (1280, 720), (1100, 800), (700, 600)])
def test_no_tile_is_cut_off_at_any_width(first: Window, width: int, height: int) -> None:
    first.resize(width, height)
    QApplication.processEvents()

    start = page(first)
    columns = {each.mapTo(start, QPoint()).x() for each in start.templates.tiles}
    assert len(columns) == {1920: 3, 1280: 2, 1100: 2, 700: 1}[width]
    assert max(columns) + tile(first, "Retail").width() <= width
    assert min(columns) >= 0


def test_pictures_lie_on_dimmed_paper_in_the_dark(first: Window, qtbot: QtBot) -> None:
    first.set_theme(DARK)
    retail = tile(first, "Retail")

    qtbot.waitUntil(lambda: retail.picture is not None, timeout=20_000)

    assert retail.picture is not None
    assert retail.picture.toImage().pixelColor(2, 100).name() == "#eaedf1"
