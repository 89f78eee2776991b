"""A round of votes, a timer and a quick print, in the window."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from canvas.export import raster
from canvas.model.voting import rounds, votes
from canvas.widgets.present import presenting
from canvas.widgets.room import asking
from canvas.widgets.room.printers import Printers
from canvas.widgets.room.timekeeper import TimerButton, TimerPill
from canvas.widgets.room.votes_panel import CARD, COUNT, PLACE, VotesPanel
from canvas.widgets.window import Window
from tests.widgets.hand import Hand

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier


# Votes


@pytest.fixture
def panel(window: Window) -> VotesPanel:
    window.actions_by_name["votes"].trigger()
    return window.beside.votes


def ranked(panel: VotesPanel) -> list[tuple[str, str, str]]:
    items = (panel.list.item(row) for row in range(panel.list.count()))
    return [(str(item.data(PLACE)), str(item.data(CARD)), str(item.data(COUNT))) for item in items]


def begin(panel: VotesPanel, name: str) -> None:
    QTest.keyClicks(panel.field, name)
    QTest.keyClick(panel.field, Key.Key_Return)


def test_a_round_is_begun_by_its_name_and_digits_are_votes(
    window: Window, hand: Hand, panel: VotesPanel
) -> None:
    begin(panel, "What hurts most")
    assert window.view.hasFocus()
    hand.click("t0")
    QTest.keyClicks(window.view, "12")
    hand.click("t1")
    QTest.keyClicks(window.view, "3")
    hand.click("t2")
    QTest.keyClicks(window.view, "3")
    assert ranked(panel) == [("1", "t0", "12"), ("2", "t1", "3"), ("2", "t2", "3")]
    assert [each.name for each in rounds(window.file.session.project)] == ["What hurts most"]


def test_clicks_add_and_take_votes_and_each_is_undone(window: Window, hand: Hand, panel: VotesPanel) -> None:
    begin(panel, "One")
    for _ in range(4):
        hand.click("t0")
    hand.click("t0", Qt.KeyboardModifier.ShiftModifier)
    QTest.mouseClick(window.view.viewport(), Qt.MouseButton.RightButton, pos=hand.at("t0"))
    assert votes(window.file.session.project, "t0", "One") == 1
    hand.press(Key.Key_Z, CTRL)
    assert votes(window.file.session.project, "t0", "One") == 2


def test_a_double_click_in_a_round_is_two_clicks_and_does_not_write(
    window: Window, hand: Hand, panel: VotesPanel
) -> None:
    begin(panel, "One")
    hand.click("t0")
    hand.double_click("t0")
    hand.let_go(hand.at("t0"))
    assert not window.view.typist.is_typing
    assert votes(window.file.session.project, "t0", "One") == 1


def test_digits_in_an_empty_cell_still_start_a_card(window: Window, hand: Hand, panel: VotesPanel) -> None:
    begin(panel, "One")
    window.file.session.select(("cell l0 s0",))
    window.file.session.select(("cell l1 s2",))
    QTest.keyClicks(window.view, "7")
    assert window.view.typist.is_typing


def test_backspace_takes_the_last_digit(window: Window, hand: Hand, panel: VotesPanel) -> None:
    begin(panel, "One")
    hand.click("t0")
    QTest.keyClicks(window.view, "12")
    hand.press(Key.Key_Backspace)
    assert votes(window.file.session.project, "t0", "One") == 1


def test_an_earlier_round_is_kept_and_can_be_cleared(window: Window, hand: Hand, panel: VotesPanel) -> None:
    for name in ("One", "Two"):
        begin(panel, name)
        hand.click("t0")
        QTest.keyClicks(window.view, "5")
    panel.look_at("One")
    assert ranked(panel) == [("1", "t0", "5")]
    panel.clear.click()
    assert ranked(panel) == []
    assert votes(window.file.session.project, "t0", "Two") == 5
    window.commands.undo()
    assert votes(window.file.session.project, "t0", "One") == 5


def test_a_line_of_the_ranking_leads_to_its_card(window: Window, hand: Hand, panel: VotesPanel) -> None:
    begin(panel, "One")
    hand.click("t2")
    QTest.keyClicks(window.view, "5")
    window.file.session.select(())
    panel.list.itemClicked.emit(panel.list.item(0))
    assert window.file.session.selection == ("t2",)


def test_votes_of_an_earlier_round_are_shown_by_a_word(window: Window, hand: Hand, panel: VotesPanel) -> None:
    show = window.actions_by_name["show-votes"]
    assert not show.isEnabled()
    begin(panel, "One")
    hand.click("t0")
    QTest.keyClicks(window.view, "3")
    panel.open_or_end()
    assert not window.file.session.voting.is_shown
    show.trigger()
    assert window.file.session.voting[:3] == ("One", False, True)
    assert show.isChecked()


def test_votes_are_seen_and_printed_while_the_round_is_open(
    window: Window, hand: Hand, panel: VotesPanel
) -> None:
    begin(panel, "One")
    hand.click("t0")
    before = window.view.viewport().grab().toImage()
    QTest.keyClicks(window.view, "5")
    assert window.view.viewport().grab().toImage() != before
    assert window.sheets.printed().round_name == "One"
    panel.switch.click()
    assert window.sheets.printed().round_name == ""
    panel.shown.setChecked(True)
    assert window.sheets.printed().round_name == "One"


def test_the_finder_begins_a_round_and_a_timer(window: Window) -> None:
    round_entry, *_ = asking.asked(window, "vote What hurts most")
    assert round_entry.act is not None
    round_entry.act()
    assert window.file.session.voting.name == "What hurts most"
    timer_entry, *_ = asking.asked(window, "timer 5")
    assert timer_entry.act is not None
    timer_entry.act()
    assert window.timekeeper.words() == "5 min"
    assert asking.asked(window, "advert") == []


# The timer


class Clock:
    """A clock that a test moves."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock(window: Window) -> Clock:
    made = Clock()
    window.timekeeper._clock = made
    return made


