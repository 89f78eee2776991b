"""The window shows any sheet of any journey of its project."""

from __future__ import annotations

import datetime
from pathlib import Path

from PySide6.QtWidgets import QMenu

from canvas.editing import atlas
from canvas.files import container
from canvas.files.manifest import Stamp
from canvas.model.edits.fields import set_field
from canvas.model.edits.parking import add_parked
from canvas.model.ids import random_ids
from canvas.model.journey import Journey
from canvas.model.people import Department
from canvas.model.work import RelationshipLevel
from canvas.widgets.comparing import compare_with
from canvas.widgets.finder.commands import commands
from canvas.widgets.window import Window


def with_parked(window: Window) -> str:
    session, key = window.file.session, random_ids("n")
    session.apply(lambda project: add_parked(project, key, session.journey, "Ask the neighbours"), "park")
    return key


def test_another_sheet_is_shown_and_its_records_can_be_selected(window: Window) -> None:
    key = with_parked(window)
    window.sheets.show("parking-lot")
    assert window.file.session.sheet.kind == "parking-lot"
    assert atlas.find(window.view.sheet, key) is not None
    assert "Parking lot" in window.ways.chip.accessibleName()


def test_the_chip_says_which_of_several_sheets_of_a_kind_is_shown(window: Window) -> None:
    session = window.file.session
    session.apply(lambda project: project.put(Department(id="d7", name="Marketing")), "add")
    session.apply(lambda project: set_field(project, "t0", "department", "d7"), "set")
    window.sheets.show("department-map")
    assert window.ways.chip.accessibleName().endswith("Map by department")
    window.sheets.show("department-map", "d7")
    assert window.ways.chip.accessibleName().endswith("Map by department: Marketing")


def test_each_sheet_is_seen_again_as_it_was_left(window: Window) -> None:
    with_parked(window)
    camera = window.view.camera
    window.sheets.show("parking-lot")
    window.sheets.show("map")
    assert window.view.camera == camera


def test_a_sheet_with_nothing_left_to_show_gives_way_to_the_map(window: Window) -> None:
    with_parked(window)
    window.sheets.show("parking-lot")
    window.commands.undo()
    window.sheets.show("map")
    assert window.file.session.sheet.kind == "map"


def test_going_to_a_card_leads_back_to_the_map(window: Window) -> None:
    with_parked(window)
    card = window_card(window)
    window.sheets.show("parking-lot")
    window.ways.go_to(card)
    assert window.file.session.sheet.kind == "map"
    assert window.file.session.selection == (card,)


def window_card(window: Window) -> str:
    return next(seen.mark.record for seen in window.view.sheet.reading() if atlas.is_card(seen.mark))


def test_a_second_journey_is_made_and_shown_from_the_title(window: Window) -> None:
    menu = window.tools.title.menu()
    menu.aboutToShow.emit()
    menu.actions()[-1].trigger()
    session = window.file.session
    assert len(list(session.project.all(Journey))) == 2
    assert session.journey != "j1"
    assert not any(atlas.is_card(seen.mark) for seen in window.view.sheet.reading())


def test_the_finder_knows_every_sheet(window: Window) -> None:
    with_parked(window)
    assert any("Parking lot" in command.words for command in commands(window.menu))


def test_keys_go_through_the_sheets(window: Window) -> None:
    with_parked(window)
    seen = []
    for _ in range(sum(len(offers) for _, offers in window.sheets.offers())):
        window.actions_by_name["next-sheet"].trigger()
        seen.append(window.sheets.chosen.kind)
    assert "parking-lot" in seen
    assert seen[-1] == "map"
    window.actions_by_name["previous-sheet"].trigger()
    assert window.sheets.chosen.kind == seen[-2]


def test_the_menu_marks_what_is_shown(window: Window) -> None:
    with_parked(window)
    menu = QMenu()
    window.sheets.fill(menu)
    assert [action.isChecked() for action in menu.actions()][:2] == [True, False]
    assert sum(action.isChecked() for action in menu.actions()) == 1


