"""Make the catalogues anew after messages have changed:

    python assets/translations/build.py            updates journeywall.pot, every .po, every .mo
    python assets/translations/build.py --check    changes nothing; says what is missing or wrong

Translate in `<language>/LC_MESSAGES/journeywall.po`, then build again. Files hold no dates and no versions:
the same messages give the same bytes. What is no longer said is dropped; git remembers it.
"""

from __future__ import annotations

import io
import string
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
sys.path.insert(0, str(ROOT))

from babel.messages.catalog import Catalog, Message
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

from assets.translations import extract

NO_LINE = 0
"""Places are files: line numbers would change with every edit of the code."""
LANGUAGES = ("da", "nb", "sv", "fi")
TEMPLATE = HERE / "journeywall.pot"
COMMENT = "# What Journeywall says. English is the key; {gaps} stay as they are."


class Plain(Catalog):
    """A catalogue whose header says what gettext needs and nothing that changes by itself."""

    @property
    def mime_headers(self) -> list[tuple[str, str]]:
        """The header's lines."""
        language = (
            [("Language", str(self.locale)), ("Plural-Forms", self.plural_forms)] if self.locale else []
        )
        return [
            ("Project-Id-Version", "Journeywall"),
            *language,
            ("MIME-Version", "1.0"),
            ("Content-Type", "text/plain; charset=UTF-8"),
            ("Content-Transfer-Encoding", "8bit"),
        ]


def po_path(language: str) -> Path:
    """Return where the translations of a language are."""
    return HERE / language / "LC_MESSAGES" / "journeywall.po"


def template() -> Catalog:
    """Return every message that the code says, in the order of the files."""
    catalogue = _plain(None)
    for message in extract.read_all(ROOT).messages:
        key = (message.one, message.many) if message.many else message.one
        _add(catalogue, key, "", [(message.file, NO_LINE)])
    return catalogue


def translated(language: str, wanted: Catalog) -> Catalog:
    """Return the wanted messages with the translations that the .po has."""
    held = read(po_path(language))
    catalogue = _plain(language)
    for message in wanted:
        if message.id:
            old = held.get(message.id)
            said = old.string if old and old.pluralizable == message.pluralizable else ""
            _add(catalogue, message.id, said, message.locations)
    return catalogue


def po_bytes(catalogue: Catalog) -> bytes:
    """Return a catalogue as text for translators."""
    file = io.BytesIO()
    write_po(file, catalogue, width=100, include_lineno=False)
    return file.getvalue()


def mo_bytes(catalogue: Catalog) -> bytes:
    """Return a catalogue as gettext reads it."""
    file = io.BytesIO()
    write_mo(file, catalogue)
    return file.getvalue()


def build() -> None:
    """Write the template and every catalogue."""
    wanted = template()
    TEMPLATE.write_bytes(po_bytes(wanted))
    for language in LANGUAGES:
        catalogue = translated(language, wanted)
        path = po_path(language)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(po_bytes(catalogue))
        path.with_suffix(".mo").write_bytes(mo_bytes(catalogue))


def faults() -> Iterator[str]:
    """Say everything that is missing or wrong, one line each; nothing when all is well."""
    yield from (f"{place}: what is said here cannot be read" for place in extract.read_all(ROOT).unread)
    wanted = template()
    if _keys(read(TEMPLATE)) != _keys(wanted):
        yield "journeywall.pot is not what the code says"
    for language in LANGUAGES:
        held = read(po_path(language))
        for key in sorted(_keys(wanted) ^ _keys(held)):
            yield f"{language}: {'not said any more' if key not in _keys(wanted) else 'missing'}: {key}"
        for message in held:
            yield from (
                f"{language}: {fault}: {message.id!r}" for fault in _wrong(message, held) if message.id
            )
        if po_path(language).with_suffix(".mo").read_bytes() != mo_bytes(translated(language, held)):
            yield f"{language}: journeywall.mo is not the .po compiled"


def _wrong(message: Message, catalogue: Catalog) -> Iterator[str]:
    """What is wrong with one translation."""
    wanted, strings = forms(message.id), forms(message.string)
    if message.pluralizable and len(strings) != catalogue.num_plurals:
        yield f"needs {catalogue.num_plurals} forms"
    if not all(strings):
        yield "not translated"
        return
    allowed = {frozenset(gaps(form)) for form in wanted}
    for said in strings:
        if frozenset(gaps(said)) not in allowed:
            yield "other gaps"
        if said != said.strip() or _end(said) != _end(wanted[-1]):
            yield "another end"
    if message.fuzzy:
        yield "fuzzy"


def forms(texts: object) -> list[str]:
    """Return a message's or a translation's texts: one, or one for each number."""
    return [str(text or "") for text in (texts if isinstance(texts, tuple | list) else [texts])]


def gaps(text: str) -> set[str]:
    """Return the names in a text's {gaps}."""
    return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}


def _end(text: str) -> str:
    return text[-1] if text[-1] in ".…?:" else ""


def _plain(language: str | None) -> Catalog:
    catalogue = Plain(locale=language, fuzzy=False)
    catalogue.header_comment = COMMENT
    return catalogue


def _add(catalogue: Catalog, key: Any, said: Any, places: list[tuple[str, int]]) -> None:
    message = catalogue.add(key, said, locations=places)
    message.flags.discard("python-format")


def read(path: Path) -> Catalog:
    """Return a catalogue from its file; an empty one where there is none."""
    if not path.exists():
        return _plain(None)
    with path.open("rb") as file:
        return read_po(file, locale=None if path == TEMPLATE else path.parents[1].name)


def _keys(catalogue: Catalog) -> set[str]:
    """The messages as text; one that has a form for many is another than one that has not."""
    return {repr(message.id) for message in catalogue if message.id}


if __name__ == "__main__":
    if "--check" in sys.argv[1:]:
        found = list(faults())
        print("\n".join(found))
        sys.exit(1 if found else 0)
    build()
