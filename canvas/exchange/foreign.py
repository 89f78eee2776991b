"""What every reader of a foreign format returns, the one error it raises, and its bytes as text."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from canvas.model.cleaning import clean_line
from canvas.model.problem import CoreError, Problem
from canvas.model.project import Project
from canvas.named import NamedTuple

LARGEST = 20_000_000
"""Bytes of a foreign file that are read at most."""
MOST_CARDS = 20_000
"""Touchpoints that one foreign file may hold."""
SHOWN = 60
"""Characters of the foreign text that a loss quotes."""

_BINARY = (
    b"PK\x03\x04",
    b"%PDF",
    b"\x89PNG",
    b"GIF8",
    b"\xff\xd8\xff",
    b"\xd0\xcf\x11\xe0",
    b"\x1f\x8b",
    b"7z",
)
_CONTROLS = frozenset(range(32)) - {9, 10, 12, 13}


class Imported(NamedTuple):
    """A project made from a foreign file, and what could not be taken over as it was."""

    project: Project
    losses: tuple[Problem, ...]
    pictures: Mapping[str, bytes] = MappingProxyType({})
    """The pictures that came along, by their sha256."""


class Written(NamedTuple):
    """A foreign file made from a project, and what it could not hold."""

    text: str
    losses: tuple[Problem, ...]


class ForeignFileError(CoreError):
    """A foreign file from which nothing can be taken; `problem` says why."""


def refuse(code: str, name: str, **values: str | float) -> ForeignFileError:
    """Return the error with that code about the file called `name`, to be raised."""
    return ForeignFileError(loss(code, name=quoted(name), **values))


def loss(code: str, **values: str | float) -> Problem:
    """Return what could not be taken over as it was."""
    return Problem(code, tuple(sorted(values.items())))


def quoted(text: str) -> str:
    """Return foreign text as it may stand in a sentence: one clean line, not too long."""
    line = clean_line(text)
    return line if len(line) <= SHOWN else line[: SHOWN - 1].rstrip() + "…"


def text_of(data: bytes | str, name: str) -> str:
    """Return a foreign file as text with plain newlines: UTF-8, UTF-16 by its mark, or Windows-1252.

    Raises ForeignFileError: "foreign-too-big", "foreign-binary" or "foreign-empty".
    """
    if len(data) > LARGEST:
        raise refuse("foreign-too-big", name, most=LARGEST // 1_000_000)
    text = data if isinstance(data, str) else _decoded(data, name)
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    if not text.strip():
        raise refuse("foreign-empty", name)
    return text


def encoding_of(data: bytes) -> str:
    """Return how bytes are taken for text: "utf-8", "utf-16" by its mark, or "cp1252"."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "utf-16"
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return "cp1252"
    return "utf-8"


def decoded_as(data: bytes, encoding: str, name: str) -> str:
    """Return the bytes as text in an encoding that somebody chose.

    Raises ForeignFileError: "foreign-binary" where they are none.
    """
    return _strictly(data, encoding, name)


def _decoded(data: bytes, name: str) -> str:
    if data.startswith(_BINARY):
        raise refuse("foreign-binary", name)
    encoding = encoding_of(data)
    if encoding == "utf-16":
        return _strictly(data, encoding, name)
    controls = sum(byte in _CONTROLS for byte in data[:100_000])
    if controls > 3 and controls > len(data[:100_000]) / 20:
        raise refuse("foreign-binary", name)
    return _strictly(data, encoding, name)


def _strictly(data: bytes, encoding: str, name: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise refuse("foreign-binary", name) from error
