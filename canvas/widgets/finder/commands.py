"""The commands that the finder knows: all that the menu has, by their names, and which of them words mean."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu

from canvas.editing import finding
from canvas.editing.finding import Search, Span
from canvas.language import Language
from canvas.named import NamedTuple
from canvas.widgets import menus
from canvas.widgets.actions import ACTS
from canvas.widgets.finder.entries import Entry
from canvas.widgets.finder.look import keys_apart
from canvas.widgets.lane_kinds import ROW
from canvas.widgets.sheet_choice import SHEET

ACT_ICONS = {act.name: act.icon for act in ACTS}
WITHIN = " › "
LEAST_LETTERS, MOST_MEANT = 3, 4


class Command(NamedTuple):
    """Something the menu has: its words, with the menus it stands in from the second on, and its own name."""

    words: str
    name: str
    action: QAction

    @property
    def is_sheet(self) -> bool:
        return self.action.objectName() == SHEET

    @property
    def adds(self) -> str:
        """The kind of row it adds, "" where it adds none."""
        return str(self.action.data()) if self.action.objectName() == ROW else ""

    @property
    def is_possible(self) -> bool:
        return self.action.isEnabled()


def every(menu: QMenu) -> Iterator[Command]:
    """Yield every command of a menu that has a name of its own, with those of the menus in it.

    What belongs to another time (`is_possible`) is there too, but for what only lists what there is.
    """
    menu.aboutToShow.emit()  # what was not opened yet fills itself then
    for part in _parts(menu):
        yield from _commands(part.menu(), "") if _has_menu(part) else _command(part, "")


def commands(menu: QMenu) -> Iterator[Command]:
    """Yield every command of a menu that can be given now."""
    return (command for command in every(menu) if command.is_possible)


def _parts(menu: QMenu) -> list[QAction]:
    return [part for part in menu.actions() if not part.isSeparator() and part.isVisible()]


def _has_menu(part: QAction) -> bool:
    return isinstance(part.menu(), QMenu)


def _commands(menu: Any, before: str) -> Iterator[Command]:
    menu.aboutToShow.emit()  # menus of what there is now fill themselves then
    for part in _parts(menu):
        if _has_menu(part):
            yield from _commands(part.menu(), f"{before}{_told(part)}{WITHIN}")
        else:
            yield from _command(part, before)


def _command(part: QAction, before: str) -> Iterator[Command]:
    if part.text() and (part.isEnabled() or part.objectName() in ACT_ICONS):
        words = part.property(menus.SAID) or before + _told(part)
        is_of_sheet = part.objectName() == SHEET  # a sheet is found by its kind: what it is about, as itself
        name = words.split(WITHIN)[1] if is_of_sheet else _told(part)
        yield Command(words, name, part)


def _told(part: QAction) -> str:
    return part.text().replace("&&", "&")


def entry(say: Language, command: Command, spans: tuple[Span, ...] = ()) -> Entry:
    """Return the line of a command, its keys at the right; of what belongs to another time, that it does."""
    keys = keys_apart(command.action.shortcut().toString(QKeySequence.SequenceFormat.NativeText))
    aside = keys if command.is_possible else say("Not possible now")
    return Entry(command.words, spans, aside, _icon(command), "", command.action.trigger)


def _icon(command: Command) -> str:
    if command.adds:
        return "plus"
    return "file-text" if command.is_sheet else ACT_ICONS.get(command.action.objectName(), "")


def meant(all_commands: Iterable[Command], words: str, texts: Iterable[str] = ()) -> list[Command]:
    """Return the commands that are called what was typed, and the sheets whose name begins with it.

    They come before texts: whoever types "wheel" wants the wheel, and not a note about one. What only names
    one of the `texts` does not: whoever types a phase's title wants to go there, and not to hide it.
    """
    sought = finding.folded(words.strip())[0]
    is_text = any(finding.folded(text)[0] == sought for text in texts)
    found = []
    for command in all_commands:
        name = finding.folded(command.name)[0]
        is_begun = command.is_sheet and len(sought) >= LEAST_LETTERS
        is_called = sought == name and not (is_text and command.action.isCheckable())
        if is_called or (is_begun and name.startswith(sought)):
            found.append(command)
    return sorted(found, key=lambda command: not command.is_sheet)[:MOST_MEANT]


def fitting(say: Language, all_commands: Iterable[Command], words: str, most: int) -> list[Entry]:
    """Return the commands whose words hold what was typed; those that begin with it come first."""
    found: list[tuple[int, int, Command, tuple[Span, ...]]] = []
    for command in all_commands:
        places = _places(command.words, words)
        if places:
            found.append((min(places[0][0], 1), len(found), command, places))
    return [entry(say, command, places) for *_, command, places in sorted(found, key=lambda each: each[:2])][
        :most
    ]


def _places(words: str, typed: str) -> tuple[Span, ...]:
    """Where in the words of a command stands what was typed: all of it, or word by word in whatever menus."""
    whole = finding.spans(words, Search(typed.strip()), finding.folded)
    each = [finding.spans(words, Search(part), finding.folded) for part in typed.split()]
    if whole or not all(each):
        return whole
    return tuple(sorted({places[0] for places in each}))
