"""What the finder makes of words that are nobody's yet: a note on the parking lot, a card where one was.

Parking comes first. Whoever is in a cell types there at once; what is typed into the finder has no place yet,
or was a command with a slip in it, and on the parking lot neither is wrong.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from canvas.editing.prompts import first_cell
from canvas.editing.selection import Place, focus, place_of
from canvas.model.edits.boards import add_in, letter_in
from canvas.model.edits.parking import add_parked
from canvas.model.history import Selection
from canvas.model.ids import random_ids
from canvas.widgets.finder import entries
from canvas.widgets.finder.entries import Entry
from canvas.widgets.finder.look import keys_apart
from canvas.widgets.sayings import message, translated

if TYPE_CHECKING:
    from canvas.widgets.window import Window

_NEW = {
    "t": message("New touchpoint: {words}"),
    "n": message("New note: {words}"),
    "e": message("New idea: {words}"),
    "o": message("New story: {words}"),
}
"""What writing into a cell makes, by the letter of its kind."""


def made(window: Window, words: str, before: Selection) -> list[Entry]:
    """Return the lines of what can be made of words; `before` is what was selected before the finder."""
    say = window.language
    parking = Entry(
        say("Park “{words}”", words=words), icon="square-parking", act=partial(_park, window, words)
    )
    keys = keys_apart(window.actions_by_name["replace"].shortcut().toString())
    replacing = partial(window.ways.find, replacing=True, words=words)
    cards = [_card(window, words, place)] if (place := _cell(window, before)) else []
    return [parking, *cards, Entry(say("Find and replace …"), (), keys, "search", act=replacing)]


def _card(window: Window, words: str, place: Place) -> Entry:
    """A card in a cell, whose column stands at the right."""
    say, project = window.language, window.file.session.project
    kind = _NEW.get(letter_in(project, place.row) or "", _NEW["t"])
    column = entries.of_record(say, project, place.column)
    text = translated(say, kind).format(words=words)
    return Entry(text, (), column.words if column else "", "plus", act=partial(_add, window, place, words))


def _cell(window: Window, before: Selection) -> Place | None:
    """The cell one was in when the finder was opened, or the first one, if a card can lie there."""
    session = window.file.session
    place = place_of(session.project, focus(before))
    if place is None or letter_in(session.project, place.row) is None:
        place = first_cell(session.project, session.sheet)
    return place


def _add(window: Window, place: Place, words: str) -> None:
    session = window.file.session
    new = random_ids(letter_in(session.project, place.row) or "t")
    session.apply(
        lambda project: add_in(project, new, place.row, place.column, text=words), "add", selection=(new,)
    )
    window.ways.go_to(new)


def _park(window: Window, words: str) -> None:
    session = window.file.session
    session.apply(lambda project: add_parked(project, random_ids("n"), session.journey, words), "park")
    window.tell_words(window.language("Parked: {words}", words=words))
