"""What a step of the history is called: in the list of steps, and when it is taken back or done again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from canvas.language import Language
from canvas.model.history import Entry
from canvas.widgets.kind_names import KIND_NAMES
from canvas.widgets.panels.subject import LABEL
from canvas.widgets.sayings import message, translated

if TYPE_CHECKING:
    from canvas.widgets.window import Window

LABELS: dict[str, str] = {
    "add": message("Added"),
    "copy": message("Duplicated"),
    "delete": message("Deleted"),
    "duplicate": message("Duplicated"),
    "feeling": message("Feeling changed"),
    "figure": message("Figure changed"),
    "house": message("House style changed"),
    "import": message("Taken in"),
    "link": message("Arrow drawn"),
    "level": message("Promise or delivery changed"),
    "move": message("Moved"),
    "nudge": message("Moved"),
    "park": message("Parked"),
    "paste": message("Pasted"),
    "people": message("Who took part changed"),
    "picture": message("Picture added"),
    "place": message("Placed on the map"),
    "plan": message("Plan taken in"),
    "replace": message("Replaced"),
    "review": message("Question settled"),
    "size": message("Size changed"),
    "text": message("Written"),
    "turn": message("Turned into another kind"),
    "type": message("Written"),
    "view": message("Named views changed"),
    "vote": message("Voted"),
    "words": message("Written"),
}
"""What the codes of steps are called; others are simply changes."""
_OF_ALL = frozenset({"house", "people", "view"})
"""Steps that are about the whole project, whatever was selected then."""
_CHANGED = message("Changed")


def undo(window: Window) -> None:
    """Take back the last step, and say which it was."""
    taken, say = window.commands.undo(), window.language
    if taken is not None:
        before = window.file.session.history.present
        window.tell_words(say("Undone: {what}", what=step_words(say, taken, before)))


def redo(window: Window) -> None:
    """Do again what was taken back, and say what it was."""
    done, say = window.commands.redo(), window.language
    if done is not None:
        before = window.file.session.history.past[-1]
        window.tell_words(say("Done again: {what}", what=step_words(say, done, before)))


def step_words(say: Language, entry: Entry, before: Entry) -> str:
    """Return what was done in a step, and to what: what is deleted is only in the entry before."""
    done, codes = _done(say, entry), entry.label.split(" ")[:2]
    record = _record(entry, before)
    about = "" if _OF_ALL.intersection(codes) else _text(record) or _kind(say, record)
    return f"{done}: {about}" if about else done


def _record(entry: Entry, before: Entry) -> object:
    """The record that a step is about, None for a cell; what a step deleted was there before it."""
    key = entry.about[-1] if entry.about else ""
    return entry.project.find(key) or before.project.find(key)


def _kind(say: Language, record: object) -> str:
    """What kind of thing a record is, where it has no words yet."""
    return translated(say, KIND_NAMES.get(type(record), "")) if record is not None else ""


def _done(say: Language, entry: Entry) -> str:
    code, _, path = entry.label.partition(" ")
    field = _field(say, entry, path) if code == LABEL else ""
    if field:
        return say("{field} changed", field=field)
    return translated(say, LABELS.get(path.partition(" ")[0] if code == LABEL else code, _CHANGED))


def _field(say: Language, entry: Entry, path: str) -> str:
    """What the table of fields calls a path of what the step changed."""
    from canvas.widgets.panels.table import FIELDS  # of all panels: no start waits for them

    record = entry.project.find(entry.about[-1]) if entry.about else None
    groups = FIELDS.get(type(record), ())
    fields = (field for group in groups for field in group.fields)
    text = next((field.text for field in fields if path.startswith(field.path or "-")), "")
    return translated(say, text) if text else ""


def _text(record: object) -> str:
    """The first words of a record."""
    named = (getattr(record, name, "") for name in ("text", "title", "name", "words"))
    text = next((str(each) for each in named if each), "").partition("\n")[0]
    return text if len(text) <= 32 else text[:31].rstrip() + "…"
