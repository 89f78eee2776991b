"""Files and clipboards with tables, from bytes to grids, and straight to a project where nobody asks.

The window takes `tables` and a guess for each, lets people change the guesses, and hands them to
`taking.take_all`. The command line takes `read`, which takes what is guessed.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import PurePath
from types import MappingProxyType

from canvas.exchange import table_csv
from canvas.exchange.foreign import ForeignFileError, Imported, loss, quoted, refuse, text_of
from canvas.exchange.table_rows import is_table
from canvas.exchange.tables import carried, edited, markup, pipes, separated, xlsx_pictures, xlsx_reading
from canvas.exchange.tables.grid import Grid
from canvas.exchange.tables.guess import Guess
from canvas.exchange.tables.likeness import confidence
from canvas.exchange.tables.recognise import ENOUGH, is_journey, recognise
from canvas.exchange.tables.taking import take_all
from canvas.model.problem import Problem
from canvas.named import NamedTuple

WORKBOOKS = frozenset({".xlsx", ".xlsm"})
PAGES = frozenset({".html", ".htm", ".xhtml"})
MARKDOWN = frozenset({".md", ".markdown", ".mdx", ".mkd", ".qmd"})
SEPARATED = frozenset({".csv", ".tsv", ".tab"})


class Tables(NamedTuple):
    """The tables of a file, what was noticed, and the project and pictures that they carry."""

    grids: tuple[Grid, ...]
    losses: tuple[Problem, ...] = ()
    carried: carried.Carried | None = None
    pictures: Mapping[str, bytes] = MappingProxyType({})


def tables(data: bytes | str, name: str, separator: str = "") -> Tables:
    """Return the tables in a file called `name`, or in what a clipboard holds (a `name` without suffix).

    `separator` is what parts the cells of a text, where somebody chose it.
    Raises ForeignFileError: why there is none that can be read.
    """
    suffix = PurePath(name).suffix.lower()
    if isinstance(data, bytes) and (suffix in WORKBOOKS or data.startswith(b"PK\x03\x04")):
        return _of_workbook(data, name)
    text = text_of(data, name)
    if not is_separated(text, name):
        is_page = suffix in PAGES or (suffix not in MARKDOWN and "<table" in text.lower())
        if not is_page:
            return Tables(tuple(pipes.grids(text, name)))
        grids, beside = markup.read(text, name)
        is_missed = bool(beside) and not suffix  # of a page on the disk nobody expects its prose
        return Tables(tuple(grids), (loss("table-beside", count=beside),) if is_missed else ())
    grid, losses = separated.read(text, name, separator)
    return Tables((grid,), tuple(losses))


def is_separated(text: str, name: str) -> bool:
    """Tell whether a text is cells parted by a sign: no page, and no table of Markdown."""
    suffix = PurePath(name).suffix.lower()
    if suffix in SEPARATED:
        return True
    is_page = suffix in PAGES or (suffix not in MARKDOWN and "<table" in text.lower())
    return not is_page and not pipes.grids(text, name)


def read(data: bytes | str, name: str) -> Imported:
    """Return the project in a file with tables, everything taken as it is guessed.

    Raises ForeignFileError: "table-none" where no table is a journey, or why none can be read.
    """
    found = tables(data, name)
    if found.carried is not None:
        return edited.taken_back(found.carried, found.grids, found.losses, found.pictures)
    chosen, losses = journeys(found.grids, name)
    imported = take_all(chosen, data, PurePath(name).stem)
    return Imported(imported.project, (*found.losses, *losses, *imported.losses))


def read_separated(data: bytes | str, name: str) -> Imported:
    """Return the project in CSV or TSV: a list of touchpoints as `table_csv` reads it, or a matrix.

    Raises ForeignFileError like both.
    """
    text = text_of(data, name)
    grid, losses = separated.read(text, name)
    guess = recognise(grid, file=name)
    has_heads = bool(guess.of("phase", "step")) and not is_table(text) and confidence(grid) >= ENOUGH
    if guess.shape == "long" or not (has_heads or is_journey(grid)):
        return table_csv.read(data, name)
    imported = take_all([(grid, guess)], data, PurePath(name).stem)
    return Imported(imported.project, (*losses, *imported.losses))


def is_carrying(data: bytes, name: str) -> bool:
    """Tell whether a workbook brings its own whole project along. Raises ForeignFileError like `tables`."""
    return PurePath(name).suffix.lower() in WORKBOOKS and tables(data, name).carried is not None


def has_journey(text: str) -> bool:
    """Tell whether one of the tables in a text is beyond doubt a journey; never raises."""
    try:
        found = tables(text, "")
    except ForeignFileError:
        return False
    return any(is_journey(grid) for grid in found.grids)


def _of_workbook(data: bytes, name: str) -> Tables:
    sheets = xlsx_reading.read(data, name)
    carrier = next((sheet.grid for sheet in sheets if carried.is_carrier(sheet.grid)), None)
    shown = [sheet for sheet in sheets if not carried.is_carrier(sheet.grid)]
    visible = [sheet for sheet in shown if not sheet.is_hidden] or shown
    grids = tuple(sheet.grid for sheet in visible)
    whole = carried.read(carrier) if carrier else None
    losses = (loss("table-carried-damaged"),) if carrier and whole is None else ()
    if whole is not None:
        own = [Grid(sheet.grid.rows, sheet.title) for sheet in visible]
        return Tables(tuple(own), losses, whole, xlsx_pictures.found(data, whole.project))
    return Tables(grids, losses)


def journeys(grids: Sequence[Grid], name: str) -> tuple[list[tuple[Grid, Guess]], list[Problem]]:
    """Return the tables that are journeys, each with its guess, and which sheets are none.

    A workbook's or page's only one is taken anyway. Raises ForeignFileError: "table-none", "table-nothing".
    """
    filled = [grid for grid in grids if any(not grid.is_blank(row) for row in range(len(grid.rows)))]
    is_only = len(filled) == 1 and PurePath(name).suffix.lower() not in MARKDOWN
    taken = [g for g in filled if is_journey(g) or (is_only and len(g.rows) > 1 and g.width > 1)]
    if not taken:
        raise refuse("table-none" if filled else "table-nothing", name)
    losses = [
        loss("table-sheet-left-out", sheet=quoted(grid.name))
        for grid in filled
        if grid.name and not any(grid is other for other in taken)
    ]
    return [(grid, recognise(grid, file=name)) for grid in taken], losses
