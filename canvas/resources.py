"""Where the shipped assets are: fonts, icons, templates, examples, translations.

In a checkout they lie beside the package, in an installed wheel inside it. This module finds files;
it does not read them.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


class MissingResourceError(FileNotFoundError):
    """A file that belongs to the program is not there: the installation is broken."""

    def __init__(self, path: Path) -> None:
        super().__init__(f"Journeywall is not installed completely: {path} is missing.")
        self.path = path


@cache
def _assets() -> Path:
    installed, checkout = _PACKAGE / "_assets", _PACKAGE.parent / "assets"
    return installed if installed.is_dir() else checkout


def resource(*parts: str) -> Path:
    """The path of a shipped file or folder, such as `resource("fonts", "sans-400.ttf")`.

    Raises MissingResourceError where it does not exist.
    """
    path = _assets().joinpath(*parts)
    if not path.exists():
        raise MissingResourceError(path)
    return path
