"""YAML from strangers as plain texts, lists and objects: never a type, never a tag, never more than it says.

PyYAML's loaders are not used, only its events: "no" stays "no", a date stays as it is written, and what an
alias repeats is counted before it can grow.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import yaml

from canvas.exchange.foreign import refuse, text_of

LARGEST_YAML = 500_000
"""Characters that are read at most: where PyYAML has no C library, these take it two seconds."""
MOST_EVENTS = 100_000
DEEPEST = 40
NESTED = "nesting depth"
"""What newer C libraries say of what is nested deeper than they read, before any event comes out of it."""
MOST_ALIASES = 100
MOST_REPEATED = 20_000
"""Values that all aliases together may repeat."""

_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class _Reading:
    """Puts one file together from its events."""

    def __init__(self, name: str) -> None:
        self.documents: list[object] = []
        self._name = name
        self._open: list[tuple[list[object], str | None, bool]] = []
        self._anchors: dict[str, object] = {}
        self._aliases = self._repeated = 0

    def take(self, event: Any) -> None:
        """Take in the next event."""
        if isinstance(event, yaml.ScalarEvent):
            self._put(event.value, event.anchor)
        elif isinstance(event, yaml.AliasEvent):
            self._put(self._repeat(event.anchor or ""), None)
        elif isinstance(event, yaml.CollectionStartEvent):
            if len(self._open) >= DEEPEST:
                raise refuse("yaml-too-deep", self._name)
            self._open.append(([], event.anchor, isinstance(event, yaml.MappingStartEvent)))
        elif isinstance(event, yaml.CollectionEndEvent):
            held, anchor, is_mapping = self._open.pop()
            self._put(_mapping(held) if is_mapping else held, anchor)

    def _put(self, value: object, anchor: str | None) -> None:
        if anchor:
            self._anchors[anchor] = value
        (self._open[-1][0] if self._open else self.documents).append(value)

    def _repeat(self, anchor: str) -> object:
        """What an alias stands for; an alias to nothing, or to what it stands in, is nothing."""
        value = self._anchors.get(anchor, "")
        self._aliases += 1
        self._repeated += sum(1 for _ in _values(value, MOST_REPEATED))
        if self._aliases > MOST_ALIASES or self._repeated > MOST_REPEATED:
            raise refuse("yaml-too-deep", self._name)
        return value


def yaml_of(data: bytes | str, name: str) -> list[object]:
    """Return the documents of a YAML file; every scalar is a text.

    Raises ForeignFileError: "foreign-too-big", "yaml-too-deep", "yaml-broken", or those of `text_of`.
    """
    text = text_of(data, name)
    if len(text) > LARGEST_YAML:
        raise refuse("foreign-too-big", name, most=1)
    reading = _Reading(name)
    try:
        for count, event in enumerate(yaml.parse(text.replace("\x00", ""), Loader=_LOADER)):
            if count > MOST_EVENTS:
                raise refuse("yaml-too-deep", name)
            reading.take(event)
    except (yaml.YAMLError, RecursionError) as error:
        if isinstance(error, RecursionError) or NESTED in str(error):
            raise refuse("yaml-too-deep", name) from error
        mark = getattr(error, "problem_mark", None)
        raise refuse("yaml-broken", name, line=mark.line + 1 if mark else 1) from error
    return reading.documents


def _mapping(held: list[object]) -> dict[str, object]:
    """Keys and values in turn as an object; a key that is no text is left out."""
    pairs = zip(held[::2], held[1::2], strict=False)
    return {key: value for key, value in pairs if isinstance(key, str)}


def _values(value: object, most: int) -> Iterator[object]:
    """Yield a value and everything in it, at most so many."""
    waiting = [value]
    while waiting and most > 0:
        most -= 1
        value = waiting.pop()
        yield value
        if isinstance(value, dict):
            waiting += value.values()
        elif isinstance(value, list):
            waiting += value
