"""What the flow says: which flows a phase has, their numbers, and the type everything is set in."""

from __future__ import annotations

from collections.abc import Sequence

from canvas.layout import style
from canvas.layout.map.context import Context, Say
from canvas.layout.options import message
from canvas.model.flow import Flow, flows
from canvas.model.journey import Phase
from canvas.model.work import FlowNode
from canvas.named import NamedTuple

TEXT = style.Type("medium", style.pt(14), 6.0)
QUESTION = style.Type("semibold", style.pt(14), 6.0)
ROUND = style.Type("semibold", style.pt(14), 6.0)
AUTOMATED = style.Type("semibold", style.pt(11), 5.0)
LABEL = style.Type("semibold", style.pt(12), 5.2)
JOIN = style.Type("bold", style.pt(11), 5.0)
NAME = style.Type("bold", style.pt(22), 9.4, -0.014)
COUNT = style.Type("regular", style.pt(14), 6.0)
SIDE = style.Type("semibold", style.pt(16), 7.0)

PURCHASES = {
    "": message("Every purchase"),
    "first": message("First purchase"),
    "repurchase": message("Repurchase"),
    "routine": message("Routine purchase"),
}
KINDS = {
    "start": message("Start"),
    "step": message("Step"),
    "decision": message("Decision"),
    "end": message("The end"),
}


def sized(use: style.Type, size: float) -> style.Type:
    """A type so many times as large."""
    return use if size == 1 else style.Type(use.weight, use.em * size, use.leading * size, use.tracking)


class Count(NamedTuple):
    """How many decisions there are, the buyer's of these, and those that could be automated."""

    decisions: int
    buyers: int
    automated: int


def count(nodes: Sequence[FlowNode]) -> Count:
    """Count the decisions among nodes."""
    found = [node for node in nodes if node.kind == "decision"]
    buyers = sum(node.side == "buyer" for node in found)
    return Count(len(found), buyers, sum(node.can_be_automated for node in found))


def found_in(context: Context, phase: str) -> tuple[Flow, ...]:
    """The flows of a phase; one without anything where it has none, to be filled in."""
    return flows(context.project, phase) or (Flow("", (), ()),)


def phase_of(context: Context, about: str) -> Phase | None:
    """The phase that is asked for; else the journey's first with a flow, else its first."""
    phases = context.index.of(Phase, context.journey.id)
    asked = context.project.get(Phase, about)
    filled = (phase for phase in phases if context.index.of(FlowNode, phase.id))
    return asked or next(filled, phases[0] if phases else None)


def title(say: Say, phase: Phase) -> str:
    """The sheet's title."""
    return say("{phase}: who decides what?", phase=phase.title) if phase.title else say("Who decides what?")


def sentence(say: Say, found: Sequence[Flow]) -> str:
    """How many decisions there are, how many are the buyer's, and how many could be automated."""
    counted = count([node for flow in found for node in flow.nodes])
    if not counted.decisions:
        return say("Nothing is decided here yet.")
    return f"{decisions(say, counted)} {automated(say, counted.automated)}"


def decisions(say: Say, counted: Count) -> str:
    """How many decisions, and how many of them the buyer makes."""
    return say.plural(
        "{count} decision, {buyers} of these the buyer’s.",
        "{count} decisions, {buyers} of these the buyer’s.",
        counted.decisions,
        buyers=counted.buyers,
    )


def automated(say: Say, number: int) -> str:
    """How many of them could be automated."""
    if not number:
        return say("None could be automated.")
    return say.plural("{count} could be automated.", "{count} could be automated.", number)


def short(say: Say, counted: Count) -> str:
    """The numbers of one flow, beside its name."""
    if not counted.decisions:
        return ""
    many = say.plural("{count} decision", "{count} decisions", counted.decisions)
    if not counted.automated:
        return say("{decisions}, none could be automated", decisions=many)
    return say("{decisions}, {count} could be automated", decisions=many, count=counted.automated)


def spoken(say: Say, node: FlowNode) -> str:
    """What a screen reader says of a node."""
    name = say(KINDS[node.kind])
    words = f"{name}: {node.text}" if node.text else name
    return f"{words}, {say('can be automated')}" if node.can_be_automated else words
