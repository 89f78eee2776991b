"""Where something new or moved goes: the order key that puts it before or after its neighbours."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, TypeVar

from canvas.model import order
from canvas.model.index import index_of
from canvas.model.problem import EditError, problem
from canvas.model.project import Project
from canvas.model.value import Value

R = TypeVar("R", bound=Value)


def need(project: Project, cls: type[R], key: str) -> R:
    """Return the record, or raise EditError("not-found")."""
    record = project.get(cls, key)
    if record is None:
        raise EditError(problem("not-found", key))
    return record


def place(
    project: Project, record: Any, siblings: Sequence[Any], before: str | None, **fields: Any
) -> Project:
    """Put `record` with `fields` among `siblings` (in their order), before the one named or at the end.

    Moves only this record's key; where two neighbours share one key, the siblings' keys are written anew.
    """
    others = [other for other in siblings if other.id != record.id]
    position = next((i for i, other in enumerate(others) if other.id == before), len(others))
    known = project.find(record.id)
    if known is not None and _stands(siblings, record.id, before):
        return project.put(record.but(**fields))
    low = others[position - 1].order if position else ""
    high = others[position].order if position < len(others) else ""
    if (others and not all(other.order for other in others)) or (high and low >= high):
        return _respread(project, record.but(**fields), others, position)
    key = order.between(low, high) if low or high else order.after("")
    return project.put(record.but(**fields, order=key))


def _stands(siblings: Sequence[Any], key: str, before: str | None) -> bool:
    """Tell whether the record stands among its siblings where it is wanted already."""
    for i, sibling in enumerate(siblings):
        if sibling.id == key:
            following = siblings[i + 1].id if i + 1 < len(siblings) else None
            return before in (key, following) and bool(sibling.order)
    return False


def _respread(project: Project, record: Any, others: list[Any], position: int) -> Project:
    row = [*others[:position], record, *others[position:]]
    return project.put(*(r.but(order=k) for r, k in zip(row, order.spread(len(row)), strict=True)))


def in_cell(
    project: Project, card: Any, lane: str, step: str, before: str | None
) -> tuple[Sequence[Any], str | None]:
    """Tell where in the step's one order a card goes that is dropped into a cell before `before`.

    Without a card to stand before, it follows the cell's last one; in an empty cell it ends the step.
    """
    index = index_of(project)
    cards = index.step(step)
    if before is not None and any(other.id == before for other in cards):
        return cards, before
    mates = [other for other in index.cell(lane, step) if other.id != card.id]
    if not mates:
        return cards, None
    others = [other for other in cards if other.id != card.id]
    place = others.index(mates[-1]) + 1
    return cards, others[place].id if place < len(others) else None
