from __future__ import annotations

import hashlib
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from canvas.files import journal as journals
from canvas.files.errors import ProjectFileError
from canvas.files.journal import JOURNAL, Journal
from canvas.files.journal_lines import line, payloads
from canvas.files.recovery import Recovery, discard, recover, recoverable, tidy
from canvas.model import document
from canvas.model.journey import Touchpoint
from canvas.model.project import Project
from tests.files.sample import (
    PICTURES,
    PNG,
    SHA256,
    TIME,
    FailingDisk,
    from_newer,
    renamed,
    with_picture,
    with_touchpoint,
)
from tests.laws import Edit, edits, small_project


def begun(directory: Path, project: Project | None = None, disk: FailingDisk | None = None) -> Journal:
    return Journal.begin(
        directory,
        project or small_project(),
        {},
        Path("/home/anna/kort.journey"),
        TIME,
        files=disk or FailingDisk(),
    )


def only(directory: Path) -> Recovery:
    (found,) = recoverable(directory)
    return found


@given(edits())
def test_what_was_appended_is_recovered(
    tmp_path_factory: pytest.TempPathFactory, sequence: list[Edit]
) -> None:
    directory = tmp_path_factory.mktemp("state")
    project = small_project()
    journal = begun(directory)
    changes = 0
    for edit in sequence:
        project = edit(project)
        changes += journal.append(project)
    journal.close()
    if not changes:
        assert recoverable(directory) == []
        return
    found = only(directory)
    again, pictures = recover(found)
    assert document.write(again) == document.write(project)
    assert pictures == {}
    assert (found.changes, found.touchpoints) == (changes, len(project.table(Touchpoint)))
    assert (found.title, found.file) == ("Kort", Path("/home/anna/kort.journey"))


def test_cut_at_any_byte_a_journal_is_an_exact_prefix_of_what_happened(tmp_path: Path) -> None:
    journal = begun(tmp_path)
    projects = [small_project()]
    path = journal.folder / JOURNAL
    ends = [path.stat().st_size]
    for name in ("Bo", "Ida", "Åse"):
        projects.append(renamed(projects[-1], name))
        journal.append(projects[-1])
        ends.append(path.stat().st_size)
    journal.close()
    whole = path.read_bytes()
    assert ends[-1] == len(whole)
    for length in range(len(whole)):
        path.write_bytes(whole[:length])
        done = sum(end <= length for end in ends) - 1
        found = recoverable(tmp_path)
        if done == 0:
            assert found == []
        elif done < 0:
            assert found[0].problem
        else:
            assert recover(found[0])[0] == projects[done]


@given(st.lists(st.binary(max_size=30), max_size=5), st.data())
def test_lines_are_read_up_to_the_first_that_is_damaged(written: list[bytes], data: st.DataObject) -> None:
    whole, checksum, ends = b"", 0, [0]
    for payload in written:
        one, checksum = line(payload, checksum)
        whole += one
        ends.append(len(whole))
    assert list(payloads(whole)) == written
    place = data.draw(st.integers(0, len(whole)))
    torn = whole[:place] + data.draw(st.binary(max_size=5)) + whole[place + data.draw(st.integers(1, 9)) :]
    intact = sum(end <= place for end in ends) - 1
    assert list(payloads(torn))[:intact] == written[:intact]
    if not whole.startswith(torn):
        assert list(payloads(torn))[intact:] in ([], written[intact:])


def test_lines_in_another_order_are_not_read() -> None:
    first, checksum = line(b"one")
    second, _ = line(b"two", checksum)
    assert list(payloads(first + second)) == [b"one", b"two"]
    assert list(payloads(second + first)) == []
    assert list(payloads(first + first)) == [b"one"]


