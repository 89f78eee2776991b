from __future__ import annotations

import errno
import os
import subprocess
import sys
from collections.abc import Sequence
from itertools import groupby
from pathlib import Path

import pytest

from canvas.files.errors import ProjectFileError
from canvas.files.safe import leftovers, sweep, write_bytes
from tests.files.sample import FailingDisk

OLD, NEW = b"old" * 100, b"new" * 200


def operations(path: Path) -> int:
    disk = FailingDisk()
    write_bytes(path, NEW, disk)
    path.write_bytes(OLD)
    return disk.count


def attempt(path: Path, disk: FailingDisk) -> tuple[bool, object]:
    """Whether the new file is in place, or which file the error is about."""
    try:
        is_flushed = write_bytes(path, NEW, disk)
    except ProjectFileError as error:
        return False, dict(error.problem.values)["name"]
    assert not is_flushed, "only the last operation may fail without the save failing"
    return True, None


@pytest.mark.parametrize("is_dead", [False, True])
@pytest.mark.parametrize("has_old", [False, True])
def test_whatever_operation_fails_the_file_is_old_or_new_and_whole(
    tmp_path: Path, has_old: bool, is_dead: bool
) -> None:
    path = tmp_path / "kort.journey"
    path.write_bytes(OLD)
    for n in range(1, operations(path) + 1):
        path.write_bytes(OLD)
        if not has_old:
            path.unlink()
        is_done, named = attempt(path, FailingDisk(at=n, is_dead=is_dead))
        there = path.read_bytes() if path.exists() else None
        assert there == (NEW if is_done else OLD if has_old else None)
        assert is_dead or is_done or set(tmp_path.iterdir()) <= {path}
        assert is_done or named == "kort.journey"
        sweep(path)
        assert [p for p in tmp_path.iterdir() if p != path] == []


def test_the_bytes_are_on_the_disk_before_the_name_is_and_the_name_before_the_end(tmp_path: Path) -> None:
    class Recording(FailingDisk):
        def __init__(self) -> None:
            super().__init__()
            self.order: list[str] = []

        def write(self, file: int, data: memoryview) -> int:
            self.order.append("write")
            return super().write(file, data)

        def flush(self, file: int) -> None:
            self.order.append("flush")
            super().flush(file)

        def read(self, path: Path, limit: int) -> bytes:
            self.order.append("read")
            return super().read(path, limit)

        def replace(self, old: Path, new: Path) -> None:
            self.order.append("replace")
            super().replace(old, new)

        def flush_folder(self, folder: Path) -> None:
            self.order.append("flush folder")
            super().flush_folder(folder)

    disk = Recording()
    write_bytes(tmp_path / "kort.journey", NEW, disk)
    assert [step for step, _ in groupby(disk.order)] == ["write", "flush", "read", "replace", "flush folder"]


def test_what_reads_back_differently_is_not_taken(tmp_path: Path) -> None:
    class Lying(FailingDisk):
        def read(self, path: Path, limit: int) -> bytes:
            return super().read(path, limit)[:-1] + b"?"

    path = tmp_path / "kort.journey"
    path.write_bytes(OLD)
    with pytest.raises(ProjectFileError) as caught:
        write_bytes(path, NEW, Lying())
    assert caught.value.problem.code == "file-not-verified"
    assert path.read_bytes() == OLD


def test_a_second_look_may_refuse_the_new_file(tmp_path: Path) -> None:
    def verify(data: bytes) -> None:
        assert data == NEW
        raise KeyboardInterrupt

    path = tmp_path / "kort.journey"
    path.write_bytes(OLD)
    with pytest.raises(KeyboardInterrupt):
        write_bytes(path, NEW, verify=verify)
    assert path.read_bytes() == OLD
    assert list(tmp_path.iterdir()) == [path]


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "there").mkdir()
    link, target = tmp_path / "kort.journey", tmp_path / "there" / "real.journey"
    link.symlink_to(target)
    for data in (OLD, NEW):
        write_bytes(link, data)
        assert link.is_symlink()
        assert target.read_bytes() == data
    assert list(target.parent.iterdir()) == [target]


def test_the_mode_stays(tmp_path: Path) -> None:
    path = tmp_path / "kort.journey"
    path.write_bytes(OLD)
    for mode in (0o600, 0o664, 0o640):
        path.chmod(mode)
        write_bytes(path, NEW)
        assert path.stat().st_mode & 0o777 == mode


