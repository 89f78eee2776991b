"""A journey becomes a table and comes back: whole with its hidden sheet, else all that `plain.told` tells."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings

from canvas.exchange.tables import separated, xlsx_reading, xlsx_writing
from canvas.exchange.tables.grid import Grid
from canvas.exchange.tables.markup import grids
from canvas.exchange.tables.markup_writing import html_page, html_table
from canvas.exchange.tables.matrix import matrix
from canvas.exchange.tables.reading import read
from canvas.exchange.tables.recognise import recognise
from canvas.exchange.tables.taking import take_in
from canvas.files import container
from canvas.model import queries
from canvas.model.ids import SeededIds
from canvas.model.journey import Picture
from canvas.model.project import Project
from tests import laws
from tests.exchange.tables.plain import told
from tests.exchange.tables.projects import projects

EXAMPLE = Path(__file__).resolve().parents[3] / "assets" / "examples" / "varmepumpe.journey"


def _by_csv(grid: Grid) -> Grid:
    return separated.read(separated.csv_text(grid, "da").encode(), "x")[0]


def _by_tsv(grid: Grid) -> Grid:
    return separated.read(separated.tsv_text(grid), "x")[0]


def _by_html(grid: Grid) -> Grid:
    return grids(html_table(grid), "x")[0]


def _by_page(grid: Grid) -> Grid:
    return grids(html_page(grid, "da"), "x")[0]


WAYS: list[Callable[[Grid], Grid]] = [_by_csv, _by_tsv, _by_html, _by_page]


few = settings(max_examples=15)
"""A workbook takes a tenth of a second."""


def first(project: Project) -> str:
    return queries.journeys(project)[0].id


@pytest.mark.parametrize("way", WAYS)
@given(project=projects())
def test_a_journey_comes_back_from_a_text(way: Callable[[Grid], Grid], project: Project) -> None:
    grid = way(matrix(project, first(project)))

    assert told(take_in(grid, recognise(grid), b"seed").project) == told(project)


@few
@given(project=projects())
def test_a_journey_comes_back_from_a_plain_workbook(project: Project) -> None:
    (sheet, *_) = xlsx_reading.read(xlsx_writing.write(project), "x")

    assert told(take_in(sheet.grid, recognise(sheet.grid), b"seed").project) == told(project)


@few
@given(edits=laws.edits())
def test_a_workbook_brings_its_whole_project_back(edits: list[laws.Edit]) -> None:
    project = laws.small_project()
    for edit in edits:
        project = edit(project)

    assert read(xlsx_writing.write(project), "x.xlsx").project == project


def test_the_same_project_gives_the_same_bytes() -> None:
    project = container.load(EXAMPLE).project

    assert xlsx_writing.write(project) == xlsx_writing.write(project)


@pytest.mark.parametrize("way", WAYS)
def test_the_example_comes_back_from_a_text(way: Callable[[Grid], Grid]) -> None:
    project = container.load(EXAMPLE).project
    grid = matrix(project, first(project))
    back = take_in(way(grid), recognise(grid), b"seed").project

    assert matrix(back, first(back)) == grid
    assert told(back)[0]["cells"] == told(project)[0]["cells"]


def test_the_example_comes_back_whole_from_a_workbook() -> None:
    project = container.load(EXAMPLE).project
    imported = read(xlsx_writing.write(project), "x.xlsx")

    assert imported.project == project
    assert [loss.code for loss in imported.losses] == ["table-carried", "table-pictures-stay"]
    assert len(project.table(Picture)) == 7


def test_the_same_table_gives_the_same_ids() -> None:
    project = laws.small_project()
    grid = matrix(project, first(project))
    one, other = (take_in(grid, recognise(grid), b"seed").project for _ in range(2))

    assert one == other
    assert take_in(grid, recognise(grid), b"another").project != one
    assert SeededIds(b"seed")("x") == one.head.id
