"""From a project to the bytes of a `.journey` file: the same project, pictures and commit, the same bytes."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping

from canvas.files import manifest as manifests
from canvas.files.errors import refuse
from canvas.files.loaded import Loaded, Past
from canvas.files.manifest import LONGEST, MIN_READER, Commit, Manifest, Stamp, commit_of
from canvas.files.past import capped, past_after
from canvas.files.reading import MIME, PAST
from canvas.files.zipped import Entry, pack
from canvas.model import document as documents
from canvas.model.cleaning import clean_line
from canvas.model.document import VERSION
from canvas.model.project import Project

_SHA256 = re.compile(rb"[0-9a-f]{64}")
_SUFFIXES = ((b"\x89PNG\r\n\x1a\n", "png"), (b"\xff\xd8\xff", "jpg"), (b"RIFF", "webp"))
_FONTS = ((b"\0\1\0\0", "ttf"), (b"true", "ttf"), (b"OTTO", "otf"), (b"ttcf", "ttc"))


def has_news(project: Project, pictures: Mapping[str, bytes], previous: Loaded) -> bool:
    """Tell whether the project or the pictures it uses differ from what `previous` holds."""
    if project is not previous.project and project != previous.project:
        return True
    names = mentioned(previous.document)
    return _of(pictures, names) != _of(previous.pictures, names)


def draw(
    project: Project,
    pictures: Mapping[str, bytes],
    stamp: Stamp,
    thumbnail: bytes | None = None,
    previous: Loaded | None = None,
    merged: Loaded | None = None,
) -> bytes:
    """Return the bytes of the file; a new commit unless the project is that of `previous`."""
    document = _text_of(project)
    if previous and not merged and (project is previous.project or project == previous.project):
        commit, past = previous.manifest.commit, previous.past
    else:
        parents = tuple(parent for parent in (previous, merged) if parent)
        commit, past = _next(project, document, stamp, parents)
    entries = {
        "document.json": document,
        **{f"history/{one.number:04}.json": one.data for one in past},
        **({"thumbnail.png": thumbnail} if thumbnail else {}),
    }
    others = previous.others if previous else {}
    return _packed(
        entries, _of(pictures, mentioned(document)), others, _manifest(project, document, commit, stamp)
    )


def mentioned(document: bytes) -> set[str]:
    """Return whatever in the document can be a picture's name, also in fields of a newer version."""
    return {found.decode() for found in _SHA256.findall(document)}


def _of(pictures: Mapping[str, bytes], names: set[str]) -> dict[str, bytes]:
    return {sha256: pictures[sha256] for sha256 in sorted(pictures) if sha256 in names}


def _text_of(project: Project) -> bytes:
    try:
        return documents.write(project)
    except ValueError as error:
        raise refuse("file-not-verified", why="document") from error


def _next(
    project: Project, document: bytes, stamp: Stamp, parents: tuple[Loaded, ...]
) -> tuple[Commit, tuple[Past, ...]]:
    """The commit of a changed document, and everything that came before it, newest first."""
    commit = commit_of(document, tuple(parent.manifest.commit.id for parent in parents), stamp)
    older = parents[0].past if parents else ()
    newest = (older[0].number if older else 0) + len(parents)
    back = (past_after(project, commit.id, parent, newest - n) for n, parent in enumerate(parents))
    return commit, capped((*back, *older))


def _manifest(project: Project, document: bytes, commit: Commit, stamp: Stamp) -> Manifest:
    program, version, fonts = (
        clean_line(text)[:LONGEST] for text in (stamp.program, stamp.program_version, stamp.fonts)
    )
    sha256 = hashlib.sha256(document).hexdigest()
    return Manifest(VERSION, MIN_READER, program, version, project.head.id, commit, sha256, fonts, ())


def _packed(
    entries: Mapping[str, bytes],
    pictures: Mapping[str, bytes],
    others: Mapping[str, Entry],
    manifest: Manifest,
) -> bytes:
    """What matters most stands first, so that a torn file still has the map."""
    fonts = {f"fonts/{key}.{kind}": data for key, data in pictures.items() if (kind := _kind(data, _FONTS))}
    images = {
        f"images/{key}.{_kind(data, _SUFFIXES) or 'bin'}": data
        for key, data in pictures.items()
        if not _kind(data, _FONTS)
    }
    has = {"history": any(map(PAST.fullmatch, entries)), "pictures": bool(images), "fonts": bool(fonts)}
    features = tuple(name for name, is_there in has.items() if is_there)
    whole = {
        "mimetype": MIME.encode(),
        "manifest.json": manifests.write(manifest._replace(features=features)),
        **entries,
        **{name: others[name].data for name in sorted(others)},
        **fonts,
        **images,
    }
    as_they_are = {name for name, entry in others.items() if entry.packed == len(entry.data)}
    return pack(whole, stored={"mimetype", "thumbnail.png", *as_they_are, *images})


def _kind(data: bytes, kinds: tuple[tuple[bytes, str], ...]) -> str:
    """The suffix of what the bytes are, "" where they are none of these kinds."""
    return next((suffix for magic, suffix in kinds if data.startswith(magic)), "")
