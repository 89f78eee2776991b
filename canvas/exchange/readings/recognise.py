"""Which columns of a table are dates and which are figures, told by what stands in them, then by their names.

Returns a guess and changes nothing.
"""

from __future__ import annotations

from collections.abc import Sequence

from canvas.exchange.readings.dates import is_date, is_year, order_of
from canvas.exchange.readings.figures import Decimal, decimal_of, figure, is_blank
from canvas.exchange.readings.guess import Column, ReadingsGuess, Role
from canvas.exchange.table_headers import plain
from canvas.exchange.tables.grid import Cell, Grid
from canvas.frozen import replace

LIKELY = 0.4
"""From which likeness on a table is readings rather than anything else."""
LOOKED_AT = 400
"""Rows that tell what the columns are."""
ENOUGH = 0.6
"""How much of a column must be dates or figures, at least."""
_NAMES: dict[Role, str] = {
    "date": """date dato datum day dag paiva paivamaara pvm time tid tidspunkt period periode kausi jakso
    zeitraum month maned manad kuukausi monat week uge uke vecka viikko woche quarter kvartal neljannes
    quartal year ar vuosi jahr when hvornar nar milloin wann""",
    "name": """measure metric kpi indicator name maling male maltal nogletal nokkeltal nyckeltal matetal
    matning mittari tunnusluku mittaus kennzahl messwert metrik indikator indikaattori""",
    "value": """value reading result score figure number vaerdi verdi varde arvo tulos wert resultat tal antal
    aflaesning avlesning avlasning lukema messung ergebnis actual""",
    "unit": "unit enhed enhet yksikko einheit",
}
_WORDS = {word: role for role, words in _NAMES.items() for word in words.split()}


def recognise(grid: Grid, *, is_turned: bool | None = None, decimal: Decimal | None = None) -> ReadingsGuess:
    """Return what a table of readings is taken for; `is_turned` and `decimal` where somebody knows.

    `decimal` is what the language or the separator makes likely. Any table has a guess; `likeness` tells
    whether it is worth anything.
    """
    likely: Decimal = decimal or "."
    if is_turned is not None:
        return _looked_at(grid.turned() if is_turned else grid, likely, is_turned=is_turned)
    down, across = (recognise(grid, is_turned=turned, decimal=likely) for turned in (False, True))
    return across if across.likeness > down.likeness else down


def _looked_at(grid: Grid, likely: Decimal, *, is_turned: bool) -> ReadingsGuess:
    top = grid.top(LOOKED_AT)
    columns = [
        [top.cell(row, column) for row in range(len(top.rows))] for column in range(min(top.width, 400))
    ]
    date = max(range(len(columns)), key=lambda c: (_dates(columns[c]), -c), default=0)
    days = [row for row, cell in enumerate(columns[date]) if is_date(cell.text)] if columns else []
    first = days[0] if days else 1
    header = max((row for row in range(min(first, len(top.rows))) if not top.is_blank(row)), default=-1)
    order, is_order_sure = order_of(cell.text for cell in columns[date]) if columns else ("dmy", True)
    body = [column[first:] for column in columns]
    texts = [cell.text for column in body for cell in column if cell.number is None]
    sign, is_decimal_sure = decimal_of(texts, likely)
    labels = [top.text(header, column) if header >= 0 else "" for column in range(len(columns))]
    found = _columns(body, labels, date if days else -1, sign)
    guess = ReadingsGuess(found, header, is_turned, order, is_order_sure, sign, is_decimal_sure)
    return replace(guess, likeness=_likeness(body, guess, date) if days else 0.0)


def _columns(
    body: Sequence[Sequence[Cell]], labels: Sequence[str], date: int, decimal: Decimal
) -> tuple[Column, ...]:
    """What each column is, in which something stands."""
    filled = [c for c in range(len(body)) if labels[c] or any(cell.text.strip() for cell in body[c])]
    figures = [c for c in filled if c != date and _figures(body[c], decimal) >= ENOUGH]
    texts = [c for c in filled if c != date and c not in figures]
    roles: dict[int, Role] = {date: "date"}
    roles.update((c, "measure") for c in figures)
    roles.update((c, "ignore") for c in texts)
    name = _named(texts, labels, "name")
    if name is None and date >= 0 and _comes_again(body[date]):
        name = max((c for c in texts if _comes_again(body[c])), key=lambda c: _filled(body[c]), default=None)
    if name is not None and figures:
        value = _named(figures, labels, "value")
        roles.update((c, "ignore") for c in figures)
        roles.update({name: "name", figures[0] if value is None else value: "value"})
        unit = _named([c for c in texts if c != name], labels, "unit")
        if unit is not None:
            roles[unit] = "unit"
    return tuple(Column(c, labels[c], roles[c], roles[c] != "ignore") for c in filled)


def _named(columns: Sequence[int], labels: Sequence[str], role: Role) -> int | None:
    """The first of these columns whose name says that it is this."""
    return next((c for c in columns if role in {_WORDS.get(word) for word in plain(labels[c]).split()}), None)


def _comes_again(column: Sequence[Cell]) -> bool:
    """Whether the same stands in a column more than once."""
    texts = [cell.text.strip().casefold() for cell in column if cell.text.strip()]
    return len(set(texts)) < len(texts)


def _filled(column: Sequence[Cell]) -> int:
    return sum(bool(cell.text.strip()) for cell in column)


def _dates(column: Sequence[Cell]) -> float:
    """How much of a column is dates; its name counts, and years alone count little without one."""
    texts = [cell.text.strip() for cell in column if cell.text.strip()]
    found = [text for text in texts if is_date(text)]
    is_called = any(_WORDS.get(word) == "date" for text in texts[:3] for word in plain(text).split())
    if not found or (all(map(is_year, found)) and not is_called and _starts(texts) > 1):
        return 0.0
    below = texts[texts.index(found[0]) :]
    return len(found) / len(below) + is_called / 2 - all(map(is_year, found)) / 4


def _starts(texts: Sequence[str]) -> int:
    """In which of a column's filled cells the years begin: figures that are years stand below a name."""
    return next((number for number, text in enumerate(texts) if is_date(text)), 0) + len(
        [text for text in texts if not is_date(text)]
    )


def _figures(column: Sequence[Cell], decimal: Decimal) -> float:
    texts = [cell for cell in column if not is_blank(cell.text)]
    found = [cell for cell in texts if cell.number is not None or figure(cell.text, decimal)]
    return len(found) / len(texts) if texts else 0.0


def _likeness(body: Sequence[Sequence[Cell]], guess: ReadingsGuess, date: int) -> float:
    """How much of the columns is dates and figures, that is nothing else."""
    told = [cell for cell in body[date] if cell.text.strip()]
    dates = sum(is_date(cell.text) for cell in told) / len(told) if told else 0.0
    used = [column for column in guess.columns if column.role != "ignore"]
    has_figures = bool(guess.of("measure") or guess.of("value"))
    return dates * len(used) / len(guess.columns) if has_figures and len(told) > 1 else 0.0
