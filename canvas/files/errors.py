"""The one error for whatever is wrong with a file, and how the system's own errors become it.

The sentences are the edge's; here are codes with values. Every problem that leaves this room carries `name`
(the file's name) and `path`, both safe to show.
"""

from __future__ import annotations

import errno
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from canvas.model.cleaning import clean_line
from canvas.model.problem import CoreError, Problem, problem


class ProjectFileError(CoreError):
    """A file that cannot be read or written; `problem` says why."""


def refuse(code: str, **values: str | float) -> ProjectFileError:
    """Return the error with that code, to be raised; `reading` and `writing` add which file it is about."""
    return ProjectFileError(Problem(code, tuple(sorted(values.items()))))


@contextmanager
def reading(path: Path) -> Iterator[None]:
    """Within, everything that goes wrong while reading `path` becomes a ProjectFileError that names it."""
    with _about(path, _why_not_read):
        yield


@contextmanager
def writing(path: Path) -> Iterator[None]:
    """Within, everything that goes wrong while writing `path` becomes a ProjectFileError that names it."""
    with _about(path, _why_not_written):
        yield


def shown(text: str | Path) -> str:
    """Return a path or name as text that can be shown: bytes that are no UTF-8 as �, nothing invisible."""
    return clean_line(os.fsencode(text).decode("utf-8", "replace"))


@contextmanager
def _about(path: Path, why: Callable[[OSError], str]) -> Iterator[None]:
    try:
        yield
    except CoreError as error:
        raise ProjectFileError(_named(error.problem, path)) from error
    except OSError as error:
        raise ProjectFileError(_named(_from_system(error, why), path)) from error


def _named(what: Problem, path: Path) -> Problem:
    values = dict(what.values)
    if "path" in values:
        return what
    values |= {"name": shown(path.name), "path": shown(path), "folder": shown(path.parent)}
    return problem(what.code, what.about, **values)


def _from_system(error: OSError, why: Callable[[OSError], str]) -> Problem:
    return problem(why(error), reason=error.strerror or type(error).__name__)


_ALWAYS = {
    errno.ENAMETOOLONG: "file-name-too-long",
    errno.ELOOP: "file-missing",
    errno.EISDIR: "file-is-folder",
    errno.ENOTDIR: "folder-missing",
}
_READING = _ALWAYS | {
    errno.ENOENT: "file-missing",
    errno.EACCES: "file-no-permission",
    errno.EPERM: "file-no-permission",
}
_WRITING = _ALWAYS | {
    errno.ENOENT: "folder-missing",
    errno.EACCES: "folder-no-permission",
    errno.EPERM: "folder-no-permission",
    errno.EROFS: "folder-read-only",
    errno.ENOSPC: "disk-full",
    errno.EDQUOT: "disk-full",
    errno.EFBIG: "disk-full",
}


def _why_not_read(error: OSError) -> str:
    return _READING.get(error.errno or 0, "file-read-failed")


def _why_not_written(error: OSError) -> str:
    return _WRITING.get(error.errno or 0, "file-write-failed")
