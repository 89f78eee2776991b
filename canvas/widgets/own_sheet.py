"""What is selected on a sheet of its own: there, from neighbour to neighbour, and back to where one was."""

from __future__ import annotations

from typing import TYPE_CHECKING

from canvas.widgets.sheet_choice import MAP, Choice
from canvas.widgets.sheet_homes import OWN, journey_of

if TYPE_CHECKING:
    from canvas.widgets.window import Window


def is_possible(window: Window) -> bool:
    """Tell whether what is selected can have a sheet of its own, or such a sheet is shown."""
    return _wanted(window) is not None


def is_shown(window: Window) -> bool:
    """Tell whether the sheet that is shown is about what is selected, or what it was opened for."""
    chosen = window.sheets.chosen
    return (chosen.kind, chosen.about) == _wanted(window)


def show(window: Window) -> None:
    """Show what is selected on a sheet of its own; from there, go back to where it was."""
    sheets, wanted = window.sheets, _wanted(window)
    if wanted is None:
        return
    if is_shown(window):
        sheets.choose(sheets.came_from or Choice(MAP, sheets.chosen.journey))
        return
    if sheets.chosen.kind not in OWN.values() or not sheets.chosen.about:
        sheets.came_from = sheets.chosen
    kind, key = wanted
    project = window.file.session.project
    sheets.choose(Choice(kind, journey_of(project, project.find(key)) or sheets.chosen.journey, key))


def _wanted(window: Window) -> tuple[str, str] | None:
    """The kind of sheet and the record: the last of what is selected that has one, else what is shown."""
    session, chosen = window.file.session, window.sheets.chosen
    for key in reversed(session.selection):
        kind = OWN.get(type(session.project.find(key)))
        if kind:
            return kind, key
    return (chosen.kind, chosen.about) if chosen.about and chosen.kind in OWN.values() else None
