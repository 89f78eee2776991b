"""A picture from the disk: onto the selected card, or into a row of pictures."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QFileDialog

from canvas.editing.selection import Place, focus, place_of
from canvas.editing.walk import lanes
from canvas.model.journey import Lane, Note, Touchpoint
from canvas.widgets import bringing, clipping

if TYPE_CHECKING:
    from canvas.widgets.window import Window


def ask_soon(window: Window, card: str, place: Place | None) -> None:
    """Ask for a picture for a card or a cell, once the drag that brought it here is over."""
    window.view.session.select((card,) if card else (place.name,) if place else ())
    QTimer.singleShot(0, window, lambda: ask(window, place))


def ask(window: Window, place: Place | None = None) -> None:
    """Ask for a picture, and take it in at a cell, else where the focus is."""
    window.view.typist.stop()
    suffixes = " ".join(f"*{suffix}" for suffix in sorted(bringing.PICTURE_SUFFIXES))
    say, path = window.language, window.file.path
    name, _ = QFileDialog.getOpenFileName(
        window,
        say("Choose a picture"),
        str(path.parent) if path else "",
        f"{say('Pictures')} ({suffixes})",
    )
    if name:
        clipping.take_file(window, Path(name), place or place_for_picture(window))


def place_for_picture(window: Window) -> Place | None:
    """The cell of the card in focus, else one of the first row of pictures; None leaves it to the focus."""
    session = window.view.session
    project, key = session.project, focus(session.selection)
    here = place_of(project, key)
    if isinstance(project.find(key), Touchpoint | Note):
        return here
    rows = [
        lane.id
        for key in lanes(project, session.sheet)
        if (lane := project.get(Lane, key)) and lane.kind == "pictures"
    ]
    columns = [column.key for column in session.sheet.columns]
    if not rows or not columns or (here and here.row in rows):
        return here
    column = here.column if here else key
    return Place(rows[0], column if column in columns else columns[0])
