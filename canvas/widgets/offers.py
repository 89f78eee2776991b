"""What the start page offers to begin with: our templates, the user's own, the examples. It shows nothing.

Whatever is chosen opens as a new document that lies nowhere yet, so that no template and no example is ever
written over.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path

from canvas.files import container
from canvas.language import Language
from canvas.model.ids import SeededIds, random_ids
from canvas.model.project import Project
from canvas.model.queries import journey_personas, journeys, steps
from canvas.named import NamedTuple
from canvas.resources import resource
from canvas.templates import making
from canvas.templates.table import TEMPLATES
from canvas.templates.told import Told
from canvas.widgets import documents, folders
from canvas.widgets.open_file import OpenFile

SUFFIX = ".journey"


class Sample(NamedTuple):
    """What is shown of an offer: the project whose sheet is its picture, its name, a line about it."""

    project: Project
    pictures: Mapping[str, bytes]
    title: str
    line: str


class Offer(NamedTuple):
    """Something to begin with. `sample` and `open` raise ProjectFileError where a file cannot be read.

    `path` is where one of the user's own templates lies, None for what is shipped.
    """

    title: str
    line: str
    sample: Callable[[], Sample]
    open: Callable[[], OpenFile]
    path: Path | None = None


def templates(say: Language) -> list[Offer]:
    """The shipped templates in the window's language, then the user's own."""
    shipped = [_template(name, tell(say), say) for name, tell in TEMPLATES.items()]
    folder = folders.templates()
    own = sorted(folder.glob(f"*{SUFFIX}")) if folder.is_dir() else []
    return [*shipped, *(_from_file(path, say, path) for path in own)]


def examples(say: Language) -> list[Offer]:
    """The shipped examples."""
    return [_from_file(path, say) for path in sorted(resource("examples").glob(f"*{SUFFIX}"))]


def _template(name: str, told: Told, say: Language) -> Offer:
    def sample() -> Sample:
        return Sample(making.sketch(told, say.code, SeededIds(name.encode())), {}, told.title, told.line)

    def begin() -> OpenFile:
        return documents.unsaved_document(making.make(told, say.code, random_ids))

    return Offer(told.title, told.line, sample, begin)


def _from_file(path: Path, say: Language, own: Path | None = None) -> Offer:
    sample = partial(_sample, path, say, is_own=own is not None)
    return Offer(path.stem, "", sample, partial(documents.copied_document, path), own)


def _sample(path: Path, say: Language, *, is_own: bool) -> Sample:
    loaded = container.load(path)
    project = documents.with_journey(loaded.project)
    title = path.stem if is_own else project.head.title or path.stem
    return Sample(project, loaded.pictures, title, _about(project, say))


def _about(project: Project, say: Language) -> str:
    """Who it is about and how long it is: "Per, 58 · 13 steps"."""
    journey = journeys(project)[0]
    count = len(steps(project, journey.id))
    people = journey_personas(project, journey)[:1]
    who = [(*person.name.split()[:1], *([str(person.age)] if person.age else [])) for person in people]
    return " · ".join([*map(", ".join, who), say.plural("{count} step", "{count} steps", count)])
