"""A line of the plan as text, field by field: what is written, and what comes back is compared with."""

from __future__ import annotations

from canvas.exchange.plans import words
from canvas.exchange.tables.xlsx_writing import shown
from canvas.frozen import dataclass, field
from canvas.model.journey import Phase, Step, Touchpoint
from canvas.model.people import Department
from canvas.model.plan import Entry
from canvas.model.project import Project
from canvas.model.work import GridCell, Idea

SETTABLE = ("text", "lens", "kind", "person", "department", "due", "status", "impact", "effort")
"""Fields that come back."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line that was read: the id it names ("" for something new), its fields, where it stood in the file.

    `uid` is what another program calls something new, "" where it has no name.
    """

    id: str
    fields: dict[str, str] = field(default_factory=dict)
    place: int = 0
    uid: str = ""


def told(project: Project, entry: Entry) -> dict[str, str]:
    """Return an entry field by field; words in the project's language, dates by ISO 8601."""
    work, language = entry.work, project.head.language
    department = project.get(Department, work.department)
    is_idea = isinstance(work, Idea)
    record = words.RECORDS["idea" if is_idea else "activity"]
    status = words.STATUSES[work.status] if work.status else None
    lens = words.LENSES[work.lens] if isinstance(work, Idea) and work.lens else None
    return {
        "number": str(entry.number),
        "text": work.text,
        "record": words.word(record, language),
        "lens": words.word(lens, language) if lens else "",
        "kind": "" if isinstance(work, Idea) else work.kind,
        "person": work.person,
        "department": department.name if department else "",
        "due": work.due.isoformat() if work.due else "",
        "status": words.word(status, language) if status else "",
        "impact": str(work.impact or ""),
        "effort": str(work.effort or ""),
        "votes": str(entry.votes),
        "place": where(project, work.at),
        "id": work.id,
    }


def where(project: Project, at: str | None) -> str:
    """Return what an idea or an activity is about, in one line."""
    home = project.find(at) if at else None
    if isinstance(home, Touchpoint):
        return " ".join(home.text.split())
    if isinstance(home, Step | Phase):
        return home.title
    return " ".join(home.messages.split()) if isinstance(home, GridCell) else ""


def cut(text: str) -> str:
    """Return a text as it fits into every file."""
    return shown(text)


def same(one: str, other: str) -> bool:
    """Tell whether two texts differ at most in their white space."""
    return one.split() == other.split()
