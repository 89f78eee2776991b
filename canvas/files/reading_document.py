"""document.json of this version or of a newer one that says older programs may read it."""

from __future__ import annotations

from canvas.files import plain
from canvas.model import document
from canvas.model.problem import CoreError
from canvas.model.project import Project


def understood(data: bytes) -> Project:
    """Return the project, what a newer version added kept as unknown fields and kinds; raises CoreError.

    Only for a document whose file says that this version may read it (`min_reader`).
    """
    try:
        return document.read(data)
    except CoreError as error:
        if error.problem.code != "document-newer":
            raise
        raw = plain.parse(data) | {"version": document.VERSION}
        return document.read(plain.text(raw).encode())
