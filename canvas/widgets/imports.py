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
from canvas.model.problem import Problem
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


def imported_document(path: Path) -> tuple[OpenFile, Intake | None, tuple[Problem, ...]]:
    """A new document made of a foreign file, what was guessed of a table, and what could not be taken over.

    Raises ProjectFileError, ForeignFileError.
    """
    with errors.reading(path):
        data = DISK.read(path, LARGEST)
    name = errors.shown(path.name)
    if formats.is_of_tables(name, data) and not tables.is_carrying(data, name):
        return of_tables(intake.begin(data, name, recall, is_file=True))
    imported = formats.read(name, data)
    return _of_import(imported), None, imported.losses


def of_tables(told: Intake) -> tuple[OpenFile, Intake, tuple[Problem, ...]]:
    """A new document made of tables, as they are taken now. Raises ForeignFileError."""
    imported = told.imported()
    return _of_import(imported), told, imported.losses


def _of_import(imported: Imported) -> OpenFile:
    project = documents.with_journey(imported.project)
    return OpenFile(project, imported.pictures, documents.lay_out(project, None), is_saved=False)
