"""How far something is, as a sign: an open circle, a half, a tick, a dash."""

from __future__ import annotations

from typing import Literal

from canvas.layout import style
from canvas.layout.drawings.badges import tick
from canvas.layout.shapes import ROUND, Colour, Path, Shape, Stroke, circle, line

Status = Literal["open", "doing", "done", "not now"]


def sign(status: Status, x: float, y: float, size: float, colour: Colour) -> tuple[Shape, ...]:
    """Return the sign about (x, y), `size` across."""
    radius = round(size / 2, 3)
    stroke = Stroke(colour, round(size * 0.1, 3))
    if status == "done":
        return tick(x, y, size, style.PAPER, colour)
    if status == "not now":
        return (line(x - radius, y, x + radius, y, stroke),)
    ring = circle(x, y, radius - stroke.width / 2, None, stroke)
    return (ring,) if status == "open" else (ring, _half(x, y, radius - stroke.width / 2, colour))


def _half(x: float, y: float, radius: float, colour: Colour) -> Path:
    """The left half of a disc."""
    r, k = radius, radius * ROUND
    return Path(
        (
            ("M", x, y - r),
            ("C", x - k, y - r, x - r, y - k, x - r, y),
            ("C", x - r, y + k, x - k, y + r, x, y + r),
            ("Z",),
        ),
        colour,
    )
