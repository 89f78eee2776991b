from __future__ import annotations

import json
import os
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from canvas.files import lock
from tests.files.sample import TIME


@pytest.fixture
def path(tmp_path: Path) -> Path:
    (tmp_path / "kort.journey").write_bytes(b"")
    return tmp_path / "kort.journey"


def note(path: Path) -> Path:
    return path.with_name(f".~lock.{path.name}#")


def leave(path: Path, **changes: object) -> None:
    fields = {"name": "Bo", "host": socket.gethostname(), "pid": 1, "time": "", "token": "x"} | changes
    note(path).write_text(json.dumps(fields))


def ended_program() -> int:
    with subprocess.Popen([sys.executable, "-c", ""]) as process:
        process.wait()
    return process.pid


def test_a_lock_says_who_has_the_file_open(path: Path) -> None:
    mine = lock.take(path, "Anna", TIME)
    assert mine.mine
    assert mine.other is None
    assert (mine.mine.name, mine.mine.pid, mine.mine.time) == ("Anna", os.getpid(), "2026-03-01T09:30:00Z")
    assert lock.owner(path) == mine.mine
    second = lock.take(path, "Bo", TIME)
    assert (second.mine, second.other) == (None, mine.mine)
    lock.release(second)
    assert lock.owner(path) == mine.mine
    lock.release(mine)
    assert lock.owner(path) is None
    assert list(path.parent.iterdir()) == [path]


def test_the_lock_of_a_program_that_ended_is_taken_over(path: Path) -> None:
    leave(path, pid=ended_program())
    assert lock.take(path, "Anna", TIME).mine


def test_the_lock_of_a_running_program_is_respected(path: Path) -> None:
    with subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE) as process:
        leave(path, pid=process.pid)
        other = lock.take(path, "Anna", TIME).other
        assert other
        assert other.name == "Bo"
        process.communicate(b"\n")


def test_a_number_used_again_by_this_very_program_deceives_nobody(path: Path) -> None:
    leave(path, pid=os.getpid())
    assert lock.take(path, "Anna", TIME).mine


def test_a_lock_from_another_machine_is_respected_until_somebody_insists(path: Path) -> None:
    leave(path, host="annas-laptop", pid=ended_program())
    assert lock.take(path, "Anna", TIME).other
    mine = lock.take(path, "Anna", TIME, by_force=True)
    assert mine.mine
    assert lock.owner(path) == mine.mine
    lock.release(mine)


def test_a_lock_somebody_took_over_is_not_removed(path: Path) -> None:
    mine = lock.take(path, "Anna", TIME)
    leave(path, host="annas-laptop")
    lock.release(mine)
    assert note(path).exists()


@pytest.mark.parametrize("text", ["", "{", "[]", '{"name":7}', "x" * 20_000])
def test_a_note_nobody_can_read_is_respected(path: Path, text: str) -> None:
    note(path).write_text(text)
    assert lock.take(path, "Anna", TIME).other == lock.Owner()


def test_where_no_note_can_be_left_there_is_no_lock(tmp_path: Path) -> None:
    taken = lock.take(tmp_path / "nowhere" / "kort.journey", "Anna", TIME)
    assert (taken.mine, taken.other) == (None, None)
    lock.release(taken)


def test_a_link_and_its_file_have_one_lock(path: Path) -> None:
    link = path.with_name("link.journey")
    link.symlink_to(path)
    mine = lock.take(link, "Anna", TIME)
    assert mine.note == note(path)
    assert lock.take(path, "Bo", TIME).other
    lock.release(mine)
