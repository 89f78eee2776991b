"""Comparing with another file: which one, and the journey beside itself as it stands there."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog

from canvas.files import container
from canvas.model.problem import CoreError

if TYPE_CHECKING:
    from canvas.widgets.window import Window


def compare_with_file(window: Window) -> None:
    """Ask for a file and compare with it."""
    window.view.typist.stop()
    say, path = window.language, window.file.path
    name, _ = QFileDialog.getOpenFileName(
        window,
        say("Compare with a file"),
        str(path.parent) if path else "",
        f"{say('Customer journeys')} (*.journey)",
    )
    if name:
        compare_with(window, Path(name))


def compare_with(window: Window, path: Path) -> None:
    """Show the journey beside itself in this file; what is wrong with the file is said."""
    try:
        loaded = container.load(path)
    except CoreError as error:
        window.tell(error.problem)
        return
    window.sheets.compare(path.name, loaded.project)
