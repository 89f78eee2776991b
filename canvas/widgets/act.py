"""What an action is, and the kinds of actions of which the table (`actions`) has several."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtGui import QKeySequence

from canvas.named import NamedTuple

if TYPE_CHECKING:
    from canvas.widgets.window import Window

Keys = QKeySequence.StandardKey | str | None


class Act(NamedTuple):
    """One thing a person can do."""

    name: str
    text: str
    keys: Keys
    icon: str
    run: Callable[[Window], object]
    group: str
    is_possible: Callable[[Window], bool] | None = None
    is_checked: Callable[[Window], bool] | None = None
    also: tuple[str, ...] = ()
    """Keys that do it everywhere, whatever else the platform has for it."""


def has_selection(window: Window) -> bool:
    """Tell whether anything is selected."""
    return bool(window.view.session.selection)


def panel(name: str, text: str, keys: Keys, icon: str, group: str = "panels") -> Act:
    """An action that opens and closes a panel."""
    return Act(
        name,
        text,
        keys,
        icon,
        lambda w: w.beside.toggle(name),
        group,
        is_checked=lambda w: w.beside.stage.is_open(name),
    )


def appearance(name: str, text: str, chosen: str) -> Act:
    """An action that chooses how the window looks."""
    return Act(
        name,
        text,
        None,
        "",
        lambda w: w.choose_appearance(chosen),
        "look",
        is_checked=lambda w: w.appearance == chosen,
    )


def while_on(
    name: str, text: str, run: Callable[[Window], object], is_possible: Callable[[Window], bool]
) -> Act:
    """An action of a workshop that is there while something is on."""
    return Act(name, text, None, "", run, "room", is_possible)
