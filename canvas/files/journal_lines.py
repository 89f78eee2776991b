"""Lines that are only ever added, each with its length and a checksum over itself and all before it.

A torn or damaged line ends what can be read: the lines before it are exactly what was written first.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator

_HEAD = re.compile(rb"([0-9a-f]{8}) ([0-9]{1,12}) ")


def line(payload: bytes, before: int = 0) -> tuple[bytes, int]:
    """Return the line for `payload` and its checksum; `before` is that of the line it follows."""
    checksum = zlib.crc32(payload, before)
    return b"%08x %d " % (checksum, len(payload)) + payload + b"\n", checksum


def payloads(data: bytes) -> Iterator[bytes]:
    """Yield what was written, up to the first line that is not whole."""
    place, checksum = 0, 0
    while head := _HEAD.match(data, place):
        end = head.end() + int(head[2])
        payload = data[head.end() : end]
        checksum = zlib.crc32(payload, checksum)
        if data[end : end + 1] != b"\n" or checksum != int(head[1], 16):
            return
        yield payload
        place = end + 1
