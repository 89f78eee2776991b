"""A note beside an open file, `.~lock.<name>#`, that says who has it open.

Advice only: on cloud drives both sides may get it, and merging is what protects then. The lock of a program
that has ended on this machine is taken over; one from another machine is respected, however old. Where no
note can be left (a read-only folder, a full disk) the file opens without one.
"""

from __future__ import annotations

import datetime
import os
import secrets
import socket
from contextlib import suppress
from pathlib import Path
from typing import Any

from canvas.files import plain
from canvas.files.manifest import LONGEST, spell_time
from canvas.files.processes import is_running
from canvas.files.safe import followed
from canvas.model.cleaning import clean_line
from canvas.named import NamedTuple

LARGEST_NOTE = 10_000
_OURS: set[str] = set()
"""Tokens of the notes this process has left: in a sandbox every program may have the same number."""


class Owner(NamedTuple):
    """Who has a file open. Empty and 0 where the note could not be read."""

    name: str = ""
    host: str = ""
    pid: int = 0
    time: str = ""
    """As "2026-03-01T09:30:00Z"."""
    token: str = ""


class Lock(NamedTuple):
    """What came of taking a lock: it is ours (`mine`), somebody else's (`other`), or there can be none."""

    note: Path
    mine: Owner | None = None
    other: Owner | None = None


def take(path: Path, name: str, time: datetime.datetime, *, by_force: bool = False) -> Lock:
    """Leave the note for `path`, or tell whose lies there; `by_force` replaces it (after asking).

    `name` is how the owner wants to be called, `time` now.
    """
    target = followed(path)
    note = target.with_name(f".~lock.{target.name}#")
    mine = Owner(
        clean_line(name)[:LONGEST], socket.gethostname(), os.getpid(), spell_time(time), secrets.token_hex(8)
    )
    try:
        if not _left(note, mine):
            other = _read(note)
            if other and not by_force and not _is_gone(other):
                return Lock(note, other=other)
            _take_over(note, mine)
    except OSError:  # no note can be left here; the file opens all the same
        return Lock(note)
    there = _read(note)
    if there and there.token != mine.token:  # another program took it over at the same moment
        return Lock(note, other=there)
    _OURS.add(mine.token)
    return Lock(note, mine)


def owner(path: Path) -> Owner | None:
    """Return whose note lies beside `path`, or None."""
    target = followed(path)
    return _read(target.with_name(f".~lock.{target.name}#"))


def release(lock: Lock) -> None:
    """Take our note away; leaves one that is no longer ours."""
    if lock.mine is None:
        return
    _OURS.discard(lock.mine.token)
    there = _read(lock.note)
    if there and there.token == lock.mine.token:
        with suppress(OSError):  # the stick is out; a note nobody answers for is taken over
            lock.note.unlink()


def _left(note: Path, mine: Owner) -> bool:
    """Make the note; False when there is one."""
    try:
        file = os.open(note, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o644)
    except FileExistsError:
        return False
    try:
        os.write(file, _text(mine))
    except OSError:
        os.close(file)
        note.unlink()
        raise
    os.close(file)
    return True


def _take_over(note: Path, mine: Owner) -> None:
    """Replace the note in one step, so that nobody meets half of it."""
    beside = note.with_name(f"{note.name}{mine.token}")
    try:
        beside.write_bytes(_text(mine))
        beside.replace(note)
    except OSError:
        beside.unlink(missing_ok=True)
        raise


def _text(owner: Owner) -> bytes:
    return plain.text(owner._asdict()).encode()


def _read(note: Path) -> Owner | None:
    """The note's owner, None when there is no note; nameless when it cannot be read."""
    try:
        with note.open("rb") as stream:
            raw: Any = plain.parse(stream.read(LARGEST_NOTE))
        texts = {name: clean_line(str(raw[name]))[:LONGEST] for name in ("name", "host", "time", "token")}
        return Owner(**texts, pid=int(raw["pid"]))
    except FileNotFoundError:
        return None
    except (OSError, ValueError, TypeError, KeyError, OverflowError):
        return Owner()


def _is_gone(owner: Owner) -> bool:
    """Whether its program has certainly ended."""
    if owner.host != socket.gethostname():
        return False
    if owner.pid == os.getpid():
        return owner.token not in _OURS
    return not is_running(owner.pid)
