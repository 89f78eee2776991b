"""Enums made at once are what Python makes of the same tables."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from enum import CONFORM, KEEP, STRICT, Enum, EnumMeta, Flag, IntEnum, IntFlag
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6 import QtCore, QtGui, QtWidgets

from canvas.widgets import enums

NAMES = st.sampled_from(
    ["Left", "Right", "Up", "Down", "All", "None_", "First", "name", "value", "real", "_own"]
)
VALUES = st.one_of(st.integers(0, 9), st.integers(0, 40).map(lambda bit: 1 << bit), st.integers(-3, 300))
TABLES = st.lists(st.tuples(NAMES, VALUES), max_size=8)
ASKED = """
from canvas.widgets import enums
asked, left, pythons, create = [], [], enums.pythons, enums.create

def noted(base, name, *more, **named):
    asked.append(name)
    return create(base, name, *more, **named)

def left_to_python(base, name, *more, **named):
    left.append(name)
    return pythons(base, name, *more, **named)

enums.EnumMeta._create_, enums.pythons = noted, left_to_python
from PySide6 import QtGui, QtWidgets
from PySide6.QtCore import Qt
from PySide6.QtGui import QIcon, QKeySequence
print(len(asked), len(left))
"""
"""Tells how many tables were asked for, and how many of these of Python."""
BASES = st.sampled_from([Enum, IntEnum, Flag, IntFlag])


def qts() -> Iterator[tuple[Any, str, list[tuple[str, int]]]]:
    """Qt's tables: the kind of enum, its name, its names and values."""
    for module in (QtCore, QtGui, QtWidgets):
        for owner in list(vars(module).values()):
            for made in list(vars(owner).values()) if isinstance(owner, type) else ():
                if isinstance(made, EnumMeta):
                    members: dict[str, Any] = dict(made.__members__)
                    yield made.__mro__[1], made.__name__, [(name, of.value) for name, of in members.items()]


def test_qts_tables_are_what_python_makes_of_them() -> None:
    tables = list(qts())
    assert sum(len(table) for _, _, table in tables) > 2_000
    for base, name, table in tables:
        same(enums.create(base, name, table, boundary=KEEP), enums.pythons(base, name, table, boundary=KEEP))


def test_qts_tables_are_made_here() -> None:
    """PySide asks for them in a way that is known here: hardly one goes Python's own way."""
    done = subprocess.run([sys.executable, "-c", ASKED], capture_output=True, text=True, check=True)
    asked, left = map(int, done.stdout.split())
    assert asked > 100
    assert left < asked / 50


@given(BASES, TABLES, st.sampled_from([None, KEEP, STRICT, CONFORM]))
def test_any_table_is_what_python_makes_of_it(base: Any, table: list[tuple[str, int]], boundary: Any) -> None:
    made, wanted = (tried(way, base, table, boundary) for way in (enums.create, enums.pythons))
    if isinstance(wanted, str):
        assert made == wanted
    else:
        same(made, wanted)


def test_an_enum_belongs_to_whoever_asks_for_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(EnumMeta, "_create_", enums.create)
    assert IntEnum("Plain", [("Left", 1)]).__module__ == __name__
    assert IntEnum("Told", "Left Right").__module__ == __name__


def tried(way: Any, base: Any, table: list[tuple[str, int]], boundary: Any) -> Any:
    """The class that a way makes, or what it says is wrong."""
    try:
        return way(base, "Some", table, boundary=boundary)
    except (TypeError, ValueError) as error:
        return str(error)


def same(made: Any, wanted: Any) -> None:
    """Hold that two enums have the same members, which are alike in everything, and answer alike."""
    assert told(made) == told(wanted)
    assert [*map(repr, made)] == [*map(repr, wanted)]
    for value in (0, 1, 2, 3, 5, 2**20):
        assert answer(made, value) == answer(wanted, value)


def told(cls: Any) -> dict[str, object]:
    """What a class keeps, with itself and its members by their names."""
    return {name: plain(cls, value) for name, value in vars(cls).items() if name != "__module__"}


def plain(cls: Any, value: Any) -> object:
    """Something kept in a class, so that two classes can be compared."""
    if isinstance(value, cls):
        return {name: kept if kept is not cls else "itself" for name, kept in vars(value).items()}
    if isinstance(value, dict):
        return [(name, plain(cls, kept)) for name, kept in value.items()]
    if type(value).__name__ == "property":  # one for each class, where a member has the name of one
        return value.fget, value.name
    return getattr(value, "__func__", value)


def answer(cls: Any, value: int) -> str:
    """What a class answers when it is asked for a value."""
    try:
        return repr(cls(value))
    except (TypeError, ValueError) as error:  # one without members takes no value
        return str(error)
