from __future__ import annotations

import hashlib
import json
import zipfile
from pathlib import Path

import pytest
from hypothesis import given

from canvas.files import container, zipped
from canvas.files.backup import backup_path
from canvas.files.errors import ProjectFileError
from canvas.files.loaded import Loaded
from canvas.model.project import Project
from tests.files.sample import (
    NAME,
    PICTURES,
    PNG,
    SHA256,
    STAMP,
    FailingDisk,
    edited,
    from_newer,
    later,
    renamed,
    with_picture,
    with_touchpoint,
)
from tests.laws import Edit, edits, small_project


@given(edits())
def test_what_is_saved_is_what_is_loaded(
    tmp_path_factory: pytest.TempPathFactory, sequence: list[Edit]
) -> None:
    path = tmp_path_factory.mktemp("kort") / "kort.journey"
    project = small_project()
    for edit in sequence:
        project = edit(project)
    saved = container.save(path, project, {}, STAMP)
    loaded = container.load(path)
    assert loaded.project == project == saved.project
    assert loaded.commits == saved.commits
    assert loaded.digest == saved.digest
    assert loaded.path == path


def test_pictures_thumbnail_and_stamp_come_back(tmp_path: Path) -> None:
    path = tmp_path / "kort.journey"
    container.save(path, with_picture(), PICTURES, STAMP, thumbnail=b"\x89PNG small")
    loaded = container.load(path)
    assert loaded.pictures == PICTURES
    assert loaded.thumbnail == b"\x89PNG small"
    assert (loaded.manifest.program, loaded.manifest.program_version) == ("Journeywall", "0.1.0")
    assert (loaded.manifest.fonts, loaded.manifest.features) == ("1", ("pictures",))
    assert loaded.manifest.document == loaded.project.head.id
    assert (loaded.commits[0].author, loaded.commits[0].time) == ("Anna", STAMP.time)


