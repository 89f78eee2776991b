"""`journeywall readings`: the figures of a table become readings of a project's measures."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

from canvas.cli import edge, paths, setting
from canvas.cli.edge import DONE, CommandError, tell
from canvas.exchange.foreign import LARGEST
from canvas.exchange.readings.figures import Decimal
from canvas.exchange.readings.taking import take
from canvas.exchange.table_headers import plain
from canvas.exchange.tables import intake
from canvas.exchange.tables.intake import Intake
from canvas.files.errors import shown
from canvas.model.ids import SeededIds
from canvas.model.problem import problem
from canvas.model.project import Project
from canvas.model.work import Measure

DECIMALS: dict[str | None, Decimal] = {"comma": ",", "point": "."}


def run(asked: Namespace) -> int:
    """Read the table, write the project with its readings, and say what could not be taken over."""
    source, output = Path(asked.table), Path(asked.output)
    data = paths.read(source, LARGEST)
    paths.check_output(output, source)
    loaded = edge.loaded(asked.file)
    told = _looking_at(intake.begin(data, shown(source.name)), asked.sheet)
    told = told.readings_with(order=asked.dates, decimal=DECIMALS.get(asked.decimal))
    into = _measure(loaded.project, asked.measure)
    ids = SeededIds(data + loaded.manifest.commit.id.encode())
    taken = take(loaded.project, told.part.grid, told.part.readings, ids, into=into)
    setting.write(output, loaded, taken.project, loaded.pictures)
    for what in (*told.losses, *taken.losses):
        tell(what)
    return DONE


def _looking_at(told: Intake, sheet: str | None) -> Intake:
    """Look at the sheet that is asked for, or at the one that looks most like readings."""
    parts = told.parts
    if sheet is None:
        return told.looking_at(max(range(len(parts)), key=lambda at: (parts[at].readings.likeness, -at)))
    found = next((at for at, part in enumerate(parts) if plain(part.grid.name) == plain(sheet)), None)
    if found is None:
        names = ", ".join(part.grid.name for part in parts if part.grid.name)
        raise CommandError(problem("unknown-worksheet", name=shown(sheet), names=names))
    return told.looking_at(found)


def _measure(project: Project, title: str | None) -> str:
    """The id of the measure with this title or id, "" where none is asked for."""
    if title is None:
        return ""
    measures = list(project.all(Measure))
    found = next((m for m in measures if title == m.id or plain(title) == plain(m.title)), None)
    if found is None:
        names = ", ".join(measure.title for measure in measures if measure.title)
        raise CommandError(problem("unknown-measure", name=shown(title), names=names))
    return found.id
