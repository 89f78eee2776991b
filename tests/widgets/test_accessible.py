"""What Qt tells a screen reader of the map: items with names, roles, places and states, and events."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QAccessibleEvent,
    QAccessibleInterface,
)

from canvas.editing.tree import MAP, lane_in
from canvas.model.journey import Touchpoint
from canvas.widgets.accessible import AccessibleMap
from canvas.widgets.window import Window
from tests.widgets.hand import Hand

NAME = QAccessible.Text.Name
Sent = list[tuple[QAccessible.Event, str]]


@pytest.fixture
def told(window: Window) -> AccessibleMap:
    found = QAccessible.queryAccessibleInterface(window.view)
    assert isinstance(found, AccessibleMap)
    return found


@pytest.fixture
def sent(window: Window, monkeypatch: pytest.MonkeyPatch) -> Sent:
    """The events that went out, each with the name of what it is about."""
    events: Sent = []

    def note(event: QAccessibleEvent) -> None:
        about = event.accessibleInterface()
        events.append((event.type(), about.text(NAME)))

    monkeypatch.setattr(QAccessible, "updateAccessibility", note)
    monkeypatch.setattr(QAccessible, "isActive", lambda: True)
    window.activateWindow()
    window.view.setFocus()
    return events


def children(item: QAccessibleInterface) -> list[QAccessibleInterface]:
    return [item.child(number) for number in range(item.childCount())]


def test_the_map_can_be_walked_from_phase_to_lane_to_card(told: AccessibleMap) -> None:
    phase = next(item for item in children(told) if item.role() == QAccessible.Role.Grouping)
    assert phase.text(NAME).startswith("Phase")
    lane = next(item for item in children(phase) if item.text(NAME) == "Touchpoints")
    assert lane.role() == QAccessible.Role.List
    cards = children(lane)
    assert [card.text(NAME).split(".")[0] for card in cards] == ["Sees the advert", "Visits the shop", "Pays"]
    assert {card.role() for card in cards} == {QAccessible.Role.ListItem}
    assert all(card.parent().text(NAME) == "Touchpoints" for card in cards)
    assert [lane.indexOfChild(card) for card in cards] == [0, 1, 2]
    assert told.indexOfChild(phase) >= 0


def test_an_empty_cell_says_where_it_is(told: AccessibleMap) -> None:
    lane = told.interface(lane_in("f0", "l1"))
    names = [item.text(NAME) for item in children(lane)]
    assert names[1:] == ["Empty cell: Thinking, Step 1", "Empty cell: Thinking, Step 2"]


def test_the_same_item_stands_for_a_record_while_it_is_there(told: AccessibleMap, window: Window) -> None:
    card = told.interface("t1")
    assert card is told.interface("t1")
    window.file.session.apply(lambda project: project.without(["t0"]), "delete")
    assert told.interface("t1") is card
    assert card.isValid()


def test_an_item_lies_where_its_card_is_seen(told: AccessibleMap, window: Window, hand: Hand) -> None:
    card = told.interface("t1")
    middle = window.view.viewport().mapToGlobal(hand.at("t1"))
    assert card.rect().contains(middle)
    assert told.childAt(middle.x(), middle.y()) is card
    assert not card.state().offscreen


def test_moving_the_selection_moves_the_focus(sent: Sent, window: Window, hand: Hand) -> None:
    window.file.session.select(("t1",))
    hand.press(Qt.Key.Key_Down)
    focused = [name.split(".")[0] for kind, name in sent if kind == QAccessible.Event.Focus]
    assert focused[-2:] == ["Visits the shop", "Empty cell: Thinking, Step 1"]


def test_what_has_the_focus_says_so(told: AccessibleMap, sent: Sent, window: Window) -> None:
    window.file.session.select(("t2",))
    state = told.interface("t2").state()
    assert state.focused
    assert state.selected
    assert not told.interface("t1").state().focused
    assert told.focusChild() is told.interface("t2")


def test_a_changed_name_is_told_once_somebody_knows_the_card(
    told: AccessibleMap, sent: Sent, window: Window
) -> None:
    session = window.file.session
    told.interface("t1")
    session.select(("t0",))
    for key in ("t1", "t2"):
        card = session.project.get(Touchpoint, key)
        assert card is not None
        session.replace(session.project.put(card.but(text=f"Anew {key}")), "text")
    named = [name.split(".")[0] for kind, name in sent if kind == QAccessible.Event.NameChanged]
    assert named == ["Anew t1"]


def test_a_card_says_in_which_step_it_stands_and_when_it_is_moved_to_another(
    told: AccessibleMap, sent: Sent, window: Window, hand: Hand
) -> None:
    window.file.session.select(("t0",))
    card = told.interface("t0")
    assert card.text(QAccessible.Text.Description) == "Step 0"
    hand.press(Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert card.text(QAccessible.Text.Description) == "Step 1"
    assert [name.split(".")[0] for kind, name in sent if kind == QAccessible.Event.DescriptionChanged] == [
        "Sees the advert"
    ]


def test_what_the_status_line_says_is_said_aloud_and_what_is_selected_is_not(
    sent: Sent, window: Window, monkeypatch: pytest.MonkeyPatch
) -> None:
    spoken: list[str] = []
    note = QAccessible.updateAccessibility

    def listen(event: QAccessibleEvent) -> None:
        if isinstance(event, QAccessibleAnnouncementEvent):
            spoken.append(event.message())
        else:
            note(event)

    monkeypatch.setattr(QAccessible, "updateAccessibility", listen)
    window.file.session.select(("t0",))
    window.tell_words("3 places replaced")
    window.refresh()
    assert spoken == ["3 places replaced"]


def test_what_is_gone_is_let_go(told: AccessibleMap, sent: Sent, window: Window) -> None:
    session = window.file.session
    session.select(("t1",))
    told.interface("t0")
    session.apply(lambda project: project.without(["t0"]), "delete")
    assert not told.knows("t0")
    assert told.node("t0") is None


def test_the_text_that_is_typed_in_is_reached_through_the_map(told: AccessibleMap, hand: Hand) -> None:
    before = told.childCount()
    hand.double_click("t1")
    pane = told.child(told.childCount() - 1)
    assert told.childCount() == before + 1
    assert any(item.role() == QAccessible.Role.EditableText for item in children(pane))
    assert told.interface(MAP) is told
