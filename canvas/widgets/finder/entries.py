"""What the finder lists, line by line: its words, what of them was typed, what stands at the right.

An entry either shows a record (and the map glides there) or does something. Nothing is drawn here.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu

from canvas.editing import finding
from canvas.editing.finding import Hit, Search, Span, texts_of
from canvas.language import Language
from canvas.model.history import History
from canvas.model.journey import Journey, Lane, Note, Phase, Picture, Step, Touchpoint
from canvas.model.people import Channel, Department, Influence, Party, Persona
from canvas.model.project import Project
from canvas.model.work import Finding, Idea, NamedView, OwnPaper, Story, Vote
from canvas.named import NamedTuple
from canvas.widgets.actions import ACTS
from canvas.widgets.finder.look import keys_apart
from canvas.widgets.kind_names import KIND_NAMES
from canvas.widgets.sayings import message, translated
from canvas.widgets.sheet_choice import SHEET

ICONS: dict[type[Any], str] = {
    Touchpoint: "square",
    Note: "sticky-note",
    Idea: "lightbulb",
    Story: "message-square",
    Picture: "image",
    Phase: "panel-top",
    Step: "columns-3",
    Lane: "rows-3",
    Journey: "map",
    Persona: "user-plus",
    Channel: "radio",
    Department: "building-2",
}
ACT_ICONS = {act.name: act.icon for act in ACTS}
HOMES = ("step", "touchpoint", "source", "at", "on", "about", "phase", "journey")
"""Fields that say where a record belongs, the nearest first."""
OTHERS: dict[type[Any], str] = {
    Party: message("Who influences"),
    Influence: message("Influence"),
    Finding: message("Decision about a question"),
    Vote: message("Vote"),
    NamedView: message("View"),
    OwnPaper: message("Paper"),
}
"""What records are that no panel has fields for."""
PLACES = 5
WITHIN = " › "
LEAST_LETTERS, MOST_MEANT = 3, 4
CARDS = (Touchpoint, Note, Idea, Story, Picture)
BEFORE_HIT = 40
"""How many characters of a long text stand before what was found."""


class Entry(NamedTuple):
    """One line. Without record and act it is a heading."""

    words: str
    spans: tuple[Span, ...] = ()
    aside: str = ""
    icon: str = ""
    record: str = ""
    act: Callable[[], object] | None = None

    @property
    def is_heading(self) -> bool:
        return not self.record and self.act is None


def of_hit(say: Language, project: Project, hit: Hit) -> Entry:
    """Return the line of something that was found."""
    record = project.find(hit.record)
    start = hit.spans[0][0] if hit.spans else 0
    cut = hit.text.rfind(" ", 0, start - BEFORE_HIT // 2) + 1 if start > BEFORE_HIT else 0
    head = "… " if cut else ""
    by = cut - len(head)
    spans = tuple((first - by, last - by) for first, last in hit.spans if first >= cut)
    is_parked = isinstance(record, Note) and not (record.lane or record.touchpoint)
    icon = "square-parking" if is_parked else ICONS.get(type(record), "file-text")
    words = (head + hit.text[cut:]).replace("\n", " ")
    return Entry(words, spans, place_of(say, project, record), icon, hit.record)


def of_record(say: Language, project: Project, key: str) -> Entry | None:
    """Return the line of a record, None where it says nothing."""
    texts = texts_of(record) if (record := project.find(key)) is not None else ()
    return of_hit(say, project, Hit(key, texts[0][0], texts[0][1], ())) if texts else None


def place_of(say: Language, project: Project, record: Any) -> str:
    """Return where a record is: its step, phase or journey, what it is about; else what it is."""
    if isinstance(record, Note) and not (record.lane or record.touchpoint):
        return say("Parking lot")
    for field in HOMES:
        home = project.find(getattr(record, field, None))
        if isinstance(home, Touchpoint):
            return place_of(say, project, home)
        if home is not None:
            return texts_of(home)[0][1] if texts_of(home) else ""
    return translated(say, KIND_NAMES.get(type(record)) or OTHERS.get(type(record), ""))


def homes(project: Project, key: str) -> Iterator[str]:
    """Yield a record's id and those of what it belongs to, the nearest first; never a whole journey."""
    record = project.find(key)
    yield key
    for field in HOMES[:-1]:
        home = getattr(record, field, None)
        if isinstance(home, str) and home:
            yield from homes(project, home)


def visited(history: History, shown: Iterable[str]) -> Iterator[str]:
    """Yield records lately gone to (`shown`, the last one last) and lately changed, the latest first."""
    entries = (history.present, *reversed(history.past))
    changed = [key for entry in entries for key in reversed(entry.selection)]
    project = history.present.project
    seen: set[str] = set()
    for key in (*reversed(tuple(shown)), *changed):
        if key not in seen and isinstance(project.find(key), CARDS):
            seen.add(key)
            yield key


# Commands


class Command(NamedTuple):
    """Something the menu can do, and the words for it: the menus it stands in, from the second on."""

    words: str
    action: QAction

    @property
    def name(self) -> str:
        """What it is called: a sheet by its kind, for what it is about is found as itself."""
        parts = self.words.split(WITHIN)
        return parts[1] if self.is_sheet else parts[-1]

    @property
    def is_sheet(self) -> bool:
        return self.action.objectName() == SHEET


def commands(menu: QMenu) -> Iterator[Command]:
    """Yield every command of a menu that can be given now, with those of the menus in it."""
    menu.aboutToShow.emit()  # what was not opened yet fills itself then
    for part in _parts(menu):
        yield from _commands(part.menu(), "") if _has_menu(part) else _command(part, "")


def _parts(menu: QMenu) -> list[QAction]:
    return [part for part in menu.actions() if not part.isSeparator() and part.isVisible()]


def _has_menu(part: QAction) -> bool:
    return isinstance(part.menu(), QMenu)


def _commands(menu: Any, before: str) -> Iterator[Command]:
    menu.aboutToShow.emit()  # menus of what there is now fill themselves then
    for part in _parts(menu):
        if _has_menu(part):
            yield from _commands(part.menu(), f"{before}{part.text()}{WITHIN}")
        else:
            yield from _command(part, before)


def _command(part: QAction, before: str) -> Iterator[Command]:
    if part.isEnabled() and part.text():
        yield Command(before + part.text(), part)


def of_command(command: Command, spans: tuple[Span, ...] = ()) -> Entry:
    """Return the line of a command, its keys at the right."""
    keys = command.action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
    icon = "file-text" if command.is_sheet else ACT_ICONS.get(command.action.objectName(), "")
    return Entry(command.words, spans, keys_apart(keys), icon, "", command.action.trigger)


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


def fitting(all_commands: Iterable[Command], words: str, most: int) -> list[Entry]:
    """Return the commands whose words hold what was typed; those that begin with it come first."""
    found: list[tuple[int, int, Command, tuple[Span, ...]]] = []
    for command in all_commands:
        places = _places(command.words, words)
        if places:
            found.append((min(places[0][0], 1), len(found), command, places))
    return [of_command(command, places) for *_, command, places in sorted(found, key=lambda each: each[:2])][
        :most
    ]


def _places(words: str, typed: str) -> tuple[Span, ...]:
    """Where in the words of a command stands what was typed: all of it, or word by word in whatever menus."""
    whole = finding.spans(words, Search(typed.strip()), finding.folded)
    each = [finding.spans(words, Search(part), finding.folded) for part in typed.split()]
    if whole or not all(each):
        return whole
    return tuple(sorted({places[0] for places in each}))
