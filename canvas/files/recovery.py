"""What programs that ended without a word left in their journals, to be offered at the next start.

Nothing is deleted unless `discard` or `tidy` is called: whoever says "later" must find it again.
"""

from __future__ import annotations

import datetime
import hashlib
import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from canvas.files import plain
from canvas.files.changes import Sheaf
from canvas.files.disk import DISK, Files
from canvas.files.errors import ProjectFileError, reading, refuse, writing
from canvas.files.journal import FORMAT, JOURNAL, OWNER, PICTURES, VERSION
from canvas.files.journal_lines import payloads
from canvas.files.processes import hold, let_go
from canvas.files.zipped import LARGEST_FILE
from canvas.model import document
from canvas.model.cleaning import clean_line
from canvas.model.problem import DocumentError, Problem
from canvas.model.project import Project
from canvas.named import NamedTuple

_SHA256 = re.compile(r"[0-9a-f]{64}")


class Recovery(NamedTuple):
    """A journal that nobody writes any more, and what a person wants to know before opening it."""

    folder: Path
    file: Path | None
    """The document's own file; None when it had none yet."""
    time: datetime.datetime
    """Of the last change, in UTC."""
    title: str
    touchpoints: int
    changes: int
    problem: Problem | None = None
    """Why it cannot be recovered; None when it can."""


class _Replayed(NamedTuple):
    about: dict[str, Any]
    sheaf: Sheaf
    changes: int


def recoverable(directory: Path) -> list[Recovery]:
    """Return the journals in `directory` that hold something unsaved, newest first.

    Those of running programs are left out. Damaged ones are in the list, with their problem.
    """
    found = (_recovery(folder) for folder in _abandoned(directory))
    return sorted((one for one in found if one), key=lambda one: one.time, reverse=True)


def recover(recovery: Recovery) -> tuple[Project, dict[str, bytes]]:
    """Return the project as it was after the last change that is whole, and its pictures by sha256.

    Raises ProjectFileError. The journal stays until `discard`.
    """
    path = recovery.folder / JOURNAL
    with reading(path):
        replayed = _replay(path.read_bytes())
        try:
            project = document.read(replayed.sheaf.document())
        except (ValueError, DocumentError) as error:
            raise refuse("recovery-damaged") from error
        return project, dict(_pictures(recovery.folder / PICTURES))


def discard(recovery: Recovery, files: Files = DISK) -> None:
    """Remove a journal for good: it was recovered and saved, or nobody wants it. Raises ProjectFileError."""
    _remove(recovery.folder, files)


def tidy(directory: Path, files: Files = DISK) -> None:
    """Remove the journals of ended programs that hold nothing that is not saved in the document's file."""
    for folder in _abandoned(directory):
        if _recovery(folder) is None:
            _remove(folder, files)


def _abandoned(directory: Path) -> Iterator[Path]:
    if not directory.is_dir():
        return
    for folder in sorted(directory.iterdir()):
        owner = hold(folder / OWNER) if (folder / OWNER).is_file() else None
        if owner is not None:
            let_go(owner)
            yield folder


def _recovery(folder: Path) -> Recovery | None:
    """What there is to recover, None when there is nothing."""
    path = folder / JOURNAL
    if not path.is_file():
        return None
    time = datetime.datetime.fromtimestamp(path.stat().st_mtime, datetime.UTC)
    try:
        with reading(path):
            about, sheaf, changes = _replay(path.read_bytes())
    except ProjectFileError as error:
        return Recovery(folder, None, time, "", 0, 0, error.problem)
    if about["is_saved"] and not changes:
        return None
    file = Path(about["file"]) if about["file"] else None
    title = clean_line(str(sheaf.head.get("title", "")))
    return Recovery(folder, file, time, title, sheaf.count("touchpoints"), changes)


def _replay(data: bytes) -> _Replayed:
    lines = payloads(data[:LARGEST_FILE])
    try:
        about = plain.parse(next(lines, b""))
        if (about["format"], about["version"]) != (FORMAT, VERSION):
            raise refuse("recovery-foreign")
        sheaf = Sheaf(next(lines, b""))
        changes = 0
        for payload in lines:
            sheaf.take(plain.parse(payload))
            changes += 1
    except (ValueError, TypeError, KeyError) as error:
        raise refuse("recovery-damaged") from error
    return _Replayed(about, sheaf, changes)


def _pictures(folder: Path) -> Iterator[tuple[str, bytes]]:
    for path in sorted(folder.glob("*")):
        if _SHA256.fullmatch(path.name):
            data = path.read_bytes()
            if hashlib.sha256(data).hexdigest() == path.name:
                yield path.name, data


def _remove(folder: Path, files: Files) -> None:
    with writing(folder):
        if (folder / JOURNAL).exists():
            files.remove(folder / JOURNAL)
        shutil.rmtree(folder)