def test_the_layout_of_a_file_is_what_others_rely_on(tmp_path: Path) -> None:
    path = tmp_path / "kort.journey"
    first = container.save(path, with_picture(), PICTURES, STAMP, thumbnail=b"t")
    container.save(path, renamed(with_picture(), "Ida"), PICTURES, later(1), thumbnail=b"t", previous=first)
    assert path.read_bytes()[30:69] == b"mimetypeapplication/vnd.journeywall+zip"
    with zipfile.ZipFile(path) as archive:
        assert archive.namelist() == [
            "mimetype",
            "manifest.json",
            "document.json",
            "history/0001.json",
            "thumbnail.png",
            f"images/{SHA256}.png",
        ]
        assert (
            json.loads(archive.read("manifest.json"))["sha256"]
            == hashlib.sha256(archive.read("document.json")).hexdigest()
        )
        assert {info.date_time for info in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert archive.getinfo(f"images/{SHA256}.png").compress_type == zipfile.ZIP_STORED


def test_the_same_project_is_the_same_bytes(tmp_path: Path) -> None:
    one, two = tmp_path / "one.journey", tmp_path / "two.journey"
    container.save(one, with_picture(), PICTURES, STAMP)
    container.save(two, container.load(one).project, PICTURES, STAMP)
    assert one.read_bytes() == two.read_bytes()


def test_saving_what_has_not_changed_makes_no_commit_and_touches_nothing(tmp_path: Path) -> None:
    path = tmp_path / "kort.journey"
    first = container.save(path, with_picture(), PICTURES, STAMP)
    before = (path.read_bytes(), path.stat().st_mtime_ns, path.stat().st_ino)
    extra = PICTURES | {hashlib.sha256(b"undone").hexdigest(): b"undone"}
    for project in (first.project, with_picture(), renamed(renamed(with_picture(), "Bo"), NAME)):
        again = container.save(path, project, extra, later(5, "Bo"), previous=first, backups=tmp_path / "b")
        assert again.commits == first.commits
    assert (path.read_bytes(), path.stat().st_mtime_ns, path.stat().st_ino) == before
    assert not (tmp_path / "b").exists()


def test_an_unchanged_project_can_be_saved_elsewhere_with_the_same_commit(tmp_path: Path) -> None:
    first = container.save(tmp_path / "one.journey", small_project(), {}, STAMP)
    other = container.save(tmp_path / "two.journey", first.project, {}, later(5), previous=first)
    assert other.commits == first.commits
    assert (tmp_path / "two.journey").read_bytes() == (tmp_path / "one.journey").read_bytes()


def test_a_file_that_was_taken_away_is_written_again(tmp_path: Path) -> None:
    path = tmp_path / "kort.journey"
    first = container.save(path, small_project(), {}, STAMP)
    path.unlink()
    container.save(path, first.project, {}, later(1), previous=first)
    assert container.load(path).commits == first.commits


def test_pictures_nobody_mentions_are_left_out_and_others_stay(tmp_path: Path) -> None:
    path = tmp_path / "kort.journey"
    other, newer = hashlib.sha256(b"a").hexdigest(), hashlib.sha256(b"n").hexdigest()
    project = from_newer(with_picture(), f'"films":[{{"id":"z1","still":"{newer}"}}]')
    saved = container.save(path, project, {SHA256: PNG, other: b"a", newer: b"n"}, STAMP)
    assert saved.pictures == {SHA256: PNG, newer: b"n"}
    assert container.save(path, small_project(), saved.pictures, later(1), previous=saved).pictures == {}


def test_a_picture_that_is_found_again_is_saved_without_a_new_commit(tmp_path: Path) -> None:
    path = tmp_path / "kort.journey"
    first = container.save(path, with_picture(), {}, STAMP)
    second = container.save(path, first.project, PICTURES, later(1), previous=first)
    assert second.commits == first.commits
    assert container.load(path).pictures == PICTURES


def test_a_file_somebody_else_wrote_meanwhile_is_not_overwritten(tmp_path: Path) -> None:
    path = tmp_path / "kort.journey"
    mine = container.save(path, small_project(), {}, STAMP)
    theirs = container.save(path, renamed(small_project(), "Bo"), {}, later(1, "Bo"), previous=mine)
    assert container.is_changed_outside(mine)
    assert not container.is_changed_outside(theirs)
    with pytest.raises(ProjectFileError) as caught:
        container.save(path, renamed(mine.project, "Ida"), {}, later(2), previous=mine)
    assert caught.value.problem.code == "file-changed-outside"
    assert container.load(path).project == theirs.project


def test_the_version_before_is_kept_as_a_backup(tmp_path: Path) -> None:
    path, folder = tmp_path / "kort.journey", tmp_path / "state" / "backups"
    first = container.save(path, small_project(), {}, STAMP, backups=folder)
    before = path.read_bytes()
    assert not folder.exists()
    container.save(path, renamed(first.project, "Bo"), {}, later(1), previous=first, backups=folder)
    assert backup_path(folder, first.manifest.document).read_bytes() == before


def test_a_backup_that_cannot_be_kept_is_told_and_does_not_stop_the_save(tmp_path: Path) -> None:
    path, folder = tmp_path / "kort.journey", tmp_path / "file"
    folder.write_bytes(b"")
    first = container.save(path, small_project(), {}, STAMP)
    second = container.save(path, renamed(first.project, "Bo"), {}, later(1), previous=first, backups=folder)
    assert [problem.code for problem in second.problems] == ["backup-failed"]
    assert container.load(path).project == second.project


def test_whatever_operation_of_a_save_fails_the_file_is_old_or_new(tmp_path: Path) -> None:
    path, folder = tmp_path / "kort.journey", tmp_path / "backups"
    first = container.save(path, with_picture(), PICTURES, STAMP)
    old, project = path.read_bytes(), renamed(with_picture(), "Bo")

    def attempt(disk: FailingDisk) -> Loaded | None:
        try:
            return container.save(
                path, project, PICTURES, later(1), previous=first, backups=folder, files=disk
            )
        except ProjectFileError:
            return None

    counting = FailingDisk()
    done = attempt(counting)
    assert done
    new = path.read_bytes()
    outcomes = set()
    for n in range(1, counting.count + 1):
        path.write_bytes(old)
        after = attempt(FailingDisk(n))
        outcomes.add((after is not None, path.read_bytes() == new, bool(after and after.problems)))
        assert path.read_bytes() == (new if after else old)
        assert [p.name for p in tmp_path.iterdir() if p.name.startswith(".")] == []
    assert outcomes >= {(False, False, False), (True, True, True)}


def test_what_a_newer_program_added_survives_opening_editing_and_saving(tmp_path: Path) -> None:
    path = tmp_path / "kort.journey"
    project = from_newer(with_picture())
    container.save(path, project, PICTURES, STAMP)
    edited(path, {"sounds/a.ogg": b"la" * 99, "notes": b"n"})
    loaded = container.load(path)
    container.save(path, renamed(loaded.project, "Bo"), loaded.pictures, later(1), previous=loaded)
    again = container.load(path)
    assert again.project.unknown == {"holograms": [{"id": "z1", "depth": 3}]}
    assert {name: entry.data for name, entry in again.others.items()} == {
        "notes": b"n",
        "sounds/a.ogg": b"la" * 99,
    }


def newer(path: Path, version: int, min_reader: int) -> Path:
    saved = container.save(path, small_project(), {}, STAMP)
    document = saved.document.replace(b'"version":1,', b'"version":%d,"moons":[{"id":"z1"}],' % version, 1)
    raw = json.loads(zipped.unpack(path.read_bytes())["manifest.json"].data)
    raw |= {"version": version, "min_reader": min_reader, "sha256": hashlib.sha256(document).hexdigest()}
    raw["writer"]["version"] = "7.0"
    return edited(path, {"manifest.json": json.dumps(raw).encode(), "document.json": document})


def test_a_newer_file_that_older_programs_may_read_opens_with_a_word_of_warning(tmp_path: Path) -> None:
    path = newer(tmp_path / "kort.journey", 9, 1)
    loaded = container.load(path)
    assert loaded.is_newer
    assert loaded.project.unknown == {"moons": [{"id": "z1"}]}
    assert [problem.code for problem in loaded.problems] == ["file-from-newer"]
    saved = container.save(path, renamed(loaded.project, "Bo"), {}, later(1), previous=loaded)
    assert not saved.is_newer
    assert container.load(path).project.unknown == {"moons": [{"id": "z1"}]}


def test_a_newer_file_that_only_newer_programs_may_read_names_what_is_needed(tmp_path: Path) -> None:
    path = newer(tmp_path / "kort.journey", 9, 8)
    with pytest.raises(ProjectFileError) as caught:
        container.load(path)
    values = dict(caught.value.problem.values)
    assert caught.value.problem.code == "file-newer"
    assert (values["needed"], values["known"], values["program"]) == (8, 1, "7.0")


def test_a_project_that_could_not_be_opened_again_is_not_saved(tmp_path: Path) -> None:
    path = tmp_path / "kort.journey"
    first = container.save(path, with_touchpoint(small_project(), "t1", "Ringer"), {}, STAMP)
    before = path.read_bytes()
    broken: Project = first.project.without([first.project.find("t1").step])
    with pytest.raises(ProjectFileError) as caught:
        container.save(path, broken, {}, later(1), previous=first)
    assert caught.value.problem.code == "file-not-verified"
    assert dict(caught.value.problem.values)["why"] == "dangling"
    assert path.read_bytes() == before
