"""Making open documents: a new one, one from a file, one from a journal. Nothing is shown here."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from canvas.editing.session import LayOut
from canvas.frozen import replace
from canvas.language import Language, language
from canvas.layout import sheets
from canvas.layout.options import SheetOptions
from canvas.layout.sheet import Sheet
from canvas.model.edits import structure
from canvas.model.ids import random_ids
from canvas.model.index import index_of
from canvas.model.journey import Journey, Lane, LaneKind
from canvas.model.project import Project
from canvas.resources import resource
from canvas.widgets.lane_kinds import LANE_KINDS
from canvas.widgets.open_file import OpenFile
from canvas.widgets.sayings import translated

if TYPE_CHECKING:
    from canvas.files.loaded import Loaded
    from canvas.files.recovery import Recovery


def new_document(say: Language) -> OpenFile:
    """A project with one empty journey, its rows named in the window's language."""
    project = structure.new_project(random_ids, language=say.code, lanes=lane_names(say))
    return OpenFile(project, {}, lay_out(project, None))


def with_names(project: Project, say: Language) -> Project:
    """The project with its rows named by their kinds, in a language."""
    names = lane_names(say)
    return project.put(*(lane.but(title=names.get(lane.kind, "")) for lane in project.all(Lane)))


def lane_names(say: Language) -> dict[LaneKind, str]:
    """What the kinds of rows are called in a language."""
    return {kind: translated(say, text) for kind, text in LANE_KINDS.items()}


def unsaved_document(project: Project) -> OpenFile:
    """A new document that begins as this project; nothing is lost when it is let go untouched."""
    return OpenFile(project, {}, lay_out(project, None))


def copied_document(path: Path) -> OpenFile:
    """A new document that begins as what lies in a file and knows nothing of it. Raises ProjectFileError."""
    loaded = _loaded(path)
    project = with_journey(loaded.project)
    return OpenFile(project, loaded.pictures, lay_out(project, loaded))


def kept_document(project: Project, pictures: Mapping[str, bytes]) -> OpenFile:
    """A document that lies in no file of the user's yet, such as what was rescued: it asks to be saved."""
    project = with_journey(project)
    return OpenFile(project, pictures, lay_out(project, None), is_saved=False)


def load_document(path: Path) -> OpenFile:
    """The document in a file; a copy where the file is one of the examples. Raises ProjectFileError."""
    if path.resolve().is_relative_to(resource("examples")):
        return copied_document(path)
    loaded = _loaded(path)
    project = with_journey(loaded.project)
    is_saved = project is loaded.project
    return OpenFile(project, loaded.pictures, lay_out(project, loaded), loaded, is_saved=is_saved)


def _loaded(path: Path) -> Loaded:
    """What lies in a file. Raises ProjectFileError."""
    from canvas.files import container  # with it comes all that reads and writes files

    return container.load(path)


def recovered_document(found: Recovery) -> OpenFile:
    """What a journal holds, unsaved, and the file it came from, where it is. Raises ProjectFileError."""
    from canvas.files import recovery

    project, pictures = recovery.recover(found)
    project = with_journey(project)
    loaded = _loaded(found.file) if found.file is not None and found.file.is_file() else None
    return OpenFile(project, pictures, lay_out(project, loaded), loaded, is_saved=False)


def with_journey(project: Project) -> Project:
    """The project, with an empty journey where it has none: there is always a map to look at."""
    if index_of(project).of(Journey):
        return project
    return structure.add_journey(project, random_ids, title=project.head.title)


def options(project: Project, loaded: Loaded | None, journey: str = "") -> SheetOptions:
    """What the window asks of a sheet: empty rows as well, in the project's language."""
    date = loaded.manifest.commit.time.date() if loaded else None
    return SheetOptions(say=language(project.head.language), journey=journey, date=date, show_empty=True)


def spoken(asked: SheetOptions, project: Project) -> SheetOptions:
    """What is asked of a sheet, with its labels in the language that the project has now."""
    say = language(project.head.language)
    return asked if asked.say is say else replace(asked, say=say)


def lay_out(project: Project, loaded: Loaded | None) -> LayOut:
    """How a document's first map is laid out, each sheet from the one before."""
    asked = options(project, loaded)

    def lay(project: Project, previous: Sheet | None) -> Sheet:
        return sheets.make(project, "map", spoken(asked, project), previous)

    return lay
