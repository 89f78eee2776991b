"""One thing a hand does, drawn by Hypothesis: what, where on the sheet and how far, with which words."""

from __future__ import annotations

from typing import NamedTuple

from hypothesis import strategies as st

from canvas.editing import link_drag
from canvas.editing.desk import Desk, Hand
from canvas.editing.selection import focus

PX = 0.25
AIMS = ("in", "in", "in", "right", "bottom", "dot", "anywhere")
DEEDS = """drag drag drag drag drag press move move release release cancel heads edge other
arrow stretch all row phase read end head-walk
type word compose delete undo redo seal travel
feel felt face figure digits nudge head turn
copy lines block cells repeat parcel
add place lift lift bring bring connect park outline find replace vote round clear listen persona journey"""


class Deed(NamedTuple):
    """One thing a hand does: a pointer event at a part of the sheet, or a key."""

    what: str
    x: float
    y: float
    aim: str
    """Where on what is there: within it, at an edge, on the dot of its arrow, or anywhere on the sheet."""
    held: frozenset[str]
    text: str
    to_x: float = 0.5
    to_y: float = 0.5
    to_aim: str = "in"

    @property
    def there(self) -> Deed:
        """The same where it ends."""
        return self._replace(x=self.to_x, y=self.to_y, aim=self.to_aim)

    def of(self, count: int) -> int:
        """One of so many, by where it is."""
        return min(int(self.x * count), count - 1)


shares = st.integers(0, 9_999).map(lambda number: number * 0.6180339887498949 % 1)
"""From 0 to nearly 1, all alike: Hypothesis mostly chooses small numbers, the golden ratio spreads them."""

deeds = st.builds(
    Deed,
    st.sampled_from(DEEDS.split()),
    shares,
    shares,
    st.sampled_from(AIMS),
    st.frozensets(st.sampled_from(["ctrl", "shift"]), max_size=1),
    st.text(st.sampled_from("ab æ\n"), max_size=30),
    shares,
    shares,
    st.sampled_from(AIMS),
)


def hand_at(deed: Deed, desk: Desk) -> Hand:
    """Somewhere on the sheet; most of the time on something that is drawn there for a record or a cell."""
    sheet = desk.sheet
    dot = link_drag.dot_at(desk, focus(desk.selection), PX)
    if deed.aim == "dot" and dot is not None:
        return Hand(*dot, PX, deed.held)
    marks = [seen for seen in sheet.reading() if seen.mark.record or seen.cell.column]
    if deed.aim == "anywhere" or not marks:
        return Hand(deed.x * sheet.width, deed.y * sheet.height, PX, deed.held)
    box = marks[deed.of(len(marks))].box
    x = box.right if deed.aim == "right" else box.x + deed.y * box.width
    y = box.bottom if deed.aim == "bottom" else box.y + deed.y * box.height
    return Hand(x, y, PX, deed.held)
