"""Words: what the program and its prints say, in the user's or the project's language.

Messages are written in English where they are used and found in gettext catalogues
(`assets/translations/<language>/LC_MESSAGES/journeywall.mo`, made from the `.po` beside them by
`assets/translations/build.py`). The core returns problems as codes; their sentences are in `sentences.py`.
"""

from __future__ import annotations

import datetime
import os
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from canvas.model.problem import Problem
from canvas.resources import resource

if TYPE_CHECKING:
    from gettext import GNUTranslations

LANGUAGES = {"en": "English", "da": "Dansk", "nb": "Norsk bokmål", "sv": "Svenska", "fi": "Suomi"}
"""Languages the program speaks, by their own names."""

MINUS = "\u2212"
_NORDIC = {"long": "d. MMMM y", "short": "d.M.", "month": "LLLL", "day": "dd.MM.y"}
_FORMS = {
    "en": {"long": "d MMMM y", "short": "d MMM", "month": "LLLL", "day": "dd/MM/y"},
    "da": _NORDIC,
    "nb": _NORDIC,
    "sv": {"long": "d MMMM y", "short": "d/M", "month": "LLLL", "day": "y-MM-dd"},
    "fi": _NORDIC | {"day": "d.M.y"},
}
"""Babel patterns. The month stands alone (LLLL): Finnish inflects it inside a date."""

_OTHER_NAMES = {"no": "nb", "nn": "nb", "danish": "da", "norwegian": "nb", "swedish": "sv", "finnish": "fi"}
"""Codes and (on Windows) English names of languages that are ours under another code."""


class Language:
    """Says messages in one language. Unknown languages speak English."""

    def __init__(self, code: str) -> None:
        self.code = known(code)
        self._catalogue = _catalogue(self.code) if self.code != "en" else None

    def __call__(self, message: str, **values: str | float) -> str:
        """Return the message in this language, its {gaps} filled."""
        text = self._catalogue.gettext(message) if message and self._catalogue else message
        return text.format(**values) if values else text

    def plural(self, one: str, many: str, count: int, **values: str | float) -> str:
        """Return the form for `count`, which fills the gap {count}."""
        english = one if count == 1 else many
        text = self._catalogue.ngettext(one, many, count) if self._catalogue else english
        return text.format(count=count, **values)

    def number(self, value: float, digits: int | None = None) -> str:
        """Return a number as it is written in this language, with a true minus; `digits` after the comma."""
        return _number(self.code, value, digits)

    def date(self, value: datetime.date, form: str = "long") -> str:
        """Return a date: "12. marts 2026" (long), "12.3." (short), "marts" (month), "12.03.2026" (day)."""
        from babel.dates import format_date

        return str(format_date(value, _FORMS[self.code][form], locale=self.code))

    def problem(self, what: Problem) -> str:
        """Return the one sentence for a problem: what happened, and what to do.

        Only codes of ours among its values are translated, never what users wrote.
        """
        from canvas.sentences import SENTENCES

        empty = (f"{what.code} without {name}" for name, value in what.values if value == "")
        code = next((key for key in empty if key in SENTENCES), what.code)
        values = {name: self._value(name, value) for name, value in what.values}
        return self(SENTENCES[code]).format(**values)

    def _value(self, gap: str, value: str | float) -> str:
        from canvas.sentences import WORDED, WORDS

        if isinstance(value, int | float):
            return self.number(value)
        return self(WORDS[value]) if gap in WORDED and value in WORDS else value


def _catalogue(code: str) -> GNUTranslations:
    """The messages in a language; English ones are those of the code and need none."""
    from gettext import GNUTranslations

    with (resource("translations", code, "LC_MESSAGES") / "journeywall.mo").open("rb") as file:
        return GNUTranslations(file)


@lru_cache(maxsize=4096)
def _number(code: str, value: float, digits: int | None) -> str:
    if digits is None and -1000 < value < 1000 and value == int(value):
        return f"{int(value)}".replace("-", MINUS)  # all of ours write it so, and babel takes time to begin
    from babel.numbers import format_decimal

    pattern = None if digits is None else "#,##0." + "0" * digits if digits else "#,##0"
    return str(format_decimal(value, pattern, locale=code)).replace("-", MINUS)


@lru_cache(maxsize=64)
def known(code: str) -> str:
    """Return the language of ours that a code stands for: "da-DK", "no", "nn" become "da", "nb", "nb".

    Names such as Windows gives ("Norwegian Bokmål_Norway") are understood; what is not ours becomes "en".
    """
    words = "".join(c if c.isalpha() else " " for c in code.lower()).split()
    base = words[0] if words else ""
    base = _OTHER_NAMES.get(base, base)
    return base if base in LANGUAGES else "en"


@cache
def language(code: str) -> Language:
    """Return the language for a code, loaded once."""
    return Language(code)


def system_language() -> str:
    """Return the code of the user's own language, or "en"."""
    return known(told_language())


def told_language() -> str:
    """Return what the system calls the user's language, "" where it names none.

    Where the environment names languages (LANGUAGE, LC_ALL, LC_MESSAGES, LANG), the first that is set wins.
    """
    named = (os.environ.get(name, "").split(":")[0] for name in ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"))
    told = next((code for code in named if code), "") or _locale_language()
    return "" if told.split(".")[0] in ("C", "POSIX") else told


def _locale_language() -> str:
    import locale

    try:
        return locale.getlocale()[0] or ""
    except ValueError:  # a locale that Python does not know, such as macOS's "UTF-8"
        return ""
