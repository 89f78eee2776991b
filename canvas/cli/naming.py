"""Things named on the command line: found by name or id, and what is said where there is none."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeVar

from canvas.files.errors import shown
from canvas.model.cleaning import clean_line
from canvas.model.problem import Problem, problem

T = TypeVar("T")


def meant(given: str, named: Iterable[tuple[T, str, str]]) -> T | None:
    """The thing with this name or id; else one that differs in capitals, or the only one that begins so."""
    found = list(named)
    known = [(thing, _plain(name)) for thing, name, _ in found]
    exact = [thing for thing, name, key in found if given in (name, key)]
    nearly = [thing for thing, name in known if name == _plain(given)]
    begun = [thing for thing, name in known if name.startswith(f"{_plain(given)} ")]
    return next(iter(exact or nearly or (begun if len(begun) == 1 else [])), None)


def _plain(text: str) -> str:
    return clean_line(text).casefold()


def unknown(code: str, name: str, names: Iterable[str]) -> Problem:
    """What is not there, with what is."""
    return problem(code, name=shown(name), names=", ".join(dict.fromkeys(names)))
