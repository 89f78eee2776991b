"""What can still be had from a damaged `.journey` file: only when a person asks for it, after `load` refused.

The map stands before the pictures in a file, so a torn one usually still has all of it. What is found is
checked like everything else; the result has no history and opens as a project that was never saved.
"""

from __future__ import annotations

import hashlib
import os
import struct
import zlib
from collections.abc import Iterator
from pathlib import Path

from canvas.files.disk import DISK, Files
from canvas.files.errors import reading, refuse
from canvas.files.reading import PICTURE
from canvas.files.reading_document import understood
from canvas.files.writing import mentioned
from canvas.files.zipped import LARGEST_ENTRY, LARGEST_FILE, LARGEST_TOTAL
from canvas.model.problem import DocumentError
from canvas.model.project import Project
from canvas.named import NamedTuple

_HEAD = struct.Struct("<4s5H3I2H")
_SIGN = b"PK\x03\x04"


class Rescued(NamedTuple):
    """What was found: the project, its pictures by sha256, and how many pictures are lost."""

    project: Project
    pictures: dict[str, bytes]
    lost: int


def rescue(path: str | os.PathLike[str], files: Files = DISK) -> Rescued:
    """Return what a damaged file still holds; raises ProjectFileError when the map itself is lost."""
    asked = Path(path)
    with reading(asked):
        found = dict(_entries(files.read(asked, LARGEST_FILE)))
        document = found.get("document.json")
        if document is None:
            raise refuse("file-lost")
        try:
            project = understood(document)
        except (ValueError, DocumentError) as error:
            raise refuse("file-lost") from error
        pictures = dict(_pictures(found))
        missing = {name for name in mentioned(document) if name not in pictures}
        return Rescued(project, pictures, len(missing))


def _entries(data: bytes) -> Iterator[tuple[str, bytes]]:
    """Every entry that is whole, found by its own head and not by the list at the end."""
    place, left = data.find(_SIGN), LARGEST_TOTAL
    while place >= 0:
        entry = _entry(data, place, left)
        if entry:
            yield entry
            left -= len(entry[1])
        place = data.find(_SIGN, place + 4)


def _entry(data: bytes, place: int, left: int) -> tuple[str, bytes] | None:
    if place + _HEAD.size > len(data):
        return None
    _, _, _, way, _, _, crc, packed, _, name_size, extra = _HEAD.unpack_from(data, place)
    start = place + _HEAD.size + name_size + extra
    name = data[place + _HEAD.size :][:name_size].decode("ascii", "replace")
    content = data[start : start + packed]
    if way:
        content = _inflated(content, min(left, LARGEST_ENTRY))
    return (name, content) if zlib.crc32(content) == crc and len(content) <= left else None


def _inflated(data: bytes, limit: int) -> bytes:
    try:
        return zlib.decompressobj(-zlib.MAX_WBITS).decompress(data, limit)
    except zlib.error:
        return b""


def _pictures(found: dict[str, bytes]) -> Iterator[tuple[str, bytes]]:
    for name, data in found.items():
        match = PICTURE.fullmatch(name)
        if match and hashlib.sha256(data).hexdigest() == match[1]:
            yield match[1], data
