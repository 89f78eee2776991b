"""What a template is told as. Words are said in the language asked for before they come here."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal

from canvas.model.journey import LaneKind
from canvas.model.parts import SocialRole, Stage
from canvas.named import NamedTuple

Say = Callable[[str], str]
"""Says an English message in the language of the template."""

Axis = Literal["experience", "sales", "life cycle"]
ChannelKind = Literal["digital", "physical", "personal"]
Role = Literal["end customer", "client", "employee", "partner", "influencer"]


class PhaseTold(NamedTuple):
    """A phase and the titles of its steps."""

    title: str
    steps: tuple[str, ...]


class LaneTold(NamedTuple):
    """A row. `sketch` has a digit for each step: how many cards the template's picture shows there."""

    kind: LaneKind
    title: str
    question: str
    stage: Stage | None = None
    sketch: str = ""


class PersonaTold(NamedTuple):
    """Whose journey it is. `sketch` is the curve of the template's picture, a value for each step."""

    name: str
    role: Role | None = None
    buying_role: SocialRole | None = None
    sketch: tuple[float, ...] = ()


class ChannelTold(NamedTuple):
    """A channel by its name, kind and icon."""

    name: str
    kind: ChannelKind
    icon: str


class Told(NamedTuple):
    """A template: its name, a line about it, and what a project made from it begins with."""

    title: str
    line: str
    phases: tuple[PhaseTold, ...]
    lanes: tuple[LaneTold, ...]
    personas: tuple[PersonaTold, ...] = ()
    channels: tuple[ChannelTold, ...] = ()
    departments: tuple[str, ...] = ()
    axis: Axis = "experience"
