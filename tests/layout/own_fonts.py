"""Font files as users bring them, made from ours: collections, variable, forbidden and broken ones."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from canvas.layout import fonts
from canvas.layout.typefaces import _file, _tables
from canvas.resources import resource

CJK = Path(__file__).with_name("typefaces") / "cjk.otf"
VARIABLE = CJK.with_name("variable.ttf")


def shipped(key: str = "regular") -> bytes:
    return resource("fonts", fonts.FONTS[key]).read_bytes()


def changed(data: bytes, **tables: bytes | None) -> bytes:
    """The font with other tables, or without them (None); "_" in a name stands for "/"."""
    kept: dict[str, bytes | None] = {**_tables(data, 0)}
    kept |= {name.replace("_", "/"): table for name, table in tables.items()}
    return _file({name: table for name, table in kept.items() if table is not None})


def patched(table: bytes, offset: int, value: bytes) -> bytes:
    return table[:offset] + value + table[offset + len(value) :]


def collection(*files: bytes) -> bytes:
    """A TTC of several fonts, none of whose tables are shared."""
    head = struct.pack(">4sHHL", b"ttcf", 1, 0, len(files))
    places, body = [], b""
    start = len(head) + 4 * len(files)
    for data in files:
        shift = start + len(body)
        places.append(shift)
        (count,) = struct.unpack_from(">H", data, 4)
        moved = bytearray(data)
        for number in range(count):
            at = 12 + 16 * number + 8
            struct.pack_into(">L", moved, at, struct.unpack_from(">L", data, at)[0] + shift)
        body += bytes(moved)
    return head + struct.pack(f">{len(files)}L", *places) + body


@contextmanager
def forgotten_afterwards() -> Iterator[None]:
    """What is registered meanwhile is not known to the tests that follow."""
    before = dict(fonts._own)
    try:
        yield
    finally:
        fonts._own.clear()
        fonts._own.update(before)
        fonts._renew()
