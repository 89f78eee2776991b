"""What this room asks of a disk, as a port: tests put a disk behind it that fails at the n-th operation.

`Disk` is the real one. It hides what differs between systems, and nothing else: no operation here decides
anything about a project.
"""

from __future__ import annotations

import errno
import os
import stat
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Protocol


class Files(Protocol):
    """Operations on files; every one may raise OSError."""

    pauses: Sequence[float]
    """Seconds to wait before each further try to replace a file that another program holds."""

    def status(self, path: Path) -> os.stat_result | None:
        """Return what lies at `path`, links followed, or None when there is nothing."""

    def create(self, path: Path, mode: int | None) -> int:
        """Make a new file and return its descriptor; `mode` None is the user's default."""

    def append_to(self, path: Path) -> int:
        """Open an existing file for writing at its end."""

    def write(self, file: int, data: memoryview) -> int:
        """Write some of `data` and return how many bytes it was."""

    def truncate(self, file: int, size: int) -> None: ...
    def flush(self, file: int) -> None:
        """Return when the bytes are on the disk and not only with the system."""

    def close(self, file: int) -> None: ...
    def read(self, path: Path, limit: int) -> bytes:
        """Return the file's bytes, at most one more than `limit`."""

    def replace(self, old: Path, new: Path) -> None:
        """Give `old` the name `new`, in place of what had it."""

    def flush_folder(self, folder: Path) -> None:
        """Return when the names in the folder are on the disk."""

    def make_folder(self, folder: Path) -> None: ...
    def remove(self, path: Path) -> None: ...
    def sleep(self, seconds: float) -> None: ...


_NO_SUCH_SERVICE = {errno.EINVAL, errno.ENOTSUP, errno.EBADF, errno.EACCES, errno.EISDIR, errno.EPERM}
_BINARY = getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_NOINHERIT", 0)


class Disk:
    """The real disk."""

    pauses: Sequence[float] = (0.1, 0.2, 0.4, 0.6, 0.7) if os.name == "nt" else ()

    def status(self, path: Path) -> os.stat_result | None:
        try:
            return os.stat(path)  # noqa: PTH116  # the same, and what the port is called by
        except FileNotFoundError:
            return None

    def create(self, path: Path, mode: int | None) -> int:
        flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | _BINARY
        if mode is None:
            return os.open(path, flags, 0o666)
        file = os.open(path, flags, 0o600)
        try:
            path.chmod(stat.S_IMODE(mode))
        except OSError as error:
            if error.errno not in _NO_SUCH_SERVICE:  # FAT and some shares know no modes
                os.close(file)
                path.unlink()
                raise
        return file

    def append_to(self, path: Path) -> int:
        return os.open(path, os.O_WRONLY | os.O_APPEND | _BINARY)

    def write(self, file: int, data: memoryview) -> int:
        return os.write(file, data)

    def truncate(self, file: int, size: int) -> None:
        os.ftruncate(file, size)

    def flush(self, file: int) -> None:
        if sys.platform == "darwin":
            import fcntl

            fcntl.fcntl(file, fcntl.F_FULLFSYNC)  # fsync there returns before the disk has it
        else:
            os.fsync(file)

    def close(self, file: int) -> None:
        os.close(file)

    def read(self, path: Path, limit: int) -> bytes:
        file = os.open(path, os.O_RDONLY | _BINARY | getattr(os, "O_NONBLOCK", 0))  # a pipe must not block
        with os.fdopen(file, "rb") as stream:
            return stream.read(min(os.fstat(file).st_size, limit) + 1)

    def replace(self, old: Path, new: Path) -> None:
        old.replace(new)

    def flush_folder(self, folder: Path) -> None:
        if os.name == "nt":
            return  # Windows opens no folders; NTFS journals the rename itself
        file = os.open(folder, os.O_RDONLY | _BINARY)
        try:
            os.fsync(file)
        except OSError as error:
            if error.errno not in _NO_SUCH_SERVICE:  # some network drives cannot flush a folder
                raise
        finally:
            os.close(file)

    def make_folder(self, folder: Path) -> None:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)

    def remove(self, path: Path) -> None:
        path.unlink()

    def sleep(self, seconds: float) -> None:
        time.sleep(seconds)


DISK: Files = Disk()
