"""The text of a piece of HTML, line by line, without its tags: what stands in the cells of other tools.

Only tags that are well formed reach the standard library's parser, which takes very long over others.
"""

from __future__ import annotations

import re
from html.parser import HTMLParser

LONGEST = 200_000
"""Characters of one piece that are read; what stands behind them is not."""

_TAG = re.compile(r"""<(?:/?[a-zA-Z](?:[^<>"']|"[^"<]*"|'[^'<]*')*>)?""")
_BLOCKS = frozenset("p div li ul ol br tr table h1 h2 h3 h4 h5 h6 blockquote section article hr".split())
_HIDDEN = frozenset(("script", "style", "template", "head"))


class _Reader(HTMLParser):
    """Collects text; blocks begin and end lines."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.parts: list[str] = []
        self._hidden = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        del attrs
        self._hidden += tag in _HIDDEN
        if tag in _BLOCKS:
            self.parts.append("\n")

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        del attrs
        if tag in _BLOCKS:
            self.parts.append("\n")

    def handle_endtag(self, tag: str) -> None:
        if tag in _HIDDEN:
            self._hidden = max(0, self._hidden - 1)
        if tag in _BLOCKS:
            self.parts.append("\n")

    def handle_data(self, data: str) -> None:
        if not self._hidden:
            self.parts.append(re.sub(r"\s+", " ", data))


def lines_of(html: str) -> list[str]:
    """Return the lines of text in a piece of HTML that say anything."""
    html = html[:LONGEST]
    if "<" not in html and "&" not in html:
        return [said for line in html.split("\n") if (said := " ".join(line.split()))]
    reader = _Reader()
    reader.feed(_TAG.sub(lambda tag: tag[0] if len(tag[0]) > 1 else "&lt;", _without_comments(html)))
    reader.close()
    return [said for line in "".join(reader.parts).split("\n") if (said := " ".join(line.split()))]


def _without_comments(html: str) -> str:
    """The piece without comments; one that is not closed goes to the end."""
    first, *rest = html.split("<!--")
    return first + "".join(part.partition("-->")[2] for part in rest)
