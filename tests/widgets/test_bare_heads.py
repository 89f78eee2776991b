"""A map seen whole says its phases, steps and lanes once: in the strips beside it."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import pytest
from numpy.typing import NDArray
from PySide6.QtGui import QColor, QImage, QPainter

from canvas.language import language
from canvas.layout import sheets
from canvas.layout.sheet import Mark, Sheet
from canvas.model.journey import Lane, Phase, Step
from canvas.widgets.app import make_application
from canvas.widgets.bare_heads import Bare, bare_heads
from canvas.widgets.camera import PX_PER_MM
from canvas.widgets.paint import paint
from canvas.widgets.steps import Lines, prepare
from tests.laws import small_project

FAR, NEAR = 0.4 * PX_PER_MM, 1.0 * PX_PER_MM


def sheet(**changes: str) -> Sheet:
    project = small_project()
    for record in (*project.all(Phase), *project.all(Step), *project.all(Lane)):
        plain = {"duration": "", "description": "", "check": None} if isinstance(record, Phase) else {}
        project = project.put(record.but(title="Named", **plain))
    for step in project.all(Step):
        project = project.put(step.but(need="", duration="", waiting="", with_us=True).but(**changes))
    return sheets.make(project, "map", sheets.SheetOptions(say=language("en"), show_empty=True))


def words(sheet: Sheet, role: str, px_per_mm: float) -> list[str]:
    """What is painted as text of the marks of a role."""
    bare = bare_heads(sheet, px_per_mm)
    marks = [seen.mark for seen in sheet.reading() if seen.mark.role == role]
    assert marks
    return [text for mark in marks for text in _texts(mark, bare)]


def _texts(mark: Mark, bare: Bare | None) -> Iterator[str]:
    steps = prepare(mark.shapes).steps
    for step in bare.steps(mark, steps) if bare else steps:
        if isinstance(step, Lines):
            yield from (text.text for text in step.texts if text.text)


@pytest.mark.parametrize("role", ["phase", "step", "lane"])
def test_names_that_strips_say_are_not_painted_again(role: str) -> None:
    assert words(sheet(), role, NEAR)
    assert words(sheet(), role, FAR) == []


def test_what_else_a_head_tells_stays_where_it_is() -> None:
    found = words(sheet(need="Wants to know the price"), "step", FAR)
    assert "Named" not in found
    assert any("price" in text for text in found)


def test_a_step_keeps_its_name_while_the_strip_has_its_number_only() -> None:
    assert "Named" in words(sheet(), "step", 0.2 * PX_PER_MM)
    assert words(sheet(), "phase", 0.2 * PX_PER_MM) == []


def painted(dpr: float, zoom: float) -> NDArray[np.uint8]:
    make_application()
    image = QImage(600, 400, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    painter.scale(zoom * PX_PER_MM, zoom * PX_PER_MM)
    paint(painter, sheet(), None, None, 4.0, dpr)
    painter.end()
    return np.frombuffer(image.constBits(), np.uint8).reshape(400, 600, 4).copy()


@pytest.mark.parametrize("zoom", [0.4, 0.07])
def test_a_miniature_without_strips_keeps_its_heads(zoom: float) -> None:
    assert (painted(0.0, zoom) < 250).sum() > (painted(1.0, zoom) < 250).sum()
