"""The one machine behind all gestures of the pointer: press, move, release, cancel.

A press waits. Released within the threshold it is a click; moved beyond it, the first gesture that claims
what was hit goes on until release or cancel. States are immutable; what a hand achieved is returned, and
carrying it out is the caller's. A new gesture is a class with these methods and a line in `GESTURES`.
"""

from __future__ import annotations

import math
from collections.abc import Callable

from canvas.editing import (
    band,
    card_drag,
    choosing,
    figure_drag,
    head_drag,
    level_drag,
    link_drag,
    point_drag,
    sizing,
    voting,
)
from canvas.editing.atlas import is_card
from canvas.editing.desk import Desk, Hand
from canvas.editing.held import IDLE, Gesture, Idle, Moving, Pressed, State
from canvas.editing.hits import Hit, hit
from canvas.editing.outcome import Nothing, Outcome, Select
from canvas.editing.selection import toggled
from canvas.model.history import Selection
from canvas.named import NamedTuple

__all__ = ["IDLE", "Gesture", "Idle", "Moving", "Pressed", "State", "cancel", "move", "press", "release"]

THRESHOLD_PX = 5.0
"""How far the pointer moves before a press becomes a drag."""


Begin = Callable[[Hit, Hand, Hand, Desk], Gesture | None]
"""Makes a gesture of what was hit, the hand at the press and the hand now; None where it claims nothing."""

GESTURES: tuple[Begin, ...] = (
    link_drag.begin,
    sizing.begin,
    point_drag.begin,
    figure_drag.begin,
    level_drag.begin,
    card_drag.begin,
    head_drag.begin,
    band.begin,
)


class Turn(NamedTuple):
    """The state after an event, and what the hand achieved by it."""

    state: State
    outcome: Outcome = Nothing()


def press(hand: Hand, desk: Desk) -> Turn:
    """The button goes down: what is hit is selected, unless it is part of what is selected already."""
    found = voting.under(hand, desk)
    if link_drag.is_on_dot(desk, hand):
        return Turn(Pressed(hand, found))
    target = found.record or (found.place.name if found.place else "")
    vote = voting.click(found, hand, desk)
    if vote:
        return Turn(Pressed(hand, found, None, vote), Select((target,)))
    if "shift" in hand.keys:
        return Turn(Pressed(hand, found), Select(_extended(desk, found)))
    if "ctrl" in hand.keys:
        selection = toggled(desk.selection, target) if found.record else desk.selection
        return Turn(Pressed(hand, found, selection))
    if target in desk.selection:
        together = (*(key for key in desk.selection if key != target), target)
        clicked = (target,) if len(desk.selection) > 1 else None
        return Turn(Pressed(hand, found, clicked), Select(together))
    return Turn(Pressed(hand, found), Select((target,) if target else ()))


def press_right(hand: Hand, desk: Desk) -> Turn:
    """The other button goes down: in a round that is open, it takes a vote from the card under it."""
    found = voting.under(hand, desk)
    if not voting.takes(found, desk):
        return Turn(IDLE)
    return Turn(IDLE, voting.added(desk, found.record, -1))


def take(found: Hit, hand: Hand) -> Turn:
    """The button goes down on something the caller has found, such as a head that stays in sight."""
    return Turn(Pressed(hand, found), Select((found.record,)))


def take_edge(hand: Hand, desk: Desk, *, is_on_columns: bool) -> Turn | None:
    """The button goes down on the edge of a column or a row, in heads that stay in sight; None beside all."""
    there = sizing.beside_heads(desk, hand, is_on_columns=is_on_columns)
    edge = sizing.edge_at(desk, there) if there else None
    if there is None or edge is None:
        return None
    return Turn(Pressed(there, hit(desk.project, desk.sheet, there.x, there.y)), Select((edge.key,)))


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
    if isinstance(state, Pressed) and not _is_far(state.hand, hand):
        if state.vote:
            return Turn(IDLE, voting.added(desk, state.hit.record, state.vote))
        if state.clicked is not None:
            return Turn(IDLE, Select(state.clicked))
    return Turn(IDLE)


def would(hand: Hand, desk: Desk) -> str:
    """Return what pressing here could drag: "link", "column", "lane", "span", "point" or "" for the usual."""
    if link_drag.is_on_dot(desk, hand):
        return "link"
    edge = sizing.edge_at(desk, hand)
    if edge is not None:
        return edge.kind
    found = hit(desk.project, desk.sheet, hand.x, hand.y)
    is_point = found.part == "point" or figure_drag.is_over(desk, found, hand)
    return "point" if is_point or level_drag.is_over(desk, found, hand) else ""


def cancel(state: State) -> Turn:
    """Esc, or the window lost the pointer: nothing has happened but the selection."""
    return Turn(IDLE)


def _extended(desk: Desk, found: Hit) -> Selection:
    """The selection from the focus to what was hit; what was hit added, where it is no card."""
    if not found.record:
        return desk.selection
    if found.seen is None or not is_card(found.seen.mark):
        return toggled(desk.selection, found.record)
    return choosing.through(desk.sheet, desk.selection, found.record)


def _is_far(start: Hand, hand: Hand) -> bool:
    return math.hypot(hand.x - start.x, hand.y - start.y) >= THRESHOLD_PX * hand.px
