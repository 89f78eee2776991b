"""Colours of cells: which ones we give to cards, and which ones in a foreign table mean something.

The values are those of the printed map (`layout/style.py`).
"""

from __future__ import annotations

from canvas.exchange.tables.grid import Grid
from canvas.model.journey import NoteKind

NOTES: dict[NoteKind, str] = {
    "doing": "#EAF1FB",
    "thinking": "#F1ECFA",
    "quote": "#FFF6DA",
    "pain": "#FDE8E1",
    "gain": "#E4F4EA",
    "question": "#E5F4F6",
    "free": "#FFF3B0",
}
FEELINGS = ("#EFA98F", "#F8D5C2", "#E6E9ED", "#CFE4EF", "#9CC9DD")
"""−2 … +2, pale enough for black type."""
INK, SECOND, PAPER, TINT, HEAD, HAIRLINE = "#14181F", "#5B6472", "#FFFFFF", "#E7EFF1", "#0E5A6B", "#D9DEE5"
IDEA, CARD = "#FFF3B0", "#F3F4F6"
_OURS = frozenset({*NOTES.values(), *FEELINGS, PAPER, TINT, HEAD, IDEA, CARD, "#000000", ""})
_PALE = 24


def feeling(value: float) -> str:
    """Return the ground for a feeling, −2 … +2."""
    return FEELINGS[min(4, max(0, round(value) + 2))]


def meant(grid: Grid, row: int, fill: str) -> str:
    """Return the fill as a card's colour, "" where it only decorates: one for a whole row, grey, or ours."""
    if fill in _OURS or _is_grey(fill):
        return ""
    others = {cell.fill for cell in grid.rows[row] if cell.text.strip() and cell.fill not in _OURS}
    return fill if len(others) > 1 else ""


def _is_grey(fill: str) -> bool:
    parts = [int(fill[i : i + 2], 16) for i in (1, 3, 5)]
    return max(parts) - min(parts) < _PALE
