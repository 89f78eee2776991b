"""`journeywall [FILE]`: the window."""

from __future__ import annotations

import os
import sys
from argparse import Namespace
from pathlib import Path

from canvas.cli.arguments import version
from canvas.cli.edge import DONE, CommandError
from canvas.files import errors
from canvas.model.problem import problem


def run(asked: Namespace) -> int:
    """Open the window on a file, or on a new project; raises CoreError where that cannot be done."""
    if asked.version:
        print(version())
        return DONE
    path = Path(asked.file) if asked.file else None
    if path is not None:
        _check(path)
    if not _has_screen():
        raise CommandError(problem("no-screen"))
    try:
        from canvas.widgets import app
    except ImportError as error:
        raise CommandError(problem("window-missing", reason=str(error))) from error
    return app.run(path)


def _check(path: Path) -> None:
    """Say what is wrong with a path before a window is opened for it."""
    with errors.reading(path):
        if path.is_dir():
            raise errors.refuse("file-is-folder")
        path.stat()


def _has_screen() -> bool:
    """Tell whether there is something to open a window on; Qt would end the whole program."""
    if not sys.platform.startswith("linux"):
        return True
    return any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))
