"""What a touchpoint that became a note has left behind, in words: by the inspector's own names for it."""

from __future__ import annotations

from canvas.editing.outcome import Saying
from canvas.language import Language
from canvas.widgets.panels.table_cards import TOUCHPOINT
from canvas.widgets.sayings import translated

MOST = 5
"""So many things are named; how many more there are is counted."""


def left_behind(say: Language, saying: Saying) -> str:
    """Return the sentence that says what a note does not keep of the touchpoint it was."""
    fields = dict(saying.fields)
    gone, parked = dict(fields.pop("gone", ())), fields.pop("parked", 0)
    known = [_named(say, group.text or field.text, field.path, fields) for group, field in _FIELDS]
    found = list(dict.fromkeys(filter(None, [*known[:2], *_counted(say, gone), *known[2:]])))
    more = len(found) - MOST
    named = ", ".join(found[:MOST] if more > 0 else found)
    what = say.plural("{named} and {count} more", "{named} and {count} more", more, named=named)
    told = _without(say, what if more > 0 else named, saying.number) if found else ""
    hung = say.plural("{count} note is in the parking lot", "{count} notes are in the parking lot", parked)
    return " · ".join(filter(None, (told, hung if parked else "")))


def _without(say: Language, what: str, number: int) -> str:
    return say.plural("A note now, without {what}", "Notes now, without {what}", number, what=what)


_FIELDS = sorted(
    ((group, field) for group in TOUCHPOINT for field in group.fields),
    key=lambda pair: pair[1].path not in ("channel", "department"),
)
"""The inspector's fields, those that are seen on the card first."""


def _named(say: Language, text: str, path: str, fields: dict[str, object]) -> str:
    """The name under which the inspector shows a field that is missed, within a sentence."""
    words = translated(say, text) if path.partition(".")[0] in fields and text else ""
    return words[:1].lower() + words[1:]


def _counted(say: Language, gone: dict[str, int]) -> list[str]:
    """How many arrows, handovers and other records went with it."""
    arrows, handovers = gone.pop("links", 0), gone.pop("handovers", 0)
    others = sum(gone.values())
    told = (
        (arrows, say.plural("{count} arrow", "{count} arrows", arrows)),
        (handovers, say.plural("{count} handover", "{count} handovers", handovers)),
        (others, say.plural("{count} thing that hung on it", "{count} things that hung on it", others)),
    )
    return [words for count, words in told if count]
