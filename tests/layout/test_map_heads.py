from __future__ import annotations

from canvas.layout.shapes import Path, Text
from canvas.layout.sheet import Sheet
from canvas.model.journey import Phase, Step
from tests.layout.small import row, seen, sheet_of, small, words, words_in


def text(sheet: Sheet, record: str, word: str) -> Text:
    shapes = seen(sheet, record).mark.shapes
    return next(shape for shape in shapes if isinstance(shape, Text) and shape.text == word)


def test_the_rule_of_a_step_in_the_persons_own_life_is_dashed() -> None:
    sheet = sheet_of(small())
    rules = [seen(sheet, step, "step").mark.shapes[0] for step in ("s1", "s2")]
    dashes = [rule.stroke.dash for rule in rules if isinstance(rule, Path) and rule.stroke]
    assert dashes[0]
    assert not dashes[1]


def test_steps_are_numbered_through_the_journey() -> None:
    sheet = sheet_of(small())
    assert [words(*seen(sheet, step, "step").mark.shapes)[0] for step in ("s1", "s2", "s3")] == [
        "1",
        "2",
        "3",
    ]


def test_all_needs_start_at_one_height_however_long_the_titles() -> None:
    table = small().table(Step)
    project = small().put(table["s1"].but(title="A title that takes two lines"), table["s3"].but(need="Rest"))
    sheet = sheet_of(project)
    assert text(sheet, "s1", "Get warm").baseline == text(sheet, "s3", "Rest").baseline


def test_a_long_phase_name_shrinks_and_then_takes_two_lines() -> None:
    sizes = []
    for title in ("Cold", "Cold all the winter long", "Cold all the winter through and far beyond"):
        project = small().put(small().table(Phase)["f1"].but(title=title))
        block = seen(sheet_of(project), "f1").mark.block
        assert block is not None
        sizes.append((round(block.size, 1), len(block.lines)))
    assert sizes[0][0] > sizes[1][0]
    assert sizes[2] == (round(20 * 25.4 / 72, 1), 2)


def test_a_phase_says_whether_the_promise_was_kept_and_why() -> None:
    told = words(*seen(sheet_of(small()), "f1").mark.shapes)
    assert told == ["Cold", "The promise is kept.", "Fast"]
    assert seen(sheet_of(small()), "f1").mark.say == "Cold. The promise is kept. Fast."


def test_a_very_long_duration_moves_below_the_name() -> None:
    long = "from two weeks to half a year, who can tell"
    project = small().put(small().table(Phase)["f2"].but(duration=long))
    assert " ".join(words(*seen(sheet_of(project), "f2").mark.shapes)) == f"Warm {long}"


def test_a_name_is_not_broken_to_make_room_for_a_duration() -> None:
    project = small().put(small().table(Phase)["f1"].but(title="Ambassadorship", duration="fifteen years"))
    sheet = sheet_of(project, width=320.0)
    shown = words(*seen(sheet, "f1").mark.shapes)
    assert "Ambassadorship" in shown
    assert "fifteen years" in shown


def test_time_and_waiting_are_said_together_and_never_cut() -> None:
    step = small().table(Step)["s1"].but(duration="a whole evening", waiting="six days at the very least")
    told = " ".join(words(*seen(sheet_of(small().put(step)), "s1", "step").mark.shapes))
    assert "a whole evening · waits six days at the very least" in told


def test_steps_without_names_take_no_room_for_names() -> None:
    bare = small().put(*(step.but(title="") for step in small().all(Step)))
    assert row(sheet_of(bare), "steps").height < row(sheet_of(small()), "steps").height


def test_the_label_column_names_only_what_there_is() -> None:
    bare = small().put(*(step.but(need="") for step in small().all(Step)))
    assert "Needs" in words_in(row(sheet_of(small()), "steps"))
    assert "Needs" not in words_in(row(sheet_of(bare), "steps"))
