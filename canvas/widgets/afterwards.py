"""What is made ready once a window is shown and nobody does anything: what a first touch would wait for.

A window shows its first picture with what that needs. Here the rest is read, piece by piece, so that whatever
is done meanwhile goes first. Nothing depends on it: what is used sooner is read then.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from importlib import import_module

from PySide6.QtCore import QObject, QTimer

from canvas.layout import sheets
from canvas.model import value
from canvas.model.journey import Note, Touchpoint
from canvas.widgets.glyphs import check_fonts

Act = Callable[[], object]
BEGINS_MS, PAUSE_MS = 150, 10
MODULES = (
    "canvas.model.forms",
    "canvas.editing.gestures",
    "canvas.widgets.canvas_keys",
    "canvas.widgets.typing_editor",
    "canvas.editing.writing",
    "canvas.editing.continuing",
    "canvas.editing.beyond",
    "canvas.widgets.panels.reading",
    "canvas.widgets.hints",
    "canvas.layout.map.touchpoints",
    "canvas.layout.map.notes",
    "canvas.layout.map.legend",
    "canvas.widgets.panels.fields_choice",
    "canvas.widgets.panels.fields_parts",
    "canvas.files.journal",
    "canvas.widgets.clipping",
    "canvas.widgets.finder.finder",
    *sheets.MODULES.values(),
)
"""In the order in which hands come to them: pointing, keys, typing, panel, clipboard, other sheets."""


class Afterwards(QObject):
    """Does one thing after another while the window is idle."""

    def __init__(self, parent: QObject, first: Act, last: Act) -> None:
        super().__init__(parent)
        self._todo: Iterator[Act] = iter((first, *_readings(), last))
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._go_on)
        self._timer.start(BEGINS_MS)

    def _go_on(self) -> None:
        act = next(self._todo, None)
        if act is None:
            self.deleteLater()
            return
        self._timer.start(PAUSE_MS)
        act()


def _readings() -> Iterator[Act]:
    yield check_fonts
    yield from (partial(import_module, name) for name in MODULES)
    for cls in (Touchpoint, Note):
        yield partial(value.checks_of, cls)
        yield from (partial(value.field_adapter, cls, name) for name in ("text", "order", "lane", "step"))
