"""Files to open, save and break: a small project with a picture, and a disk that fails on command."""

from __future__ import annotations

import datetime
import hashlib
import os
from collections.abc import Sequence
from pathlib import Path

from canvas.files import zipped
from canvas.files.disk import Disk
from canvas.files.manifest import Stamp
from canvas.model import document
from canvas.model.edits import structure
from canvas.model.journey import Lane, Picture, Step, Touchpoint
from canvas.model.people import Persona
from canvas.model.project import Project
from tests.laws import small_project

TIME = datetime.datetime(2026, 3, 1, 9, 30, tzinfo=datetime.UTC)
STAMP = Stamp(TIME, "Anna", "Journeywall", "0.1.0", "1")
PNG = b"\x89PNG\r\n\x1a\n" + bytes(range(64))
SHA256 = hashlib.sha256(PNG).hexdigest()
PICTURES = {SHA256: PNG}


def later(minutes: int, author: str = "Anna") -> Stamp:
    return STAMP._replace(time=TIME + datetime.timedelta(minutes=minutes), author=author)


def with_picture() -> Project:
    return structure.add(small_project(), Picture(id="q1", sha256=SHA256))


def renamed(project: Project, name: str) -> Project:
    """The project with its first persona called differently."""
    persona = min(project.all(Persona), key=lambda persona: persona.id)
    return project.put(persona.but(name=name))


NAME = min(small_project().all(Persona), key=lambda persona: persona.id).name


def with_touchpoint(project: Project, key: str, text: str) -> Project:
    step = min(project.all(Step), key=lambda step: step.id)
    lane = next(lane for lane in project.all(Lane) if lane.kind == "touchpoints")
    return project.put(Touchpoint(id=key, step=step.id, lane=lane.id, text=text))


def from_newer(project: Project, extra: str = '"holograms":[{"id":"z1","depth":3}]') -> Project:
    """The project with a kind that this version does not know."""
    return document.read(document.write(project)[:-2] + b"," + extra.encode() + b"\n}\n")


def edited(path: Path, change: dict[str, bytes], drop: str = "") -> Path:
    """The file with entries replaced, as another program might leave it."""
    entries = {name: entry.data for name, entry in zipped.unpack(path.read_bytes()).items() if name != drop}
    path.write_bytes(zipped.pack(entries | change, stored={"mimetype"}))
    return path


class FailingDisk(Disk):
    """A disk whose n-th operation fails; counts them all. `at` 0 never fails."""

    pauses: Sequence[float] = ()

    def __init__(self, at: int = 0, error: OSError | None = None, *, is_dead: bool = False) -> None:
        self.at, self.count, self.is_dead = at, 0, is_dead
        self.error = error or OSError(5, "Input/output error")
        self.slept: list[float] = []

    def _step(self) -> None:
        self.count += 1
        if self.count == self.at or (self.is_dead and self.at and self.count > self.at):
            raise self.error

    def status(self, path: Path) -> os.stat_result | None:
        self._step()
        return super().status(path)

    def create(self, path: Path, mode: int | None) -> int:
        self._step()
        return super().create(path, mode)

    def append_to(self, path: Path) -> int:
        self._step()
        return super().append_to(path)

    def write(self, file: int, data: memoryview) -> int:
        self._step()
        return super().write(file, data[: max(1, len(data) // 2)])  # short writes are the rule here

    def truncate(self, file: int, size: int) -> None:
        self._step()
        super().truncate(file, size)

    def flush(self, file: int) -> None:
        self._step()
        super().flush(file)

    def close(self, file: int) -> None:
        super().close(file)  # the descriptor is gone whatever close reports
        self._step()

    def read(self, path: Path, limit: int) -> bytes:
        self._step()
        return super().read(path, limit)

    def replace(self, old: Path, new: Path) -> None:
        self._step()
        super().replace(old, new)

    def flush_folder(self, folder: Path) -> None:
        self._step()
        super().flush_folder(folder)

    def make_folder(self, folder: Path) -> None:
        self._step()
        super().make_folder(folder)

    def remove(self, path: Path) -> None:
        self._step()
        super().remove(path)

    def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
