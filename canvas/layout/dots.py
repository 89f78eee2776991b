"""Votes as they are seen on a sheet: dots and their number on the upper edge of each card, as stuck-on dots.

The same shapes lie above the map on the screen and, where they are asked for, in the print. They cover no
label of an arrow: where one stands at the edge they move along it, are shorter, or stand elsewhere.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from canvas.frozen import replace
from canvas.layout import style
from canvas.layout.map.evidence import TICK, TICK_IN
from canvas.layout.shapes import Box, Rect, Shape, Stroke, Text, circle
from canvas.layout.sheet import LINE, Cell, Mark, Placed, Row, Seen, Sheet
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
"""How much of them lies above the card's edge: its text begins below. What makes them larger, does."""
_SHARE = 0.6
"""How much of a card's width they take at most where their type is larger than the card's own."""
_CLEAR = 0.5
"""How far from the label of an arrow they stay, and from the tick in a card's corner (mm)."""
Z = 90
"""Above every card and curve."""


class _Form(NamedTuple):
    """How votes are drawn: their type (mm), how many dots, and the number, which may be left out."""

    em: float
    dots: int
    number: str

    @property
    def number_width(self) -> float:
        return measure(self.number, _FONT, self.em) if self.number else 0.0

    @property
    def width(self) -> float:
        if not self.number:
            return self.high
        return (2 * _PAD + self.dots * _PITCH + (_PITCH - _DOT)) * self.em + self.number_width

    @property
    def high(self) -> float:
        return (_HIGH if self.number else _HIGH / 2) * self.em


def box(seen: Seen, count: int, least: float = 0.0, labels: Sequence[Box] = ()) -> Box:
    """Return where the dots of a card are on its sheet: astride its upper edge, at the right.

    Their type is the card's, but no smaller than `least` mm: on the screen they are read from far away.
    `labels` are areas that they leave free.
    """
    return _standing(seen, count, least, labels)[1]


def above(least: float = 0.0) -> float:
    """Return how far dots stand out from a card's edge, at most (mm)."""
    return _HIGH * (max(style.CARD.size, least) - (1 - _ABOVE) * style.CARD.size)


def labels(sheet: Sheet) -> tuple[Box, ...]:
    """Return where the labels of arrows are on a sheet."""
    return tuple(
        mark.box.moved(placed.x, top + placed.y)
        for row, top in zip(sheet.rows, sheet.tops, strict=True)
        for placed in row.placed
        if placed.cell.marks and placed.cell.marks[0].role.startswith(LINE)
        for mark in placed.cell.marks
        if mark.role == "link" and mark.block is not None and mark.shapes
    )


def pill(seen: Seen, count: int, least: float = 0.0, labels: Sequence[Box] = ()) -> tuple[Shape, ...]:
    """Return the dots of a card on its sheet; a hollow one for no vote."""
    form, area = _standing(seen, count, least, labels)
    em, middle = form.em, area.y + area.height / 2
    shapes: list[Shape] = [
        Rect(*area, style.PAPER, Stroke(style.ACCENT, 0.06 * em), area.height / 2),
    ]
    pad = _PAD * em if form.number else (area.width - _DOT * em) / 2
    for number in range(form.dots):
        at = area.x + pad + (number * _PITCH + _DOT / 2) * em
        radius = _DOT / 2 * em
        hollow = Stroke(style.ACCENT, 0.08 * em) if not count else None
        shapes.append(circle(at, middle, radius - 0.04 * em, None if hollow else style.ACCENT, hollow))
    if form.number:
        wide = form.number_width
        left = area.right - _PAD * em - wide
        shapes.append(Text(left, middle + 0.3638 * em, form.number, _FONT, em, style.ACCENT, wide))
    return tuple(shapes)


