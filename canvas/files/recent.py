"""The files opened last, newest first, in a list of the program's own."""

from __future__ import annotations

import datetime
import json
from pathlib import Path

from canvas.files import plain
from canvas.files.disk import DISK, Files
from canvas.files.errors import writing
from canvas.files.manifest import spell_time
from canvas.files.safe import write_bytes
from canvas.model.cleaning import clean_line
from canvas.named import NamedTuple

MOST = 20
LARGEST = 1_000_000
NAME = "recent.json"


class Recent(NamedTuple):
    """A file that was open: where, what its project was called, and when (UTC)."""

    path: Path
    title: str
    time: datetime.datetime
    document: str = ""
    """The id of its project, "" where an older version wrote the list."""


def recent(folder: Path, files: Files = DISK) -> tuple[Recent, ...]:
    """Return the list in `folder`; none when there is no list or nobody can read it."""
    try:
        raw = plain.parse(files.read(folder / NAME, LARGEST))
        return tuple(_recent(one["path"], one["title"], one["time"], one.get("document", "")) for one in raw)[
            :MOST
        ]
    except (OSError, ValueError, TypeError, KeyError, AttributeError):
        return ()


def remember(folder: Path, one: Recent, files: Files = DISK) -> None:
    """Put a file at the head of the list. Raises ProjectFileError."""
    _write(folder, (one._replace(title=clean_line(one.title)), *_without(folder, one.path, files)), files)


def forget(folder: Path, path: Path, files: Files = DISK) -> None:
    """Take a file out of the list. Raises ProjectFileError."""
    _write(folder, _without(folder, path, files), files)


def _recent(path: str, title: str, time: str, document: str) -> Recent:
    return Recent(Path(path), clean_line(title), datetime.datetime.fromisoformat(time), clean_line(document))


def _without(folder: Path, path: Path, files: Files) -> tuple[Recent, ...]:
    return tuple(one for one in recent(folder, files) if one.path != path)


def _write(folder: Path, list_: tuple[Recent, ...], files: Files) -> None:
    raw = [
        {
            "path": str(one.path),
            "title": one.title,
            "time": spell_time(one.time),
            "document": one.document,
        }
        for one in list_[:MOST]
    ]
    with writing(folder / NAME):
        files.make_folder(folder)
        write_bytes(folder / NAME, json.dumps(raw).encode(), files)
