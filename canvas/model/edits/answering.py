"""Beginning how it could be: a journey that answers another one, as its copy with everything tied together.

Phases, steps, rows and touchpoints are copied, each touchpoint with its counterpart; what belongs to how it
is (evidence, notes, ideas, measures, what was asked) stays there.
"""

from __future__ import annotations

from itertools import pairwise

from canvas.model import queries
from canvas.model.edits.placing import need, place
from canvas.model.ids import IdSource
from canvas.model.index import index_of
from canvas.model.journey import Journey, Lane, Phase, Step, Touchpoint
from canvas.model.project import Project

Copies = dict[str, str]
"""The id of each record's copy."""


def begin_to_be(project: Project, ids: IdSource, key: str, *, title: str = "") -> Project:
    """Add a to-be journey that begins as a copy of the journey `key`, after it in the list of journeys."""
    old = need(project, Journey, key)
    new = old.but(
        id=ids("j"), title=title or old.title, state="to-be", previous=old.id, date=None, sources=""
    )
    every: tuple[Journey, ...] = index_of(project).of(Journey)
    following = next((two.id for one, two in pairwise(every) if one.id == key), None)
    copies: Copies = {old.id: new.id}
    records = (
        *_lanes(project, ids, copies, old),
        *_phases(project, ids, copies, old),
        *_steps(project, ids, copies, old),
        *_cards(project, ids, copies, old),
    )
    return place(project, new, every, following).put(*records)


def _lanes(project: Project, ids: IdSource, copies: Copies, old: Journey) -> list[Lane]:
    """The rows; a row that shows a measure of how it is shows none yet."""
    found = []
    for lane in queries.lanes(project, old.id):
        copies[lane.id] = ids("l")
        found.append(lane.but(id=copies[lane.id], journey=copies[old.id], measure=None))
    return found


def _phases(project: Project, ids: IdSource, copies: Copies, old: Journey) -> list[Phase]:
    found = []
    for phase in queries.phases(project, old.id):
        copies[phase.id] = ids("f")
        found.append(phase.but(id=copies[phase.id], journey=copies[old.id], check=None))
    return found


def _steps(project: Project, ids: IdSource, copies: Copies, old: Journey) -> list[Step]:
    """The steps with what is felt there: the curve begins where it is, and figures follow their curves."""
    found = []
    for step in queries.steps(project, old.id):
        copies[step.id] = ids("s")
        feelings = tuple(each.but(evidence=None) for each in step.feelings)
        ratings = tuple(
            each.but(lane=copies[each.lane], evidence=None) for each in step.ratings if each.lane in copies
        )
        fields = {"phase": copies[step.phase], "feelings": feelings, "ratings": ratings}
        found.append(step.but(id=copies[step.id], **fields))
    return found


def _cards(project: Project, ids: IdSource, copies: Copies, old: Journey) -> list[Touchpoint]:
    found = []
    for card in queries.touchpoints(project, old.id):
        feelings = tuple(each.but(evidence=None) for each in card.feelings)
        fields = {"step": copies[card.step], "lane": copies[card.lane], "feelings": feelings}
        tied = {"counterpart": card.id, "evidence": None, "asked": (), "check": None}
        found.append(card.but(id=ids("t"), **fields, **tied))
    return found
