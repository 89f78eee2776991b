"""The measures of a slide: a screen of 1920 × 1080 in the millimetres of `cards.PX`."""

from __future__ import annotations

from canvas.layout.presenting.cards import PX

WIDTH, HEIGHT = 1920 * PX, 1080 * PX
MARGIN = 84 * PX
GAP = 48 * PX
TOP = 48 * PX
FOOT = HEIGHT - 32 * PX
ABOVE_FOOT = 14 * PX
"""Air between what is shown and the foot."""
"""Where the bars of the phases begin."""


def columns(count: int) -> tuple[tuple[float, float], ...]:
    """Return left edge and width of so many columns."""
    wide = (WIDTH - 2 * MARGIN - (count - 1) * GAP) / max(count, 1)
    return tuple((MARGIN + number * (wide + GAP), wide) for number in range(count))
