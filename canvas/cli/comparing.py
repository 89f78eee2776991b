"""`journeywall compare`: what changed between two files of a project, or between two of its journeys.

It is said phase by phase in the project's language, or as JSON for scripts; where a file for it is named, the
sheet is printed as well. Differing is no failure: the command ends with 0.
"""

from __future__ import annotations

import json
from argparse import Namespace
from pathlib import Path

from canvas.cli import comparing_json, comparing_text, edge, exporting, paths, prints
from canvas.cli.edge import DONE, CommandError
from canvas.cli.naming import meant, unknown
from canvas.export import pdf
from canvas.files.loaded import Loaded
from canvas.files.safe import write_bytes
from canvas.language import language
from canvas.layout import paper
from canvas.layout.compare.told import Told, tell
from canvas.layout.options import SheetOptions
from canvas.model import queries
from canvas.model.journey import Journey
from canvas.model.problem import problem
from canvas.model.project import Project
from canvas.named import NamedTuple


class Both(NamedTuple):
    """Two journeys: the ids of the one before and the one after."""

    before: str
    after: str


def run(asked: Namespace) -> int:
    """Say it, and print the sheet where one is asked for."""
    before = edge.loaded(asked.file)
    after = edge.loaded(asked.other) if asked.other else before
    wanted = [_options(before, after, both) for both in _journeys(asked, before.project, after.project)]
    told = [tell(after.project, options) for options in wanted]
    if asked.output:
        _print(asked, before, after, wanted)
    if asked.json:
        print(json.dumps(comparing_json.said(before, after, told), ensure_ascii=False, indent=2))
    else:
        _say(told)
    return DONE


def _say(told: list[Told]) -> None:
    for number, each in enumerate(told):
        if number:
            print()
        for line in comparing_text.lines(each):
            print(line)


def _options(before: Loaded, after: Loaded, both: Both) -> SheetOptions:
    return SheetOptions(
        language(after.project.head.language),
        journey=both.after,
        about=both.before,
        date=after.manifest.commit.time.date(),
        other=None if after is before else before.project,
    )


def _journeys(asked: Namespace, before: Project, after: Project) -> list[Both]:
    """Which journeys are compared. Raises CommandError where there are none."""
    if asked.journeys:
        return [Both(_journey(before, asked.journeys[0]).id, _journey(after, asked.journeys[1]).id)]
    found = _answering(after) if after is before else _same(before, after)
    if not found:
        raise CommandError(problem("compare-with-what" if after is before else "no-journey"))
    return found


def _answering(project: Project) -> list[Both]:
    """Each journey that answers another one, beside that one."""
    every = queries.journeys(project)
    return [Both(j.previous, j.id) for j in every if j.previous and project.get(Journey, j.previous)]


def _same(before: Project, after: Project) -> list[Both]:
    """The journeys that both files have: by id, else by title, else the first of each."""
    left, right = queries.journeys(before), queries.journeys(after)
    known = {journey.id for journey in left}
    same = [Both(journey.id, journey.id) for journey in right if journey.id in known]
    titles = {journey.title: journey.id for journey in left}
    alike = [Both(titles[journey.title], journey.id) for journey in right if journey.title in titles]
    return same or alike or [Both(one.id, two.id) for one, two in zip(left[:1], right[:1], strict=False)]


def _journey(project: Project, name: str) -> Journey:
    every = queries.journeys(project)
    found = meant(name, ((journey, journey.title, journey.id) for journey in every))
    if found is None:
        raise CommandError(unknown("unknown-journey", name, (journey.title for journey in every)))
    return found


def _print(asked: Namespace, before: Loaded, after: Loaded, wanted: list[SheetOptions]) -> None:
    """Print a sheet of each pair, and say what should be known about the print."""
    on, output = exporting.on_paper(asked), Path(asked.output)
    for path in filter(None, (asked.file, asked.other)):
        paths.check_output(output, Path(path))
    fitted = [paper.fit(after.project, "compare", each, on, asked.orientation) for each in wanted]
    pages = exporting.tiled(asked, fitted)
    head, commit = after.project.head, after.manifest.commit
    about = pdf.PdfInfo(head.title, commit.author, head.language, created=commit.time)
    known = {**before.pictures, **after.pictures}
    written = [write_bytes(path, data) for path, data in prints.made(asked, pages, about, known.get).items()]
    exporting.tell_of(pages, is_safe=all(written), output=output)
