"""Markdown: every Mermaid block with a journey in it becomes one journey of one project.

A journey without a title has that of the nearest heading above it. Nothing else of the text is taken over.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import PurePath

from canvas.exchange.draft import Draft
from canvas.exchange.foreign import ForeignFileError, Imported, loss, refuse, text_of
from canvas.exchange.languages import guess
from canvas.exchange.mermaid import add_journey, losses
from canvas.exchange.mermaid_syntax import is_journey, parse
from canvas.model.problem import Problem
from canvas.named import NamedTuple

_QUOTE = re.compile(r"^(?:[ \t]{0,3}>[ \t]?)+")
_FENCE = re.compile(r"[ \t]*(?:[-*+]|\d+[.)])?[ \t]*(`{3,}|~{3,}|:{3,})(.*)$")
_LANGUAGE = re.compile(r"\{?\s*\.?(?:code-block\}?\s+)?mermaid\b", re.IGNORECASE)
_HEADING = re.compile(r"[ \t]{0,3}(#{1,6})[ \t](.*)$")
_UNDERLINE = re.compile(r"[ \t]{0,3}(=+|-+)[ \t]*$")
_MARKS = re.compile(r"(\*\*|__|`|\*)(.+?)\1|!?\[([^\]]*)\]\([^)]*\)")


LONGEST_HEADING = 300
"""Characters of a heading that can become a title."""


class Block(NamedTuple):
    """A Mermaid block: its text, the number of its first line, and the heading above it."""

    text: str
    line: int
    heading: str


def read(data: bytes | str, name: str) -> Imported:
    """Return the project with a journey for each block; raises ForeignFileError where there is none."""
    text = text_of(data, name)
    journeys = [block for block in blocks(text) if is_journey(block.text)]
    if not journeys:
        raise refuse("markdown-none", name)
    draft = Draft(data, name, guess("\n".join(block.text for block in journeys)))
    titles, found = _add_all(draft, journeys, name)
    title = titles[0] if len(titles) == 1 else _first_heading(text) or PurePath(name).stem
    return Imported(draft.project(title), tuple(found))


def has_journey(text: str) -> bool:
    """Tell whether the text has a Mermaid block with a journey."""
    return any(is_journey(block.text) for block in blocks(text))


def blocks(text: str) -> Iterator[Block]:
    """Yield the Mermaid blocks of a text; one that is not closed goes to the end."""
    heading, previous, fence = "", "", ""
    held: list[str] = []
    first, is_mermaid = 0, False
    for number, raw in enumerate(text.split("\n"), 1):
        line = _QUOTE.sub("", raw)
        mark = _FENCE.match(line)
        if not fence and mark:
            fence, is_mermaid, held, first = mark[1], _LANGUAGE.match(mark[2]) is not None, [], number + 1
        elif fence and mark and mark[1].startswith(fence) and not mark[2].strip():
            if is_mermaid:
                yield Block("\n".join(held), first, heading)
            fence = ""
        elif fence:
            held.append(line)
        else:
            heading = heading_of(line, previous) or heading
        previous = line
    if fence and is_mermaid:
        yield Block("\n".join(held), first, heading)


def heading_of(line: str, previous: str) -> str:
    """The heading that a line is, or makes of the line above it, without its marks; "" for other lines."""
    match = _HEADING.match(line)
    under = _UNDERLINE.match(line) and previous.strip() and not _UNDERLINE.match(previous)
    found = match[2].strip().rstrip("#") if match else previous if under else ""
    return _MARKS.sub(lambda mark: mark[2] or mark[3] or "", found[:LONGEST_HEADING]).strip()


def _first_heading(text: str) -> str:
    """The first heading that stands in no block."""
    fence, previous = "", ""
    for raw in text.split("\n"):
        line = _QUOTE.sub("", raw)
        mark = _FENCE.match(line)
        if mark:
            fence = "" if fence and mark[1].startswith(fence) else fence or mark[1]
        elif not fence and (found := heading_of(line, previous)):
            return found
        previous = line
    return ""


def _add_all(draft: Draft, journeys: list[Block], name: str) -> tuple[list[str], list[Problem]]:
    """Add the journeys; one with nothing in it is a loss, unless it is the only one."""
    titles: list[str] = []
    found: list[Problem] = []
    stem = PurePath(name).stem
    for block in journeys:
        diagram = parse(block.text, name, block.line)
        try:
            titles.append(add_journey(draft, diagram, block.heading or stem, name))
        except ForeignFileError as error:
            if error.problem.code != "mermaid-nothing" or len(journeys) == 1:
                raise
            diagram.remarks = [loss("markdown-empty-journey", line=block.line)]
        found += losses(diagram)
    if not titles:
        raise refuse("mermaid-nothing", name)
    return titles, found
