"""Fields as they are told, made into fields of records: names become ids, short forms become parts."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from builder import EVIDENCE, Builder
from script import JourneyTold

from canvas.layout.style import IDEA

LENSES = ("offering", "communication", "ease")
ONE = ("channel", "department")
MANY = ("personas", "other_channels", "supporting", "levels")
PAIRS = {"promise": ("text", "level"), "delivery": ("text", "level"), "check": ("verdict", "reason")}
WANTED = ("information", "channel", "moment", "permission")


def resolved(b: Builder, told: JourneyTold, given: Mapping[str, Any]) -> dict[str, Any]:
    """Return what is told of a card, a step or a phase as the record takes it."""
    fields = dict(given)
    for name in set(ONE) & set(fields):
        fields[name] = b.names[fields[name]]
    for name in set(MANY) & set(fields):
        fields[name] = b.named(*fields[name])
    for name in set(PAIRS) & set(fields):
        fields[name] = dict(zip(PAIRS[name], fields[name], strict=True))
    if "pictures" in fields:
        fields["pictures"] = tuple(b.picture(name) for name in fields["pictures"])
    if fields.pop("was_idea", False):
        fields["colour"] = IDEA
    if "was" in fields:
        fields["counterpart"] = b.before[fields.pop("was")]
    return {name: _part(b, told, name, value) for name, value in fields.items()}


def _part(b: Builder, told: JourneyTold, name: str, value: Any) -> Any:
    """Return one field that is told in a form of its own; every other as it is."""
    match name:
        case "amount":
            value = {"value": value, "currency": b.script.currency}
        case "offering":
            value = b.names[f"offering {value}"]
        case "evidence":
            value = dict(zip(EVIDENCE, value, strict=False))
        case "feelings" if isinstance(value, Mapping):
            value = [{"persona": b.names[who], "value": v, "word": word} for who, (v, word) in value.items()]
        case "wanted":
            value = [_wanted(b, who, *rest) for who, *rest in value]
        case "asked":
            value = _asked(told, value)
    return value


def _wanted(b: Builder, who: str, *rest: str) -> dict[str, Any]:
    """Return what a persona wants at a step; what is not told is left unset."""
    fields: dict[str, Any] = {name: value for name, value in zip(WANTED, rest, strict=False) if value}
    if "channel" in fields:
        fields["channel"] = b.names[fields["channel"]]
    return {"persona": b.names[who], **fields}


def _asked(told: JourneyTold, value: Any) -> list[dict[str, Any]]:
    if value is True:
        by, day = told.asked
        return [{"lens": lens, "date": day, "by": by, "is_nothing": True} for lens in LENSES]
    return [{"lens": lens, "by": by, "date": day, "is_nothing": nothing} for lens, by, day, nothing in value]
