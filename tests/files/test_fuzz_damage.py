"""A small file with everything in it, damaged in every way: a project or the one error, and nothing else.

The whole enumeration runs with `make soak`; every day a part of it does, another one for each kind of damage.
What passes all checksums (a byte changed by a program, not by a disk) is damaged inside, too.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from contextlib import suppress
from itertools import islice
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from canvas.files import zipped
from canvas.files.errors import ProjectFileError
from canvas.files.journal import JOURNAL, Journal
from canvas.files.loaded import Loaded
from canvas.files.past import rebuild
from canvas.files.reading import read
from canvas.files.recovery import recover, recoverable
from canvas.files.rescue import rescue
from canvas.files.writing import draw
from canvas.model import document
from canvas.model.project import Project
from tests.files.sample import PICTURES, STAMP, TIME, from_newer, later, renamed, with_picture
from tests.model.any_project import CASES

FIRST = read(draw(with_picture(), PICTURES, STAMP, b"thumbnail"))
NEWEST = from_newer(renamed(with_picture(), "Bo"))
WHOLE = draw(NEWEST, PICTURES, later(1), b"thumbnail", previous=FIRST)
EVERY = 11
"""Of so many damages one is tried every day."""


def opened(data: bytes) -> Loaded | None:
    """What the bytes hold, None where they were refused with the one error."""
    try:
        return read(data)
    except ProjectFileError:
        return None


def is_true_or_refused(data: bytes) -> bool:
    """Whether the damage did no harm: project and past are what was saved. False where it was noticed."""
    loaded = opened(data)
    if loaded is None:
        return False
    assert loaded.project == NEWEST
    assert loaded.pictures == PICTURES
    for commit in loaded.commits:
        with suppress(ProjectFileError):
            assert rebuild(loaded, commit.id) in (NEWEST, FIRST.project)
    return True


def cut() -> Iterator[bytes]:
    for length in range(len(WHOLE)):
        yield WHOLE[:length]


def without_a_byte() -> Iterator[bytes]:
    for place in range(len(WHOLE)):
        yield WHOLE[:place] + WHOLE[place + 1 :]


def flipped(whole: bytes = WHOLE) -> Iterator[bytes]:
    for place in range(len(whole)):
        for bit in range(8):
            yield whole[:place] + bytes([whole[place] ^ 1 << bit]) + whole[place + 1 :]


def test_the_file_has_everything_that_can_be_damaged() -> None:
    assert is_true_or_refused(WHOLE)
    assert {name.split("/")[0] for name in zipped.unpack(WHOLE)} >= {"history", "images", "thumbnail.png"}


def test_a_file_cut_anywhere_is_the_one_error() -> None:
    assert not any(map(is_true_or_refused, islice(cut(), 3, None, EVERY)))


def test_a_flipped_bit_is_noticed_or_does_no_harm() -> None:
    assert {is_true_or_refused(data) for data in islice(flipped(), 5, None, 8 * EVERY + 1)} <= {True, False}


@pytest.mark.soak
def test_a_file_cut_at_every_byte_is_the_one_error() -> None:
    assert not any(map(is_true_or_refused, cut()))
    assert not any(map(is_true_or_refused, without_a_byte()))


@pytest.mark.soak
def test_every_flipped_bit_is_noticed_or_does_no_harm() -> None:
    assert {is_true_or_refused(data) for data in flipped()} == {True, False}


def test_what_is_rescued_of_a_damaged_file_is_what_was_saved(tmp_path: Path) -> None:
    path = tmp_path / "kort.journey"
    for data in (*islice(cut(), 1, None, EVERY), *islice(flipped(), 1, None, 8 * EVERY + 1)):
        path.write_bytes(data)
        try:
            found = rescue(path)
        except ProjectFileError as error:
            assert error.problem.code in {"file-lost", "file-empty"}  # noqa: PT017  # most are rescued
            continue
        assert found.project == NEWEST
        assert set(found.pictures.items()) <= set(PICTURES.items())


def repacked(**changed: bytes) -> bytes:
    """The file with entries replaced and every sum made right again, as a program would leave it."""
    entries = {name: entry.data for name, entry in zipped.unpack(WHOLE).items()}
    entries |= {name.replace("__", "/") + ".json": data for name, data in changed.items()}
    if "document" in changed:
        raw = json.loads(entries["manifest.json"])
        raw["sha256"] = hashlib.sha256(changed["document"]).hexdigest()
        entries["manifest.json"] = json.dumps(raw).encode()
    return zipped.pack(entries, stored={"mimetype"})


ENTRIES = {
    name: zipped.unpack(WHOLE)[f"{name.replace('__', '/')}.json"].data
    for name in ("document", "manifest", "history__0001")
}


def check_savable(data: bytes) -> None:
    """Whatever opens can be saved, and opens again as what it was; so do its earlier versions."""
    loaded = opened(data)
    if loaded is None:
        return
    again = read(draw(renamed_anew(loaded.project), loaded.pictures, later(2), previous=loaded))
    assert again.project == renamed_anew(loaded.project)
    for commit in loaded.commits:
        with suppress(ProjectFileError):
            earlier = rebuild(again, commit.id)
            assert document.read(document.write(earlier)) == earlier


def renamed_anew(project: Project) -> Project:
    return project.with_head(project.head.but(title=project.head.title + "!"))


@pytest.mark.parametrize("name", ENTRIES)
def test_an_entry_with_a_flipped_bit_opens_as_what_can_be_saved_or_is_the_one_error(name: str) -> None:
    for data in islice(flipped(ENTRIES[name]), 7, None, 8 * EVERY + 1):
        check_savable(repacked(**{name: data}))


@pytest.mark.soak
@pytest.mark.parametrize("name", ENTRIES)
def test_an_entry_with_any_flipped_bit_opens_as_what_can_be_saved_or_is_the_one_error(name: str) -> None:
    for data in flipped(ENTRIES[name]):
        check_savable(repacked(**{name: data}))


PIECES = st.one_of(
    st.binary(max_size=5),
    st.sampled_from(
        [b"1e999", b"NaN", b"null", b"[" * 400, b"9" * 5000, b'"', b"{}", b"[]", b"-1", b"\\ud800", b"\xff"]
    ),
)


@settings(max_examples=CASES)
@given(st.sampled_from(sorted(ENTRIES)), st.data())
def test_an_entry_with_other_bytes_opens_as_what_can_be_saved_or_is_the_one_error(
    name: str, data: st.DataObject
) -> None:
    entry = ENTRIES[name]
    start = data.draw(st.integers(0, len(entry)))
    end = start + data.draw(st.integers(0, 30))
    check_savable(repacked(**{name: entry[:start] + data.draw(PIECES) + entry[end:]}))


def journal_of(directory: Path) -> tuple[Path, list[Project]]:
    """A journal of three changes that nobody holds any more, and every project that was written into it."""
    written = [with_picture(), renamed(with_picture(), "Bo"), NEWEST, renamed(NEWEST, "Ida")]
    journal = Journal.begin(directory, written[0], PICTURES, None, TIME, is_saved=False)
    for project in written[1:]:
        journal.append(project, PICTURES)
    journal.close()
    return journal.folder / JOURNAL, written


def check_journal(directory: Path, path: Path, written: list[Project], data: bytes) -> None:
    path.write_bytes(data)
    (found,) = recoverable(directory)
    with suppress(ProjectFileError):
        project, pictures = recover(found)
        assert project in written
        assert pictures == PICTURES


def test_a_damaged_journal_gives_back_what_was_written_once_or_is_the_one_error(tmp_path: Path) -> None:
    path, written = journal_of(tmp_path)
    for data in islice(flipped(path.read_bytes()), 3, None, 8 * EVERY + 1):
        check_journal(tmp_path, path, written, data)


@pytest.mark.soak
def test_any_bit_of_a_journal_may_flip(tmp_path: Path) -> None:
    path, written = journal_of(tmp_path)
    for data in flipped(path.read_bytes()):
        check_journal(tmp_path, path, written, data)
