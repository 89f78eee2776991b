"""The edge between the program and the world: streams, clock, who works here, and how a command ends."""

from __future__ import annotations

import datetime
import gc
import getpass
import io
import os
import sys
from collections.abc import Sequence
from functools import cache
from typing import TYPE_CHECKING

from canvas.model.problem import CoreError, Problem, problem

if TYPE_CHECKING:
    from canvas.files.loaded import Loaded
    from canvas.files.manifest import Stamp
    from canvas.language import Language

DONE, FAILED, WRONG_USAGE = 0, 1, 2
INTERRUPTED, BROKEN_PIPE = 130, 141
"""As shells count programs that a signal has ended."""


class CommandError(CoreError):
    """Something a command asks for that cannot be done; `problem` says why."""


@cache
def words() -> Language:
    """Return the user's language."""
    from canvas.language import language, system_language

    return language(system_language())


def ended(given: Sequence[str]) -> int:
    """Run a command and return its code, whatever becomes of it."""
    _speak_utf8()
    gc.disable()  # a command makes lasting objects and ends; the window, which stays, turns it on again
    try:
        code = _run(given)
        if sys.stdout is not None:
            sys.stdout.flush()
    except BrokenPipeError:
        _let_go_of_output()
        return BROKEN_PIPE
    except KeyboardInterrupt:
        return INTERRUPTED
    finally:
        gc.enable()
    return code


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


def _run(given: Sequence[str]) -> int:
    from canvas.cli.arguments import run

    try:
        return run(given)
    except CoreError as error:
        tell(error.problem)
    except BrokenPipeError:
        raise
    except OSError as error:
        tell(problem("command-failed", reason=error.strerror or type(error).__name__))
        if sys.stdout is not None:
            _let_go_of_output()
    except MemoryError:
        tell(problem("command-failed", reason=os.strerror(12)))
    except Exception as error:
        if os.environ.get("JOURNEYWALL_TRACEBACK"):
            raise
        tell(problem("command-broken", reason=f"{type(error).__name__}: {error}"))
    return FAILED


def _speak_utf8() -> None:
    """Write UTF-8 with plain newlines everywhere; half characters are shown escaped."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")


def _let_go_of_output() -> None:
    """Nobody reads any more: what is still to be written goes nowhere, and Python's own farewell is quiet."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    try:
        os.dup2(nowhere, sys.stdout.fileno())
    except (OSError, ValueError):  # no real stream, as in tests
        sys.stdout = open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123, SIM115 - open until the end
    finally:
        os.close(nowhere)
