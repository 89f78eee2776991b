"""The kinds of rows that can be added, by their words in the window's language."""

from __future__ import annotations

from canvas.model.journey import LaneKind
from canvas.widgets.sayings import message

LANE_KINDS: dict[LaneKind, str] = {
    "touchpoints": message("Touchpoints"),
    "doing": message("Actions"),
    "thinking": message("Thoughts"),
    "quotes": message("Quotes"),
    "pains and gains": message("Pains and gains"),
    "questions": message("Questions"),
    "notes": message("Notes"),
    "feelings": message("Feelings"),
    "ideas": message("Ideas"),
    "stories": message("Stories"),
    "pictures": message("Pictures"),
    "effort": message("Effort"),
    "promise": message("Promise and delivery"),
    "measures": message("Measures"),
    "curve": message("Curve"),
}

ROW = "row"
"""The name of what adds a row; its data is the kind."""
