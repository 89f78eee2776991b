"""Functions of this room that are read when they are first called: no start waits for their modules."""

from __future__ import annotations

from typing import TYPE_CHECKING

from canvas import late

if TYPE_CHECKING:
    from canvas.widgets.window import Window


class Late:
    """A function ("module.function") that is called with the window and these words."""

    def __init__(self, name: str, *words: str) -> None:
        self.name, self.words = name, words
        self.function = late.Function(f"canvas.widgets.{name}")

    def __call__(self, window: Window, *more: object) -> object:
        return self.function(window, *self.words, *more)
