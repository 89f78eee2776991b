"""Where the program keeps its own things on this system: journals of unsaved work, backups."""

from __future__ import annotations

from pathlib import Path

import platformdirs

NAME = "Journeywall"


def journals() -> Path:
    """The folder with a journal for each open document."""
    return Path(platformdirs.user_state_dir(NAME, appauthor=False)) / "journals"


def backups() -> Path:
    """The folder with the version before the last save of each project."""
    return Path(platformdirs.user_data_dir(NAME, appauthor=False)) / "backups"
