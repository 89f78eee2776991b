"""One field of one record, by name: what the inspector and the command line change.

A path names a field ("text"), a field of a part ("promise.level"), or of a part in a list by its key
("feelings.p0123….value", "asked.ease.date"). Parts that are not there yet are made.
"""

from __future__ import annotations

from datetime import date
from typing import Any, get_args

from canvas.model import value as records
from canvas.model.checks import lost_references
from canvas.model.problem import EditError, problem
from canvas.model.project import Head, Project
from canvas.model.value import Value, field_adapter

PART_KEYS = ("id", "persona", "lane", "lens", "date", "department", "commit", "word", "sha256")
"""What tells parts of one list apart, in the order in which it is looked for."""
FIXED = frozenset({"id"})


def set_field(project: Project, key: str, path: str, value: Any) -> Project:
    """Set a field to a value (None or "" unsets what can be unset).

    Raises EditError: "not-found", "field-unknown", "value-refused" (why), "dangling".
    """
    record = project.find(key)
    if record is None:
        raise EditError(problem("not-found", key))
    try:
        changed = _set(record, path.split("."), value)
    except records.Invalid as error:
        why = error.errors(include_url=False)[0]["msg"]
        raise EditError(problem("value-refused", key, field=path, value=str(value), why=why)) from error
    except (AttributeError, TypeError) as error:
        raise EditError(problem("field-unknown", key, field=path)) from error
    if changed is record:
        return project
    wrong = next(lost_references(project, changed), None)
    if wrong:
        raise EditError(wrong)
    return project.with_head(changed) if isinstance(changed, Head) else project.put(changed)


def set_text(project: Project, key: str, path: str, text: str) -> Project:
    """Set a field from what somebody typed: text as it is, anything else as JSON ("3", "true", "[…]")."""
    try:
        return set_field(project, key, path, text)
    except EditError as error:
        if error.problem.code != "value-refused":
            raise
        from json import loads

        try:
            value = loads(text) if text.strip() else None
        except ValueError:
            raise error from None
        return set_field(project, key, path, value)


def _set(record: Value, path: list[str], value: Any) -> Value:
    """Return the record with the field at `path` changed, made part by part from the inside."""
    name, *rest = path
    if name in FIXED:
        raise AttributeError(name)
    field_adapter(type(record), name)
    if not rest:
        return record.but(**{name: value})
    held = getattr(record, name)
    part = _part_class(type(record), name)
    if isinstance(held, tuple):
        return record.but(**{name: _set_in_list(held, part, rest, value)})
    return record.but(**{name: _made(part, rest, value) if held is None else _set(held, rest, value)})


def _made(part: type[Value], path: list[str], value: Any) -> Value:
    """A part that was not there yet, with the field at `path`; it may be one that has to be there."""
    if len(path) > 1 or path[0] in FIXED:
        return _set(part(), path, value)
    field_adapter(part, path[0])
    return part.model_validate({path[0]: value})


def _set_in_list(parts: tuple[Any, ...], part: type[Value], path: list[str], value: Any) -> tuple[Any, ...]:
    key_field = next(field for field in PART_KEYS if field in part.model_fields)
    key, *rest = path
    for i, held in enumerate(parts):
        if _spelled(getattr(held, key_field)) == key:
            if not rest:
                if value in (None, ""):
                    return (*parts[:i], *parts[i + 1 :])
                raise AttributeError(key)
            return (*parts[:i], _set(held, rest, value), *parts[i + 1 :])
    if not rest:
        raise AttributeError(key)
    return (*parts, _set(part.model_validate({key_field: key}), rest, value))


def _spelled(key: object) -> str:
    return key.isoformat() if isinstance(key, date) else str(key or "")


def _part_class(cls: type[Value], name: str) -> type[Value]:
    """The class of the part (or of the parts) that a field holds."""
    todo: list[Any] = [cls.model_fields[name].annotation]
    while todo:
        annotation = todo.pop()
        if isinstance(annotation, type) and issubclass(annotation, Value):
            return annotation
        todo.extend(get_args(annotation))
    raise AttributeError(name)
