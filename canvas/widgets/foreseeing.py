"""What other programs bring, looked into while it is held over the map: what letting go will make of it.

A table may be tried as phases and steps, as cells or as readings, a file be opened or become cards. Of this
the form alone says nothing (`bringing.brought`), so it is read once, when it comes. Nothing is changed here.
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData

from canvas.editing.brought import Brought, Form, is_list, lines
from canvas.exchange.foreign import ForeignFileError, text_of
from canvas.exchange.tables import intake
from canvas.files.errors import ProjectFileError, shown
from canvas.widgets import bringing, imports


def foreseen(mime: QMimeData) -> Brought | None:
    """Return what is brought, a table and a file as what they will be taken for; None for nothing.

    What cannot be read stays what its form says: that is told when it is let go.
    """
    what, files = bringing.brought(mime), bringing.local_files(mime)
    if what is None or what.form == "pictures":
        return what
    try:
        if files:
            return _of_file(files[0])
        return Brought(_of_cells(mime)) if what.form == "table" else what
    except (ForeignFileError, ProjectFileError):
        return what


def _of_file(path: Path) -> Brought:
    if bringing.is_text(path):
        text = text_of(bringing.content(path), shown(path.name))
        if "\t" not in text or is_list(text):
            return Brought("lines", lines(text))
    data = imports.table_in(path)
    return Brought("file") if data is None else Brought(_guessed(data, shown(path.name)))


def _of_cells(mime: QMimeData) -> Form:
    text = bringing.table(mime)
    return "row" if bringing.one_row(text) else _guessed(text, "")


def _guessed(data: bytes | str, name: str) -> Form:
    return intake.begin(data, name, imports.recall).kind
