"""What belongs to a phase beside its steps: the cells of the grid with their moves, and the flow of a purchase."""

from __future__ import annotations

from typing import Any

from builder import Builder
from script import FlowTold, JourneyTold

from canvas.model.edits.placing import place
from canvas.model.index import index_of
from canvas.model.journey import Link
from canvas.model.work import FlowNode, GridCell, Move


def grid(b: Builder, told: JourneyTold) -> None:
    """Add the cells of the journey's grid, and who goes from which to which, and why."""
    b.cells = {}
    for spot, given in told.cells.items():
        phase, level, role = spot
        fields: dict[str, Any] = {"phase": b.spots[(phase,)], "level": b.names[level], "social_role": role}
        fields |= given
        fields["platforms"] = b.named(*given.get("platforms", ()))
        fields["department"] = b.names.get(given.get("department", ""))
        cell = GridCell.model_validate({"id": b.ids("g"), **fields})
        b.put(cell)
        b.cells[spot] = cell.id
    for source, target, trigger in told.moves:
        b.put(Move(id=b.ids("m"), source=b.cells[source], target=b.cells[target], trigger=trigger))


def flow(b: Builder, told: FlowTold) -> None:
    """Add a flow: its nodes in order, and its arrows; those out of a decision are its branches."""
    phase, nodes = b.spots[(told.phase,)], {}
    for name, (kind, side, text, *auto) in told.nodes.items():
        fields = {"kind": kind, "side": side, "text": text, "purchase": told.purchase}
        node = FlowNode.model_validate(
            {"id": b.ids("w"), "phase": phase, "can_be_automated": bool(auto), **fields}
        )
        b.project = place(b.project, node, index_of(b.project).of(FlowNode, phase), None)
        nodes[name] = node
    for source, target, label in told.arrows:
        ends = {"source": nodes[source].id, "target": nodes[target].id}
        b.put(Link(id=b.ids("k"), **ends, label=label, is_branch=nodes[source].kind == "decision"))
