"""What other programs bring, by clipboard or by a drop: which form it has, and what is made of it.

Tables go on to `taking`, which shows what was guessed; pictures go through `canvas.pictures`. What comes
at once is one step of history.
"""

from __future__ import annotations

import re
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMimeData, QUrl
from PySide6.QtGui import QImage, QTextDocument, QTextDocumentFragment

from canvas.editing import pasting
from canvas.editing.brought import Brought, is_list, lines
from canvas.editing.clipboard import Pasted
from canvas.editing.selection import Place
from canvas.exchange.foreign import LARGEST, text_of
from canvas.exchange.tables.grid import Grid
from canvas.files import errors
from canvas.files.disk import DISK
from canvas.files.errors import shown
from canvas.model.edits.boards import add_in, letter_in
from canvas.model.edits.fields import set_field
from canvas.model.edits.parking import add_parked
from canvas.model.ids import random_ids
from canvas.model.journey import Lane, Note, Picture, Touchpoint
from canvas.model.problem import EditError, problem
from canvas.model.project import Project
from canvas.named import NamedTuple
from canvas.pictures import Taken
from canvas.pictures import desk as pictures
from canvas.widgets.kind_names import KIND_NAMES
from canvas.widgets.sayings import translated

if TYPE_CHECKING:
    from canvas.widgets.window import Window

PICTURE_SUFFIXES = frozenset({".png", ".jpg", ".jpeg", ".webp"})
TEXT_SUFFIXES = frozenset({".txt", ".text"})
_ADDRESS = re.compile(r"(?:https?|file|data|blob):\S+", re.IGNORECASE)


class Target(NamedTuple):
    """Where things go: a cell, the card in it that new ones stand before, the card that pictures hang on."""

    place: Place
    before: str | None = None
    card: str = ""


def brought(mime: QMimeData) -> Brought | None:
    """Return what another program brings, None where nothing can be made of it."""
    files = local_files(mime)
    if files:
        shown_ones = tuple(path.stem for path in files if is_picture(path))
        if shown_ones:
            return Brought("pictures", shown_ones)
        return Brought("lines", (files[0].stem,)) if is_text(files[0]) else Brought("file")
    if is_table(mime):
        return Brought("table")
    if mime.hasImage() and _is_only_a_picture(mime):
        return Brought("pictures", ("",))
    found = lines(words(mime))
    return Brought("lines", found) if found else None


def local_files(mime: QMimeData) -> list[Path]:
    """Return the files of this computer among what is brought."""
    return [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()]


def is_picture(path: Path) -> bool:
    """Tell whether a file is called as a picture."""
    return path.suffix.lower() in PICTURE_SUFFIXES


def is_table(mime: QMimeData) -> bool:
    """Tell whether cells are brought: a table of HTML, or text with tabs that is no list of points."""
    if mime.hasHtml() and "<table" in mime.html().lower():
        return True
    return mime.hasText() and "\t" in mime.text() and not is_list(mime.text())


def table(mime: QMimeData) -> str:
    """Return the cells that are brought, as HTML or as text with tabs."""
    return mime.html() if "<table" in mime.html().lower() else mime.text()


def one_row(text: str) -> list[list[str]] | None:
    """Return the cells of a table of one row or one column, None for any other.

    Raises ForeignFileError.
    """
    from canvas.exchange.tables import reading  # with it comes all that reads tables

    found = [grid for grid in reading.tables(text, "").grids if grid.rows]
    is_one = len(found) == 1 and (len(found[0].rows) == 1 or found[0].width == 1)
    return _rows(found[0]) if is_one else None


def words(mime: QMimeData) -> str:
    """Return the text that is brought; a link says what it is called, not where it leads."""
    text = mime.text().strip()
    if mime.hasHtml() and _ADDRESS.fullmatch(text):
        document = QTextDocument()
        document.setHtml(mime.html())
        return document.toPlainText().replace("\ufffc", "").strip() or text
    return text


def _is_only_a_picture(mime: QMimeData) -> bool:
    """Tell whether the text that comes with a picture is none, or only its address."""
    text = mime.text().strip()
    return not text or _ADDRESS.fullmatch(text) is not None


def take(window: Window, mime: QMimeData, target: Target) -> bool:
    """Make cards, pictures, a table or a document of what is brought; tell whether anything came of it.

    Raises EditError, ForeignFileError, ProjectFileError, PictureError.
    """
    what, files = brought(mime), local_files(mime)
    if files:
        return _take_files(window, files, target)
    if what is None:
        return False
    if what.form == "table":
        return _take_table(window, table(mime), target)
    if what.form == "pictures":
        return _take_pictures(window, [(png(QImage(mime.imageData())), "")], target)
    return apply(window, _lines(window, words(mime), target), "paste")


def can_park(mime: QMimeData) -> bool:
    """Tell whether what is brought can be parked: words and pictures, no tables and documents in files."""
    what = brought(mime)
    return what is not None and what.form != "file"


def park(window: Window, mime: QMimeData) -> bool:
    """Make a parked note of each line or picture, the first on top; tell whether there was any.

    Raises EditError, ForeignFileError, ProjectFileError, PictureError.
    """
    project, journey = window.view.session.project, window.file.session.journey
    for text, data in reversed(_parts(mime)):
        key, title = random_ids("n"), text or translated(window.language, KIND_NAMES[Picture])
        project = add_parked(project, key, journey, title)
        if data:
            taken = pictures.take_in(data)
            window.file.pictures[taken.sha256] = taken.data
            hung = record(taken, text)
            project = set_field(project.put(hung), key, "pictures", (hung.id,))
    return window.view.session.apply(lambda _: project, "park")


