"""Personas that people keep as YAML, as JSON, or as Markdown, with YAML before it or a name in it.

A file is one persona, a list of them, or an object that holds them by name. Somebody counts as a persona when
there is a name and something that is only said of people (a goal, an age, an occupation): characters of chat
programs and lists of settings are not taken for people.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import PurePath

from canvas.exchange import persona_fields
from canvas.exchange.draft import Draft
from canvas.exchange.foreign import Imported, loss, quoted, refuse, text_of
from canvas.exchange.front_matter import LONGEST_BODY, front_matter, sections
from canvas.exchange.languages import guess
from canvas.exchange.persona_fields import is_persona, name_of
from canvas.exchange.persona_words import SIGNS, part_of
from canvas.exchange.trees import Tree, json_of, looks_like_json
from canvas.exchange.yaml_trees import yaml_of
from canvas.model.ids import SeededIds

_YAML_KEY = re.compile(r"^[ \t]*(?:-[ \t]+)?[\"']?([^\W\d][^:\"'\n]{0,40})[\"']?[ \t]*:", re.MULTILINE)
_JSON_KEY = re.compile(r'"([^"\\\n]{1,40})"\s*:')
LOOKED_AT = 20_000
"""Characters in which a persona shows that it is one."""


def is_personas(text: str) -> bool:
    """Tell whether a text can be personas in JSON or YAML, without reading it all."""
    key = _JSON_KEY if looks_like_json(text) else _YAML_KEY
    keys = {match[1] for match in key.finditer(text[:LOOKED_AT])}
    parts = {part_of(key) for key in keys}
    return bool(parts & {"name", "title"} or "personas" in keys) and bool(parts & SIGNS)


def is_persona_page(text: str) -> bool:
    """Tell whether a text is Markdown about a persona."""
    return _page(text, "") is not None


def read_data(data: bytes | str, name: str) -> Imported:
    """Return the project with the personas in a JSON or YAML file.

    Raises ForeignFileError: "personas-none" where nobody is described, or those of `json_of` and `yaml_of`.
    """
    text = text_of(data, name)
    values = [json_of(text, name)] if looks_like_json(text) else yaml_of(text, name)
    return _made([tree for value in values for tree in _people(value)], data, name)


def read_page(data: bytes | str, name: str) -> Imported:
    """Return the project with the persona on a Markdown page; raises ForeignFileError("personas-none")."""
    found = _page(text_of(data, name), name)
    return _made([found] if found else [], data, name)


def _page(text: str, name: str) -> Tree | None:
    """The persona a page is about; its sections are parts like those before it.

    Without YAML before it, somebody must be named and said more than one thing of.
    """
    before, body = front_matter(text, name) or ({}, text[:LONGEST_BODY])
    said = sections(body)
    tree = {**before, **{key: [*_listed(before.get(key)), *parts] for key, parts in said.items()}}
    signs = {part_of(key) for key in tree} & SIGNS
    is_described = before or (len(signs) > 1 and any(part_of(key) == "name" for key in tree))
    return tree if is_described and is_persona(tree) else None


def _listed(value: object) -> list[object]:
    return value if isinstance(value, list) else [value] if value else []


def _people(value: object, depth: int = 0) -> Iterator[Tree]:
    """The personas in a file: itself, those in a list, or those in an object by whatever name."""
    if isinstance(value, dict) and is_persona(value):
        yield value
    elif depth < 3 and isinstance(value, dict):
        for key, inner in value.items():
            is_unnamed = isinstance(inner, dict) and not name_of(inner)
            yield from _people({"name": key, **inner} if is_unnamed else inner, depth + 1)
    elif depth < 3 and isinstance(value, list):
        for inner in value:
            yield from _people(inner, depth + 1)


def _made(people: list[Tree], data: bytes | str, name: str) -> Imported:
    if not people:
        raise refuse("personas-none", name)
    seed = data.encode("utf-8", "replace") if isinstance(data, str) else data
    draft, ids = Draft(data, name, guess(text_of(data, name))), SeededIds(b"parts of personas " + seed)
    left: dict[str, None] = {}
    for tree in people:
        left.update(dict.fromkeys(persona_fields.add(draft, tree, ids, name)))
    title = name_of(people[0]) if len(people) == 1 else PurePath(name).stem
    losses = (loss("personas-left", names=quoted(", ".join(left))),) if left else ()
    return Imported(draft.project(title), losses)
