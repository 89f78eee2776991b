"""What lies on the system's clipboard."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication


def held() -> QMimeData:
    """Return what the clipboard holds; an empty one has nothing to give, which the stubs do not know."""
    found = cast("QMimeData | None", QGuiApplication.clipboard().mimeData())
    return QMimeData() if found is None else found
