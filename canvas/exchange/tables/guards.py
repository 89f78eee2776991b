"""Cells that a spreadsheet would take for a formula, made harmless and read back as they were.

OWASP's rule: an apostrophe before = + - @, tab and newline. Numbers stay numbers. A text that begins so
already gets one more, so that `bared` undoes `guarded` exactly.
"""

from __future__ import annotations

import re

_RISKY = re.compile(r"'*[=+\-@\t\r\n]")
_BARE = re.compile(r"'+[=+\-@\t\r\n]")
_NUMBER = re.compile(r"[-+]?\d{1,15}(?:[.,]\d{1,15})?%?")


def guarded(text: str) -> str:
    """Return the text with an apostrophe before it where a spreadsheet might calculate with it."""
    return "'" + text if _RISKY.match(text) and not _NUMBER.fullmatch(text) else text


def bared(text: str) -> str:
    """Return the text without the apostrophe that `guarded` put before it."""
    return text[1:] if _BARE.match(text) else text
