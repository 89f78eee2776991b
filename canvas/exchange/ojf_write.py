"""A journey as an OpenJourney file, in the form of its samples, with a report of what others do not see.

What the format has no place for stands under one name of ours, so that it comes back. Pictures do not.
"""

from __future__ import annotations

import json

from canvas.exchange.foreign import Written, loss, quoted
from canvas.exchange.ojf_form import KEY
from canvas.exchange.ojf_own import kept
from canvas.exchange.ojf_tree import HELD, tree
from canvas.model import queries
from canvas.model.journey import Handover, Journey, Link, Picture
from canvas.model.parts import Feeling
from canvas.model.problem import Problem
from canvas.model.project import NAMES, Project
from canvas.model.work import Activity, FlowNode, GridCell, Measure, RelationshipLevel, Story, Vote

_UNSEEN = (Handover, Link, Story, Measure, Activity, FlowNode, RelationshipLevel, GridCell, Vote)


def write(project: Project, journey: str) -> Written:
    """Return the journey with this id as the text of an `.ojf` file, and what others do not see in it.

    Raises KeyError when there is no such journey.
    """
    found: Journey = project.table(Journey)[journey]
    said = tree(project, found) | {KEY: kept(project, found)}
    return Written(json.dumps(said, ensure_ascii=False, indent=2) + "\n", tuple(_losses(project, found)))


def _losses(project: Project, journey: Journey) -> list[Problem]:
    losses = []
    others = [other for other in queries.journeys(project) if other.id != journey.id]
    if others:
        losses.append(loss("out-other-journeys", names=quoted(", ".join(other.title for other in others))))
    if pictures := len(project.table(Picture)):
        losses.append(loss("out-pictures", count=pictures))
    if unheld := [lane for lane in queries.lanes(project, journey.id) if lane.kind not in HELD]:
        losses.append(
            loss("out-lanes-unseen", names=quoted(", ".join(lane.title or lane.kind for lane in unheld)))
        )
    counts = {NAMES[cls]: len(project.table(cls)) for cls in _UNSEEN}
    losses += [loss("out-unseen", kind=kind, count=count) for kind, count in counts.items() if count]
    cards = queries.touchpoints(project, journey.id)
    if several := sum(_is_several(card.feelings) for card in cards):
        losses.append(loss("out-feelings-of-one", count=several))
    return losses


def _is_several(feelings: tuple[Feeling, ...]) -> bool:
    return len({felt.value for felt in feelings if felt.value is not None}) > 1
