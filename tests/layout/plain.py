"""English as it stands in the program, without catalogues: for tests of sheets."""

from __future__ import annotations

import datetime


class Plain:
    """Says every message as it is written."""

    def __call__(self, message: str, **values: str | float) -> str:
        return message.format(**values) if values else message

    def plural(self, one: str, many: str, count: int, **values: str | float) -> str:
        return (one if count == 1 else many).format(count=count, **values)

    def number(self, value: float, digits: int | None = None) -> str:
        text = f"{value:g}" if digits is None else f"{value:.{digits}f}"
        return text.replace("-", "\u2212")

    def date(self, value: object, form: str = "long") -> str:
        if not isinstance(value, datetime.date):
            raise TypeError(value)
        return value.isoformat()


SAY = Plain()
