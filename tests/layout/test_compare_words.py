"""Two versions of a journey side by side: texts that changed are marked, and in them the words."""

from __future__ import annotations

from canvas.frozen import replace
from canvas.layout.shapes import Rect
from canvas.layout.sheet import Seen, Sheet
from canvas.layout.sheets import SheetOptions, make
from canvas.model.edits.fields import set_field
from canvas.model.project import Project
from tests.layout.compared import two_journeys
from tests.layout.plain import SAY
from tests.layout.small import row, seen, words_in

ASKED = SheetOptions(SAY, journey="j1")
OLD, NEW = "Silence for a week", "Silence for two whole weeks"


def versions(field: str, key: str, old: str, new: str) -> Sheet:
    before = set_field(two_journeys(), key, field, old)
    return make(set_field(before, key, field, new), "compare", replace(ASKED, other=before))


def others(sheet: Sheet, role: str, beginning: str) -> Seen:
    """What stands for a record of the other file, which cannot be taken."""
    return next(s for s in sheet.reading() if s.mark.role == role and s.mark.say.startswith(beginning))


def strokes(found: Seen) -> list[Rect]:
    thin = (shape for shape in found.mark.shapes if isinstance(shape, Rect))
    return [shape for shape in thin if shape.height < 0.5 < shape.width and shape.x > 1]


def words(sheet: Sheet, key: str) -> str:
    return " ".join(words_in(row(sheet, key)))


def test_a_card_whose_text_changed_says_so_and_what_it_was() -> None:
    said = seen(versions("text", "t2", OLD, NEW), "t2", "touchpoint").mark.say
    assert said == f"{NEW}. Changed: Text. It was “{OLD}”."


def test_new_words_are_underlined_and_old_ones_struck_out() -> None:
    sheet = versions("text", "t2", OLD, NEW)
    after, before = seen(sheet, "t2", "touchpoint"), others(sheet, "touchpoint", OLD)
    block = after.mark.block
    assert block
    under = [s for s in strokes(after) if s.y > block.baseline]
    through = [s for s in strokes(before) if 0 < block.baseline - s.y < block.size]
    assert under
    assert through
    assert strokes(seen(sheet, "t1", "touchpoint")) == []


def test_title_and_legend_tell_that_texts_changed() -> None:
    sheet = versions("text", "t2", OLD, NEW)
    assert "1 touchpoint is changed" in words(sheet, "title")
    assert "new words are underlined, old ones struck out" in words(sheet, "legend")


def test_a_step_that_is_called_otherwise_is_marked_too() -> None:
    sheet = versions("title", "s2", "Wait", "Wait for it")
    assert "Changed: Title" in seen(sheet, "s2", "step").mark.say
    assert "1 name of phases and steps is changed" in words(sheet, "title")


def test_two_journeys_of_one_project_are_not_compared_word_by_word() -> None:
    sheet = make(two_journeys(), "compare", SheetOptions(SAY, journey="j2"))
    assert "underlined" not in words(sheet, "legend")
    assert "Changed" not in words(sheet, "cards after")


def test_a_card_is_kept_while_another_one_is_written() -> None:
    project: Project = two_journeys()
    one = make(set_field(project, "t2", "text", NEW), "compare", replace(ASKED, other=project))
    edited = set_field(set_field(project, "t2", "text", NEW), "t1", "text", "Calls")
    two = make(edited, "compare", replace(ASKED, other=project), one)
    assert two == make(edited, "compare", replace(ASKED, other=project))
