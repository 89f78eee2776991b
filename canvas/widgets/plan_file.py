"""The plan taken out of the window: asked where, written as tasks, workbook or CSV."""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog

from canvas.files.errors import ProjectFileError
from canvas.files.safe import write_bytes

UNSAVED = datetime.datetime(1980, 1, 1, tzinfo=datetime.UTC)
"""The time of tasks in a project that was never saved: nothing of today, as in every export."""

if TYPE_CHECKING:
    from canvas.widgets.window import Window


def ask(window: Window) -> None:
    """Ask where and in which form, and write the plan there."""
    window.view.typist.stop()
    say, path = window.language, window.file.path
    named = window.file.name or say("Plan")
    start = (path.parent if path else Path.home()) / f"{named}.ics"
    forms = {
        ".ics": f"{say('Tasks for calendars')} (*.ics)",
        ".xlsx": f"{say('Excel workbook')} (*.xlsx)",
        ".csv": f"{say('Table as text')} (*.csv)",
    }
    title = say("Export the plan")
    name, form = QFileDialog.getSaveFileName(window, title, str(start), ";;".join(forms.values()))
    if name:
        suffix = next((each for each, text in forms.items() if text == form), ".ics")
        chosen = Path(name)
        is_known = chosen.suffix.lower() in forms
        write(window, chosen if is_known else chosen.with_name(chosen.name + suffix))


def write(window: Window, path: Path) -> None:
    """Write the plan to a path in the form that its suffix names, and say that it is there."""
    from canvas.exchange.plans import door  # with it comes what reads tables, which no start should wait for

    file = window.file
    made = file.loaded.manifest.commit.time if file.loaded else UNSAVED
    try:
        write_bytes(path, door.write(file.session.project, path.suffix.lower(), made))
    except ProjectFileError as error:
        window.tell(error.problem)
        return
    window.tell_words(window.language("Exported: {name}", name=path.name))
