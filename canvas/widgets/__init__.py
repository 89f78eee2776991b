"""The window: events in, pixels out. The only room that knows Qt; it decides nothing about the map."""

from __future__ import annotations

import builtins

from PySide6 import QtCore

__all__ = ["QtCore"]

# PySide puts an import of its own in the place of Python's, which reads the source of every module that is
# imported after it, in search of `from __feature__ import …`. Nobody here says that; reading a thousand files
# is a tenth of the time until a window is shown (tests/widgets/test_late.py holds what PySide calls it).
if builtins.__import__ is getattr(builtins, "__feature_import__", None):
    builtins.__import__ = builtins.__orig_import__  # type: ignore[attr-defined]  # put there by PySide
