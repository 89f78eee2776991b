"""Paths as they are typed: read whole, and never written over what they were made from."""

from __future__ import annotations

from pathlib import Path

from canvas.cli.edge import CommandError
from canvas.files import errors
from canvas.files.disk import DISK
from canvas.files.safe import followed
from canvas.model.problem import problem


def read(path: Path, most: int) -> bytes:
    """Return a file's bytes, at most one more than `most`; raises ProjectFileError."""
    with errors.reading(path):
        target = followed(path)
        if target.is_dir():
            raise errors.refuse("file-is-folder")
        if target.exists() and not target.is_file():
            raise errors.refuse("file-special")
        return DISK.read(target, most)


def check_output(output: Path, source: Path) -> None:
    """Raise CommandError where the result would take the place of what it is made from."""
    if followed(output) == followed(source) or _is_same(output, source):
        raise CommandError(problem("output-is-source", name=errors.shown(source.name)))


def _is_same(one: Path, other: Path) -> bool:
    try:
        return one.samefile(other)
    except OSError:  # one of them does not exist; reading or writing it will say so
        return False
