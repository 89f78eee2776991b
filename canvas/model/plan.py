"""The plan: ideas and activities in the order in which they are worth doing, with their numbers and votes.

Nothing here is stored, and nothing is made up: what nobody has rated has no place among what is rated.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import chain

from canvas.model import voting
from canvas.model.index import index_of
from canvas.model.people import Department
from canvas.model.project import Project
from canvas.model.work import Activity, Idea, Vote
from canvas.named import NamedTuple

Work = Idea | Activity
PERSON = "person:"
"""What the name of a person is told by, where a department is told by its id."""


class Entry(NamedTuple):
    """An idea or an activity, its number in the whole plan (from 1), and its votes in the round shown."""

    number: int
    work: Work
    votes: int


def entries(project: Project, round_name: str = "") -> tuple[Entry, ...]:
    """Return the whole plan: by meaning less effort, then what nobody rated, "not now" last.

    Of what is worth as much, what means more comes first, then what has more votes in the round.
    """
    votes = voting.totals(project, round_name) if round_name else {}
    every: Iterable[Work] = chain(project.all(Idea), project.all(Activity))
    ordered = sorted(every, key=lambda work: _place(work, votes.get(work.id, 0)))
    return tuple(Entry(n, work, votes.get(work.id, 0)) for n, work in enumerate(ordered, start=1))


def worth(work: Work) -> int | None:
    """Return meaning less effort, from −4 to 4; None where one of them is not rated."""
    return None if work.impact is None or work.effort is None else work.impact - work.effort


def of_owner(plan: Iterable[Entry], about: str) -> tuple[Entry, ...]:
    """Return the part of a department (its id), of a person ("person:NAME"), or the whole for ""."""
    return tuple(entry for entry in plan if not about or is_of(entry.work, about))


def is_of(work: Work, about: str) -> bool:
    """Tell whether a department or a person answers for it."""
    if about.startswith(PERSON):
        return work.person == about.removeprefix(PERSON)
    return work.department == about


def owners(project: Project) -> tuple[str, ...]:
    """Return who has a part in the plan: departments in their order, then persons by name."""
    plan = [entry.work for entry in entries(project)]
    departments = {work.department for work in plan}
    known = (department.id for department in index_of(project).of(Department))
    people = sorted({work.person for work in plan if work.person}, key=lambda name: (name.casefold(), name))
    return (*(key for key in known if key in departments), *(PERSON + name for name in people))


def round_of(project: Project, round_name: str = "") -> str:
    """Return the round whose votes are shown: the one asked for, else the newest with votes on the plan."""
    if round_name:
        return round_name
    voted = {
        vote.round
        for vote in project.all(Vote)
        if vote.count and isinstance(project.find(vote.on), Idea | Activity)
    }
    return next((each.name for each in voting.rounds(project) if each.name in voted), "")


def _place(work: Work, votes: int) -> tuple[bool, bool, int, int, int, str, str]:
    value = worth(work)
    impact = work.impact or 0
    return (work.status == "not now", value is None, -(value or 0), -impact, -votes, work.order, work.id)
