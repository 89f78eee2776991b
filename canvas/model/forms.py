"""What pydantic's core checks records by, and writes them by, made from the records' own annotations.

The core is used without pydantic's classes: of what they can do records need little, and making sixty of them
takes as long as laying out a map. This module is read when the first record is checked: a window on a new
project is shown before that.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable
from functools import cache
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from canvas.model.core import CoreSchema, ModelField, SchemaSerializer, SchemaValidator
from canvas.model.kinds import REQUIRED, Kind, Unknown
from canvas.model.limits import Limit

Part = Callable[[Kind], CoreSchema]
"""The form of a part of a record."""
PLAIN: dict[Any, CoreSchema] = {
    Any: {"type": "any"},
    bool: {"type": "bool"},
    int: {"type": "int"},
    float: {"type": "float"},
    str: {"type": "str"},
    datetime.date: {"type": "date"},
}


@cache
def record(cls: Kind) -> CoreSchema:
    """The form of a record, with the forms of its parts in it."""
    return record_of(cls, record)


def record_of(cls: Kind, part: Part) -> CoreSchema:
    """The form of a record, whose parts have the forms that `part` gives; unknown fields are kept."""
    fields = {name: _field(field.hint, field.default, part) for name, field in cls.model_fields.items()}
    return {
        "type": "model",
        "cls": cls,
        "schema": {
            "type": "model-fields",
            "fields": fields,
            "model_name": cls.__name__,
            "extras_schema": form(Unknown, part),
        },
        "config": {"title": cls.__name__, "extra_fields_behavior": "allow", "validate_default": False},
    }


def _field(hint: Any, default: Any, part: Part) -> ModelField:
    told = form(hint, part)
    if default is not REQUIRED:
        told = {"type": "default", "schema": told, "default": default}
    return {"type": "model-field", "schema": told}


@cache  # sixty records have four hundred fields of thirty types
def form(kind: Any, part: Part) -> CoreSchema:
    """The form of a value of a type. Raises KeyError for a type that no record has."""
    match get_origin(kind), get_args(kind):
        case origin, (inner, *notes) if origin is Annotated:
            told = form(inner, part)
            for note in notes:
                told = note.on(told) if isinstance(note, Limit) else told
        case origin, choices if origin is Literal:
            told = {"type": "literal", "expected": list(choices)}
        case origin, kinds if origin in (Union, UnionType):
            (inner,) = (kind for kind in kinds if kind is not NoneType)
            told = {"type": "nullable", "schema": form(inner, part)}
        case origin, (inner, _) if origin is tuple:
            told = {"type": "tuple", "items_schema": [form(inner, part)], "variadic_item_index": 0}
        case _:
            told = part(kind) if isinstance(kind, Kind) else PLAIN[kind]
    return told


def checks(cls: Kind) -> SchemaValidator:
    """What checks records of a class, from Python or JSON."""
    return SchemaValidator(record(cls))


def checks_field(hint: Any) -> SchemaValidator:
    """What checks the value of one field."""
    return SchemaValidator(form(hint, record))


def writes(cls: Kind) -> SchemaSerializer:
    """What writes records of a class."""
    return SchemaSerializer(record(cls))
