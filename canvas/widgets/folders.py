"""Where the program keeps its own things on this system: journals of unsaved work, backups, templates."""

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


def templates() -> Path:
    """The folder with the user's own templates."""
    return Path(platformdirs.user_data_dir(NAME, appauthor=False)) / "templates"


def tables() -> Path:
    """The folder with what kinds of tables were taken for."""
    return Path(platformdirs.user_data_dir(NAME, appauthor=False)) / "tables"


def memory() -> Path:
    """The folder with the list of the files opened last."""
    return Path(platformdirs.user_state_dir(NAME, appauthor=False))
