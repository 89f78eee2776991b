"""`journeywall set`: one field changed from a script, through the same edits and checks as in the window."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

from canvas.cli.edge import DONE, stamp, tell
from canvas.files import container
from canvas.model.edits.fields import set_text
from canvas.widgets.folders import backups


def run(asked: Namespace) -> int:
    """Change the field and write the project, its history with it."""
    loaded = container.load(asked.file)
    project = set_text(loaded.project, asked.id, asked.field, asked.value)
    saved = container.save(
        Path(asked.output), project, loaded.pictures, stamp(), previous=loaded, backups=backups()
    )
    for what in saved.problems:
        tell(what)
    return DONE