def test_nothing_unsaved_is_nothing_to_recover(tmp_path: Path) -> None:
    journal = begun(tmp_path)
    assert not journal.append(small_project())
    journal.append(renamed(small_project(), "Bo"))
    journal.restart(renamed(small_project(), "Bo"), {}, None, TIME)
    journal.close()
    assert recoverable(tmp_path) == []
    assert journal.folder.exists()
    tidy(tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_a_project_without_a_file_is_recovered_even_if_nothing_changed(tmp_path: Path) -> None:
    Journal.begin(tmp_path, with_picture(), PICTURES, None, TIME, is_saved=False).close()
    found = only(tmp_path)
    assert found.file is None
    assert recover(found) == (with_picture(), PICTURES)
    tidy(tmp_path)
    assert only(tmp_path) == found
    discard(found)
    assert list(tmp_path.iterdir()) == []


def test_after_a_save_only_what_came_later_counts(tmp_path: Path) -> None:
    journal = begun(tmp_path)
    journal.append(renamed(small_project(), "Bo"))
    journal.restart(renamed(small_project(), "Bo"), {}, tmp_path / "ny.journey", TIME)
    journal.append(renamed(small_project(), "Ida"))
    journal.close()
    found = only(tmp_path)
    assert (found.changes, found.file) == (1, tmp_path / "ny.journey")
    assert recover(found)[0] == renamed(small_project(), "Ida")


def test_pictures_that_come_later_are_kept_and_damaged_ones_left_out(tmp_path: Path) -> None:
    journal = begun(tmp_path)
    extra = hashlib.sha256(b"two").hexdigest()
    journal.append(with_picture(), {SHA256: PNG, extra: b"two"})
    journal.close()
    (journal.folder / "pictures" / extra).write_bytes(b"tw")
    assert recover(only(tmp_path)) == (with_picture(), {SHA256: PNG})


def test_kinds_of_a_newer_version_are_recovered(tmp_path: Path) -> None:
    journal = begun(tmp_path)
    journal.append(from_newer(small_project()))
    journal.close()
    assert recover(only(tmp_path))[0].unknown == {"holograms": [{"id": "z1", "depth": 3}]}


def test_the_journal_of_a_running_program_is_not_offered(tmp_path: Path) -> None:
    journal = begun(tmp_path)
    journal.append(renamed(small_project(), "Bo"))
    assert recoverable(tmp_path) == []
    tidy(tmp_path)
    assert journal.folder.exists()
    journal.close()
    assert only(tmp_path).folder == journal.folder


def test_what_a_killed_program_appended_is_recovered(tmp_path: Path) -> None:
    code = (
        "import os, signal, sys; from pathlib import Path\n"
        "from tests.files.test_journal import begun, renamed, small_project\n"
        "journal = begun(Path(sys.argv[1])); journal.append(renamed(small_project(), 'Bo'))\n"
        "os.kill(os.getpid(), signal.SIGKILL)\n"
    )
    root = Path(__file__).parents[2]
    done = subprocess.run([sys.executable, "-c", code, tmp_path], cwd=root, check=False)
    assert done.returncode == -9
    assert recover(only(tmp_path))[0] == renamed(small_project(), "Bo")


def test_the_end_of_a_journal_leaves_nothing(tmp_path: Path) -> None:
    journal = Journal.begin(tmp_path, with_picture(), PICTURES, None, TIME)
    journal.append(renamed(with_picture(), "Bo"))
    journal.flush()
    journal.end()
    assert list(tmp_path.iterdir()) == []


def test_a_change_that_could_not_be_written_is_written_with_the_next(tmp_path: Path) -> None:
    counting = FailingDisk()
    begun(tmp_path / "a", disk=counting).append(renamed(small_project(), "Bo"))
    start = counting.count
    for n in range(1, 12):
        disk = FailingDisk(start + n)
        journal = begun(tmp_path / str(n), disk=disk)
        journal.append(renamed(small_project(), "Bo"))
        for name in ("Ida", "Åse", "Ulla"):
            try:
                journal.append(renamed(small_project(), name))
            except ProjectFileError as error:
                assert error.problem.code == "journal-failed"  # noqa: PT017  # some calls fail, most do not
        journal.append(with_touchpoint(renamed(small_project(), "Else"), "t1", "Ringer"))
        journal.close()
        found = only(tmp_path / str(n))
        assert recover(found)[0] == with_touchpoint(renamed(small_project(), "Else"), "t1", "Ringer")


def test_a_restart_that_fails_leaves_the_journal_as_it_was(tmp_path: Path) -> None:
    counting = FailingDisk()
    begun(tmp_path / "a", disk=counting).append(renamed(small_project(), "Bo"))
    for n in range(1, 9):
        journal = begun(tmp_path / str(n), disk=FailingDisk(counting.count + n))
        journal.append(renamed(small_project(), "Bo"))
        with pytest.raises(ProjectFileError):
            journal.restart(renamed(small_project(), "Ida"), {}, None, TIME)
        journal.append(renamed(small_project(), "Åse"))
        journal.close()
        assert recover(only(tmp_path / str(n)))[0] == renamed(small_project(), "Åse")


def test_a_journal_that_grows_too_large_begins_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(journals, "LARGEST", 1000)
    journal = begun(tmp_path)
    size = (journal.folder / JOURNAL).stat().st_size
    for n in range(100):
        journal.append(renamed(small_project(), f"Bo {n}"))
        assert (journal.folder / JOURNAL).stat().st_size < size + 1200
    journal.close()
    assert recover(only(tmp_path))[0] == renamed(small_project(), "Bo 99")


def test_what_is_no_journal_is_named_and_left_alone(tmp_path: Path) -> None:
    journal = begun(tmp_path)
    journal.close()
    for data, code in (
        (b"", "recovery-damaged"),
        (line(b'{"format":"x","version":1}')[0], "recovery-foreign"),
    ):
        (journal.folder / JOURNAL).write_bytes(data)
        problem = only(tmp_path).problem
        assert problem
        assert problem.code == code
        with pytest.raises(ProjectFileError):
            recover(only(tmp_path))
    tidy(tmp_path)
    assert journal.folder.exists()
    shutil.rmtree(journal.folder)
    assert recoverable(tmp_path / "none") == []
