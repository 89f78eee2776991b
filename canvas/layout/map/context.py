"""What every part of the map is told: the project, the journey, whose map it is, and the language.

A part of the map is a pure function of this and of its own records; it returns marks or cells in
millimetres of its own.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable
from typing import Any, Protocol, TypeVar, TypeVarTuple

from canvas.frozen import dataclass, field, replace
from canvas.layout.sheet import Column, Mark, Placed
from canvas.model.index import Index
from canvas.model.journey import Journey
from canvas.model.people import Persona
from canvas.model.project import Project
from canvas.named import NamedTuple

Given = TypeVarTuple("Given")
T = TypeVar("T")


class Say(Protocol):
    """The printed labels in the project's language; `message` is the English label, as for gettext.

    Gaps are named: say("{count} of {all}", count=1, all=3). `plural` says things that are counted.
    """

    def __call__(self, message: str, **values: str | float) -> str: ...

    def plural(self, one: str, many: str, count: int, **values: str | float) -> str:
        """Return the form for `count`; `{count}` is filled in."""
        ...

    def number(self, value: float, digits: int | None = None) -> str:
        """Return a number in the language's own way, with a true minus."""
        ...

    def date(self, value: datetime.date, form: str = "long") -> str:
        """Return a date as "12. marts 2026" (long), "12.3." (short) or "marts" (month)."""
        ...


@dataclass(frozen=True, slots=True)
class Context:
    """What a part of the map may look at."""

    project: Project
    index: Index
    journey: Journey
    personas: tuple[Persona, ...]
    """The journey's personas, the one whose map it is first."""
    persona: str
    """Only this persona's curve and cards (and those for everyone) are shown; "" shows all."""
    language: str
    """What texts are in: the journey's language where it has one of its own, otherwise the project's."""
    say: Say
    hidden: frozenset[str] = frozenset()
    """Lanes, phases and personas (ids) that are left out."""
    known: dict[object, Any] = field(default_factory=dict, compare=False, repr=False)
    """What `once` has made."""

    def once(self, part: Callable[[Context, *Given], T], *given: *Given) -> T:
        """What `part` makes of this context and of values that many cards share: the same object for all."""
        key = (part, given)
        found: T | None = self.known.get(key)
        if found is None:
            found = self.known[key] = part(self, *given)
        return found

    def speaking(self, record: Any) -> Context:
        """This context for a record whose text is in a language of its own; itself for any other."""
        own = getattr(record, "language", "")
        return self.once(_in_language, own) if own and own != self.language else self

    def is_shown(self, personas: tuple[str, ...]) -> bool:
        """Tell whether something meant for these personas (none: everyone) belongs on this map."""
        if not personas:
            return True
        is_theirs = not self.persona or self.persona in personas
        return is_theirs and not self.hidden.issuperset(personas)

    @property
    def shows_all_cards(self) -> bool:
        """Whether no card is left out because of whom it is meant for."""
        return not self.persona and not (self.hidden and any(key.startswith("p") for key in self.hidden))


def _in_language(context: Context, language: str) -> Context:
    return replace(context, language=language, known={})


class Drawn(NamedTuple):
    """A card laid out for a width: its height and its mark, whose origin is the card's top left corner.

    `lost` is what of its text no font has, where that is known while nothing of it is drawn; `signs` what the
    legend explains of it, where the card knows.
    """

    height: float
    mark: Mark
    lost: str | None = None
    signs: frozenset[str] | None = None


class Lane(NamedTuple):
    """A lane that is drawn as a whole (feelings, promise, measures): its height, its cells from its top."""

    height: float
    placed: tuple[Placed, ...]


Columns = tuple[Column, ...]
