"""What a screen reader walks: phases, in them steps and lanes, in those cards and empty cells."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from canvas.editing.prompts import EMPTY
from canvas.editing.selection import Place
from canvas.editing.tree import MAP, Tree, lane_in, renamed
from canvas.files import container
from canvas.language import language
from canvas.layout import sheets
from canvas.layout.options import SheetOptions
from canvas.layout.shapes import Box
from canvas.model.journey import Phase, Touchpoint
from canvas.model.project import Project
from canvas.resources import resource
from tests.editing.plain import lay_out, project
from tests.layout.gridded import gridded

WORDS = {EMPTY: "Empty: {lane}, {step}", "step": "Step", "lane": "Row"}
CARDS = (("Sees the advert", 0, 0), ("Visits the shop", 0, 1), ("Is it safe?", 1, 0))


def tree_of(made: Project) -> Tree:
    return Tree(made, lay_out(made), WORDS)


def every(tree: Tree, key: str = MAP) -> list[str]:
    return [key, *(found for child in tree.children(key) for found in every(tree, child))]


def test_the_map_holds_phases_a_phase_its_steps_and_lanes_a_lane_its_cards() -> None:
    tree = tree_of(project(*CARDS))
    assert tree.children(MAP) == ("f0",)
    assert tree.children("f0") == ("s0", "s1", "s2", lane_in("f0", "l0"), lane_in("f0", "l1"))
    assert tree.children(lane_in("f0", "l0")) == ("t0", "t1", "cell l0 s2")
    assert tree.children(lane_in("f0", "l1")) == ("n2", "cell l1 s1", "cell l1 s2")
    assert tree.children("t0") == ()


def test_a_card_is_named_by_what_it_says_and_an_empty_cell_by_its_lane_and_step() -> None:
    tree = tree_of(project(*CARDS))
    names = [tree.node(key) for key in ("t0", "cell l0 s2", lane_in("f0", "l0"), "s1")]
    assert [(node.kind, node.name) for node in names if node] == [
        ("card", "Sees the advert"),
        ("cell", "Empty: Touchpoints, Step 2"),
        ("lane", "Touchpoints"),
        ("step", "step"),
    ]


def test_every_node_but_the_map_lies_in_the_one_that_holds_it() -> None:
    tree = tree_of(project(*CARDS))
    keys = every(tree)
    assert len(keys) == len(set(keys))
    for key in keys:
        assert tree.node(key) is not None
        assert all(tree.parent(child) == key for child in tree.children(key))
    assert tree.parent(MAP) is None


@pytest.mark.parametrize("name", ["value-map", "grid"])
def test_where_phases_are_columns_they_lie_in_the_map_and_not_in_themselves(name: str) -> None:
    made = gridded()
    tree = Tree(made, sheets.make(made, name, SheetOptions(say=language("en"))), WORDS)
    phases = [key for key in tree.children(MAP) if made.get(Phase, key)]
    assert phases
    assert [tree.parent(key) for key in phases] == [MAP] * len(phases)


def test_a_point_finds_the_innermost_node() -> None:
    tree = tree_of(project(*CARDS))
    for key in ("t0", "n2", "cell l0 s2"):
        node = tree.node(key)
        assert node is not None
        box: Box = node.box
        assert tree.at(box.x + box.width / 2, box.y + box.height / 2) == key
    assert tree.at(1.0, 1.0) == MAP
    assert tree.at(1.0, -5.0) == MAP


def test_a_cell_with_a_card_is_no_node_of_its_own_and_nothing_stands_for_what_is_gone() -> None:
    made = project(*CARDS)
    assert tree_of(made).node(Place("l0", "s0").name) is None
    assert tree_of(made.without(["t0"])).node("t0") is None
    assert tree_of(made.without(["t0"])).focus("t0") == MAP
    assert tree_of(made).focus("l1") == lane_in("f0", "l1")


def test_only_what_is_said_anew_is_told_as_renamed() -> None:
    made = project(*CARDS)
    card = made.get(Touchpoint, "t1")
    assert card is not None
    before, after = lay_out(made), lay_out(made.put(card.but(text="Visits the web shop")))
    assert renamed(before, after) == ("t1",)
    assert renamed(before, before) == ()


def names(tree: Tree, key: str = MAP) -> Iterator[str]:
    """What is said of a node and of all that lies in it."""
    node = tree.node(key)
    assert node is not None, key
    yield node.name
    for child in tree.children(key):
        yield from names(tree, child)


@pytest.mark.parametrize("name", [name for name in sheets.MODULES if name != "compare"])
def test_whatever_a_sheet_says_is_in_the_tree(name: str) -> None:
    project = container.load(resource("examples", "railway.journey")).project
    offer = next((offer for offer in sheets.SHEETS[name].offers(project)), None)
    if offer is None:
        return
    options = SheetOptions(say=language("en"), journey=offer.journey, about=offer.about, show_empty=True)
    sheet = sheets.make(project, name, options)
    said = {seen.mark.say for seen in sheet.reading() if seen.mark.role not in ("", "paper")} - {""}
    assert said <= set(names(Tree(project, sheet, {})))
