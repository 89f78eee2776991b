from __future__ import annotations

from itertools import pairwise

from canvas.layout.map.frame import MapSheet
from canvas.layout.sheet import Sheet
from canvas.model.journey import Note
from tests.layout.example import example
from tests.layout.small import row, sheet_of, small, words_in


def legend(sheet: Sheet) -> list[str]:
    return words_in(row(sheet, "legend"))


def test_only_signs_that_occur_are_explained() -> None:
    told = legend(sheet_of(small()))
    assert "personal" in told
    assert "digital" not in told
    assert "Sales" in told
    assert "Doing" in told
    assert "Pain" not in told


def test_a_sign_is_explained_as_soon_as_it_occurs() -> None:
    more = small().put(Note(id="n2", lane="l6", step="s1", kind="question"))
    assert "Question" in legend(sheet_of(more))


def test_blocks_begin_at_columns_and_do_not_touch() -> None:
    sheet = sheet_of(example())
    starts = {column.x for column in sheet.columns}
    placed = sorted(row(sheet, "legend").placed[1:], key=lambda each: each.x)
    assert {each.x for each in placed} <= starts
    for one, two in pairwise(placed):
        assert one.x + one.cell.width <= two.x or one.y != two.y


def test_a_map_of_few_columns_has_its_legend_in_several_bands() -> None:
    sheet = sheet_of(small())
    assert isinstance(sheet, MapSheet)
    placed = row(sheet, "legend").placed[1:]
    assert len({each.y for each in placed}) > 1
    assert all(each.x + each.cell.width <= sheet.width - 16 + 0.01 for each in placed)


def test_a_map_without_signs_has_no_legend() -> None:
    bare = small().without([record.id for record in small().records() if record.id[0] in "tne"])
    steps = [step.but(feelings=()) for step in bare.all(type(bare.find("s1")))]
    assert "legend" not in [row.key for row in sheet_of(bare.put(*steps)).rows]
