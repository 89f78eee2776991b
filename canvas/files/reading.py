"""From the bytes of a `.journey` file to what it holds, or one ProjectFileError that says what is wrong."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping

from canvas.files import manifest as manifests
from canvas.files.errors import ProjectFileError, refuse
from canvas.files.loaded import Loaded, Past
from canvas.files.manifest import Manifest
from canvas.files.past import read_past
from canvas.files.reading_document import understood
from canvas.files.zipped import Entry, unpack
from canvas.model.document import VERSION
from canvas.model.problem import CoreError, Problem, problem
from canvas.model.project import Project

MIME = "application/vnd.journeywall+zip"
PAST = re.compile(r"history/([0-9]{4,9})\.json")
PICTURE = re.compile(r"(?:images|fonts)/([0-9a-f]{64})\.[a-z]{3,4}")
"""What lies in a file under its sha256: pictures, and the house's fonts."""
OWN = ("mimetype", "manifest.json", "document.json", "thumbnail.png")


def read(data: bytes) -> Loaded:
    """Return what the bytes of a file hold; raises ProjectFileError for whatever is wrong with them."""
    entries = unpack(data)
    if entries.get("mimetype", Entry(b"", 0)).data.strip() != MIME.encode():
        raise refuse("file-foreign")
    manifest = manifests.read(_needed(entries, "manifest.json"))
    document = _needed(entries, "document.json")
    if hashlib.sha256(document).hexdigest() != manifest.sha256:
        raise refuse("file-damaged", part="document.json")
    return Loaded(
        project=_project(document),
        pictures=_pictures(entries),
        manifest=manifest,
        past=_past(entries),
        document=document,
        thumbnail=entries["thumbnail.png"].data if "thumbnail.png" in entries else None,
        others={name: entry for name, entry in entries.items() if not _is_own(name)},
        digest=hashlib.sha256(data).hexdigest(),
        problems=_newer(manifest),
    )


def _project(document: bytes) -> Project:
    try:
        return understood(document)
    except CoreError as error:
        raise ProjectFileError(error.problem) from error
    except (ValueError, RecursionError) as error:
        raise refuse("file-damaged", part="document.json") from error


def _needed(entries: Mapping[str, Entry], name: str) -> bytes:
    if name not in entries:
        raise refuse("file-damaged", part=name)
    return entries[name].data


def _pictures(entries: Mapping[str, Entry]) -> dict[str, bytes]:
    pictures = {}
    for name, entry in entries.items():
        match = PICTURE.fullmatch(name)
        if match is None:
            continue
        if hashlib.sha256(entry.data).hexdigest() != match[1]:
            raise refuse("file-damaged", part=name)
        pictures[match[1]] = entry.data
    return pictures


def _past(entries: Mapping[str, Entry]) -> tuple[Past, ...]:
    numbers = {int(match[1]): name for name in entries if (match := PAST.fullmatch(name))}
    return tuple(read_past(number, entries[numbers[number]]) for number in sorted(numbers, reverse=True))


def _is_own(name: str) -> bool:
    return name in OWN or PAST.fullmatch(name) is not None or PICTURE.fullmatch(name) is not None


def _newer(manifest: Manifest) -> tuple[Problem, ...]:
    is_newer = manifest.version > VERSION
    return (problem("file-from-newer", program=manifest.program_version),) if is_newer else ()
