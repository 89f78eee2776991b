"""A CSV file as rows: which sign parts its cells, where its header is, which line a row begins in.

Nothing here knows what the columns mean, except that the header is the row with the names we know.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from contextlib import suppress

from canvas.exchange.foreign import MOST_CARDS, loss, refuse
from canvas.exchange.table_headers import header
from canvas.model.cleaning import LONGEST_TEXT
from canvas.model.problem import Problem
from canvas.named import NamedTuple

SEPARATORS = ",;\t|"
MOST_COLUMNS = 200
DEEPEST_HEADER = 10
"""Rows in which the header is looked for: people write a title above it."""


class Row(NamedTuple):
    """Cells, and the number of the line they begin in."""

    line: int
    cells: tuple[str, ...]

    def cell(self, place: int) -> str:
        """Return the cell at that place without spaces around it, "" where the row is shorter."""
        return self.cells[place].strip() if place < len(self.cells) else ""


class Rows(NamedTuple):
    """A table: its header, its rows below that say something, and what was noticed."""

    header: Row
    body: tuple[Row, ...]
    losses: tuple[Problem, ...]


def rows(text: str, name: str) -> Rows:
    """Return the rows of a CSV file.

    Raises ForeignFileError: "table-no-header", "table-no-rows", "table-broken", "foreign-too-many",
    "foreign-too-long".
    """
    text, separator = declared(text)
    separator = separator or max(SEPARATORS, key=lambda sign: _known(_head(text, sign)))
    found, losses = read_records(text, separator, name)
    at = max(range(len(found[:DEEPEST_HEADER])), key=lambda i: (_known([found[i]]), -i), default=0)
    if not found or not _known([found[at]]):
        raise refuse("table-no-header", name)
    if at:
        losses.append(loss("table-above-header", count=at))
    top, body = found[at], tuple(found[at + 1 :])
    if not body:
        raise refuse("table-no-rows", name)
    if len(body) > MOST_CARDS or len(top.cells) > MOST_COLUMNS:
        raise refuse("foreign-too-many", name, most=MOST_CARDS)
    if any(len(cell) > LONGEST_TEXT for row in body for cell in row.cells):
        raise refuse("foreign-too-long", name)
    losses += [loss("table-too-many-cells", line=r.line) for r in body if any(r.cells[len(top.cells) :])]
    return Rows(top, body, tuple(losses))


def is_table(text: str) -> bool:
    """Tell whether the text begins with a header that names at least two things we know."""
    text, separator = declared(text)
    return any(_known(_head(text, sign)) >= 2 for sign in separator or SEPARATORS)


def declared(text: str) -> tuple[str, str]:
    """Return the text and what Excel's own first line, `sep=;`, says ("" without one).

    Its line stays, empty, so that line numbers hold.
    """
    first, newline, rest = text.partition("\n")
    said = first.strip().strip('"').lower()
    return (newline + rest, said[4]) if said.startswith("sep=") and len(said) == 5 else (text, "")


def _head(text: str, separator: str) -> list[Row]:
    """The first rows, as far as they can be read."""
    found: list[Row] = []
    with suppress(csv.Error):  # reading the whole will say so
        found.extend(records("\n".join(text.split("\n", 40)[:40]), separator, is_strict=False))
    return found[:DEEPEST_HEADER]


def _known(records: list[Row]) -> int:
    """The most names we know in one of these rows."""
    return max(
        (sum(header(cell) is not None for cell in row.cells[:MOST_COLUMNS]) for row in records), default=0
    )


def read_records(text: str, separator: str, name: str) -> tuple[list[Row], list[Problem]]:
    """Return the records, read strictly; where quotation marks do not come in pairs, as well as it goes.

    Raises ForeignFileError: "foreign-too-many", "table-broken".
    """
    found: list[Row] = []
    try:
        for row in records(text, separator, is_strict=True):
            found.append(row)
            if len(found) > MOST_CARDS + DEEPEST_HEADER:
                raise refuse("foreign-too-many", name, most=MOST_CARDS)
    except csv.Error:
        line = found[-1].line + 1 if found else 1
        return _loosely(text, separator, name), [loss("table-quotes", line=line)]
    return found, []


def _loosely(text: str, separator: str, name: str) -> list[Row]:
    """Each line for itself: a quotation mark that is never closed must not swallow all that follows."""
    found: list[Row] = []
    try:
        for line, part in enumerate(text.split("\n"), 1):
            found += [Row(line, row.cells) for row in records(part, separator, is_strict=False)]
    except csv.Error as error:
        raise refuse("table-broken", name) from error
    return found


def records(text: str, separator: str, *, is_strict: bool) -> Iterator[Row]:
    """Yield the records in which something stands."""
    reader = csv.reader(io.StringIO(text), delimiter=separator, strict=is_strict)
    line = 1
    for cells in reader:
        if any(cell.strip() for cell in cells):
            yield Row(line, tuple(cells))
        line = reader.line_num + 1
