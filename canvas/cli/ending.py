"""How a command runs and ends: with which code, whatever becomes of it."""

from __future__ import annotations

import gc
import io
import os
import sys
from collections.abc import Sequence

from canvas.cli.arguments import run
from canvas.cli.edge import FAILED, tell
from canvas.model.collecting import collect_again
from canvas.model.problem import CoreError, problem

INTERRUPTED, BROKEN_PIPE = 130, 141
"""As shells count programs that a signal has ended."""


def ended(given: Sequence[str], *, is_last: bool) -> int:
    """Run a command and return its code, whatever becomes of it. `is_last`: the process ends after it."""
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
        if not is_last:
            collect_again()
        elif not gc.isenabled():
            gc.freeze()  # the system takes all of it back at once: nobody need go through it for circles
    return code


def _run(given: Sequence[str]) -> int:
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
