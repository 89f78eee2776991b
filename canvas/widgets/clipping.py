"""Copy, cut, paste, and what other programs drop: Qt's mime data in, `canvas.editing.clipboard` out.

Tables go on to `taking`, which shows what was guessed; pictures go through `canvas.pictures`. Each paste
is one step of history.
"""

from __future__ import annotations

import base64
import hashlib
import json
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMimeData, QUrl
from PySide6.QtGui import QGuiApplication, QImage

from canvas.editing import clipboard, pasting
from canvas.editing.clipboard import Parcel, Pasted
from canvas.editing.homes import home_of
from canvas.editing.prompts import first_cell
from canvas.editing.selection import Place, focus, place_of
from canvas.exchange.foreign import LARGEST, ForeignFileError
from canvas.exchange.tables.grid import Grid
from canvas.files import errors
from canvas.files.disk import DISK
from canvas.files.errors import ProjectFileError, shown
from canvas.model.edits.boards import add_in, letter_in
from canvas.model.edits.fields import set_field
from canvas.model.ids import random_ids
from canvas.model.journey import Lane, Note, Picture, Touchpoint
from canvas.model.problem import EditError, problem
from canvas.model.project import Project
from canvas.pictures import Taken
from canvas.pictures import desk as pictures
from canvas.widgets.on_clipboard import held

if TYPE_CHECKING:
    from canvas.widgets.window import Window

PICTURES = "application/x-journeywall-pictures"
PICTURE_SUFFIXES = frozenset({".png", ".jpg", ".jpeg", ".webp"})


def copy(window: Window) -> None:
    """Put the selected cards on the clipboard: our own form, a table, HTML and text."""
    session = window.view.session
    given = clipboard.parcel(session.project, session.sheet, session.selection)
    if given.spots:
        QGuiApplication.clipboard().setMimeData(_mime(window, given))


def cut(window: Window) -> None:
    """Copy the selected cards, and delete them."""
    copy(window)
    window.commands.delete()


def paste(window: Window) -> None:
    """Put what is on the clipboard where the focus is."""
    window.view.typist.stop()
    session = window.view.session
    key = focus(session.selection)
    home = home_of(session.project, session.sheet, key)
    place = home or first_cell(session.project, session.sheet)
    take(window, held(), place)


def duplicate(window: Window) -> None:
    """Put copies of the selected cards behind the last of each cell."""
    session = window.view.session
    made = clipboard.repeated(session.project, session.sheet, session.selection, random_ids)
    if made.selection:
        _apply(window, made, "copy")


def take(window: Window, mime: QMimeData, place: Place | None) -> bool:
    """Take in what was pasted or dropped at a cell; tell whether anything was made of it."""
    if _take_fonts(window, mime) or _take_plan(window, mime):
        return True
    if place is None:
        window.tell(problem("paste-nowhere"))
        return False
    try:
        return _take(window, mime, place)
    except (EditError, ForeignFileError, ProjectFileError) as error:
        window.tell(error.problem)
    except pictures.PictureError as error:
        window.tell(problem(error.code, "", **error.values))
    return False


def _take_fonts(window: Window, mime: QMimeData) -> bool:
    """Font files become the house's, wherever they are dropped."""
    from canvas.widgets import house_files  # which takes pictures in as this module does

    files = [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()]
    fonts = [path for path in files if path.suffix.lower() in house_files.FONT_SUFFIXES]
    for path in fonts:
        house_files.take_font(window, path)
    return bool(fonts)


def _take_plan(window: Window, mime: QMimeData) -> bool:
    """What was changed in the plan outside comes back, wherever it is dropped."""
    from canvas.widgets import plan_back

    files = [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()]
    return plan_back.take_dropped(window, files)


def _take(window: Window, mime: QMimeData, place: Place) -> bool:
    session = window.view.session
    project, sheet = session.project, session.sheet
    if mime.hasFormat(clipboard.MIME):
        given = clipboard.read(_text(mime.data(clipboard.MIME)))
        if given is not None:
            given = _with_pictures(window, given, mime)
            return _apply(window, clipboard.pasted(project, sheet, given, place, random_ids), "paste")
    files = [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()]
    if files:
        return _take_files(window, files, place)
    return _take_text(window, mime, place)


def _take_text(window: Window, mime: QMimeData, place: Place) -> bool:
    """A table, lines, or the picture that stands alone."""
    session = window.view.session
    if mime.hasHtml() and "<table" in mime.html().lower():
        return _take_table(window, mime.html(), place)
    if mime.hasText() and mime.text().strip():
        if "\t" in mime.text():
            return _take_table(window, mime.text(), place)
        return _apply(window, pasting.lines(session.project, place, mime.text(), random_ids), "paste")
    if mime.hasImage():
        return _take_picture(window, png(QImage(mime.imageData())), "", place)
    return False


