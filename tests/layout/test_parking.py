from __future__ import annotations

from canvas.layout.paper import fit, parse
from canvas.layout.shapes import Rect, Text
from canvas.layout.sheets import SHEETS, SheetOptions, make
from canvas.model.edits import colour_names
from canvas.model.edits.parking import add_parked
from canvas.model.journey import Touchpoint
from canvas.model.project import Project
from tests.layout.plain import SAY
from tests.layout.small import sheet_of, small


def parked(count: int) -> Project:
    made = small()
    for number in range(count):
        made = add_parked(
            made, f"nk{number}", "j1", f"Thought {number} that takes a line or even two of them"
        )
    return made


def test_the_parking_lot_prints_every_thought_once_the_newest_first() -> None:
    sheet = make(parked(30), "parking-lot", SheetOptions(SAY))
    said = [seen.mark.record for seen in sheet.reading() if seen.mark.role == "note"]
    assert said == [f"nk{number}" for number in reversed(range(30))]


def test_no_thought_lies_on_another_or_beside_the_sheet() -> None:
    sheet = make(parked(17), "parking-lot", SheetOptions(SAY))
    boxes = [seen.box for seen in sheet.reading() if seen.mark.role == "note"]
    for number, box in enumerate(boxes):
        assert box.right <= sheet.width
        assert box.bottom <= sheet.height
        for other in boxes[number + 1 :]:
            apart = box.right <= other.x + 0.01 or other.right <= box.x + 0.01
            assert apart or box.bottom <= other.y + 0.01 or other.bottom <= box.y + 0.01


def test_the_list_fits_an_office_paper_and_can_be_read() -> None:
    fitted = fit(parked(24), "parking-lot", SheetOptions(SAY), parse("A4"))
    assert not fitted.problems
    assert fitted.sheet.height * fitted.scale <= fitted.paper.height + 0.01


def test_only_journeys_with_something_parked_are_offered() -> None:
    assert SHEETS["parking-lot"].offers(small()) == ()
    assert [offer.journey for offer in SHEETS["parking-lot"].offers(parked(1))] == ["j1"]


def test_a_colour_with_a_name_stands_in_the_legend() -> None:
    painted = small().put(small().table(Touchpoint)["t1"].but(colour="#F9D3C4"))
    named = colour_names.named(painted, "#F9D3C4", "Costs us money")
    assert "Costs us money" not in legend(painted)
    assert "Costs us money" in legend(named)


def test_a_name_taken_away_leaves_no_term_behind() -> None:
    named = colour_names.named(small(), "#F9D3C4", "Costs us money")
    assert colour_names.named(named, "#F9D3C4", "").head == small().head


def legend(project: Project) -> list[str]:
    marks = (seen.mark for seen in sheet_of(project).reading() if seen.mark.role == "legend")
    return [shape.text for mark in marks for shape in flat(mark.shapes) if isinstance(shape, Text)]


def flat(shapes: tuple[object, ...]) -> list[object]:
    found: list[object] = []
    for shape in shapes:
        found += flat(shape.shapes) if hasattr(shape, "shapes") else [shape]
    return found


def test_what_room_is_left_on_paper_is_ruled_to_be_written_on() -> None:
    fitted = fit(parked(3), "parking-lot", SheetOptions(SAY), parse("A3"))
    row = next(row for row in fitted.sheet.rows if row.key == "notes")
    ticks = [
        shape
        for placed in row.placed
        for mark in placed.cell.marks
        if mark.role == "paper"
        for shape in mark.shapes
        if isinstance(shape, Rect)
    ]
    assert ticks
    shown = make(parked(3), "parking-lot", SheetOptions(SAY))
    assert not [seen for seen in shown.reading() if not seen.box.height]


def test_many_thoughts_stand_in_more_columns_so_that_they_fill_the_paper() -> None:
    fitted = fit(parked(40), "parking-lot", SheetOptions(SAY), parse("A3"))
    assert fitted.sheet.width * fitted.scale > 0.95 * fitted.paper.width


def test_a_thought_can_be_typed_where_it_stands() -> None:
    sheet = make(parked(2), "parking-lot", SheetOptions(SAY))
    fields = [seen.mark.block.field for seen in sheet.reading() if seen.mark.block]
    assert fields == ["text", "text"]
