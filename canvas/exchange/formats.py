"""Which reader a foreign file is for: by its suffix, and by what it holds where a suffix leaves it open."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import PurePath

from canvas.exchange import cjml, markdown, mermaid, ojf, personas_in, service_journey_mapper
from canvas.exchange.foreign import Imported, refuse, text_of
from canvas.exchange.mermaid_syntax import is_journey
from canvas.exchange.ojf_form import is_ojf
from canvas.exchange.personas_in import is_persona_page, is_personas
from canvas.exchange.service_journey_mapper import is_service_journey
from canvas.exchange.table_rows import is_table
from canvas.exchange.tables import reading as tables
from canvas.named import NamedTuple


class Format(NamedTuple):
    """A foreign format: its name, its suffixes, how its content is recognised, and its reader."""

    name: str
    suffixes: frozenset[str]
    is_in: Callable[[str], bool]
    read: Callable[[bytes | str, str], Imported]


def _is_separated(text: str) -> bool:
    return is_table(text) or tables.has_journey(text)


def _is_piped(text: str) -> bool:
    return "|" in text and tables.has_journey(text)


def _is_page(text: str) -> bool:
    return "<table" in text.lower() and tables.has_journey(text)


_JSON = frozenset({".json"})
FORMATS: tuple[Format, ...] = (
    Format("Mermaid", frozenset({".mmd", ".mermaid", ".mmdc"}), is_journey, mermaid.read),
    Format("Markdown", tables.MARKDOWN, markdown.has_journey, markdown.read),
    Format("Persona", tables.MARKDOWN, is_persona_page, personas_in.read_page),
    Format("Markdown table", tables.MARKDOWN, _is_piped, tables.read),
    Format("OpenJourney", _JSON | {".ojf"}, is_ojf, ojf.read),
    Format("Service Journey Mapper", _JSON, is_service_journey, service_journey_mapper.read),
    Format("Personas", _JSON | {".yml", ".yaml"}, is_personas, personas_in.read_data),
    Format("HTML", tables.PAGES, _is_page, tables.read),
    Format("CJML", frozenset({".cjml", ".xml"}), cjml.is_cjml, cjml.read),
    Format("CSV", tables.SEPARATED, _is_separated, tables.read_separated),
    Format("Workbook", tables.WORKBOOKS, lambda _: False, tables.read),
)
"""Those that share a suffix are asked in this order."""

_SPREADSHEETS = frozenset({".xls", ".ods", ".numbers"})
_UNKNOWN = dict.fromkeys(tables.MARKDOWN, "markdown-none") | {".json": "json-unknown"}
"""What is said of a file that is none of those that share its suffix."""


def read(name: str, data: bytes) -> Imported:
    """Return the project in a foreign file called `name`, with what could not be taken over.

    Raises ForeignFileError with one Problem: why nothing could.
    """
    return format_of(name, data).read(data, name)


def is_of_tables(name: str, data: bytes) -> bool:
    """Tell whether a file is read as a table, so that people can change what it is taken for.

    Raises ForeignFileError like `read`.
    """
    return format_of(name, data).read in (tables.read, tables.read_separated)


def format_of(name: str, data: bytes) -> Format:
    """Return the format of a file called `name`. Raises ForeignFileError: that it is none of ours."""
    suffix = PurePath(name).suffix.lower()
    if suffix == ".journey":
        raise refuse("foreign-own-file", name)
    if suffix in _SPREADSHEETS:
        raise refuse("foreign-spreadsheet", name)
    meant = [found for found in FORMATS if suffix in found.suffixes]
    if len(meant) == 1 and suffix not in _UNKNOWN:
        return meant[0]
    text = text_of(data, name)
    for found in meant or FORMATS:
        if found.is_in(text):
            return found
    raise refuse(_UNKNOWN.get(suffix, "foreign-unknown"), name)
