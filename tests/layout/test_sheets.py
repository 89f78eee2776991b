from __future__ import annotations

import pytest

from canvas.layout.map.drop import drop
from canvas.layout.options import Drop
from canvas.layout.sheets import SHEETS, SheetError, SheetOptions, make
from canvas.model.edits import cards
from canvas.model.journey import Journey, Note, Touchpoint
from canvas.model.problem import Problem
from canvas.model.project import Head, Project
from tests.layout.plain import SAY
from tests.layout.small import seen, sheet_of, small, top


def test_every_kind_of_sheet_is_listed_under_its_name() -> None:
    assert all(name == kind.name for name, kind in SHEETS.items())
    assert "map" in SHEETS


def test_every_journey_can_be_printed_as_a_map() -> None:
    more = small().put(Journey(id="j2", title="The next one", order="W"))
    assert [(o.title, o.journey) for o in SHEETS["map"].offers(more)] == [
        ("Per buys heat", "j1"),
        ("The next one", "j2"),
    ]


def test_a_sheet_there_is_not_is_said() -> None:
    with pytest.raises(SheetError) as refused:
        make(small(), "poster", SheetOptions(SAY))
    assert refused.value.problem.code == "unknown-sheet"


def test_a_project_without_a_journey_has_no_map() -> None:
    with pytest.raises(SheetError) as refused:
        make(Project(Head(id="x0")), "map", SheetOptions(SAY))
    assert refused.value.problem.code == "no-journey"


def test_the_sheet_of_another_journey_is_not_taken_over() -> None:
    more = small().put(Journey(id="j2", title="Other", order="W"))
    first = sheet_of(more)
    assert make(more, "map", SheetOptions(SAY, journey="j2"), first) == sheet_of(more, journey="j2")


def test_a_character_no_font_has_is_reported() -> None:
    odd = small().put(small().table(Touchpoint)["t1"].but(text="Calls \U00013000"))
    assert sheet_of(odd).missing == "\U00013000"
    assert sheet_of(small()).missing == ""
    (said,) = sheet_of(odd).lost()
    assert (said.code, dict(said.values)) == ("characters-missing", {"characters": "\U00013000"})


def test_a_character_is_missed_wherever_it_stands_and_no_longer_than_it_does() -> None:
    project = small()
    for record, field in (("j1", "title"), ("f1", "title"), ("s1", "need"), ("l2", "title"), ("p1", "name")):
        odd = project.put(project.find(record).but(**{field: "\U00013000"}))
        sheet = sheet_of(odd)
        assert sheet.missing == "\U00013000", record
        assert make(project, "map", SheetOptions(SAY), sheet).missing == ""


def dropped(project: Project, record: str, x: float, y: float) -> Drop | Problem:
    return drop(project, sheet_of(project, show_empty=True), record, x, y)


def test_a_drop_sets_exactly_what_the_cell_stands_for() -> None:
    sheet = sheet_of(small(), show_empty=True)
    found = dropped(small(), "t1", sheet.columns[2].x + 5, top(sheet, "l4") + 6)
    assert isinstance(found, Drop)
    assert dict(found.fields) == {"lane": "l4", "step": "s3"}
    assert found.before == ""
    moved = cards.move_card(small(), "t1", found.row, found.column, before=found.before or None)
    assert seen(sheet_of(moved), "t1").cell.column == "s3"


def test_a_drop_says_which_card_it_would_stand_before() -> None:
    sheet = sheet_of(small(), show_empty=True)
    box = seen(sheet, "t2").box
    above = dropped(small(), "t3", box.x + 3, box.y + 1)
    below = dropped(small(), "t3", box.x + 3, box.bottom - 1)
    assert isinstance(above, Drop)
    assert isinstance(below, Drop)
    assert (above.before, below.before) == ("t2", "")
    assert above.marker.y < box.y < below.marker.y


def test_a_drop_where_a_card_cannot_lie_says_why() -> None:
    sheet = sheet_of(small(), show_empty=True)
    x = sheet.columns[0].x + 3
    assert isinstance(dropped(small(), "t1", x, top(sheet, "l3") + 20), Problem)
    assert dropped(small(), "t1", 20.0, top(sheet, "l2") + 5) == Problem("drop-nowhere", (), "t1")


def test_a_parked_note_and_an_idea_can_be_dropped() -> None:
    parked = small().put(Note(id="n9", journey="j1", text="Later"))
    sheet = sheet_of(parked, show_empty=True)
    note = dropped(parked, "n9", sheet.columns[1].x + 3, top(sheet, "l6") + 5)
    idea = dropped(parked, "e1", sheet.columns[0].x + 3, top(sheet, "l5") + 5)
    assert isinstance(note, Drop)
    assert dict(note.fields) == {"lane": "l6", "step": "s2"}
    assert isinstance(idea, Drop)
    assert dict(idea.fields) == {"at": "s1"}
