"""A project as a table in a file: XLSX with every journey, CSV, TSV and HTML with one."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from canvas.exchange.foreign import loss, quoted
from canvas.exchange.tables import carried, xlsx_pictures, xlsx_writing
from canvas.exchange.tables.markup_writing import html_page
from canvas.exchange.tables.matrix import matrix
from canvas.exchange.tables.separated import csv_text, tsv_text
from canvas.model import queries
from canvas.model.journey import Picture
from canvas.model.problem import Problem
from canvas.model.project import Project
from canvas.named import NamedTuple


class TableFile(NamedTuple):
    """A file with tables, and what should be known about it."""

    data: bytes
    losses: tuple[Problem, ...]


def write(
    project: Project,
    journey: str,
    suffix: str,
    pictures: Mapping[str, bytes] = MappingProxyType({}),
    *,
    carries_project: bool = True,
) -> TableFile:
    """Return a file of the kind that `suffix` names (one of SUFFIXES) with a journey.

    XLSX takes every journey where none is named, and the whole project on a hidden sheet unless it shall not;
    `pictures` are the project's, by their sha256. Raises EditError("not-found") where there is no such
    journey, KeyError for another suffix.
    """
    if suffix == ".xlsx":
        chosen_ones = [journey] if journey else ()
        data = xlsx_writing.write(project, chosen_ones, pictures.get, carries_project=carries_project)
        if not carries_project:
            return TableFile(data, (loss("table-holds-less"),))
        missing = {p.sha256 for p in project.all(Picture)} - xlsx_pictures.found(data, project).keys()
        stay = (loss("table-pictures-stay", count=len(missing)),) if missing else ()
        return TableFile(data, (loss("table-carries", sheet=carried.SHEET), *stay))
    chosen = journey or next((told.id for told in queries.journeys(project)), "")
    others = [told.title for told in queries.journeys(project) if told.id != chosen]
    grid = matrix(project, chosen)
    left_out = (loss("out-other-journeys", names=quoted(", ".join(others))),) if others else ()
    language = project.head.language
    text = {".csv": csv_text(grid, language), ".tsv": tsv_text(grid), ".html": html_page(grid, language)}[
        suffix
    ]
    return TableFile(text.encode("utf-8"), (loss("table-holds-less"), *left_out))
