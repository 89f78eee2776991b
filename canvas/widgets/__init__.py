"""The window: events in, pixels out. The only room that knows Qt; it decides nothing about the map."""

from __future__ import annotations

from canvas.widgets import pyside

pyside.start()
