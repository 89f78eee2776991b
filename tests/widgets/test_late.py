"""What is read when it is first used: that it is there, and that no window has read it before."""

from __future__ import annotations

import subprocess
import sys

from canvas.widgets.actions import ACTS
from canvas.widgets.late import Late

LATER = (
    "canvas.files.container",
    "canvas.widgets.clipping",
    "canvas.widgets.finder.finder",
    "canvas.widgets.panels.parking_lot",
    "canvas.widgets.panels.review",
    "canvas.widgets.present.screen",
    "canvas.widgets.start",
)
OPENED = f"""
import sys
from canvas.language import language
from canvas.widgets import documents
from canvas.widgets.app import make_application
from canvas.widgets.window import Window
app = make_application()
window = Window(documents.new_document(language("en")), language("en"))
window.show()
app.processEvents()
window.may_close = True
window.close()
print(", ".join(name for name in {LATER} if name in sys.modules))
"""


def test_every_action_finds_what_it_runs() -> None:
    late = [act.run for act in ACTS if isinstance(act.run, Late)]
    assert late
    assert all(callable(run.function) for run in late)


def test_a_window_on_a_new_project_waits_for_nothing_it_does_not_show() -> None:
    done = subprocess.run([sys.executable, "-c", OPENED], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == ""
