"""A timer for a room: how much is left, and what is said of it. It reads no clock; the time is handed to it.

Nobody has to look for it: until its last minute only whole minutes are told, so that nothing moves meanwhile.
"""

from __future__ import annotations

import math
import re
from typing import Literal

from canvas.frozen import dataclass, replace

MINUTE = 60.0
MOST = 600
"""Minutes."""
_ASKED = re.compile(r"(\d{1,3})(?:\s*\D*)?")

Phase = Literal["running", "last", "over"]


@dataclass(frozen=True, slots=True)
class Timer:
    """A timer that ends at a time of the clock, in seconds."""

    ends: float

    def left(self, now: float) -> float:
        """Return the seconds that are left, 0 when it is over."""
        return max(self.ends - now, 0.0)

    def phase(self, now: float) -> Phase:
        """Tell whether it runs, is in its last minute, or is over."""
        left = self.left(now)
        return "over" if not left else "last" if left <= MINUTE else "running"

    def minutes(self, now: float) -> int:
        """Return the minutes that are left, begun ones included."""
        return math.ceil(self.left(now) / MINUTE)

    def seconds(self, now: float) -> int:
        """Return the seconds that are left, begun ones included."""
        return math.ceil(self.left(now))

    def longer(self, minutes: float, now: float) -> Timer:
        """Return the timer with so many minutes more; from now on where it is over."""
        return replace(self, ends=max(self.ends, now) + minutes * MINUTE)

    def next_change(self, now: float) -> float:
        """Return in how many seconds something else is to be said, 0 where nothing ever is."""
        left = self.left(now)
        unit = 1.0 if left <= MINUTE else MINUTE
        return left - (math.ceil(left / unit) - 1) * unit if left else 0.0


def begun(minutes: float, now: float) -> Timer:
    """Return a timer of so many minutes."""
    return Timer(now + minutes * MINUTE)


def asked(words: str, names: tuple[str, ...]) -> int | None:
    """Return the minutes that words such as "timer 5" ask for, None where they ask for none."""
    name, _, rest = words.strip().casefold().partition(" ")
    found = _ASKED.fullmatch(rest.strip())
    if found is None or name not in {each.casefold() for each in names}:
        return None
    minutes = int(found.group(1))
    return minutes if 0 < minutes <= MOST else None
