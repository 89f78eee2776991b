"""What is offered where a file is damaged: the version before its last save, and what is left of its map.

Either is opened as a project of its own; the damaged file stays as it is. Nothing is asked here.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from canvas.files import backup, container, recent, rescue
from canvas.files.errors import ProjectFileError
from canvas.widgets import documents, folders
from canvas.widgets.notice import Choice
from canvas.widgets.when import when

if TYPE_CHECKING:
    from canvas.files.loaded import Loaded
    from canvas.files.rescue import Rescued
    from canvas.widgets.window import Window

CODES = frozenset(
    {"file-damaged", "file-empty", "file-foreign", "file-lost", "document-unreadable", "document-foreign"}
    | {"document-invalid", "document-twice", "document-id", "dangling"}
)
"""Problems of a file that was whole once."""


def choices(window: Window, path: Path) -> Iterator[Choice]:
    """What can be opened instead of a damaged file; what is left of it comes first, for it is the newest."""
    say = window.language
    left = _left(path)
    if left is not None:
        yield Choice(say("Open what is left of it"), partial(_open_left, window, left))
    kept = _kept(path, left)
    if kept is not None:
        told = when(say, kept.manifest.commit.time, datetime.datetime.now(datetime.UTC))
        date = told[:1].lower() + told[1:]
        yield Choice(
            say("Open the version from {date}", date=date), partial(_open_version, window, kept, date)
        )


def _left(path: Path) -> Rescued | None:
    try:
        return rescue.rescue(path)
    except ProjectFileError:  # nothing is left: then nothing is offered
        return None


def _kept(path: Path, left: Rescued | None) -> Loaded | None:
    """The version before the last save, found by the project's id: in the file, or in the list of files."""
    known = (one.document for one in recent.recent(folders.memory()) if one.path == path)
    found = backup.found(folders.backups(), (*([left.project.head.id] if left else []), *known))
    try:
        return container.load(found) if found is not None else None
    except ProjectFileError:  # it is damaged as well
        return None


def _open_version(window: Window, kept: Loaded, date: str) -> None:
    say = window.language

    def show() -> None:
        window.show_file(documents.kept_document(kept.project, kept.pictures))
        window.tell_words(say("This is the version from {date}. Save it where you want it.", date=date))

    window.filing.when_kept(show)


def _open_left(window: Window, left: Rescued) -> None:
    say = window.language
    lost = (
        say.plural("{count} picture is lost.", "{count} pictures are lost.", left.lost) if left.lost else ""
    )

    def show() -> None:
        window.show_file(documents.kept_document(left.project, left.pictures))
        window.tell_words(f"{say('The map is rescued. Save it where you want it.')} {lost}".strip())

    window.filing.when_kept(show)
