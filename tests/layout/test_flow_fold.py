from __future__ import annotations

from hypothesis import given, settings

from canvas.layout.flow.diagram import Body, Room, diagram, least_height
from canvas.layout.flow.fold import cut_of, pieces, strips
from canvas.layout.flow.graph import Edge, Graph, Node, graph
from canvas.layout.flow.plan import Plan, planned
from canvas.layout.options import SheetOptions
from canvas.layout.sheets import make
from canvas.model.journey import Link
from canvas.model.work import FlowNode
from tests.layout.flowing import flowing, graphs
from tests.layout.plain import SAY
from tests.layout.small import row, seen, small, words_in


def chain(count: int) -> Graph:
    """So many nodes in a line, with an arrow back from the last to the first."""
    edges = [Edge(f"k{n}", f"w{n}", f"w{n + 1}") for n in range(count - 1)]
    return graph([Node(f"w{n}", 0) for n in range(count)], [*edges, Edge("k99", f"w{count - 1}", "w0")])


def in_mm(plan: Plan) -> tuple[dict[str, Body], Room]:
    return {key: Body("step", max(15.0, least_height(plan, key))) for key in plan.grid.spots}, Room(44.0)


def test_a_short_flow_is_left_whole() -> None:
    assert cut_of(planned(chain(5))) == 0


def test_a_long_flow_is_cut_about_in_the_middle() -> None:
    assert cut_of(planned(chain(12))) == 6


@given(graphs(14))
@settings(max_examples=60, deadline=None)
def test_cut_arrows_go_on_with_the_same_letter_and_stay_in_their_strips(given_: Graph) -> None:
    plan = planned(given_)
    count = plan.grid.columns
    if count < 4:
        return
    bodies, room = in_mm(plan)
    made = diagram(plan, bodies, {}, room)
    found = strips(count, count // 2, made.cuts[count // 2], made.width)
    laid = pieces(made.ways, found)
    assert {piece.key for piece in laid} == {edge.key for edge in given_.edges}
    ends = [piece.ends for piece in laid if piece.ends]
    assert sorted(ends) == sorted(piece.begins for piece in laid if piece.begins)
    assert len(set(ends)) == len(ends)
    for piece in laid:
        width = found[piece.strip].width
        assert all(-0.01 <= x <= width + 0.01 for x, _ in piece.way), (piece, width)


def test_a_long_flow_alone_on_its_sheet_has_two_strips_within_its_margins() -> None:
    nodes = [FlowNode(id=f"w{n}", phase="f1", order=f"{n}V", text=f"Step {n}") for n in range(10, 22)]
    links = [Link(id=f"k{n}", source=f"w{n}", target=f"w{n + 1}") for n in range(10, 21)]
    for width in (None, 480.0, 700.0):
        sheet = make(small().put(*nodes, *links), "flow", SheetOptions(SAY, about="f1", width=width))
        keys = [each.key for each in sheet.rows if each.key.startswith("flow:")]
        assert keys == ["flow:buyer:", "flow:company:", "flow:buyer::1", "flow:company::1"]
        assert seen(sheet, "w21", "flow-node").box.y > seen(sheet, "w10", "flow-node").box.bottom
        assert all(s.box.right <= sheet.width - 19.9 for s in sheet.reading() if s.mark.role == "flow-node")
        assert "A" in words_in(row(sheet, "flow:company:"))
        assert "A" in words_in(row(sheet, "flow:company::1"))


def test_flows_beside_others_are_left_whole() -> None:
    keys = [each.key for each in make(flowing(), "flow", SheetOptions(SAY, about="f2")).rows]
    assert not any(key.endswith(":1") for key in keys)
