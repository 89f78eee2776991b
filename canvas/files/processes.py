"""Whether a program is still running: by its number, or by a file it holds for as long as it lives."""

from __future__ import annotations

import errno
import os
import sys
from pathlib import Path

_HELD_BY_ANOTHER = {errno.EACCES, errno.EAGAIN, errno.EDEADLK}


def is_running(pid: int) -> bool:
    """Tell whether a process with this number runs on this machine, whoever owns it."""
    if pid <= 0:
        return False
    if sys.platform == "win32":
        return _is_running_on_windows(pid)
    try:
        os.kill(pid, 0)
    except (ProcessLookupError, OverflowError):
        return False
    except PermissionError:
        return True
    return True


def hold(path: Path) -> int | None:
    """Take the file for this program until `let_go` or its end; None when another program has it.

    The system lets go whatever way the program ends, and a number used again deceives nobody. Where a disk
    knows no such locks (some network homes) the file is only opened. Raises OSError.
    """
    file = os.open(path, os.O_RDWR | os.O_CREAT | getattr(os, "O_CLOEXEC", 0), 0o600)
    try:
        _lock(file)
    except OSError as error:
        if error.errno in _HELD_BY_ANOTHER:
            os.close(file)
            return None
    return file


def let_go(file: int) -> None:
    """Give back what `hold` returned."""
    os.close(file)


def _lock(file: int) -> None:
    if sys.platform == "win32":
        import msvcrt

        msvcrt.locking(file, msvcrt.LK_NBLCK, 1)
    else:
        import fcntl

        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)


def _is_running_on_windows(pid: int) -> bool:
    """There os.kill(pid, 0) would end the process."""
    if sys.platform == "win32":
        import ctypes

        synchronize, still_running = 0x100000, 0x102
        kernel = ctypes.windll.kernel32
        process = kernel.OpenProcess(synchronize, False, pid)
        if not process:
            return kernel.GetLastError() == 5  # it exists and is not ours
        try:
            return kernel.WaitForSingleObject(process, 0) == still_running
        finally:
            kernel.CloseHandle(process)
    return False
