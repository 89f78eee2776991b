"""A workshop: the railway map is built from nothing, by keyboard alone.

What is typed is told by the shipped example; how it gets onto the map is this script. It ends with a look
from one map to the other: the same texts in the same places.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from canvas.files import container
from canvas.language import language
from canvas.model.checks import check
from canvas.model.index import index_of
from canvas.model.journey import Journey, Lane, Note, Phase, Step, Touchpoint
from canvas.model.people import Channel, Department, Persona
from canvas.model.project import Project
from canvas.resources import resource
from canvas.widgets import app
from canvas.widgets.lane_kinds import LANE_KINDS
from canvas.widgets.panels import words
from canvas.widgets.settings import settings
from canvas.widgets.window import Window
from tests.widgets.keyboard import Keyboard

Key = Qt.Key
WITH_CARDS = ("touchpoints", "doing", "thinking", "notes")


class Told:
    """A journey as it is told: what stands in its rows and columns, without ids."""

    def __init__(self, project: Project) -> None:
        self.project, self.index = project, index_of(project)
        self.journey = self.index.of(Journey)[0]
        self.phases = self.index.of(Phase, self.journey.id)
        self.steps = [step for phase in self.phases for step in self.index.of(Step, phase.id)]
        self.lanes = self.index.of(Lane, self.journey.id)

    def row(self, lane: Lane) -> list[list[Any]]:
        """The cards of a lane, step by step."""
        return [list(self.index.cell(lane.id, step.id)) for step in self.steps]

    def felt(self, step: Step, who: str) -> tuple[float | None, str] | None:
        """What somebody feels in a step."""
        for feeling in step.feelings:
            persona = self.project.get(Persona, feeling.persona)
            if persona is not None and persona.name == who:
                return feeling.value, feeling.word
        return None

    def named(self, kind: type[Channel | Department], key: str | None) -> str:
        record: Any = self.project.get(kind, key)
        return record.name if record is not None else ""

    def said(self, card: Touchpoint | Note) -> tuple[str, ...]:
        """What a card says: a touchpoint with channel and department, a note with its kind."""
        if isinstance(card, Note):
            return (card.text, card.kind)
        return (card.text, self.named(Channel, card.channel), self.named(Department, card.department))


@pytest.fixture
def window(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[Window]:
    """The program as it stands on the projector when people come in."""
    monkeypatch.setattr(app, "window_language", lambda project_language: language("en"))
    app.make_application()
    settings().clear()
    made = app.open_window(None)
    made.resize(1920, 1080)
    made.show()
    qtbot.waitExposed(made)
    yield made
    made.may_close = True
    made.close()
    made.deleteLater()


@pytest.fixture
def told() -> Told:
    return Told(container.load(resource("examples", "railway.journey")).project)


def test_the_railway_map_is_built_from_nothing_by_keyboard_alone(window: Window, told: Told) -> None:
    keys = Keyboard(window)
    begin(keys, told)
    write_the_phases(keys, told)
    write_the_steps(keys, told)
    make_the_rows(keys, told)
    for lane in told.lanes:
        if lane.kind in WITH_CARDS:
            fill(keys, told, lane)
    for who in ("Nell", "Priya"):
        bring_in(keys, told, who)

    built = Told(window.file.session.project)
    assert check(built.project) == ()
    assert built.journey.title == told.journey.title
    assert [phase.title for phase in built.phases] == [phase.title for phase in told.phases]
    assert columns(built) == columns(told)
    assert rows(built) == rows(told)
    for mine, theirs in zip(built.lanes, told.lanes, strict=True):
        assert cards(built, mine) == cards(told, theirs)
    for who in people(told):
        assert feelings(built, who) == feelings(told, who)


# The script


def begin(keys: Keyboard, told: Told) -> None:
    """“New customer journey” has the focus: Enter. Then say what it is about."""
    keys.press(Key.Key_Return)
    keys.press(Key.Key_Escape)
    keys.set("Title", told.journey.title)
    keys.back()


def write_the_phases(keys: Keyboard, told: Told) -> None:
    """The first phase is there and is named; the others come by Ctrl+K."""
    keys.to_the_heads()
    first, *others = told.phases
    keys.name(first.title)
    for phase in others:
        keys.do("Phase")
        keys.type(phase.title)
        keys.press(Key.Key_Return)


def write_the_steps(keys: Keyboard, told: Told) -> None:
    """Every phase has a first step; the others come by Ctrl+K behind it. What they want, in the panel."""
    keys.to_the_heads()
    keys.press(Key.Key_Down)
    for phase in told.phases:
        first, *others = told.index.of(Step, phase.id)
        keys.name(first.title)
        keys.set("What they want here", first.need)
        keys.back()
        for step in others:
            keys.do("Step")
            keys.type(step.title)
            keys.press(Key.Key_Return)
            keys.set("What they want here", step.need)
            keys.back()
        keys.press(Key.Key_Right)


def make_the_rows(keys: Keyboard, told: Told) -> None:
    """Clear away the rows one begins with, all but one; make the rows of this map, each with its question."""
    keys.to_the_rows()
    while len(Told(keys.window.file.session.project).lanes) > 1:
        keys.press(Key.Key_Down)
        keys.press(Key.Key_Delete)
        keys.to_the_rows()
    for lane in told.lanes:
        keys.do(f"Row › {LANE_KINDS[lane.kind]}")
        keys.write(lane.title)
        keys.press(Key.Key_Return)
        keys.set("Guiding question", lane.question)
        keys.back()
    keys.to_the_rows()
    keys.press(Key.Key_Delete)


def fill(keys: Keyboard, told: Told, lane: Lane) -> None:
    """Type a row from left to right, then walk through it once more and say how, who and of what kind."""
    row = told.row(lane)
    to_the_row(keys, told, lane)
    keys.fill_row([[card.text for card in cards] for cards in row])
    to_the_row(keys, told, lane)
    for cards in row:
        for number, card in enumerate(cards):
            if number:
                keys.press(Key.Key_Down)
            describe(keys, told, card)
        for _ in cards[1:]:
            keys.press(Key.Key_Up)
        keys.press(Key.Key_Right)


def to_the_row(keys: Keyboard, told: Told, lane: Lane) -> None:
    """Go to the first cell of a row."""
    keys.to_the_rows()
    for _ in range(told.lanes.index(lane)):
        keys.press(Key.Key_Down)
    keys.press(Key.Key_Right)


def describe(keys: Keyboard, told: Told, card: Touchpoint | Note) -> None:
    """In the panel: the kind of a note; channel and department of a touchpoint, new ones by their name."""
    if isinstance(card, Note):
        keys.choose("Kind", dict(words.NOTE_KINDS)[card.kind])
    else:
        _, channel, department = told.said(card)
        if channel:
            keys.set("Channel", channel)
        if department:
            keys.set("Department", department)
    keys.back()


def bring_in(keys: Keyboard, told: Told, who: str) -> None:
    """A persona comes in and is the active one; how they feel, step by step."""
    full = next(name for name in people(told) if name.startswith(who))
    keys.do("New persona")
    keys.set("Name", full)
    keys.back()
    keys.to_the_heads()
    keys.press(Key.Key_Down)
    for step in told.steps:
        felt = told.felt(step, full)
        if felt is not None:
            keys.feel(*felt)
        keys.press(Key.Key_Right)


# The look from one map to the other


def columns(told: Told) -> list[tuple[str, str, int]]:
    """Steps, what they want, and in the how manyeth phase."""
    numbers = {phase.id: number for number, phase in enumerate(told.phases)}
    return [(step.title, step.need, numbers[step.phase]) for step in told.steps]


def rows(told: Told) -> list[tuple[str, str, str]]:
    return [(lane.kind, lane.title, lane.question) for lane in told.lanes]


def cards(told: Told, lane: Lane) -> list[list[tuple[str, ...]]]:
    return [[told.said(card) for card in cell] for cell in told.row(lane)]


def people(told: Told) -> list[str]:
    """Whose feelings are told."""
    keys = dict.fromkeys(feeling.persona for step in told.steps for feeling in step.feelings)
    return [persona.name for key in keys if (persona := told.project.get(Persona, key)) is not None]


def feelings(told: Told, who: str) -> list[tuple[float | None, str] | None]:
    return [told.felt(step, who) for step in told.steps]
