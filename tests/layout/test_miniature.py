"""The small picture of a map: what the project holds, in the room there is."""

from __future__ import annotations

import pytest

from canvas.layout import style
from canvas.layout.map.miniature import miniature
from canvas.layout.options import SheetOptions
from canvas.layout.shapes import Path, Rect, Shape
from canvas.model.ids import SeededIds
from canvas.model.journey import Touchpoint
from canvas.model.project import Project
from canvas.templates import making
from canvas.templates.table import TEMPLATES
from tests.layout.plain import SAY
from tests.layout.small import small

OPTIONS = SheetOptions(say=SAY)


def drawn(project: Project, width: float = 352, height: float = 144) -> tuple[Shape, ...]:
    return miniature(project, OPTIONS, width, height)


def boxes(shapes: tuple[Shape, ...], fill: str) -> list[Rect]:
    return [shape for shape in shapes if isinstance(shape, Rect) and shape.fill == fill]


def test_every_phase_is_a_heavy_bar_over_its_steps() -> None:
    first, second = boxes(drawn(small()), style.INK)[:2]
    assert first.x == 30
    assert second.x + second.width == pytest.approx(352, abs=0.1)
    assert first.width > second.width  # two steps against one


def test_cards_are_boxes_in_their_colours() -> None:
    shapes = drawn(small())
    assert len(boxes(shapes, style.PAPER)) == len([*small().all(Touchpoint)])
    assert boxes(shapes, style.DEPARTMENTS[0])
    assert boxes(shapes, style.IDEA)


def test_feelings_are_dots_in_their_colours() -> None:
    dots = [shape.fill for shape in drawn(small()) if isinstance(shape, Path) and shape.fill]
    assert {style.FEELINGS[-1], style.FEELINGS[2]} <= set(dots)


@pytest.mark.parametrize("name", TEMPLATES)
@pytest.mark.parametrize(("width", "height"), [(352, 144), (168, 66)])
def test_whatever_is_drawn_lies_within_the_picture(name: str, width: int, height: int) -> None:
    project = making.sketch(TEMPLATES[name](SAY), "en", SeededIds(b"x"))
    for shape in drawn(project, width, height):
        if isinstance(shape, Rect):
            assert 0 <= shape.x <= shape.x + shape.width <= width + 0.1
            assert 0 <= shape.y <= shape.y + shape.height <= height + 0.1


def test_an_unwritten_map_shows_where_cards_would_stand() -> None:
    project = making.make(TEMPLATES["blank"](SAY), "en", SeededIds(b"x"))
    slots = [
        shape for shape in drawn(project) if isinstance(shape, Rect) and shape.stroke and shape.stroke.dash
    ]
    assert len(slots) == 6
