"""Two slots beside the card that is being written: where Enter and Tab would start the next one.

They stand there for the first cards on a machine; once they are known, only after a rest. Where the slots
lie is `canvas.editing.continuing`'s.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer

from canvas.editing import continuing
from canvas.editing.prompts import NEXT_CARD, NEXT_STEP
from canvas.layout.shapes import Box, Rect, Shape, Text
from canvas.layout.sheet import Seen
from canvas.layout.style import INK, RADIUS, SECOND
from canvas.layout.words import measure
from canvas.widgets.settings import settings
from canvas.widgets.theme import LIGHT

if TYPE_CHECKING:
    from canvas.widgets.canvas_view import CanvasView

FIRST_CARDS = 20
REST_MS = 2000
SETTING = "cards-written"
_INDENT_PX, _GAP_PX, _TYPE_PX = 15.0, 8.0, 13.0


class Hints:
    """The slots on one canvas; what they say is among the view's words for what is not there yet."""

    def __init__(self, view: CanvasView) -> None:
        self._view = view
        self._is_rested = False
        self._written = 0
        self._rest = QTimer(view, singleShot=True, interval=REST_MS)
        self._rest.timeout.connect(self._rested)

    def begin(self, *, is_card: bool) -> None:
        """Writing begins; a new card counts."""
        self._is_rested = False
        self._written = int(str(settings().value(SETTING, 0)))
        if is_card and self._written <= FIRST_CARDS:
            self._written += 1
            settings().setValue(SETTING, self._written)
        self._rest.start()

    def typed(self) -> None:
        """The hand has moved: the slots go, once they are known."""
        self._is_rested = False
        self._rest.start()

    def end(self) -> None:
        """Writing has ended."""
        self._rest.stop()

    def shapes(self, seen: Seen, px: float) -> tuple[Shape, ...]:
        """The slots beside what is written, nothing where they are known and nobody rests."""
        if not self._is_rested and self._written > FIRST_CARDS:
            return ()
        boxes = continuing.slots(self._view.session.sheet, seen, px)
        words = self._view.prompts
        if NEXT_CARD not in words:
            return ()
        said = (("Enter", words.get(NEXT_CARD, "")), ("Tab", words.get(NEXT_STEP, "")))
        pairs = zip(boxes, said, strict=True)
        return tuple(shape for box, told in pairs if box for shape in _slot(box, told, px))

    def _rested(self) -> None:
        self._is_rested = True
        self._view.frames.ask()


def _slot(box: Box, words: tuple[str, str], px: float) -> tuple[Shape, ...]:
    """A slot in the window's own type, whatever the zoom; what it says ends where the slot does."""
    size, x = _TYPE_PX * px, box.x + _INDENT_PX * px
    baseline = box.y + box.height / 2 + 0.36 * size
    key, says = words
    wide = measure(key, "semibold", size)
    ground = Rect(box.x, box.y, box.width, box.height, LIGHT.ground, None, RADIUS)
    drawn: list[Shape] = [ground, Text(x, baseline, key, "semibold", size, INK, wide)]
    left, room = x + wide + _GAP_PX * px, measure(says, "regular", size)
    if left + room <= box.right:
        drawn.append(Text(left, baseline, says, "regular", size, SECOND, room))
    return tuple(drawn)
