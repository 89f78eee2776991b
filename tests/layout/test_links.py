"""Arrows from card to card: a layer above the cards, which moves nothing."""

from __future__ import annotations

from canvas.editing import atlas
from canvas.editing.hits import hit
from canvas.layout.map.links import arrow
from canvas.layout.shapes import Box
from canvas.model.edits.fields import set_field
from canvas.model.journey import Link
from tests.editing.plain import project
from tests.editing.test_any_hand import lay_out

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
    assert max(op[3] for op in line.ops if op[0] == "C") > 40  # type: ignore[operator]


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
