"""Files of every version there ever was: they open, are sound, and are saved in today's form without loss."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

import pytest

from canvas.files import container
from canvas.files.past import rebuild
from canvas.files.reading import read
from canvas.files.writing import draw
from canvas.model import document
from canvas.model.checks import check
from canvas.model.document import VERSION
from canvas.model.project import KINDS, Project
from tests.files.sample import STAMP

FOLDER = Path(__file__).parent
FROZEN = sorted(FOLDER.glob("v*/*.journey"))


def edited(project: Project) -> Project:
    return project.with_head(project.head.but(title=project.head.title + " igen"))


def test_every_version_has_its_files() -> None:
    assert {path.parent.name for path in FROZEN} == {f"v{n}" for n in range(1, VERSION + 1)}


@pytest.mark.parametrize("folder", sorted({path.parent for path in FROZEN}), ids=lambda path: path.name)
def test_nobody_has_touched_a_frozen_file(folder: Path) -> None:
    lines = (line.split() for line in (folder / "SHA256SUMS").read_text().splitlines())
    sums = {name: digest for digest, name in lines}
    found = {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in folder.glob("*.journey")}
    assert found == sums


each = pytest.mark.parametrize("path", FROZEN, ids=lambda path: f"{path.parent.name}-{path.stem}")


@each
def test_a_frozen_file_opens_and_is_sound(path: Path) -> None:
    loaded = container.load(path)
    assert loaded.problems == ()
    assert check(loaded.project) == ()
    assert f"v{loaded.manifest.version}" == path.parent.name


@each
def test_every_earlier_version_in_a_frozen_file_is_sound(path: Path) -> None:
    loaded = container.load(path)
    for commit in loaded.commits:
        project = rebuild(loaded, commit.id)
        assert check(project) == ()
        assert document.read(document.write(project)) == project


@each
def test_a_frozen_file_is_saved_in_one_newest_form(path: Path) -> None:
    loaded = container.load(path)
    once = draw(edited(loaded.project), loaded.pictures, STAMP, loaded.thumbnail, previous=loaded)
    again = read(once)
    assert again.manifest.version == VERSION
    assert again.project == edited(loaded.project)
    assert draw(again.project, again.pictures, STAMP, again.thumbnail, previous=again) == once
    assert [commit.id for commit in again.commits[1:]] == [commit.id for commit in loaded.commits]
    assert rebuild(again, loaded.manifest.commit.id) == loaded.project


@each
def test_today_s_program_writes_what_is_frozen_at_its_version_to_the_letter(path: Path) -> None:
    """A changed default, name or order would change the meaning of files that are out there."""
    loaded = container.load(path)
    if loaded.manifest.version == VERSION:
        assert document.write(loaded.project) == loaded.document


def test_the_file_of_a_version_to_come_still_says_what_it_said() -> None:
    loaded = container.load(FOLDER / "v1" / "newer.journey")
    raw = json.loads(loaded.document)
    touchpoint = raw["touchpoints"][0]
    assert all(len(loaded.project.table(cls)) for name, cls in KINDS.items() if name != "votes")
    assert (touchpoint["tilt"], touchpoint["orbit"]["a"][1:]) == (1, [1e22, -0.0, 12345678901234567890])
    assert touchpoint["feelings"][0]["halo"] == [1, {"deep": None}]
    assert loaded.project.unknown == {"holograms": [{"id": "z1", "depth": 4}]}
    oldest = rebuild(loaded, loaded.commits[2].id)
    assert oldest.unknown == {
        "holograms": [{"id": "z1", "depth": 3}, {"id": "z2", "of": "t1"}],
        "weather": "sunny",
    }
    assert [commit.author for commit in loaded.commits] == ["Anna", "Bo", "Anna"]
    assert len(loaded.pictures) == 1
