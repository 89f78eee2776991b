"""The program ends as it should, whatever was opened: no window is left to be taken apart in any order."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ENDED = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from canvas.widgets import app
from canvas.widgets.window import Window

def use():
    (window,) = (each for each in QApplication.topLevelWidgets() if isinstance(each, Window))
    window.ways.find_anything()
    window.ways.finder.rows.clear()
    window.may_close = True
    QTimer.singleShot(0, window.close)

begun = app.make_application

def make_application():
    made = begun()
    QTimer.singleShot(0, use)
    return made

app.make_application = make_application
sys.exit(app.run())
"""


def test_a_window_in_which_the_finder_was_opened_ends_without_a_fault(tmp_path: Path) -> None:
    home = {name: str(tmp_path) for name in ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME")}
    for _ in range(2):
        done = subprocess.run(
            [sys.executable, "-c", ENDED], capture_output=True, text=True, check=False, env=os.environ | home
        )
        assert done.returncode == 0, done.stderr
