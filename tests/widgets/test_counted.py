"""The keys that docs/counted.md counts for common tasks, pressed on a real window as they stand there."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from PySide6.QtCore import QKeyCombination
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from canvas.model.edits import cards, parking, structure
from canvas.model.history import Selection
from canvas.model.journey import Lane, Link, Note, Phase, Step, Touchpoint
from canvas.model.people import Persona
from canvas.model.voting import votes
from canvas.model.work import Idea
from canvas.widgets.present import presenting
from canvas.widgets.window import Window
from tests.widgets.hand import Hand
from tests.widgets.keyboard import Keyboard
from tests.widgets.test_room import Drawer

PAGE = Path(__file__).resolve().parents[2] / "docs" / "counted.md"
WORDS = "…"
THREE = ("n1", "n2", "n4")
Check = Callable[[Window, Hand], bool]


class Task(NamedTuple):
    """A row of the page: what is done, how many keys it says, and which."""

    name: str
    keys: int
    pressed: tuple[str, ...]


class Played(NamedTuple):
    """How a task is played: what is selected, what is written word by word, and what must come of it."""

    chosen: Selection
    words: tuple[str, ...]
    is_done: Check


def tasks() -> list[Task]:
    lines = PAGE.read_text(encoding="utf-8").splitlines()
    rows = (line.strip("|").split("|") for line in lines if line.startswith("|"))
    cells = ([cell.strip() for cell in row] for row in rows)
    return [Task(name, int(keys), tuple(pressed.split())) for name, keys, pressed in cells if keys.isdigit()]


def find(window: Window, key: str) -> Any:
    return window.file.session.project.find(key)


def titles(window: Window, kind: type[Step | Phase | Lane]) -> list[str]:
    return [record.title for record in window.file.session.project.all(kind)]


def felt(window: Window, persona: str) -> list[float | None]:
    steps = (window.file.session.project.get(Step, f"s{number}") for number in range(6))
    feelings = ({each.persona: each.value for each in step.feelings} if step else {} for step in steps)
    return [each.get(persona) for each in feelings]


def ten(window: Window, hand: Hand) -> bool:
    return [len(hand.cell("l5", f"s{number}")) for number in range(4)] == [4, 3, 3, 0]


def is_felt(window: Window, hand: Hand) -> bool:
    return (felt(window, "p0"), felt(window, "p1")) == ([1, -1, -2, 0, 1, 2], [0, 0, -1, -2, -1, 1])


def voted(window: Window, hand: Hand) -> bool:
    return votes(window.file.session.project, "t1", "What hurts") == 12


PLAYED: dict[str, Played] = {
    "Ten cards in three cells": Played(("cell l5 s0",), tuple("abcdefghij"), ten),
    "Three cards to the next step": Played(
        ("n1",), (), lambda w, hand: set(hand.cell("l1", "s1")) == {*THREE}
    ),
    "Feelings of six steps for two personas, on their curve": Played(("cell l6 s0",), (), is_felt),
    "A feeling of three cards at once": Played(
        ("t0", "t1", "t2"),
        (),
        lambda w, _: all(find(w, key).feelings[0].value == 1 for key in ("t0", "t1", "t2")),
    ),
    "A card found by its words": Played((), ("pays",), lambda w, _: w.file.session.selection == ("t2",)),
    "A row more": Played((), ("quotes",), lambda w, _: "Quotes" in titles(w, Lane)),
    "A step more, named": Played(("t1",), ("Waits",), lambda w, _: "Waits" in titles(w, Step)),
    "A phase more, named": Played(("t1",), ("After",), lambda w, _: "After" in titles(w, Phase)),
    "A note made a touchpoint": Played(
        ("n1",), (), lambda w, _: len(list(w.file.session.project.all(Touchpoint))) == 4
    ),
    "An idea for a touchpoint": Played(
        ("t1",), ("Ring",), lambda w, _: [each.at for each in w.file.session.project.all(Idea)] == ["t1"]
    ),
    "An arrow to the card beside it": Played(
        ("t0",), (), lambda w, _: [each.target for each in w.file.session.project.all(Link)] == ["t1"]
    ),
    "Three thoughts parked": Played(
        ("t0",),
        ("a", "b", "c"),
        lambda w, _: (
            len(parking.parked(w.file.session.project, w.file.session.journey)) == 3 and w.view.hasFocus()
        ),
    ),
    "All cards of a row": Played(("n1",), (), lambda w, _: set(w.file.session.selection) == {*THREE, "n3"}),
    "All cards of a phase": Played(("t0",), (), lambda w, _: len(w.file.session.selection) == 7),
    "A colour for three cards": Played(
        THREE, ("green",), lambda w, _: all(find(w, key).colour == "#CFE8D6" for key in THREE)
    ),
    "A row hidden": Played(("l1",), ("hide",), lambda w, _: w.ways.views.hidden == {"l1"}),
    "A round of votes begun, and twelve votes for a card": Played(("t1",), ("vote What hurts",), voted),
    "A timer of five minutes": Played((), ("timer 5",), lambda w, _: w.timekeeper.words() == "5 min"),
    "The last step taken back": Played((), (), lambda w, _: w.file.session.project.get(Note, "n4") is None),
    "The map on the office printer": Played((), (), lambda w, _: w.office.is_printing),
    "The map presented": Played((), (), lambda w, _: presenting.of(w).screen is not None),
}


@pytest.fixture
def room(window: Window, tmp_path_factory: pytest.TempPathFactory, qtbot: QtBot) -> Window:
    """A map of six steps with three touchpoints, four notes, an empty row and a curve for two personas."""
    session = window.file.session
    journey = session.journey
    made = session.project
    for number in (3, 4, 5):
        made = structure.add_step(made, f"s{number}", "f0", title=f"Step {number}")
    for key, name in (("p0", "Nell"), ("p1", "Ivy")):
        made = structure.add(made, Persona(id=key, name=name))
    made = structure.add_lane(made, "l5", journey, "doing", title="Doing")
    made = structure.add_lane(made, "l6", journey, "feelings", title="Feelings")
    for key in THREE[:2]:
        made = cards.add_card(made, key, "l1", "s0", text=key, before="n3")
    session.replace(made, "add")
    session.apply(partial(cards.add_card, new="n4", lane="l1", step="s0", text="n4", before="n3"), "add")
    session.choose_persona("p0")
    window.office.bar.printers = Drawer(tmp_path_factory.mktemp("printed"))
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.view.setFocus()
    return window


def press(pressed: str) -> None:
    sequence: Any = QKeySequence(pressed.replace("Enter", "Return"))  # the stubs do not know its parts
    combination: QKeyCombination = sequence[0]
    held = QApplication.focusWidget()
    assert held is not None
    if len(pressed) == 1:
        QTest.keyClicks(held, pressed)
    else:
        QTest.keyClick(held, combination.key(), combination.keyboardModifiers())


@pytest.mark.parametrize("task", tasks(), ids=lambda task: task.name)
def test_a_task_takes_the_keys_that_the_page_counts(task: Task, room: Window, qtbot: QtBot) -> None:
    played, hand, written = PLAYED[task.name], Hand(room), iter(PLAYED[task.name].words)
    room.file.session.select(played.chosen)
    for pressed in task.pressed:
        Keyboard(room).type(next(written)) if pressed == WORDS else press(pressed)
    assert played.is_done(room, hand)
    assert len([pressed for pressed in task.pressed if pressed != WORDS]) == task.keys
    qtbot.waitUntil(lambda: not room.office.is_printing, timeout=60_000)
    if (screen := presenting.of(room).screen) is not None:
        screen.close()


def test_every_task_that_is_played_stands_on_the_page() -> None:
    assert [task.name for task in tasks()] == list(PLAYED)
