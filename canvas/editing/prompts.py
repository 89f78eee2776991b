"""What stands in second ink where nothing is named yet: screen only, gone with the first letter typed."""

from __future__ import annotations

from canvas.editing import atlas
from canvas.editing.kept import Along
from canvas.editing.new_row import KEY
from canvas.editing.selection import Place
from canvas.layout.breaking import break_text
from canvas.layout.kept import Kept
from canvas.layout.shapes import Box, Text
from canvas.layout.sheet import Mark, Row, Sheet, TextBlock
from canvas.layout.style import CARD, CARD_GAP, EDGE, LANE_PADDING
from canvas.layout.words import measure
from canvas.model.edits.boards import letter_in
from canvas.model.journey import Lane
from canvas.model.project import Project

FIRST = "first"
"""The word for the first cell of a map without cards."""
NEW_ROW = KEY
"""The word for the line below the last row, where another one is begun."""
NEXT_CARD, NEXT_STEP = "next card", "next step"
"""The words for the slots in which Enter and Tab start the next card."""
EMPTY = "empty cell"
"""The words for an empty cell that is read aloud, with gaps for {lane} and {step}."""
ROLES = ("title", "phase", "step", "lane")
"""Marks that have a prompt while their text is empty, each under its role in the words."""


def prompts(project: Project, sheet: Sheet, words: dict[str, str]) -> tuple[Text, ...]:
    """Return the prompts of a sheet; `words` by role, and under FIRST for the first cell of an empty map."""
    drawn = [
        _text(words[mark.role], mark.block, x, y)
        for mark, x, y in _unnamed_on(sheet)
        if mark.role in words and mark.block is not None
    ]
    place = first_cell(project, sheet) if FIRST in words and not _has_cards(sheet) else None
    area = atlas.area(sheet, place) if place else None
    if area is not None:
        drawn += _in_cell(words[FIRST], area, sheet.language)
    return tuple(drawn)


def first_cell(project: Project, sheet: Sheet) -> Place | None:
    """Return the first cell of the first lane for touchpoints."""
    lanes = (row.key for row in sheet.rows if project.get(Lane, row.key) is not None)
    lane = next((key for key in lanes if letter_in(project, key) == "t"), None)
    return Place(lane, sheet.columns[0].key) if lane and sheet.columns else None


def _find_unnamed(row: Row) -> tuple[tuple[Mark, float, float], ...]:
    return tuple(
        (mark, placed.x, placed.y)
        for placed in row.placed
        if not placed.cell.row  # in a board's cells lie cards
        for mark in placed.cell.marks
        if mark.role in ROLES and mark.record and mark.block is not None and not mark.block.text
    )


_unnamed = Kept(_find_unnamed, 2000)
_unnamed_in: Along[Row, tuple[tuple[Mark, float, float], ...]] = Along(lambda row, _: _unnamed(row))


def _find_unnamed_on(sheet: Sheet) -> tuple[tuple[Mark, float, float], ...]:
    rows = zip(_unnamed_in(sheet.rows), sheet.tops, strict=True)
    return tuple((mark, x, top + y) for found, top in rows if found for mark, x, y in found)


_unnamed_on = Kept(_find_unnamed_on, 8)


def _cards(row: Row) -> bool:
    return any(atlas.is_card(mark) for placed in row.placed for mark in placed.cell.marks)


_holds_cards = Kept(_cards, 2000)


def _has_cards(sheet: Sheet) -> bool:
    return any(_holds_cards(row) for row in sheet.rows)


def _in_cell(words: str, area: Box, language: str) -> list[Text]:
    x, y = area.x + 2 * CARD_GAP, area.y + LANE_PADDING + CARD_GAP + 0.75 * CARD.leading
    lines = break_text(words, CARD.font, CARD.size, area.width - 3 * CARD_GAP, language)
    return [_line(line.text, x, y + n * CARD.leading, CARD.font, CARD.size) for n, line in enumerate(lines)]


def _text(word: str, block: TextBlock, x: float, y: float) -> Text:
    drawn = _line(word, x + block.x, y + block.baseline, block.font, block.size, block.tracking)
    aside = (block.width - drawn.width) / 2 if block.is_centred else 0.0
    return drawn._replace(x=drawn.x + aside)


def _line(word: str, x: float, baseline: float, font: str, size: float, tracking: float = 0.0) -> Text:
    return Text(x, baseline, word, font, size, EDGE, measure(word, font, size, tracking), tracking)
