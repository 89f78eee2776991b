"""Tables of Markdown: lines of cells parted by bars, with a line of dashes below the head.

Tables with the same names in their first column, one under each heading, are one table with a column for
each heading.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from canvas.exchange.markdown import heading_of
from canvas.exchange.tables.grid import MOST_TABLES, Cell, Grid, made, too_large

_DASHES = re.compile(r"[ \t]*\|?[ \t]*:?-+:?[ \t]*(\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$")
_FENCE = re.compile(r"[ \t>]*(?:`{3}|~{3})")
_BREAK = re.compile(r"<br\s*/?>", re.IGNORECASE)
_MARKS = re.compile(r"(\*\*\*|\*\*|__|~~|`|(?<!\w)[*_])(?=\S)(.+?)(?<=\S)\1(?!\w)")
_LINK = re.compile(r"!?\[([^\]]*)\]\([^)]*\)")
_NUMBER = re.compile(r"^\d{1,3}(?:\.\d{1,3})*\.?\s+")
_BAR = re.compile(r"(?<!\\)\|")
LONGEST_LINE = 200_000


def grids(text: str, name: str) -> list[Grid]:
    """Return the tables of a text, each called as the heading above it; raises like `grid.made`."""
    found = []
    for heading, rows in _tables(text):
        found.append(made(rows, name=heading, file=name))
        if len(found) > MOST_TABLES:
            raise too_large(name)
    return list(_joined(found, name))


def _tables(text: str) -> Iterator[tuple[str, list[list[Cell]]]]:
    heading, previous, is_code = "", "", False
    rows: list[list[Cell]] = []
    for line in text.split("\n"):
        if _FENCE.match(line):
            is_code = not is_code
        is_row = not is_code and "|" in line and len(line) < LONGEST_LINE
        if rows and is_row:
            rows.append(_cells(line))
            continue
        if rows:
            yield heading, rows
            rows = []
        if is_row and "|" in previous and _DASHES.match(line):
            rows = [_cells(previous)]
        elif not is_code:
            heading = heading_of(line, previous) or heading
        previous = line
    if rows:
        yield heading, rows


def _cells(line: str) -> list[Cell]:
    inner = line.strip().removeprefix("|")
    inner = inner[:-1] if inner.endswith("|") and not inner.endswith("\\|") else inner
    return [Cell(_plain(cell)) for cell in _BAR.split(inner)]


def _plain(cell: str) -> str:
    """A cell's text without the marks of Markdown, its breaks as newlines."""
    text = _LINK.sub(r"\1", _BREAK.sub("\n", cell)).replace("\\|", "|").strip()
    return "\n".join(_MARKS.sub(r"\2", line.strip()) for line in text.split("\n"))


def _joined(tables: Sequence[Grid], name: str) -> Iterator[Grid]:
    """Neighbours of two columns that name the same rows, side by side; other tables as they are."""
    for labels, group in groupby(tables, key=_labels):
        same = list(group)
        if len(same) > 1 and labels:
            yield _side_by_side(labels, same, name)
        else:
            yield from same


def _labels(table: Grid) -> tuple[str, ...]:
    """The names of the rows of a table of two columns, () for other tables."""
    if table.width != 2 or len(table.rows) < 3:
        return ()
    return tuple(table.text(row, 0) for row in range(1, len(table.rows)))


def _side_by_side(labels: tuple[str, ...], tables: Sequence[Grid], name: str) -> Grid:
    head = [Cell(), *(Cell(_NUMBER.sub("", table.name)) for table in tables)]
    body = [
        [Cell(label), *(table.cell(row, 1) for table in tables)] for row, label in enumerate(labels, start=1)
    ]
    return made([head, *body], file=name)
