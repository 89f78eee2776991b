"""The fields of a record in which people write, read from the records' own types; no other list exists.

A path leads to one text: names of fields, and numbers in lists. Codes, ids, colours and what other programs
said (`original`) are not written by anybody here.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Annotated, Any, get_args, get_origin

from canvas.model.value import Value
from canvas.model.written import Written

Path = tuple[str | int, ...]
NOT_WRITTEN = frozenset({"original", "scale", "currency", "typeface"})
FIRST = ("text", "title", "name")
"""Fields that say what a record is; they come first."""
NAMING = (*FIRST, "words", "messages", "trigger", "agreement", "label", "says")
"""The field that is typed first, for every kind of record."""


def naming_field(record: Any) -> str:
    """Return the field that names a record where it is listed, "" where it has none."""
    return next((name for name in NAMING if name in type(record).model_fields), "") if record else ""


def texts_of(record: Value) -> tuple[tuple[Path, str], ...]:
    """Return every text that is written in a record, with its path; what names the record comes first."""
    return tuple(_within(record))


def put_text(record: Any, path: Path, text: str) -> Any:
    """Return the record with another text at a path; raises `value.Invalid` for one it does not take."""
    first, *rest = path
    if isinstance(record, tuple):
        number = int(first)
        part = put_text(record[number], tuple(rest), text) if rest else text
        return (*record[:number], part, *record[number + 1 :])
    name = str(first)
    return record.but(**{name: put_text(getattr(record, name), tuple(rest), text) if rest else text})


def _within(record: Value) -> Iterator[tuple[Path, str]]:
    held = record.__dict__
    for name in _fields(type(record)):
        value = held[name]
        if not value:
            continue
        if isinstance(value, str):
            yield (name,), value
        elif isinstance(value, tuple):
            for number, part in enumerate(value):
                yield from _part((name, number), part)
        else:
            yield from _part((name,), value)


def _part(path: Path, part: object) -> Iterator[tuple[Path, str]]:
    if isinstance(part, str):
        if part:
            yield path, part
    elif isinstance(part, Value):
        for deeper, text in _within(part):
            yield (*path, *deeper), text


@cache
def _fields(cls: type[Value]) -> tuple[str, ...]:
    """The fields of a class in which there is text, or may be in a part of it."""
    names = [
        name
        for name, info in cls.model_fields.items()
        if name not in NOT_WRITTEN and (any(map(_is_written, info.metadata)) or _holds_text(info.annotation))
    ]
    return tuple(sorted(names, key=lambda name: FIRST.index(name) if name in FIRST else len(FIRST)))


def _holds_text(annotation: Any) -> bool:
    if isinstance(annotation, type) and issubclass(annotation, Value):
        return bool(_fields(annotation))
    if get_origin(annotation) is Annotated:
        inner, *notes = get_args(annotation)
        return any(map(_is_written, notes)) or _holds_text(inner)
    return any(_holds_text(part) for part in get_args(annotation) if part not in (type(None), ...))


def _is_written(note: object) -> bool:
    return isinstance(note, Written)
