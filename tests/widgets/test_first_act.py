"""The act that begins a sheet on which there is nothing yet, with real events."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from canvas.layout import empty
from canvas.model.edits import structure
from canvas.model.ids import random_ids
from canvas.model.index import index_of
from canvas.model.journey import Journey, Phase, Touchpoint
from canvas.model.project import Project
from canvas.model.work import FlowNode, RelationshipLevel, Story
from canvas.widgets.first_act import FirstAct
from canvas.widgets.window import Window
from tests.widgets.hand import Hand

LEFT = Qt.MouseButton.LeftButton


def button(window: Window) -> FirstAct:
    found = window.view.viewport().findChild(FirstAct)
    assert isinstance(found, FirstAct)
    return found


def is_begun(window: Window, kind: str) -> bool:
    sheet = window.file.session.sheet
    return sheet.kind == kind and empty.act_of(sheet) is None


def is_whole(window: Window) -> bool:
    """Whether the sheet is seen whole, as large as it can be."""
    before = window.view.camera
    window.view.fit()
    return before == window.view.camera


@pytest.mark.parametrize("kind", ["grid", "life-cycle", "wheel"])
def test_one_click_begins_the_sheet_and_undo_leads_back_to_its_sentence(window: Window, kind: str) -> None:
    window.sheets.show(kind)
    assert button(window).isVisible()
    assert not window.tabs.isVisible()
    QTest.mouseClick(button(window), LEFT)
    assert is_begun(window, kind)
    assert not button(window).isVisible()
    assert is_whole(window)

    window.commands.undo()
    assert window.sheets.chosen.kind == kind
    assert button(window).isVisible()
    assert is_whole(window)


@pytest.mark.parametrize(("kind", "record"), [("flow", FlowNode), ("stories", Story)])
def test_what_is_typed_after_the_click_is_the_first_of_the_sheet(
    window: Window, hand: Hand, kind: str, record: type[FlowNode | Story]
) -> None:
    window.sheets.show(kind)
    QTest.mouseClick(button(window), LEFT)
    assert is_begun(window, kind)
    hand.type("It began with a letter")
    hand.press(Qt.Key.Key_Escape)
    (first,) = window.file.session.project.all(record)
    assert "It began with a letter" in (getattr(first, "text", ""), getattr(first, "words", ""))
    window.commands.undo()  # the words
    window.commands.undo()
    assert button(window).isVisible()


def test_a_flow_is_begun_in_the_phase_that_is_shown(window: Window) -> None:
    session = window.file.session
    session.apply(lambda project: structure.add_phase(project, random_ids, session.journey), "add")
    last = index_of(session.project).of(Phase, session.journey)[-1].id
    window.sheets.show("flow", last)
    QTest.mouseClick(button(window), LEFT)
    assert [node.phase for node in session.project.all(FlowNode)] == [last]


def test_enter_on_the_sheet_does_the_act_and_no_longer_when_it_is_begun(window: Window) -> None:
    window.sheets.show("life-cycle")
    QTest.keyClick(window.view, Qt.Key.Key_Return)
    assert len(list(window.file.session.project.all(RelationshipLevel))) == 4
    assert window.view.enter is None


def test_the_page_of_one_touchpoint_leads_to_where_the_first_is_written(window: Window) -> None:
    def bare(project: Project) -> Project:
        return project.without([each.id for each in project.all(Touchpoint)])

    window.file.session.apply(bare, "delete")
    window.sheets.show("touchpoint")
    QTest.mouseClick(button(window), LEFT)
    assert window.sheets.is_map
    assert window.view.typist.is_typing


def test_side_by_side_begins_how_it_could_be(window: Window) -> None:
    window.sheets.show("compare")
    QTest.mouseClick(button(window), LEFT)
    states = {journey.state for journey in window.file.session.project.all(Journey)}
    assert states == {"as-is", "to-be"}


def test_a_life_cycle_shows_the_grid_of_another_journey_or_begins_one(window: Window) -> None:
    session = window.file.session
    own = session.journey

    def along(project: Project) -> Project:
        journey = project.get(Journey, own)
        assert journey is not None
        return project.put(journey.but(axis="life cycle"))

    session.apply(along, "set")
    window.sheets.show("grid")
    assert button(window).text() == "Another journey in this project"

    def with_another(project: Project) -> Project:
        return structure.add_journey(project, lambda letter: f"{letter}88", title="Sale")

    session.apply(with_another, "add")
    window.sheets.show("map")
    window.sheets.show("grid")
    assert button(window).text() == "Show the grid of another journey"
    QTest.mouseClick(button(window), LEFT)
    assert session.journey == "j88"
    assert window.sheets.chosen.kind == "grid"


def test_the_button_stays_where_the_sheet_has_it(window: Window) -> None:
    window.sheets.show("wheel")
    window.view.zoom_to(2.0)
    before = button(window).pos()
    window.view.pan(-30, -20)
    moved = button(window).pos() - before
    assert (moved.x(), moved.y()) == (30, 20)
