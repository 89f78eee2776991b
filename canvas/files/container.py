"""Opening and saving a `.journey` file: the door of this room.

A save that has nothing new to say touches nothing. Everything else is written by `safe`, so that the file is
whole at every moment, and is taken apart again before it may replace the old one.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Mapping
from pathlib import Path

from canvas.files import backup, errors, reading, writing
from canvas.files.disk import DISK, Files
from canvas.files.errors import ProjectFileError, refuse
from canvas.files.loaded import Loaded
from canvas.files.manifest import Stamp
from canvas.files.safe import followed, mode, write_bytes
from canvas.files.zipped import LARGEST_FILE
from canvas.frozen import replace
from canvas.model.problem import problem
from canvas.model.project import Project

Where = str | os.PathLike[str]


def load(path: Where, files: Files = DISK) -> Loaded:
    """Return what the file holds; raises ProjectFileError for whatever is wrong with it."""
    asked = Path(path)
    with errors.reading(asked):
        target = followed(asked)
        data = _bytes_at(target, files)
        if data is None:
            raise refuse("file-missing")
        return replace(reading.read(data), path=target)


def is_changed_outside(loaded: Loaded, files: Files = DISK) -> bool:
    """Tell whether somebody else has written the file since it was read or saved here."""
    if loaded.path is None:
        return False
    with errors.reading(loaded.path):
        data = _bytes_at(loaded.path, files)
        return data is not None and _digest(data) != loaded.digest


def save(  # noqa: PLR0913  # one call says everything about a save, by name
    path: Where,
    project: Project,
    pictures: Mapping[str, bytes],
    stamp: Stamp,
    *,
    thumbnail: bytes | None = None,
    previous: Loaded | None = None,
    merged: Loaded | None = None,
    backups: Path | None = None,
    files: Files = DISK,
) -> Loaded:
    """Write the project to `path` and return the file as it lies there now.

    `pictures` are by sha256; those that the document does not mention are left out. `previous` is the file
    the project came from, `merged` another copy whose changes are in it; both become parents of the new
    commit. `backups` is the folder that keeps the version this one replaces. Nothing is written when
    document and pictures are those of `previous` and the file is still there. Raises ProjectFileError, and
    then the old file is as it was: "file-changed-outside" when somebody else has written it since
    `previous` (to go on top of theirs, give what `load` returns now as `previous`).
    """
    asked = Path(path)
    with errors.writing(asked):
        target = followed(asked)
        there = _bytes_at(target, files)
        is_ours = previous is not None and there is not None and _digest(there) == previous.digest
        if previous and previous.path == target and there is not None and not is_ours:
            raise refuse("file-changed-outside")
        if previous and is_ours and not merged and not writing.has_news(project, pictures, previous):
            return replace(previous, project=project, path=target, problems=())
        data = writing.draw(project, pictures, stamp, thumbnail, previous, merged)
        file = _read_again(data, project)
        is_flushed = write_bytes(target, data, files)
        problems = [] if is_flushed else [problem("folder-not-flushed", folder=errors.shown(target.parent))]
        if backups and there is not None:
            problems += backup.keep(there, backups, project.head.id, files)
        return replace(file, project=project, path=target, problems=tuple(problems))


def _bytes_at(target: Path, files: Files) -> bytes | None:
    """The file's bytes, None when there is none; refuses what is no ordinary file, and what is too large."""
    with errors.reading(target):
        if mode(target, files) is None:
            return None
        data = files.read(target, LARGEST_FILE)
        if len(data) > LARGEST_FILE:
            raise refuse("file-too-big")
        return data


def _digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def _read_again(data: bytes, project: Project) -> Loaded:
    """Take the new file apart before anything is replaced: what cannot be opened must not be saved."""
    try:
        file = reading.read(data)
    except ProjectFileError as error:
        raise refuse("file-not-verified", why=error.problem.code) from error
    if file.project != project:
        raise refuse("file-not-verified", why="project")
    return file
