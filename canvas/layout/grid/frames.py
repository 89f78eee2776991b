"""The outline of a cell of the grid: how urgent it is and whether anything is there, to be seen from afar."""

from __future__ import annotations

from typing import Literal

from canvas.layout import house
from canvas.layout.grid.style import CORNER, RADIUS
from canvas.layout.shapes import ROUND, Path, Rect, Shape, Stroke
from canvas.layout.style import EDGE, HAIR, HAIRLINE, PAPER, RUST, SECOND
from canvas.model import grid
from canvas.model.work import GridCell

Kind = Literal["high", "normal", "open", "not now", "missing"]
DASH = (5.0, 3.2)
_OPEN_DASH = (1.6, 1.2)


def kind_of(cell: GridCell) -> Kind:
    """How a planned cell looks: by its priority, and whether it is empty although it matters."""
    if grid.is_missing(cell):
        return "missing"
    return cell.priority or "open"


def frame(kind: Kind | None, width: float, height: float, scale: float = 1.0) -> tuple[Shape, ...]:
    """The outline from (0, 0), its line inside; None is a cell nobody has talked about."""
    if kind == "missing":
        return (_box(width, height, Stroke(RUST, 1.3 * scale, tuple(d * scale for d in DASH)), scale),)
    if kind == "high":
        ink = house.worn().strong
        return (_box(width, height, Stroke(ink, 0.9 * scale), scale), _corner(width, scale, ink))
    if kind == "normal":
        return (_box(width, height, Stroke(SECOND, 0.3 * max(scale, 0.7)), scale),)
    if kind == "open":
        return (_box(width, height, Stroke(EDGE, 0.3 * max(scale, 0.7), _OPEN_DASH), scale),)
    return (_box(width, height, Stroke(HAIRLINE, HAIR), scale),)


def _box(width: float, height: float, stroke: Stroke, scale: float) -> Rect:
    half = stroke.width / 2
    inner = width - stroke.width, height - stroke.width
    return Rect(half, half, round(inner[0], 3), round(inner[1], 3), PAPER, stroke, RADIUS * scale)


def _corner(width: float, scale: float, ink: str) -> Path:
    """The filled upper right corner, as round as the outline."""
    side, r = CORNER * scale, RADIUS * scale
    k = r * ROUND
    return Path(
        (
            ("M", width - side, 0.0),
            ("L", width - r, 0.0),
            ("C", width - r + k, 0.0, width, r - k, width, r),
            ("L", width, side),
            ("Z",),
        ),
        ink,
    )
