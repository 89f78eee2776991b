"""Modules that are read when something of them is first used, and expressions too: no start waits for them.

It stands in place of an import where a whole module is for later:

    if TYPE_CHECKING:
        from canvas.editing import gestures
    else:
        gestures = late.module("canvas.editing.gestures")
"""

from __future__ import annotations

import re
from collections.abc import Callable
from importlib import import_module
from typing import TYPE_CHECKING, Any


class Module:
    """A module that is not read yet. Whatever is asked of it is asked of the module itself."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._read: Any = None

    def __getattr__(self, name: str) -> Any:
        if self._read is None:
            self._read = import_module(self._name)
        return getattr(self._read, name)


class Function:
    """A function of such a module, by their names together: "canvas.layout.map.effort.lane"."""

    def __init__(self, name: str) -> None:
        module, _, self._name = name.rpartition(".")
        self._module = Module(module)

    @property
    def itself(self) -> Callable[..., Any]:
        """The function; its module is read now."""
        found: Callable[..., Any] = getattr(self._module, self._name)
        return found

    def __call__(self, *given: Any, **named: Any) -> Any:
        return self.itself(*given, **named)


class _Expression:
    """A regular expression that is compiled when it is first used."""

    def __init__(self, pattern: str, flags: int) -> None:
        self._given = pattern, flags

    def __getattr__(self, name: str) -> Any:
        found = getattr(re.compile(*self._given), name)
        setattr(self, name, found)  # the next time it is there at once
        return found


def module(name: str) -> Module:
    """A module by its whole name."""
    return Module(name)


def modules(package: str, names: str) -> tuple[Module, ...]:
    """Several modules of a package, in the order of their names."""
    return tuple(Module(f"{package}.{name}") for name in names.split())


if TYPE_CHECKING:
    expression = re.compile
else:

    def expression(pattern: str, flags: int = 0) -> _Expression:
        """What `re.compile` returns, compiled when it is first used."""
        return _Expression(pattern, flags)
