"""Voting by hand: dots that are clicked, counts that are typed. A round is open in the session, not the file.

Digits typed one after the other on a card are one number and one step of history; every click is a step.
"""

from __future__ import annotations

import datetime

from canvas.editing import atlas
from canvas.editing.desk import Desk, Hand
from canvas.editing.hits import Hit, hit
from canvas.editing.outcome import Change
from canvas.editing.selection import focus
from canvas.editing.session import Session
from canvas.frozen import dataclass
from canvas.layout import dots
from canvas.layout.kept import Kept
from canvas.layout.shapes import Box, Shape
from canvas.layout.sheet import Seen, Sheet
from canvas.model import voting
from canvas.model.edits.voting import set_votes
from canvas.model.ids import IdSource
from canvas.model.project import Project

LABEL = "vote"
LEAST_PX = 10.0
"""The type of dots is no smaller on the screen."""
_labels: Kept[Sheet, tuple[Box, ...]] = Kept(dots.labels, 4)
"""What dots leave free, looked for once a sheet."""


@dataclass(frozen=True, slots=True)
class Count:
    """A number that is being typed on a card."""

    card: str
    round_name: str
    digits: str

    @property
    def number(self) -> int:
        return min(int(self.digits or "0"), voting.MOST)


def can_be_voted_on(project: Project, key: str) -> bool:
    """Tell whether a card can get votes."""
    return isinstance(project.find(key), voting.VOTABLE)


def typed(before: Count | None, card: str, round_name: str, digit: str) -> Count:
    """Return the number with one more digit; on another card, or after something else, a new one begins."""
    if before is not None and (before.card, before.round_name) == (card, round_name):
        return Count(card, round_name, (before.digits + digit)[-4:])
    return Count(card, round_name, digit)


def shortened(project: Project, before: Count | None, card: str, round_name: str) -> Count:
    """Return the number without its last digit; on another card, of the votes that it has."""
    if before is None or (before.card, before.round_name) != (card, round_name):
        before = Count(card, round_name, str(voting.votes(project, card, round_name)))
    return Count(card, round_name, before.digits[:-1])


def record(
    session: Session, count: Count, *, is_new: bool, ids: IdSource, today: datetime.date | None
) -> None:
    """Record a number as the card's votes; what is typed on, `is_new` not, joins the step before."""
    if is_new:
        session.seal()
    new = ids("v")
    session.apply(
        lambda project: set_votes(project, new, count.card, count.round_name, count.number, today),
        LABEL,
        merge=f"{LABEL} {count.card} {count.round_name}",
    )


def added(desk: Desk, card: str, by: int) -> Change:
    """Return the step that gives a card a vote more (or less)."""
    name, new, today = desk.voting.name, desk.ids("v"), desk.voting.today

    def edit(project: Project) -> Project:
        return set_votes(project, new, card, name, voting.votes(project, card, name) + by, today)

    return Change(edit, LABEL, (card,))


def click(found: Hit, hand: Hand, desk: Desk) -> int:
    """Return what a click here would give the card: a vote (1), one less (−1), or 0, as without a round.

    It is a vote on a card that is selected already, and on the dots of any card (or where they would be);
    with Shift, one is taken.
    """
    if not desk.voting.is_open or not can_be_voted_on(desk.project, found.record) or found.seen is None:
        return 0
    if "ctrl" in hand.keys or "alt" in hand.keys:
        return 0
    is_meant = desk.selection == (found.record,) or _is_on_dots(desk, found.seen, hand)
    return (-1 if "shift" in hand.keys else 1) if is_meant else 0


def _is_on_dots(desk: Desk, seen: Seen, hand: Hand) -> bool:
    count = voting.votes(desk.project, seen.mark.record, desk.voting.name)
    return dots.box(seen, count, LEAST_PX * hand.px, _labels(desk.sheet)).holds(hand.x, hand.y)


def under(hand: Hand, desk: Desk) -> Hit:
    """Return what lies under a hand while a round is open: also the card whose dots do, beyond its edge."""
    found = hit(desk.project, desk.sheet, hand.x, hand.y)
    if not desk.voting.is_open or can_be_voted_on(desk.project, found.record):
        return found
    out = dots.above(LEAST_PX * hand.px)
    near = (hit(desk.project, desk.sheet, hand.x, hand.y + by) for by in (out, -out))
    cards = (each for each in near if can_be_voted_on(desk.project, each.record))
    return next((each for each in cards if each.seen and _is_on_dots(desk, each.seen, hand)), found)


def takes(found: Hit, desk: Desk) -> bool:
    """Tell whether the other button takes a vote here."""
    return desk.voting.is_open and can_be_voted_on(desk.project, found.record)


def shapes(desk: Desk, px: float, pointed: str = "") -> tuple[Shape, ...]:
    """Return the dots of the round above a sheet.

    While it is open, also where the dots of the selected card would be, and those of the `pointed` one.
    """
    if not desk.voting.is_shown:
        return ()
    found = voting.totals(desk.project, desk.voting.name)
    least, labels = LEAST_PX * px, _labels(desk.sheet)
    drawn = tuple(dots.shapes(desk.sheet, found, least, labels))
    if not desk.voting.is_open:
        return drawn
    alone = focus(desk.selection) if len(desk.selection) == 1 else ""
    free = (key for key in {alone, pointed} if key not in found and can_be_voted_on(desk.project, key))
    seen = (atlas.find(desk.sheet, key) for key in free)
    hollow = (shape for each in seen if each is not None for shape in dots.pill(each, 0, least, labels))
    return (*drawn, *hollow)
