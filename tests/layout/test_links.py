"""Arrows from card to card: a layer above the cards, which moves nothing."""

from __future__ import annotations

import pytest

from canvas.editing import atlas
from canvas.editing.hits import hit
from canvas.layout import sheets
from canvas.layout.map.link_labels import label
from canvas.layout.map.links import LOOK, along, arrow
from canvas.layout.options import SheetOptions
from canvas.layout.shapes import Box, Text
from canvas.layout.sheet import Seen, Sheet
from canvas.model.edits.fields import set_field
from canvas.model.journey import Link
from canvas.model.project import Project
from tests.editing.any_person import lay_out
from tests.editing.plain import project
from tests.layout.plain import SAY

MADE = project(("One", 0, 0), ("Two", 0, 1), ("Three", 1, 0))
LINKED = MADE.put(Link(id="k1", source="t0", target="t1"))


def test_a_link_moves_no_card_and_reaches_from_one_to_the_other() -> None:
    before, after = lay_out(MADE, None), lay_out(LINKED, None)
    assert (before.height, before.rows[:-1]) == (after.height, after.rows[:-1])
    one, two = atlas.find(after, "t0"), atlas.find(after, "t1")
    assert one is not None
    assert two is not None
    layer = after.rows[-1].placed[-1]
    mark = layer.cell.marks[0]
    box = mark.box.moved(layer.x, after.tops[-1] + layer.y)
    assert box.x == one.box.x
    assert box.right == two.box.right


def test_typing_elsewhere_keeps_the_layer_as_it_is() -> None:
    first = lay_out(LINKED, None)
    after = lay_out(set_field(LINKED, "n2", "text", "Thre"), first)
    assert after.rows[-1].placed[-1].cell is first.rows[-1].placed[-1].cell


def test_an_arrow_back_or_down_bows_out_at_the_right() -> None:
    line, _ = arrow(Box(0, 0, 40, 10), Box(0, 50, 40, 10), "#000000")
    assert max(op[3] for op in line.ops if op[0] == "C") > 40  # type: ignore[operator]  # of a curve all are numbers


def test_a_hand_takes_an_arrow_by_its_head_and_along_its_line_but_never_where_a_card_is() -> None:
    sheet = lay_out(LINKED, None)
    layer = sheet.rows[-1].placed[-1]
    pieces = [mark.box.moved(layer.x, sheet.tops[-1] + layer.y) for mark in layer.cell.marks if mark.record]
    found = {hit(LINKED, sheet, box.x + box.width / 2, box.y + box.height / 2).record for box in pieces}
    assert "k1" in found
    assert found <= {"k1", "t0", "t1"}
    for key in ("t0", "t1"):
        card = atlas.find(sheet, key)
        assert card is not None
        assert hit(LINKED, sheet, card.box.right - 0.2, card.box.y + card.box.height / 2).record == key


def test_an_arrow_is_spoken_by_its_label_and_its_ends() -> None:
    seen = atlas.find(lay_out(set_field(LINKED, "k1", "label", "then"), None), "k1")
    assert seen is not None
    assert seen.mark.say == "then: One → Two"


FULL = project(
    *((f"Card {number}", lane, step) for lane in (0, 1) for step in (0, 1, 2) for number in range(3))
)
"""A map without an empty place in its cells."""


def labelled(made: Project, source: str, target: str, text: str) -> tuple[Sheet, Seen]:
    sheet = lay_out(made.put(Link(id="k1", source=source, target=target, label=text)), None)
    seen = atlas.find(sheet, "k1")
    assert seen is not None
    return sheet, seen


def shown(seen: Seen) -> str:
    return " ".join(shape.text for shape in seen.mark.shapes if isinstance(shape, Text))


def test_the_label_of_an_arrow_is_drawn_and_can_be_typed_where_it_stands() -> None:
    _, seen = labelled(MADE, "t0", "t1", "then")
    assert shown(seen) == "then"
    assert seen.mark.block is not None
    assert (seen.mark.block.field, seen.mark.block.text) == ("label", "then")


@pytest.mark.parametrize("text", ["ja", "when the answer comes", "if nobody calls back " * 6])
@pytest.mark.parametrize(
    ("source", "target"), [("t0", "t3"), ("t4", "t7"), ("t2", "t8"), ("t8", "t0"), ("t0", "t2")]
)
def test_a_label_is_over_no_card_even_where_the_map_is_full(text: str, source: str, target: str) -> None:
    sheet, seen = labelled(FULL, source, target, text)
    assert shown(seen) == text.strip()
    cards = [card.box for card in sheet.reading() if atlas.is_card(card.mark)]
    pill = seen.box
    over = [box for box in cards if box.x < pill.right and pill.x < box.right]
    assert not [box for box in over if box.y < pill.bottom and pill.y < box.bottom]
    assert 0 < pill.x < pill.right < sheet.width


def test_two_labels_do_not_lie_over_each_other() -> None:
    made = FULL.put(
        Link(id="k1", source="t1", target="t4", label="yes"),
        Link(id="k2", source="t1", target="t4", label="no"),
    )
    sheet = lay_out(made, None)
    one, two = atlas.find(sheet, "k1"), atlas.find(sheet, "k2")
    assert one is not None
    assert two is not None
    assert one.box.bottom <= two.box.y or two.box.bottom <= one.box.y


def test_an_arrow_without_a_label_has_a_place_to_type_one_on_a_screen_and_nothing_in_print() -> None:
    screen = atlas.find(lay_out(LINKED, None), "k1")
    assert screen is not None
    assert (screen.mark.shapes, screen.mark.block is not None) == ((), True)
    paper = atlas.find(sheets.make(LINKED, "map", SheetOptions(SAY)), "k1")
    assert paper is not None
    assert (paper.mark.shapes, paper.mark.block) == ((), None)


def test_a_label_stands_on_its_line_where_there_is_room() -> None:
    line, _ = arrow(Box(0, 0, 40, 10), Box(140, 30, 40, 10), "#000000")
    made = label("then", along(line), [], Box(0, 0, 400, 400), LOOK, "en")
    middle = along(line)[len(along(line)) // 2]
    assert made.box.holds(*middle)
    assert not [shape for shape in made.shapes if getattr(getattr(shape, "stroke", None), "dash", ())]
