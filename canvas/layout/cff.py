"""Under which numbers a CFF font knows its glyphs: a PDF asks a CID-keyed font by CID, not by place.

Reads the charset of the table's only font (Adobe Technical Note 5176) and nothing else of it.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from itertools import pairwise

_ROS, _CHARSET = (12, 30), (15,)
_PREDEFINED = 2


def cids(table: bytes, glyphs: int) -> tuple[int, ...] | None:
    """The CID of each glyph of a 'CFF ' table; None where glyphs are shown by their place.

    Raises ValueError for a table that is broken.
    """
    try:
        return _charset(table, glyphs)
    except (struct.error, IndexError, KeyError) as error:
        raise ValueError("not a CFF table") from error


def _charset(table: bytes, glyphs: int) -> tuple[int, ...] | None:
    _, place = _index(table, table[2])
    tops, _ = _index(table, place)
    top = dict(_operators(tops[0]))
    offset = int(top.get(_CHARSET, (0,))[-1])
    if _ROS not in top or offset <= _PREDEFINED:
        return None
    found = [0]
    for first, more in _ranges(table, offset):
        found += range(first, first + more + 1)
        if len(found) >= glyphs:
            break
    return tuple(found[:glyphs])


def _index(table: bytes, place: int) -> tuple[list[bytes], int]:
    """The objects of an INDEX, and where it ends."""
    (count,) = struct.unpack_from(">H", table, place)
    if not count:
        return [], place + 2
    size = table[place + 2]
    ends = [place + 3 + size * (n + 1) for n in range(count + 1)]
    offsets = [int.from_bytes(table[end - size : end], "big") for end in ends]
    first = ends[-1] - 1
    objects = [table[first + a : first + b] for a, b in pairwise(offsets)]
    return objects, first + offsets[-1]


def _operators(data: bytes) -> Iterator[tuple[tuple[int, ...], list[int]]]:
    """The operators of a DICT with their operands; real numbers, which none of ours has, as 0."""
    operands: list[int] = []
    place = 0
    while place < len(data):
        head = data[place]
        place += 1
        if head <= 21:
            operator = (head, data[place]) if head == 12 else (head,)
            place += head == 12
            yield operator, operands
            operands = []
        elif head == 30:
            while data[place] & 0xF != 0xF:
                place += 1
            place += 1
            operands.append(0)
        else:
            size = {28: 2, 29: 4}.get(head, 0 if head < 247 else 1)
            operands.append(_integer(head, data[place : place + size]))
            place += size


def _integer(head: int, rest: bytes) -> int:
    if head in (28, 29):
        return int.from_bytes(rest, "big", signed=True)
    if not rest:
        return head - 139
    return (head - 247) * 256 + rest[0] + 108 if head < 251 else -(head - 251) * 256 - rest[0] - 108


def _ranges(table: bytes, offset: int) -> Iterator[tuple[int, int]]:
    """The CIDs of the glyphs after the first: one, and how many more follow it."""
    form = table[offset]
    pattern = {0: ">H", 1: ">HB", 2: ">HH"}[form]
    place = offset + 1
    while True:
        first, *more = struct.unpack_from(pattern, table, place)
        yield first, more[0] if more else 0
        place += struct.calcsize(pattern)
