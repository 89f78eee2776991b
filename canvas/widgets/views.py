"""What of the journey the window shows: rows, phases and personas hidden for now, or a view that has a name.

The choice is the window's and is never undone; keeping it under a name, or letting the name go, is an edit.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from canvas import late
from canvas.editing.selection import focus, place_of
from canvas.model.ids import random_ids
from canvas.model.journey import Lane, Phase, Step
from canvas.model.project import Project
from canvas.model.work import NamedView

if TYPE_CHECKING:
    from canvas.model.edits import deleting
    from canvas.model.edits import views as kept
    from canvas.widgets.window import Window
else:
    deleting, kept = late.modules("canvas.model.edits", "deleting views")


class Views(QObject):
    """The choice of one window."""

    changed = Signal()

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        self.hidden: frozenset[str] = frozenset()
        """Ids of the lanes, phases and personas that are not shown."""

    @property
    def _project(self) -> Project:
        return self._window.file.session.project

    @property
    def _journey(self) -> str:
        return self._window.file.session.journey

    def named(self) -> tuple[NamedView, ...]:
        """The views that have a name."""
        return kept.views(self._project, self._journey)

    def present(self) -> NamedView | None:
        """The named view that shows just what is shown now."""
        views = self.named() if self.hidden else ()
        return next((view for view in views if kept.hidden_by(self._project, view) == self.hidden), None)

    def hideable(self) -> dict[type[Any], tuple[Any, ...]]:
        """What can be hidden: lanes, phases, personas."""
        return kept.hideable(self._project, self._journey)

    def can_hide(self, key: str) -> bool:
        """Tell whether something else of its kind would still be shown."""
        for records in self.hideable().values():
            keys = {record.id for record in records}
            if key in keys:
                return bool(keys - self.hidden - {key})
        return False

    def show(self, key: str, *, is_shown: bool) -> None:
        """Show or hide a lane, a phase or a persona."""
        if is_shown or self.can_hide(key):
            self.choose(self.hidden - {key} if is_shown else self.hidden | {key})

    @property
    def chosen(self) -> str:
        """The row, phase or persona that is selected and can be hidden, "" for none."""
        key = focus(self._window.view.session.selection)
        return key if key and self.can_hide(key) else ""

    def hide_chosen(self) -> None:
        """Hide what is selected, and say how it is shown again."""
        record, say = self._project.find(self.chosen), self._window.language
        if record is None:
            return
        self.show(record.id, is_shown=False)
        self._window.view.session.select(())
        name = getattr(record, "title", "") or getattr(record, "name", "") or say("Without a name")
        self._window.tell_words(say("“{name}” is hidden. Views › Everything shows it again.", name=name))

    def choose_view(self, view: NamedView | None) -> None:
        """Show what a view shows; None shows everything."""
        self.choose(kept.hidden_by(self._project, view) if view else frozenset())

    def choose(self, hidden: frozenset[str]) -> None:
        """Hide these and nothing else."""
        if hidden == self.hidden:
            return
        self._window.view.typist.stop()
        self.hidden = hidden
        self._window.sheets.lay_out()
        self.changed.emit()

    def forget(self) -> None:
        """Another document is open: everything is shown."""
        self.hidden = frozenset()
        self.changed.emit()

    def keep(self, title: str) -> None:
        """Keep what is shown under a name."""
        if title.strip():
            journey, hidden = self._journey, self.hidden
            self._window.file.session.apply(
                lambda project: kept.keep_view(project, random_ids("z"), journey, title.strip(), hidden),
                "view",
            )
            self.changed.emit()

    def drop(self, view: NamedView) -> None:
        """Let a named view go; what is shown stays."""
        self._window.file.session.apply(lambda project: deleting.delete(project, (view.id,)), "view")
        self.changed.emit()

    def uncover(self, key: str) -> None:
        """Show the lane and the phase that a record lies in, where they are hidden."""
        project = self._project
        record, place = project.find(key), place_of(self._project, key)
        home = project.get(Step, place.column if place else getattr(record, "at", None) or key)
        named = {key, *(place or ()), home.phase if home else ""}
        if isinstance(record, Lane | Phase):
            named.add(record.id)
        self.choose(self.hidden - named)
