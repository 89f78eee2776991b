"""What another program brings over the map: its form, and where it would land.

Lines and pictures become cards between those that are there, previewed as such; a picture on a card hangs on
it; of a table and a file is said what will become of it. Nothing is changed here, and no mime data is known.
"""

from __future__ import annotations

import re
from typing import Any, Literal

from canvas.editing import overlay, pasting
from canvas.editing.desk import Desk, Hand
from canvas.editing.hits import hit, place_at
from canvas.editing.lifted import Aim, frame, ring
from canvas.editing.outcome import Saying
from canvas.editing.selection import Place
from canvas.layout.options import Drop
from canvas.layout.sheet import Sheet
from canvas.model.edits.boards import letter_in
from canvas.model.journey import Lane, Note, Step, Touchpoint
from canvas.model.problem import EditError, problem
from canvas.model.project import Project
from canvas.model.work import Idea, Story
from canvas.named import NamedTuple

Form = Literal["lines", "pictures", "table", "file", "row", "cells", "map", "readings"]
"""`table` where nobody has looked into it; else what it is tried as, or `row` for one row or one column."""
_TABLES = {
    "table": "take",
    "row": "take",
    "cells": "try-cells",
    "map": "try-map",
    "readings": "try-readings",
}
_FROM_HERE = ("table", "row", "cells")
"""Tables that go into the cells from where they are let go on."""
MOST_SHOWN = 12
"""So many of the new cards are shown before they are let go."""
_SIGN = re.compile(r"\s*(?:[•·▪◦‣●○■□*–—-]|o(?=\t)|\d{1,3}[.)]|[a-z][.)])(?:\t| {1,3})\s*(?=\S)")
"""What stands before each point of a list, in Word, in browsers and in mails."""


class Brought(NamedTuple):
    """What is brought: its form; for lines and pictures what each new card would say."""

    form: Form
    texts: tuple[str, ...] = ()


def lines(text: str) -> tuple[str, ...]:
    """Return the lines of a text that say something, without the signs of a list where it is one."""
    found = _said(text)
    points = _points(found)
    return tuple(line.strip() for line in (points if len(points) > 1 else found))


def is_list(text: str) -> bool:
    """Tell whether the only tabs in a text stand behind the signs of a list: it is no table then."""
    points = _points(_said(text))
    return bool(points) and not any("\t" in point for point in points)


def _said(text: str) -> list[str]:
    return [line for line in text.splitlines() if line.strip()]


def _points(found: list[str]) -> list[str]:
    """The lines without the signs of a list; nothing where one has none."""
    is_whole = all(_SIGN.match(line) for line in found)
    return [_SIGN.sub("", line, count=1) for line in found] if is_whole else []


def aim(desk: Desk, brought: Brought, hand: Hand) -> Aim:
    """Return where it would land at a hand; `desk` is as it was before it came."""
    place = place_at(*_at(desk, hand))
    if brought.form == "file":
        return Aim(Saying("open", 1))
    if place is None:
        return Aim(problem("drop-nowhere"))
    if brought.form in _TABLES:
        record = hit(*_at(desk, hand)).record
        saying = Saying(_TABLES[brought.form], 1, place.column, place.row)
        framed = frame(desk.sheet, place, hand) if brought.form in _FROM_HERE else overlay.NOTHING
        return Aim(saying, framed, record=record, place=place)
    return _on_a_card(desk, brought, hand, place) or _between(desk, brought, hand, place)


def _at(desk: Desk, hand: Hand) -> tuple[Project, Sheet, float, float]:
    return desk.project, desk.sheet, hand.x, hand.y


def _on_a_card(desk: Desk, brought: Brought, hand: Hand, place: Place) -> Aim | None:
    """A picture on a card hangs on it, one in a row of pictures lies there."""
    if brought.form != "pictures":
        return None
    lane = desk.project.get(Lane, place.row)
    if lane is not None and lane.kind == "pictures":
        return Aim(Saying("picture", 1), frame(desk.sheet, place, hand), place=place)
    found = hit(*_at(desk, hand))
    if found.seen is None or not isinstance(desk.project.find(found.record), Touchpoint | Note):
        return None
    return Aim(Saying("hang", 1), ring(found.seen, hand), record=found.record, place=place)


def _between(desk: Desk, brought: Brought, hand: Hand, place: Place) -> Aim:
    """New cards before the one below the hand, or as the last of the cell."""
    key, letter = desk.ids("t"), letter_in(desk.project, place.row) or "t"
    held = desk.project.put(_blank(letter, letter + key[1:], desk, place))
    drop = desk.drop(held, desk.sheet, letter + key[1:], hand.x, hand.y)
    before = (drop.before or None) if isinstance(drop, Drop) and drop.row == place.row else None
    if not isinstance(drop, Drop):
        return Aim(drop)
    saying = Saying("take-cards", len(brought.texts), place.column, place.row)
    text = "\n".join(brought.texts[:MOST_SHOWN])
    try:
        tried = pasting.lines(desk.project, place, text, desk.ids, before=before)
    except EditError as error:
        return Aim(error.problem)
    return Aim(saying, shown=tried.project, place=place, before=before, new=tried.selection)


def _blank(letter: str, key: str, desk: Desk, place: Place) -> Any:
    """A record to ask with where one of its kind may lie."""
    if letter == "e":
        return Idea(id=key)
    if letter == "o":
        return Story(id=key)
    if letter != "t":
        return Note(id=key)
    # Rows of other boards are named by what they set ("discipline:"), which is no lane.
    lane = place.row if desk.project.get(Lane, place.row) else "l0"
    step = place.column if desk.project.get(Step, place.column) else "s0"
    return Touchpoint(id=key, step=step, lane=lane)
