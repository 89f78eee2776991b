"""Named tuples that cost a start next to nothing.

`typing.NamedTuple` writes source for every class, compiles it, and compiles every annotation once more: a
tenth of a millisecond for each of the hundreds of classes that a program reads. Here a class gets what makes
its tuples when the first is made. In all else both are the same, and to type checkers it is Python's own.
"""

from __future__ import annotations

from collections import _tuplegetter  # type: ignore[attr-defined]  # as quick as an attribute, and nothing else is
from collections.abc import Iterable
from functools import cache
from types import FunctionType
from typing import TYPE_CHECKING, Any, cast

__all__ = ["NamedTuple"]


@cache
def _making(count: int) -> FunctionType:
    """What makes tuples of so many values: source, since nothing else is as quick."""
    names = "".join(f"_{place}, " for place in range(count))
    made = eval(f"lambda _cls, {names}: _new(_cls, ({names}))", {"_new": tuple.__new__})  # noqa: S307 - ours
    return cast("FunctionType", made)


def _make_first(cls: Any, *given: Any, **named: Any) -> Any:
    """Make the first of a class, and keep what makes the others: one for as many fields, but for names."""
    home = next(kind for kind in cls.__mro__ if "_fields" in vars(kind))
    of = _making(len(home._fields))
    code = of.__code__.replace(co_varnames=("_cls", *home._fields))
    making = FunctionType(code, of.__globals__, argdefs=tuple(home._field_defaults.values()))
    making.__name__ = making.__qualname__ = f"{home.__name__}.__new__"
    home.__new__ = making
    return making(cls, *given, **named)


def _make(cls: Any, values: Iterable[Any]) -> Any:
    made = tuple.__new__(cls, values)
    if len(made) != len(cls._fields):
        msg = f"{cls.__name__} takes {len(cls._fields)} values, not {len(made)}"
        raise TypeError(msg)
    return made


def _replace(self: Any, /, **changes: Any) -> Any:
    made = self._make(map(changes.pop, self._fields, self))
    if changes:
        msg = f"{type(self).__name__} has no field {', '.join(changes)}"
        raise ValueError(msg)
    return made


def _asdict(self: Any) -> dict[str, Any]:
    return dict(zip(self._fields, self, strict=True))


def _told(self: Any) -> str:
    told = ", ".join(f"{name}={value!r}" for name, value in _asdict(self).items())
    return f"{type(self).__name__}({told})"


def _plain(self: Any) -> tuple[Any, ...]:
    return tuple(self)


SHARED = {
    "__slots__": (),
    "__new__": _make_first,
    "__repr__": _told,
    "__getnewargs__": _plain,
    "_make": classmethod(_make),
    "_replace": _replace,
    "_asdict": _asdict,
}
"""What is the same in every class of tuples."""


class _Kind(type):
    """Makes a plain class of tuples of what is written as a class of named ones."""

    def __new__(cls, name: str, bases: tuple[type, ...], space: dict[str, Any]) -> type:
        if not bases:
            return super().__new__(cls, name, bases, space)
        fields = tuple(space.get("__annotations__", ()))
        defaults = {field: space[field] for field in fields if field in space}
        space |= {field: _tuplegetter(place, None) for place, field in enumerate(fields)}
        space |= SHARED | {"_fields": fields, "_field_defaults": defaults, "__match_args__": fields}
        return type(name, (tuple, *bases[1:]), space)


if TYPE_CHECKING:
    from typing import NamedTuple
else:

    class NamedTuple(metaclass=_Kind):
        """The base of a class whose annotations are the fields of a tuple."""
