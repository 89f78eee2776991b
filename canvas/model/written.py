"""Text that people write, cleaned when a record takes it in.

Nearly all text in a file is clean already. Pydantic's core sees that by itself, from an expression that holds
for plain text only; whatever else there is takes the way through `cleaning`. So a file of 80,000 texts is not
80,000 calls. The expression is a narrower door, never another one: what it lets through, cleaning leaves as
it is (a test tries).
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, core_schema

from canvas.model.cleaning import LONGEST_TEXT, clean_line, clean_text

PLAIN, OTHER = "plain", "text"
"""How an error names the two ways."""
_SIGNS = r"!-~\u00a1-\u00ac\u00ae-\u02ff\u2010-\u2027\u2030-\u205e\u20ac"
"""Signs that are printed, make no other sign with their neighbours and turn no line."""


class Written:
    """Marks a field as text that people write; `clean` makes of it what is stored."""

    def __init__(self, clean: Callable[[str], str], plain: str) -> None:
        self.clean, self.plain = clean, plain

    def __get_pydantic_core_schema__(self, _source: object, _handler: GetCoreSchemaHandler) -> CoreSchema:
        plain = core_schema.str_schema(pattern=self.plain, max_length=LONGEST_TEXT)
        return core_schema.json_or_python_schema(
            core_schema.union_schema([(plain, PLAIN), (self._other(), OTHER)], mode="left_to_right"),
            self._other(),
            serialization=core_schema.simple_ser_schema("str"),
        )

    def __get_pydantic_json_schema__(self, _: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        return handler(self._other())

    def _other(self) -> CoreSchema:
        text = core_schema.str_schema(max_length=LONGEST_TEXT)
        return core_schema.no_info_after_validator_function(self.clean, text)


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
