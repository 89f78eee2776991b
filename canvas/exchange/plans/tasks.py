"""The plan as tasks of iCalendar (RFC 5545, VTODO), and tasks back as lines.

What a program of tasks knows is said in its own words: SUMMARY, DUE, STATUS, CONTACT (the person) and
CATEGORIES (the department). What none of them knows travels under X-JOURNEYWALL.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Sequence
from typing import Any

from canvas.exchange.foreign import refuse, text_of
from canvas.exchange.plans import lines
from canvas.exchange.plans.lines import Line
from canvas.model.plan import Entry
from canvas.model.project import Project

MOST_LINES, MOST_PARTS, DEEPEST = 400_000, 20_000, 8
"""Lines, components and how deep they lie in each other, counted before anything is parsed."""
LONGEST_LINE = 200_000
STATUSES = {"open": "NEEDS-ACTION", "doing": "IN-PROCESS", "done": "COMPLETED", "not now": "CANCELLED"}
OURS = "X-JOURNEYWALL-"
_HOST = "journeywall"
_PRODUCT = "-//Journeywall//Plan//EN"
_PLAIN = {"text": "SUMMARY", "person": "CONTACT", "department": "CATEGORIES", "place": "DESCRIPTION"}
_OWN = ("impact", "effort", "lens", "kind", "votes")


def ics(project: Project, plan: Sequence[Entry], made: datetime.datetime) -> bytes:
    """Return the plan as a calendar of tasks; `made` is the time of the last commit."""
    from icalendar import Calendar

    calendar = Calendar()
    calendar.add("prodid", _PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", project.head.title)
    for entry in plan:
        calendar.add_component(_task(project, entry, made.astimezone(datetime.UTC).replace(microsecond=0)))
    return bytes(calendar.to_ical())


def _task(project: Project, entry: Entry, made: datetime.datetime) -> Any:
    from icalendar import Todo

    work, told = entry.work, lines.told(project, entry)
    task = Todo()
    task.add("uid", uid(project, work.id))
    task.add("dtstamp", made)
    task.add("summary", " ".join(work.text.split()))
    if work.due:
        task.add("due", work.due)
    if work.status:
        task.add("status", STATUSES[work.status])
    if work.status == "done":
        task.add("percent-complete", 100)
    if work.person:
        task.add("contact", work.person)
    if told["department"]:
        task.add("categories", [told["department"]])
    if told["place"]:
        task.add("description", told["place"])
    for name in _OWN:
        if told[name]:
            task.add(OURS + name.upper(), told[name])
    return task


def uid(project: Project, key: str) -> str:
    """Return the task's identifier: the same for the same idea of the same project, always."""
    return f"{key}.{project.head.id}@{_HOST}"


def read(data: bytes, name: str) -> list[Line]:
    """Return the tasks of a calendar. Raises ForeignFileError: "plan-calendar-broken", "plan-calendar-large",
    "plan-no-tasks", and what `text_of` raises.
    """
    text = text_of(data, name)
    _count(text, name)
    from icalendar import Calendar

    try:
        calendars: Any = Calendar.from_ical(text, multiple=True)
        tasks = [task for calendar in calendars for task in calendar.walk("VTODO")]
        found = [_line(task, place) for place, task in enumerate(tasks, start=1)]
    except MemoryError:
        raise
    except Exception as error:  # whatever a damaged calendar makes the parser raise
        raise refuse("plan-calendar-broken", name) from error
    if not found:
        raise refuse("plan-no-tasks", name)
    return found


def _count(text: str, name: str) -> None:
    """Refuse what is too large or too deep for a list of tasks, without parsing it."""
    parts = depth = number = 0
    for number, line in enumerate(_each(text), start=1):
        head = line[:6].upper()
        begins, ends = head.startswith("BEGIN:"), head.startswith("END:")
        parts += begins
        depth += begins - ends
        if number > MOST_LINES or parts > MOST_PARTS or depth > DEEPEST or len(line) > LONGEST_LINE:
            raise refuse("plan-calendar-large", name, most=MOST_PARTS)
    if not parts:
        raise refuse("plan-calendar-broken", name)


def _each(text: str) -> Iterator[str]:
    """Lines one after the other, without a list of them all."""
    start = 0
    while start <= len(text):
        end = text.find("\n", start)
        end = len(text) if end < 0 else end
        yield text[start:end]
        start = end + 1


def _line(task: Any, place: int) -> Line:
    fields = {field: text for field, name in _PLAIN.items() if (text := _said(task, name)) is not None}
    fields["due"] = _date(task)
    status = _status(task)
    if status:
        fields["status"] = status
    own = ((name, _said(task, OURS + name.upper())) for name in _OWN)
    fields |= {name: text for name, text in own if text is not None}
    named = _said(task, "UID") or ""
    key, _, host = named.rpartition("@")
    return Line(key.partition(".")[0], fields, place) if host == _HOST else Line("", fields, place, named)


def _status(task: Any) -> str:
    """How far a task is, by our own code; "" where it does not say."""
    said = (_said(task, "STATUS") or "").upper()
    if not said and _said(task, "PERCENT-COMPLETE") == "100":
        return "done"
    return next((code for code, name in STATUSES.items() if name == said), "")


def _said(task: Any, name: str) -> str | None:
    """What a property says, the first of several; None where it is missing."""
    held = task.get(name)
    held = held[0] if isinstance(held, list) and held else held
    if held is None:
        return None
    named = getattr(held, "cats", None)
    return ", ".join(str(each) for each in named) if named is not None else str(held)


def _date(task: Any) -> str:
    """The day on which a task is due, "" for none."""
    held = task.get("DUE")
    held = held[0] if isinstance(held, list) and held else held
    day = getattr(held, "dt", None)
    if isinstance(day, datetime.datetime):
        return day.date().isoformat()
    return day.isoformat() if isinstance(day, datetime.date) else str(held or "")
