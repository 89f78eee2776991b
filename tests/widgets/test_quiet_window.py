"""What keeps the window quiet: no scroll bars at rest, whole words in panels, words in the heads' corner."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QFontMetrics, QKeySequence, QMouseEvent
from PySide6.QtWidgets import QApplication, QMenu, QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from canvas.language import LANGUAGES, language
from canvas.layout import sheets
from canvas.model.edits import structure
from canvas.model.ids import random_ids
from canvas.model.index import index_of
from canvas.model.journey import Journey
from canvas.widgets import documents, menu_items
from canvas.widgets.mini_map import HEIGHT, STRETCH, WIDTH, WITHIN, fit
from canvas.widgets.panels import look
from canvas.widgets.panels.fields_choice import AROUND, BESIDE, SegmentsEditor, shares
from canvas.widgets.panels.fields_linked import entitle
from canvas.widgets.panels.fields_text import Line
from canvas.widgets.panels.table import FIELDS
from canvas.widgets.sayings import translated
from canvas.widgets.theme import SMALL_PX, ui_font
from canvas.widgets.window import Window


def point(window: Window, x: float, y: float) -> None:
    """Move the pointer over the map, with no button held."""
    room, none = window.view.viewport(), Qt.MouseButton.NoButton
    at = QPointF(x, y)
    moved = QMouseEvent(
        QEvent.Type.MouseMove, at, room.mapToGlobal(at), none, none, Qt.KeyboardModifier.NoModifier
    )
    QApplication.sendEvent(room, moved)


def test_scroll_bars_come_where_the_pointer_is_near_their_edge_and_move_the_map(window: Window) -> None:
    window.view.zoom_to(3.0)
    room = window.view.viewport()
    upright, across = window.bars.bars
    assert [upright.isVisible(), across.isVisible()] == [False, False]

    point(window, room.width() - 3, 200)
    assert [upright.isVisible(), across.isVisible()] == [True, False]
    upright.setSliderPosition(upright.maximum())
    upright.triggerAction(upright.SliderAction.SliderMove)
    assert window.view.camera.top == upright.maximum()

    point(window, 300, 200)
    assert not upright.isVisible()


def test_a_line_that_is_too_long_shows_its_beginning_and_says_the_rest(window: Window) -> None:
    line = Line()
    line.show_text("Eleven hours, two trains and nobody running: that is what she wanted")
    assert line.cursorPosition() == 0
    assert line.toolTip().endswith("wanted")
    line.show_text("Short")
    assert not line.toolTip()


def test_what_hangs_on_a_card_has_two_lines_where_one_is_too_short(window: Window) -> None:
    row = QPushButton()
    entitle(row, "Family fare: the first price is the price")
    assert row.text().split("\n")[1].endswith("price")
    assert not row.toolTip()
    entitle(row, "Short")
    assert row.text() == "Short"


@pytest.mark.parametrize("code", LANGUAGES)
def test_the_words_of_segments_are_whole_in_every_language(window: Window, code: str) -> None:
    say, metrics = language(code), QFontMetrics(ui_font(SMALL_PX, "semibold"))
    fields = (field for groups in FIELDS.values() for group in groups for field in group.fields)
    for field in (field for field in fields if field.widget == "segments"):
        buttons = [QToolButton() for _ in field.choices]
        for button, (_, text) in zip(buttons, field.choices, strict=True):
            button.setText(translated(say, text) if any(c.islower() for c in text) else text)
        wide = shares(buttons)
        assert sum(wide) <= look.WIDTH - AROUND, [button.text() for button in buttons]
        pairs = zip(buttons, wide, strict=True)
        assert all(metrics.horizontalAdvance(b.text()) + BESIDE <= share for b, share in pairs)


def test_segments_stand_below_each_other_where_the_type_is_too_large(
    window: Window, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("canvas.widgets.panels.fields_choice.AROUND", 260)
    field = next(f for gs in FIELDS.values() for g in gs for f in g.fields if f.widget == "segments")
    made = SegmentsEditor(field, window.beside.inspector.subject)
    assert {button.objectName() for button in made.buttons.values()} == {"stacked"}


def test_with_nothing_selected_the_inspector_is_about_the_journey_that_is_shown(
    window: Window, qtbot: QtBot
) -> None:
    session = window.file.session
    session.apply(lambda project: structure.add_journey(project, random_ids), "add")
    second = index_of(session.project).of(Journey)[1].id
    session.choose_journey(second)
    session.select(())
    window.beside.inspector.follow()
    assert window.beside.inspector.subject.keys == (second,)


def test_the_corner_of_the_heads_says_what_is_shown_and_in_which_state(window: Window) -> None:
    view = window.view
    view.zoom_to(2.0)
    view.look(view.camera._replace(left=500, top=930))
    found = view.frozen()
    assert found.words == ("Journey map", "As it is")
    assert found.corner[0] < found.corner[1]


def test_the_mini_map_uses_its_room_and_draws_nothing_out_too_far(window: Window) -> None:
    at = fit(window.view.sheet)
    wide, high = window.view.sheet.width * at.across, window.view.sheet.height * at.down
    assert wide == pytest.approx(WIDTH - 2 * WITHIN) or high == pytest.approx(HEIGHT - 2 * WITHIN)
    assert 1 / STRETCH <= at.across / at.down <= STRETCH


def test_sheets_that_can_be_shown_with_nothing_on_them_say_what_to_do_first(window: Window) -> None:
    project = documents.new_document(language("en")).session.project
    for name in ("value-map", "measures", "parking-lot", "stories", "plan", "channel-map", "department-map"):
        sheet = sheets.make(project, name, sheets.SheetOptions(say=language("en")))
        said = " ".join(seen.mark.say for seen in sheet.reading())
        words = ("Write", "Add a measure", "What did somebody")
        assert any(word in said for word in words), f"{name}: {said}"


def test_a_menu_has_room_for_its_words_and_the_keys_behind_them(window: Window) -> None:
    window.menu.aboutToShow.emit()
    menu = window.findChild(QMenu, "edit")
    assert menu is not None
    menu.aboutToShow.emit()
    menu.ensurePolished()
    metrics = menu.fontMetrics()
    for action in menu.actions():
        words, keys = action.text(), action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        least = metrics.horizontalAdvance(words) + 0.8 * metrics.horizontalAdvance(keys)
        assert menu.sizeHint().width() > least
        assert action.isSeparator() or menu.actionGeometry(action).height() >= menu_items.HEIGHT
