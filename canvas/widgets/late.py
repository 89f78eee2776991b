"""Functions of this room that are read when they are first called: no start waits for their modules."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from canvas.widgets.window import Window


class Late:
    """A function ("module.function") that is called with the window and these words."""

    def __init__(self, name: str, *words: str) -> None:
        self.name, self.words = name, words

    @property
    def function(self) -> Callable[..., Any]:
        """The function itself; its module is read now."""
        module, _, name = self.name.rpartition(".")
        found: Callable[..., Any] = getattr(import_module(f"canvas.widgets.{module}"), name)
        return found

    def __call__(self, window: Window, *more: object) -> object:
        return self.function(window, *self.words, *more)
