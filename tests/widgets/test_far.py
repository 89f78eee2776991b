"""A large map seen from far away: cards are boxes, and nothing of them is drawn before one comes near."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from canvas.language import language
from canvas.layout.sheet import Mark
from canvas.layout.sheets import SHEETS
from canvas.model import order
from canvas.model.journey import Journey, Lane, LaneKind, Note, Phase, Step, Touchpoint
from canvas.model.people import Department
from canvas.model.project import Head, Project
from canvas.widgets import documents
from canvas.widgets.canvas_view import CanvasView
from canvas.widgets.window import Window

ROWS: tuple[LaneKind, ...] = ("touchpoints", "touchpoints", "quotes", "pains and gains") * 4
COLUMNS = 125
"""Two thousand cells with a card each."""
TEXT = "Reads the letter about the delivery and calls the customer service"


def large() -> Project:
    keys = order.spread(COLUMNS)
    head = (Journey(id="j1", title="Large"), Department(id="d1", name="Sales"), Phase(id="f1", journey="j1"))
    steps = [Step(id=f"s{n}", phase="f1", order=keys[n]) for n in range(COLUMNS)]
    lanes = [
        Lane(id=f"l{n}", journey="j1", order=keys[n], kind=kind, stage="backstage" if n % 8 == 1 else None)
        for n, kind in enumerate(ROWS)
    ]
    cards: list[Touchpoint | Note] = []
    for lane in lanes:
        for step in steps:
            key = f"{lane.id[1:]}{step.id}"
            card: Touchpoint | Note = Note(id=f"n{key}", kind="quote" if lane.kind == "quotes" else "pain")
            if lane.kind == "touchpoints":
                card = Touchpoint(id=f"t{key}", step=step.id, lane=lane.id, department="d1")
            cards.append(card.but(lane=lane.id, step=step.id, text=TEXT))
    return Project(Head(id="x1", title="Large", language="en")).put(*head, *lanes, *steps, *cards)


@pytest.fixture
def made(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The records of which something was made late, each time."""
    found: list[str] = []
    make = Mark.__dict__["__getattr__"]

    def count(mark: Mark, name: str) -> object:
        found.append(mark.record)
        return make(mark, name)

    monkeypatch.setattr(Mark, "__getattr__", count)
    return found


def test_a_large_map_is_opened_and_seen_from_far_without_drawing_a_card(
    qtbot: QtBot, made: list[str]
) -> None:
    file = documents.unsaved_document(large())
    view = CanvasView(file.session, SHEETS["map"])
    qtbot.addWidget(view)
    view.resize(1920, 1080)
    view.fit()
    view.grab()
    assert made == []


def test_coming_near_draws_the_cards_that_are_in_sight(qtbot: QtBot, made: list[str]) -> None:
    view = CanvasView(documents.unsaved_document(large()).session, SHEETS["map"])
    qtbot.addWidget(view)
    view.resize(1920, 1080)
    view.zoom_to(1.0)
    view.grab()
    assert 10 < len(set(made)) < 300


def test_the_window_shows_a_large_map_without_drawing_a_card(qtbot: QtBot, made: list[str]) -> None:
    window = Window(documents.unsaved_document(large()), language("en"))
    qtbot.addWidget(window)
    window.may_close = True
    window.resize(1920, 1080)
    window.show()
    qtbot.waitExposed(window)
    window.view.fit()
    made.clear()
    window.grab()
    assert made == []
