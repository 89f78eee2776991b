"""What is selected is one command away from a sheet of its own, and back."""

from __future__ import annotations

from functools import partial

import pytest

from canvas.editing import atlas
from canvas.model.edits.fields import set_field
from canvas.model.edits.flow import add_node
from canvas.model.journey import Phase
from canvas.model.work import Story
from canvas.widgets import sheet_choice
from canvas.widgets.finder.commands import commands
from canvas.widgets.window import Window


def some_card(window: Window, text: str) -> str:
    sheet = window.view.sheet
    return next(s.mark.record for s in sheet.reading() if s.mark.block and s.mark.block.text == text)


def test_a_touchpoint_is_shown_from_every_side_and_back_again(window: Window) -> None:
    key, act = some_card(window, "Pays"), window.actions_by_name["own-sheet"]
    window.view.session.select(())
    window.refresh()
    assert not act.isEnabled()
    window.view.session.select((key,))
    window.refresh()
    camera = window.view.camera
    act.trigger()
    assert (window.sheets.chosen.kind, window.sheets.chosen.about) == ("touchpoint", key)
    assert window.file.session.selection == (key,)
    assert act.isChecked()
    act.trigger()
    assert window.sheets.chosen.kind == "map"
    assert window.view.camera == camera


def test_it_goes_from_neighbour_to_neighbour_and_back_to_the_map(window: Window) -> None:
    first, second = some_card(window, "Visits the shop"), some_card(window, "Pays")
    window.view.session.select((first,))
    act = window.actions_by_name["own-sheet"]
    act.trigger()
    window.view.session.select((second,))
    act.trigger()
    assert window.sheets.chosen.about == second
    window.view.session.select(())
    act.trigger()
    assert window.sheets.chosen.kind == "map"


def test_what_we_say_is_typed_where_it_stands_and_kept(window: Window) -> None:
    key = some_card(window, "Pays")
    window.sheets.show("touchpoint", key)
    assert window.view.typist.edit(key, field="says")
    assert window.view.typist.editor is not None
    window.view.typist.editor.insertPlainText("It costs nothing")
    window.view.typist.stop()
    assert window.file.session.project.find(key).says == "It costs nothing"
    assert window.file.session.sheet.kind == "touchpoint"


def test_a_touchpoint_that_is_taken_back_gives_way_to_the_map(window: Window) -> None:
    key = some_card(window, "Pays")
    window.sheets.show("touchpoint", key)
    window.view.session.select((key,))
    window.commands.delete()
    assert window.file.session.sheet.kind == "map"
    assert atlas.find(window.view.sheet, key) is None


def test_a_phase_and_a_story_have_sheets_of_their_own_too(window: Window) -> None:
    session, act = window.file.session, window.actions_by_name["own-sheet"]
    phase = next(session.project.all(Phase))
    session.apply(lambda project: add_node(project, "w1", phase.id, text="The boiler stops"), "add")
    session.apply(lambda project: project.put(Story(id="o1", words="He cried.")), "add")
    for key, kind in ((phase.id, "flow"), ("o1", "stories")):
        window.sheets.show("map")
        window.view.session.select((key,))
        act.trigger()
        assert (window.sheets.chosen.kind, window.sheets.chosen.about) == (kind, key)


def test_many_sheets_of_a_kind_are_one_line_of_the_menu_and_a_book_of_their_own(
    window: Window, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sheet_choice, "MANY", 1)
    keys = [some_card(window, text) for text in ("Sees the advert", "Pays")]
    for key in keys:
        window.file.session.apply(partial(set_field, key=key, path="effort", value=2), "set")
    window.view.session.select((keys[1],))
    (command,) = [each for each in commands(window.menu) if "One touchpoint" in each.words]
    command.action.trigger()
    assert window.sheets.chosen.about == keys[1]
    window.actions_by_name["next-sheet"].trigger()
    assert window.sheets.chosen.about == keys[0]
    window.sheets.show("map")
    window.actions_by_name["next-sheet"].trigger()
    assert window.sheets.chosen.kind != "touchpoint"
