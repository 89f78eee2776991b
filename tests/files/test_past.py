from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given

from canvas.files import container, past, plain
from canvas.files.changes import Sheaf, difference
from canvas.files.errors import ProjectFileError
from canvas.files.loaded import Loaded, common_commit, without_history
from canvas.files.past import capped, rebuild
from canvas.files.reading import read
from canvas.files.writing import draw
from canvas.frozen import replace
from canvas.model import document
from canvas.model.project import Project
from tests.files.sample import (
    STAMP,
    edited,
    from_newer,
    later,
    renamed,
    with_touchpoint,
)
from tests.laws import Edit, edits, small_project


def saved(
    project: Project, minutes: int, previous: Loaded | None = None, merged: Loaded | None = None
) -> Loaded:
    loaded = read(draw(project, {}, later(minutes), previous=previous, merged=merged))
    return replace(loaded, project=project)


def versions(sequence: list[Edit]) -> list[Project]:
    projects = [small_project()]
    for edit in sequence:
        after = edit(projects[-1])
        if after != projects[-1]:
            projects.append(after)
    return projects


@given(edits(), edits())
def test_a_document_taken_through_the_difference_is_the_other(first: list[Edit], second: list[Edit]) -> None:
    one, two = versions(first)[-1], versions(second)[-1]
    for wanted, given_ in ((one, two), (two, one), (one, one)):
        changes = difference(wanted, given_)
        sheaf = Sheaf(document.write(given_))
        sheaf.take(json.loads(json.dumps(changes)))
        assert document.write(document.read(sheaf.document())) == document.write(wanted)
        assert (changes == {}) == (document.write(wanted) == document.write(given_))


@given(edits())
def test_every_version_is_rebuilt_as_it_was_saved(sequence: list[Edit]) -> None:
    file: Loaded | None = None
    projects = versions(sequence)
    for minute, project in enumerate(projects):
        file = saved(project, minute, file)
    assert file
    again = read(draw(projects[-1], {}, STAMP, previous=file))
    assert [commit.id for commit in again.commits] == [commit.id for commit in file.commits]
    for commit, project in zip(again.commits, reversed(projects), strict=True):
        rebuilt = rebuild(again, commit.id)
        assert rebuilt == project
        assert document.write(rebuilt) == document.write(project)


def test_a_commit_follows_from_document_parents_author_and_time() -> None:
    base = saved(small_project(), 0)
    others = [
        saved(renamed(small_project(), "Bo"), 0),
        saved(renamed(small_project(), "Bo"), 1),
        saved(renamed(small_project(), "Bo"), 1, base),
        read(draw(renamed(small_project(), "Bo"), {}, later(1, "Ida"))),
    ]
    assert saved(small_project(), 0).commits == base.commits
    assert len({file.manifest.commit.id for file in (base, *others)}) == 5


def test_only_what_differs_is_kept() -> None:
    project = with_touchpoint(with_touchpoint(small_project(), "t1", "Ringer"), "t2", "Skriver")
    after = with_touchpoint(renamed(project, "Bo"), "t3", "Venter").without(["t2"])
    changes = difference(project, after)["records"]
    assert changes["touchpoints"].keys() == {"t2", "t3"}
    assert changes["touchpoints"]["t3"] is None
    assert changes["touchpoints"]["t2"]["whole"]["text"] == "Skriver"
    (persona,) = changes["personas"].values()
    assert persona.keys() == {"fields"}
    assert persona["fields"].keys() == {"name"}


def test_unknown_fields_come_back_in_their_order_and_with_their_type() -> None:
    text = document.write(with_touchpoint(small_project(), "t1", "Ringer"))
    one, two = (
        document.read(text.replace(b'"id":"t1"', b'"id":"t1",' + extra))
        for extra in (b'"b":1,"a":true,"c":1.0', b'"a":1,"c":1,"b":1,"d":null')
    )
    for wanted, given_ in ((one, two), (two, one)):
        sheaf = Sheaf(document.write(given_))
        sheaf.take(difference(wanted, given_))
        assert document.write(document.read(sheaf.document())) == document.write(wanted)


def test_kinds_of_a_newer_version_are_part_of_the_past() -> None:
    projects = [from_newer(small_project(), f'"moons":[{{"id":"z{n}"}}]') for n in range(3)]
    projects.insert(1, small_project())
    file: Loaded | None = None
    for minute, project in enumerate(projects):
        file = saved(project, minute, file)
    assert file
    for commit, project in zip(file.commits, reversed(projects), strict=True):
        assert rebuild(file, commit.id) == project


