"""Enums of plain whole numbers, with all their members at once.

PySide hands Qt's tables of names to Python's `enum`, 2,200 until the first window, and `enum` makes each name
a thing that is taken out of its class and put in again, for which the class is searched anew: a tenth of a
start. Here members are made first and put into their class then; what a class has beside them is what Python
gave one without members. Whatever is no plain table, and every table on a Python that keeps more of a class
than is known here, goes Python's own way. `test_enums.py` compares the two.
"""

from __future__ import annotations

import sys
from enum import Enum, EnumMeta, Flag, IntEnum, IntFlag
from functools import cache
from typing import Any

pythons: Any = EnumMeta._create_  # type: ignore[attr-defined]  # what `Enum("Name", names)` comes to
"""Python's own way from a table to a class."""
KEPT = {"_member_names_", "_member_map_", "_value2member_map_", "_flag_mask_", "_singles_mask_", "_all_bits_"}
"""What a class keeps of its members, and is filled here."""
SAME = {
    *("__module__", "__doc__", "__new__", "__format__", "__or__", "__and__", "__xor__", "__invert__"),
    *("__ror__", "__rand__", "__rxor__", "_generate_next_value_", "_new_member_", "_use_args_", "_boundary_"),
    *("_unhashable_values_", "_unhashable_values_map_", "_member_type_", "_value_repr_", "_inverted_"),
}
"""What a class has whatever its members are, as long as they can be told apart by a hash."""


def start() -> None:
    """Make enums of plain tables here from now on."""
    EnumMeta._create_ = create  # type: ignore[attr-defined]  # of Python's own, and in no stub


def create(base: Any, name: str, names: Any, *, boundary: Any = None, **named: Any) -> Any:
    """Return an enum of these names and values, as `base(name, names)` does, whose errors it raises."""
    named["module"] = named.get("module") or _caller()
    is_more = named["module"] is None or named.get("qualname") or named.get("type")
    is_plain = not is_more and _is_plain(base, names)
    body = _begun(base, boundary) if is_plain else None
    if body is None:
        return pythons(base, name, names, boundary=boundary, **named)
    body = {key: value.copy() if type(value) in (dict, list) else value for key, value in body.items()}
    made = type.__new__(EnumMeta, name, (base,), body | {"__module__": named["module"]})
    _fill(made, names)
    return made


def _caller() -> str | None:
    """The module that asks for an enum, as `enum` finds it; None where none does."""
    try:
        name: str = sys._getframe(3).f_globals["__name__"]  # noqa: SLF001 - as `enum` does: there is no other way
    except (ValueError, KeyError):
        return None
    return name


@cache
def _begun(base: Any, boundary: Any) -> dict[str, Any] | None:
    """What Python puts into a class without members; None where that is more than is known here."""
    body = vars(pythons(base, base.__name__, (), boundary=boundary))
    return dict(body) if body.keys() <= KEPT | SAME else None


@cache
def _taken(base: Any) -> frozenset[str]:
    """The names that have a meaning in every class of this kind."""
    return frozenset(dir(EnumMeta)).union(*(vars(cls) for cls in base.__mro__))


def _is_plain(base: Any, names: Any) -> bool:
    """Tell whether these are pairs of a name, each another and none with a meaning, and a whole number."""
    if base not in (Enum, IntEnum, Flag, IntFlag) or type(names) is not list:
        return False
    told, values = {name for name, _ in names}, [value for _, value in names]
    return (
        len(told) == len(names)
        and told.isdisjoint(_taken(base))
        and "_" not in {name[:1] for name in told}
        and {type(value) for value in values} <= {int}
        and (base in (Enum, IntEnum) or min(values, default=0) >= 0)
    )


def _fill(made: Any, names: list[tuple[str, int]]) -> None:
    """Give a class its members: each value one, by its first name."""
    told, by_name, by_value = made._member_names_, made._member_map_, made._value2member_map_
    is_number, is_flag = made._member_type_ is int, issubclass(made, Flag)
    mask = singles = 0
    for name, value in names:
        member = by_value.get(value)
        if member is None:
            member = by_value[value] = int.__new__(made, value) if is_number else object.__new__(made)
            kept = member.__dict__
            kept["_value_"], kept["_name_"], kept["__objclass__"], kept["_sort_order_"] = (
                value,
                name,
                made,
                len(told),
            )
            mask |= value
            if not is_flag:
                told.append(name)
            elif value and not value & (value - 1):  # what is several bits at once is no member of its own
                told.append(name)
                singles |= value
        by_name[name] = member
        type.__setattr__(made, name, member)
    if is_flag:
        made._flag_mask_, made._singles_mask_, made._all_bits_ = mask, singles, 2 ** mask.bit_length() - 1
        if (order := [by_name[name]._value_ for name in told]) != sorted(order):
            made._iter_member_ = made._iter_member_by_def_
