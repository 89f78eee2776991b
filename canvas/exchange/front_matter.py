"""Markdown as names and texts: the YAML between two lines of --- before it, its sections, "**Age:** 62"."""

from __future__ import annotations

import re

from canvas.exchange.foreign import ForeignFileError
from canvas.exchange.trees import Tree
from canvas.exchange.yaml_trees import yaml_of

LONGEST = 100_000
"""Characters of YAML before a text."""
LONGEST_BODY = 500_000
"""Characters of the text itself that are read."""

ABOUT = "description"

_FRONT = re.compile(r"\s*---[ \t]*\n(.*?)\n---[ \t]*(?:\n|\Z)", re.DOTALL)
_HEADING = re.compile(r" {0,3}(#{1,6})[ \t]+(?:\d{1,3}[.)][ \t]+)?(.*)")
_ITEM = re.compile(r"[ \t]*(?:[-*+]|\d{1,3}[.)])[ \t]+(.*)")
_LABELLED = re.compile(r"\*\*([^*:]{1,60}?)\s*(?::\s*\*\*|\*\*\s*:)\s*(.+)")
_MARKS = re.compile(r"\*\*|__|`|(?<!\w)[*_](?=\w)|(?<=\w)[*_](?!\w)")


def front_matter(text: str, name: str) -> tuple[Tree, str] | None:
    """Return the object before a text and the text; None where there is none that can be read."""
    match = _FRONT.match(text, 0, LONGEST)
    if match is None:
        return None
    try:
        found = yaml_of(match[1] or "#", name)
    except ForeignFileError:
        return None
    value = found[0] if found else {}
    return (value, text[match.end() :][:LONGEST_BODY]) if isinstance(value, dict) else None


def sections(body: str) -> dict[str, list[str]]:
    """Return the paragraphs and items under each heading, and what stands behind a bold name and a colon.

    What stands before the first heading, or below that of the whole page, is called ABOUT.
    """
    found: dict[str, list[list[str]]] = {}
    heading, is_open = ABOUT, False
    for raw in body.split("\n"):
        if match := _HEADING.match(raw):
            heading, is_open = _bare(match[2].rstrip("#")) if len(match[1]) > 1 else ABOUT, False
            continue
        item = _ITEM.match(raw)
        if labelled := _LABELLED.match(item[1] if item else raw.strip()):
            found.setdefault(_bare(labelled[1]), []).append([_bare(labelled[2])])
            is_open = False
            continue
        said = _bare(item[1] if item else raw)
        held = found.setdefault(heading, [])
        if said and is_open and not item:
            held[-1].append(said)
        elif said:
            held.append([said])
        is_open = bool(said)
    return {heading: [" ".join(lines) for lines in held] for heading, held in found.items() if held}


def _bare(text: str) -> str:
    return _MARKS.sub("", text).strip()
