"""Copy, cut, paste, and what other programs drop: Qt's mime data in, `canvas.editing.clipboard` out.

What other programs bring is `bringing`'s. Each paste is one step of history.
"""

from __future__ import annotations

import base64
import hashlib
import json
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QMimeData
from PySide6.QtGui import QGuiApplication

from canvas.editing import atlas, clipboard, continuing, repeating
from canvas.editing.clipboard import Parcel, Pasted
from canvas.editing.homes import home_of
from canvas.editing.selection import Place, focus, place_of
from canvas.exchange.foreign import ForeignFileError
from canvas.files.errors import ProjectFileError
from canvas.model.history import Selection
from canvas.model.ids import random_ids
from canvas.model.problem import EditError, problem
from canvas.pictures import desk as pictures
from canvas.widgets import bringing, looked_at
from canvas.widgets.bringing import Target, apply, local_files
from canvas.widgets.on_clipboard import held

if TYPE_CHECKING:
    from canvas.widgets.window import Window

PICTURES = "application/x-journeywall-pictures"


def copy(window: Window) -> None:
    """Put the selected cards on the clipboard: our own form, a table, HTML and text.

    Of a phase, a step or a row it is the cards in it.
    """
    session = window.view.session
    keys = repeating.cards_of(session.project, session.sheet, session.selection)
    given = clipboard.parcel(session.project, session.sheet, keys)
    if given.spots:
        QGuiApplication.clipboard().setMimeData(_mime(window, given, keys))
    else:
        window.tell(problem("copy-nothing"))


def cut(window: Window) -> None:
    """Copy the selected cards, and delete what is selected; what cannot be copied stays."""
    session = window.view.session
    keys = repeating.cards_of(session.project, session.sheet, session.selection)
    copy(window)
    if clipboard.parcel(session.project, session.sheet, keys).spots:
        window.commands.delete()


def paste(window: Window) -> None:
    """Put what is on the clipboard where the focus is: behind the card, or into the cell."""
    window.view.typist.stop()
    session = window.view.session
    key = focus(session.selection)
    home = home_of(session.project, session.sheet, key)
    place = home or looked_at.cell(window.view)
    seen = atlas.find(session.sheet, key)
    behind = continuing.below(session.sheet, seen) if seen else None
    before = behind.before if behind is not None and behind.place == place else None
    take(window, held(), Target(place, before, key) if place else None)


def duplicate(window: Window) -> None:
    """Put copies of the selected cards behind the last of each cell, of heads behind the heads themselves."""
    window.view.typist.stop()
    session = window.view.session
    made = clipboard.repeated(session.project, session.sheet, session.selection, random_ids)
    heads = repeating.heads_repeated(made.project, session.selection, random_ids)
    if made.selection or heads.selection:
        apply(window, Pasted(heads.project, (*made.selection, *heads.selection)), "copy")
    else:
        window.tell(problem("copy-nothing"))


def take(window: Window, mime: QMimeData, target: Target | None) -> bool:
    """Take in what was pasted or dropped somewhere; tell whether anything was made of it."""
    if _take_fonts(window, mime) or _take_plan(window, mime):
        return True
    if target is None:
        window.tell(problem("paste-nowhere"))
        return False
    return _tried(window, lambda: _take(window, mime, target))


def park(window: Window, mime: QMimeData) -> bool:
    """Put what was dropped on the parking lot there; tell whether anything was made of it."""
    window.view.typist.stop()
    return _tried(window, lambda: bringing.park(window, mime))


def _tried(window: Window, take_in: Callable[[], bool]) -> bool:
    """Take something in, or tell why it cannot be."""
    try:
        return take_in()
    except (EditError, ForeignFileError, ProjectFileError) as error:
        window.tell(error.problem)
    except pictures.PictureError as error:
        window.tell(problem(error.code, "", **error.values))
    return False


def _take_fonts(window: Window, mime: QMimeData) -> bool:
    """Font files become the house's, wherever they are dropped."""
    from canvas.widgets import house_files  # which takes pictures in as this module does

    files = local_files(mime)
    fonts = [path for path in files if path.suffix.lower() in house_files.FONT_SUFFIXES]
    for path in fonts:
        house_files.take_font(window, path)
    return bool(fonts)


def _take_plan(window: Window, mime: QMimeData) -> bool:
    """What was changed in the plan outside comes back, wherever it is dropped."""
    from canvas.widgets import plan_back

    return plan_back.take_dropped(window, local_files(mime))


def _take(window: Window, mime: QMimeData, target: Target) -> bool:
    session = window.view.session
    if mime.hasFormat(clipboard.MIME):
        given = clipboard.read(_text(mime.data(clipboard.MIME)))
        if given is not None:
            given = _with_pictures(window, given, mime)
            done = clipboard.pasted(session.project, session.sheet, given, target.place, random_ids)
            return apply(window, done, "paste")
    return bringing.take(window, mime, target)


def take_file(window: Window, path: Path, place: Place | None = None) -> bool:
    """Take in a file at a cell, without one where the focus is."""
    mime, key = bringing.of_file(path), focus(window.view.session.selection)
    return take(window, mime, Target(place, card=key)) if place else drop(window, mime)


def drop(window: Window, mime: QMimeData) -> bool:
    """Take in what was dropped beside the map, as if it had been dropped where the focus is."""
    session = window.view.session
    key = focus(session.selection)
    place = place_of(session.project, key) or looked_at.cell(window.view)
    return take(window, mime, Target(place, card=key) if place else None)


def _mime(window: Window, given: Parcel, keys: Selection) -> QMimeData:
    session, mime = window.view.session, QMimeData()
    rows = clipboard.rows_of(session.project, session.sheet, keys)
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


def _text(data: QByteArray) -> str:
    return bytes(data.data()).decode("utf-8", "replace")
