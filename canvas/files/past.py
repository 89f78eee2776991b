"""The versions before: made at every save as reverse changes, rebuilt when two copies are merged.

An entry `history/NNNN.json` is a commit, the commit its changes start `after`, and the changes; where the
format's version changed in between, the whole document instead. Nothing here decides what is merged.
"""

from __future__ import annotations

import zlib
from typing import Any

from canvas.files import plain
from canvas.files.changes import Sheaf, difference
from canvas.files.errors import ProjectFileError, refuse
from canvas.files.loaded import Loaded, Past
from canvas.files.manifest import commit_fields, commit_from
from canvas.files.reading_document import understood
from canvas.files.zipped import Entry
from canvas.model.document import VERSION
from canvas.model.problem import DocumentError
from canvas.model.project import Project

LARGEST_PAST = 2 * 1024**2
"""Deflated bytes of all earlier versions together; the oldest go first."""


def past_after(project: Project, commit: str, parent: Loaded, number: int) -> Past:
    """Return how to get back from `project`, saved as `commit`, to what `parent` holds."""
    fields = {**commit_fields(parent.manifest.commit), "after": commit}
    if parent.manifest.version == VERSION:
        fields |= {"changes": difference(parent.project, project)}
    else:
        fields |= {"document": plain.parse(parent.document)}
    data = (plain.text(fields) + "\n").encode()
    return Past(number, parent.manifest.commit, commit, data, len(zlib.compress(data, 6)))


def capped(past: tuple[Past, ...]) -> tuple[Past, ...]:
    """Return the newest of them that fit into LARGEST_PAST, the newest itself in any case."""
    total = 0
    for count, one in enumerate(past):
        total += one.packed
        if total > LARGEST_PAST and count:
            return past[:count]
    return past


def read_past(number: int, entry: Entry) -> Past:
    """Return what an entry of `history/` says; raises ProjectFileError."""
    raw = _parsed(entry.data)
    try:
        after = raw["after"]
        if not isinstance(after, str):
            raise refuse("file-damaged", part="history")
        return Past(number, commit_from(raw), after, entry.data, entry.packed)
    except (ValueError, TypeError, KeyError, OverflowError) as error:
        raise refuse("file-damaged", part="history") from error


def rebuild(loaded: Loaded, commit: str) -> Project:
    """Return the project as it was saved as `commit`; raises ProjectFileError "commit-unknown" or another."""
    try:
        sheaf = Sheaf(loaded.document)
        for past in _way_to(loaded, commit):
            raw = _parsed(past.data)
            if "document" in raw:
                sheaf = Sheaf(plain.text(raw["document"]).encode())
            else:
                sheaf.take(raw["changes"])
        return understood(sheaf.document())
    except DocumentError as error:
        raise ProjectFileError(error.problem) from error
    except (ValueError, TypeError, KeyError) as error:
        raise refuse("file-damaged", part="history") from error


def _way_to(loaded: Loaded, commit: str) -> list[Past]:
    """The entries from the file's own commit back to the one wanted, in the order to take them."""
    by_id = {past.commit.id: past for past in reversed(loaded.past)}
    way: list[Past] = []
    while commit != loaded.manifest.commit.id:
        past = by_id.get(commit)
        if past is None or len(way) > len(loaded.past):
            raise refuse("commit-unknown", commit=commit)
        way.append(past)
        commit = past.after
    return way[::-1]


def _parsed(data: bytes) -> dict[str, Any]:
    try:
        raw = plain.parse(data)
    except ValueError as error:
        raise refuse("file-damaged", part="history") from error
    if not isinstance(raw, dict):
        raise refuse("file-damaged", part="history")
    return raw
