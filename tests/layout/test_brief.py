"""The brief on one page."""

from __future__ import annotations

from canvas.frozen import replace
from canvas.layout import sheets
from canvas.layout.options import SheetOptions
from canvas.layout.paper import fit, parse
from canvas.layout.sheet import Sheet
from canvas.model.people import Persona
from canvas.model.project import Brief, Project
from tests.layout.plain import SAY
from tests.layout.small import small, words_in

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


def test_the_page_fills_a_paper_that_lies_with_little_and_with_much_to_say() -> None:
    text = "We say it before they ask, and once only. " * 6
    people = [Persona(id=f"p{n}", name=f"Person {n}", quote=text, order=f"{n}x") for n in range(3, 9)]
    little = with_brief(promise="Warm feet")
    much = with_brief(
        promise="Warm feet " * 9, position=text, message=text, channels=text, target_groups=("p1", "p2")
    ).put(*people)
    brief = much.head.brief
    assert brief is not None
    every = brief.but(target_groups=tuple(person.id for person in people))
    for project in (little, much, much.with_head(much.head.but(brief=every))):
        fitted = fit(project, "brief", ASKED, parse("A3"))
        assert fitted.sheet.width * fitted.scale > 0.9 * fitted.paper.width


def test_no_line_begins_with_the_dot_between_two_words() -> None:
    long = "mobility manager at the hospital in the next town"
    project = small().put(Persona(id="p1", name="Per", occupation=long, buying_role="buyer"))
    brief = with_brief(target_groups=("p1",)).head.brief
    sheet = page(project.with_head(project.head.but(brief=brief)))
    assert not [text for row in sheet.rows for text in words_in(row) if text.startswith("·")]
