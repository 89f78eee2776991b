"""`journeywall plan`: the plan for the programs where tasks live, and what was changed there back."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

from canvas.cli import edge, paths, setting
from canvas.cli.edge import DONE, CommandError, tell
from canvas.cli.naming import meant, unknown
from canvas.exchange.foreign import LARGEST
from canvas.exchange.plans import door
from canvas.exchange.plans.taking import take
from canvas.files import container
from canvas.files.errors import shown
from canvas.files.safe import write_bytes
from canvas.layout.plan.told import owner_name
from canvas.model import plan
from canvas.model.ids import SeededIds
from canvas.model.problem import problem
from canvas.model.project import Project


def run(asked: Namespace) -> int:
    """Write the plan, or write the project with what a plan brings back."""
    return _take(asked) if asked.source else _write(asked)


def _write(asked: Namespace) -> int:
    output = Path(asked.output)
    if output.suffix.lower() not in door.SUFFIXES:
        raise CommandError(problem("plan-other-suffix", name=shown(output.name)))
    loaded = container.load(asked.file)
    paths.check_output(output, Path(asked.file))
    if not plan.entries(loaded.project):
        raise CommandError(problem("plan-empty"))
    about = _owner(loaded.project, asked.about)
    data = door.write(loaded.project, output.suffix.lower(), loaded.manifest.commit.time, about)
    if not write_bytes(output, data):
        tell(problem("folder-not-flushed", folder=shown(output.parent)))
    return DONE


def _owner(project: Project, name: str | None) -> str:
    """The department or the person of that name, "" where none is asked for."""
    if name is None:
        return ""
    owners = [(about, owner_name(project, about), about) for about in plan.owners(project)]
    found = meant(name, owners)
    if found:
        return found
    raise CommandError(unknown("unknown-about", name, (title for _, title, _ in owners)))


def _take(asked: Namespace) -> int:
    source, output = Path(asked.source), Path(asked.output)
    data = paths.read(source, LARGEST)
    paths.check_output(output, source)
    lines = door.read(shown(source.name), data)
    loaded = edge.loaded(asked.file)
    taken = take(loaded.project, lines, SeededIds(data + loaded.manifest.commit.id.encode()))
    setting.write(output, loaded, taken.project, loaded.pictures)
    for what in taken.losses:
        tell(what)
    return DONE
