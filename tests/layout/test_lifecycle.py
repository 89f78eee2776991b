from __future__ import annotations

from typing import Any

import pytest

from canvas.layout.options import Drop, SheetError
from canvas.layout.paper import fit, parse
from canvas.layout.sheet import Sheet
from canvas.layout.sheets import SHEETS, SheetOptions, make
from canvas.model.edits.fields import set_field
from canvas.model.people import Persona
from canvas.model.problem import Problem
from canvas.model.project import Project
from canvas.model.work import Move, RelationshipLevel
from tests.layout.gridded import gridded
from tests.layout.plain import SAY
from tests.layout.small import row, seen, small, words_in


def cycle(project: Project, **options: Any) -> Sheet:
    return make(project, "life-cycle", SheetOptions(SAY, **options))


def test_every_level_stands_on_the_curve_higher_than_the_one_before() -> None:
    sheet = cycle(gridded())
    heights = [seen(sheet, key, "level").box.y for key in ("r1", "r2", "r3")]
    assert heights == sorted(heights, reverse=True)


def test_a_level_says_what_it_needs_and_how_often_it_is_contacted_typed_in_place() -> None:
    level = gridded().table(RelationshipLevel)["r1"].but(needs="Warmth", information="Price", form="Letter")
    sheet = cycle(gridded().put(level))
    typed = {
        s.mark.block.field: s.mark.block.text
        for s in sheet.reading()
        if s.mark.record == "r1" and s.mark.block is not None
    }
    assert typed == {
        "title": "Stranger",
        "attitude": "busy",
        "frequency": "twice a year",
        "form": "Letter",
        "needs": "Warmth",
        "information": "Price",
    }


def test_the_target_zone_is_named_and_who_is_there_counted() -> None:
    sheet = cycle(gridded())
    title = " ".join(words_in(row(sheet, "title")))
    assert "Here we want to be: Customer, Speaks for us." in title
    assert "0 of 1 are there." in title
    assert "here we want to go" in words_in(row(sheet, "curve"))


def test_people_stand_above_their_level() -> None:
    sheet = cycle(gridded())
    person, level = seen(sheet, "p1", "person").box, seen(sheet, "r1", "level").box
    assert person.bottom <= level.y
    assert abs(person.x + person.width - level.x) < 40


def test_what_takes_people_on_and_back_comes_from_the_moves() -> None:
    back = Move(id="m3", source="g3", target="g1", trigger="no answer")
    sheet = cycle(gridded().put(back))
    assert {"signs", "first bill"} <= set(words_in(row(sheet, "onward trigger")))
    assert "no answer" in words_in(row(sheet, "back trigger"))
    assert not [each for each in cycle(gridded()).rows if each.key == "back trigger"]


def test_a_person_dropped_at_a_level_stands_there() -> None:
    made = gridded()
    sheet = cycle(made)
    box = seen(sheet, "r3", "level").box
    found = SHEETS["life-cycle"].drop(made, sheet, "p1", box.x + 20, box.y + 40)
    assert isinstance(found, Drop)
    assert found.fields == (("level", "r3"),)
    assert isinstance(SHEETS["life-cycle"].drop(made, sheet, "t1", box.x + 20, box.y), Problem)


def test_people_never_lie_on_each_other() -> None:
    crowd = [Persona(id=f"p{n + 20}", name=f"Person {n}", level="r1", order=f"{n}1") for n in range(7)]
    sheet = cycle(gridded().put(*crowd))
    boxes = [s.box for s in sheet.reading() if s.mark.role == "person"]
    assert len(boxes) == 8
    for number, one in enumerate(boxes):
        assert one.x >= 0
        assert one.y >= sheet.tops[1] - 0.1
        for two in boxes[number + 1 :]:
            apart = one.right <= two.x + 0.01 or two.right <= one.x + 0.01
            assert apart or one.bottom <= two.y + 0.01 or two.bottom <= one.y + 0.01


def test_without_levels_there_is_none() -> None:
    assert SHEETS["life-cycle"].offers(small()) == ()
    with pytest.raises(SheetError):
        cycle(small())


def test_step_by_step_is_what_it_is_at_once() -> None:
    made, sheet = gridded(), cycle(gridded())
    for record, path, value in (
        ("r1", "needs", "To be left alone, and to be warm"),
        ("p1", "level", "r2"),
        ("p1", "name", "Peter"),
        ("m1", "trigger", "signs it"),
        ("r2", "in_target_zone", False),
        ("r2", "frequency", "monthly"),
    ):
        made = set_field(made, record, path, value)
        sheet = make(made, "life-cycle", SheetOptions(SAY), sheet)
        assert sheet.rows == cycle(made).rows, record


@pytest.mark.parametrize("paper", ["A4", "A3", "A1", "roll-914"])
def test_nothing_is_cut_on_any_paper(paper: str) -> None:
    fitted = fit(gridded(), "life-cycle", SheetOptions(SAY), parse(paper))
    assert fitted.sheet.width * fitted.scale <= fitted.paper.width + 0.1
    assert fitted.sheet.height * fitted.scale <= fitted.paper.height + 0.1