def shapes(
    sheet: Sheet, totals: Mapping[str, int], least: float = 0.0, labels: Sequence[Box] = ()
) -> Iterator[Shape]:
    """Yield the dots of all cards of a sheet, by the votes each has."""
    for row, top in zip(sheet.rows, sheet.tops, strict=True):
        for seen, count in _voted(row, totals):
            yield from pill(seen._replace(y=seen.y + top), count, least, labels)


def dotted(sheet: Sheet, project: Project, round_name: str) -> Sheet:
    """Return the sheet with the votes of a round on its cards."""
    totals = voting.totals(project, round_name)
    if not totals:
        return sheet
    free = labels(sheet)
    rows = zip(sheet.rows, sheet.tops, strict=True)
    drawn = (_with_dots(row, totals, [each.moved(0.0, -top) for each in free]) for row, top in rows)
    return replace(sheet, rows=tuple(drawn))


def _with_dots(row: Row, totals: Mapping[str, int], labels: Sequence[Box]) -> Row:
    drawn = []
    for seen, count in _voted(row, totals):
        area = box(seen, count, 0.0, labels)
        mark = Mark(pill(seen, count, 0.0, labels), area, "", "legend", "")
        drawn.append(Placed(0.0, Cell(area.right, area.bottom, (mark,)), (Z,), Z))
    return row._replace(placed=(*row.placed, *drawn)) if drawn else row


def _voted(row: Row, totals: Mapping[str, int]) -> Iterator[tuple[Seen, int]]:
    """The cards of a row that have votes, seen from the row's top."""
    for placed in row.placed:
        for mark in placed.cell.marks:
            if mark.record in totals and mark.role in ("touchpoint", "note", "idea", "story"):
                yield Seen(mark, placed.x, placed.y, placed.cell), totals[mark.record]


# Where they stand


def _forms(mark: Mark, count: int, least: float) -> tuple[_Form, ...]:
    """The ways to draw the votes of a card so that they can be read and are no larger than it, best first."""
    own = _own(mark)
    em, number = max(own, least), str(count)
    whole, short = _Form(em, min(max(count, 1), MOST_DOTS), number), _Form(em, 1, number)
    if em <= own or whole.width <= _SHARE * mark.box.width:
        return whole, short
    return (short,) if short.width <= mark.box.width else (_Form(em, 1, ""),)


def _own(mark: Mark) -> float:
    return mark.block.size if mark.block else style.CARD.size


def _standing(seen: Seen, count: int, least: float, labels: Sequence[Box]) -> tuple[_Form, Box]:
    """How the votes of a card are drawn, and where they lie over no label: on an edge, else within the card.

    From far they cover fewer words within their own card than on its lower edge, where the next one begins.
    """
    forms, card = _forms(seen.mark, count, least), seen.box
    high, own = forms[0].high, _own(seen.mark)
    over = min((1 - _ABOVE) * _HIGH * own, high / 2)
    edges = (card.y + over - high, *((card.bottom - over,) if forms[0].em <= own else ()))
    places = ((form, _beside(form, card, y, labels)) for y in edges for form in forms)
    within = (forms[-1], _at_corner(forms[-1], card, card.y + _CLEAR))
    return next(((form, area) for form, area in places if area is not None), within)


def _at_corner(form: _Form, card: Box, y: float) -> Box:
    side = max(_SIDE * form.em, TICK_IN + TICK / 2 + _CLEAR)
    return Box(card.right - side - form.width, y, form.width, form.high)


def _beside(form: _Form, card: Box, y: float, labels: Sequence[Box]) -> Box | None:
    """The place on an edge that is nearest to its right end and free of labels; None where none is free."""
    area = corner = _at_corner(form, card, y)
    level = (each for each in labels if each.y < area.bottom + _CLEAR and each.bottom > area.y - _CLEAR)
    for label in sorted(level, key=lambda each: -each.right):
        if label.x < area.right + _CLEAR and label.right > area.x - _CLEAR:
            area = area._replace(x=label.x - _CLEAR - area.width)
    return area if area.x >= card.x or area is corner else None
