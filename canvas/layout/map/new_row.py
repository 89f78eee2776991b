"""The line below the last lane where another one is begun: room for it on a screen, nothing in print.

What stands there and what it does is the window's.
"""

from __future__ import annotations

from canvas.layout.sheet import Row

KEY = "new-lane"
HEIGHT = 12.7
"""48 pixels of a window that shows the map as large as on paper."""


def new_row() -> Row:
    """Return the empty line."""
    return Row(KEY, HEIGHT, ())
