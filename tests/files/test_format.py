"""docs/format.md is enough: a program that knows that page and no line of ours reads and writes the files.

What stands here above the tests is such a program: zipfile, json and hashlib, as the page says.
"""

from __future__ import annotations

import hashlib
import io
import json
import zipfile
from pathlib import Path
from typing import Any

import pytest

from canvas.files.past import rebuild
from canvas.files.reading import read
from canvas.model import document
from canvas.model.journey import Touchpoint
from tests.files.test_frozen import FROZEN

Json = dict[str, Any]
MIME = "application/vnd.journeywall+zip"


def entries(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def commit_id(manifest: Json, text: bytes) -> str:
    who = [manifest["parents"], manifest["author"], manifest["time"]]
    said = json.dumps(who, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(said.encode() + b"\n" + text).hexdigest()


def written(raw: Json, pictures: dict[str, bytes]) -> bytes:
    """A file of this document with stdlib alone, spelled loosely."""
    text = json.dumps(raw, indent=2).encode()
    manifest: Json = {
        "format": "journeywall",
        "version": 1,
        "min_reader": 1,
        "writer": {"name": "Somebody else", "version": "3"},
        "document": raw["project"]["id"],
        "parents": [],
        "author": "Åse",
        "time": "2026-11-22T10:00:00Z",
        "sha256": hashlib.sha256(text).hexdigest(),
        "fonts": "",
        "features": [],
    }
    manifest["commit"] = commit_id(manifest, text)
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("mimetype", MIME, zipfile.ZIP_STORED)
        archive.writestr("manifest.json", json.dumps(manifest))
        archive.writestr("document.json", text)
        for name, data in pictures.items():
            archive.writestr(f"images/{name}.png", data, zipfile.ZIP_STORED)
    return out.getvalue()


def applied(now: Json, changes: Json) -> Json:
    """The document that these reverse changes lead to."""

    def after(value: Any, change: Json) -> Any:
        if "whole" in change:
            return change["whole"]
        gone = change.get("gone", [])
        return {name: said for name, said in value.items() if name not in gone} | change["fields"]

    before = dict(now)
    if "project" in changes:
        before["project"] = after(now["project"], changes["project"])
    for kind, ids in changes.get("records", {}).items():
        records = {record["id"]: record for record in before.get(kind, [])}
        for key, change in ids.items():
            if change is None:
                del records[key]
            else:
                records[key] = after(records.get(key), change)
        before[kind] = list(records.values())
    for kind, change in changes.get("others", {}).items():
        before.pop(kind, None)
        if change is not None:
            before[kind] = change["whole"]
    return before


def test_a_file_that_another_program_writes_from_the_page_opens() -> None:
    raw = {
        "format": "journeywall",
        "version": 1,
        "project": {"id": "x1", "title": "Fra et andet program", "language": "da"},
        "journeys": [{"id": "j1", "title": "Køb"}],
        "phases": [{"id": "f1", "journey": "j1", "order": "V"}],
        "steps": [{"id": "s1", "phase": "f1", "title": "Ringer"}],
        "lanes": [{"id": "l1", "journey": "j1"}],
        "touchpoints": [{"id": "t1", "step": "s1", "lane": "l1", "text": "Hallo"}],
    }
    loaded = read(written(raw, {}))
    assert [touchpoint.text for touchpoint in loaded.project.all(Touchpoint)] == ["Hallo"]
    assert loaded.manifest.commit.author == "Åse"


each = pytest.mark.parametrize("path", FROZEN, ids=lambda path: path.stem)


@each
def test_ids_of_versions_follow_from_what_the_page_says(path: Path) -> None:
    found = entries(path.read_bytes())
    manifest = json.loads(found["manifest.json"])
    assert found["mimetype"] == MIME.encode() == path.read_bytes()[38 : 38 + len(MIME)]
    assert manifest["sha256"] == hashlib.sha256(found["document.json"]).hexdigest()
    assert manifest["commit"] == commit_id(manifest, found["document.json"])


@each
def test_earlier_versions_follow_from_what_the_page_says(path: Path) -> None:
    data = path.read_bytes()
    found, loaded = entries(data), read(data)
    documents = {json.loads(found["manifest.json"])["commit"]: json.loads(found["document.json"])}
    for name in sorted((name for name in found if name.startswith("history/")), reverse=True):
        entry = json.loads(found[name])
        documents[entry["commit"]] = applied(documents[entry["after"]], entry["changes"])
        text = document.write(document.read(json.dumps(documents[entry["commit"]]).encode()))
        assert text == document.write(rebuild(loaded, entry["commit"]))
        assert entry["commit"] == commit_id(entry, text)


@each
def test_pictures_are_called_by_their_sum(path: Path) -> None:
    for name, data in entries(path.read_bytes()).items():
        if name.startswith("images/"):
            assert name.split("/")[1].split(".")[0] == hashlib.sha256(data).hexdigest()


def test_the_page_says_everything_that_is_in_a_file() -> None:
    page = (Path(__file__).parents[2] / "docs" / "format.md").read_text(encoding="utf-8")
    for path in FROZEN:
        manifest = json.loads(entries(path.read_bytes())["manifest.json"])
        assert [name for name in manifest if f"`{name}`" not in page] == []
