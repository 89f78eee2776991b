"""The n-th operation of the disk fails, for every n, once or for good: of a save, of a journal's whole life.

After a save the file is the old one or the new one, whole. After a journal's life, what it promised to have
written down is there, with its pictures, and never anything that was not.
"""

from __future__ import annotations

import errno
from collections.abc import Callable
from contextlib import suppress
from itertools import count
from pathlib import Path

import pytest

from canvas.files import container, safe
from canvas.files.errors import ProjectFileError
from canvas.files.journal import Journal
from canvas.files.loaded import Loaded
from canvas.files.recovery import discard, recover, recoverable, tidy
from canvas.model.project import Project
from tests.files.sample import (
    PICTURES,
    STAMP,
    TIME,
    FailingDisk,
    from_newer,
    later,
    renamed,
    with_picture,
    with_touchpoint,
)
from tests.laws import small_project

SAVED = 3
"""The version at which the journal begins anew, as after a save."""
ERRORS = [OSError(errno.EIO, "broken"), OSError(errno.ENOSPC, "full"), PermissionError(errno.EACCES, "held")]


def disks(at: int) -> list[FailingDisk]:
    """Disks whose n-th operation fails, alone or with all that follow."""
    return [FailingDisk(at, ERRORS[at % len(ERRORS)], is_dead=is_dead) for is_dead in (False, True)]


Save = Callable[[FailingDisk], Loaded]


class Place:
    """A file with two copies of a project, to be saved over and over."""

    def __init__(self, folder: Path) -> None:
        self.path, self.backups = folder / "kort.journey", folder / "state" / "backups"
        self.base = container.save(self.path, with_picture(), PICTURES, STAMP)
        theirs, path = with_touchpoint(with_picture(), "t1", "Ringer"), folder / "theirs.journey"
        self.theirs = container.save(path, theirs, PICTURES, later(1), previous=self.base)
        self.old: bytes | None = self.path.read_bytes()

    def restore(self) -> None:
        for left in safe.leftovers(self.path):
            left.unlink()
        if self.old is None:
            self.path.unlink(missing_ok=True)
        else:
            self.path.write_bytes(self.old)


def anew(place: Place) -> Save:
    place.old = None
    return lambda disk: container.save(place.path, with_picture(), PICTURES, STAMP, files=disk)


def over(place: Place) -> Save:
    project = renamed(place.base.project, "Bo")
    how = {"previous": place.base, "backups": place.backups}
    return lambda disk: container.save(place.path, project, PICTURES, later(2), files=disk, **how)  # type: ignore[arg-type]  # by name


def merged(place: Place) -> Save:
    project = with_touchpoint(renamed(place.base.project, "Bo"), "t1", "Ringer")
    how = {"previous": place.base, "merged": place.theirs}
    return lambda disk: container.save(place.path, project, PICTURES, later(2), files=disk, **how)  # type: ignore[arg-type]  # by name


@pytest.mark.parametrize("kind", [anew, over, merged])
def test_whatever_operation_of_a_save_fails_the_file_is_old_or_new_and_whole(
    tmp_path: Path, kind: Callable[[Place], Save]
) -> None:
    place = Place(tmp_path)
    save = kind(place)
    place.restore()
    counting = FailingDisk()
    done = save(counting)
    new = place.path.read_bytes()
    outcomes = set()
    for disk in (disk for n in range(1, counting.count + 1) for disk in disks(n)):
        place.restore()
        saved = None
        with suppress(ProjectFileError):
            saved = save(disk)
        there = place.path.read_bytes() if place.path.exists() else None
        assert there == (new if saved else place.old)
        assert disk.is_dead or safe.leftovers(place.path) == ()
        if there:
            assert container.load(place.path).project == (done if saved else place.base).project
        outcomes.add(saved is not None)
    assert outcomes == {True, False}


def versions() -> list[Project]:
    """What a person does between starting and saving, each step another project."""
    first = with_picture()
    names = [renamed(first, name) for name in ("Bo", "Ida")]
    return [small_project(), first, *names, from_newer(names[-1]), with_touchpoint(names[-1], "t1", "Ringer")]


def lived(directory: Path, disk: FailingDisk) -> tuple[int, int]:
    """A journal from its beginning to a crash: the last version it promised to keep, and the last tried."""
    projects, promised = versions(), 0
    try:
        journal = Journal.begin(directory, projects[0], {}, None, TIME, is_saved=False, files=disk)
    except ProjectFileError:
        return -1, 0
    for n, project in enumerate(projects[1:], 1):
        with suppress(ProjectFileError):
            if n == SAVED:
                journal.restart(project, PICTURES, None, TIME, is_saved=False)
            else:
                journal.append(project, PICTURES)
            promised = n
            journal.flush()
    crash(journal)
    return promised, len(projects) - 1


def crash(journal: Journal) -> None:
    """The program is gone; what its disk said last no longer matters."""
    for _ in range(2):
        with suppress(ProjectFileError):
            journal.close()


def test_whatever_operation_of_a_journal_fails_what_it_promised_is_there(tmp_path: Path) -> None:
    counting = FailingDisk()
    assert lived(tmp_path / "counted", counting) == (5, 5)
    projects, outcomes = versions(), set()
    for n, disk in enumerate(disk for at in range(1, counting.count + 1) for disk in disks(at)):
        directory = tmp_path / str(n)
        promised, tried = lived(directory, disk)
        found = recoverable(directory)
        if promised < 0:
            assert all(one.problem or recover(one)[0] == projects[0] for one in found)
            continue
        project, pictures = recover(found[0])
        assert promised <= projects.index(project) <= tried
        assert pictures == PICTURES or not promised
        outcomes.add(promised)
        discard(found[0])
        assert list(directory.iterdir()) == []
    assert outcomes == set(range(len(projects)))


def test_whatever_operation_of_its_end_fails_a_journal_is_whole_or_gone(tmp_path: Path) -> None:
    outcomes = set()
    for n in count():
        directory, disk = tmp_path / str(n), FailingDisk()
        journal = Journal.begin(directory, with_picture(), PICTURES, None, TIME, files=disk)
        journal.append(renamed(with_picture(), "Bo"))
        disk.at, disk.count = n, 0
        with suppress(ProjectFileError):
            journal.end()
        is_over = disk.count < n
        crash(journal)
        found = recoverable(directory)
        assert [recover(one) for one in found] in ([], [(renamed(with_picture(), "Bo"), PICTURES)])
        outcomes.add(len(found))
        tidy(directory)
        if is_over:
            break
    assert outcomes == {0, 1}
