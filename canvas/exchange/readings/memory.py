"""What people made of tables of readings, remembered by the names of their columns.

Only texts go in and out; what comes from a user's disk is not trusted.
"""

from __future__ import annotations

import hashlib
import json
from typing import Any

from canvas.exchange.readings.dates import ORDERS
from canvas.exchange.readings.figures import DECIMALS
from canvas.exchange.readings.guess import ROLES, ReadingsGuess
from canvas.exchange.readings.recognise import recognise
from canvas.exchange.table_headers import plain
from canvas.exchange.tables.grid import Grid
from canvas.frozen import replace

VERSION = 1
KIND = "readings"


def fingerprint(guess: ReadingsGuess) -> str:
    """Return what tables with the same names of columns have in common, whatever they hold."""
    said = "\n".join([KIND, *(plain(column.label) for column in guess.columns)])
    return hashlib.sha256(said.encode("utf-8", "replace")).hexdigest()[:32]


def dump(guess: ReadingsGuess) -> str:
    """Return the guess as JSON."""
    columns = {plain(column.label): column.role for column in guess.columns}
    told = {"version": VERSION, "kind": KIND, "columns": columns, "turned": guess.is_turned}
    return json.dumps(told | {"order": guess.order, "decimal": guess.decimal}, ensure_ascii=False)


def recall(grid: Grid, remembered: str) -> ReadingsGuess:
    """Return what a table is taken for when its columns mean what they meant before."""
    told = _read(remembered)
    turned = told.get("turned")
    guess = recognise(grid, is_turned=turned if isinstance(turned, bool) else None)
    columns = told.get("columns")
    for column in guess.columns if isinstance(columns, dict) else ():
        role = columns.get(plain(column.label)) if isinstance(columns, dict) else None
        if role in ROLES:
            guess = guess.but(column.place, role)
    order = next((order for order in ORDERS if order == told.get("order")), guess.order)
    decimal = next((sign for sign in DECIMALS if sign == told.get("decimal")), guess.decimal)
    return replace(guess, order=order, decimal=decimal)


def _read(remembered: str) -> dict[str, Any]:
    try:
        told = json.loads(remembered)
    except (ValueError, RecursionError):
        return {}
    return told if isinstance(told, dict) and told.get("version") == VERSION else {}
