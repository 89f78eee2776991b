"""The comparison of two journeys as a kind of sheet: what it offers, its widths, its rows put together."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from canvas.layout import style
from canvas.layout.compare import bridge, cards, curves, heads, legend, notes, tally, told, words
from canvas.layout.compare.told import Slot, Told
from canvas.layout.map.context import Drawn
from canvas.layout.options import Drop, Offer, SheetKind, SheetOptions, message
from canvas.layout.page import Page, Parts
from canvas.layout.shapes import Box
from canvas.layout.sheet import Cell, Placed, Row, Sheet
from canvas.model.index import index_of
from canvas.model.journey import Journey, Step, Touchpoint
from canvas.model.problem import Problem, problem
from canvas.model.project import NAMES, Project

LARGEST = 84
FIRST_CURVE, OTHER_CURVE, CURVE_GROWS = 74.0, 46.0, 60.0
AIR = 4.0


def offers(project: Project) -> tuple[Offer, ...]:
    """Each journey that answers another one, beside that one."""
    journeys: tuple[Journey, ...] = index_of(project).of(Journey)
    return tuple(
        Offer(f"{before.title} → {journey.title}", journey.id, before.id)
        for journey in journeys
        if (before := project.get(Journey, journey.previous)) and before.id != journey.id
    )


def widths(project: Project, options: SheetOptions) -> tuple[float, float]:
    """Between which natural widths the shared columns look well."""
    given = told.tell(project, options)
    return told.width_for(given, told.UNIT_LEAST), told.width_for(given, told.UNIT_MOST)


def lay(project: Project, options: SheetOptions, previous: Sheet | None) -> Sheet:
    """Lay out the comparison. Raises SheetError where there is nothing to compare with."""
    return _Laying(told.tell(project, options), options, Parts(previous)).sheet()


class _Laying:
    """One comparison being laid out."""

    def __init__(self, given: Told, options: SheetOptions, parts: Parts) -> None:
        self.told, self.options, self.parts = given, options, parts
        self.slots, width = told.slots(given, options.width)
        self.page = Page("compare", given.after, options, width)

    def sheet(self) -> Sheet:
        """Title, quantities, curves, as it is, as it could be, legend, foot."""
        title = words.title(self.told)
        head = self.page.title(title, words.sentence(self.told), LARGEST)
        counted = tally.row(self.told, self.page.inner)
        boards = [
            *self._board(is_after=False),
            bridge.row(self.told, self.slots),
            *self._board(is_after=True),
        ]
        noted = notes.row(self.told, self.page.inner)
        below = legend.row(self.told, self.page.inner)
        foot = self.page.foot()
        boards += [noted] if noted else []
        fixed = [head, *((counted,) if counted else ()), *boards, below]
        felt = self._curves(sum(row.height for row in fixed))
        rows = [head, *((counted,) if counted else ()), *felt, *boards, below]
        return self.page.sheet(title, rows, foot, self.parts)

    def _curves(self, fixed: float) -> list[Row]:
        """The bands of feelings; they take what height is left."""
        people = told.personas(self.told)
        if not people or not self.slots:
            return []
        least = [FIRST_CURVE, *[OTHER_CURVE] * (len(people) - 1)]
        left = (self.options.height or 0.0) - fixed - sum(least) - AIR * len(people) - self.page.around
        more = min(max(0.0, left) / len(people), CURVE_GROWS)
        rows = [
            curves.row(self.told, self.slots, persona, round(high + more, 3))
            for persona, high in zip(people, least, strict=True)
        ]
        return [row._replace(height=round(row.height + AIR, 3)) for row in rows]

    def _board(self, *, is_after: bool) -> list[Row]:
        """The heads of one side and its touchpoints, step below step."""
        cells = [
            Placed(slot.x, self._cell(slot, step, is_after=is_after), (42 if is_after else 22, n))
            for n, slot in enumerate(self.slots)
            if (step := slot.step(is_after=is_after))
        ]
        high = max((placed.cell.height for placed in cells), default=0.0)
        side = "after" if is_after else "before"
        row = Row(f"cards {side}", round(high + style.LANE_PADDING, 3), tuple(cells))
        return [*heads.rows(self.told, self.slots, self.parts, is_after=is_after), row]

    def _cell(self, slot: Slot, step: Step, *, is_after: bool) -> Cell:
        context = self.told.side(is_after=is_after)
        every = [card for card in context.index.step(step.id) if isinstance(card, Touchpoint)]
        shown = [card for card in every if context.is_shown(card.personas)]
        side = "after" if is_after else "before"
        drawn = tuple(self._card(card, slot.width, side) for card in shown)
        return self.parts.part(
            f"cell {side} {step.id}",
            (self.parts.settled(f"at {side} {step.id}", (slot.width, len(drawn))), *drawn),
            partial(_stacked, drawn, slot.width),
        )

    def _card(self, card: Touchpoint, width: float, side: str) -> Drawn:
        is_after = side == "after"
        face = cards.face(self.told, card, is_after=is_after)
        given = self.parts.settled(f"face {side} {card.id}", (width, self.told.is_other, face))
        context = self.told.side(is_after=is_after)
        return self.parts.part(
            f"card {side} {card.id}",
            (card, given, context.say, context.language),
            partial(cards.card, self.told, card, face, width, is_after=is_after),
        )


def _stacked(drawn: Sequence[Drawn], width: float) -> Cell:
    """Cards below each other."""
    marks, y = [], 0.0
    for each in drawn:
        marks.append(each.mark.moved(0.0, round(y, 3)))
        y += each.height + style.CARD_GAP
    return Cell(width, round(max(0.0, y - style.CARD_GAP), 3), tuple(marks))


def drop(project: Project, sheet: Sheet, record: str, x: float, y: float) -> Drop | Problem:
    """What a touchpoint let go among the journey's own steps sets: its step, and nothing else."""
    card = project.find(record)
    if not isinstance(card, Touchpoint):
        kind = NAMES.get(type(card), "")
        return problem("board-refuses", record, kind=kind) if card else problem("not-found")
    number = sheet.row_at(y)
    key = sheet.rows[number].key if number is not None else ""
    side = _side_of(project, sheet, record)
    if number is None or key not in (f"cards {side}", f"steps {side}"):
        return problem("drop-nowhere", record)
    heads_ = next(row for row in sheet.rows if row.key == f"steps {side}")
    for placed in heads_.placed:
        if placed.x - style.STEP_GAP / 2 <= x < placed.x + placed.cell.width + style.STEP_GAP / 2:
            step = placed.cell.marks[0].record
            fields = (("step", step),) if step and step != card.step else ()
            row = sheet.rows[number]
            return Drop(
                record, "", "", "", fields, Box(placed.x, sheet.tops[number], placed.cell.width, row.height)
            )
    return problem("drop-nowhere", record)


def _side_of(project: Project, sheet: Sheet, record: str) -> str:
    """The side of the sheet that a touchpoint stands on."""
    for row in sheet.rows:
        if row.key in ("cards before", "cards after"):
            for placed in row.placed:
                if any(mark.record == record for mark in placed.cell.marks):
                    return row.key.removeprefix("cards ")
    return ""


KIND = SheetKind(
    "compare",
    message("Side by side"),
    offers,
    frozenset({"journey", "persona", "about", "other", "width", "height", "date", "hidden"}),
    lay,
    widths,
    drop,
)
