"""The critical colleague's panel in a real window."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from canvas.editing.reviewing import name
from canvas.language import language
from canvas.layout import review_words
from canvas.model.edits.fields import set_field
from canvas.model.journey import Phase, Touchpoint
from canvas.model.people import Persona
from canvas.model.review.decisions import review
from canvas.model.work import Finding, GridCell, RelationshipLevel
from canvas.widgets.panels.review import Review
from canvas.widgets.settings import settings
from canvas.widgets.window import Window


@pytest.fixture
def panel(window: Window, qtbot: QtBot) -> Review:
    window.actions_by_name["review"].trigger()
    qtbot.waitUntil(window.beside.review.isVisible)
    return window.beside.review


def findings(window: Window) -> list[Finding]:
    return list(window.file.session.project.all(Finding))


def test_it_asks_what_the_core_asks(window: Window, panel: Review) -> None:
    journey = window.file.session.journey
    expected = review(window.file.session.project, journey=journey).open
    assert {name(each) for each in panel.questions} == {name(each) for each in expected}
    assert panel.count.text() == str(len(expected))


def test_it_never_opens_by_itself(window: Window, panel: Review) -> None:
    said = settings().value(f"panels/{window.width() // 320}")
    assert "review" not in str(said)
    assert "inspector" in str(said)


def test_f8_opens_it_and_leads_from_place_to_place(window: Window) -> None:
    window.show()
    assert not window.beside.stage.is_open("review")
    window.actions_by_name["next-question"].trigger()
    review_panel = window.beside.review
    first = review_panel.chosen
    assert window.beside.stage.is_open("review")
    assert first == name(review_panel.questions[0])
    assert window.file.session.selection == (review_panel.questions[0].place.about,)
    window.actions_by_name["next-question"].trigger()
    assert review_panel.chosen == name(review_panel.questions[1])
    window.actions_by_name["previous-question"].trigger()
    assert review_panel.chosen == first


def test_opened_while_the_caret_stands_in_a_field_it_asks_all_the_same(window: Window, qtbot: QtBot) -> None:
    window.beside.toggle("parking")
    qtbot.waitUntil(window.beside.parking.input.hasFocus, timeout=5000)
    window.beside.toggle("review")
    qtbot.waitUntil(lambda: bool(window.beside.review.questions), timeout=5000)
    assert not window.beside.review.empty.isVisible()


def test_only_the_chosen_question_has_its_decisions(panel: Review) -> None:
    panel.walk(1)
    shown = [row for row in panel.groups.rows.values() if row.acts is not None and row.acts.isVisible()]
    assert len(shown) == 1


def test_done_is_one_step_that_can_be_undone(window: Window, panel: Review) -> None:
    panel.walk(1)
    before, first = panel.questions, panel.chosen
    assert first is not None
    panel.groups.rows[first].done.click()
    assert [(each.rule, each.decision) for each in findings(window)] == [(first.rule, "done")]
    assert len(panel.questions) == len(before) - 1
    assert panel.chosen == name(before[1])
    window.commands.undo()
    panel.follow()
    assert findings(window) == []
    assert [name(each) for each in panel.questions] == [name(each) for each in before]


def test_later_goes_to_the_end(panel: Review) -> None:
    panel.walk(1)
    first = panel.chosen
    assert first is not None
    panel.groups.rows[first].later.click()
    assert name(panel.questions[-1]) == first
    assert panel.groups.shown[-1].theme == "later"


def test_intended_needs_a_reason_which_is_kept(window: Window, panel: Review) -> None:
    panel.walk(1)
    assert panel.chosen is not None
    row = panel.groups.rows[panel.chosen]
    row.intended.click()
    assert row.reason is not None
    QTest.keyClick(row.reason, Qt.Key.Key_Return)
    assert findings(window) == []
    assert "reason" in window.status.doing.text()
    QTest.keyClicks(row.reason, "The neighbour is no channel")
    QTest.keyClick(row.reason, Qt.Key.Key_Return)
    assert [each.reason for each in findings(window)] == ["The neighbour is no channel"]


def test_it_keeps_what_it_shows_while_somebody_types(window: Window, panel: Review, qtbot: QtBot) -> None:
    before = panel.questions
    session = window.file.session
    card = next(session.project.all(Touchpoint))
    session.select((card.id,))
    window.view.setFocus()
    assert window.view.typist.edit(card.id)
    session.apply(lambda project: set_field(project, card.id, "promise", {"level": 4}), "field promise")
    session.apply(lambda project: set_field(project, card.id, "delivery", {"level": 1}), "field delivery")
    panel.follow()
    assert panel.questions == before
    window.view.typist.stop()
    window.view.setFocus()
    qtbot.waitUntil(lambda: len(panel.questions) == len(before) + 1, timeout=3000)


def test_themes_can_be_chosen(panel: Review) -> None:
    panel.choose_themes(frozenset({"questions"}))
    assert {each.theme for each in panel.questions} == {"questions"}
    panel.choose_themes(frozenset())
    assert len({each.theme for each in panel.questions}) > 1


def test_a_theme_is_left_out_in_the_menu_and_asked_about_again(panel: Review) -> None:
    menu = panel.filter.menu()
    menu.aboutToShow.emit()
    before = {each.theme for each in panel.questions}
    title = review_words.theme(language("en"), "questions").replace("&", "&&")
    action = next(each for each in menu.actions() if each.text() == title)
    action.trigger()
    assert {each.theme for each in panel.questions} == before - {"questions"}
    action.trigger()
    assert {each.theme for each in panel.questions} == before


def test_with_nothing_to_ask_it_says_so(panel: Review) -> None:
    panel.choose_themes(frozenset({"grid"}))
    assert panel.empty.isVisible()
    assert panel.empty.text() == "No questions right now."
    assert not panel.agenda.isEnabled()


def test_arrows_walk_while_the_panel_has_the_focus(panel: Review) -> None:
    panel.enter()
    for _ in range(2):
        row = next(row for row in panel.groups.rows.values() if row.hasFocus())
        QTest.keyClick(row, Qt.Key.Key_Down)
    assert panel.chosen == name(panel.questions[1])


def test_it_leads_back_to_the_map_from_another_sheet(window: Window, panel: Review) -> None:
    window.sheets.show("agenda")
    assert window.file.session.sheet.kind == "agenda"
    panel.walk(1)
    assert window.sheets.chosen.kind == "map"
    assert window.view.box_of(window.file.session.selection[0]) is not None


def test_a_cell_of_the_grid_is_shown_on_the_grid(window: Window, panel: Review) -> None:
    session = window.file.session
    phase = next(session.project.all(Phase))
    cell = GridCell(id="g1", phase=phase.id, level="r1", social_role="buyer", priority="high")
    session.apply(lambda project: project.put(RelationshipLevel(id="r1", title="New"), cell), "add")
    panel.choose_themes(frozenset({"grid"}))
    panel.walk(1)
    assert session.selection == ("g1",)
    assert window.sheets.chosen.kind == "grid"


def test_what_a_view_hides_is_shown_again_when_it_is_asked_about(window: Window, panel: Review) -> None:
    panel.choose_themes(frozenset({"questions"}))
    about = panel.questions[0].place.about
    card = window.file.session.project.get(Touchpoint, about)
    assert card is not None
    window.ways.views.show(card.lane, is_shown=False)
    assert window.view.box_of(about) is None
    panel.walk(1)
    assert window.view.box_of(about) is not None


def test_somebody_who_stands_nowhere_is_chosen_and_the_map_stays(window: Window, panel: Review) -> None:
    session = window.file.session
    session.apply(lambda project: project.put(Persona(id="p9", name="Kaj")), "add")
    camera = window.view.camera
    panel.choose_themes(frozenset({"people"}))
    asked = next(each for each in panel.questions if each.place.about == "p9")
    panel.choose(asked)
    assert session.selection == ("p9",)
    assert window.view.camera == camera


def test_within_a_theme_questions_stand_below_the_names_of_their_phases(
    window: Window, panel: Review
) -> None:
    panel.choose_themes(frozenset({"questions"}))
    phases = dict.fromkeys(each.place.phase for each in panel.questions)
    titles = [window.file.session.project.get(Phase, key) for key in phases]
    shown = [label.text() for label in panel.groups.findChildren(QLabel, "phase")]
    assert shown == [phase.title for phase in titles if phase]
    assert shown


def test_what_is_intended_stands_at_the_end_with_its_reason_and_can_be_asked_again(
    window: Window, panel: Review
) -> None:
    panel.walk(1)
    first = panel.chosen
    assert first is not None
    panel.groups.rows[first].decided.emit("intended", "The neighbour is no channel")
    assert first not in {name(each) for each in panel.questions}
    assert panel.groups.shown[-1].theme == "intended"
    panel.groups.heads["intended"].setChecked(True)
    row = panel.groups.rows[first]
    assert "The neighbour is no channel" in {label.text() for label in row.findChildren(QLabel)}
    row.picked.emit()
    panel.groups.rows[first].again.click()
    assert first in {name(each) for each in panel.questions}
    assert findings(window) == []
