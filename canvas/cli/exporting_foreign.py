"""`journeywall export` into what other programs read: tables, Mermaid, OpenJourney."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Callable
from importlib import import_module
from pathlib import Path

from canvas.cli import paths
from canvas.cli.edge import DONE, tell
from canvas.files import container
from canvas.files.errors import shown
from canvas.files.safe import write_bytes
from canvas.model.problem import problem
from canvas.model.project import Project

TEXTS = {".mmd": "mermaid_write", ".ojf": "ojf_write"}
"""The module that writes each; a print, which needs none of them, is not to wait for them."""
SUFFIXES = frozenset({".xlsx", ".csv", ".tsv", ".html", *TEXTS})


def run(asked: Namespace, chosen: Callable[[Project, str | None], str]) -> int:
    """Write the journey that is asked for, and say what the file does not hold.

    `chosen` finds a journey's id by its title, the first one's without a title.
    """
    loaded = container.load(asked.file)
    output = Path(asked.output)
    paths.check_output(output, Path(asked.file))
    suffix = output.suffix.lower()
    is_workbook = suffix == ".xlsx" and asked.journey is None
    journey = "" if is_workbook else chosen(loaded.project, asked.journey)
    if suffix in TEXTS:
        text, losses = import_module(f"canvas.exchange.{TEXTS[suffix]}").write(loaded.project, journey)
        data = text.encode("utf-8")
    else:
        from canvas.exchange.tables import writing

        data, losses = writing.write(
            loaded.project, journey, suffix, loaded.pictures, carries_project=not asked.only_table
        )
    if not write_bytes(output, data):
        tell(problem("folder-not-flushed", folder=shown(output.parent)))
    for what in losses:
        tell(what)
    return DONE
