"""One persona as a record: known parts in their fields, statements one by one, the rest as free fields."""

from __future__ import annotations

import re
from collections.abc import Iterator

from canvas.exchange.draft import Draft
from canvas.exchange.foreign import refuse
from canvas.exchange.persona_words import SIGNS, STATEMENTS, part_of
from canvas.exchange.table_headers import plain as bare
from canvas.exchange.table_words import CHANNELS
from canvas.exchange.trees import Tree, plain, text_in
from canvas.model.ids import SeededIds
from canvas.model.people import FreeField, Persona, Statement

MOST_PARTS = 2000
"""Statements and free fields of one persona."""

_LINES = ("occupation", "household", "place")
_TEXT_KEYS = ("text", "description", "value", "statement", "blurb")
_KIND_KEYS = ("type", "kind", "category")


def name_of(tree: Tree) -> str:
    """Return what a persona is called; a title is a name where nothing else is."""
    return _first(tree, "name") or _first(tree, "title")


def is_persona(tree: Tree) -> bool:
    """Tell whether somebody is described: there is a name and something that only people have."""
    return bool(name_of(tree)) and any(part_of(key) in SIGNS and value for key, value in tree.items())


def add(draft: Draft, tree: Tree, ids: SeededIds, name: str) -> list[str]:
    """Add a persona to a draft; returns the names of what was left out.

    Raises ForeignFileError("foreign-too-many") for one with too many parts.
    """
    taken = _Taken(draft, ids)
    for count, (path, value) in enumerate(_flat(tree), 1):
        if count > MOST_PARTS:
            raise refuse("foreign-too-many", name, most=MOST_PARTS)
        taken.take(path, value)
    fields = {key: "\n".join(dict.fromkeys(said)) for key, said in taken.texts.items() if said}
    draft.add(
        Persona,
        name=name_of(tree),
        **{key: said.replace("\n", ", ") if key in _LINES else said for key, said in fields.items()},
        age=taken.age,
        channels=tuple(dict.fromkeys(taken.channels)),
        statements=tuple(taken.statements),
        fields=tuple(taken.free),
    )
    return taken.left


class _Taken:
    """The parts of one persona while they are met."""

    def __init__(self, draft: Draft, ids: SeededIds) -> None:
        self._draft, self._ids = draft, ids
        self.texts: dict[str, list[str]] = {}
        self.age: int | None = None
        self.channels: list[str] = []
        self.statements: list[Statement] = []
        self.free: list[FreeField] = []
        self.left: list[str] = []

    def take(self, path: tuple[str, ...], value: str) -> None:
        part, is_own = part_of(path[-1]), len(path) == 1
        if part in STATEMENTS:
            self.statements.append(Statement(id=self._ids("a"), kind=part, text=value))
        elif is_own and part in ("quote", "story", *_LINES):
            self.texts.setdefault(part, []).append(value)
        elif is_own and part == "age" and re.fullmatch(r"\d{1,2}|1[0-2]\d", value):
            self.age = int(value)
        elif is_own and part == "channels":
            kind, icon = CHANNELS.get(bare(value), (None, ""))
            self.channels.append(self._draft.channel(value, kind=kind, icon=icon))
        elif is_own and part == "technical":
            self.left.append(path[-1])
        elif not is_own or part not in ("name", "title"):
            self._take_free(": ".join(path), value)

    def _take_free(self, name: str, value: str) -> None:
        """A field that people named themselves; several values of one stand below each other."""
        if self.free and self.free[-1].name == " ".join(name.split()):
            value = f"{self.free.pop().text}\n{value}"
        self.free.append(FreeField(id=self._ids("a"), name=name, text=value))


def _first(tree: Tree, part: str) -> str:
    values = (value for key, value in tree.items() if part_of(key) == part)
    texts = (plain(value[0] if isinstance(value, list) and value else value) for value in values)
    return next(filter(None, texts), "")


def _flat(tree: Tree, path: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], str]]:
    """Yield every text in a persona with the names that lead to it. "type: want" beside a text is a name."""
    kind = text_in(tree, *_KIND_KEYS) if path else ""
    if kind and (said := text_in(tree, *_TEXT_KEYS)):
        yield (*path, kind), said
        return
    for key, value in tree.items():
        for item in value if isinstance(value, list) else [value]:
            if isinstance(item, dict):
                yield from _flat(item, (*path, key))
            elif isinstance(item, list):
                yield from _flat({key: item}, path)
            elif said := plain(item):
                yield (*path, key), said