def test_the_status_line_tells_minutes_then_seconds_then_that_it_is_over(
    window: Window, clock: Clock
) -> None:
    button = window.status.timer
    assert isinstance(button, TimerButton)
    window.timekeeper.start(5)
    assert button.text().strip() == "5 min"
    clock.now += 61
    window.timekeeper.look()
    assert button.text().strip() == "4 min"
    clock.now += 239 - 18
    window.timekeeper.look()
    assert button.text().strip() == "0:18"
    clock.now += 20
    window.timekeeper.look()
    assert button.text().strip() == "Time is up"
    QTest.keyClick(button, Key.Key_Escape)
    assert button.text() == ""


def test_a_minute_more_and_stop_are_commands(window: Window, clock: Clock) -> None:
    assert not window.actions_by_name["timer-stop"].isEnabled()
    window.timekeeper.start(2)
    window.actions_by_name["timer-more"].trigger()
    assert window.timekeeper.words() == "3 min"
    window.actions_by_name["timer-stop"].trigger()
    assert window.timekeeper.words() == ""


def test_the_menu_of_the_timer_starts_it(window: Window, clock: Clock) -> None:
    menu = window.status.timer.choices
    menu.aboutToShow.emit()
    next(action for action in menu.actions() if action.text() == "10 minutes").trigger()
    assert window.timekeeper.words() == "10 min"


def test_what_is_presented_shows_the_timer_as_a_pill(window: Window, clock: Clock) -> None:
    presenting.present(window)
    screen = presenting.of(window).screen
    assert screen is not None
    pill = screen.findChild(TimerPill)
    assert pill is not None
    assert not pill.isVisible()
    window.timekeeper.start(3)
    assert pill.isVisible()
    assert pill.text() == "3 min"
    screen.close()


