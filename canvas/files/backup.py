"""The version before the last save, kept in the program's own folder and never beside the user's file."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from canvas.files.disk import DISK, Files
from canvas.files.errors import ProjectFileError, shown, writing
from canvas.files.safe import write_bytes
from canvas.model.problem import Problem, problem


def backup_path(folder: Path, document: str) -> Path:
    """Return where the version before the last one of the project with this id lies, if it does."""
    return folder / f"{document}.bak"


def found(folder: Path, documents: Iterable[str], files: Files = DISK) -> Path | None:
    """Return where the version before the last save lies of the first of these projects that has one."""
    paths = (backup_path(folder, document) for document in documents if document.isalnum())
    return next((path for path in paths if files.status(path) is not None), None)


def keep(data: bytes, folder: Path, document: str, files: Files = DISK) -> tuple[Problem, ...]:
    """Keep the bytes of a file that was replaced; a failure is told and does not undo the save."""
    path = backup_path(folder, document)
    try:
        with writing(path):
            files.make_folder(folder)
            write_bytes(path, data, files)
    except ProjectFileError as error:
        return (problem("backup-failed", folder=shown(folder), reason=error.problem.code),)
    return ()
