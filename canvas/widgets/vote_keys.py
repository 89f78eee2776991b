"""Digits on a card, in a round that is open: how many votes it has.

What a number of votes is, is `canvas.editing.voting`'s.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from canvas.editing import voting
from canvas.editing.selection import focus
from canvas.editing.voting import Count
from canvas.model.ids import random_ids
from canvas.model.voting import votes

if TYPE_CHECKING:
    from canvas.widgets.canvas_view import CanvasView


class VoteKeys:
    """The keys of one canvas that count votes. Each tells whether it meant anything there."""

    def __init__(self, view: CanvasView) -> None:
        self._view = view
        self._counting: Count | None = None

    def forget(self) -> None:
        """Another key was pressed: the next digit begins a new number."""
        self._counting = None

    def count(self, digit: str) -> bool:
        """Let the card have so many votes as digits say that follow each other."""
        session = self._view.session
        if not self._is_voted_on():
            return False
        before = self._counting_here()
        self._record(voting.typed(before, self._focus, session.voting.name, digit), is_new=before is None)
        return True

    def take_digit(self) -> bool:
        """Take back the last digit of the votes."""
        session = self._view.session
        if not self._is_voted_on():
            return False
        before = self._counting_here()
        after = voting.shortened(session.project, before, self._focus, session.voting.name)
        self._record(after, is_new=before is None)
        return True

    def _is_voted_on(self) -> bool:
        session = self._view.session
        return session.voting.is_open and voting.can_be_voted_on(session.project, self._focus)

    def _counting_here(self) -> Count | None:
        """The number that is being typed, as long as nothing else has happened to the card."""
        found, session = self._counting, self._view.session
        if found is None or (found.card, found.round_name) != (self._focus, session.voting.name):
            return None
        is_so = votes(session.project, found.card, found.round_name) == found.number
        return found if is_so else None

    def _record(self, count: Count, *, is_new: bool) -> None:
        session = self._view.session
        voting.record(session, count, is_new=is_new, ids=random_ids, today=session.voting.today)
        self._counting = count

    @property
    def _focus(self) -> str:
        return focus(self._view.session.selection)
