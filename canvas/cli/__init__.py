"""The command line: what is asked for, what is said, with which code it ends.

0 when it was done, 1 when it could not be done (one sentence on the error stream, no file made or changed),
2 for wrong usage. Everything slow is imported where it is used, so that `journeywall --version` answers at
once. Nothing about projects is decided here.
"""

from __future__ import annotations

import sys

from canvas import __version__


def main(words: list[str] | tuple[str, ...] | None = None) -> int:
    """Do what the words of a command ask for, and return the code to end with."""
    given = list(sys.argv[1:] if words is None else words)
    if given in (["--version"], ["-V"]):
        print(f"Journeywall {__version__}")
        return 0
    from canvas.cli.ending import ended

    return ended(given, is_last=words is None)
