"""What the tests of the readers look at: an imported project as plain tuples, and its losses as codes."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from canvas.exchange import formats
from canvas.exchange.foreign import ForeignFileError, Imported
from canvas.model import queries
from canvas.model.checks import check
from canvas.model.journey import Journey, Touchpoint
from canvas.model.people import Persona
from canvas.model.project import Project

FIXTURES = Path(__file__).resolve().parents[1] / "fixtures" / "exchange"
CORPUS = Path(__file__).resolve().parents[3] / "shared" / "corpus"
"""Maps other people published; not part of the project, and the tests that read them skip without."""


def read(name: str, data: bytes | str | None = None) -> Imported:
    """Import a fixture, or data under a name; the project is always sound."""
    given = (FIXTURES / name).read_bytes() if data is None else data
    imported = formats.read(name, given.encode() if isinstance(given, str) else given)
    assert check(imported.project) == ()
    return imported


def refusal(name: str, data: bytes | str) -> str:
    """The code of the one problem for which nothing was taken over, "" when something was."""
    try:
        read(name, data)
    except ForeignFileError as error:
        return error.problem.code
    return ""


def mermaid(*lines: str) -> Imported:
    """Import a journey with these lines."""
    return read("test.mmd", "\n".join(("journey", *lines)))


def table(*lines: str) -> Imported:
    """Import a CSV of these lines."""
    return read("test.csv", "\n".join(lines))


def journeys(project: Project) -> tuple[Journey, ...]:
    return queries.journeys(project)


def phases(project: Project, number: int = 0) -> list[str]:
    return [phase.title for phase in queries.phases(project, journeys(project)[number].id)]


def steps(project: Project) -> list[str]:
    return [step.title for step in queries.steps(project, journeys(project)[0].id)]


def lanes(project: Project) -> list[tuple[str, str]]:
    return [(lane.title, lane.kind) for lane in queries.lanes(project, journeys(project)[0].id)]


def cards(project: Project, number: int = 0) -> tuple[Touchpoint, ...]:
    return queries.touchpoints(project, journeys(project)[number].id)


def texts(project: Project, number: int = 0) -> list[str]:
    return [card.text for card in cards(project, number)]


def name(project: Project, key: str | None) -> str:
    found: Any = project.find(key)
    return found.name if found else ""


def actors(project: Project, number: int = 0) -> list[list[str]]:
    return [[name(project, key) for key in card.personas] for card in cards(project, number)]


def feelings(card: Touchpoint, project: Project) -> dict[str, float | None]:
    return {name(project, felt.persona): felt.value for felt in card.feelings}


def values(project: Project) -> list[dict[str, float | None]]:
    return [feelings(card, project) for card in cards(project)]


def personas(project: Project) -> set[str]:
    return {persona.name for persona in project.all(Persona)}


def codes(imported: Imported) -> list[str]:
    return [what.code for what in imported.losses]


def said(imported: Imported, code: str) -> list[dict[str, Any]]:
    """The values of every loss with this code."""
    return [dict(what.values) for what in imported.losses if what.code == code]
