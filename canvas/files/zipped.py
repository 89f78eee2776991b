"""ZIP in and out, in memory: nothing is ever unpacked to disk.

Reading trusts no number in the archive: entries and bytes are counted while they are inflated. Writing is
deterministic: the same entries are the same bytes on every machine. What the entries mean is not known here.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterable, Mapping
from itertools import pairwise

from canvas.files.errors import ProjectFileError, refuse
from canvas.named import NamedTuple

LARGEST_FILE = 1024**3
LARGEST_TOTAL = 512 * 1024**2
"""Bytes of all entries together, inflated."""
LARGEST_ENTRY = 64 * 1024**2
"""Bytes of one deflated entry, inflated."""
MOST_ENTRIES = 5_000
LARGEST_DIRECTORY = 2 * 1024**2
"""Bytes of the list of entries; so a file of nothing but names is refused before it is taken apart."""

END = b"PK\x05\x06"
END_SIZE = 22
LONGEST_NAME = 200
_SAFE = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*(/[A-Za-z0-9][A-Za-z0-9._-]*)*")
_ENCRYPTED = 0x1
_WAYS = {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}


class Entry(NamedTuple):
    """One file inside: its bytes, and how many they are in the archive."""

    data: bytes
    packed: int


def is_safe(name: str) -> bool:
    """Tell whether an entry's name is a plain relative path of ordinary characters."""
    return len(name) <= LONGEST_NAME and _SAFE.fullmatch(name) is not None


def unpack(data: bytes) -> dict[str, Entry]:
    """Return the entries by name, in the archive's order; raises ProjectFileError and nothing else."""
    _check_frame(data)
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            infos = archive.infolist()
            _check_list(infos, archive.start_dir, int.from_bytes(data[-END_SIZE:][10:12], "little"))
            return _inflated(archive, [info for info in infos if not info.is_dir()])
    except ProjectFileError:
        raise
    except Exception as error:  # a damaged archive makes zipfile raise a dozen different types
        raise refuse("file-damaged", part="zip") from error


def pack(entries: Mapping[str, bytes], stored: Iterable[str] = ()) -> bytes:
    """Return an archive of the entries in their order, deflated unless `stored`; same input, same bytes."""
    as_they_are = set(stored)
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, data in entries.items():
            info = zipfile.ZipInfo(name)  # of 1980-01-01: a file's time says nothing about its content
            info.create_system = 3
            info.external_attr = 0o644 << 16
            info.compress_type = zipfile.ZIP_STORED if name in as_they_are else zipfile.ZIP_DEFLATED
            archive.writestr(info, data, compresslevel=6)
    return out.getvalue()


def _check_frame(data: bytes) -> None:
    """Begins and ends like an archive, with a list of bearable length: before zipfile reads that list."""
    if len(data) > LARGEST_FILE:
        raise refuse("file-too-big")
    if not data.startswith(b"PK"):
        raise refuse("file-empty" if not data else "file-foreign")
    end = data[-END_SIZE:]
    is_whole = data.startswith(b"PK\x03\x04") and end.startswith(END) and end.endswith(b"\0\0")
    if not is_whole or data[-END_SIZE - 20 :].startswith(b"PK\x06\x07"):
        raise refuse("file-damaged", part="zip")
    size, start = int.from_bytes(end[12:16], "little"), int.from_bytes(end[16:20], "little")
    if size > LARGEST_DIRECTORY:
        raise refuse("file-unpacks-too-big")
    if start + size + END_SIZE != len(data):
        raise refuse("file-damaged", part="zip")


def _check_list(infos: list[zipfile.ZipInfo], end: int, count: int) -> None:
    if len(infos) > MOST_ENTRIES:
        raise refuse("file-unpacks-too-big")
    names = [info.filename for info in infos]
    if not len(set(names)) == len(names) == count:
        raise refuse("file-damaged", part="zip")
    for info in infos:
        _check_entry(info)
    places = sorted((info.header_offset, 30 + info.compress_size) for info in infos)
    places.append((end, 0))
    if any(start + size > following for (start, size), (following, _) in pairwise(places)):
        raise refuse("file-damaged", part="zip")


def _check_entry(info: zipfile.ZipInfo) -> None:
    if info.filename != info.orig_filename or not is_safe(info.filename.removesuffix("/")):
        raise refuse("file-unsafe")
    if info.flag_bits & _ENCRYPTED:
        raise refuse("file-encrypted")
    if info.compress_type not in _WAYS:
        raise refuse("file-damaged", part=info.filename)


def _inflated(archive: zipfile.ZipFile, infos: list[zipfile.ZipInfo]) -> dict[str, Entry]:
    left = LARGEST_TOTAL
    entries: dict[str, Entry] = {}
    for info in infos:
        is_stored = info.compress_type == zipfile.ZIP_STORED
        limit = left if is_stored else min(left, LARGEST_ENTRY)
        with archive.open(info) as stream:
            data = stream.read(limit + 1)
        if len(data) > limit:
            raise refuse("file-unpacks-too-big")
        if len(data) != info.file_size:
            raise refuse("file-damaged", part=info.filename)
        entries[info.filename] = Entry(data, info.compress_size)
        left -= len(data)
    return entries
