"""The edge between the program and the world: streams, the clock, who works here, what a file holds."""

from __future__ import annotations

import datetime
import getpass
import os
import sys
from functools import cache
from typing import TYPE_CHECKING

from canvas.model.problem import CoreError, Problem

if TYPE_CHECKING:
    from canvas.files.loaded import Loaded
    from canvas.files.manifest import Stamp
    from canvas.language import Language

DONE, FAILED, WRONG_USAGE = 0, 1, 2


class CommandError(CoreError):
    """Something a command asks for that cannot be done; `problem` says why."""


@cache
def words() -> Language:
    """Return the user's language."""
    from canvas.language import language, system_language

    return language(system_language())


def tell(what: Problem) -> None:
    """Say a problem on the error stream, in one line."""
    print(" ".join(words().problem(what).split()), file=sys.stderr)


def loaded(path: str) -> Loaded:
    """Return what a file holds, its fonts ready to set text in; say what is wrong with any of them."""
    from canvas.files import container
    from canvas.layout import house

    found = container.load(path)
    for what in house.bring(found.project, found.pictures):
        tell(what)
    return found


def now() -> datetime.datetime:
    """Return the time; SOURCE_DATE_EPOCH stands for it where builds are to be repeated."""
    fixed = os.environ.get("SOURCE_DATE_EPOCH", "")
    if fixed.isdigit():
        return datetime.datetime.fromtimestamp(int(fixed), datetime.UTC)
    return datetime.datetime.now(datetime.UTC)


def author() -> str:
    """Return who works here, as the system knows them; "" where it does not."""
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return ""


def stamp() -> Stamp:
    """Return who saves, when and with what."""
    from canvas import __version__
    from canvas.files.manifest import Stamp
    from canvas.layout import fonts

    return Stamp(now(), author(), "Journeywall", __version__, fonts.VERSION)
