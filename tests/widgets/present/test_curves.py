"""Curves on a slide under a hand: whose point is dragged is whose feeling changes."""

from __future__ import annotations

from PySide6.QtCore import QPoint

from canvas.model.journey import Journey, Lane, Step
from canvas.model.parts import Feeling
from canvas.model.people import Persona
from canvas.model.project import Project
from canvas.widgets.present.screen import PresentScreen
from canvas.widgets.window import Window
from tests.widgets.present.slides import drag


def felt(project: Project) -> Project:
    """Per and Mette at the first step: he does not mind, she does."""
    (journey,) = project.all(Journey)
    people = (Persona(id="p8", name="Per", order="1"), Persona(id="p9", name="Mette", order="2"))
    lane = Lane(id="l8", journey=journey.id, order="a", kind="feelings", title="Feelings")
    step = project.table(Step)["s0"]
    feelings = (Feeling(persona="p8", value=1), Feeling(persona="p9", value=-1))
    return project.put(*people, lane, journey.but(personas=("p8", "p9")), step.but(feelings=feelings))


def point_of(shown: PresentScreen, persona: str) -> QPoint:
    """Where the point of a persona's curve stands at the first step."""
    view = shown.view
    for seen in view.sheet.reading():
        if (seen.mark.role, seen.mark.persona, seen.mark.record) == ("feeling", persona, "s0"):
            x, y = view.camera.to_view(seen.box.x + seen.box.width / 2, seen.box.y + seen.box.height / 2)
            return QPoint(round(x), round(y))
    raise AssertionError(persona)


def feelings(window: Window) -> dict[str | None, float | None]:
    step = window.file.session.project.table(Step)["s0"]
    return {each.persona: each.value for each in step.feelings}


def test_a_further_personas_point_is_dragged_as_the_active_ones(window: Window, shown: PresentScreen) -> None:
    session = window.file.session
    session.apply(felt, "add")
    session.choose_persona("p8")
    start = point_of(shown, "p9")
    drag(shown, start, start - QPoint(0, 400))
    assert feelings(window) == {"p8": 1, "p9": 2}
    start = point_of(shown, "p8")
    drag(shown, start, start + QPoint(0, 400))
    assert feelings(window) == {"p8": -2, "p9": 2}