def _take_table(window: Window, text: str, place: Place) -> bool:
    """One row or column goes into its cells; more is tried on the map, with what was guessed beside it."""
    from canvas.exchange.tables import reading  # with it comes all that reads tables

    found = [grid for grid in reading.tables(text, "").grids if grid.rows]
    if not found:
        return False
    rows = _rows(found[0])
    if len(found) == 1 and (len(rows) == 1 or found[0].width == 1):
        session = window.view.session
        return _apply(window, pasting.cells(session.project, session.sheet, place, rows, random_ids), "paste")
    window.taking.try_table(text, "", place)
    return True


def _take_files(window: Window, files: list[Path], place: Place) -> bool:
    """Pictures and tables go into the map; any other file is opened, as from the menu."""
    for path in files:
        if path.suffix.lower() in PICTURE_SUFFIXES:
            _take_picture(window, _bytes(path), path.stem, place)
            continue
        if not _try_table(window, path, place):
            window.filing.when_kept(partial(window.filing.open_path, path))
        break
    return True


def take_file(window: Window, path: Path, place: Place | None = None) -> bool:
    """Take in a file at a cell, without one where the focus is."""
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path))])
    return take(window, mime, place) if place else drop(window, mime)


def drop(window: Window, mime: QMimeData) -> bool:
    """Take in what was dropped beside the map, as if it had been dropped where the focus is."""
    session = window.view.session
    place = place_of(session.project, focus(session.selection)) or first_cell(session.project, session.sheet)
    return take(window, mime, place)


def _try_table(window: Window, path: Path, place: Place) -> bool:
    """Try a file on the map where it is a table that brings no project of its own; tell whether it is."""
    from canvas.widgets import imports

    data = imports.table_in(path)
    if data is not None:
        window.taking.try_table(data, shown(path.name), place)
    return data is not None


def _bytes(path: Path) -> bytes:
    with errors.reading(path):
        return DISK.read(path, LARGEST)


def _take_picture(window: Window, data: bytes, title: str, place: Place) -> bool:
    """A picture lies in a lane for pictures; elsewhere it hangs on the card in focus, else on a new one."""
    session = window.view.session
    taken = pictures.take_in(data)
    new = record(taken, title)
    window.file.pictures[taken.sha256] = taken.data
    return _apply(window, _with_picture(session.project, new, place, focus(session.selection)), "picture")


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


def _with_picture(project: Project, new: Picture, place: Place, key: str) -> Pasted:
    lane, card = project.get(Lane, place.row), project.find(key)
    if lane is not None and lane.kind == "pictures":
        return Pasted(project.put(new.but(lane=place.row, step=place.column)), (new.id,))
    if isinstance(card, Touchpoint | Note):
        return Pasted(project.put(new, card.but(pictures=(*card.pictures, new.id))), (key,))
    letter = letter_in(project, place.row)
    if letter in ("t", "n"):
        key = random_ids(letter)
        project = add_in(project, key, place.row, place.column, text=new.title).put(new)
        return Pasted(set_field(project, key, "pictures", (new.id,)), (key,))
    raise EditError(problem("picture-nowhere"))


def _apply(window: Window, done: Pasted, label: str) -> bool:
    """Record what was made, in one step, and show it."""
    changed = window.view.session.apply(lambda _: done.project, label, selection=done.selection)
    if done.selection:
        window.view.reveal(done.selection[-1])
    return changed


def _mime(window: Window, given: Parcel) -> QMimeData:
    session, mime = window.view.session, QMimeData()
    rows = clipboard.rows_of(session.project, session.sheet, session.selection)
    mime.setData(clipboard.MIME, QByteArray(clipboard.written(given).encode()))
    mime.setData("text/tab-separated-values", QByteArray(clipboard.as_tsv(rows).encode()))
    mime.setText(clipboard.as_text(rows))
    mime.setHtml(clipboard.as_html(rows))
    held = {sha: data for sha in clipboard.pictures_of(given) if (data := window.picture(sha))}
    if held:
        coded = {sha: base64.b64encode(data).decode() for sha, data in held.items()}
        mime.setData(PICTURES, QByteArray(json.dumps(coded).encode()))
    return mime


def _with_pictures(window: Window, given: Parcel, mime: QMimeData) -> Parcel:
    """Take in the bytes of pictures that this file does not have, once they have been decoded."""
    if not mime.hasFormat(PICTURES):
        return given
    try:
        coded = json.loads(_text(mime.data(PICTURES)))
        held = {str(sha): base64.b64decode(data, validate=True) for sha, data in coded.items()}
    except (ValueError, TypeError, AttributeError):
        return given
    for sha in clipboard.pictures_of(given):
        data = held.get(sha)
        if data and sha not in window.file.pictures and hashlib.sha256(data).hexdigest() == sha:
            pictures.take_in(data)
            window.file.pictures[sha] = data
    return given


def _rows(grid: Grid) -> list[list[str]]:
    return [[grid.text(row, column) for column in range(grid.width)] for row in range(len(grid.rows))]


def _text(data: QByteArray) -> str:
    return bytes(data.data()).decode("utf-8", "replace")


def png(image: QImage) -> bytes:
    """A picture of Qt's as the bytes of a PNG."""
    held = QByteArray()
    buffer = QBuffer(held)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]  # the stubs want bytes, Qt a name
    return bytes(held.data())
