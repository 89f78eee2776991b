"""The plan as a sheet: ideas and activities by impact and effort, and who does what by when."""

from __future__ import annotations

from canvas.layout.plan.kind import KIND

__all__ = ["KIND"]
