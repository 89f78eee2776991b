from __future__ import annotations

from canvas.frozen import replace
from canvas.layout.paper import fit, parse
from canvas.layout.sheet import Sheet
from canvas.layout.sheets import SHEETS, SheetOptions, make
from canvas.model.journey import Touchpoint
from canvas.model.project import Project
from canvas.model.review.agenda import most_important
from canvas.model.review.decisions import decide, review
from canvas.model.work import Finding
from tests.layout.example import example
from tests.layout.plain import SAY
from tests.model.settled import but, settled

OPTIONS = SheetOptions(SAY)


def said(sheet: Sheet, role: str = "question") -> list[str]:
    return [seen.mark.say for seen in sheet.reading() if seen.mark.role == role]


def test_the_agenda_asks_the_seven_that_matter_most_in_their_order() -> None:
    sheet = make(example(), "agenda", OPTIONS)
    journey = SHEETS["agenda"].offers(example())[0].journey
    found = review(example(), journey=journey)
    about = [each.question.place.about for each in most_important(found.ground, found.asked)]
    assert [seen.mark.record for seen in sheet.reading() if seen.mark.role == "question"] == about
    assert len(about) == 7
    assert all(say.startswith(f"{number}. ") for number, say in enumerate(said(sheet), start=1))


def test_the_agenda_says_by_which_rule_they_were_chosen() -> None:
    assert "×" in said(make(example(), "agenda", OPTIONS), "legend")[0]


def test_the_agenda_stands_upright_on_an_office_paper_and_can_be_read() -> None:
    fitted = fit(example(), "agenda", OPTIONS, parse("A4"))
    assert not fitted.problems
    assert (fitted.paper.width, fitted.paper.height) == (210, 297)


def test_height_that_is_left_is_room_to_write_for_all_alike() -> None:
    low = make(example(), "agenda", replace(OPTIONS, width=210.0))
    high = make(example(), "agenda", replace(OPTIONS, width=210.0, height=low.height + 140))
    heights = [row.height for row in high.rows if row.key.startswith("item")]
    assert max(heights) - min(heights) < 0.01
    assert abs(high.height - (low.height + 140)) < 0.01


def test_with_nothing_to_ask_it_says_so() -> None:
    sheet = make(settled(), "agenda", OPTIONS)
    assert said(sheet) == []
    assert "No questions right now" in said(sheet, "title")[0]


def test_where_few_are_asked_there_is_room_for_ones_own_on_the_whole_page() -> None:
    assert len(said(make(settled(), "agenda", OPTIONS), "own")) == 3
    one = fit(but("t4", would_sign="no", asked=()), "agenda", OPTIONS, parse("A4")).sheet
    assert (len(said(one)), len(said(one, "own"))) == (2, 1)
    assert one.rows[3].height > 55
    assert said(make(example(), "agenda", OPTIONS), "own") == []


def test_what_is_decided_leaves_the_agenda() -> None:
    project = but("t4", would_sign="no", asked=())
    (first, *_) = review(project).open
    after = decide(project, "x2", first, "done")
    assert len(list(after.all(Finding))) == 1
    assert len(said(make(project, "agenda", OPTIONS))) == 2
    assert len(said(make(after, "agenda", OPTIONS))) == 1


def test_the_agenda_is_the_same_step_by_step_as_at_once() -> None:
    project: Project = example()
    sheet = make(project, "agenda", OPTIONS)
    for card in sorted(project.all(Touchpoint), key=lambda card: card.id)[:6]:
        project = project.put(card.but(department=None, text=card.text[:9]))
        sheet = make(project, "agenda", OPTIONS, sheet)
        assert sheet == make(project, "agenda", OPTIONS)


def test_a_question_that_stays_keeps_its_cell() -> None:
    project = example()
    before = make(project, "agenda", OPTIONS)
    after = make(project, "agenda", OPTIONS, before)
    items = [row for row in before.rows if row.key.startswith("item")]
    again = [row for row in after.rows if row.key.startswith("item")]
    assert all(a.placed[0].cell is b.placed[0].cell for a, b in zip(items, again, strict=True))
