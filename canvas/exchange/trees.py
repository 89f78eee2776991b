"""JSON from strangers as plain values, and the looks into it that every reader needs.

A file that is too large, too deep or no JSON is refused before it costs time or memory. What a value means is
not known here; `yaml_trees.py` gives the same kind of values.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from typing import Any

from canvas.exchange.foreign import refuse, text_of

Tree = dict[str, Any]

LARGEST_JSON = 10_000_000
"""Characters of JSON that are read at most; a map with ten thousand cards has half as many."""
MOST_PARTS = 500_000
"""Objects and lists in one file."""
_HALF = re.compile(r"\\u[dD][89a-fA-F]")
DEEPEST = 100
"""Levels of objects and lists in each other."""


def json_of(data: bytes | str, name: str) -> object:
    """Return what a JSON file says.

    Raises ForeignFileError: "foreign-too-big", "json-too-deep", "json-broken", or those of `text_of`.
    """
    text = text_of(data, name)
    if len(text) > LARGEST_JSON:
        raise refuse("foreign-too-big", name, most=LARGEST_JSON // 1_000_000)
    if text.count("{") + text.count("[") > MOST_PARTS:
        raise refuse("json-too-deep", name)
    try:
        value: object = json.loads(text, strict=False)
    except RecursionError as error:
        raise refuse("json-too-deep", name) from error
    except ValueError as error:
        raise refuse("json-broken", name, line=getattr(error, "lineno", 1)) from error
    if not _is_flat(value):
        raise refuse("json-too-deep", name)
    return _without_halves(value) if _HALF.search(text) else value


def _without_halves(value: object) -> object:
    """The same without halves of characters, which JSON can name and nothing can show."""
    whole: object = json.loads(json.dumps(value, ensure_ascii=False).encode("utf-8", "replace"))
    return whole


def _is_flat(value: object) -> bool:
    """Tell whether nothing lies deeper than DEEPEST levels, without going down one by one."""
    level = [value]
    for _ in range(DEEPEST):
        level = [inner for outer in level for inner in _inside(outer)]
        if not level:
            return True
    return False


def _inside(value: object) -> Iterable[object]:
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return (part for part in inner if isinstance(part, dict | list))


def looks_like_json(text: str) -> bool:
    """Tell whether a text begins and ends as JSON does."""
    return text.lstrip()[:1] in ("{", "[") and text.rstrip()[-1:] in ("}", "]")


def text_in(tree: Tree, *names: str) -> str:
    """Return the first of these fields that holds a text or a number, as text; "" for none."""
    for name in names:
        if said := plain(tree.get(name)):
            return said
    return ""


def plain(value: object) -> str:
    """Return a text, a number or a truth as text; "" for anything else."""
    if isinstance(value, str):
        return value.strip()
    if isinstance(value, bool) or not isinstance(value, int | float):
        return ""
    return f"{value:g}" if isinstance(value, float) else str(value) if abs(value) < 10**15 else f"{value:.6e}"


def trees_in(value: object) -> Iterator[Tree]:
    """Yield the objects in a list; nothing for what is no list."""
    if isinstance(value, list):
        yield from (item for item in value if isinstance(item, dict))


def tree_in(tree: Tree, name: str) -> Tree:
    """Return the object in a field, an empty one for anything else."""
    value = tree.get(name)
    return value if isinstance(value, dict) else {}


def texts_in(tree: Tree, name: str) -> tuple[str, ...]:
    """Return the texts in a field that holds one or a list of them."""
    value = tree.get(name)
    found = (plain(item) for item in (value if isinstance(value, list) else [value]))
    return tuple(text for text in found if text)


def number_in(tree: Tree, name: str) -> float | None:
    """Return the number in a field, also one written as text; None for anything else."""
    value = tree.get(name)
    if isinstance(value, bool):
        return None
    try:
        number = float(value) if isinstance(value, int | float | str) else None
    except (ValueError, OverflowError):
        return None
    return number if number is not None and abs(number) < 1e9 else None
