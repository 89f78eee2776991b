"""What CJML's diagram generator saves as XML and is none: attributes without quotes, a tag that is opened
where it should be closed, texts with "<" and "&" in them, and no channels.

The generator's few tags are looked for one by one; everything between them is text. Nothing is guessed: an
attribute ends where the next known one begins.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from canvas.exchange.cjml_points import Actor, Point, Told
from canvas.exchange.foreign import MOST_CARDS, loss, refuse
from canvas.model.cleaning import LONGEST_TEXT
from canvas.model.problem import Problem
from canvas.named import NamedTuple

LARGEST = 5_000_000
PEOPLE = frozenset(("customer", "attacker"))
"""The roles of people outside the house; all others serve."""

_SIGN = re.compile(r"<\s?(?:actor\s[^<>]{0,200}\bid\s?=\s?[^\"'\s]|communicationPoint\s[^<>]{0,200}senderId)")
_TAGS = re.compile(r"<(/?)(actor|action|communicationPoint|sender|receiver|actors|touchpoints|cjml)\b")
_FIELDS = ("initiatorId", "senderId", "receiverId", "riskCategory", "time", "role", "name", "id")
_FIELD = re.compile(r"(?:^|\s)(" + "|".join(_FIELDS) + r")\s{0,3}=\s{0,3}")
_EMPTY = frozenset(("undefined", "null", "none"))


class _Tag(NamedTuple):
    """A tag, what its attributes say, and the text behind it up to the next tag."""

    name: str
    is_end: bool
    attributes: dict[str, str]
    text: str


def is_generated(text: str) -> bool:
    """Tell whether the generator wrote this: a `<cjml>` whose touchpoints have ids for their sides."""
    begin = text[:20_000]
    return "<cjml" in begin and "Journey>" not in begin and _SIGN.search(begin) is not None


def told(text: str, name: str) -> Told:
    """Return the one journey of a file; the generator only draws plans.

    Raises ForeignFileError: "foreign-too-big", "foreign-too-many", "foreign-too-long".
    """
    if len(text) > LARGEST:
        raise refuse("foreign-too-big", name, most=LARGEST // 1_000_000)
    found = Told("", is_planned=True)
    actors: dict[str, Actor] = {}
    held: list[_Tag] = []
    for tag in _tags(text):
        if len(tag.text) > LONGEST_TEXT:
            raise refuse("foreign-too-long", name)
        if len(found.points) > MOST_CARDS or len(actors) > MOST_CARDS:
            raise refuse("foreign-too-many", name, most=MOST_CARDS)
        if tag.name == "actor" and not tag.is_end:
            said = tag.attributes
            person = said.get("role", "").casefold() in PEOPLE
            actor = Actor(said.get("name") or said.get("id") or "?", person)
            actors[said.get("id", "")] = actor
            actors.setdefault(actor.name, actor)
        elif tag.name == "action" and not tag.is_end:
            found.points.append(_action(tag, actors))
        elif tag.name == "communicationPoint":
            held = held if tag.is_end else [tag]
            if tag.is_end and held:
                found.points.append(_communication(held, actors))
        elif tag.name in ("sender", "receiver") and not tag.is_end and held:
            held.append(tag)
    found.actors = list(dict.fromkeys(actors.values()))
    return found


def losses(found: Told) -> list[Problem]:
    """Return what the generator did not write down."""
    between = sum(point.receiver is not None for point in found.points)
    return [loss("cjml-generator", count=between)]


def _tags(text: str) -> Iterator[_Tag]:
    """The generator's own tags in order; others, and signs that are none, are text."""
    starts = list(_TAGS.finditer(text))
    for match, after in zip(starts, [*starts, None][1:], strict=True):
        rest = text[match.end() : after.start() if after else len(text)]
        inside, _, behind = rest.rpartition("/>") if match[2] == "actor" else rest.partition(">")
        yield _Tag(match[2], bool(match[1]), _attributes(inside), " ".join(behind.split()))


def _attributes(inside: str) -> dict[str, str]:
    """What each attribute says: from behind its sign to where the next known one begins."""
    found = list(_FIELD.finditer(inside))
    values = {}
    for match, after in zip(found, [*found, None][1:], strict=True):
        value = inside[match.end() : after.start() if after else len(inside)].strip().strip("\"'")
        values[match[1]] = "" if value in _EMPTY else value
    return values


def _action(tag: _Tag, actors: dict[str, Actor]) -> Point:
    said = tag.attributes
    return Point(
        _actor(actors, said.get("initiatorId", "")), tag.text, timing=said.get("time", ""), tags=_risks(tag)
    )


def _communication(held: list[_Tag], actors: dict[str, Actor]) -> Point:
    """A point from its tag and those of its two sides."""
    outer, *sides = held
    texts = {tag.name: tag.text for tag in sides}
    risks = dict.fromkeys(risk for tag in sides for risk in _risks(tag))
    return Point(
        _actor(actors, outer.attributes.get("senderId", "")),
        texts.get("sender", ""),
        _actor(actors, outer.attributes.get("receiverId", "")),
        texts.get("receiver", ""),
        timing=outer.attributes.get("time", ""),
        tags=tuple(risks),
    )


def _actor(actors: dict[str, Actor], key: str) -> Actor:
    """Who an id, or a name, stands for."""
    return actors.get(key) or Actor(key or "?", is_person=False)


def _risks(tag: _Tag) -> tuple[str, ...]:
    risk = tag.attributes.get("riskCategory", "")
    return (risk,) if risk else ()
