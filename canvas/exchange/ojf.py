"""OpenJourney `.ojf` files become journeys: stages are phases, swimlanes lanes, nodes what lies in them.

A node is a rated card and therefore a touchpoint, unless its lane's name says otherwise: a lane of feelings
gives feelings, one of pains, thoughts or the like gives notes. A service blueprint inside a node becomes
touchpoints of their own, in front of and behind the line of visibility. Written by `ojf_write.py`.
"""

from __future__ import annotations

from pathlib import PurePath

from canvas.exchange import ojf_own
from canvas.exchange.draft import Draft
from canvas.exchange.emotion_scales import OJF, OJF_TEN, number, value
from canvas.exchange.foreign import Imported, loss, quoted, refuse
from canvas.exchange.foreign_rows import Row, row
from canvas.exchange.languages import LANES, guess
from canvas.exchange.ojf_form import Form, form
from canvas.exchange.ojf_nodes import Cards
from canvas.exchange.trees import json_of
from canvas.model.journey import Journey, Lane, Phase, Step
from canvas.model.parts import Feeling
from canvas.model.problem import Problem


def read(data: bytes | str, name: str) -> Imported:
    """Return the project in an OpenJourney file; one that we wrote comes back with all that was ours.

    Raises ForeignFileError: "ojf-none" for JSON that is no journey, or those of `json_of`.
    """
    found = form(json_of(data, name))
    if found is None or not found.stages:
        raise refuse("ojf-none", name)
    return ojf_own.restored(found) or _plain(found, data, name)


def _plain(found: Form, data: bytes | str, name: str) -> Imported:
    words = [band.name for band in (*found.stages, *found.lanes)]
    words += [f"{node.title} {node.description}" for node in found.nodes]
    draft = Draft(data, name, guess("\n".join((found.point_of_view, *words))))
    title = found.title or found.point_of_view or PurePath(name).stem
    persona = draft.persona(found.persona) if found.persona else None
    journey = draft.add(
        Journey, title=title, scope=found.point_of_view, personas=(persona,) if persona else ()
    )
    rows = {band.key: row(band.name) for band in found.lanes}
    scale = OJF_TEN if _is_to_ten(found) else OJF
    cards = Cards(draft, journey, persona, scale)
    steps = _add_stages(draft, journey, found, cards.of_steps(found.nodes, rows))
    _add_lanes(draft, journey, found, rows, cards)
    cards.add(found.nodes, steps)
    return Imported(draft.project(title), (*_losses(found), *cards.losses()))


def _add_stages(
    draft: Draft, journey: str, found: Form, felt: dict[str, tuple[Feeling, ...]]
) -> dict[str, str]:
    """Add each stage as a phase with one step; returns the steps by the stages' keys."""
    steps = {}
    for band in found.stages:
        phase = draft.add(Phase, journey=journey, title=band.name)
        steps[band.key] = draft.add(Step, phase=phase, feelings=felt.get(band.key, ()))
    return steps


def _add_lanes(draft: Draft, journey: str, found: Form, rows: dict[str, Row], cards: Cards) -> None:
    """Add the lanes, one for nodes that name none, and one for the curve where the file has none."""
    touchpoints, feelings = LANES[draft.language]
    written_about = {node.lane for node in found.nodes if node.description}
    for band in found.lanes:
        cards.take_lane(band.key, band.name, rows[band.key])
        if rows[band.key].kind == "feelings" and band.key in written_about:
            cards.take_thoughts(band.key, band.name)
    if not found.lanes or any(not node.lane for node in found.nodes):
        cards.take_lane("", touchpoints, row(""))
    if cards.has_feelings(found.nodes) and not any(row.kind == "feelings" for row in rows.values()):
        draft.add(Lane, journey=journey, title=feelings, kind="feelings")


def _is_to_ten(found: Form) -> bool:
    """Tell whether the scores are 0–10: the format's text says both."""
    given = [score for node in found.nodes if (score := number(node.score)) is not None]
    return any(score > OJF.high for score in given) and all(score >= 0 for score in given)


def _losses(found: Form) -> list[Problem]:
    scale = OJF_TEN if _is_to_ten(found) else OJF
    scores = [node.score for node in found.nodes if node.score]
    off = sum(value(scale, number(score)) is None for score in scores)
    losses = []
    if len(scores) > off:
        losses.append(loss("ojf-scale", low=f"{scale.low:g}", high=f"{scale.high:g}"))
    if off:
        losses.append(loss("ojf-off-scale", count=off))
    if any(not node.lane for node in found.nodes) and found.lanes:
        losses.append(loss("ojf-no-lane", count=sum(not node.lane for node in found.nodes)))
    if found.own:
        losses.append(loss("ojf-own-left"))
    if found.unknown:
        losses.append(loss("ojf-unknown", names=quoted(", ".join(found.unknown))))
    return losses
