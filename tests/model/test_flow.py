from __future__ import annotations

import pytest

from canvas.model.edits import boards, flow
from canvas.model.edits.deleting import delete
from canvas.model.flow import flows
from canvas.model.ids import SeededIds
from canvas.model.journey import Link, Touchpoint
from canvas.model.problem import EditError, Problem
from canvas.model.project import Project
from canvas.model.work import FlowNode
from tests.layout.flowing import flowing
from tests.layout.small import small


def links(project: Project) -> set[tuple[str, str, bool]]:
    return {(link.source, link.target, link.is_branch) for link in project.all(Link)}


def test_a_node_that_follows_is_on_the_same_side_of_the_same_flow_and_an_arrow_leads_to_it() -> None:
    project = boards.add_in(flowing(), "w20", "after:w2", "f2", text="Waits")
    node = project.table(FlowNode)["w20"]
    assert (node.side, node.purchase, node.kind, node.text) == ("company", "first", "step", "Waits")
    assert ("w2", "w20", False) in links(project)
    assert [each.id for each in flows(project, "f2")[0].nodes][:3] == ["w1", "w2", "w20"]


def test_what_follows_a_decision_is_a_branch() -> None:
    project = flow.add_after(flowing(), "w20", "w3", kind="decision")
    assert ("w3", "w20", True) in links(project)
    assert project.table(FlowNode)["w20"].kind == "decision"


def test_the_first_node_written_on_a_side_is_the_start() -> None:
    project = boards.add_in(small(), "w1", "flow:company:", "f1", text="Calls")
    node = project.table(FlowNode)["w1"]
    assert (node.kind, node.side, node.purchase, node.text) == ("start", "company", None, "Calls")
    assert boards.add_in(project, "w2", "flow:buyer:", "f1").table(FlowNode)["w2"].kind == "step"


def test_nothing_but_nodes_lies_in_a_flow() -> None:
    touchpoint = small().all(Touchpoint)
    card = next(iter(touchpoint))
    assert isinstance(boards.fields_in(small(), card, "flow:buyer:", "f1"), Problem)
    with pytest.raises(EditError):
        boards.add_in(small(), "w1", "flow:nobody:", "f1")
    with pytest.raises(EditError):
        boards.add_in(small(), "w1", "flow:buyer:", "s1")


def test_an_arrow_joins_nodes_of_one_flow_once() -> None:
    ids = SeededIds(b"flow")
    made = flow.joined(flowing(), ids, "w3", "w6")
    assert isinstance(made, Project)
    assert ("w3", "w6", True) in links(made)
    assert flow.joined(made, ids, "w3", "w6") is made
    assert flow.joined(made, ids, "w3", "w3") is made
    apart = flow.joined(flowing(), ids, "w1", "w8")
    assert isinstance(apart, Problem)
    assert apart.code == "flow-link-apart"


def test_arrows_go_with_their_nodes() -> None:
    project = delete(flowing(), ["w4"])
    assert {link.id for link in project.all(Link)} == {"k1", "k2", "k4", "k8"}
