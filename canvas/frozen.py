"""Frozen values with named fields that cost a start next to nothing.

`dataclasses` writes the source of six methods for every class and compiles them: half a millisecond for each.
These values are made seldom, a few at every edit, so here all classes share theirs. There is one form of
them, `dataclass(frozen=True, slots=True)`, with `eq=False` for what is only itself. In all that is used of it
this is like Python's own, and to type checkers it is that.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

__all__ = ["dataclass", "field", "replace"]

REQUIRED = object()


class _Field:
    """What is said of a field beside its type."""

    def __init__(
        self, default: Any, factory: Callable[[], Any] | None, *, compare: bool, is_told: bool
    ) -> None:
        self.default, self.factory = default, factory
        self.compare, self.is_told = compare, is_told

    def begin(self) -> Any:
        """What it is where nobody says it, REQUIRED where somebody must."""
        return self.factory() if self.factory else self.default


def _init(self: Any, *given: Any, **named: Any) -> None:
    fields: dict[str, _Field] = type(self)._fields
    told = dict(zip(fields, given, strict=False))
    values = {name: told[name] if name in told else of.begin() for name, of in fields.items()} | named
    if len(given) > len(fields) or len(values) > len(fields) or told.keys() & named.keys():
        msg = f"{type(self).__name__} takes {', '.join(fields)}, each once"
        raise TypeError(msg)
    for name, value in values.items():
        if value is REQUIRED:
            msg = f"{type(self).__name__} needs {name}"
            raise TypeError(msg)
        object.__setattr__(self, name, value)


def _set(self: Any, name: str, value: object = None) -> None:
    msg = f"{type(self).__name__}.{name} is frozen"
    raise AttributeError(msg)


def _compared(self: Any) -> tuple[Any, ...]:
    return tuple(getattr(self, name) for name, of in type(self)._fields.items() if of.compare)


def _eq(self: Any, other: object) -> bool:
    return _compared(self) == _compared(other) if type(self) is type(other) else NotImplemented


def _hash(self: Any) -> int:
    return hash(_compared(self))


def _repr(self: Any) -> str:
    told = (f"{name}={getattr(self, name)!r}" for name, of in type(self)._fields.items() if of.is_told)
    return f"{type(self).__qualname__}({', '.join(told)})"


def _reduce(self: Any) -> tuple[Any, ...]:
    return type(self), tuple(getattr(self, name) for name in type(self)._fields)


SHARED = {
    "__init__": _init,
    "__setattr__": _set,
    "__delattr__": _set,
    "__repr__": _repr,
    "__reduce__": _reduce,
}
COMPARED = {"__eq__": _eq, "__hash__": _hash}


def _dataclass(*, frozen: bool, slots: bool, eq: bool = True) -> Callable[[type], type]:
    if not (frozen and slots):
        msg = "other classes of data are Python's own"
        raise TypeError(msg)

    def made(kind: type) -> type:
        space = {name: value for name, value in vars(kind).items() if name not in ("__dict__", "__weakref__")}
        own = {name: _told(space.pop(name, REQUIRED)) for name in space.get("__annotations__", ())}
        fields = getattr(kind, "_fields", {}) | own
        space = SHARED | (COMPARED if eq else {}) | space
        space |= {"__slots__": tuple(own), "_fields": fields, "__match_args__": tuple(fields)}
        anew = type(kind)(kind.__name__, kind.__bases__, space)
        anew.__qualname__ = kind.__qualname__
        return anew

    return made


def _told(value: Any) -> _Field:
    return value if isinstance(value, _Field) else _Field(value, None, compare=True, is_told=True)


def _field(
    *,
    default: Any = REQUIRED,
    default_factory: Callable[[], Any] | None = None,
    compare: bool = True,
    repr: bool = True,  # noqa: A002 - as Python calls it
) -> Any:
    return _Field(default, default_factory, compare=compare, is_told=repr)


def _replace(value: Any, /, **changes: Any) -> Any:
    return type(value)(**{name: getattr(value, name) for name in type(value)._fields} | changes)


if TYPE_CHECKING:
    from dataclasses import dataclass, field, replace
else:
    dataclass, field, replace = _dataclass, _field, _replace