def test_the_brief_is_typed_where_it_stands_even_before_it_has_anything(window: Window) -> None:
    session = window.file.session
    session.apply(lambda project: set_field(project, project.head.id, "brief.message", "Come in"), "set")
    window.sheets.show("brief")
    assert window.view.typist.edit(session.project.head.id, field="brief.promise")
    assert window.view.typist.editor is not None
    window.view.typist.editor.insertPlainText("Warm feet")
    window.view.typist.stop()
    brief = session.project.head.brief
    assert brief is not None
    assert (brief.promise, brief.message) == ("Warm feet", "Come in")


def test_how_it_could_be_begins_as_a_copy_and_stands_beside_it_and_is_one_step(window: Window) -> None:
    session = window.file.session
    old, project = session.journey, session.project
    window.actions_by_name["to-be"].trigger()
    new = session.project.get(Journey, session.journey)
    assert new is not None
    assert (new.state, new.previous) == ("to-be", old)
    assert window.actions_by_name["to-be"] in titles_of(window).actions()
    window.sheets.show("compare", old)
    assert session.sheet.kind == "compare"
    window.commands.undo()
    assert session.project is project


def titles_of(window: Window) -> QMenu:
    menu = window.tools.title.menu()
    assert isinstance(menu, QMenu)
    menu.aboutToShow.emit()
    return menu


def test_a_journey_is_compared_with_another_file_and_what_is_typed_changes_this_one(
    window: Window, tmp_path: Path
) -> None:
    session, card = window.file.session, window_card(window)
    stamp = Stamp(datetime.datetime(2026, 1, 1, tzinfo=datetime.UTC), "Ida", "Journeywall", "1", "1")
    container.save(tmp_path / "old.journey", session.project, {}, stamp)
    compare_with(window, tmp_path / "old.journey")
    assert "Nothing has changed" in atlas_words(window)
    session.apply(lambda project: set_field(project, card, "effort", 5), "text")
    assert session.sheet.kind == "compare"
    assert "Nothing has changed" not in atlas_words(window)
    assert window.sheets.printed().other is not None
    window.sheets.show("map")
    assert window.sheets.printed().other is None


def test_a_file_that_is_none_of_ours_is_said_and_the_map_stays(window: Window, tmp_path: Path) -> None:
    (tmp_path / "odd.journey").write_bytes(b"odd")
    compare_with(window, tmp_path / "odd.journey")
    assert window.file.session.sheet.kind == "map"


def atlas_words(window: Window) -> str:
    return " ".join(seen.mark.say for seen in window.view.sheet.reading() if seen.mark.role == "title")


def with_levels(window: Window, axis: str = "experience") -> None:
    session = window.file.session
    levels = RelationshipLevel(id="r1", title="New"), RelationshipLevel(id="r2", title="Loyal")
    session.apply(lambda project: project.put(*levels), "add")
    session.apply(lambda project: set_field(project, session.journey, "axis", axis), "set")


def test_a_tab_for_each_social_role_leads_to_its_grid(window: Window) -> None:
    with_levels(window)
    assert not window.tabs.isVisibleTo(window)
    window.sheets.show("grid")
    assert window.tabs.isVisibleTo(window)
    names = [window.tabs.tabText(number) for number in range(window.tabs.count())]
    assert names == ["User", "Buyer", "Decider", "Influencer", "Gatekeeper"]
    window.tabs.setCurrentIndex(4)
    assert window.sheets.chosen.about == "gatekeeper"
    assert "r1:gatekeeper" in {row.key for row in window.view.sheet.rows}
    window.sheets.show("map")
    assert not window.tabs.isVisibleTo(window)


def test_the_tab_of_the_role_that_is_shown_is_marked(window: Window) -> None:
    with_levels(window)
    window.sheets.show("grid", "buyer")
    assert window.tabs.tabText(window.tabs.currentIndex()) == "Buyer"


def test_a_sheet_that_cannot_be_drawn_says_why_itself(window: Window) -> None:
    with_levels(window, "life cycle")
    menu = QMenu()
    window.sheets.fill(menu)
    next(action for action in menu.actions() if action.text() == "Integration grid").trigger()
    assert window.sheets.chosen.kind == "grid"
    said = " ".join(seen.mark.say for seen in window.view.sheet.reading())
    assert "an axis is not multiplied by itself" in said
