"""What Qt's own dialog for files says in the window's language: its catalogues lack words, Bokmål's all.

Dialogs of the system speak for themselves; this is for systems that have none.
"""

from __future__ import annotations

from PySide6.QtCore import QLibraryInfo, QLocale, QObject, QTranslator

from canvas.language import Language
from canvas.widgets.sayings import message, translated

WORDS: dict[tuple[str, str], str] = {
    ("QFileDialog", "&Look in:"): message("Look in:"),
    ("QFileDialog", "File &name:"): message("File name:"),
    ("QFileDialog", "Files of &type:"): message("Files of type:"),
    ("QFileDialog", "&Open"): message("Open"),
    ("QFileDialog", "&Save"): message("Save"),
    ("QFileDialog", "Back"): message("Back"),
    ("QFileDialog", "Forward"): message("Forward"),
    ("QFileDialog", "Parent Directory"): message("The folder above"),
    ("QFileDialog", "Create New Folder"): message("New folder"),
    ("QFileDialog", "List View"): message("As a list"),
    ("QFileDialog", "Detail View"): message("With details"),
    ("QFileDialog", "%1 already exists.\nDo you want to replace it?"): message(
        "%1 is there already. Replace it?"
    ),
    ("QFileSystemModel", "Computer"): message("Computer"),
    ("QFileSystemModel", "Name"): message("Name"),
    ("QFileSystemModel", "Size"): message("Size"),
    ("QFileSystemModel", "Type"): message("Kind of file"),
    ("QFileSystemModel", "Date Modified"): message("Changed on"),
    ("QPlatformTheme", "OK"): message("OK"),
    ("QPlatformTheme", "Cancel"): message("Cancel"),
    ("QPlatformTheme", "Open"): message("Open"),
    ("QPlatformTheme", "Save"): message("Save"),
    ("QPlatformTheme", "&Yes"): message("Yes"),
    ("QPlatformTheme", "&No"): message("No"),
    ("QAbstractFileIconProvider", "Drive"): message("Drive"),
    ("QAbstractFileIconProvider", "Folder"): message("Folder"),
}
"""Where Qt says something, and what; our words for it."""
NEAREST = {"nb": "nn"}
"""Whose words Qt has where it has none of a language."""


class OurWords(QTranslator):
    """Our words for what is in the table; nothing for anything else, which is Qt's then."""

    def __init__(self, say: Language, parent: QObject) -> None:
        super().__init__(parent)
        self._said = {where: translated(say, words) for where, words in WORDS.items()}

    def isEmpty(self) -> bool:
        return False

    def translate(
        self, context: str, source: str, disambiguation: str | None = None, n: int = -1
    ) -> str | None:
        return self._said.get((context, source))


def translators(say: Language, parent: QObject) -> list[QTranslator]:
    """Return what translates Qt's own words, the last to be asked first."""
    found, folder = QTranslator(parent), QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    code = NEAREST.get(say.code, say.code)
    made = [found] if found.load(QLocale(code), "qtbase", "_", folder) else []
    return [*made, OurWords(say, parent)]
