"""The language of a text, chosen in the inspector, and the language of the map's own words."""

from __future__ import annotations

from typing import cast

from canvas.layout.shapes import Text
from canvas.model.journey import Touchpoint
from canvas.widgets.panels.fields_choice import MenuEditor
from canvas.widgets.panels.inspector import Inspector
from canvas.widgets.panels.words import LANGUAGES
from canvas.widgets.window import Window

CODES = [code for code, _ in LANGUAGES]


def menu(inspector: Inspector, key: str, group: str) -> MenuEditor:
    """The menu of languages among the fields of a record."""
    inspector.show_records((key,))
    section = inspector.sections.get(group)
    if section is not None:
        section.open(is_open=True)
    fields = section.editors if section is not None else inspector.editors
    return cast("MenuEditor", next(each for each in fields if each.field.path == "language"))


def test_a_card_can_be_in_another_language_and_back(window: Window) -> None:
    chosen = menu(window.beside.inspector, "t0", "rest")
    assert chosen.menu.currentText() == "As around it"
    chosen._choose(CODES.index("fi"))
    card = window.file.session.project.get(Touchpoint, "t0")
    assert card is not None
    assert card.language == "fi"
    assert {seen.mark.language for seen in window.view.sheet.reading() if seen.mark.record == "t0"} == {"fi"}
    window.file.session.undo()
    chosen.refresh()
    assert chosen.menu.currentText() == "As around it"


def test_the_map_says_its_own_words_in_the_language_of_the_project(window: Window) -> None:
    head = window.file.session.project.head.id
    chosen = menu(window.beside.inspector, head, "")
    chosen._choose(CODES[1:].index("da"))
    seen = (seen.mark.shapes for seen in window.view.sheet.reading())
    words = {shape.text for shapes in seen for shape in shapes if isinstance(shape, Text)}
    assert "Faser" in words
    assert "Phases" not in words
