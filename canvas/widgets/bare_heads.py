"""The sheet's own heads while strips beside it say the same larger: they give their names to the strips.

What else a head tells (a promise, a need, a time) stays where it is; a row of heads with nothing but names
becomes plain paper. On the screen only. Where the strips are is `frozen`'s to say; nothing is painted here.
"""

from __future__ import annotations

from collections.abc import Callable

from canvas.layout.kept import Kept
from canvas.layout.sheet import Mark, Row, Sheet, TextBlock
from canvas.named import NamedTuple
from canvas.widgets.camera import PX_PER_MM
from canvas.widgets.frozen import strips
from canvas.widgets.heads import HEAD_ROWS, NAMES_FROM, PHASES_FROM
from canvas.widgets.scene import KEPT_BANDS
from canvas.widgets.steps import Lines, Step, prepare

Steps = tuple[Step, ...]
LEAST_PX = {"phase": PHASES_FROM, "step": NAMES_FROM}
"""Pixels from which on the strip says the name of a head."""


class Own(NamedTuple):
    """A row of heads, and what is left of each mark in it, by the mark's identity."""

    row: Row
    left: dict[int, Steps]
    narrowest: dict[str, float]
    """Millimetres of the narrowest head, by role."""
    is_plain: bool
    """Whether nothing in the row is more than names, their numbers and rules."""


class Bare(NamedTuple):
    """The heads of a sheet that are named in strips at a scale (logical pixels to the millimetre)."""

    px_per_mm: float
    rows: tuple[Own, ...]
    has_lanes: bool

    def steps(self, mark: Mark, all_of_it: Steps) -> Steps:
        """Return what is painted of a mark."""
        if mark.role == "lane":
            return () if self.has_lanes else all_of_it
        for row in self.rows:
            found = row.left.get(id(mark))
            if found is not None:
                return found if row.is_plain or self._is_named(mark) else all_of_it
        return all_of_it

    def _is_named(self, mark: Mark) -> bool:
        return mark.box.width * self.px_per_mm >= LEAST_PX.get(mark.role, 0.0)


def bare_heads(sheet: Sheet, px_per_mm: float) -> Bare | None:
    """Return which heads of a sheet are named in strips at a scale; None where all stand for themselves."""
    room = strips(sheet, px_per_mm / PX_PER_MM, 0.0)
    if not room.top and not room.left:
        return None
    rows = (own(row) for row in _head_rows(sheet)) if room.top else ()
    return Bare(px_per_mm, tuple(row for row in rows if _is_said(row, px_per_mm)), bool(room.left))


def said_in_strips(row: Row) -> Callable[[Mark], bool]:
    """Return what tells of a mark of a row whether strips say all of it that is seen from far away."""
    found = own(row) if row.key in HEAD_ROWS else None
    gone = found.left if found and found.is_plain else {}
    return lambda mark: mark.role == "lane" or id(mark) in gone


def _is_said(row: Own, px_per_mm: float) -> bool:
    """Tell whether a row gives names away: plain paper it becomes only as a whole."""
    wide = (least * px_per_mm >= LEAST_PX[role] for role, least in row.narrowest.items())
    return not row.is_plain or all(wide)


_head_rows: Kept[Sheet, tuple[Row, ...]] = Kept(
    lambda sheet: tuple(row for row in sheet.rows if row.key in HEAD_ROWS), 8
)


def _own(row: Row) -> Own:
    marks = [mark for placed in row.placed for mark in placed.cell.marks]
    heads = [mark for mark in marks if mark.role in LEAST_PX]
    is_plain = not any(_details(mark) for mark in heads)
    left = {id(mark): () if is_plain else _nameless(mark) for mark in heads}
    if is_plain:  # the words of the label column, and the lines between phases
        left |= {id(mark): () for mark in marks if not mark.record}
    narrowest: dict[str, float] = {}
    for mark in heads:
        narrowest[mark.role] = min(mark.box.width, narrowest.get(mark.role, mark.box.width))
    return Own(row, left, narrowest, is_plain)


own = Kept(_own, KEPT_BANDS)
"""The heads of a row, found once for each row."""


def _nameless(mark: Mark) -> Steps:
    return tuple(step for step in prepare(mark.shapes).steps if not _is_name(step, mark.block))


def _is_name(step: Step, block: TextBlock | None) -> bool:
    """Tell whether a step draws the name of a head: the text that is typed in it."""
    if block is None or not isinstance(step, Lines):
        return False
    text = step.texts[0]
    return (text.baseline, text.font, text.size) == (block.baseline, block.font, block.size)


def _details(mark: Mark) -> Steps:
    """What a head tells beside its rule, its number and its name."""
    _, *rest = _nameless(mark) or (None,)
    return tuple(step for step in rest if not _is_number(step))


def _is_number(step: Step) -> bool:
    return isinstance(step, Lines) and all(not text.text or text.text.isdigit() for text in step.texts)
