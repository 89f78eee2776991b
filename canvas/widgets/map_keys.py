"""The keys on the map that are no commands of the menu: one table, their words and what each does.

Keys are pressed in `canvas_keys`; the sheet of keys (`key_sheet`) shows this table.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from canvas.editing.walk import Side, Way
from canvas.named import NamedTuple
from canvas.widgets.sayings import message

if TYPE_CHECKING:
    from canvas.widgets.canvas_keys import Keys

Act = Callable[["Keys"], bool]


class MapKey(NamedTuple):
    """Keys that do one thing: their words, what each does; `group` is where the sheet of keys lists them."""

    keys: tuple[tuple[str, Act], ...]
    text: str
    group: str = "walking"


def _walks(way: Way) -> Act:
    return lambda keys: keys.walk(way)


def _stretches(way: Way) -> Act:
    return lambda keys: keys.stretch(way)


def _moves(way: Way) -> Act:
    return lambda keys: keys.move(way)


def _ends(way: Side, *, of_all: bool = False) -> Act:
    return lambda keys: keys.end(way, of_all=of_all)


def _feels(digit: str) -> Act:
    return lambda keys: keys.feelings.face(int(digit))


def _counts(digit: str) -> Act:
    return lambda keys: keys.votes.count(digit)


def turns_figure(sign: str) -> Act:
    """Return what a digit or a decimal sign does: it goes on with the figure of a curve."""
    return lambda keys: keys.figures.type(sign)


def _moves_head(way: Way) -> Act:
    return lambda keys: keys.move_head(way)


MAP_KEYS: tuple[MapKey, ...] = (
    MapKey(
        (
            ("Left", _walks("left")),
            ("Right", _walks("right")),
            ("Up", _walks("up")),
            ("Down", _walks("down")),
        ),
        message("From cell to cell and card to card; up and left lie the heads"),
    ),
    MapKey(
        (("Home", _ends("left")), ("End", _ends("right"))),
        message("To the first step of the row, and to the last"),
    ),
    MapKey(
        (("Ctrl+Home", _ends("left", of_all=True)), ("Ctrl+End", _ends("right", of_all=True))),
        message("To the first cell of the map, and to the last"),
    ),
    MapKey(
        (
            ("Shift+Left", _stretches("left")),
            ("Shift+Right", _stretches("right")),
            ("Shift+Up", _stretches("up")),
            ("Shift+Down", _stretches("down")),
        ),
        message("Select from here on, cell by cell and card by card"),
    ),
    MapKey(
        (("Tab", lambda keys: keys.read(1)), ("Shift+Tab", lambda keys: keys.read(-1))),
        message("To the next card in reading order, and back"),
    ),
    MapKey((("Esc", lambda keys: keys.escape()),), message("Give up what is being dragged; select nothing")),
    MapKey(
        (
            ("Return", lambda keys: keys.write()),
            ("Enter", lambda keys: keys.write()),
            ("F2", lambda keys: keys.write()),
        ),
        message("Change the text; in an empty cell, start a card"),
        "cards",
    ),
    MapKey(
        (("Shift+F10", lambda keys: keys.ask_menu()), ("Menu", lambda keys: keys.ask_menu())),
        message("Its menu, also while voting"),
        "cards",
    ),
    MapKey(
        (("+", lambda keys: keys.feelings.change(1)), ("-", lambda keys: keys.feelings.change(-1))),
        message("The active persona feels better, or worse; the figure of a curve is higher, or lower"),
        "cards",
    ),
    MapKey(
        tuple((digit, _feels(digit)) for digit in "12345"),
        message("On the curve of feelings: a face, from 1, the worst, to 5, the best"),
        "cards",
    ),
    MapKey(
        tuple((digit, turns_figure(digit)) for digit in "0123456789"),
        message("On a curve: the figure of the step, with a comma or a point where it has decimals"),
        "cards",
    ),
    MapKey(
        (("Backspace", lambda keys: keys.figures.shorten()),),
        message("On a curve: take back the last digit of the figure"),
        "cards",
    ),
    MapKey(
        tuple((digit, _counts(digit)) for digit in "0123456789"),
        message("How many votes the card has, in a round that is open"),
        "voting",
    ),
    MapKey(
        (("Backspace", lambda keys: keys.votes.take_digit()),),
        message("Take back the last digit, or a click"),
        "voting",
    ),
    MapKey(
        (
            ("Alt+Left", _moves("left")),
            ("Alt+Right", _moves("right")),
            ("Alt+Up", _moves("up")),
            ("Alt+Down", _moves("down")),
        ),
        message("Move the cards, or the phase, step or row that is selected"),
        "moving",
    ),
    MapKey(
        (
            ("Shift+Alt+Left", _moves_head("left")),
            ("Shift+Alt+Right", _moves_head("right")),
            ("Shift+Alt+Up", _moves_head("up")),
            ("Shift+Alt+Down", _moves_head("down")),
        ),
        message("Move the step, the phase or the row in which one is"),
        "moving",
    ),
)
