"""`manifest.json`: what a file says about itself before anyone reads the document.

Which format it has and who may read it, what wrote it, which commit it is and what came before.
"""

from __future__ import annotations

import datetime
import hashlib
from collections.abc import Mapping
from typing import Any

from canvas.files import plain
from canvas.files.errors import refuse
from canvas.model.cleaning import clean_line
from canvas.model.document import FORMAT, VERSION
from canvas.named import NamedTuple

MIN_READER = 1
"""The oldest format version whose programs can read what this one writes without harm."""
LONGEST = 500
"""Characters of a name in the manifest."""


class Stamp(NamedTuple):
    """Who saves, when, with what: everything about a save that is not in the project."""

    time: datetime.datetime
    """With its zone; kept in UTC, to the second."""
    author: str = ""
    program: str = ""
    program_version: str = ""
    fonts: str = ""
    """Version of the font set the map was laid out with."""


class Commit(NamedTuple):
    """One saved version: a name for exactly this document after exactly those parents."""

    id: str
    parents: tuple[str, ...]
    author: str
    time: datetime.datetime


class Manifest(NamedTuple):
    """The manifest's fields; `version` is the file's, which may be newer than this program's."""

    version: int
    min_reader: int
    program: str
    program_version: str
    document: str
    """The project's id: copies of one file share it."""
    commit: Commit
    sha256: str
    """Of document.json."""
    fonts: str
    features: tuple[str, ...]


def commit_of(document: bytes, parents: tuple[str, ...], stamp: Stamp) -> Commit:
    """Return the commit of a canonical document; its id follows from document, parents, author and time."""
    author = clean_line(stamp.author)[:LONGEST]
    time = stamp.time.astimezone(datetime.UTC).replace(microsecond=0)
    said = plain.text([list(parents), author, spell_time(time)])
    return Commit(hashlib.sha256(said.encode() + b"\n" + document).hexdigest(), parents, author, time)


def write(manifest: Manifest) -> bytes:
    """Return `manifest.json`."""
    fields = {
        "format": FORMAT,
        "version": manifest.version,
        "min_reader": manifest.min_reader,
        "writer": {"name": manifest.program, "version": manifest.program_version},
        "document": manifest.document,
        **commit_fields(manifest.commit),
        "sha256": manifest.sha256,
        "fonts": manifest.fonts,
        "features": list(manifest.features),
    }
    lines = (f"{plain.text(key)}:{plain.text(value)}" for key, value in fields.items())
    return ("{" + ",\n".join(lines) + "}\n").encode()


def read(data: bytes) -> Manifest:
    """Return what `manifest.json` says; raises ProjectFileError: foreign, newer or damaged."""
    try:
        raw = plain.parse(data)
        if raw["format"] != FORMAT:
            raise refuse("file-foreign")
        _refuse_newer(raw)
        return _manifest(raw)
    except (ValueError, TypeError, KeyError, OverflowError) as error:
        raise refuse("file-damaged", part="manifest.json") from error


def commit_fields(commit: Commit) -> dict[str, object]:
    """Return a commit as JSON."""
    return {
        "commit": commit.id,
        "parents": list(commit.parents),
        "author": commit.author,
        "time": spell_time(commit.time),
    }


def commit_from(raw: Mapping[str, Any]) -> Commit:
    """Return the commit that JSON says; raises ValueError, TypeError or KeyError."""
    time = datetime.datetime.fromisoformat(_text(raw["time"]))
    if time.tzinfo is None:
        time = time.replace(tzinfo=datetime.UTC)
    parents = tuple(_text(parent) for parent in raw["parents"])
    return Commit(_text(raw["commit"]), parents, _text(raw["author"]), time.astimezone(datetime.UTC))


def spell_time(time: datetime.datetime) -> str:
    """Return a moment as "2026-03-01T09:30:00Z"."""
    return time.astimezone(datetime.UTC).replace(tzinfo=None, microsecond=0).isoformat() + "Z"


def _refuse_newer(raw: Mapping[str, Any]) -> None:
    needed = _number(raw["min_reader"])
    if needed > VERSION:
        raise refuse("file-newer", needed=needed, known=VERSION, program=_text(raw["writer"]["version"]))


def _manifest(raw: Mapping[str, Any]) -> Manifest:
    return Manifest(
        _number(raw["version"]),
        _number(raw["min_reader"]),
        _text(raw["writer"]["name"]),
        _text(raw["writer"]["version"]),
        _text(raw["document"]),
        commit_from(raw),
        _text(raw["sha256"]),
        _text(raw["fonts"]),
        tuple(_text(feature) for feature in raw["features"]),
    )


def _text(value: object) -> str:
    if not isinstance(value, str) or len(value) > LONGEST:
        msg = "not a short text"
        raise TypeError(msg)
    return clean_line(value)


def _number(value: object) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or not 0 < value < 1_000_000:
        msg = "not a version"
        raise TypeError(msg)
    return value
