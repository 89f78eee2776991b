"""`journeywall dump`: document.json as stable text, one JSON record a line."""

from __future__ import annotations

import sys
from argparse import Namespace

from canvas.cli.edge import DONE
from canvas.files import container
from canvas.model import document


def run(asked: Namespace) -> int:
    """Write the document's lines."""
    project = container.load(asked.file).project
    sys.stdout.writelines(f"{line}\n" for line in document.lines(project))
    return DONE
