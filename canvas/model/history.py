"""Undo as a list of values: what was, what is, what was taken back.

Holds projects and selections only; zoom, scroll and hidden lanes are never undone.
"""

from __future__ import annotations

from canvas.frozen import dataclass
from canvas.model.project import Project
from canvas.named import NamedTuple

LIMIT = 1000
"""Steps that can be taken back."""

Selection = tuple[str, ...]
"""Ids of what is selected; the last one has the focus."""


class Entry(NamedTuple):
    """A project, what was selected in it, the step that led to it, and what that step merges with."""

    project: Project
    selection: Selection = ()
    label: str = ""
    merge: str = ""
    about: Selection = ()
    """What the step left selected, or what was selected and is gone: whatever is selected later."""


@dataclass(frozen=True, slots=True)
class History:
    """The past, oldest first; the present; the future, nearest last."""

    past: tuple[Entry, ...]
    present: Entry
    future: tuple[Entry, ...] = ()

    @classmethod
    def of(cls, project: Project) -> History:
        """Return a history that begins with this project."""
        return cls((), Entry(project))

    def select(self, selection: Selection) -> History:
        """Return the history with another selection now; that is no step of its own."""
        if selection == self.present.selection:
            return self
        return History(self.past, self.present._replace(selection=selection), self.future)

    def commit(
        self, project: Project, label: str, selection: Selection | None = None, merge: str = ""
    ) -> History:
        """Return the history one step on; this very one when the project is the present one.

        Steps with the same `merge` (one burst of typing, one held key) that follow each other are one step.
        """
        present = self.present
        if project is present.project:
            return self if selection is None else self.select(selection)
        chosen = present.selection if selection is None else selection
        gone = tuple(key for key in present.selection if _is_gone(key, present.project, project))
        entry = Entry(project, chosen, label, merge, gone or chosen)
        if merge and merge == present.merge and not self.future and self.past:
            if project is self.past[-1].project:
                return History(self.past[:-1], self.past[-1])
            return History(self.past, entry)
        return History((*self.past, present)[-LIMIT:], entry)

    def sealed(self) -> History:
        """Return the history so that the next step stands for itself, whatever it could merge with."""
        if not self.present.merge:
            return self
        return History(self.past, self.present._replace(merge=""), self.future)

    @property
    def can_undo(self) -> bool:
        return bool(self.past)

    @property
    def can_redo(self) -> bool:
        return bool(self.future)

    def undo(self) -> History:
        """Return the history one step back: the very same project as before, and its selection."""
        if not self.past:
            return self
        return History(self.past[:-1], self.past[-1], (*self.future, self.present))

    def redo(self) -> History:
        """Return the history one step forward again."""
        if not self.future:
            return self
        return History((*self.past, self.present), self.future[-1], self.future[:-1])


def _is_gone(key: str, before: Project, after: Project) -> bool:
    return after.find(key) is None and before.find(key) is not None
