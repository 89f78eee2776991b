from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from canvas.files import container
from canvas.layout.flow.band import _graph
from canvas.layout.flow.diagram import Body, Diagram, Form, Room, diagram, least_height
from canvas.layout.flow.graph import Edge, Graph, Node, graph, placing, turned
from canvas.layout.flow.order import naive, orders
from canvas.layout.flow.plan import Plan, cost, crossings, lines, plain, planned
from canvas.layout.flow.rows import nearest
from canvas.model.flow import flows
from canvas.model.journey import Phase
from canvas.model.project import Project
from canvas.model.work import FlowNode
from canvas.resources import resource
from tests.layout.flowing import flowing, graphs

EXAMPLES = ("railway.journey", "varmepumpe.journey")


def of_words(*arrows: str, below: str = "") -> Graph:
    """A graph of arrows such as "ab"; the nodes named in `below` are on the company's side."""
    keys = dict.fromkeys("".join(arrows))
    return graph(
        [Node(key, int(key in below)) for key in keys], [Edge(each, each[0], each[1]) for each in arrows]
    )


def example_graphs() -> list[Graph]:
    found = []
    for name in EXAMPLES:
        project: Project = container.load(Path(str(resource("examples") / name))).project
        phases = (phase.id for phase in project.all(Phase))
        found += [_graph(flow) for phase in phases for flow in flows(project, phase)]
    return found


def in_mm(plan: Plan, forms: dict[str, Form], heights: dict[str, float]) -> Diagram:
    bodies = {key: Body(forms[key], max(heights[key], least_height(plan, key))) for key in plan.grid.spots}
    labels = {route.edge.key: 9.0 * (n % 3) for n, route in enumerate(plan.routes)}
    return diagram(plan, bodies, labels, Room(44.0))


def test_a_node_stands_behind_all_that_lead_to_it() -> None:
    assert placing(of_words("ab", "bc", "ac", "cd")).columns == {"a": 0, "b": 1, "c": 2, "d": 3}


def test_an_arrow_back_does_not_move_what_it_leads_to() -> None:
    given_ = of_words("ab", "bc", "cb", "cd")
    assert turned(given_) == {"cb"}
    assert placing(given_).columns == {"a": 0, "b": 1, "c": 2, "d": 3}


def test_an_arrow_to_the_other_side_drops_within_its_column_once() -> None:
    placed = placing(of_words("ab", "bc", "cd", below="bc"))
    assert placed.columns == {"a": 0, "b": 0, "c": 1, "d": 1}
    assert placed.drops == {"ab", "cd"}


def test_what_begins_later_stands_right_before_what_it_leads_to() -> None:
    assert placing(of_words("ab", "bc", "cd", "xd")).columns["x"] == 2


def test_the_buyers_nodes_stand_above_the_companys_in_every_order() -> None:
    given_ = of_words("ab", "ac", "ad", "be", "ce", "de", below="bd")
    sides = {node.key: node.side for node in given_.nodes}
    for order in orders(given_):
        assert all([sides[key] for key in column] == sorted(sides[key] for key in column) for column in order)


def test_barycentres_take_crossed_arrows_apart() -> None:
    given_ = of_words("ac", "ad", "be", "bf", "fx", "ey", "dz", "cw")
    assert crossings(list(lines(planned(given_)).values())) == 0


def test_rows_are_as_near_as_their_order_allows() -> None:
    assert nearest([0.0, 0.0, 5.0], range(2, 7)) == (2, 3, 5)


@pytest.mark.parametrize("number", range(6))
def test_the_flows_of_the_examples_cross_less_than_in_the_order_they_were_told(number: int) -> None:
    given_ = example_graphs()[number]
    found, told = (crossings(list(lines(plan).values())) for plan in (planned(given_), plain(given_)))
    assert found <= min(told, 2)
    assert cost(planned(given_)) <= cost(plain(given_))


def test_together_the_examples_hardly_cross() -> None:
    every = example_graphs()
    assert sum(crossings(list(lines(planned(each)).values())) for each in every) <= 2
    assert sum(crossings(list(lines(plain(each)).values())) for each in every) >= 10


@given(graphs())
@settings(max_examples=60, deadline=None)
def test_a_plan_never_crosses_more_than_it_pays_for(given_: Graph) -> None:
    assert cost(planned(given_)) <= cost(plain(given_))


@given(graphs())
@settings(max_examples=60, deadline=None)
def test_all_nodes_have_spots_of_their_own_on_their_side(given_: Graph) -> None:
    plan = planned(given_)
    assert len(set(plan.grid.spots.values())) == len(given_.nodes)
    assert all(plan.grid.spots[node.key].row in plan.grid.rows_of(node.side) for node in given_.nodes)
    assert [key for column in naive(given_) for key in column] != [] or not given_.nodes


@given(graphs(), st.data())
@settings(max_examples=80, deadline=None)
def test_arrows_are_level_and_upright_and_never_pass_through_a_node(
    given_: Graph, data: st.DataObject
) -> None:
    forms: dict[str, Form] = {
        node.key: data.draw(st.sampled_from(("step", "decision") if node.has_drop else ("start", "end")))
        for node in given_.nodes
    }
    heights = {node.key: data.draw(st.sampled_from((9.2, 15.0, 31.5))) for node in given_.nodes}
    made = in_mm(planned(given_), forms, heights)
    assert set(made.ways) == {edge.key for edge in given_.edges}
    for edge in given_.edges:
        way = made.ways[edge.key]
        for one, two in pairwise(way):
            assert one[0] == two[0] or one[1] == two[1]
            for box in made.boxes.values():
                inner = (box.x + 5, box.right - 5, box.y + 0.01, box.bottom - 0.01)
                assert not _meets(one, two, inner)
        assert all(-0.01 <= x <= made.width + 0.01 and -0.01 <= y <= made.height + 0.01 for x, y in way)


@given(graphs())
@settings(max_examples=60, deadline=None)
def test_the_sides_are_kept_apart_in_millimetres(given_: Graph) -> None:
    forms: dict[str, Form] = {node.key: "step" if node.has_drop else "end" for node in given_.nodes}
    made = in_mm(planned(given_), forms, dict.fromkeys(forms, 15.0))
    for node in given_.nodes:
        box = made.boxes[node.key]
        assert box.bottom <= made.above if node.side == 0 else box.y >= made.above
        others = [made.boxes[key] for key in made.boxes if key != node.key]
        assert not any(
            box.x < other.right and other.x < box.right and box.y < other.bottom and other.y < box.bottom
            for other in others
        )


def test_the_same_flow_has_the_very_same_plan() -> None:
    flow = flows(flowing(), "f2")[0]
    assert planned(_graph(flow)) is planned(_graph(flow._replace(nodes=tuple(map(_louder, flow.nodes)))))


def _louder(node: FlowNode) -> FlowNode:
    return node.but(text=node.text.upper())


def _meets(
    one: tuple[float, float], two: tuple[float, float], box: tuple[float, float, float, float]
) -> bool:
    left, right, top, bottom = box
    return (
        min(one[0], two[0]) < right
        and max(one[0], two[0]) > left
        and min(one[1], two[1]) < bottom
        and max(one[1], two[1]) > top
    )
