"""document.json of this version, or of a newer one that says older programs may read it."""

from __future__ import annotations

from canvas.files import plain
from canvas.model import document
from canvas.model.problem import CoreError
from canvas.model.project import Project


def understood(data: bytes) -> Project:
    """Return the project, what a newer version added kept as unknown fields and kinds.

    Only for a document whose file says that this version may read it (`min_reader`). Raises CoreError, and
    ValueError for what is no JSON, and for numbers like 1e999: they could be read and never saved again.
    """
    try:
        return document.read(data)
    except CoreError as error:
        raw = plain.parse(data.removeprefix(b"\xef\xbb\xbf"))
        if error.problem.code != "document-newer":
            raise
        return document.read(plain.text(raw | {"version": document.VERSION}).encode())
