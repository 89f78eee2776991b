from __future__ import annotations

import hashlib
import json
import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from canvas.files import container, zipped
from canvas.files.errors import ProjectFileError
from canvas.files.reading import read
from canvas.files.writing import draw
from tests.files.sample import PICTURES, SHA256, STAMP, edited, with_picture, with_touchpoint
from tests.laws import small_project

WHOLE = draw(with_picture(), PICTURES, STAMP, b"thumbnail")


def code_of(path: Path) -> str:
    with pytest.raises(ProjectFileError) as caught:
        container.load(path)
    assert dict(caught.value.problem.values)["name"] == path.name
    return caught.value.problem.code


def test_what_is_no_file_of_ours_is_one_error(tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "empty").write_bytes(b"")
    (tmp_path / "text").write_bytes(b"hello")
    (tmp_path / "docx").write_bytes(zipped.pack({"word/document.xml": b""}))
    (tmp_path / "torn").write_bytes(b"PK\x03\x04")
    os.mkfifo(tmp_path / "pipe")
    found = {name: code_of(tmp_path / name) for name in "folder empty text docx torn pipe none".split()}
    assert found == {
        "folder": "file-is-folder",
        "empty": "file-empty",
        "text": "file-foreign",
        "docx": "file-foreign",
        "torn": "file-damaged",
        "pipe": "file-special",
        "none": "file-missing",
    }


@pytest.mark.parametrize(
    ("name", "data", "code"),
    [
        ("manifest.json", b"{", "file-damaged"),
        ("manifest.json", b"[]", "file-damaged"),
        ("manifest.json", b"{}", "file-damaged"),
        ("manifest.json", b'{"format":"other"}', "file-foreign"),
        ("manifest.json", b"[" * 100_000, "file-damaged"),
        ("document.json", b"{}", "file-damaged"),
        ("history/0001.json", b"{", "file-damaged"),
        ("history/0001.json", b"[]", "file-damaged"),
        ("history/0001.json", b'{"commit":"a"}', "file-damaged"),
        (f"images/{SHA256}.png", b"other", "file-damaged"),
    ],
)
def test_an_entry_that_is_wrong_is_one_error(tmp_path: Path, name: str, data: bytes, code: str) -> None:
    container.save(tmp_path / "kort.journey", with_picture(), PICTURES, STAMP)
    assert code_of(edited(tmp_path / "kort.journey", {name: data})) == code


@pytest.mark.parametrize("name", ["mimetype", "manifest.json", "document.json"])
def test_an_entry_that_is_missing_is_one_error(tmp_path: Path, name: str) -> None:
    container.save(tmp_path / "kort.journey", small_project(), {}, STAMP)
    assert code_of(edited(tmp_path / "kort.journey", {}, drop=name)) in {"file-damaged", "file-foreign"}


@pytest.mark.parametrize("number", [b"1e999", b"-1.5E+400", b"9" * 400 + b".0"])
def test_a_number_that_could_not_be_saved_again_is_one_error(tmp_path: Path, number: bytes) -> None:
    path = tmp_path / "kort.journey"
    saved = container.save(path, small_project(), {}, STAMP)
    for extra, code in ((b'"moons":[1e100]', ""), (b'"moons":[{"size": ' + number + b"}]", "file-damaged")):
        document = saved.document[:-2] + b"," + extra + b"\n}\n"
        with_sum(path, document)
        assert code_of(path) if code else container.load(path).project.unknown


def with_sum(path: Path, document: bytes) -> None:
    """Put the document into the file, and its sum into the manifest."""
    raw = json.loads(zipped.unpack(path.read_bytes())["manifest.json"].data)
    raw["sha256"] = hashlib.sha256(document).hexdigest()
    edited(path, {"manifest.json": json.dumps(raw).encode(), "document.json": document})


def test_a_document_that_does_not_hold_together_says_why(tmp_path: Path) -> None:
    path = tmp_path / "kort.journey"
    saved = container.save(path, with_touchpoint(small_project(), "t1", "Ringer"), {}, STAMP)
    step = next(saved.project.all(type(saved.project.find("t1")))).step
    document = saved.document.replace(f'"step":"{step}"'.encode(), b'"step":"s0nowhere"')
    with_sum(path, document)
    assert code_of(path) == "dangling"


def is_whole_or_refused(data: bytes) -> bool:
    """Whether the bytes read as the project they were, False when they were refused with the one error."""
    try:
        loaded = read(data)
    except ProjectFileError:
        return False
    assert loaded.project == with_picture()
    assert loaded.pictures == PICTURES
    return True


def test_a_file_cut_short_at_any_byte_is_the_one_error() -> None:
    assert is_whole_or_refused(WHOLE)
    assert not any(is_whole_or_refused(WHOLE[:length]) for length in range(len(WHOLE)))


def test_a_bit_flipped_in_any_byte_is_the_same_project_or_the_one_error() -> None:
    data = bytearray(WHOLE)
    found = set()
    for place in range(len(WHOLE)):
        data[place] ^= 1 << place % 8
        found.add(is_whole_or_refused(bytes(data)))
        data[place] ^= 1 << place % 8
    assert found == {True, False}


@given(st.integers(0, len(WHOLE)), st.integers(0, 40), st.binary(max_size=40))
def test_bytes_replaced_anywhere_are_the_same_project_or_the_one_error(
    start: int, length: int, new: bytes
) -> None:
    is_whole_or_refused(WHOLE[:start] + new + WHOLE[start + length :])


@given(st.binary(max_size=200))
def test_random_bytes_are_the_one_error(data: bytes) -> None:
    for tail in (b"", WHOLE[-zipped.END_SIZE :]):
        assert not is_whole_or_refused(b"PK\x03\x04" + data + tail)
