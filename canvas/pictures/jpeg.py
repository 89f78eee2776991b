"""A JPEG without its notes: place, camera, comments and previews go, its pixels stay bit for bit.

Walks the markers of the file; decodes nothing.
"""

from __future__ import annotations

from collections.abc import Iterator

START, END, SCAN = 0xD8, 0xD9, 0xDA
KEPT_APPLICATION_MARKERS = (0xE0, 0xEE)
"""JFIF, and Adobe's word on which colours the channels are."""
COMMENT = 0xFE


def without_notes(data: bytes) -> bytes:
    """The same picture with only what decoding needs, cut off where the picture ends.

    Raises ValueError where the markers make no sense.
    """
    return b"".join((b"\xff\xd8", *_kept(data), b"\xff\xd9"))


def _kept(data: bytes) -> Iterator[bytes]:
    at = 2
    while True:
        at, marker = _marker(data, at)
        if marker == END:
            return
        length = int.from_bytes(data[at + 2 : at + 4], "big")
        end = at + 2 + length
        if length < 2 or end > len(data):
            raise ValueError("a segment of the JPEG is longer than the file")
        if marker == SCAN:
            end = _end_of_scan(data, end)
        is_note = 0xE0 <= marker <= 0xEF and marker not in KEPT_APPLICATION_MARKERS
        if not is_note and marker != COMMENT:
            yield data[at:end]
        at = end


def _marker(data: bytes, at: int) -> tuple[int, int]:
    """Where the marker at `at` begins, behind fill bytes, and which it is."""
    while data[at : at + 2] == b"\xff\xff":
        at += 1
    if at + 1 >= len(data) or data[at] != 0xFF:
        raise ValueError("the JPEG ends early or has bytes between its segments")
    return at, data[at + 1]


def _end_of_scan(data: bytes, at: int) -> int:
    """Where the coded pixels end: at a marker that is neither a stuffed zero nor a restart."""
    while True:
        at = data.find(b"\xff", at)
        if at < 0 or at + 1 >= len(data):
            raise ValueError("the JPEG ends within its pixels")
        following = data[at + 1]
        if following == 0 or 0xD0 <= following <= 0xD7:
            at += 2
        elif following == 0xFF:
            at += 1
        else:
            return at
