"""What the pointer holds: nothing, a button that is down, a gesture under way. States never change.

`gestures.py` says how one follows from another; it is read when the pointer first touches a map.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from canvas.editing.desk import Desk, Hand
from canvas.editing.outcome import Outcome, Saying
from canvas.editing.overlay import Overlay
from canvas.editing.session import Edit
from canvas.layout.sheet import Sheet
from canvas.model.history import Selection
from canvas.model.problem import Problem
from canvas.named import NamedTuple

if TYPE_CHECKING:
    from canvas.editing.hits import Hit


class Gesture(Protocol):
    """Something the pointer does between leaving the threshold and being released."""

    def moved(self, hand: Hand, desk: Desk) -> Gesture:
        """Return the gesture with the hand somewhere else."""
        ...

    def released(self, hand: Hand, desk: Desk) -> Outcome:
        """Return what was achieved."""
        ...

    def tried(self) -> Edit | None:
        """Return an edit to be shown meanwhile without recording it, None where nothing is tried."""
        ...

    def scrolls(self) -> tuple[bool, bool]:
        """Return whether the map scrolls across and down while the hand is near an edge."""
        ...

    def shown(self, desk: Desk) -> Sheet:
        """Return the sheet that is looked at meanwhile: the desk's own, or one that makes room."""
        ...

    def overlay(self, desk: Desk) -> Overlay:
        """Return what is painted above that sheet."""
        ...

    def saying(self) -> Saying | Problem | None:
        """Return what letting go here would do, or why it would do nothing."""
        ...


class Idle(NamedTuple):
    """Nothing is pressed."""


class Pressed(NamedTuple):
    """The button is down, and nothing has been made of it yet."""

    hand: Hand
    hit: Hit
    clicked: Selection | None = None
    """What a click here selects, where only release can tell that it was one; None: what is selected."""
    vote: int = 0
    """What a click here gives the card in the round that is open: 1, −1 or nothing."""


class Moving(NamedTuple):
    """A gesture is under way."""

    gesture: Gesture


State = Idle | Pressed | Moving
IDLE = Idle()
