"""Text that people write, cleaned when a record takes it in.

Nearly all text in a file is clean already. Pydantic's core sees that by itself, from an expression that holds
for plain text only; whatever else there is takes the way through `cleaning`. So a file of 80,000 texts is not
80,000 calls. The expression is a narrower door, never another one: what it lets through, cleaning leaves as
it is (a test tries).
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from canvas.model.cleaning import LONGEST_TEXT, clean_line, clean_text
from canvas.model.limits import Limit, Through, Within

if TYPE_CHECKING:
    from canvas.model.core import CoreSchema

PLAIN, OTHER = "plain", "text"
"""How an error names the two ways."""
_SIGNS = r"!-~\u00a1-\u00ac\u00ae-\u02ff\u2010-\u2027\u2030-\u205e\u20ac"
"""Signs that are printed, make no other sign with their neighbours and turn no line."""


class Written(Limit):
    """Marks a field as text that people write; `clean` makes of it what is stored."""

    def __init__(self, clean: Callable[[str], str], plain: str) -> None:
        self.clean, self.plain = clean, plain

    def on(self, plain: CoreSchema) -> CoreSchema:
        as_is: CoreSchema = {"type": "str", "pattern": self.plain, "max_length": LONGEST_TEXT}
        return {
            "type": "json-or-python",
            "json_schema": {
                "type": "union",
                "choices": [(as_is, PLAIN), (self._other(plain), OTHER)],
                "mode": "left_to_right",
            },
            "python_schema": self._other(plain),
            "serialization": {"type": "str"},
        }

    def _other(self, plain: CoreSchema) -> CoreSchema:
        return Through(self.clean).on(Within(max_length=LONGEST_TEXT).on(plain))


TEXT = Written(clean_text, f"^[ {_SIGNS}]*$")
"""Several lines."""
LINE = Written(clean_line, f"^([{_SIGNS}]+( [{_SIGNS}]+)*)?$")
"""One line, without spaces around it or two of them together."""


def place_and_reason(errors: list[Any]) -> tuple[str, str]:
    """Where the first of a record's errors is, and what is wrong there."""
    first = next(error for error in errors if error["loc"][-1:] != (PLAIN,))
    loc = first["loc"][:-1] if first["loc"][-1:] == (OTHER,) and _is_other(first, errors) else first["loc"]
    return ".".join(map(str, loc)), first["msg"]


def _is_other(error: Any, errors: list[Any]) -> bool:
    """Tell whether an error is the other way's, and not of a field that has its name."""
    return any(other["loc"] == (*error["loc"][:-1], PLAIN) for other in errors)
