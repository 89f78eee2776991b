"""One touchpoint seen from every side, on a page."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from canvas.frozen import replace
from canvas.layout import sheets
from canvas.layout.options import SheetError, SheetOptions
from canvas.layout.paper import fit, parse
from canvas.layout.sheet import Seen, Sheet
from canvas.model.edits.fields import set_field
from canvas.model.journey import Handover, Link, Note, Picture, Step, Touchpoint
from canvas.model.parts import Asked, Check, Evidence, Feeling, Level, Wanted
from canvas.model.people import Channel, Department
from canvas.model.project import Brief, Offering, Project
from canvas.model.review.decisions import decide, review
from canvas.model.work import Activity, Idea, Measure, Reading, RelationshipLevel, Story
from tests.layout.plain import SAY
from tests.layout.small import small

ASKED = SheetOptions(SAY, about="t3")
DAY = datetime.date(2026, 2, 12)


def page(project: Project, previous: Sheet | None = None, asked: SheetOptions = ASKED) -> Sheet:
    return sheets.make(project, "touchpoint", asked, previous)


def said(sheet: Sheet) -> str:
    return " | ".join(seen.mark.say for seen in sheet.reading())


def drawn(sheet: Sheet) -> list[Seen]:
    return [seen for seen in sheet.reading() if seen.mark.role != "paper"]


def plain() -> Project:
    """Of t3 only its text, its channel and its place are known."""
    project = small().without(["e1"])
    return project.put(project.table(Touchpoint)["t3"].but(department=None))


def full() -> Project:
    """Everything that can be said of a touchpoint is said of t3."""
    project = small()
    brief = Brief(promise="Warm from the first day.", offerings=(Offering(id="b1", name="Heat pump"),))
    card = project.table(Touchpoint)["t3"].but(
        description="The first evening",
        channel="c1",
        other_channels=("c2",),
        supporting=("d2",),
        person="Omar",
        system="Logbook",
        offering="b1",
        feelings=(Feeling(persona="p1", value=1.5, word="Proud"),),
        effort=2,
        promise=Level(text="Warm at once", level=4),
        delivery=Level(text="Warm on Tuesday", level=1),
        says="It is quiet",
        does="Lends out a pump to listen to",
        check=Check(verdict="broken", reason="The date moved"),
        message="Welcome home",
        material="A card",
        timing="at six",
        levels=("r1",),
        social_roles=("user",),
        discipline="deliver",
        evidence=Evidence(strength="measured", source="Logbook", date=DAY),
        is_moment_of_truth=True,
        meaning="We are thanked for it",
        would_sign="no",
        asked=(Asked(lens="ease", by="Ida", date=DAY, is_nothing=True),),
        counterpart="t1",
        pictures=("q1",),
        tags=("winter",),
    )
    step = project.table(Step)["s3"].but(
        need="To sit in the warm",
        waiting="2 days",
        wanted=(
            Wanted(
                persona="p1", information="How loud it is", channel="c2", moment="before", permission="ask"
            ),
        ),
    )
    return project.with_head(project.head.but(brief=brief)).put(
        card,
        step,
        Channel(id="c2", order="2", name="Letter", kind="physical"),
        Department(id="d2", order="2", name="Care"),
        Picture(id="q1", sha256="1" * 64, width=400, height=300, title="The pump in the snow"),
        Note(id="n2", touchpoint="t3", text="My feet are warm", kind="quote", personas=("p1",)),
        Note(id="n3", touchpoint="t3", text="The hum at night", kind="pain"),
        Idea(id="e2", at="t3", text="A quiet hour", person="Ida", due=DAY, status="doing", prompt="more fun"),
        Activity(id="a2", at="t3", text="Film it at night", person="Rikke", kind="film"),
        Measure(
            id="u1",
            at="t3",
            title="Satisfaction",
            unit="of 5",
            target=4.5,
            better="higher",
            readings=(Reading(date=DAY, value=4.2),),
        ),
        Handover(id="h1", source="t4", target="t3", agreement="Sales rings first", stamp="Same voice"),
        Link(id="k1", source="t1", target="t3", label="after the talk"),
        Story(
            id="o1",
            teller="Anja",
            department="d2",
            words="He cried.",
            lesson="Ring back.",
            touchpoints=("t3",),
        ),
        RelationshipLevel(id="r1", order="1", title="Customer"),
    )


EVERY_SIDE = (
    "Feels the heat",
    "The first evening",
    "Phone. also Letter",
    "Sales. Omar. with Care",
    "Moment of truth. Measured · Logbook · 2026-02-12",
    "Per buys heat · As it is",
    "Phase: Warm",
    "Looks into the boiler",
    "Need: To sit in the warm",
    "waits 2 days",
    "Feeling of Per: +1.5, Proud",
    "My feet are warm",
    "What we say: It is quiet",
    "What we do: Lends out a pump to listen to",
    "Warm from the first day.",
    "Broken here",
    "The date moved",
    "They would not sign it",
    "Meaning for employees: We are thanked for it",
    "Promised: Warm at once",
    "Delivered: Warm on Tuesday",
    "\u22123: less than promised",
    "How loud it is",
    "Letter · before · asks to be asked first",
    "We offer: Phone · at six",
    "Effort 2 of 5",
    "Message: Welcome home",
    "Offering: Heat pump",
    "Discipline: Deliver",
    "Material: A card",
    "System: Logbook",
    "Tags: winter",
    "Answers: Calls the neighbour",
    "He cried.",
    "We learned: Ring back.",
    "Satisfaction: 4.2",
    "From Sales",
    "Sales rings first",
    "How our stamp is kept: Same voice",
    "after the talk: Calls the neighbour",
    "The hum at night",
    "Film it at night",
    "Warm × Customer. User",
    "The pump in the snow",
    "Nothing to improve. asked by Ida · 2026-02-12",
    "Call a week later",
    "A quiet hour",
    "under way · more fun",
    "Our own people would not sign this. What would they write?",
)


def test_each_touchpoint_with_more_than_its_text_is_offered() -> None:
    offered = [offer.about for offer in sheets.SHEETS["touchpoint"].offers(plain())]
    assert "t3" not in offered
    for more in ({"effort": 2}, {"says": "It is quiet"}, {"is_moment_of_truth": True}, {"tags": ("winter",)}):
        project = plain().put(plain().table(Touchpoint)["t3"].but(**more))
        assert "t3" in [offer.about for offer in sheets.SHEETS["touchpoint"].offers(project)], more
    hanging = (Idea(id="e9", at="t3"), Note(id="n9", touchpoint="t3"), Story(id="o9", touchpoints=("t3",)))
    for record in hanging:
        assert "t3" in [offer.about for offer in sheets.SHEETS["touchpoint"].offers(plain().put(record))]


@pytest.mark.parametrize("side", EVERY_SIDE)
def test_the_page_says_every_side(side: str) -> None:
    assert side in said(page(full()))


def test_what_is_not_there_takes_no_room() -> None:
    words = said(page(plain()))
    for heading in ("What we say", "Promise and delivery", "The three questions", "Handovers", "Effort"):
        assert heading not in words
    assert "Feels the heat" in words


def test_a_channel_that_is_wanted_and_not_offered_is_said() -> None:
    wish = Wanted(persona="p1", channel="c2")
    project = full().put(full().table(Step)["s3"].but(wanted=(wish,)))
    assert "Would rather have Letter" not in said(page(project))
    alone = project.put(project.table(Touchpoint)["t3"].but(other_channels=()))
    assert "Would rather have Letter" in said(page(alone))


def test_in_a_life_of_ones_own_nothing_is_offered_and_nothing_is_wrong() -> None:
    step = full().table(Step)["s3"].but(with_us=False)
    project = full().put(step, full().table(Touchpoint)["t3"].but(department=None, other_channels=()))
    words = said(page(project))
    assert "How loud it is" in words
    assert "What they want here" in words
    assert "We offer" not in words
    assert "Would rather have" not in words


def test_what_hangs_on_it_can_be_selected_by_its_own_record() -> None:
    records = {seen.mark.record for seen in page(full()).reading()}
    assert {
        "t3",
        "s3",
        "f2",
        "j1",
        "p1",
        "c1",
        "d1",
        "n2",
        "n3",
        "e1",
        "e2",
        "a2",
        "u1",
        "h1",
        "k1",
    } <= records
    assert {"o1", "r1", "q1"} <= records


def test_its_texts_are_typed_where_they_stand_and_those_not_written_yet_as_well() -> None:
    written = {(s.mark.record, s.mark.block.field) for s in page(full()).reading() if s.mark.block}
    fields = ("text", "description", "says", "does", "meaning", "message", "check.reason", "promise.text")
    assert {("t3", field) for field in fields} <= written
    assert {("s3", "need"), ("s3", "wanted.p1.information"), ("o1", "lesson"), ("h1", "agreement")} <= written
    open_ = page(plain(), asked=replace(ASKED, show_empty=True))
    assert {("t3", field) for field in fields} <= {
        (s.mark.record, s.mark.block.field) for s in open_.reading() if s.mark.block
    }


def test_every_text_that_can_be_typed_is_a_field_that_can_be_set() -> None:
    project = full()
    for seen in page(project).reading():
        if seen.mark.block:
            field = seen.mark.block.field
            changed = set_field(project, seen.mark.record, field, "Quite another text")
            assert "Quite another text" in said(page(changed)), field


@pytest.mark.parametrize("length", [0, 1, 30, 80, 150, 270, 450, 1500])
@pytest.mark.parametrize("make", [plain, full])
def test_nothing_overlaps_and_nothing_leaves_the_page(make: object, length: int) -> None:
    project = make()  # type: ignore[operator]  # one of the two projects
    text = ("Sees that it is warm where it was cold. " * 50)[:length].strip()
    sheet = page(project.put(project.table(Touchpoint)["t3"].but(text=text)))
    boxes = [seen.box for seen in drawn(sheet)]
    assert all(box.x >= 0 and box.right <= sheet.width + 0.01 and box.bottom <= sheet.height for box in boxes)
    assert not any(
        one.x < two.right - 0.01
        and two.x < one.right - 0.01
        and one.y < two.bottom - 0.01
        and two.y < one.bottom - 0.01
        for at, one in enumerate(boxes)
        for two in boxes[at + 1 :]
    )


@pytest.mark.parametrize("make", [plain, full])
def test_the_page_fills_an_upright_paper_from_edge_to_edge(make: object) -> None:
    fitted = fit(make(), "touchpoint", ASKED, parse("A4"))  # type: ignore[operator]  # one of the two projects
    assert fitted.paper.height > fitted.paper.width
    assert fitted.sheet.width * fitted.scale == pytest.approx(210.0, abs=0.5)
    assert fitted.sheet.height * fitted.scale == pytest.approx(297.0, abs=0.5)


def test_little_is_set_larger_than_much() -> None:
    little, much = (fit(p, "touchpoint", ASKED, parse("A4")) for p in (plain(), full()))
    assert little.scale > much.scale


def test_the_neighbours_are_those_the_same_person_meets() -> None:
    project = small().put(small().table(Touchpoint)["t3"].but(personas=("p1",)))
    words = said(page(project))
    assert "Calls the neighbour" in words  # everyone's
    assert "Looks into the boiler" not in words  # only p2's
    assert "Writes it down" not in words  # behind the line of visibility


def test_a_feeling_of_the_step_holds_where_the_touchpoint_has_none() -> None:
    own = page(full()).reading()
    assert [s.mark.record for s in own if s.mark.say.startswith("Feeling of Per")] == ["t3"]
    step = full().put(full().table(Touchpoint)["t3"].but(feelings=()))
    assert [s.mark.record for s in page(step).reading() if s.mark.say.startswith("Feeling of Per")] == ["s3"]


def test_a_handover_to_a_neighbour_without_an_agreement_is_said() -> None:
    project = small().put(Department(id="d2", order="2", name="Care"))
    project = project.put(project.table(Touchpoint)["t2"].but(department="d2"))
    words = said(page(project))
    assert "From Care" in words
    assert "no agreement" in words


def test_a_touchpoint_that_is_gone_is_said() -> None:
    with pytest.raises(SheetError) as refused:
        page(small().without(["t1", "t2", "t3", "t4"]))
    assert refused.value.problem.code == "touchpoint-gone"


EDITS = (
    ("t3", "text", "Warm"),
    ("t3", "says", ""),
    ("t3", "effort", 5),
    ("t3", "would_sign", "yes"),
    ("t3", "promise.level", None),
    ("t1", "channel", None),
    ("t3", "department", None),
    ("s3", "need", "To sleep"),
    ("p1", "name", "Peter"),
    ("f2", "title", "Living"),
    ("c1", "name", "Telephone"),
    ("h1", "agreement", ""),
    ("t1", "text", "Asks next door"),
)


def test_what_was_decided_is_asked_again_when_the_words_it_rests_on_change() -> None:
    project = full()
    (asked,) = (q for q in review(project).open if q.rule == "would-not-sign")
    project = decide(project, "x9", asked, "done")
    sheet = page(project)
    assert "Our own people would not sign this" not in said(sheet)
    changed = set_field(project, "t3", "says", "It is loud")
    assert "Our own people would not sign this" in said(page(changed, sheet))


@given(st.lists(st.sampled_from(EDITS), min_size=1, max_size=4))
def test_made_step_by_step_it_is_what_it_is_made_at_once(edits: list[tuple[str, str, object]]) -> None:
    project, sheet = full(), page(full())
    for key, field, value in edits:
        project = set_field(project, key, field, value)
        sheet = page(project, sheet)
    assert sheet == page(project)
