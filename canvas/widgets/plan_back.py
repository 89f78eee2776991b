"""A plan that went out comes back into the window: in one step, and a quiet bar says what became of it.

What a file says is asked of `canvas.exchange.plans`, as on the command line.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog

from canvas.files import errors
from canvas.files.disk import DISK
from canvas.model.ids import random_ids
from canvas.model.problem import CoreError, Problem
from canvas.model.project import Project
from canvas.widgets.notice import Choice

if TYPE_CHECKING:
    from canvas.exchange.plans.taking import Taken
    from canvas.widgets.window import Window

LABEL = "plan"
MOST_SAID = 3
"""Lines that are told one by one; of the rest the bar says how many there are."""
CALENDAR = ".ics"


def ask(window: Window) -> None:
    """Ask for the file, and take it in."""
    from canvas.exchange.plans import door  # with it comes what reads tables, which no start should wait for

    window.view.typist.stop()
    say, path = window.language, window.file.path
    forms = f"{say('Plans')} ({' '.join(f'*{suffix}' for suffix in door.SUFFIXES)})"
    start = str(path.parent) if path else ""
    name, _ = QFileDialog.getOpenFileName(window, say("Take in a plan"), start, forms)
    if name:
        take(window, Path(name))


def take_dropped(window: Window, paths: Sequence[Path]) -> bool:
    """Take in a file that is a plan of this project, or a calendar; tell whether it was one."""
    from canvas.exchange.plans import door

    if len(paths) != 1 or paths[0].suffix.lower() not in door.SUFFIXES:
        return False
    path = paths[0]
    if path.suffix.lower() != CALENDAR:
        try:
            lines = door.read(errors.shown(path.name), _bytes(path))
        except CoreError:  # then it is another kind of table, and whoever takes those says what is wrong
            return False
        if not door.is_of(window.file.session.project, lines):
            return False
    take(window, path)
    return True


def take(window: Window, path: Path) -> None:
    """Take in what was changed in a plan, in one step, and say what that was."""
    from canvas.exchange.plans import door, taking

    window.view.typist.stop()
    session, name = window.file.session, errors.shown(path.name)
    try:
        taken = taking.take(session.project, door.read(name, _bytes(path)), random_ids)
    except CoreError as error:
        window.tell(error.problem)
        return
    changed = session.apply(lambda _: taken.project, LABEL, selection=taken.changed)
    _tell(window, name, taken, session.project if changed else None)


def _bytes(path: Path) -> bytes:
    from canvas.exchange.foreign import LARGEST

    with errors.reading(path):
        return DISK.read(path, LARGEST)


def _tell(window: Window, name: str, taken: Taken, made: Project | None) -> None:
    """The bar: how many changed, what could not be taken over, and a way back while nothing else is done."""
    say, view = window.language, window.view
    choices = [Choice(say("Close"), view.setFocus)]
    if made is not None:
        choices.append(Choice(say("Undo"), lambda: _back(window, made)))
    window.notice.ask(" ".join(_sentences(window, name, taken)), choices, view.setFocus)


def _sentences(window: Window, name: str, taken: Taken) -> list[str]:
    say, count = window.language, len(taken.changed)
    told = say.plural(
        "{name}: {count} idea or activity is changed.",
        "{name}: {count} ideas and activities are changed.",
        count,
        name=name,
    )
    shown: tuple[Problem, ...] = taken.losses[:MOST_SAID]
    more = len(taken.losses) - len(shown)
    rest = [say.plural("And {count} line more.", "And {count} lines more.", more)] if more else []
    nothing = say("{name}: nothing is different from what stands here.", name=name)
    return [told if count else nothing, *(say.problem(each) for each in shown), *rest]


def _back(window: Window, made: Project) -> None:
    if window.file.session.project is made:
        window.commands.undo()
    window.view.setFocus()
