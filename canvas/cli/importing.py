"""`journeywall import`: a foreign file becomes a project."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

from canvas.cli import paths
from canvas.cli.edge import DONE, stamp, tell
from canvas.cli.thumbnail import thumbnail
from canvas.exchange import formats
from canvas.exchange.foreign import LARGEST
from canvas.files import container
from canvas.files.errors import shown
from canvas.widgets.folders import backups


def run(asked: Namespace) -> int:
    """Read the source, write the project, and list what could not be taken over."""
    source, output = Path(asked.source), Path(asked.output)
    data = paths.read(source, LARGEST)
    paths.check_output(output, source)
    imported = formats.read(shown(source.name), data)
    pictures = dict(imported.pictures)
    small = thumbnail(imported.project, pictures)
    saved = container.save(output, imported.project, pictures, stamp(), thumbnail=small, backups=backups())
    for what in (*imported.losses, *saved.problems):
        tell(what)
    return DONE
