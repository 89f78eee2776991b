"""What a board with a path over it tells the parts that draw it."""

from __future__ import annotations

from typing import Protocol

from canvas.layout.map.context import Context
from canvas.model.journey import Step
from canvas.model.people import Persona


class Walked(Protocol):
    """Whose path is drawn over which steps; `walked` are its touchpoints, each with a track of its own."""

    @property
    def context(self) -> Context: ...

    @property
    def steps(self) -> tuple[Step, ...]: ...

    @property
    def walker(self) -> Persona | None: ...

    @property
    def walked(self) -> frozenset[str]: ...
