from __future__ import annotations

from typing import Any

import pytest

from canvas.layout.options import Drop, SheetError
from canvas.layout.paper import fit, parse
from canvas.layout.sheet import Sheet
from canvas.layout.sheets import SHEETS, SheetOptions, make
from canvas.model.edits.deleting import delete
from canvas.model.edits.fields import set_field
from canvas.model.journey import Journey, Phase, Step, Touchpoint
from canvas.model.parts import Evidence
from canvas.model.problem import Problem
from canvas.model.project import Project
from tests.layout.plain import SAY
from tests.layout.small import marks, row, seen, small, words_in
from tests.layout.walked import walked

KIND = SHEETS["wheel"]


def looped(project: Project) -> Project:
    return project.put(project.table(Journey)["j1"].but(is_loop=True))


def wheel(project: Project, **options: Any) -> Sheet:
    return make(looped(project), "wheel", SheetOptions(SAY, **options))


def many(count: int, phases: int = 4) -> Project:
    """So many touchpoints, evenly in three steps a phase."""
    steps = phases * 3
    shares = [count // steps + (n < count % steps) for n in range(steps)]
    return walked(*({"cards": [("c1", {"description": "Says so."})] * share} for share in shares))


def middle_of(sheet: Sheet) -> tuple[float, float]:
    box = seen(sheet, "p1", "persona").box
    return box.x + box.width / 2, sheet.tops[1] + row(sheet, "wheel").placed[0].y + 162.0


def test_only_journeys_that_begin_again_are_offered() -> None:
    assert KIND.offers(small()) == ()
    assert [offer.journey for offer in KIND.offers(looped(small()))] == ["j1"]
    with pytest.raises(SheetError) as refused:
        make(small(), "wheel", SheetOptions(SAY))
    assert refused.value.problem.code == "wheel-without-loop"


def test_the_active_persona_stands_in_the_middle_with_their_own_touchpoints() -> None:
    assert [mark.record for mark in marks(wheel(small()), "persona")] == ["p1"]
    told = {mark.record for mark in marks(wheel(small()), "touchpoint")}
    assert told == {"t1", "t3"}
    hers = wheel(small(), persona="p2")
    assert [mark.record for mark in marks(hers, "persona")] == ["p2"]
    assert {mark.record for mark in marks(hers, "touchpoint")} == {"t1", "t2", "t3"}


def test_names_texts_and_descriptions_are_typed_where_they_stand() -> None:
    told = small().put(small().table(Touchpoint)["t1"].but(description="Nobody answers"))
    typed = {(s.mark.record, s.mark.block.field) for s in wheel(told).reading() if s.mark.block}
    assert {("j1", "title"), ("f1", "title"), ("f2", "duration"), ("p1", "name")} <= typed
    assert {("t1", "text"), ("t1", "description"), ("t3", "text")} <= typed


def test_it_is_told_how_many_make_or_break_it_and_about_how_many_we_know_too_little() -> None:
    made = small()
    made = set_field(made, "t1", "is_moment_of_truth", True)
    made = made.put(made.table(Touchpoint)["t3"].but(evidence=Evidence(strength="measured")))
    sheet = wheel(made)
    title = " ".join(words_in(row(sheet, "title")))
    assert "Per walks this circle again and again, past 2 touchpoints." in title
    assert "1 makes or breaks it. About 1 we know too little." in title
    assert {"makes or breaks the journey", "we know too little about it"} <= set(
        words_in(row(sheet, "legend"))
    )


def test_phases_are_before_during_and_after_by_their_place_or_their_own_word() -> None:
    made = many(8)
    said = [mark.say for mark in marks(wheel(made), "phase")]
    assert [text.split(", ")[0] for text in said] == ["Before", "During", "During", "After"]
    made = made.put(made.table(Phase)["f2"].but(description="After"))
    typed = [mark.block.field for mark in marks(wheel(made), "phase") if mark.block and mark.record == "f2"]
    assert typed == ["title", "description"]
    assert marks(wheel(made), "phase")[2].say.startswith("After")


def test_a_phase_that_is_left_out_changes_nothing_about_when_the_others_are() -> None:
    sheet = wheel(many(8), hidden=frozenset({"f0"}))
    assert [mark.say.split(", ")[0] for mark in marks(sheet, "phase")] == ["During", "During", "After"]


def test_a_phase_with_more_words_than_room_keeps_its_name() -> None:
    made = many(8)
    endless = "between the first of March and the last day of the following September " * 6
    sheet = wheel(made.put(made.table(Phase)["f1"].but(title="Waits for a date", duration=endless)))
    name = seen(sheet, "f1", "phase").mark
    assert name.block is not None
    assert "".join(line.text for line in name.block.lines).startswith("Waits")
    assert endless.strip() in name.say


def test_a_touchpoint_dropped_in_another_phase_gets_the_step_that_stands_there() -> None:
    made = looped(many(12))
    sheet = wheel(made)
    x, y = middle_of(sheet)
    found = KIND.drop(made, sheet, "t1", x - 100, y - 100)
    assert isinstance(found, Drop)
    step = made.get(Step, dict(found.fields)["step"])
    assert step is not None
    assert step.phase == "f3"
    assert (found.row, found.column) == ("", "")
    moved = made
    for name, value in found.fields:
        moved = set_field(moved, "t1", name, value)
    assert wheel(moved) != sheet


def test_a_touchpoint_let_go_where_it_stands_stays_as_it_is() -> None:
    made = looped(many(12))
    sheet = wheel(made)
    nodes = [s for s in sheet.reading() if s.mark.role == "touchpoint" and s.mark.block is None]
    for node in nodes:
        box = node.box
        found = KIND.drop(made, sheet, node.mark.record, box.x + box.width / 2, box.y + box.height / 2)
        assert isinstance(found, Drop)
        assert found.fields == (), node.mark.record


def test_what_is_let_go_beside_the_ring_or_is_no_touchpoint_stays() -> None:
    made = looped(small())
    sheet = wheel(made)
    x, y = middle_of(sheet)
    assert KIND.drop(made, sheet, "t1", x, y) == Problem("drop-nowhere", (), "t1")
    assert isinstance(KIND.drop(made, sheet, "n1", x + 100, y), Problem)


def test_with_many_touchpoints_there_are_numbers_and_a_list() -> None:
    sheet = wheel(many(20))
    told = words_in(row(sheet, "wheel"))
    assert told.count("20") == 2
    assert {"Phase 0", "Phase 3"} <= set(told)


def test_with_very_many_only_those_that_matter_are_named_and_the_map_is_offered() -> None:
    made = many(40)
    sure = [card.but(evidence=Evidence(strength="observed")) for card in made.all(Touchpoint)]
    made = made.put(*sure).put(sure[6].but(is_moment_of_truth=True))
    sheet = wheel(made)
    title = " ".join(words_in(row(sheet, "title")))
    assert "40 touchpoints are more than a circle can name" in title
    assert "The map shows them all." in title
    assert words_in(row(sheet, "wheel")).count("1") == 2
    assert len({mark.record for mark in marks(sheet, "touchpoint")}) == 40


def test_without_touchpoints_it_says_what_to_do() -> None:
    sheet = wheel(walked({}, {}, {}, {}))
    assert "Write touchpoints into the steps" in " ".join(words_in(row(sheet, "title")))


def test_open_rings_stand_where_no_feeling_does_and_the_legend_says_so() -> None:
    rated = looped(walked({"cards": ["c1"], "feels": 1.0}, {"cards": ["c1", "c1"]}, {"cards": []}, {}))
    sheet = make(rated, "wheel", SheetOptions(SAY))
    told = {mark.record: "not rated" in mark.say for mark in marks(sheet, "face")}
    assert list(told.values()) == [False, True, True]
    assert "feeling not rated" in words_in(row(sheet, "legend"))


def test_without_phases_it_says_what_to_do() -> None:
    bare = walked({})
    bare = delete(bare, [phase.id for phase in bare.all(Phase)])
    assert "Write touchpoints into the steps" in " ".join(words_in(row(wheel(bare), "title")))


def test_step_by_step_is_what_it_is_at_once() -> None:
    made = looped(small())
    sheet = wheel(made)
    for record, path, value in (
        ("t1", "text", "Calls twice"),
        ("t1", "is_moment_of_truth", True),
        ("t3", "description", "All winter, in every room of the house"),
        ("f1", "title", "Very cold"),
        ("f2", "description", "During"),
        ("p1", "name", "Peter"),
        ("s2", "feelings", ()),
        ("s3", "feelings", ()),
        ("s1", "feelings", ()),
        ("t1", "step", "s3"),
    ):
        made = set_field(made, record, path, value)
        sheet = make(made, "wheel", SheetOptions(SAY), sheet)
        assert sheet.rows == wheel(made).rows, record


@pytest.mark.parametrize("paper", ["A4", "A2", "A0", "roll-914", "300x900"])
@pytest.mark.parametrize("count", [3, 14, 22])
def test_nothing_is_cut_on_any_paper(paper: str, count: int) -> None:
    fitted = fit(looped(many(count)), "wheel", SheetOptions(SAY), parse(paper))
    assert fitted.sheet.width * fitted.scale <= fitted.paper.width + 0.1
    assert fitted.sheet.height * fitted.scale <= fitted.paper.height + 0.1