def test_an_older_format_is_kept_whole_when_the_version_changes() -> None:
    old = saved(small_project(), 0)
    old = replace(old, manifest=old.manifest._replace(version=0))
    new = saved(renamed(small_project(), "Bo"), 1, old)
    assert rebuild(new, old.manifest.commit.id) == small_project()
    assert json.loads(new.past[0].data)["document"] == json.loads(old.document)


def test_the_oldest_versions_go_when_the_past_grows_too_large(monkeypatch: pytest.MonkeyPatch) -> None:
    file = saved(small_project(), 0)
    for minute in range(1, 20):
        file = saved(renamed(small_project(), f"Bo {minute}"), minute, file)
    one = max(entry.packed for entry in file.past)
    monkeypatch.setattr(past, "LARGEST_PAST", one * 5)
    file = saved(renamed(small_project(), "Ida"), 30, file)
    assert 3 <= len(file.past) <= 5
    assert sum(entry.packed for entry in file.past) <= one * 5
    assert [entry.number for entry in file.past] == list(range(20, 20 - len(file.past), -1))
    assert rebuild(file, file.commits[1].id) == renamed(small_project(), "Bo 19")
    assert rebuild(file, file.commits[-1].id).head == small_project().head
    monkeypatch.setattr(past, "LARGEST_PAST", 1)
    assert len(capped(file.past)) == 1


def test_a_version_that_is_gone_is_named() -> None:
    file = saved(small_project(), 0)
    with pytest.raises(ProjectFileError) as caught:
        rebuild(file, "f" * 64)
    assert caught.value.problem.code == "commit-unknown"


def test_two_copies_find_what_they_had_in_common() -> None:
    base = saved(renamed(small_project(), "Bo"), 1, saved(small_project(), 0))
    mine = saved(renamed(small_project(), "Ida"), 2, base)
    theirs = saved(renamed(small_project(), "Per"), 4, saved(renamed(small_project(), "Ea"), 3, base))
    common = common_commit(mine, theirs)
    assert common == common_commit(theirs, mine) == base.manifest.commit.id
    assert rebuild(mine, common) == rebuild(theirs, common) == base.project
    assert common_commit(mine, saved(small_project(), 9)) is None


def test_after_a_merge_the_other_copy_is_part_of_the_past() -> None:
    base = saved(small_project(), 0)
    mine = saved(renamed(small_project(), "Ida"), 1, base)
    theirs = saved(with_touchpoint(small_project(), "t1", "Ringer"), 2, base)
    both = saved(with_touchpoint(mine.project, "t1", "Ringer"), 3, mine, theirs)
    assert both.manifest.commit.parents == (mine.manifest.commit.id, theirs.manifest.commit.id)
    for file in (base, mine, theirs):
        assert rebuild(both, file.manifest.commit.id) == file.project
    their_next = saved(renamed(theirs.project, "Ea"), 4, theirs)
    assert common_commit(both, their_next) == theirs.manifest.commit.id


def test_a_copy_without_history_holds_nothing_of_what_was_deleted(tmp_path: Path) -> None:
    secret = saved(with_touchpoint(small_project(), "t1", "Hemmeligt"), 0)
    file = saved(small_project(), 1, secret)
    copy = container.save(tmp_path / "kort.journey", file.project, {}, STAMP, previous=without_history(file))
    assert copy.manifest.commit.id == file.manifest.commit.id
    assert copy.commits == (copy.manifest.commit,)
    assert copy.manifest.commit.parents == ()


@pytest.mark.parametrize(
    "changes",
    [
        b'{"records":[]}',
        b'{"records":{"personas":{"p1":{"fields":{}}}}}',
        b'{"records":{"personas":{"p1":7}}}',
        b'{"project":null}',
        b"[]",
        b'{"records":{"personas":{"p1":{"whole":{"id":"q2"}}}}}',
    ],
)
def test_changes_that_fit_nothing_are_one_error(tmp_path: Path, changes: bytes) -> None:
    path = tmp_path / "kort.journey"
    first = container.save(path, small_project(), {}, STAMP)
    second = container.save(path, renamed(small_project(), "Bo"), {}, later(1), previous=first)
    entry = plain.parse(second.past[0].data) | {"changes": plain.parse(changes)}
    edited(path, {"history/0001.json": plain.text(entry).encode()})
    loaded = container.load(path)
    with pytest.raises(ProjectFileError):
        raise AssertionError(rebuild(loaded, first.manifest.commit.id))


def test_versions_that_lead_in_a_circle_are_no_way_back() -> None:
    file = saved(renamed(small_project(), "Bo"), 1, saved(small_project(), 0))
    circle = file.past[0]._replace(after=file.past[0].commit.id)
    with pytest.raises(ProjectFileError):
        rebuild(replace(file, past=(circle,)), circle.commit.id)
