"""What has to be true after each deed of somebody who does anything, on whatever sheet, and at the end."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from canvas.layout.sheet import Sheet
from canvas.model.checks import check
from tests.editing.any_deed import Deed
from tests.editing.any_person import Person


def holds(person: Person, done: Iterable[Deed], fresh: Callable[[], Sheet]) -> None:
    """The project is sound, nothing is only tried, the sheet is the one from scratch, and undo leads back."""
    session = person.session
    first = session.project
    for deed in done:
        person.do(deed)

        assert check(session.project) == ()
        assert not session.is_previewing
        assert session.sheet == fresh()
    while session.history.can_undo:
        session.undo()
    assert session.project is first
