"""`journeywall set`: one field changed from a script, through the same edits and checks as in the window."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Mapping
from pathlib import Path

from canvas.cli import edge
from canvas.cli.edge import DONE, stamp, tell
from canvas.cli.thumbnail import thumbnail
from canvas.files import container
from canvas.files.loaded import Loaded
from canvas.model.edits.fields import set_text
from canvas.model.project import Project
from canvas.widgets.folders import backups


def run(asked: Namespace) -> int:
    """Change the field and write the project, its history with it."""
    loaded = edge.loaded(asked.file)
    project = set_text(loaded.project, asked.id, asked.field, asked.value)
    return write(Path(asked.output), loaded, project, loaded.pictures)


def write(output: Path, loaded: Loaded, project: Project, pictures: Mapping[str, bytes]) -> int:
    """Write a changed project with the history of the file it came from."""
    is_new = project is not loaded.project
    small = thumbnail(project, pictures) if is_new else loaded.thumbnail
    saved = container.save(
        output, project, pictures, stamp(), thumbnail=small, previous=loaded, backups=backups()
    )
    for what in saved.problems:
        tell(what)
    return DONE
