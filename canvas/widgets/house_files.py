"""The files of a house's style: a font or a logo, asked for, dropped or pasted, taken into the open document.

What is wrong with one is said in the status line, and all stays as it was. Each is one step of history.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QFileDialog

from canvas.layout import house
from canvas.layout.font_keys import own_key
from canvas.layout.typefaces import LARGEST, FontError
from canvas.model.edits import house as edits
from canvas.model.problem import problem
from canvas.pictures import desk
from canvas.widgets import bringing
from canvas.widgets.house_fonts import is_drawn

if TYPE_CHECKING:
    from canvas.widgets.window import Window

FONT_SUFFIXES = frozenset({".ttf", ".otf", ".ttc", ".otc", ".woff", ".woff2"})
"""Files that are taken for fonts; those for web pages too, because their refusal says what to do."""
LABEL = "house"


def ask_logo(window: Window) -> None:
    """Ask for a picture and make it the house's logo."""
    say = window.language
    path = _asked(window, say("Logo"), say("Pictures"), sorted(bringing.PICTURE_SUFFIXES))
    if path is not None:
        take_logo(window, path)


def ask_font(window: Window) -> None:
    """Ask for a font file and add it to the house's."""
    say = window.language
    path = _asked(window, say("Typeface"), say("Fonts"), [".ttf", ".otf", ".ttc", ".otc"])
    if path is not None:
        take_font(window, path)


def take(window: Window, mime: QMimeData) -> bool:
    """Take in fonts and a logo that were dropped or pasted; tell whether there were any."""
    files = [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()]
    for path in files:
        if path.suffix.lower() in FONT_SUFFIXES:
            take_font(window, path)
        elif path.suffix.lower() in bringing.PICTURE_SUFFIXES:
            take_logo(window, path)
    if not files and mime.hasImage():
        _put_logo(window, bringing.png(QImage(mime.imageData())), "")
    known = FONT_SUFFIXES | bringing.PICTURE_SUFFIXES
    return any(path.suffix.lower() in known for path in files) or (not files and mime.hasImage())


def take_font(window: Window, path: Path) -> bool:
    """Add a font file to the house's; tell whether it was taken."""
    data = _read(window, path, LARGEST + 1)
    if data is None:
        return False
    try:
        font = house.take_font(data, path.name)
    except FontError as error:
        window.tell(error.problem)
        return False
    if not is_drawn(own_key(font.sha256)):
        window.tell(problem("font-broken"))
        return False
    window.file.pictures[font.sha256] = data
    is_worn = house.has_letters(font)
    window.file.session.apply(lambda project: edits.with_font(project, font, is_worn=is_worn), LABEL)
    return True


def take_logo(window: Window, path: Path) -> bool:
    """Make a picture file the house's logo; tell whether it was taken."""
    data = _read(window, path, desk.MOST_BYTES + 1)
    return data is not None and _put_logo(window, data, path.stem)


def _put_logo(window: Window, data: bytes, title: str) -> bool:
    try:
        taken = desk.take_in(data)
    except desk.PictureError as error:
        window.tell(problem(error.code, "", **error.values))
        return False
    window.file.pictures[taken.sha256] = taken.data
    logo = bringing.record(taken, title)
    window.file.session.apply(lambda project: edits.with_logo(project, logo), LABEL)
    return True


def _read(window: Window, path: Path, most: int) -> bytes | None:
    """The first bytes of a file, None where it cannot be read, which is said."""
    try:
        with path.open("rb") as file:
            return file.read(most)
    except OSError as error:
        window.tell(problem("file-read-failed", name=path.name, reason=error.strerror or ""))
        return None


def _asked(window: Window, title: str, kind: str, suffixes: list[str]) -> Path | None:
    window.view.typist.stop()
    path = window.file.path
    filter_ = f"{kind} ({' '.join(f'*{suffix}' for suffix in suffixes)})"
    name, _ = QFileDialog.getOpenFileName(window, title, str(path.parent) if path else "", filter_)
    return Path(name) if name else None
