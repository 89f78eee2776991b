"""The colours of cards by their names, as a menu: there the finder gives a card its colour by a word."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMenu

from canvas.model.edits.fields import set_field
from canvas.model.journey import Note, Touchpoint
from canvas.model.project import Project
from canvas.widgets import menus

if TYPE_CHECKING:
    from canvas.widgets.window import Window


def menu(window: Window) -> QMenu:
    """Return the menu of colours for what is selected."""
    return menus.changing(window, window.language("Colour"), partial(_fill, window))


def _fill(window: Window, made: QMenu) -> None:
    from canvas.widgets.panels import fields_linked  # with it come the panels, for which no start waits

    project, chosen = window.file.session.project, _chosen(window)
    held = {card.colour for card in chosen}
    for colour in fields_linked.COLOUR_WORDS:
        words = fields_linked.colour_words(window.language, project, colour)
        action = made.addAction(words.replace("&", "&&"), partial(_give, window, colour))
        action.setCheckable(True)
        action.setChecked(held == {colour})
        action.setEnabled(bool(chosen))


def _chosen(window: Window) -> tuple[Touchpoint | Note, ...]:
    session = window.view.session
    found = (session.project.find(key) for key in session.selection)
    return tuple(record for record in found if isinstance(record, Touchpoint | Note))


def _give(window: Window, colour: str) -> None:
    """Let every selected card have a colour: one step."""
    chosen = _chosen(window)

    def edit(project: Project) -> Project:
        for card in chosen:
            project = set_field(project, card.id, "colour", colour)
        return project

    window.file.session.apply(edit, "field colour", selection=window.file.session.selection)
