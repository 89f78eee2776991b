"""What differs between two projects, as JSON, and a document taken through such changes.

    {"project": change, "records": {kind: {id: change}}, "others": {kind: change}}

A change is null (not there), {"whole": record} or {"fields": {…}, "gone": [names]}: only what differs.
History uses it backwards, the recovery journal forwards. Nothing here checks records: reading the document
that comes out does.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from canvas.files import plain
from canvas.model.document import record_json
from canvas.model.project import NAMES, Head, Project
from canvas.model.value import Value

Json = dict[str, Any]


def difference(wanted: Project, given: Project) -> Json:
    """Return what has to change in `given` to get `wanted`; {} when they are the same text."""
    out: Json = {}
    records: Json = {}
    for old, new in wanted.changes(given):
        there: Any = new or old
        if old and new and record_json(old) == record_json(new):
            continue
        if isinstance(there, Head):
            out["project"] = _change(new, old)
        else:
            records.setdefault(NAMES[type(there)], {})[there.id] = _change(new, old)
    others = _others(wanted.unknown, given.unknown)
    return out | ({"records": records} if records else {}) | ({"others": others} if others else {})


def _change(wanted: Value | None, given: Value | None) -> Json | None:
    if wanted is None:
        return None
    new: Json = plain.parse(record_json(wanted).encode())
    if given is None:
        return {"whole": new}
    old: Json = plain.parse(record_json(given).encode())
    fields = {name: new[name] for name in new if name not in old or _differ(new[name], old[name])}
    gone = [name for name in old if name not in new]
    change: Json = {"fields": fields} | ({"gone": gone} if gone else {})
    known = type(wanted).model_fields
    if _strangers(_changed(old, change), known) != _strangers(new, known):
        return {"whole": new}  # the order of fields that only a newer version knows would be lost
    return change


def _strangers(record: Json, known: Mapping[str, object]) -> list[str]:
    return [name for name in record if name not in known]


def _differ(one: object, other: object) -> bool:
    """By text: for Python 1, 1.0 and True are equal."""
    return plain.text(one) != plain.text(other)


def _others(wanted: Mapping[str, object], given: Mapping[str, object]) -> Json:
    if wanted is given:
        return {}
    names = sorted({*wanted, *given})
    whole = {name: {"whole": wanted[name]} if name in wanted else None for name in names}
    return {
        name: whole[name]
        for name in names
        if (name in wanted) != (name in given) or _differ(wanted[name], given[name])
    }


def _changed(record: Json, change: Json) -> Json:
    gone = set(change.get("gone", ()))
    fields: Json = change["fields"]
    return {name: value for name, value in record.items() if name not in gone} | fields


class Sheaf:
    """A document as plain JSON, its records by id, to be taken through many changes and bound again."""

    def __init__(self, document: bytes) -> None:
        """Raises ValueError when the document is no JSON object."""
        raw = plain.parse(document)
        if not isinstance(raw, dict) or not isinstance(raw.get("project"), dict):
            msg = "no document"
            raise TypeError(msg)
        self._raw: Json = raw
        self._by_id: dict[str, Json] = {}

    @property
    def version(self) -> object:
        return self._raw.get("version")

    def count(self, kind: str) -> int:
        """Return how many records of a kind there are."""
        return len(self._by_id[kind] if kind in self._by_id else self._raw.get(kind, ()))

    @property
    def head(self) -> Json:
        """The project's own record."""
        head: Json = self._raw["project"]
        return head

    def take(self, changes: Json) -> None:
        """Apply what `difference` found; raises ValueError when it does not fit, the sheaf then is lost."""
        try:
            self._take(changes)
        except (KeyError, TypeError, AttributeError) as error:
            msg = "these changes are not for this document"
            raise ValueError(msg) from error

    def document(self) -> bytes:
        """Return the document; its order is not canonical, reading and writing it makes it so."""
        bound = {kind: list(records.values()) for kind, records in self._by_id.items()}
        return plain.text(self._raw | bound).encode()

    def _take(self, changes: Json) -> None:
        if "project" in changes:
            self._raw["project"] = _after(self.head, changes["project"])
        for kind, ids in changes.get("records", {}).items():
            records = self._records(kind)
            for key, change in ids.items():
                if change is None:
                    records.pop(key, None)
                else:
                    records[key] = _after(records.get(key), change)
        for name, change in changes.get("others", {}).items():
            self._raw.pop(name, None)
            if change is not None:
                self._raw[name] = change["whole"]

    def _records(self, kind: str) -> Json:
        if kind not in self._by_id:
            self._by_id[kind] = {record["id"]: record for record in self._raw.get(kind, ())}
        return self._by_id[kind]


def _after(record: Json | None, change: Json) -> Json:
    if "whole" in change:
        whole: Json = change["whole"]
        return whole
    if record is None:
        msg = "no such record"
        raise TypeError(msg)
    return _changed(record, change)
