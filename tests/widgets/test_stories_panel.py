"""The list of stories beside the map."""

from __future__ import annotations

import pytest

from canvas.layout.options import Drop
from canvas.model.work import Story
from canvas.widgets.panels.stories import Stories
from canvas.widgets.window import Window

BOILS = Story(id="o1", words="He put the kettle on for me.", teller="Anja")
WAITS = Story(id="o2", words="She waited nine weeks.", lesson="Ring back", order="V")


@pytest.fixture
def panel(window: Window) -> Stories:
    window.file.session.apply(lambda project: project.put(BOILS, WAITS), "add")
    window.beside.toggle("stories")
    return window.beside.stories


def words(panel: Stories) -> list[str]:
    return [row.words for row in panel.rows.items]


def test_every_story_stands_in_the_list(panel: Stories) -> None:
    assert words(panel) == [BOILS.words, WAITS.words]
    assert panel.count.text() == "2"


def test_the_list_is_filtered_by_all_that_is_known_of_a_story(panel: Stories) -> None:
    panel.filter.setText("ANJA")
    assert words(panel) == [BOILS.words]
    panel.filter.setText("ring back")
    assert words(panel) == [WAITS.words]
    panel.filter.setText("never told")
    assert words(panel) == []
    assert panel.empty.text()


def test_what_is_typed_becomes_a_story_and_can_be_undone(panel: Stories, window: Window) -> None:
    panel.input.setText("Nobody rang.")
    panel.add_typed()
    assert words(panel)[-1] == "Nobody rang."
    window.commands.undo()
    assert len(words(panel)) == 2


def test_words_are_typed_in_the_list(panel: Stories, window: Window) -> None:
    panel.rows.setData(panel.rows.index(0), "He put two kettles on.")
    story = window.file.session.project.get(Story, "o1")
    assert story is not None
    assert story.words == "He put two kettles on."


def test_a_story_let_go_on_a_touchpoint_is_told_of_it(panel: Stories, window: Window) -> None:
    session, view = window.file.session, window.view
    card = next(seen for seen in session.sheet.reading() if seen.mark.role == "touchpoint")
    x, y = card.box.x + 2, card.box.y + 2
    drop = view.kind.drop(session.project, session.sheet, "o1", x, y)
    assert isinstance(drop, Drop)
    assert dict(drop.fields) == {"touchpoints": (card.mark.record,)}


def test_a_chosen_story_is_shown_in_the_inspector(panel: Stories, window: Window) -> None:
    panel.list.setCurrentIndex(panel.rows.index(1))
    panel.list.clicked.emit(panel.rows.index(1))
    assert window.file.session.selection == ("o2",)
