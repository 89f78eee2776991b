"""Which reader a foreign file is for: by its suffix, and by what it holds where a suffix leaves it open."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import PurePath
from typing import NamedTuple

from canvas.exchange import markdown, mermaid, ojf, table_csv
from canvas.exchange.foreign import Imported, refuse, text_of
from canvas.exchange.mermaid_syntax import is_journey
from canvas.exchange.ojf_form import is_ojf
from canvas.exchange.table_rows import is_table


class Format(NamedTuple):
    """A foreign format: its name, its suffixes, how its content is recognised, and its reader."""

    name: str
    suffixes: frozenset[str]
    is_in: Callable[[str], bool]
    read: Callable[[bytes | str, str], Imported]


_MARKDOWN = frozenset({".md", ".markdown", ".mdx", ".mkd", ".qmd"})

FORMATS: tuple[Format, ...] = (
    Format("Mermaid", frozenset({".mmd", ".mermaid", ".mmdc"}), is_journey, mermaid.read),
    Format("Markdown", _MARKDOWN, markdown.has_journey, markdown.read),
    Format("OpenJourney", frozenset({".ojf", ".json"}), is_ojf, ojf.read),
    Format("CSV", frozenset({".csv", ".tsv", ".tab"}), is_table, table_csv.read),
)
"""Those that share a suffix are asked in this order."""

_SPREADSHEETS = frozenset({".xlsx", ".xls", ".xlsm", ".ods", ".numbers"})
_UNKNOWN = dict.fromkeys(_MARKDOWN, "markdown-none") | {".json": "json-unknown"}
"""What is said of a file that is none of those that share its suffix."""


def read(name: str, data: bytes) -> Imported:
    """Return the project in a foreign file called `name`, with what could not be taken over.

    Raises ForeignFileError with one Problem: why nothing could.
    """
    suffix = PurePath(name).suffix.lower()
    if suffix == ".journey":
        raise refuse("foreign-own-file", name)
    if suffix in _SPREADSHEETS:
        raise refuse("foreign-spreadsheet", name)
    meant = [found for found in FORMATS if suffix in found.suffixes]
    if len(meant) == 1 and suffix not in _UNKNOWN:
        return meant[0].read(data, name)
    text = text_of(data, name)
    for found in meant or FORMATS:
        if found.is_in(text):
            return found.read(data, name)
    raise refuse(_UNKNOWN.get(suffix, "foreign-unknown"), name)
