"""`journeywall sheets`: what can be printed, one sheet a line, its name and its title."""

from __future__ import annotations

from argparse import Namespace

from canvas.cli.edge import DONE
from canvas.files import container
from canvas.language import language
from canvas.layout.sheets import SHEETS


def run(asked: Namespace) -> int:
    """List every offer of every kind of sheet."""
    project = container.load(asked.file).project
    say = language(project.head.language)
    for kind in SHEETS.values():
        for offer in kind.offers(project):
            print(f"{kind.name}\t{offer.named(say)}".rstrip())
    return DONE
