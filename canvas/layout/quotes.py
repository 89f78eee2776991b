"""Quotation marks of a language, set round words that stay as they were typed."""

from __future__ import annotations

from canvas.layout.map import typeset
from canvas.layout.map.typeset import Paragraph
from canvas.layout.shapes import Text
from canvas.layout.style import Type

MARKS = {
    "da": ("»", "«"),
    "nb": ("«", "»"),
    "nn": ("«", "»"),
    "no": ("«", "»"),
    "sv": ("”", "”"),
    "fi": ("”", "”"),
    "de": ("„", "“"),
    "fr": ("«\u202f", "\u202f»"),
}
"""Opening and closing mark; English ones for every other language."""
ENGLISH = ("“", "”")


def marks(language: str) -> tuple[str, str]:
    """Return the opening and the closing mark of a language."""
    return MARKS.get(language.partition("-")[0].lower(), ENGLISH)


def hanging(text: Paragraph, use: Type, language: str) -> tuple[Text, ...]:
    """The marks round a paragraph: the first hangs left of its first line, the last follows its last."""
    shown = [shape for shape in text.shapes if shape.text]
    if not shown or any(shown[0].text.startswith(mark) for mark in ("»", "«", "”", "“", "„", '"')):
        return ()
    opening, closing = marks(language)
    first, last = shown[0], shown[-1]
    begin = first.x - typeset.width(opening, use)
    return (
        typeset.line(opening, use, begin, first.baseline, first.colour),
        typeset.line(closing, use, last.x + last.width, last.baseline, last.colour),
    )
