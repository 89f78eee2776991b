"""The small picture of a project that file managers show: its first map, drawn as it would be printed."""

from __future__ import annotations

from collections.abc import Mapping

from canvas.export import pdf, raster
from canvas.language import language
from canvas.layout.paper import Fitted, Page
from canvas.layout.sheets import SheetOptions, make, widths
from canvas.model import queries
from canvas.model.journey import Note, Touchpoint
from canvas.model.people import Persona
from canvas.model.project import Project

LONGEST = 297.0
"""Millimetres of the page the picture is taken from."""
MOST_CARDS, MOST_PERSONAS, LONGEST_TEXT = 2_000, 50, 5_000
"""Beyond these a map takes seconds to lay out, and nothing of it is seen on 256 pixels."""


def thumbnail(project: Project, pictures: Mapping[str, bytes]) -> bytes | None:
    """Return a PNG of the first journey's map, None where it could not be made out so small."""
    if not queries.journeys(project) or not _is_ordinary(project):
        return None
    say = language(project.head.language)
    least, _ = widths(project, "map", SheetOptions(say=say))
    sheet = make(project, "map", SheetOptions(say=say, width=least))
    scale = LONGEST / max(sheet.width, sheet.height)
    page = Page("", max(1.0, sheet.width * scale), max(1.0, sheet.height * scale))
    printed = pdf.write([Fitted(sheet, scale, 0.0, 0.0, page)], pdf.PdfInfo(sheet.title), pictures.get)
    return raster.thumbnail(printed)


def _is_ordinary(project: Project) -> bool:
    cards: list[Touchpoint | Note] = [*project.all(Touchpoint), *project.all(Note)]
    return (
        len(cards) <= MOST_CARDS
        and len(project.table(Persona)) <= MOST_PERSONAS
        and all(len(card.text) <= LONGEST_TEXT for card in cards)
    )
