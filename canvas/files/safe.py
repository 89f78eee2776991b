"""Writing a file so that it is never in danger: beside, flushed, read back, compared, renamed.

At every moment, also when the power goes, the name has either all of the old bytes or all of the new ones.
What cannot be finished leaves the old file as it was, and nothing beside it.
"""

from __future__ import annotations

import os
import secrets
import stat
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from canvas.files.disk import DISK, Files
from canvas.files.errors import refuse, writing

LONGEST_STEM = 200
"""Bytes of the file's name that its temporary neighbour carries; file systems allow 255 in all."""


def write_bytes(
    path: Path, data: bytes, files: Files = DISK, verify: Callable[[bytes], object] | None = None
) -> bool:
    """Put `data` at `path`, keeping a link and the file's mode; `verify` looks at what was read back.

    Returns False when the new file is there but the system could not promise that its name would survive
    a power cut right now. Raises ProjectFileError, and then the old file is as it was.
    """
    with writing(path):
        target = followed(path)
        mode = _mode(target, files)
        with _beside(target, mode, files) as (temp, file):
            try:
                write_all(file, data, files)
                files.flush(file)
            finally:
                files.close(file)
            _read_back(temp, data, files, verify)
            _replace(temp, target, files)
        return _is_folder_flushed(target.parent, files)


def followed(path: Path) -> Path:
    """Return where `path` leads when it is a link, so that the link stays one when the file is replaced."""
    try:
        return Path(os.path.realpath(path))
    except ValueError:  # a NUL in the name
        raise refuse("file-name-invalid") from None


def write_all(file: int, data: bytes, files: Files = DISK) -> None:
    """Write every byte, however little the system takes at once; raises OSError."""
    rest = memoryview(data)
    while rest:
        taken = files.write(file, rest)
        if taken <= 0:
            msg = "the disk takes no more"
            raise OSError(msg)
        rest = rest[taken:]


def leftovers(path: Path) -> tuple[Path, ...]:
    """Return the temporary neighbours that programs which ended while saving `path` left behind."""
    target = followed(path)
    return tuple(sorted(target.parent.glob(f".{_escaped(_stem(target))}.{'?' * 16}.tmp")))


def sweep(path: Path, files: Files = DISK) -> None:
    """Remove `leftovers`; only for whoever holds the file's lock, or it might be a neighbour still in use."""
    with writing(path):
        for left in leftovers(path):
            files.remove(left)


def mode(target: Path, files: Files) -> int | None:
    """Return the mode of an ordinary file, None when there is none. Raises ProjectFileError for others."""
    there = files.status(target)
    if there is None:
        return None
    if stat.S_ISDIR(there.st_mode):
        raise refuse("file-is-folder")
    if not stat.S_ISREG(there.st_mode):
        raise refuse("file-special")
    return there.st_mode


def _mode(target: Path, files: Files) -> int | None:
    """The old file's mode, None when there is none; refuses what must not be replaced."""
    found = mode(target, files)
    if found is not None and not found & 0o222:
        raise refuse("file-protected")
    return found


def _stem(target: Path) -> str:
    return target.name.encode("utf-8", "surrogateescape")[:LONGEST_STEM].decode("utf-8", "ignore")


def _escaped(name: str) -> str:
    return "".join(f"[{letter}]" if letter in "*?[" else letter for letter in name)


@contextmanager
def _beside(target: Path, mode: int | None, files: Files) -> Iterator[tuple[Path, int]]:
    """A new file in the same folder, gone again when something goes wrong within."""
    temp = target.with_name(f".{_stem(target)}.{secrets.token_hex(8)}.tmp")
    file = files.create(temp, mode)
    try:
        yield temp, file
    except BaseException:
        with suppress(OSError):  # what went wrong first is what counts
            files.remove(temp)
        raise


def _read_back(temp: Path, data: bytes, files: Files, verify: Callable[[bytes], object] | None) -> None:
    again = files.read(temp, len(data))
    if again != data:
        raise refuse("file-not-verified")
    if verify:
        verify(again)


def _replace(temp: Path, target: Path, files: Files) -> None:
    """Rename; where virus scanners and cloud drives hold files for a moment, with patience."""
    for pause in files.pauses:
        try:
            return files.replace(temp, target)
        except PermissionError:
            files.sleep(pause)
    try:
        return files.replace(temp, target)
    except PermissionError as error:
        raise refuse("file-in-use") from error


def _is_folder_flushed(folder: Path, files: Files) -> bool:
    try:
        files.flush_folder(folder)
    except OSError:  # the new file is in place all the same
        return False
    return True
