"""What the finder lists, line by line: its words, what of them was typed, what stands at the right.

An entry either shows a record (and the map glides there) or does something. Nothing is drawn here.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from canvas.editing.finding import Hit, Span, texts_of
from canvas.language import Language
from canvas.model.history import History
from canvas.model.journey import Journey, Lane, Note, Phase, Picture, Step, Touchpoint
from canvas.model.people import Channel, Department, Influence, Party, Persona
from canvas.model.project import Project
from canvas.model.work import Finding, Idea, NamedView, OwnPaper, Story, Vote
from canvas.named import NamedTuple
from canvas.widgets.kind_names import KIND_NAMES
from canvas.widgets.sayings import message, translated

ICONS: dict[type[Any], str] = {
    Touchpoint: "square",
    Note: "sticky-note",
    Idea: "lightbulb",
    Story: "message-square",
    Picture: "image",
    Phase: "panel-top",
    Step: "columns-3",
    Lane: "rows-3",
    Journey: "map",
    Persona: "user-plus",
    Channel: "radio",
    Department: "building-2",
}
HOMES = ("step", "touchpoint", "source", "at", "on", "about", "phase", "journey")
"""Fields that say where a record belongs, the nearest first."""
OTHERS: dict[type[Any], str] = {
    Party: message("Who influences"),
    Influence: message("Influence"),
    Finding: message("Decision about a question"),
    Vote: message("Vote"),
    NamedView: message("View"),
    OwnPaper: message("Paper"),
}
"""What records are that no panel has fields for."""
PLACES = 5
CARDS = (Touchpoint, Note, Idea, Story, Picture)
BEFORE_HIT = 40
"""How many characters of a long text stand before what was found."""


class Entry(NamedTuple):
    """One line. Without record and act it is a heading."""

    words: str
    spans: tuple[Span, ...] = ()
    aside: str = ""
    icon: str = ""
    record: str = ""
    act: Callable[[], object] | None = None
    is_off: bool = False
    """Whether it cannot be done now, which it then only says."""

    @property
    def is_heading(self) -> bool:
        return not self.record and self.act is None


def of_hit(say: Language, project: Project, hit: Hit) -> Entry:
    """Return the line of something that was found."""
    record = project.find(hit.record)
    start = hit.spans[0][0] if hit.spans else 0
    cut = hit.text.rfind(" ", 0, start - BEFORE_HIT // 2) + 1 if start > BEFORE_HIT else 0
    head = "… " if cut else ""
    by = cut - len(head)
    spans = tuple((first - by, last - by) for first, last in hit.spans if first >= cut)
    is_parked = isinstance(record, Note) and not (record.lane or record.touchpoint)
    icon = "square-parking" if is_parked else ICONS.get(type(record), "file-text")
    words = (head + hit.text[cut:]).replace("\n", " ")
    return Entry(words, spans, place_of(say, project, record), icon, hit.record)


def of_record(say: Language, project: Project, key: str) -> Entry | None:
    """Return the line of a record, None where it says nothing."""
    texts = texts_of(record) if (record := project.find(key)) is not None else ()
    return of_hit(say, project, Hit(key, texts[0][0], texts[0][1], ())) if texts else None


def place_of(say: Language, project: Project, record: Any) -> str:
    """Return where a record is: its step, phase or journey, what it is about; else what it is."""
    if isinstance(record, Note) and not (record.lane or record.touchpoint):
        return say("Parking lot")
    for field in HOMES:
        home = project.find(getattr(record, field, None))
        if isinstance(home, Touchpoint):
            return place_of(say, project, home)
        if home is not None:
            return texts_of(home)[0][1] if texts_of(home) else ""
    return translated(say, KIND_NAMES.get(type(record)) or OTHERS.get(type(record), ""))


def homes(project: Project, key: str) -> Iterator[str]:
    """Yield a record's id and those of what it belongs to, the nearest first; never a whole journey."""
    record = project.find(key)
    yield key
    for field in HOMES[:-1]:
        home = getattr(record, field, None)
        if isinstance(home, str) and home:
            yield from homes(project, home)


def visited(history: History, shown: Iterable[str]) -> Iterator[str]:
    """Yield records lately gone to (`shown`, the last one last) and lately changed, the latest first."""
    entries = (history.present, *reversed(history.past))
    changed = [key for entry in entries for key in reversed(entry.selection)]
    project = history.present.project
    seen: set[str] = set()
    for key in (*reversed(tuple(shown)), *changed):
        if key not in seen and isinstance(project.find(key), CARDS):
            seen.add(key)
            yield key
