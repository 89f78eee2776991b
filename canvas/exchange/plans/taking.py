"""What was changed in a plan that went out comes back: those fields, of those ideas and activities.

Whatever cannot be taken over is told; nothing is guessed.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from canvas.exchange.foreign import loss, quoted
from canvas.exchange.plans import lines, words
from canvas.exchange.plans.lines import SETTABLE, Line
from canvas.exchange.readings.dates import dated
from canvas.exchange.table_headers import plain
from canvas.model.cleaning import clean_text
from canvas.model.edits.fields import set_field
from canvas.model.edits.placing import place
from canvas.model.ids import IdSource, SeededIds
from canvas.model.index import index_of
from canvas.model.people import Department
from canvas.model.plan import Entry
from canvas.model.problem import EditError, Problem
from canvas.model.project import Project
from canvas.model.work import Activity, Idea
from canvas.named import NamedTuple

MOST_SAID = 20
"""Problems of one kind that are told one by one; of the rest it is said how many there are."""
SHARES = {str(number): number for number in range(1, 6)}


class Taken(NamedTuple):
    """The project with what came back, what could not be taken over, and whose fields changed."""

    project: Project
    losses: tuple[Problem, ...]
    changed: tuple[str, ...]


def take(project: Project, given: Sequence[Line], ids: IdSource) -> Taken:
    """Return the project with the lines that were read from a plan; new ones become activities.

    What another program has a name for is known again the next time.
    """
    losses: list[Problem] = []
    changed: list[str] = []
    seen: set[str] = set()
    for line in given:
        before, key = project, _key(line, ids)
        if not key:
            continue
        if key in seen:
            losses.append(loss("plan-twice", line=line.place, text=_text(line)))
            continue
        seen.add(key)
        if project.find(key) is None and line.id:
            losses.append(loss("plan-unknown", line=line.place, text=_text(line)))
            continue
        if project.find(key) is None:
            project = _made(project, key, line)
            losses.append(loss("plan-made", text=_text(line)))
        project, said = _set(project, key, line)
        losses += said
        changed += [key] if project is not before else []
    return Taken(project, tuple(_few(losses)), tuple(changed))


def _text(line: Line) -> str:
    return quoted(line.fields.get("text", ""))


def _key(line: Line, ids: IdSource) -> str:
    """The id of the idea or activity that a line is about; "" for a new one without a text."""
    if line.id:
        return line.id
    if not line.fields.get("text", "").strip():
        return ""
    letter = "e" if words.value("record", line.fields.get("record", "")) == "idea" else "a"
    return SeededIds(line.uid.encode("utf-8", "replace"))(letter) if line.uid else ids(letter)


def _made(project: Project, key: str, line: Line) -> Project:
    made = Idea(id=key) if key.startswith("e") else Activity(id=key)
    return place(project, made, index_of(project).of(type(made), ""), None)


def _set(project: Project, key: str, line: Line) -> tuple[Project, list[Problem]]:
    """Set every field in which the line differs from what we would write."""
    work = project.find(key)
    if not isinstance(work, Idea | Activity):
        return project, [loss("plan-unknown", line=line.place, text=_text(line))]
    ours = lines.told(project, Entry(0, work, 0))
    losses = _only_read(project, line, ours)
    for name in SETTABLE:
        text = line.fields.get(name)
        if text is None or lines.same(text, lines.cut(ours[name])) or not _has(work, name):
            continue
        try:
            value = _read(project, name, text.strip())
            project = set_field(project, key, name, value)
        except (EditError, ValueError):  # cannot be understood, or too long
            field = words.word(words.COLUMNS[name], project.head.language)
            losses.append(loss("plan-not-read", line=line.place, field=field, value=quoted(text)))
    return project, losses


def _only_read(project: Project, line: Line, ours: dict[str, str]) -> list[Problem]:
    """What was written where nothing comes back from."""
    text = line.fields.get("place", "")
    if not text or lines.same(text, lines.cut(ours["place"])):
        return []
    field = words.word(words.COLUMNS["place"], project.head.language)
    return [loss("plan-only-read", line=line.place, field=field, value=quoted(text))]


def _has(work: Idea | Activity, name: str) -> bool:
    """Tell whether this record has such a field."""
    return name not in ("lens", "kind") or name == ("lens" if isinstance(work, Idea) else "kind")


def _read(project: Project, name: str, text: str) -> Any:
    """Return what a text stands for, None for an empty one; raises ValueError for what is not understood."""
    if name in ("person", "kind") or (name == "text" and text):
        return clean_text(text)
    value = _value(project, name, text)
    if value is None and (text or name == "text"):
        raise ValueError(name)
    return value


def _value(project: Project, name: str, text: str) -> Any:
    if name in ("status", "lens"):
        return words.value(name, text) or None
    if name == "due":
        found = dated(text, "dmy")
        return found.date if found and not found.is_period else None
    if name == "department":
        named = (each.id for each in index_of(project).of(Department) if plain(each.name) == plain(text))
        return next(named, None) if text else None
    return SHARES.get(text.removesuffix(".0"))


def _few(losses: Sequence[Problem]) -> list[Problem]:
    """The first of each kind, and how many more there are."""
    counts: dict[str, int] = {}
    found = []
    for each in losses:
        counts[each.code] = counts.get(each.code, 0) + 1
        if counts[each.code] <= MOST_SAID:
            found.append(each)
    more = sum(max(0, count - MOST_SAID) for count in counts.values())
    return [*found, *([loss("plan-more", count=more)] if more else [])]
