"""The whole menu of a window, group by group from the table of actions, with the menus of its parts.

What can be done has a name in it: the finder lists what it has. Each group is made when it is first opened.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from canvas.widgets import frame, menus
from canvas.widgets.actions import ACTS, GROUPS
from canvas.widgets.sayings import translated

if TYPE_CHECKING:
    from canvas.widgets.window import Window

PAPERS = ("A4", "A3", "A2", "A1", "A0", "roll-610", "roll-914")
"""Papers to export for, by the names that `canvas.layout.paper` knows."""
TILED = (("A2", "A4"), ("A1", "A4"), ("A1", "A3"), ("A0", "A4"), ("A0", "A3"))
"""Papers with those they are put together from, by an ordinary printer."""
IN_VIEW = ("panels", "look")
"""Groups that stand in the menu View."""
RULED = frozenset(
    {
        "save",
        "bring-in",
        "print",
        "cut",
        "turn",
        "select-all",
        "find-anything",
        "persona",
        "zoom-in",
        "review",
    }
    | {"inspector", "pane", "dim", "keys", "timer-more"}
)
"""Acts above which the menu has a hairline."""


def main_menu(window: Window) -> QMenu:
    """Return the whole menu."""

    def fill(menu: QMenu) -> None:
        for group, _ in GROUPS:
            if group not in IN_VIEW:
                menu.addMenu(_group(window, group))

    return menus.menu(window, fill=fill)


def _group(window: Window, group: str) -> QMenu:
    """A group of actions, with what else belongs to it."""

    def fill(menu: QMenu) -> None:
        _fill(menu, (act.name for act in ACTS if act.group == group), window.actions_by_name)
        if group in _MORE:
            _MORE[group](window, menu)

    made = menus.menu(window, translated(window.language, dict(GROUPS)[group]), fill)
    made.setObjectName(group)
    return made


def _fill(menu: QMenu, names: Iterable[str], actions: dict[str, QAction]) -> None:
    for name in names:
        if name in RULED:
            menu.addSeparator()
        menu.addAction(actions[name])


def _papers(window: Window, menu: QMenu) -> None:
    close = window.actions_by_name["close"]
    papers = menus.menu(window, window.language("Export as PDF"), partial(_fill_papers, window))
    menu.insertMenu(close, papers)
    menu.insertSeparator(close)


def _fill_papers(window: Window, menu: QMenu) -> None:
    say, export = window.language, window.filing.export
    for paper in PAPERS:
        width = paper.removeprefix("roll-")
        text = say("Roll, {width} mm", width=width) if width != paper else paper
        menu.addAction(f"{text} …", partial(export, paper))
    several = menus.lined(menu.addMenu(say("On several sheets, to be glued")))
    for large, small in TILED:
        words = say("{large} on sheets of {small}", large=large, small=small)
        several.addAction(f"{words} …", partial(export, f"{large}/{small}"))


def _colours(window: Window, menu: QMenu) -> None:
    menu.addMenu(window.context.colours)


def _heads(window: Window, menu: QMenu) -> None:
    menu.addSeparator()
    _fill(menu, (act.name for act in ACTS if act.group == "heads"), window.actions_by_name)
    menu.addMenu(frame.lane_menu(window.commands.add_lane, window.language, window))


def _looks(window: Window, menu: QMenu) -> None:
    """Sheets, panels, light and dark, and what the window's parts can show."""
    say, actions = window.language, window.actions_by_name
    menu.insertMenu(actions["next-sheet"], menus.changing(window, say("Sheet"), window.sheets.fill))
    for group in IN_VIEW:
        menu.insertMenu(actions["keys"], _group(window, group))
    menu.addMenu(menus.changing(window, say("Views"), window.ways.chip.fill_views))
    for part in (window.tools.title, window.beside.chip):
        menu.addMenu(part.menu())


def _rooms(window: Window, menu: QMenu) -> None:
    for part in (window.status.timer.choices, window.room.menu):
        menu.addMenu(part)


_MORE: dict[str, Callable[[Window, QMenu], None]] = {
    "file": _papers,
    "edit": _colours,
    "cards": _heads,
    "view": _looks,
    "room": _rooms,
}
"""What a group has beside its actions."""
