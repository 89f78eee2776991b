"""What can be chosen about a whole table, and what a click changes: no widget, only words and functions."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from canvas.exchange.tables.intake import Intake
from canvas.named import NamedTuple
from canvas.widgets.sayings import message
from canvas.widgets.taking import words

Change = Callable[[Intake], Intake]


class Choice(NamedTuple):
    """One of a few: its name and title, values with their words and sentences, and what a value changes."""

    name: str
    title: str
    options: dict[str, tuple[str, str]]
    chosen: str
    change: Callable[[Any], Change]


def choices(told: Intake, kinds: tuple[str, ...]) -> tuple[Choice, ...]:
    """Return what can be chosen now. `kinds` are what the whole can become."""
    found = []
    if len(kinds) > 1:
        options = {name: words.KINDS[name] for name in kinds}
        found.append(Choice("kind", message("Becomes"), options, told.kind, _kind))
    if told.kind == "map":
        shape = told.part.guess.shape
        found.append(Choice("shape", message("Laid out in"), words.SHAPES, shape, _shape))
    if told.kind == "readings":
        found += _of_readings(told)
    if told.separator:
        title = message("Parted by")
        found.append(Choice("separator", title, words.SEPARATORS, told.separator, _separator))
    return tuple(found)


def _of_readings(told: Intake) -> list[Choice]:
    guess = told.part.readings
    way = "across" if guess.is_turned else "down"
    found = [Choice("way", message("Laid out in"), words.WAYS, way, _way)]
    if not guess.is_order_sure:
        found.append(Choice("order", message("Dates"), words.ORDERS, guess.order, _order))
    if not guess.is_decimal_sure:
        found.append(Choice("decimal", message("Decimals"), words.DECIMALS, guess.decimal, _decimal))
    return found


def _kind(kind: Any) -> Change:
    return lambda told: told.of_kind(kind)


def _shape(shape: Any) -> Change:
    return lambda told: told.shaped(shape)


def _way(way: str) -> Change:
    return lambda told: told.readings_across(is_across=way == "across")


def _order(order: Any) -> Change:
    return lambda told: told.readings_with(order=order)


def _decimal(sign: Any) -> Change:
    return lambda told: told.readings_with(decimal=sign)


def _separator(sign: str) -> Change:
    return lambda told: told.read_as(_nothing, separator=sign)


def encoding(name: str) -> Change:
    """Return what reading the bytes in another encoding changes."""
    return lambda told: told.read_as(_nothing, encoding=name)


def _nothing(_: str) -> str:
    """Nothing is remembered while one table is read anew."""
    return ""
