"""What the finder makes of words with a slip in them, and of the names of rows: Enter does the first line."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from canvas.model.edits.fields import set_field
from canvas.model.edits.parking import parked
from canvas.model.journey import Lane
from canvas.model.people import Persona
from canvas.widgets import glide
from canvas.widgets.finder import commands
from canvas.widgets.finder.commands import Command
from canvas.widgets.finder.entries import Entry
from canvas.widgets.window import Window
from tests.widgets.hand import Hand

CONTROL = Qt.KeyboardModifier.ControlModifier
Key = Qt.Key


@pytest.fixture(autouse=True)
def no_motion(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing moves by itself, so that nothing has to be waited for."""
    monkeypatch.setattr(glide, "moves", lambda widget: False)


def find(window: Window, words: str) -> list[Entry]:
    """Type into the finder; return its lines."""
    if not window.ways.is_finding:
        window.ways.find_anything()
    window.ways.finder.field.clear()
    QTest.keyClicks(window.ways.finder.field, words)
    rows = window.ways.finder.rows
    return [rows.item(row).data(Qt.ItemDataRole.UserRole) for row in range(rows.count())]


def words(entries: list[Entry]) -> list[str]:
    return [entry.words for entry in entries]


def enter(window: Window) -> None:
    QTest.keyClick(window.ways.finder.field, Key.Key_Return)


def current(window: Window) -> str:
    entry = window.ways.finder.rows.entry()
    return entry.words if entry else ""


def test_a_mistyped_command_is_that_command_and_no_card(window: Window, hand: Hand) -> None:
    hand.click("t0")
    before = window.file.session.project
    found = words(find(window, "keep teh mini"))
    assert found[:2] == ["Nothing is called “keep teh mini” – close to it:", "Keep the mini map in sight"]
    assert found[2:5] == ["Can be done", "Park “keep teh mini”", "New touchpoint: keep teh mini"]
    enter(window)
    assert window.ways.map.is_pinned
    assert window.file.session.project is before


def test_a_mistyped_command_that_is_not_possible_now_says_so(window: Window) -> None:
    before = window.file.session.project
    line = find(window, "undoo")[1]
    assert (line.words, line.aside, line.is_off) == ("Undo", "Not possible now", True)
    enter(window)
    assert window.status.doing.text() == "Not possible now: Undo"
    assert window.file.session.project is before
    assert not parked(before, window.file.session.journey)


def test_a_command_that_is_not_possible_now_is_known_by_its_name(window: Window) -> None:
    assert current(window) == ""
    find(window, "undo")
    assert current(window) == "Undo"
    assert "Undo" not in words(find(window, "und"))


def test_heads_are_found_with_a_slip_and_the_map_goes_there(window: Window, persona: str) -> None:
    session = window.file.session
    session.apply(lambda project: set_field(project, "s1", "title", "Compares fares"), "set")
    find(window, "comapres")
    assert current(window) == "Compares fares"
    assert session.selection == ("s1",)
    record = session.project.get(Persona, persona)
    assert record is not None
    assert record.name in words(find(window, "lindgard"))


def test_the_text_of_a_card_is_found_as_it_is_or_not_at_all(window: Window) -> None:
    assert "Visits the shop" not in words(find(window, "vistis"))
    assert "Visits the shop" in words(find(window, "visits"))


def test_what_is_found_exactly_leaves_what_is_only_near_out(window: Window) -> None:
    window.file.session.apply(lambda project: set_field(project, "t1", "text", "She is prsent"), "set")
    found = words(find(window, "prsent"))
    assert found[:2] == ["Found", "She is prsent"]
    assert "Present" not in found


@pytest.mark.parametrize("typed", ["Touchpoints", "touchpoints", "touchpionts"])
def test_the_name_of_a_kind_of_row_leads_to_the_row_there_is(window: Window, typed: str) -> None:
    lanes = len(list(window.file.session.project.all(Lane)))
    found = words(find(window, typed))
    assert current(window) == "Touchpoints"
    assert found.index("Touchpoints") < found.index("Add a row: Touchpoints")
    enter(window)
    assert window.file.session.selection == ("l0",)
    assert len(list(window.file.session.project.all(Lane))) == lanes


def test_a_row_of_another_name_is_known_by_its_kind(window: Window) -> None:
    session = window.file.session
    session.apply(lambda project: set_field(project, "l1", "title", "In her head"), "set")
    line = next(line for line in find(window, "thoughts") if line.record == "l1")
    assert (line.words, line.aside) == ("In her head", "Thoughts")
    assert current(window) == "In her head"
    assert "In her head" in words(find(window, "though"))
    find(window, "thougths")
    assert current(window) == "In her head"


def test_a_row_of_which_there_is_none_is_added_by_its_name(window: Window) -> None:
    find(window, "Feelings")
    assert current(window) == "Add a row: Feelings"
    enter(window)
    added = window.file.session.project.get(Lane, window.file.session.selection[-1])
    assert added is not None
    assert added.kind == "feelings"


def test_a_row_is_added_although_there_is_one_by_saying_so(window: Window) -> None:
    find(window, "add a row: touch")
    assert current(window) == "Add a row: Touchpoints"


def test_the_current_line_says_which_key_does_it(window: Window, qtbot: QtBot) -> None:
    find(window, "Whatever this is")
    rows = window.ways.finder.rows
    assert rows.enter == "Enter"
    area = rows.visualItemRect(rows.currentItem())
    right = area.adjusted(area.width() - 80, 4, -4, -4)
    inks = {rows.grab(right).toImage().pixelColor(x, y).name() for x in range(76) for y in range(32)}
    assert len(inks) > 1


def test_menus_are_asked_once_while_one_types_and_anew_after_an_edit(
    window: Window, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[QMenu] = []
    every = commands.every

    def counted(menu: QMenu) -> Iterator[Command]:
        asked.append(menu)
        return every(menu)

    monkeypatch.setattr(commands, "every", counted)
    find(window, "prsent")
    assert len(asked) == 1
    window.file.session.apply(lambda project: set_field(project, "l1", "title", "Onwards"), "set")
    assert "Views › Rows › Onwards" in words(find(window, "onwards"))
    window.ways.finder.close_finder()
    find(window, "prsent")
    assert len(asked) == 3
