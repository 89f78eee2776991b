"""Which slide is shown when a record is meant, a caret stands in a line, or the journey changes."""

from __future__ import annotations

from canvas.editing import slides
from canvas.editing.selection import Place
from canvas.layout.options import SheetOptions
from canvas.layout.presenting import show as present
from canvas.layout.presenting.show import Show
from canvas.model.edits import cards
from canvas.model.journey import Touchpoint
from canvas.model.project import Project
from tests.layout.plain import SAY
from tests.layout.small import small


def show(project: Project) -> Show:
    return present.show(project, SheetOptions(SAY))


def long(words: int) -> Project:
    return cards.add_card(small(), "tx0", "l2", "s3", text="word " * words)


def test_a_record_is_found_on_the_nearest_slide_that_shows_it() -> None:
    shown = show(small())
    last = len(shown.slides) - 1
    assert slides.of_record(shown, "f1", last) == max(
        at for at, slide in enumerate(shown.slides) if slide.phase.id == "f1"
    )
    assert slides.of_record(shown, "nobody", 0) is None


def test_a_cell_is_found_by_its_lane_and_step() -> None:
    shown = show(small())
    at = slides.of_record(shown, Place("l2", "s3").name, 0)
    assert at is not None
    assert "s3" in {step.id for step in shown.slides[at].steps}


def test_a_caret_is_followed_to_the_part_with_its_line() -> None:
    shown = show(long(700))
    first = slides.of_caret(shown, "tx0", 0, 0)
    last = slides.of_caret(shown, "tx0", len("word " * 700), 0)
    assert first is not None
    assert last is not None
    assert last > first


def test_what_is_kept_in_sight_is_followed_into_another_part() -> None:
    before = show(long(3))
    at = slides.of_record(before, "tx0", 0)
    assert at is not None
    after = show(before.context.project.put(before.context.project.table(Touchpoint)["tx0"].but(span=1)))
    assert "tx0" in after.slides[slides.like(after, before.slides[at], at, "tx0")].records


def test_where_a_phase_is_gone_the_slide_is_one_that_there_is() -> None:
    before = show(small())
    fewer = before._replace(slides=before.slides[:1])
    assert slides.like(fewer, before.slides[-1], len(before.slides) - 1) == 0
