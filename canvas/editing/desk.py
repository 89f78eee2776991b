"""What a hand works on, and where the hand is: the arguments of every gesture."""

from __future__ import annotations

from collections.abc import Callable

from canvas.editing.session import NO_ROUND, Voting
from canvas.layout.map.feelings import scale_at
from canvas.layout.map.feelings_points import Scale
from canvas.layout.options import Drop, a_link
from canvas.layout.shapes import ANYWHERE, Box
from canvas.layout.sheet import Sheet
from canvas.model.history import Selection
from canvas.model.ids import IdSource, random_ids
from canvas.model.problem import Problem
from canvas.model.project import Project
from canvas.named import NamedTuple

Join = Callable[[Project, IdSource, str, str], Project | Problem]
"""What an arrow between two records makes: a project (the same one: nothing), or why it may not be."""
ScaleAt = Callable[[float, float], Scale]
"""The scale of a lane of feelings so many mm high, at so many mm from its top."""
DropAt = Callable[[Project, Sheet, str, float, float], Drop | Problem]
"""What a record let go at (x, y) mm of the sheet would become, or why it may not lie there."""


class Desk(NamedTuple):
    """The present project, its sheet, what is selected, and what the kind of sheet says about dropping."""

    project: Project
    sheet: Sheet
    selection: Selection
    drop: DropAt
    persona: str = ""
    """The active persona, "" for the journey's first."""
    ids: IdSource = random_ids
    """Where the ids of what a hand makes come from."""
    join: Join = a_link
    """What the kind of sheet says an arrow makes."""
    voting: Voting = NO_ROUND
    """The round of votes that is open, if any is."""
    scale: ScaleAt = scale_at
    """By which scale the sheet draws feelings."""
    has_arrows: bool = True
    """Whether the sheet shows arrows from card to card, so that they can be drawn."""
    sight: Box = ANYWHERE
    """What of the sheet is in sight (mm): of many things only these are marked."""


class Hand(NamedTuple):
    """Where the pointer is, in mm of the sheet; how large a pixel is there (mm); which keys are held."""

    x: float
    y: float
    px: float = 0.25
    keys: frozenset[str] = frozenset()
    """Of "ctrl", "shift", "alt"."""
