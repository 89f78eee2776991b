"""Phases, steps and lanes brought into the order of a table in which somebody added, moved or removed some.

What is called as before is the same as before, with everything it holds.
"""

from __future__ import annotations

from collections.abc import Sequence

from canvas.exchange.tables.align import pairs
from canvas.exchange.tables.guess import Line
from canvas.exchange.tables.lane_kinds import lane_kind
from canvas.exchange.tables.path import PhaseColumns
from canvas.model import queries
from canvas.model.edits import deleting, structure
from canvas.model.edits.placing import need, place
from canvas.model.ids import IdSource
from canvas.model.index import index_of
from canvas.model.journey import Lane, Phase, Step
from canvas.model.project import Project
from canvas.named import NamedTuple


class Regrouped(NamedTuple):
    """The project in the table's order, the step of each column, the lane of each row."""

    project: Project
    steps: dict[int, str]
    lanes: dict[int, str]


def regrouped(
    project: Project, journey: str, phases: Sequence[PhaseColumns], lanes: Sequence[Line], ids: IdSource
) -> Regrouped:
    """Return the project with the phases, steps and lanes of a table, in its order."""
    project, steps = _with_steps(project, journey, phases, ids)
    project, rows = _with_lanes(project, journey, lanes, ids)
    return Regrouped(project, steps, rows)


def _with_steps(
    project: Project, journey: str, told: Sequence[PhaseColumns], ids: IdSource
) -> tuple[Project, dict[int, str]]:
    old = queries.steps(project, journey)
    titles = {phase.id: phase.title for phase in queries.phases(project, journey)}
    wanted = [(phase, step) for phase in told for step in phase.steps]
    known = {
        pair.new: old[pair.old].id
        for pair in pairs([(titles[s.phase], s.title) for s in old], [(f.title, s.title) for f, s in wanted])
        if pair.new is not None and pair.old is not None
    }
    steps: dict[int, str] = {}
    kept: set[str] = set()
    at, next_phase = len(wanted), None
    for phase in reversed(told):
        at -= len(phase.steps)
        mine = [known.get(at + n) for n in range(len(phase.steps))]
        project, next_phase = _with_phase(project, journey, phase.title, mine, kept, next_phase, ids)
        kept.add(next_phase)
        before = None
        for key, columns in zip(reversed(mine), reversed(phase.steps), strict=True):
            project, before = _with_step(project, next_phase, columns.title, key, before, ids)
            kept.add(before)
            steps |= dict.fromkeys(columns.columns, before)
    gone = [s.id for s in queries.steps(project, journey) if s.id not in kept]
    gone += [f.id for f in queries.phases(project, journey) if f.id not in kept]
    return deleting.delete(project, gone), steps


def _with_phase(
    project: Project,
    journey: str,
    title: str,
    steps: Sequence[str | None],
    taken: set[str],
    before: str | None,
    ids: IdSource,
) -> tuple[Project, str]:
    """The phase that holds one of these steps, or a new one, under its title before the next one."""
    homes = [need(project, Step, step).phase for step in steps if step]
    key = next((home for home in homes if home not in taken), None)
    if key is None:
        phase = Phase(id=ids("f"), journey=journey, title=title)
        return place(project, phase, index_of(project).of(Phase, journey), before), phase.id
    project = structure.move_phase(project, key, before=before)
    return project.put(need(project, Phase, key).but(title=title)), key


def _with_step(
    project: Project, phase: str, title: str, key: str | None, before: str | None, ids: IdSource
) -> tuple[Project, str]:
    step = need(project, Step, key).but(title=title) if key else Step(id=ids("s"), phase=phase, title=title)
    return place(project, step, index_of(project).of(Step, phase), before, phase=phase), step.id


def _with_lanes(
    project: Project, journey: str, told: Sequence[Line], ids: IdSource
) -> tuple[Project, dict[int, str]]:
    old = queries.lanes(project, journey)
    keys = [(lane.title, lane.kind) for lane in old]
    names = [(_title(line), lane_kind(line.role)) for line in told]
    rows: dict[int, str] = {}
    before = None
    found = list(pairs(keys, names))
    for pair in reversed(found):
        if pair.new is None:
            continue
        line = told[pair.new]
        kind = lane_kind(line.role)
        lane = old[pair.old] if pair.old is not None else None
        if lane is None or lane.kind != kind:
            lane = Lane(id=ids("l"), journey=journey, kind=kind, stage=line.stage)
        lane = lane.but(title=_title(line), question=line.label.strip().partition("\n")[2])
        project = place(project, lane, index_of(project).of(Lane, journey), before)
        rows[line.place] = before = lane.id
    gone = [lane.id for lane in old if lane.id not in rows.values()]
    return deleting.delete(project, gone), rows


def _title(line: Line) -> str:
    return " ".join(line.label.strip("\n").partition("\n")[0].split())
