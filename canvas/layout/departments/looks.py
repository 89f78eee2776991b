"""Sizes, types and small signs of the map by department, shared by its board and what stands below it."""

from __future__ import annotations

from canvas.layout import style
from canvas.layout.path import signs
from canvas.layout.path.route import Pen
from canvas.layout.shapes import Group, Shape, Stroke
from canvas.layout.style import Type, pt
from canvas.model.department_path import Handing

CARD = Type("medium", pt(16), 6.5)
OWN_CARD = Type("semibold", pt(16), 6.5)
BEHIND = Type("regular", pt(14), 5.6)
OWN_BEHIND = Type("semibold", pt(14), 5.6)
META = Type("regular", pt(12), 5.2)
META_STRONG = Type("semibold", pt(12), 5.2)
PEN = Pen(2.2, 5.0, 4.0)

PAD = 5.6
"""Between a row's border, on which the discs stand, and its cards."""
SIDE = 4.0
"""Between a card and the end of its track, on which the path runs."""
BETWEEN = 2.4
CARD_LEAST, CARD_MOST, CARD_ROOMY = 20.0, 35.0, 28.0
"""How high a card is at least: where there is no room to spare, where there is, where nobody asks."""
ROW_MORE = 26.0
"""What a row takes of room that is left over, at most."""
EMPTY_ROW = 22.0
UNDER_PATH = 4.4
"""From the rail down to a card that the path passes above."""
LINE_ROOM = 5.0
"""Between what is seen and what is not, in the row of a department that has both."""
VISIBILITY = 12.0
FRAME, FRAME_OUT = 1.1, 4.0
SMALL = 0.7
"""How large the discs of handovers beside the path are, in those on it."""
LINE_OF_VISIBILITY = Stroke(style.INK, 0.5, (2.6, 1.8))
ROW_VISIBILITY = Stroke(style.EDGE, 0.35, (1.8, 1.4))
MISSING = Stroke(style.RUST, 0.9, (1.9, 1.1))


def disc(hand: Handing, x: float, y: float, scale: float = 1.0) -> Shape:
    """The number of a handover: in a disc where it is agreed, in a dashed rust ring where it is not."""
    edge, ink = (None, style.PAPER) if hand.is_agreed else (MISSING, style.RUST)
    return Group(signs.disc(hand.number, 0.0, 0.0, edge, ink), round(x, 3), round(y, 3), scale)
