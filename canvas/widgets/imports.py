"""Documents made of other programs' files, and how their tables were taken before. Nothing is shown here.

With it comes all that reads foreign formats, which no start should wait for: it is imported where it is used.
"""

from __future__ import annotations

from pathlib import Path

from canvas.exchange import formats
from canvas.exchange.foreign import LARGEST, Imported
from canvas.exchange.tables import intake
from canvas.exchange.tables import reading as tables
from canvas.exchange.tables.intake import Intake
from canvas.files import errors, mappings
from canvas.files.disk import DISK
from canvas.language import Language
from canvas.model.index import index_of
from canvas.model.journey import Journey
from canvas.model.problem import Problem
from canvas.model.project import Project
from canvas.widgets import documents, folders
from canvas.widgets.open_file import OpenFile

FOREIGN = frozenset(suffix for known in formats.FORMATS for suffix in known.suffixes) | {".txt"}
"""Files of other programs that can be opened."""
TABLES = tables.WORKBOOKS | tables.SEPARATED | tables.PAGES | tables.MARKDOWN | {".txt"}
"""Those that may hold a table."""


def is_foreign(path: Path) -> bool:
    """Tell whether a file is called as one of another program."""
    return path.suffix.lower() in FOREIGN


def recall(key: str) -> str:
    """Return how a kind of table was taken before, "" where it never was."""
    return mappings.recall(folders.tables(), key)


def table_in(path: Path) -> bytes | None:
    """Return the bytes of a file that is a table and brings no project of its own, None for any other.

    Raises ProjectFileError, ForeignFileError.
    """
    if not is_foreign(path):
        return None
    with errors.reading(path):
        data = DISK.read(path, LARGEST)
    name = errors.shown(path.name)
    is_table = formats.is_of_tables(name, data) and not tables.is_carrying(data, name)
    return data if is_table else None


def imported_document(path: Path, say: Language) -> tuple[OpenFile, Intake | None, tuple[Problem, ...]]:
    """A new document made of a foreign file, what was guessed of a table, and what could not be taken over.

    Raises ProjectFileError, ForeignFileError.
    """
    with errors.reading(path):
        data = DISK.read(path, LARGEST)
    name = errors.shown(path.name)
    if formats.is_of_tables(name, data) and not tables.is_carrying(data, name):
        return of_tables(intake.begin(data, name, recall, is_file=True), say)
    imported = formats.read(name, data)
    return _of_import(imported, say), None, imported.losses


def of_tables(told: Intake, say: Language) -> tuple[OpenFile, Intake, tuple[Problem, ...]]:
    """A new document made of tables, as they are taken now. Raises ForeignFileError."""
    imported = told.imported()
    return _of_import(imported, say), told, imported.losses


def whole(project: Project, say: Language) -> Project:
    """The project with a journey: an empty one, in the window's language, where only readings came."""
    if index_of(project).of(Journey):
        return project
    language = project.head.language or say.code
    return documents.with_names(documents.with_journey(project.put(project.head.but(language=language))), say)


def _of_import(imported: Imported, say: Language) -> OpenFile:
    project = whole(imported.project, say)
    return OpenFile(project, imported.pictures, documents.lay_out(project, None), is_saved=False)
