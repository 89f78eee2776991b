"""One touchpoint seen from every side, as a page to hang up: everything that is written about it."""

from __future__ import annotations

from canvas.layout.touchpoint.kind import KIND

__all__ = ["KIND"]