# Printing


class Drawer(Printers):
    """Printers that print into files."""

    def __init__(self, folder: Path, names: tuple[str, ...] = ("Office", "Lab")) -> None:
        self._folder, self._names = folder, names

    def names(self) -> list[str]:
        return list(self._names)

    def papers(self, name: str) -> list[str]:
        return ["A4", "A3"]

    def usual_paper(self, name: str) -> str:
        return "A4"

    def open(self, name: str) -> QPrinter:
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(self._folder / f"{name}.pdf"))
        return printer


def test_ctrl_p_and_enter_print_the_map_on_one_page(
    window: Window, hand: Hand, tmp_path: Path, qtbot: QtBot
) -> None:
    window.office.bar.printers = Drawer(tmp_path)
    hand.press(Key.Key_P, CTRL)
    assert window.office.bar.isVisible()
    assert window.office.bar.print_button.hasFocus()
    QTest.keyClick(window.office.bar.print_button, Key.Key_Return)
    assert not window.office.bar.isVisible()
    qtbot.waitUntil(lambda: not window.office.is_printing, timeout=60_000)
    picture = raster.image((tmp_path / "Office.pdf").read_bytes(), 0, 50)
    assert picture.width > picture.height
    assert abs(picture.width - 585) < 4
    assert min(picture.convert("L").tobytes()) < 80
    assert window.status.doing.text()


def test_the_printer_and_paper_chosen_last_are_offered_again(
    window: Window, hand: Hand, tmp_path: Path
) -> None:
    bar = window.office.bar
    bar.printers = Drawer(tmp_path)
    asked: list[tuple[str, str]] = []
    window.office.ask()
    bar.printer.setCurrentText("Lab")
    bar.paper.setCurrentText("A3")
    assert bar._subject is not None
    bar._subject = bar._subject._replace(print_on=lambda *what: asked.append(what))
    bar.print_button.click()
    assert asked == [("Lab", "A3")]
    window.office.ask()
    assert (bar.printer.currentText(), bar.paper.currentText()) == ("Lab", "A3")
    QTest.keyClick(bar.print_button, Key.Key_Escape)
    assert not bar.isVisible()
    assert window.view.hasFocus()


def test_without_a_printer_enter_saves_a_pdf(
    window: Window, hand: Hand, tmp_path: Path, answers: dict[str, str], qtbot: QtBot
) -> None:
    answers["save"] = str(tmp_path / "map.pdf")
    window.office.bar.printers = Drawer(tmp_path, ())
    hand.press(Key.Key_P, CTRL)
    assert "No printer" in window.office.bar.label.text()
    assert window.office.bar.save_button.hasFocus()
    QTest.keyClick(window.office.bar.save_button, Key.Key_Return)
    qtbot.waitUntil(lambda: not window.filing.is_exporting, timeout=60_000)
    assert (tmp_path / "map.pdf").read_bytes().startswith(b"%PDF")


# Who took part


def test_people_are_written_one_a_line_in_the_inspector_and_printed(window: Window) -> None:
    from canvas.widgets.panels.fields_people import PeopleEditor
    from canvas.widgets.panels.table import JOURNEY

    inspector = window.beside.inspector
    field = next(field for group in JOURNEY for field in group.fields if field.widget == "people")
    editor = PeopleEditor(field, inspector.subject.of_project())
    for words in ("Anna Holm, Sales", "Bo"):
        QTest.keyClicks(editor.new, words)
        QTest.keyClick(editor.new, Key.Key_Return)
        editor.refresh()
    people = window.file.session.project.head.people
    assert [(person.name, person.role) for person in people] == [("Anna Holm", "Sales"), ("Bo", "")]
    texts = [seen.mark.say for seen in window.view.session.sheet.reading()]
    assert any("Anna Holm, Sales" in text for text in texts)
    window.commands.undo()
    editor.refresh()
    assert list(editor.rows) == [people[0].id]
