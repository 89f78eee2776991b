"""Archives made to hurt: each is refused with the one error, and before it costs anything."""

from __future__ import annotations

import io
import struct
import warnings
import zipfile
import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from canvas.files import zipped
from canvas.files.errors import ProjectFileError

NAMES = st.from_regex(r"[a-z0-9][a-z0-9._-]{0,5}(/[a-z0-9][a-z0-9._-]{0,5}){0,2}", fullmatch=True)


def refused(data: bytes) -> str:
    with pytest.raises(ProjectFileError) as caught:
        zipped.unpack(data)
    return caught.value.problem.code


def archive(*entries: tuple[str | zipfile.ZipInfo, bytes], way: int = zipfile.ZIP_DEFLATED) -> bytes:
    out = io.BytesIO()
    with warnings.catch_warnings(), zipfile.ZipFile(out, "w", way) as made:
        warnings.simplefilter("ignore")
        for name, data in entries:
            made.writestr(name, data)
    return out.getvalue()


@given(st.dictionaries(NAMES, st.binary(max_size=50), max_size=6), st.sets(NAMES))
def test_what_is_packed_is_unpacked_in_its_order(entries: dict[str, bytes], stored: set[str]) -> None:
    data = zipped.pack(entries, stored)
    if entries:
        assert [(name, entry.data) for name, entry in zipped.unpack(data).items()] == list(entries.items())
    assert zipped.pack(entries, stored) == data


def test_a_bomb_is_refused_while_it_is_inflated(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(zipped, "LARGEST_ENTRY", 1_000_000)
    assert refused(archive(("a", bytes(1_000_001)))) == "file-unpacks-too-big"
    assert len(zipped.unpack(archive(("a", bytes(1_000_000))))["a"].data) == 1_000_000


def test_many_small_bombs_are_refused_together(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(zipped, "LARGEST_TOTAL", 1_000_000)
    assert refused(archive(*((f"a{n}", bytes(100_000)) for n in range(11)))) == "file-unpacks-too-big"
    assert refused(archive(("a", bytes(1_000_001)), way=zipfile.ZIP_STORED)) == "file-unpacks-too-big"


def test_too_many_entries_are_refused() -> None:
    entries = [(f"a{n}", b"") for n in range(zipped.MOST_ENTRIES + 1)]
    assert refused(archive(*entries)) == "file-unpacks-too-big"
    assert len(zipped.unpack(archive(*entries[1:]))) == zipped.MOST_ENTRIES


def test_a_list_of_entries_too_long_to_read_is_refused_unread(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(zipped, "LARGEST_DIRECTORY", 100)
    monkeypatch.setattr(zipfile, "ZipFile", None)
    assert refused(WITH_THREE) == "file-unpacks-too-big"


WITH_THREE = archive(("a", b"1"), ("b", b"2"), ("c", b"3"))


def test_a_file_too_large_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(zipped, "LARGEST_FILE", len(WITH_THREE) - 1)
    assert refused(WITH_THREE) == "file-too-big"


def overlapping() -> bytes:
    """Two names in the list for the same bytes, as in CVE-2024-0450."""
    body = zlib.compress(bytes(100_000), 9)[2:-4]
    crc, sizes = zlib.crc32(bytes(100_000)), (len(body), 100_000)
    local = struct.pack("<4s5H3I2H", b"PK\x03\x04", 20, 0, 8, 0, 33, crc, *sizes, 1, 0) + b"a" + body
    listed = b"".join(
        struct.pack("<4s6H3I5H2I", b"PK\x01\x02", 20, 20, 0, 8, 0, 33, crc, *sizes, 1, 0, 0, 0, 0, 0, 0)
        + name
        for name in (b"a", b"b")
    )
    return local + listed + struct.pack("<4s4H2IH", b"PK\x05\x06", 0, 0, 2, 2, len(listed), len(local), 0)


def test_entries_that_share_their_bytes_are_refused() -> None:
    assert refused(overlapping()) == "file-damaged"


@pytest.mark.parametrize("said", [10, 2_000_000])
def test_a_size_that_is_a_lie_is_refused(said: int) -> None:
    data = bytearray(archive(("a", bytes(1_000_000))))
    listed = data.rindex(b"PK\x01\x02")
    data[22:26] = data[listed + 24 : listed + 28] = struct.pack("<I", said)
    assert refused(bytes(data)) == "file-damaged"


@pytest.mark.parametrize(
    "name",
    ["../evil", "/abs", "a/../b", "C:\\x", "a//b", ".hidden", "a/.b", "å", "a b", "a\nb", "x" * 201, "a\0b"],
)
def test_a_name_that_is_no_plain_path_is_refused(name: str) -> None:
    info = zipfile.ZipInfo("a")
    info.filename = name
    assert refused(archive((info, b"data"))) == "file-unsafe"


def test_a_folder_inside_is_passed_over() -> None:
    assert list(zipped.unpack(archive(("images/", b""), ("a", b"1")))) == ["a"]


def test_two_entries_of_one_name_are_refused() -> None:
    assert refused(archive(("a", b"1"), ("a", b"2"))) == "file-damaged"


def test_an_encrypted_entry_is_refused() -> None:
    data = bytearray(archive(("a", b"1" * 20), way=zipfile.ZIP_STORED))
    data[6] |= 1
    data[data.rindex(b"PK\x01\x02") + 8] |= 1
    assert refused(bytes(data)) == "file-encrypted"


@pytest.mark.parametrize("way", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_a_way_of_packing_that_is_not_ours_is_refused(way: int) -> None:
    assert refused(archive(("a", b"1" * 999), way=way)) == "file-damaged"


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "file-empty"),
        (b"hello", "file-foreign"),
        (b"PK", "file-damaged"),
        (b"PK\x05\x06" + bytes(18), "file-damaged"),
        (b"x" + WITH_THREE, "file-foreign"),
        (WITH_THREE + b"x", "file-damaged"),
        (WITH_THREE[:-22] + b"PK\x06\x07" + bytes(16) + WITH_THREE[-22:], "file-damaged"),
    ],
)
def test_what_is_no_archive_of_ours_is_refused(data: bytes, code: str) -> None:
    assert refused(data) == code
