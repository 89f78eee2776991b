"""The grid's own sizes of type and its distances, for A1; `canvas.layout.style` has all the others."""

from __future__ import annotations

from canvas.layout.style import Type, pt

LEVEL = Type("bold", pt(22), 9.6, -0.014)
ATTITUDE = Type("regular", pt(15), 6.6)
FREQUENCY = Type("regular", pt(14), 6.2)
ZONE = Type("semibold", pt(14), 6.2)
MESSAGES = (
    Type("semibold", pt(24), 10.4, -0.012),
    Type("semibold", pt(20), 8.8, -0.01),
    Type("semibold", pt(18), 8.0, -0.008),
)
MESSAGE_LINES = 3
"""A message of more lines is set smaller; the smallest takes as many as it needs."""
MISSING = Type("bold", pt(30), 12.6, -0.02)
REASON = Type("medium", pt(18), 8.0)
DETAIL = Type("regular", pt(15), 6.6)
DETAIL_STRONG = Type("semibold", pt(15), 6.6)
QUIET = Type("regular", pt(15), 6.6)
SERVED = Type("regular", pt(12), 5.4)
NAME = Type("semibold", pt(15), 6.6)
TRIGGER = Type("semibold", pt(15), 6.4)
TRIGGER_SMALL = Type("semibold", pt(12), 5.0)
OTHER = Type("bold", pt(19), 8.0, -0.01)
OTHER_COUNT = Type("regular", pt(15), 6.4)
LEGEND = Type("regular", pt(14), 6.0)

PAD = 6.0
TOP = 6.4
LINE = 9.0
"""From one of the three lower lines of a cell to the next."""
BOTTOM = 8.4
"""From the last baseline to the cell's lower edge."""
SIGN = 7.0
SIGN_ROOM = 9.2
RADIUS = 2.5
CORNER = 13.0
PORTRAIT = 18.0
