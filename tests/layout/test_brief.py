"""The brief on one page."""

from __future__ import annotations

from dataclasses import replace

from canvas.layout import sheets
from canvas.layout.options import SheetOptions
from canvas.layout.sheet import Sheet
from canvas.model.project import Brief, Project
from tests.layout.plain import SAY
from tests.layout.small import small

ASKED = SheetOptions(SAY)


def with_brief(**fields: object) -> Project:
    project = small()
    return project.with_head(project.head.but(brief=Brief.model_validate(fields)))


def page(project: Project, asked: SheetOptions = ASKED) -> Sheet:
    return sheets.make(project, "brief", asked)


def said(sheet: Sheet) -> list[str]:
    return [seen.mark.say for seen in sheet.reading()]


def test_a_project_offers_a_brief_when_something_is_written_in_it() -> None:
    nothing = small().with_head(small().head.but(brief=None))
    assert sheets.SHEETS["brief"].offers(nothing) == ()
    assert len(sheets.SHEETS["brief"].offers(with_brief(promise="Warm feet"))) == 1


def test_the_promise_is_said_first_and_can_be_typed_there() -> None:
    sheet = page(with_brief(position="The local one", promise="Warm feet"))
    texts = [seen.mark.block.field for seen in sheet.reading() if seen.mark.block]
    assert texts.index("brief.promise") < texts.index("brief.position")


def test_target_groups_stand_with_their_names_and_can_be_selected() -> None:
    sheet = page(with_brief(target_groups=("p1",)))
    persona = next(seen for seen in sheet.reading() if seen.mark.record == "p1")
    assert persona.mark.say.startswith("Per")


def test_parts_without_text_are_left_out_of_the_print_but_not_of_the_window() -> None:
    project = with_brief(promise="Warm feet")
    fields = {seen.mark.block.field for seen in page(project).reading() if seen.mark.block}
    open_fields = {
        seen.mark.block.field
        for seen in page(project, replace(ASKED, show_empty=True)).reading()
        if seen.mark.block
    }
    assert "brief.position" not in fields
    assert {"brief.position", "brief.message", "brief.channels"} <= open_fields


def test_nothing_overlaps_and_nothing_leaves_the_page() -> None:
    long = "A sentence that is as long as people write them when they have a whole page to themselves. " * 6
    sheet = page(with_brief(promise="Warm feet " * 12, position=long, message=long, channels=long))
    boxes = [seen.box for seen in sheet.reading()]
    assert all(box.x >= 0 and box.right <= sheet.width and box.bottom <= sheet.height for box in boxes)
    assert not any(
        one.x < two.right and two.x < one.right and one.y < two.bottom and two.y < one.bottom
        for at, one in enumerate(boxes)
        for two in boxes[at + 1 :]
    )
