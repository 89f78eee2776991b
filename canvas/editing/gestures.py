"""The one machine behind all gestures of the pointer: press, move, release, cancel.

A press waits. Released within the threshold it is a click; moved beyond it, the first gesture that claims
what was hit goes on until release or cancel. States are immutable; what a hand achieved is returned, and
carrying it out is the caller's. A new gesture is a class with these methods and a line in `GESTURES`.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass
from typing import NamedTuple, Protocol

from canvas.editing import card_drag
from canvas.editing.desk import Desk, Hand
from canvas.editing.hits import Hit, hit
from canvas.editing.outcome import Nothing, Outcome, Saying, Select
from canvas.editing.overlay import Overlay
from canvas.editing.selection import toggled
from canvas.layout.sheet import Sheet
from canvas.model.problem import Problem

THRESHOLD_PX = 5.0
"""How far the pointer moves before a press becomes a drag."""


class Gesture(Protocol):
    """Something the pointer does between leaving the threshold and being released."""

    def moved(self, hand: Hand, desk: Desk) -> Gesture:
        """Return the gesture with the hand somewhere else."""
        ...

    def released(self, hand: Hand, desk: Desk) -> Outcome:
        """Return what was achieved."""
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


Begin = Callable[[Hit, Hand, Hand, Desk], Gesture | None]
"""Makes a gesture of what was hit, the hand at the press and the hand now; None where it claims nothing."""

GESTURES: tuple[Begin, ...] = (card_drag.begin,)


@dataclass(frozen=True, slots=True)
class Idle:
    """Nothing is pressed."""


@dataclass(frozen=True, slots=True)
class Pressed:
    """The button is down, and nothing has been made of it yet."""

    hand: Hand
    hit: Hit
    narrows: bool
    """Whether a click here narrows a selection of several down to this one, which only release can tell."""


@dataclass(frozen=True, slots=True)
class Moving:
    """A gesture is under way."""

    gesture: Gesture


State = Idle | Pressed | Moving
IDLE = Idle()


class Turn(NamedTuple):
    """The state after an event, and what the hand achieved by it."""

    state: State
    outcome: Outcome = Nothing()


def press(hand: Hand, desk: Desk) -> Turn:
    """The button goes down: what is hit is selected, unless it is part of what is selected already."""
    found = hit(desk.project, desk.sheet, hand.x, hand.y)
    target = found.record or (found.place.name if found.place else "")
    if hand.keys & {"ctrl", "shift"}:
        selection = toggled(desk.selection, target) if found.record else desk.selection
        return Turn(Pressed(hand, found, narrows=False), Select(selection))
    if target in desk.selection:
        together = (*(key for key in desk.selection if key != target), target)
        return Turn(Pressed(hand, found, narrows=len(desk.selection) > 1), Select(together))
    return Turn(Pressed(hand, found, narrows=False), Select((target,) if target else ()))


def move(state: State, hand: Hand, desk: Desk) -> Turn:
    """The pointer moves, with or without the button down."""
    if isinstance(state, Pressed) and _is_far(state.hand, hand):
        for begin in GESTURES:
            gesture = begin(state.hit, state.hand, hand, desk)
            if gesture is not None:
                return Turn(Moving(gesture))
    if isinstance(state, Moving):
        return Turn(Moving(state.gesture.moved(hand, desk)))
    return Turn(state)


def release(state: State, hand: Hand, desk: Desk) -> Turn:
    """The button goes up."""
    if isinstance(state, Moving):
        return Turn(IDLE, state.gesture.released(hand, desk))
    if isinstance(state, Pressed) and state.narrows and not _is_far(state.hand, hand):
        return Turn(IDLE, Select((state.hit.record,)))
    return Turn(IDLE)


def cancel(state: State) -> Turn:
    """Esc, or the window lost the pointer: nothing has happened but the selection."""
    return Turn(IDLE)


def _is_far(start: Hand, hand: Hand) -> bool:
    return math.hypot(hand.x - start.x, hand.y - start.y) >= THRESHOLD_PX * hand.px
