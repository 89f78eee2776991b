"""What an inspector is about: records of one session, and the one way in which its fields change them.

Every change is live and one step of history, however many records it changes; a burst of typing in one
field is one step, and coming back to its beginning is no step at all.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QMimeData

from canvas import late
from canvas.editing.session import Edit, Session
from canvas.language import Language
from canvas.model.history import Selection
from canvas.model.problem import EditError, Problem
from canvas.model.project import Project
from canvas.named import NamedTuple
from canvas.widgets.panels.reading import common

if TYPE_CHECKING:
    from canvas.model.edits import fields
else:
    fields = late.module("canvas.model.edits.fields")

LABEL = "field"
"""The code of the step; behind it stands the path of the field."""


class _Burst(NamedTuple):
    name: str
    base: Project
    last: Project


class HouseFiles(NamedTuple):
    """What the window does with a house's files: bytes of a logo, asking for one, taking what is dropped."""

    picture: Callable[[str], bytes | None]
    ask_logo: Callable[[], None]
    ask_font: Callable[[], None]
    take: Callable[[QMimeData], bool]


class Shown(NamedTuple):
    """What the window knows of rows on the map (is one shown, show or hide it), and what else it can do."""

    is_shown: Callable[[str], bool]
    show: Callable[[str, bool], None]
    add_persona: Callable[[], None]
    house: HouseFiles


class Subject:
    """Some records of a session. `tell` says what was refused, `open_record` shows another record."""

    def __init__(
        self,
        session: Session,
        keys: Selection,
        say: Language,
        tell: Callable[[Problem | None], None],
        open_record: Callable[[str], None],
        shown: Shown,
    ) -> None:
        self.session = session
        self.keys = keys
        self.say = say
        self.tell = tell
        self.open_record = open_record
        self.shown = shown
        self._burst: _Burst | None = None

    def of_project(self) -> Subject:
        """What belongs to the project, whatever is selected."""
        key = self.project.head.id
        return Subject(self.session, (key,), self.say, self.tell, self.open_record, self.shown)

    @property
    def project(self) -> Project:
        return self.session.project

    @property
    def records(self) -> tuple[Any, ...]:
        """The records that are still there."""
        found = (self.project.find(key) for key in self.keys)
        return tuple(record for record in found if record is not None)

    def path(self, path: str) -> str:
        """Return a field's path with the active persona in its gap."""
        return path.replace("{persona}", self.session.persona)

    def values(self, path: str) -> tuple[Any, ...]:
        """Return the different values the records have."""
        return common(self.records, self.path(path))

    def value(self, path: str) -> Any:
        """Return the value all records share, None where they do not."""
        found = self.values(path)
        return found[0] if len(found) == 1 else None

    def set(self, path: str, value: Any, *, is_typing: bool = False) -> bool:
        """Set a field of all records; tell whether anything changed."""
        full, keys = self.path(path), self.keys
        return self.do(lambda project: _set_all(project, keys, full, value), path, is_typing=is_typing)

    def do(
        self, edit: Edit, path: str, *, is_typing: bool = False, selection: Selection | None = None
    ) -> bool:
        """Carry out an edit as one step; keystrokes that follow each other are one step."""
        session, name = self.session, f"{LABEL} {path} {' '.join(self.keys[:8])}" if is_typing else ""
        burst = self._burst
        goes_on = bool(name) and burst is not None and burst.name == name and burst.last is session.project
        base = burst.base if goes_on and burst is not None else session.project
        if not goes_on:
            session.seal()
        try:
            changed = session.apply(lambda _: edit(base), f"{LABEL} {path}", merge=name, selection=selection)
        except EditError as error:
            self.tell(error.problem)
            return False
        self._burst = _Burst(name, base, session.project) if name else None
        return changed

    def end_typing(self) -> None:
        """Let the next keystroke begin a step of its own."""
        if self._burst is not None:
            self._burst = None
            self.session.seal()


def _set_all(project: Project, keys: Selection, path: str, value: Any) -> Project:
    for key in keys:
        if project.find(key) is not None:
            project = fields.set_field(project, key, path, value)
    return project
