"""Sheets on which there is nothing yet."""

from __future__ import annotations

import pytest

from canvas.frozen import replace
from canvas.language import language
from canvas.layout import empty, sheets
from canvas.layout.options import SheetError
from canvas.model.edits.levels import add_levels
from canvas.model.ids import SeededIds
from canvas.model.journey import Phase
from tests.laws import small_project

ASKED = sheets.SheetOptions(say=language("en"), show_empty=True)
LACKING = ("grid", "life-cycle", "wheel", "compare")
BARE = (*LACKING, "flow", "stories")


@pytest.mark.parametrize("kind", BARE)
def test_the_window_gets_a_page_that_says_what_the_sheet_needs(kind: str) -> None:
    sheet = sheets.make(small_project(), kind, ASKED)
    found = empty.act_of(sheet)
    assert sheet.kind == kind
    assert found is not None
    said = " ".join(seen.mark.say for seen in sheet.reading())
    assert language("en")(empty.SENTENCES[found[0]]) in said
    assert found[1].bottom <= sheet.height


@pytest.mark.parametrize("kind", LACKING)
def test_on_paper_there_is_no_such_page(kind: str) -> None:
    with pytest.raises(SheetError):
        sheets.make(small_project(), kind, replace(ASKED, show_empty=False))


def test_what_is_gone_is_no_sheet_that_could_be_begun() -> None:
    with pytest.raises(SheetError):
        sheets.make(small_project(), "touchpoint", replace(ASKED, about="t999"))


def test_a_phase_without_a_flow_is_asked_for_by_itself_too() -> None:
    project = small_project()
    for phase in project.all(Phase):
        assert empty.act_of(sheets.make(project, "flow", replace(ASKED, about=phase.id)))


def test_levels_to_begin_with_stand_in_their_order_and_are_all_a_grid_needs() -> None:
    project = add_levels(small_project(), SeededIds(b"levels"), ("Stranger", "Friend"))
    sheet = sheets.make(project, "life-cycle", ASKED)
    assert empty.act_of(sheet) is None
    said = " ".join(seen.mark.say for seen in sheet.reading())
    assert said.index("Stranger") < said.index("Friend")
