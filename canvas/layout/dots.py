"""Votes as they are seen on a sheet: dots and their number on the upper edge of each card, as stuck-on dots.

The same shapes lie above the map on the screen and, where they are asked for, in the print.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from canvas.frozen import replace
from canvas.layout import style
from canvas.layout.shapes import Box, Rect, Shape, Stroke, Text, circle
from canvas.layout.sheet import Cell, Mark, Placed, Row, Seen, Sheet
from canvas.layout.words import measure
from canvas.model import voting
from canvas.model.project import Project
from canvas.named import NamedTuple

MOST_DOTS = 5
"""More votes are only told by the number."""
_FONT = "bold"
_HIGH, _DOT, _PITCH, _PAD, _SIDE = 1.5, 0.56, 0.66, 0.42, 0.5
"""Height, dots, their distance, air and distance from the card's corner, in em of the card's own type."""
_ABOVE = 0.62
"""How much of them lies above the card's edge: its text begins below them."""
Z = 90
"""Above every card and curve."""


class _Measure(NamedTuple):
    em: float
    dots: int
    number: str

    @property
    def number_width(self) -> float:
        return measure(self.number, _FONT, self.em)

    @property
    def width(self) -> float:
        return (2 * _PAD + self.dots * _PITCH + (_PITCH - _DOT)) * self.em + self.number_width


def box(seen: Seen, count: int, least: float = 0.0) -> Box:
    """Return where the dots of a card are on its sheet: astride its upper edge, at the right.

    Their type is the card's, but no smaller than `least` mm: on the screen they are read from far away.
    """
    found, card = _measured(seen.mark, count, least), seen.box
    high = _HIGH * found.em
    return Box(card.right - _SIDE * found.em - found.width, card.y - _ABOVE * high, found.width, high)


def above(least: float = 0.0) -> float:
    """Return how far dots stand out above a card's edge, at most (mm)."""
    return _ABOVE * _HIGH * max(style.CARD.size, least)


def pill(seen: Seen, count: int, least: float = 0.0) -> tuple[Shape, ...]:
    """Return the dots of a card on its sheet; a hollow one for no vote."""
    found, area = _measured(seen.mark, count, least), box(seen, count, least)
    em, middle = found.em, area.y + area.height / 2
    shapes: list[Shape] = [
        Rect(*area, style.PAPER, Stroke(style.ACCENT, 0.06 * em), area.height / 2),
    ]
    x = area.x + _PAD * em
    for number in range(found.dots):
        at = x + (number * _PITCH + _DOT / 2) * em
        radius = _DOT / 2 * em
        hollow = Stroke(style.ACCENT, 0.08 * em) if not count else None
        shapes.append(circle(at, middle, radius - 0.04 * em, None if hollow else style.ACCENT, hollow))
    left = area.right - _PAD * em - found.number_width
    shapes.append(Text(left, middle + 0.3638 * em, found.number, _FONT, em, style.ACCENT, found.number_width))
    return tuple(shapes)


def shapes(sheet: Sheet, totals: Mapping[str, int], least: float = 0.0) -> Iterator[Shape]:
    """Yield the dots of all cards of a sheet, by the votes each has."""
    for row, top in zip(sheet.rows, sheet.tops, strict=True):
        for seen, count in _voted(row, totals):
            yield from pill(seen._replace(y=seen.y + top), count, least)


def dotted(sheet: Sheet, project: Project, round_name: str) -> Sheet:
    """Return the sheet with the votes of a round on its cards."""
    totals = voting.totals(project, round_name)
    if not totals:
        return sheet
    return replace(sheet, rows=tuple(_with_dots(row, totals) for row in sheet.rows))


def _with_dots(row: Row, totals: Mapping[str, int]) -> Row:
    drawn = []
    for seen, count in _voted(row, totals):
        area = box(seen, count)
        mark = Mark(pill(seen, count), area, "", "legend", "")
        drawn.append(Placed(0.0, Cell(area.right, area.bottom, (mark,)), (Z,), Z))
    return row._replace(placed=(*row.placed, *drawn)) if drawn else row


def _voted(row: Row, totals: Mapping[str, int]) -> Iterator[tuple[Seen, int]]:
    """The cards of a row that have votes, seen from the row's top."""
    for placed in row.placed:
        for mark in placed.cell.marks:
            if mark.record in totals and mark.role in ("touchpoint", "note", "idea", "story"):
                yield Seen(mark, placed.x, placed.y, placed.cell), totals[mark.record]


def _measured(mark: Mark, count: int, least: float) -> _Measure:
    em = max(mark.block.size if mark.block else style.CARD.size, least)
    return _Measure(em, min(max(count, 1), MOST_DOTS), str(count))
