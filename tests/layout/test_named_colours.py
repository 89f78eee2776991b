"""A colour that has a name says it without being seen: a hem of its own on the card and in the legend."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from canvas.layout.drawings import colours, hems
from canvas.layout.drawings.ops import bounds
from canvas.layout.map import named_colours
from canvas.layout.shapes import Path
from canvas.layout.sheet import Mark, Sheet
from canvas.layout.style import INK
from canvas.model.edits import colour_names
from canvas.model.journey import Note, Touchpoint
from canvas.model.project import Project
from tests.layout.small import row, sheet_of, small

YELLOW, PEACH, GREEN = colour_names.COLOURS[:3]


def coloured(*named: str) -> Project:
    """The small map with a yellow touchpoint, a peach one and a green note; some of the colours named."""
    made = small()
    touchpoints = sorted(made.all(Touchpoint), key=lambda card: card.id)[:2]
    every = (*touchpoints, min(made.all(Note), key=lambda note: note.id))
    made = made.put(*(card.but(colour=own) for card, own in zip(every, (YELLOW, PEACH, GREEN), strict=True)))
    for colour in named:
        made = colour_names.named(made, colour, f"Means {colour}")
    return made


def marks(sheet: Sheet, project: Project, colour: str) -> list[Mark]:
    cards: list[Touchpoint | Note] = [*project.all(Touchpoint), *project.all(Note)]
    keys = {card.id for card in cards if card.colour == colour}
    return [
        seen.mark
        for seen in sheet.reading()
        if seen.mark.record in keys and seen.mark.role in ("touchpoint", "note")
    ]


def hem_of(mark: Mark) -> list[Path]:
    inks = {named_colours.ink_of(colour) for colour in colour_names.COLOURS}
    paths = [shape for shape in mark.shapes if isinstance(shape, Path)]
    return [path for path in paths if (path.fill or (path.stroke and path.stroke.colour)) in inks]


def test_a_card_has_a_hem_where_its_colour_has_a_name_and_no_other_has() -> None:
    made = coloured(YELLOW, GREEN)
    sheet = sheet_of(made)
    assert all(len(hem_of(mark)) == 1 for mark in (*marks(sheet, made, YELLOW), *marks(sheet, made, GREEN)))
    assert not any(hem_of(mark) for mark in marks(sheet, made, PEACH))
    assert marks(sheet, made, YELLOW)
    assert marks(sheet, made, GREEN)


def test_the_legend_shows_the_same_hem_beside_the_name() -> None:
    made = coloured(YELLOW, PEACH)
    blocks = [mark for placed in row(sheet_of(made), "legend").placed for mark in placed.cell.marks]
    drawn = {path.fill for path in _paths(blocks)}
    assert {named_colours.ink_of(YELLOW), named_colours.ink_of(PEACH)} <= drawn


def test_a_hem_lies_within_its_card_below_its_text() -> None:
    made = coloured(YELLOW, GREEN)
    for mark in (*marks(sheet_of(made), made, YELLOW), *marks(sheet_of(made), made, GREEN)):
        (path,) = hem_of(mark)
        area, block = bounds(path.ops), mark.block
        assert block is not None
        assert block.baseline + (len(block.lines) - 1) * block.leading < area.y
        assert mark.box.x < area.x < area.right < mark.box.right
        assert area.bottom < mark.box.bottom


def test_a_moment_of_truth_wears_the_colour_it_does_not_show() -> None:
    made = coloured(YELLOW)
    card = next(card for card in made.all(Touchpoint) if card.colour == YELLOW)
    made = made.put(card.but(is_moment_of_truth=True))
    (mark,) = marks(sheet_of(made), made, YELLOW)
    assert any(isinstance(shape, Path) and shape.fill == YELLOW for shape in mark.shapes)


def test_the_name_is_read_out() -> None:
    made = coloured(YELLOW)
    (mark,) = marks(sheet_of(made), made, YELLOW)
    assert f"Colour: Means {YELLOW}." in mark.say


@given(st.lists(st.integers(0, 0xFFFFFF), max_size=40, unique=True))
def test_no_two_named_colours_have_the_same_hem(others: list[int]) -> None:
    made = small()
    every = dict.fromkeys((*colour_names.COLOURS, *(f"#{number:06X}" for number in others)))
    for colour in every:
        made = colour_names.named(made, colour, "A name")
    numbers = [colour_names.number(made, colour) for colour in every]
    drawn = {hems.hem(number, 0.0, 0.0, 44.7, 1.1, INK).ops for number in numbers if number is not None}
    assert len(drawn) == len(every)


@pytest.mark.parametrize("colour", colour_names.COLOURS)
def test_a_hem_stands_out_from_its_colour_in_grey(colour: str) -> None:
    light, dark = colours.lightness(colour), colours.lightness(named_colours.ink_of(colour))
    assert light - dark > 35


def _paths(found: list[Mark]) -> list[Path]:
    groups = [shape for mark in found for shape in mark.shapes]
    flat: list[Path] = []
    while groups:
        shape = groups.pop()
        groups += getattr(shape, "shapes", ())
        flat += [shape] if isinstance(shape, Path) else []
    return flat
