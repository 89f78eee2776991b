"""The inspector with real events: what it is about, its groups and what differs."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QAccessible, QEnterEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from canvas.model.index import index_of
from canvas.model.journey import Touchpoint
from canvas.model.people import Channel
from canvas.model.project import LETTERS, Head
from canvas.model.work import Idea
from canvas.widgets.panels.fields_record import RecordEditor
from canvas.widgets.panels.fields_text import TextEditor
from canvas.widgets.panels.inspector import Inspector
from canvas.widgets.panels.table import FIELDS
from canvas.widgets.window import Window
from tests.widgets.beside_map import editor, shows, touchpoint
from tests.widgets.hand import LEFT, Hand, necessary

CONTROL = Qt.KeyboardModifier.ControlModifier


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


def test_a_hand_that_comes_to_the_inspector_finds_what_is_selected(
    inspector: Inspector, window: Window, qtbot: QtBot, hand: Hand
) -> None:
    shows(inspector, window, qtbot, "t1")
    hand.click("t0")
    at = QPointF(5.0, 5.0)
    QApplication.sendEvent(inspector, QEnterEvent(at, at, at))
    QApplication.processEvents()
    assert inspector.subject.keys == ("t0",)


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


def test_the_words_above_a_menu_name_it_for_a_screen_reader(
    inspector: Inspector, window: Window, qtbot: QtBot
) -> None:
    shows(inspector, window, qtbot, "t0")
    channel = editor(inspector, "channel")
    assert isinstance(channel, RecordEditor)
    labels = [label for label in channel.findChildren(QLabel) if label.buddy() is channel.menu]
    assert [label.text() for label in labels] == ["Channel"]
    told = QAccessible.queryAccessibleInterface(channel.menu)
    assert [each[0].text(QAccessible.Text.Name) for each in told.relations()] == ["Channel"]


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


def test_a_group_opens_on_a_click_and_counts_what_it_holds(
    inspector: Inspector, window: Window, qtbot: QtBot
) -> None:
    shows(inspector, window, qtbot, "t0")
    section = inspector.sections["ideas"]
    assert not section.is_open
    QTest.mouseClick(section.head, LEFT)
    new = section.editors[0]
    QTest.keyClicks(new.new, "Call the next day")  # type: ignore[attr-defined]  # a HangingEditor
    QTest.keyClick(new.new, Qt.Key.Key_Return)  # type: ignore[attr-defined]  # a HangingEditor

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
