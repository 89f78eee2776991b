"""What a field's type says beside its plain type: limits, and the function that a value goes through.

They are only told here; `forms.py` puts them into the words of pydantic's core when a record is checked.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from canvas.model.core import CoreSchema


class Limit:
    """Says how a value of the plain type is checked further."""

    def on(self, plain: CoreSchema) -> CoreSchema:
        """Return what the core checks, from what it checks of the plain type."""
        raise NotImplementedError


class Within(Limit):
    """Limits the core knows by name: pattern and max_length of texts; ge, gt, le, multiple_of of numbers."""

    def __init__(self, **limits: Any) -> None:
        self.__dict__.update(limits)

    def on(self, plain: CoreSchema) -> CoreSchema:
        within: Any = {**plain, **self.__dict__}
        return within  # type: ignore[no-any-return]  # the core's schemas are dictionaries, each with its own names


class Through(Limit):
    """A value goes through a function: what that returns is kept, its ValueError refuses the value."""

    def __init__(self, function: Callable[[Any], Any]) -> None:
        self.function = function

    def on(self, plain: CoreSchema) -> CoreSchema:
        function: Any = {"type": "no-info", "function": self.function}
        return {"type": "function-after", "schema": plain, "function": function}
