"""The base of everything that is stored: compared by value, changed by replacement.

`but` is the only way to change a record. It checks the changed fields alone (the others were checked when
they came in), keeps every other object as it is, and returns the record itself when nothing differs; so
`is` means "unchanged" everywhere. Records have no checks across their fields: those are in `checks.py`,
because a half-typed record must be possible while people talk.

Records are checked by pydantic's core, which is read when the first of them is (`forms.py`).
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Annotated, Any, Self, TypeVar

from canvas.model.cleaning import finite
from canvas.model.kinds import Kind, defaults_of
from canvas.model.limits import Through, Within
from canvas.model.written import LINE, TEXT

if TYPE_CHECKING:
    from canvas.model.core import SchemaSerializer, SchemaValidator, ValidationError

    Invalid = ValidationError

Text = Annotated[str, TEXT]
"""Several lines, cleaned."""
LineText = Annotated[str, LINE]
"""One line, cleaned."""
Number = Annotated[float, Through(finite)]
Code = Annotated[str, Within(max_length=100, pattern=r"^[\w .:-]*$")]
"""A short code of ours, such as a language or a sheet's name."""
Colour = Annotated[str, Within(pattern=r"^(#[0-9A-Fa-f]{6})?$")]


class Value(metaclass=Kind):
    """An immutable value whose unknown fields are kept and written back.

    The names that begin with `model_` are pydantic's, for what they are there.
    """

    __slots__ = ("__dict__", "__pydantic_extra__", "__pydantic_fields_set__", "__pydantic_private__")

    if TYPE_CHECKING:

        @property
        def __pydantic_fields_set__(self) -> set[str]: ...
        @property
        def __pydantic_extra__(self) -> dict[str, Any] | None: ...

    def __init__(self, /, **fields: Any) -> None:
        """Raises Invalid for a value that a field does not take."""
        checks_of(type(self)).validate_python(fields, self_instance=self)

    @classmethod
    def unchecked(cls, **fields: Any) -> Self:
        """Return a record of ids, order keys and words of our own; nothing is checked and nothing cleaned."""
        known = {name: fields.get(name, default) for name, default in defaults_of(cls).items()}
        return _made(cls, known, _NONE_SAID, {})

    @classmethod
    def model_validate(cls, said: Any) -> Self:
        """Return the record that a dictionary says. Raises Invalid."""
        record: Self = checks_of(cls).validate_python(said)
        return record

    @classmethod
    def model_validate_json(cls, said: str | bytes) -> Self:
        """Return the record that JSON says. Raises Invalid."""
        record: Self = checks_of(cls).validate_json(said)
        return record

    def model_dump(self) -> dict[str, Any]:
        """Return the record and its parts as dictionaries."""
        said: dict[str, Any] = _writes(type(self)).to_python(self)
        return said

    def model_dump_json(self, *, exclude_defaults: bool = False) -> str:
        """Return the record as JSON."""
        return _writes(type(self)).to_json(self, exclude_defaults=exclude_defaults).decode()

    def but(self, **changes: Any) -> Self:
        """Return a checked copy with `changes`, or this very object when nothing differs.

        Raises Invalid for a value that the field does not take, AttributeError for a name that is no field.
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
        return self if new is None else _made(cls, new, self.__pydantic_fields_set__, self.__pydantic_extra__)

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Value):
            return NotImplemented
        return (
            type(self) is type(other)
            and self.__dict__ == other.__dict__
            and (self.__pydantic_extra__ or {}) == (other.__pydantic_extra__ or {})
        )

    def __hash__(self) -> int:
        return hash((type(self), *self.__dict__.values()))

    def __setattr__(self, name: str, value: object) -> None:
        msg = f"{name}: a record is changed by but()"
        raise AttributeError(msg)

    def __delattr__(self, name: str) -> None:
        msg = f"{name}: a record is changed by but()"
        raise AttributeError(msg)

    def __reduce__(self) -> tuple[Any, ...]:
        return _made, (type(self), self.__dict__, self.__pydantic_fields_set__, self.__pydantic_extra__)

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self._told(', ')})"

    def __str__(self) -> str:
        """What `Finding.seen` is a checksum of, in files too: these words may not change."""
        return self._told(" ")

    def _told(self, between: str) -> str:
        said = {**self.__dict__, **(self.__pydantic_extra__ or {})}
        return between.join(f"{name}={value!r}" for name, value in said.items())


V = TypeVar("V", bound=Value)
_NONE_SAID: set[str] = set()


def _made(cls: type[V], fields: dict[str, Any], said: set[str], unknown: dict[str, Any] | None) -> V:
    """Make a value from fields that are checked already, in their order."""
    value = cls.__new__(cls)
    put = object.__setattr__
    put(value, "__dict__", fields)
    put(value, "__pydantic_fields_set__", said)
    put(value, "__pydantic_extra__", unknown)
    put(value, "__pydantic_private__", None)
    return value


_remember = Value.__dict__["__pydantic_fields_set__"].__set__


def lightened(value: V) -> V:
    """The record without its note of which fields were said: a tenth of its size, and nobody asks for it."""
    _remember(value, _NONE_SAID)
    return value


@cache
def field_adapter(cls: type[Value], name: str) -> SchemaValidator:
    """The check of one field; raises AttributeError when there is no such field."""
    from canvas.model import forms

    field = cls.model_fields.get(name)
    if field is None:
        msg = f"{cls.__name__} has no field {name!r}"
        raise AttributeError(msg)
    return forms.checks_field(field.hint)


@cache
def checks_of(cls: type[Value]) -> SchemaValidator:
    """The check of a whole record; it is made when the first of its class is checked."""
    from canvas.model import forms

    return forms.checks(cls)


@cache
def _writes(cls: type[Value]) -> SchemaSerializer:
    from canvas.model import forms

    return forms.writes(cls)


if not TYPE_CHECKING:

    def __getattr__(name: str) -> Any:
        """`Invalid`: what a record says of a value that it does not take. It comes with the core."""
        if name != "Invalid":
            raise AttributeError(name)
        from canvas.model.core import ValidationError

        return ValidationError