def test_a_new_file_has_the_mode_the_user_wants(tmp_path: Path) -> None:
    before = os.umask(0o027)
    try:
        write_bytes(tmp_path / "kort.journey", NEW)
    finally:
        os.umask(before)
    assert (tmp_path / "kort.journey").stat().st_mode & 0o777 == 0o640


def test_a_file_held_by_another_program_is_tried_again(tmp_path: Path) -> None:
    class Held(FailingDisk):
        pauses: Sequence[float] = (0.1, 0.2, 0.4)
        refusals = 3

        def replace(self, old: Path, new: Path) -> None:
            self.refusals -= 1
            if self.refusals >= 0:
                raise PermissionError(errno.EACCES, "held")
            super().replace(old, new)

    path = tmp_path / "kort.journey"
    disk = Held()
    write_bytes(path, NEW, disk)
    assert path.read_bytes() == NEW
    assert disk.slept == [0.1, 0.2, 0.4]
    disk.refusals = 4
    with pytest.raises(ProjectFileError) as caught:
        write_bytes(path, OLD, disk)
    assert caught.value.problem.code == "file-in-use"
    assert path.read_bytes() == NEW


@pytest.mark.parametrize(
    ("number", "code"),
    [
        (errno.ENOSPC, "disk-full"),
        (errno.EDQUOT, "disk-full"),
        (errno.EROFS, "folder-read-only"),
        (errno.EACCES, "folder-no-permission"),
        (errno.EIO, "file-write-failed"),
    ],
)
def test_each_reason_has_its_code(tmp_path: Path, number: int, code: str) -> None:
    for n in (2, 3):
        with pytest.raises(ProjectFileError) as caught:
            write_bytes(tmp_path / "a", NEW, FailingDisk(n, OSError(number, "no")))
        assert caught.value.problem.code == code


def test_places_where_no_file_can_be_are_refused(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(OLD)
    (tmp_path / "protected").write_bytes(OLD)
    (tmp_path / "protected").chmod(0o444)
    (tmp_path / "loop").symlink_to("loop")
    os.mkfifo(tmp_path / "pipe")
    cases = {
        "nowhere/a": "folder-missing",
        "file/a": "folder-missing",
        ".": "file-is-folder",
        "protected": "file-protected",
        "pipe": "file-special",
        "loop": "file-missing",
        "x" * 300: "file-name-too-long",
        "a\0b": "file-name-invalid",
    }
    found = {}
    for name in cases:
        with pytest.raises(ProjectFileError) as caught:
            write_bytes(tmp_path / name, NEW)
        found[name] = caught.value.problem.code
    assert found == cases


def test_a_name_as_long_as_the_system_allows_can_be_saved(tmp_path: Path) -> None:
    path = tmp_path / ("å" * 123 + ".journey")
    write_bytes(path, OLD)
    write_bytes(path, NEW)
    assert path.read_bytes() == NEW


def test_a_limit_on_the_size_of_files_leaves_the_old_one(tmp_path: Path) -> None:
    resource = pytest.importorskip("resource")
    path = tmp_path / "kort.journey"
    path.write_bytes(OLD)
    code = (
        "import resource, sys; from pathlib import Path\n"
        "from canvas.files.safe import write_bytes; from canvas.files.errors import ProjectFileError\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (50_000, 50_000))\n"
        "try: write_bytes(Path(sys.argv[1]), b'x' * 1_000_000)\n"
        "except ProjectFileError as error: print(error.problem.code, end='')\n"
    )
    assert resource
    root = Path(__file__).parents[2]
    done = subprocess.run([sys.executable, "-c", code, path], cwd=root, capture_output=True, check=True)
    assert done.stdout == b"disk-full"
    assert path.read_bytes() == OLD
    assert list(tmp_path.iterdir()) == [path]


def test_only_neighbours_of_this_very_file_are_swept(tmp_path: Path) -> None:
    path = tmp_path / "kort[1].journey"
    left = tmp_path / ".kort[1].journey.0123456789abcdef.tmp"
    other = tmp_path / ".kort1.journey.0123456789abcdef.tmp"
    left.write_bytes(b"")
    other.write_bytes(b"")
    assert leftovers(path) == (left,)
    sweep(path)
    assert list(tmp_path.iterdir()) == [other]
