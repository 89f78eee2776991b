"""The line below the last row, without Qt: on a screen only, hit by a hand, reached by keys, read aloud."""

from __future__ import annotations

from canvas.editing import new_row, walk
from canvas.editing.tree import MAP, Tree
from canvas.layout import sheets
from canvas.layout.options import SheetOptions
from canvas.layout.shapes import Text
from tests.editing.any_person import lay_out
from tests.editing.plain import project
from tests.layout.plain import SAY

MADE = project(("One", 0, 0), ("A thought", 1, 0))


def test_it_is_below_the_last_row_on_a_screen_and_not_in_print() -> None:
    sheet = lay_out(MADE, None)
    box = new_row.area(sheet)
    assert box is not None
    keys = [row.key for row in sheet.rows]
    assert keys[keys.index("l1") + 1] == new_row.KEY
    assert new_row.is_at(sheet, box.x + 5, box.y + 5)
    assert new_row.area(sheets.make(MADE, "map", SheetOptions(SAY))) is None


def test_its_words_stay_within_it_however_small_the_map_is() -> None:
    sheet = lay_out(MADE, None)
    box = new_row.area(sheet)
    assert box is not None
    for px in (0.1, 0.25, 1.0, 3.0):
        word = next(shape for shape in new_row.shapes(sheet, "New row", px) if isinstance(shape, Text))
        assert box.y < word.baseline - word.size < word.baseline < box.bottom


def test_keys_reach_it_from_the_last_row_and_leave_it_upwards() -> None:
    sheet = lay_out(MADE, None)
    assert walk.step(MADE, sheet, ("n1",), "down") == new_row.KEY
    assert walk.step(MADE, sheet, ("l1",), "down") == new_row.KEY
    assert walk.step(MADE, sheet, (new_row.KEY,), "up") == "n1"
    assert walk.step(MADE, sheet, (new_row.KEY,), "down") == new_row.KEY


def test_a_screen_reader_is_told_of_it_behind_the_phases() -> None:
    tree = Tree(MADE, lay_out(MADE, None), {new_row.KEY: "New row"})
    children = tree.children(MAP)
    assert children[children.index("f0") + 1] == new_row.KEY
    node = tree.node(new_row.KEY)
    assert node is not None
    assert (node.name, tree.parent(new_row.KEY)) == ("New row", MAP)
