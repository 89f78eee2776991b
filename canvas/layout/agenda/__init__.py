"""The agenda as a sheet: the seven questions that matter most, with room to write the answers."""

from __future__ import annotations

from canvas.layout.agenda.kind import KIND

__all__ = ["KIND"]
