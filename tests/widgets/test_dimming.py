"""What lies above a dimmed paper is dimmed as the paper is."""

from __future__ import annotations

from canvas.editing import overlay
from canvas.layout.shapes import Box, Group, Rect, Stroke, Text
from canvas.widgets import dimming

DIM = "#EAEDF1"


def test_white_becomes_the_papers_colour_and_black_stays_black() -> None:
    assert dimming.colour("#FFFFFF", DIM) == DIM.lower()
    assert dimming.colour("#000000", DIM) == "#000000"


def test_fills_lines_words_and_groups_of_an_overlay_are_dimmed() -> None:
    word = Text(0, 0, "A", "regular", 4, "#FFFFFF", 3)
    rect = Rect(0, 0, 1, 1, "#FFFFFF", Stroke("#FFFFFF", 1))
    shapes = dimming.overlay(overlay.Overlay((rect, Group((word,)))), DIM).shapes
    assert isinstance(shapes[0], Rect)
    assert shapes[0].stroke is not None
    assert {shapes[0].fill, shapes[0].stroke.colour} == {DIM.lower()}
    assert isinstance(shapes[1], Group)
    assert shapes[1].shapes[0] == word._replace(colour=DIM.lower())


def test_the_hole_of_a_dragged_card_has_the_papers_colour() -> None:
    holes = dimming.overlay(overlay.Overlay(overlay.hole(Box(0, 0, 30, 10), 0.2)), DIM).shapes
    assert {shape.fill for shape in holes if isinstance(shape, Rect)} == {DIM.lower()}
