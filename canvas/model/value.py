"""The base of everything that is stored: compared by value, changed by replacement.

`but` is the only way to change a record. It checks the changed fields alone (the others were checked when
they came in), keeps every other object as it is, and returns the record itself when nothing differs; so
`is` means "unchanged" everywhere. Records have no checks across their fields: those are in `checks.py`,
because a half-typed record must be possible while people talk.
"""

from __future__ import annotations

from functools import cache
from typing import Annotated, Any, Self, TypeVar

from pydantic import (
    AfterValidator,
    BaseModel,
    ConfigDict,
    Field,
    StringConstraints,
    TypeAdapter,
    ValidationError,
)

from canvas.model.cleaning import clean_url, finite, finite_throughout
from canvas.model.written import LINE, TEXT

Text = Annotated[str, TEXT]
"""Several lines, cleaned."""
LineText = Annotated[str, LINE]
"""One line, cleaned."""
Url = Annotated[str, StringConstraints(max_length=2000), AfterValidator(clean_url)]
Number = Annotated[float, AfterValidator(finite)]
Unknown = Annotated[Any, AfterValidator(finite_throughout)]
"""Whatever a newer version wrote: any JSON, kept as it came."""
Code = Annotated[str, StringConstraints(max_length=100, pattern=r"^[\w .:-]*$")]
"""A short code of ours, such as a language or a sheet's name."""
Colour = Annotated[str, StringConstraints(pattern=r"^(#[0-9A-Fa-f]{6})?$")]


class Value(BaseModel):
    """An immutable value whose unknown fields are kept and written back."""

    model_config = ConfigDict(frozen=True, extra="allow", validate_default=False, defer_build=True)
    __pydantic_extra__: dict[str, Unknown]

    def but(self, **changes: Any) -> Self:
        """Return a checked copy with `changes`, or this very object when nothing differs.

        Raises pydantic's ValidationError for a value that the field does not take, and AttributeError for
        a name that is no field.
        """
        cls = type(self)
        old = self.__dict__
        new: dict[str, Any] | None = None
        for name, given in changes.items():
            value = field_adapter(cls, name).validate_python(given)
            if value is old[name] or (value == old[name] and type(value) is type(old[name])):
                continue
            if new is None:
                new = dict(old)
            new[name] = value
        return self if new is None else _copy(self, new)


Invalid = ValidationError
"""What a record says of a value that it does not take."""

V = TypeVar("V", bound=Value)


def _copy(value: V, fields: dict[str, Any]) -> V:
    """Make a value of the same class from fields that are already checked, keeping its unknown fields."""
    copy = value.__class__.__new__(value.__class__)
    put = object.__setattr__
    put(copy, "__dict__", fields)
    put(copy, "__pydantic_fields_set__", value.__pydantic_fields_set__)
    put(copy, "__pydantic_extra__", value.__pydantic_extra__)
    put(copy, "__pydantic_private__", None)
    return copy


_NONE_SAID: set[str] = set()
_remember = BaseModel.__dict__["__pydantic_fields_set__"].__set__


def lightened(value: V) -> V:
    """The record without its note of which fields were said: a tenth of its size, and nobody asks for it."""
    _remember(value, _NONE_SAID)
    return value


@cache
def field_adapter(cls: type[Value], name: str) -> TypeAdapter[Any]:
    """The check of one field; raises AttributeError when there is no such field."""
    field = cls.model_fields.get(name)
    if field is None:
        msg = f"{cls.__name__} has no field {name!r}"
        raise AttributeError(msg)
    return TypeAdapter(Annotated[field.annotation, *field.metadata, Field()])  # type: ignore[arg-type]  # a type built here
