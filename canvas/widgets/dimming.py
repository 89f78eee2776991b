"""Colours on a dimmed paper: what lies above the sheet is multiplied as its tiles are."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtGui import QColor

from canvas.editing.overlay import Overlay
from canvas.layout.shapes import Group, Image, Passage, Shape, Stroke, Text


def overlay(over: Overlay, dim: str) -> Overlay:
    """Return an overlay in the colours it has on a paper of colour `dim`."""
    ghost = over.ghost
    if ghost is not None:
        ghost = ghost._replace(mark=ghost.mark.but(shapes=_shapes(ghost.mark.shapes, dim)))
    return Overlay(_shapes(over.shapes, dim), ghost)


@lru_cache(maxsize=64)
def _shapes(shapes: tuple[Shape, ...], dim: str) -> tuple[Shape, ...]:
    """The same shapes in most frames, as those are that lie above the sheet."""
    return tuple(_shape(shape, dim) for shape in shapes)


@lru_cache(maxsize=256)
def colour(name: str, dim: str) -> str:
    """Return a colour multiplied with another."""
    one, two = QColor(name), QColor(dim)
    pairs = zip((one.red(), one.green(), one.blue()), (two.red(), two.green(), two.blue()), strict=True)
    return QColor(*(a * b // 255 for a, b in pairs)).name()


def _shape(shape: Shape, dim: str) -> Shape:
    match shape:
        case Group():
            return shape._replace(shapes=_shapes(shape.shapes, dim))
        case Text() | Passage():
            return shape._replace(colour=colour(shape.colour, dim))
        case Image():
            return shape
        case _:
            fill = colour(shape.fill, dim) if shape.fill else None
            return shape._replace(fill=fill, stroke=_stroke(shape.stroke, dim))


def _stroke(stroke: Stroke | None, dim: str) -> Stroke | None:
    return stroke and stroke._replace(colour=colour(stroke.colour, dim))
