"""What a sheet is asked for, and what the table of sheets says about each kind of sheet."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from typing import Any

from canvas.frozen import dataclass
from canvas.layout.map.context import Say
from canvas.layout.shapes import Box
from canvas.layout.sheet import Sheet
from canvas.model.edits import links
from canvas.model.ids import IdSource
from canvas.model.problem import CoreError, Problem, problem
from canvas.model.project import Project
from canvas.named import NamedTuple


class SheetError(CoreError):
    """A sheet that cannot be made from this project."""


@dataclass(frozen=True, slots=True)
class SheetOptions:
    """What is chosen for a sheet. Lengths are natural millimetres (`style.py`), None where none is asked for.

    What the sheet does not need of a `height` goes to the feelings lane. `show_empty` keeps rows that hold
    nothing: the window needs them, the print does not. `hidden` holds the ids of lanes, phases and personas
    that are left out. `about` is what of the journey or the project the sheet is about: the id of a
    department, story, phase …, or a word such as a social role; "" is the whole. `other` is a second project
    to compare with. `round_name` is the round of votes that is shown on the cards. `decks` is in how many
    rows of boards below each other a board is broken: only paper too narrow for one asks for more.
    """

    say: Say
    journey: str = ""
    persona: str = ""
    width: float | None = None
    height: float | None = None
    version: str = ""
    date: datetime.date | None = None
    paper_text: str = ""
    show_empty: bool = False
    hidden: frozenset[str] = frozenset()
    about: str = ""
    other: Project | None = None
    round_name: str = ""
    decks: int = 1


class Offer(NamedTuple):
    """One thing that can be printed: its title and the options that ask for it."""

    title: str
    journey: str = ""
    about: str = ""
    is_message: bool = False
    """Whether the title is a message of ours, and no name that somebody wrote."""

    def named(self, say: Callable[[str], str]) -> str:
        """Return its title in a language."""
        return say(self.title) if self.is_message else self.title


class Tab(NamedTuple):
    """One of the sheets between which a sheet's tabs lead: its title, a message, what it is about."""

    title: str
    about: str
    is_shown: bool


class Drop(NamedTuple):
    """What a card let go at a place would become.

    `row` and `column` name the cell of a board, "" where the place is none. `before` is the id of the card it
    would stand before, "" at the end of its cell. `fields` are those that change and their values; the order
    follows from `before`. `marker` shows where, in sheet millimetres. `makes_room` tells that the cards below
    move down meanwhile.
    """

    record: str
    row: str
    column: str
    before: str
    fields: tuple[tuple[str, Any], ...]
    marker: Box
    makes_room: bool = True


def message(text: str) -> str:
    """Mark a text as one that is said elsewhere, so that catalogues have it."""
    return text


def nothing_moves(project: Project, sheet: Sheet, record: str, x: float, y: float) -> Drop | Problem:
    """What dropping means on a sheet on which nothing can be moved."""
    return problem("drop-nowhere", record)


def no_arrow(project: Project, ids: IdSource, source: str, target: str) -> Project | Problem:
    """What an arrow makes on a sheet that shows none."""
    return problem("no-arrows-here", source)


def a_link(project: Project, ids: IdSource, source: str, target: str) -> Project | Problem:
    """What an arrow from card to card makes on the map: a link."""
    return links.joined(project, ids, source, target)


def no_height(project: Project, options: SheetOptions) -> float:
    """How high a sheet is at least where nobody can tell without laying it out."""
    return 0.0


def no_tabs(project: Project, options: SheetOptions) -> tuple[Tab, ...]:
    """The tabs of a sheet that has none."""
    return ()


def one_deck(project: Project, options: SheetOptions) -> int:
    """In how many decks a sheet may be shown that is never broken."""
    return 1


class SheetKind(NamedTuple):
    """A kind of sheet: what it can show of a project, how it is laid out, what a hand can do on it.

    `title` is its name in the window, a message. `options` names the fields of SheetOptions it reads.
    `layout` reuses what is the same in the sheet before. `widths` gives the least and the most natural width
    the sheet looks well at. `drop(project, sheet, record, x, y)` changes nothing; `join(project, ids, source,
    target)` is what an arrow dragged between two records makes (the same project: nothing). Which field
    typing changes stands in each text block of the sheet. `text_pt` is the natural size of what
    must be readable from near: from it follows which paper is large enough. `least` says quickly below which
    height the sheet cannot stay.
    """

    name: str
    title: str
    offers: Callable[[Project], tuple[Offer, ...]]
    options: frozenset[str]
    layout: Callable[[Project, SheetOptions, Sheet | None], Sheet]
    widths: Callable[[Project, SheetOptions], tuple[float, float]]
    drop: Callable[[Project, Sheet, str, float, float], Drop | Problem] = nothing_moves
    join: Callable[[Project, IdSource, str, str], Project | Problem] = no_arrow
    least: Callable[[Project, SheetOptions], float] = no_height
    decks: Callable[[Project, SheetOptions], int] = one_deck
    """In how many decks it may be shown, at most."""
    tabs: Callable[[Project, SheetOptions], tuple[Tab, ...]] = no_tabs
    """What the tabs above it lead to in the window."""
    is_upright: bool = False
    """Whether it stands upright on a paper that may be turned."""
    text_pt: float = 12.0
    is_one_persons: bool = False
    """Whether it always shows one persona's journey: in the window the active persona's."""
