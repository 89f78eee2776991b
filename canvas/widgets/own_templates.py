"""The user's own templates: a project kept in their folder, to begin others with, until they take it away."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import canvas
from canvas.files import container, errors
from canvas.files.errors import ProjectFileError
from canvas.files.manifest import Stamp
from canvas.layout import fonts
from canvas.widgets import folders
from canvas.widgets.notice import Choice
from canvas.widgets.offers import SUFFIX
from canvas.widgets.open_file import author, now

if TYPE_CHECKING:
    from canvas.widgets.window import Window

LONGEST_NAME = 80


def save_as_template(window: Window) -> None:
    """Keep the project as a template under its own name, asking before another one is replaced."""
    window.view.typist.stop()
    say = window.language
    name = window.file.name or say("New customer journey")
    path = folders.templates() / f"{file_name(name)}{SUFFIX}"
    if not path.exists():
        _write(window, path)
        return
    window.notice.ask(
        say("There is a template “{name}” already. Replace it?", name=path.stem),
        [
            Choice(say("Replace"), lambda: _write(window, path)),
            Choice(say("Cancel"), window.view.setFocus),
        ],
        window.view.setFocus,
    )


def remove(path: Path) -> None:
    """Delete a template of the user's. Raises ProjectFileError."""
    with errors.writing(path):
        path.unlink(missing_ok=True)


def file_name(title: str) -> str:
    """Return what a file of this title may be called on every system."""
    plain = re.sub(r'[<>:"/\\|?*\x00-\x1f]+', " ", title)
    return " ".join(plain.split())[:LONGEST_NAME].strip(". ") or "Template"


def _write(window: Window, path: Path) -> None:
    say, file = window.language, window.file
    stamp = Stamp(now(), author(), "Journeywall", canvas.__version__, fonts.VERSION)
    try:
        with errors.writing(path):
            path.parent.mkdir(parents=True, exist_ok=True)
        container.save(path, file.session.project, file.pictures, stamp, thumbnail=file.thumbnail())
    except ProjectFileError as error:
        window.tell(error.problem)
        return
    window.view.setFocus()
    window.tell_words(say("Kept as a template: {name}", name=path.stem))
