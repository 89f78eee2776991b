"""What the window remembers between starts, in the place where this system keeps settings."""

from __future__ import annotations

from PySide6.QtCore import QSettings


def settings() -> QSettings:
    """The settings of the program."""
    return QSettings(QSettings.Format.IniFormat, QSettings.Scope.UserScope, "Journeywall", "Journeywall")
