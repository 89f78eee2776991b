"""Which column of a table holds what, and a row by the names of its fields."""

from __future__ import annotations

from canvas.exchange.foreign import loss, quoted, refuse
from canvas.exchange.table_feelings import OURS, Scale, name, parted, scale_of
from canvas.exchange.table_feelings import number as number_in
from canvas.exchange.table_headers import Header, header
from canvas.exchange.table_rows import Row, Rows
from canvas.model.problem import Problem
from canvas.named import NamedTuple


class Felt(NamedTuple):
    """A column of feelings: where it is, whose they are ("" for the row's own personas), and its scale."""

    place: int
    about: str
    scale: Scale


class Columns(NamedTuple):
    """Where each field stands, the columns of feelings, and what the table calls its columns."""

    header: Row
    places: dict[str, int]
    felt: tuple[Felt, ...]

    def cell(self, row: Row, field: str) -> str:
        """Return what a row says for a field, "" where it says nothing or there is no such column."""
        place = self.places.get(field)
        return "" if place is None else row.cell(place)


def columns(table: Rows, file_name: str) -> tuple[Columns, list[Problem]]:
    """Return the columns with what they leave out; raises ForeignFileError("table-no-text")."""
    named: list[tuple[int, Header]] = []
    losses: list[Problem] = []
    for place in range(len(table.header.cells)):
        title = table.header.cell(place)
        if found := header(title):
            named.append((place, found))
        elif any(row.cell(place) for row in table.body):
            losses.append(loss("table-column-unknown", column=quoted(title) or str(place + 1)))
    places = _clearest(named)
    felt = [(p, h) for p, h in named if h.field == "emotion" and (h.about or places["emotion"] == p)]
    taken = {*places.values(), *(place for place, _ in felt)}
    losses += [
        loss("table-column-twice", column=quoted(table.header.cell(place)))
        for place, _ in named
        if place not in taken and any(row.cell(place) for row in table.body)
    ]
    if not places.keys() & {"text", "step"}:
        raise refuse("table-no-text", file_name)
    return Columns(table.header, places, _felt(table, felt, losses)), losses


def _clearest(named: list[tuple[int, Header]]) -> dict[str, int]:
    """The column of each field; of two, the one with the clearer name."""
    best: dict[str, tuple[int, int]] = {}
    for place, found in named:
        rank = (found.rank + 1_000 * bool(found.about), place)
        best[found.field] = min(best.get(found.field, rank), rank)
    return {field: place for field, (_, place) in best.items()}


def _felt(table: Rows, named: list[tuple[int, Header]], losses: list[Problem]) -> tuple[Felt, ...]:
    """The columns of feelings, with one scale for all that do not name their own; says which was taken."""
    undeclared = [place for place, found in named if found.scale is None]
    common = scale_of(row.cell(place) for place in undeclared for row in table.body)
    felt = tuple(Felt(place, found.about, found.scale or common) for place, found in named)
    has_numbers = any(number_in(parted(row.cell(f.place))[0]) is not None for f in felt for row in table.body)
    if has_numbers:
        scales = dict.fromkeys(f.scale for f in felt if f.scale != OURS)
        losses += [loss("table-scale", scale=name(scale)) for scale in scales]
    return felt