def _parts(mime: QMimeData) -> list[tuple[str, bytes]]:
    """What is brought as words with the bytes of their pictures, if they have any."""
    files, what = local_files(mime), brought(mime)
    if files:
        seen = [(path.stem, content(path)) for path in files if is_picture(path)]
        read = (text_of(content(path), shown(path.name)) for path in files if is_text(path))
        return seen + [(line, b"") for text in read for line in lines(text)]
    if what is not None and what.form == "pictures":
        return [("", png(QImage(mime.imageData())))]
    said = words(mime) or QTextDocumentFragment.fromHtml(mime.html()).toPlainText()
    return [(" · ".join(filter(None, map(str.strip, line.split("\t")))), b"") for line in lines(said)]


def is_text(path: Path) -> bool:
    """Tell whether a file is called as plain text."""
    return path.suffix.lower() in TEXT_SUFFIXES


def _take_files(window: Window, files: list[Path], target: Target) -> bool:
    """All pictures among them, and the first of the others."""
    seen, others = [path for path in files if is_picture(path)], [p for p in files if not is_picture(p)]
    if seen:
        _take_pictures(window, [(content(path), path.stem) for path in seen], target)
    if others and is_text(others[0]):
        text = text_of(content(others[0]), shown(others[0].name))
        return _take_lines(window, text, others[0], target)
    return _take_file(window, others[0], target.place) if others else True


def _take_lines(window: Window, text: str, path: Path, target: Target) -> bool:
    """A file of text: its table is one, anything else are lines."""
    if "\t" in text and not is_list(text):
        return _take_file(window, path, target.place)
    return apply(window, _lines(window, text, target), "paste")


def _lines(window: Window, text: str, target: Target) -> Pasted:
    project = window.view.session.project
    return pasting.lines(project, target.place, "\n".join(lines(text)), random_ids, before=target.before)


def _take_table(window: Window, text: str, target: Target) -> bool:
    """One row or column goes into its cells; more is tried on the map, with what was guessed beside it."""
    rows = one_row(text)
    if rows is not None:
        session = window.view.session
        cells = pasting.cells(session.project, session.sheet, target.place, rows, random_ids)
        return apply(window, cells, "paste")
    window.taking.try_table(text, "", target.place)
    return True


def _take_file(window: Window, path: Path, place: Place) -> bool:
    """A table is tried on the map where it brings no project of its own; any other file is opened."""
    from canvas.widgets import imports

    data = imports.table_in(path)
    if data is not None:
        window.taking.try_table(data, shown(path.name), place)
    else:
        window.filing.when_kept(partial(window.filing.open_path, path))
    return True


def _take_pictures(window: Window, given: list[tuple[bytes, str]], target: Target) -> bool:
    """Pictures lie in a row of pictures, hang on the card they are for, or each become a card."""
    project, made = window.view.session.project, tuple[str, ...]()
    for data, title in given:
        taken = pictures.take_in(data)
        window.file.pictures[taken.sha256] = taken.data
        project, chosen = _with_picture(project, record(taken, title), target)
        made = (*made, *(key for key in chosen if key not in made))
    return apply(window, Pasted(project, made), "picture")


def record(taken: Taken, title: str) -> Picture:
    """A picture that was taken in, as a new record of a project."""
    return Picture.model_validate(
        {
            "id": random_ids("q"),
            "sha256": taken.sha256,
            "kind": taken.kind,
            "width": taken.width,
            "height": taken.height,
            "title": title,
        }
    )


def _with_picture(project: Project, new: Picture, target: Target) -> Pasted:
    place = target.place
    lane, card = project.get(Lane, place.row), project.find(target.card)
    if lane is not None and lane.kind == "pictures":
        return Pasted(project.put(new.but(lane=place.row, step=place.column)), (new.id,))
    if isinstance(card, Touchpoint | Note):
        return Pasted(project.put(new, card.but(pictures=(*card.pictures, new.id))), (card.id,))
    letter = letter_in(project, place.row)
    if letter in ("t", "n"):
        key = random_ids(letter)
        made = add_in(project, key, place.row, place.column, text=new.title, before=target.before).put(new)
        return Pasted(set_field(made, key, "pictures", (new.id,)), (key,))
    raise EditError(problem("picture-nowhere"))


def apply(window: Window, done: Pasted, label: str) -> bool:
    """Record what was made, in one step, and show it."""
    changed = window.view.session.apply(lambda _: done.project, label, selection=done.selection)
    if done.selection:
        window.view.reveal(done.selection[-1])
    return changed


def of_file(path: Path) -> QMimeData:
    """Return a file as another program would bring it."""
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path))])
    return mime


def content(path: Path) -> bytes:
    """Return what is in a file of another program. Raises ProjectFileError."""
    with errors.reading(path):
        return DISK.read(path, LARGEST)


def _rows(grid: Grid) -> list[list[str]]:
    return [[grid.text(row, column) for column in range(grid.width)] for row in range(len(grid.rows))]


def png(image: QImage) -> bytes:
    """A picture of Qt's as the bytes of a PNG."""
    held = QByteArray()
    buffer = QBuffer(held)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]  # the stubs want bytes, Qt a name
    return bytes(held.data())
