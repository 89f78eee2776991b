"""Where writing goes on: Enter to the next card of the cell, Tab to the next step or the next head.

The places are also shown beforehand, as slots in which the next card would stand.
"""

from __future__ import annotations

from collections.abc import Iterator

from canvas.editing import atlas
from canvas.editing.selection import Place
from canvas.editing.writing import NewCard
from canvas.layout.shapes import Box
from canvas.layout.sheet import Seen, Sheet
from canvas.layout.style import CARD_GAP, LANE_PADDING
from canvas.model.edits.flow import after_row
from canvas.model.index import index_of
from canvas.model.journey import Lane, Phase, Step
from canvas.model.project import Project

SLOT_PX = 40.0
LEAST_SLOT_PX = 18.0
"""Lower than this a slot has no room for its words."""
CLOSE = 0.9
"""How near (mm) a slot comes to cards where there is little room."""
FLOW_GAP = 12.0
"""How far behind a node of a flow the next one is expected (mm)."""


def below(sheet: Sheet, seen: Seen) -> NewCard | None:
    """Return where Enter starts the next card after this one; None where it lies in no cell.

    In a flow it is the node that follows.
    """
    place = _place(seen)
    if place is not None and seen.mark.role == "flow-node":
        return NewCard(Place(after_row(seen.mark.record), place.column))
    if place is None or not atlas.is_card(seen.mark):
        return None
    there = [card.mark.record for card in atlas.cards_in(sheet, place)]
    number = there.index(seen.mark.record) + 1 if seen.mark.record in there else len(there)
    return NewCard(place, there[number] if number < len(there) else None)


def beside(sheet: Sheet, seen: Seen, by: int = 1) -> NewCard | None:
    """Return where Tab starts the next card: as the last one of the next step, in the same lane."""
    place = _place(seen)
    if place is None or not atlas.is_card(seen.mark):
        return None
    steps = [column.key for column in sheet.columns]
    number = steps.index(place.column) + by if place.column in steps else -1
    return NewCard(Place(place.row, steps[number])) if 0 <= number < len(steps) else None


def next_head(project: Project, key: str, by: int = 1) -> str:
    """Return the next phase, step or lane of its kind, "" where there is none."""
    record, index = project.find(key), index_of(project)
    row: tuple[str, ...] = ()
    if isinstance(record, Phase):
        row = tuple(each.id for each in index.of(Phase, record.journey))
    elif isinstance(record, Lane):
        row = tuple(each.id for each in index.of(Lane, record.journey))
    elif isinstance(record, Step):
        phase = project.get(Phase, record.phase)
        phases = index.of(Phase, phase.journey) if phase else ()
        row = tuple(each.id for own in phases for each in index.of(Step, own.id))
    number = row.index(key) + by if key in row else -1
    return row[number] if 0 <= number < len(row) else ""


def slots(sheet: Sheet, seen: Seen, px: float) -> tuple[Box | None, Box | None]:
    """Return the areas (mm) in which the next cards would stand: in this cell, and in the next step.

    None where there is no room that is not taken by another card.
    """
    here, there = below(sheet, seen), beside(sheet, seen)
    height = SLOT_PX * px
    under = None
    if here is not None and here.before is None:
        box = seen.box
        is_flow = seen.mark.role == "flow-node"
        under = (
            Box(box.right + FLOW_GAP, box.y, box.width, box.height)
            if is_flow
            else Box(box.x, box.bottom + CARD_GAP, box.width, height)
        )
    after = _last_slot(sheet, there.place, height) if there is not None else None
    least = LEAST_SLOT_PX * px
    return _as_free(sheet, under, least), _as_free(sheet, after, least)


def _as_free(sheet: Sheet, slot: Box | None, least: float) -> Box | None:
    """The slot as high as there is room above what stands below it, None where there is too little.

    In a full cell it would otherwise lie over the cards of the row below.
    """
    if slot is None:
        return None
    under = min((box.y for box in _over(sheet, slot) if box.y >= slot.y), default=None)
    if under is not None:  # what little room there is between the rows is shared out evenly
        top = slot.y - CARD_GAP + CLOSE
        slot = slot._replace(y=top, height=under - CLOSE - top)
    is_free = slot.height >= least and not any(True for _ in _over(sheet, slot))
    return slot if is_free else None


def _over(sheet: Sheet, slot: Box) -> Iterator[Box]:
    """The cards a slot lies over."""
    for row, top in zip(sheet.rows, sheet.tops, strict=True):
        if top >= slot.bottom or top + row.height <= slot.y:
            continue
        for placed in row.placed:
            for mark in placed.cell.marks:
                box = mark.box.moved(placed.x, top + placed.y)
                if atlas.is_in_cell(mark) and _is_over(box, slot):
                    yield box


def _is_over(one: Box, two: Box) -> bool:
    across = one.x < two.right and two.x < one.right
    return across and one.y < two.bottom and two.y < one.bottom


def _last_slot(sheet: Sheet, place: Place, height: float) -> Box | None:
    area, cards = atlas.area(sheet, place), atlas.cards_in(sheet, place)
    if area is None:
        return None
    top = max((card.box.bottom for card in cards), default=area.y + LANE_PADDING - CARD_GAP)
    return Box(area.x, top + CARD_GAP, area.width, height)


def _place(seen: Seen) -> Place | None:
    return Place(seen.cell.row, seen.cell.column) if seen.cell.row and seen.cell.column else None
