"""Rows that say something about the touchpoints above or below them: channel, department, effort, promise.

A cell with as many lines as its column has touchpoints says one for each, "–" for nothing; any other cell is
about all of them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any, Protocol

from canvas.exchange.table_feelings import number, parted
from canvas.exchange.table_headers import plain
from canvas.exchange.table_words import CHANNELS, EVERYONE, EVIDENCE, names
from canvas.exchange.tables.cards_in_cell import parted as cards_of
from canvas.model.parts import Evidence, Level

NOTHING = "–"
ARROW = " → "
_LEVEL = re.compile(r"([0-4])/4(?:\s+(.*))?", re.DOTALL)


class People(Protocol):
    """Where names become ids: a draft, or a project that is there already."""

    def persona(self, name: str) -> str: ...
    def channel(self, name: str, **fields: Any) -> str: ...
    def department(self, name: str) -> str: ...


def shared(cell: str, count: int) -> Sequence[str]:
    """Return what a cell says about each of `count` touchpoints."""
    said = [line.strip() for line in cell.split("\n") if line.strip()]
    if len(said) != count:
        said = [card for card in cards_of(cell) if card] if len(said) != 1 else said
    if len(said) == count:
        return ["" if line == NOTHING else line for line in said]
    return [", ".join(said)] * count


def fields(people: People, role: str, said: str) -> dict[str, Any] | None:
    """Return the fields of a touchpoint that a cell sets, {} for an empty one, None for nonsense."""
    if not said:
        return {}
    if role in ("department", "supporting", "channel", "persona"):
        return _people(people, role, names(said))
    if role in ("promise", "delivery"):
        promise, _, delivery = said.partition(ARROW) if role == "promise" else ("", "", said)
        return {
            field: level(text)
            for field, text in (("promise", promise), ("delivery", delivery))
            if text.strip(" " + NOTHING)
        }
    if role == "effort":
        given = number(parted(said)[0])
        return {"effort": int(given)} if given in (1, 2, 3, 4, 5) else None
    if role == "evidence":
        strength = EVIDENCE.get(plain(said))
        return {"evidence": Evidence(strength=strength) if strength else Evidence(source=said)}
    return {"tags": names(said)} if role == "tags" else {role: said}


def level(text: str) -> Level:
    """Return a promise or a delivery: "3/4 Within eight weeks", or only one of the two."""
    match = _LEVEL.fullmatch(text.strip())
    return Level(level=int(match[1]), text=match[2] or "") if match else Level(text=text.strip())


def level_text(given: Level | None) -> str:
    """Return a promise or a delivery as a cell says it."""
    if given is None:
        return ""
    return " ".join(part for part in ("" if given.level is None else f"{given.level}/4", given.text) if part)


def _people(people: People, role: str, said: Sequence[str]) -> dict[str, Any]:
    """Channels, departments, personas by their names; the first channel and department are the main ones."""
    said = [name for name in said if name != NOTHING]
    if role == "persona":
        return {"personas": tuple(people.persona(name) for name in said if plain(name) not in EVERYONE)}
    if role == "channel":
        found = [_channel(people, name) for name in said]
        return {"channel": found[0], "other_channels": tuple(found[1:])} if found else {}
    found = [people.department(name) for name in said]
    if role == "supporting":
        return {"supporting": tuple(found)}
    return {"department": found[0], "supporting": tuple(found[1:])} if found else {}


def _channel(people: People, name: str) -> str:
    kind, icon = CHANNELS.get(plain(name), (None, ""))
    return people.channel(name, kind=kind, icon=icon)
