"""What a line of a table could be as well: the likeliest others, so that one click corrects a guess."""

from __future__ import annotations

from canvas.exchange.tables.guess import Line, Shape

_OF_ROWS = {
    "title": ("phase", "ignore"),
    "phase": ("step", "title"),
    "step": ("phase", "need"),
    "need": ("notes", "step"),
    "duration": ("waiting", "notes"),
    "waiting": ("duration", "notes"),
    "touchpoints": ("doing", "notes"),
    "doing": ("touchpoints", "notes"),
    "thinking": ("quotes", "feelings"),
    "quotes": ("thinking", "notes"),
    "pains": ("pains and gains", "ideas"),
    "gains": ("pains and gains", "ideas"),
    "pains and gains": ("pains", "gains"),
    "questions": ("thinking", "notes"),
    "notes": ("touchpoints", "ignore"),
    "feelings": ("curve", "thinking"),
    "effort": ("curve", "notes"),
    "promise": ("delivery", "notes"),
    "measures": ("notes", "curve"),
    "ideas": ("pains", "notes"),
    "stories": ("quotes", "notes"),
    "pictures": ("notes", "ignore"),
    "curve": ("feelings", "effort"),
    "more": ("notes", "ignore"),
    "ignore": ("notes", "touchpoints"),
}
_OF_COLUMNS = {
    "journey": ("phase", "ignore"),
    "phase": ("step", "journey"),
    "step": ("text", "phase"),
    "text": ("step", "description"),
    "description": ("text", "ignore"),
    "emotion": ("word", "effort"),
    "ignore": ("description", "text"),
}


def others(line: Line, shape: Shape) -> tuple[str, str]:
    """Return two other roles that a line may well have, the likelier first."""
    table = _OF_COLUMNS if shape == "long" else _OF_ROWS
    rest = ("description", "ignore") if shape == "long" else ("notes", "ignore")
    first, second = table.get(line.role, rest)
    return first, second
