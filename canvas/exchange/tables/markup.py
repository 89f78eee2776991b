"""Tables of HTML as grids: files, and what Excel, Google Sheets and Word put on the clipboard.

Only tags that are well formed reach the standard library's parser: on others it takes time that grows with
the square of their number. Scripts, comments and everything outside tables are passed over.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html.parser import HTMLParser

from canvas.exchange.foreign import refuse
from canvas.exchange.tables.grid import (
    MOST_CELLS,
    MOST_COLUMNS,
    MOST_ROWS,
    MOST_TABLES,
    Cell,
    Grid,
    Merge,
    made,
    too_large,
)
from canvas.exchange.tables.guards import bared

LARGEST = 4_000_000
"""Characters of HTML that are read at most."""
LONGEST_TAG = 10_000
"""Characters beyond which a tag is read without its attributes."""

_TAG = re.compile(r"""<(?:/?[a-zA-Z](?:[^<>"']|"[^"<]*"|'[^'<]*')*>|[!?][^<>]*>|)""")
_SPACES = re.compile(r"[ \t\r\n\f]+")
_AROUND = re.compile(" ?\ufdd2 ?")
_PARTED = re.compile("[ \ufdd4]*\ufdd4[ \ufdd4]*")
_FILL = re.compile(r"background(?:-color)?\s*:\s*(#[0-9a-fA-F]{6}|#[0-9a-fA-F]{3}\b|rgb\([\d\s,]{5,20}\))")
_RULE = re.compile(r"\.([\w-]{1,40})\s*\{([^{}]{0,2000})\}")
# Noncharacters stand for what must survive until spaces are made one.
_SPACE, _TAB, _BREAK, _LESS, _BLOCK = "\ufdd0", "\ufdd1", "\ufdd2", "\ufdd3", "\ufdd4"
_KEPT = str.maketrans({"\xa0": _SPACE, " ": _SPACE, "\t": _TAB})
_BACK = str.maketrans({_SPACE: " ", _TAB: "\t", _BREAK: "\n", _LESS: "<"})
_UNSEEN = frozenset({"script", "title", "style"})
_BLOCKS = frozenset({"p", "div", "tr", "h1", "h2", "h3", "h4", "ul", "ol", "table"})
_LINES = _BLOCKS | {"br", "li", "h5", "h6", "blockquote", "dt", "dd"}


def grids(text: str, name: str) -> list[Grid]:
    """Return the outermost tables.

    Raises ForeignFileError: "foreign-too-big", "table-too-large", "foreign-too-long".
    """
    return read(text, name)[0]


def read(text: str, name: str) -> tuple[list[Grid], int]:
    """Return the outermost tables, and how many lines of text stand beside them. Raises as `grids` does."""
    if len(text) > LARGEST:
        raise refuse("foreign-too-big", name, most=LARGEST // 1_000_000)
    reader = _Reader(name)
    reader.feed("".join(_well_formed(text)))
    reader.close()
    reader.end_table()
    return reader.found, reader.beside


def _well_formed(text: str) -> Iterator[str]:
    """The text without comments, with every < that begins no whole tag escaped."""
    for part in _without_comments(text):
        yield _TAG.sub(lambda match: _kept(match[0]), part)


def _kept(tag: str) -> str:
    if tag == "<":
        return _LESS
    if len(tag) > LONGEST_TAG:
        tag = tag.split(None, 1)[0].rstrip(">") + ">"
    return "" if tag[1] in "!?" else tag


def _without_comments(text: str) -> Iterator[str]:
    at = 0
    while (start := text.find("<!--", at)) >= 0:
        end = text.find("-->", start + 4)
        if end < 0:
            break
        yield text[at:start]
        at = end + 3
    yield text[at:]


class _Reader(HTMLParser):
    """Collects the cells of tables; a table within a cell is text of that cell."""

    def __init__(self, name: str) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[Grid] = []
        self.beside = 0
        """Lines of text that stand in no table."""
        self._is_line_new = True
        self._name = name
        self._fills: dict[str, str] = {}
        self._depth = 0
        self._count = self._next = 0
        self._is_style = self._is_spacing = False
        self._caption: list[str] | None = None
        self._title = ""
        self._cell: list[str] | None = None
        self._span = Merge(0, 0, 1, 1)
        self._fill = self._row_fill = ""
        self._rows: list[dict[int, Cell]] = []
        self._merges: list[Merge] = []
        self._taken: dict[int, int] = {}

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {key: value or "" for key, value in attrs}
        self._is_line_new = self._is_line_new or tag in _LINES
        if tag == "table":
            self._depth += 1
        if tag == "style":
            self._is_style = True
        elif self._depth == 1 and tag == "tr":
            self._next_row(given)
        elif self._depth == 1 and tag in ("td", "th"):
            self._next_cell(given)
        elif self._depth == 1 and tag == "caption":
            self._caption = []
        elif self._cell is not None:
            self._within(tag, given)

    def handle_endtag(self, tag: str) -> None:
        self._is_line_new = self._is_line_new or tag in _LINES
        if tag == "style":
            self._is_style = False
        elif tag == "table" and self._depth:
            if self._depth == 1:
                self.end_table()
            self._depth -= 1
        elif self._depth == 1 and tag in ("td", "th", "tr"):
            self._end_cell()
        elif tag == "caption" and self._caption is not None:
            self._title, self._caption = _text(self._caption), None
        elif tag == "span":
            self._is_spacing = False
        elif tag in _BLOCKS and self._cell is not None:
            self._cell.append(_BLOCK)

    def handle_data(self, data: str) -> None:
        if self._is_style:
            self._fills |= {name: fill for name, rule in _RULE.findall(data) if (fill := _fill(rule))}
        elif self._cell is not None:
            self._cell.append(data.translate(_KEPT) if self._is_spacing else data)
        elif self._caption is not None:
            self._caption.append(data)
        elif not self._depth and self.lasttag not in _UNSEEN and data.strip():
            self.beside += self._is_line_new
            self._is_line_new = False

    def end_table(self) -> None:
        """Close what is open and keep the table, if there is anything in it."""
        self._end_cell()
        if any(self._rows):
            rows = [[row.get(c, Cell()) for c in range(max(row, default=-1) + 1)] for row in self._rows]
            if len(self.found) >= MOST_TABLES:
                raise too_large(self._name)
            self.found.append(made(rows, self._merges, name=self._title, file=self._name))
        self._rows, self._merges, self._taken, self._title = [], [], {}, ""
        self._next = 0

    def _next_row(self, given: dict[str, str]) -> None:
        self._end_cell()
        self._rows.append({})
        self._next = 0
        self._row_fill = self._fill_of(given)
        if len(self._rows) > MOST_ROWS:
            raise too_large(self._name)

    def _next_cell(self, given: dict[str, str]) -> None:
        self._end_cell()
        if not self._rows:
            self._rows.append({})
        row, column = len(self._rows) - 1, self._next
        while self._taken.get(column, 0) > row:
            column += 1
        down, across = _count(given.get("rowspan"), MOST_ROWS), _count(given.get("colspan"), MOST_COLUMNS)
        self._count += across
        if column + across > MOST_COLUMNS + 1 or self._count > MOST_CELLS:
            raise too_large(self._name)
        self._span = Merge(row, column, down, across)
        self._next = column + across
        self._fill = self._fill_of(given) or self._row_fill
        self._cell = []

    def _end_cell(self) -> None:
        if self._cell is None:
            return
        row, column, down, across = self._span
        self._rows[row].update({c: Cell() for c in range(column, column + across)})
        self._rows[row][column] = Cell(bared(_text(self._cell)), fill=self._fill)
        if down > 1 or across > 1:
            self._merges.append(self._span)
        if down > 1:
            self._taken |= dict.fromkeys(range(column, column + across), row + down)
        self._cell, self._is_spacing = None, False

    def _within(self, tag: str, given: dict[str, str]) -> None:
        """What a tag inside a cell adds to its text."""
        if self._cell is None:
            return
        if tag == "br":
            self._cell.append(_BREAK)
        elif tag in _BLOCKS:
            self._cell.append(_BLOCK)
        elif tag == "li":
            self._cell.append(f"{_BLOCK}•{_SPACE}")
        elif tag in ("td", "th"):
            self._cell.append(" ")
        elif tag == "span" and "mso-spacerun" in given.get("style", ""):
            self._is_spacing = True
        elif tag == "img" and given.get("alt"):
            self._cell.append(given["alt"])

    def _fill_of(self, given: dict[str, str]) -> str:
        own = _fill(given.get("style", "")) or _fill("background:" + given.get("bgcolor", ""))
        return own or next((f for c in given.get("class", "").split() if (f := self._fills.get(c))), "")


def _count(span: str | None, most: int) -> int:
    """A colspan or rowspan, 1 for what is none."""
    is_number = span is not None and span.isascii() and span.isdigit()
    return min(max(int(span[:9]), 1), most) if span and is_number else 1


def _text(parts: list[str]) -> str:
    """The text of a cell: spaces made one, breaks as newlines, none at its ends."""
    text = _PARTED.sub(_BREAK, _SPACES.sub(" ", "".join(parts)).strip(" "))
    text = _AROUND.sub(_BREAK, text)
    lines = text.split(_BREAK)
    while lines and not lines[-1]:
        lines.pop()
    while lines and not lines[0]:
        lines.pop(0)
    return re.sub("\n{2,}", "\n\n", "\n".join(lines)).translate(_BACK)


def _fill(style: str) -> str:
    """The ground that a style gives, as #RRGGBB; "" without one."""
    match = _FILL.search(style)
    if not match:
        return ""
    said = match[1]
    if said.startswith("rgb"):
        parts = [min(int(part), 255) for part in re.findall(r"\d{1,3}", said)[:3]]
        return "#" + "".join(f"{part:02X}" for part in parts) if len(parts) == 3 else ""
    digits = said[1:] if len(said) == 7 else "".join(2 * digit for digit in said[1:])
    return "#" + digits.upper()
