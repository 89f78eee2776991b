"""Files other people published that are no Mermaid diagrams: taken with the manifest's counts, or refused."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from canvas.exchange import formats
from canvas.exchange.foreign import ForeignFileError, Imported
from canvas.language import language
from canvas.model.checks import check
from canvas.model.journey import Note, Phase, Touchpoint
from canvas.model.people import Persona
from tests.exchange.reading import CORPUS

NOT_TAKEN = {
    "journey-data/suwa-sh__enablement-map-studio__cjm.schema.json": "a schema",
    "journey-data/saz33m1__permitting-licensing-journey-viz__journeys.json": "a data set of its own",
    "journey-md/colinfwren__easy-user-journey-map__existing-customer-buys-flowers.md": "lists",
    "journey-md/colinfwren__easy-user-journey-map__existing-customer-subscribes-to-chocolates.md": "lists",
    "journey-md/colinfwren__easy-user-journey-map__new-customer-buys-chocolates.md": "lists",
    "journey-md/colinfwren__easy-user-journey-map__new-customer-buys-flowers.md": "lists",
    "journey-md/colinfwren__easy-user-journey-map__new-customer-subscribes-to-chocolates.md": "lists",
    "journey-md/H2OSLabs__SynnovatorZero__02-activity-setup.md": "tables in Chinese, without phases",
    "canvas/obsidianmd__jsoncanvas__sample.canvas": "a canvas without rows and columns",
    "canvas/obsidianmd__jsoncanvas__1.0.md": "a specification",
    "personas/ClemensGruber__climart-gptree__personas.json": "characters of a chat program",
    "conformance/mermaid-journey-conformance.json": "facts about diagrams",
}
"""What each file is that nobody promises to read."""


def rows() -> list[dict[str, str]]:
    if not CORPUS.is_dir():
        return []
    with (CORPUS / "manifest.csv").open(encoding="utf-8", newline="") as file:
        return [row for row in csv.DictReader(file) if not row["file"].startswith("mermaid/")]


def taken(file: str) -> Imported:
    path = CORPUS / file
    return formats.read(path.name, path.read_bytes())


@pytest.mark.skipif(not CORPUS.is_dir(), reason="the corpus is not here")
def test_the_manifest_names_every_file() -> None:
    files = {path.relative_to(CORPUS).as_posix() for path in CORPUS.rglob("*") if path.is_file()}
    others = {file for file in files if not file.startswith("mermaid/")}

    assert others - {"README.md", "manifest.csv"} == {row["file"] for row in rows()}


@pytest.mark.parametrize("row", rows(), ids=lambda row: Path(row["file"]).name)
def test_a_file_is_taken_as_the_manifest_counts_it_or_refused_in_one_sentence(row: dict[str, str]) -> None:
    if row["file"] in NOT_TAKEN:
        with pytest.raises(ForeignFileError) as raised:
            taken(row["file"])
        said = language("en").problem(raised.value.problem)
        assert said.endswith(".")
        assert "\n" not in said
        return
    project = taken(row["file"]).project
    cards = len(project.table(Touchpoint)) + len(project.table(Note))
    is_of_people = row["file"].startswith("personas/")
    assert check(project) == ()
    assert len(project.table(Phase)) == int(row["phases"] or 0)
    assert len(project.table(Persona)) if is_of_people else cards == int(row["tasks"] or cards)
