"""The project as text: `document.json`, one valid JSON object with one record a line.

Fields at their default are left out; records stand by id, kinds in the order of `KINDS`, kinds that this
version does not know after them as they came. So the same project is always the same text, and a changed
title is a changed line. Migrations from older versions are in `migrations.py`.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cache
from operator import itemgetter
from typing import Any

from canvas.model import checks, forms
from canvas.model.collecting import collector_paused
from canvas.model.core import CoreSchema, SchemaValidator, ValidationError, from_json
from canvas.model.kinds import Unknown
from canvas.model.migrations import migrate
from canvas.model.problem import DocumentError, problem
from canvas.model.project import KINDS, LETTERS, Head, Project
from canvas.model.table import Table
from canvas.model.value import Value, lightened
from canvas.model.written import place_and_reason

FORMAT = "journeywall"
VERSION = 1
_LETTER = itemgetter(0)


def write(project: Project) -> bytes:
    """Return the project as `document.json`: UTF-8, newline at the end."""
    return "".join(_text(project)).encode()


def lines(project: Project) -> Iterator[str]:
    """Yield the document's text line by line, without newlines (`journeywall dump`)."""
    yield from "".join(_text(project)).splitlines()


def record_json(record: Value) -> str:
    """Return one record as a line of JSON."""
    return record.model_dump_json(exclude_defaults=True)


def _text(project: Project) -> Iterator[str]:
    yield f'{{"format":"{FORMAT}","version":{VERSION},\n"project":{record_json(project.head)}'
    for name, cls in KINDS.items():
        records = sorted(project.table(cls), key=lambda record: record.id)
        if records:
            yield f',\n"{name}":[\n' + ",\n".join(map(record_json, records)) + "\n]"
    for name in sorted(project.unknown):
        yield f",\n{_dumps(name)}:{_unknown(project.unknown[name])}"
    yield "\n}\n"


def _unknown(value: object) -> str:
    if isinstance(value, list) and value:
        return "[\n" + ",\n".join(map(_dumps, value)) + "\n]"
    return _dumps(value)


def _dumps(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"), allow_nan=False)


def form(part: forms.Part) -> CoreSchema:
    """The form of a whole document: a list of records for every kind; unknown kinds are kept."""
    told: dict[str, CoreSchema] = {"format": {"type": "str"}, "version": {"type": "int"}}
    told["project"] = part(Head)
    for name, cls in KINDS.items():
        every: CoreSchema = {"type": "list", "items_schema": part(cls)}
        told[name] = {"type": "default", "schema": every, "default": ()}
    return {
        "type": "model-fields",
        "fields": {name: {"type": "model-field", "schema": each} for name, each in told.items()},
        "model_name": "Document",
        "extras_schema": forms.form(Unknown, part),
        "extra_behavior": "allow",
    }


@cache
def _checks() -> SchemaValidator:
    return SchemaValidator(form(forms.record))


def read(data: bytes) -> Project:
    """Return the project that `data` says, checked; unknown fields and kinds are kept.

    Raises DocumentError with one Problem: "document-unreadable", "document-foreign", "document-newer",
    "document-invalid" (where, why) or one of `checks`.
    """
    with collector_paused():
        try:
            fields, unknown, _ = _checks().validate_json(_current(data))
            return _project(fields, unknown or {})
        except ValidationError as error:
            where, why = place_and_reason(error.errors(include_url=False, include_context=False))
            raise DocumentError(problem("document-invalid", where=where, why=why)) from error


def _current(data: bytes) -> bytes:
    """Return the document in today's version: as it is, or migrated."""
    head = data[:200].lstrip(b"\xef\xbb\xbf \r\n\t")
    if head.startswith(b'{"format":"%s","version":%d,' % (FORMAT.encode(), VERSION)):
        return data.removeprefix(b"\xef\xbb\xbf")
    try:
        raw = from_json(data.removeprefix(b"\xef\xbb\xbf"), allow_inf_nan=False)
    except ValueError as error:
        raise DocumentError(problem("document-unreadable")) from error
    if not isinstance(raw, dict) or raw.get("format") != FORMAT or not _is_version(raw.get("version")):
        raise DocumentError(problem("document-foreign"))
    if raw["version"] > VERSION:
        raise DocumentError(problem("document-newer", version=raw["version"]))
    return _dumps(migrate(raw, VERSION)).encode()


def _is_version(said: object) -> bool:
    return type(said) is int and said > 0


def _project(document: dict[str, Any], unknown: dict[str, Any]) -> Project:
    tables: dict[type[Value], Table[Any]] = {}
    for name, cls in KINDS.items():
        records = document[name]
        if not records:
            continue
        tables[cls] = Table(map(lightened, records))
        if len(tables[cls]) != len(records):
            raise DocumentError(problem("document-twice", kind=name))
        if set(map(_LETTER, tables[cls].ids())) != {LETTERS[cls]}:
            raise DocumentError(problem("document-id", kind=name))
    project = Project(document["project"], tables, unknown)
    wrong = checks.dangling(project, {cls: document[name] for name, cls in KINDS.items()})
    if wrong:
        raise DocumentError(wrong[0])
    return project
