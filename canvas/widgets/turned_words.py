"""What a touchpoint that became a note has left behind, in words: by the inspector's own names for it."""

from __future__ import annotations

from canvas.editing.outcome import Saying
from canvas.language import Language
from canvas.widgets.panels.table_cards import TOUCHPOINT
from canvas.widgets.sayings import translated


def left_behind(say: Language, saying: Saying) -> str:
    """Return the sentence that says what a note does not keep of the touchpoint it was."""
    fields = dict(saying.fields)
    gone = dict(fields.pop("gone", ()))
    named = [*(_named(say, name) for name in fields), *_counted(say, gone)]
    what = ", ".join(dict.fromkeys(filter(None, named)))
    return say.plural("A note now, without: {what}", "Notes now, without: {what}", saying.number, what=what)


def _named(say: Language, name: str) -> str:
    """The name under which the inspector shows a field: its own, or that of its group."""
    for group in TOUCHPOINT:
        for field in group.fields:
            if field.path.partition(".")[0] == name:
                return translated(say, group.text or field.text or field.spoken)
    return ""


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
