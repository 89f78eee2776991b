from __future__ import annotations

import datetime
from itertools import combinations

import pytest

from canvas.layout import style
from canvas.layout.sheet import Sheet
from canvas.model.journey import Journey, Touchpoint
from canvas.model.people import Participant, Persona
from canvas.model.project import Project
from tests.layout.example import example
from tests.layout.small import marks, row, seen, sheet_of, small, words, words_in


def titled(title: str) -> Project:
    project = example()
    journey = min(project.all(Journey), key=lambda journey: journey.order)
    return project.put(journey.but(title=title))


def title_of(sheet: Sheet) -> tuple[list[str], float]:
    """The title's lines and their size in points."""
    mark = next(m for m in marks(sheet, "title") if m.record)
    assert mark.block is not None
    return words(*mark.shapes), round(mark.block.size / style.POINT, 1)


def block(sheet: Sheet, heading: str) -> float:
    """How far below the row's top the block with this heading begins."""
    return next(
        placed.y
        for placed in row(sheet, "title").placed
        for mark in placed.cell.marks
        if heading in words(*mark.shapes)
    )


def test_a_short_title_is_84_points() -> None:
    assert title_of(sheet_of(titled("Per køber varmepumpe"))) == (["Per køber varmepumpe"], 84)


def test_a_longer_title_shrinks_in_one_line() -> None:
    lines, size = title_of(sheet_of(titled("Per og Mette køber en ny varmepumpe")))
    assert len(lines) == 1
    assert style.TITLE_LEAST <= size < 84


def test_a_long_title_takes_two_even_lines_beside_the_blocks() -> None:
    sheet = sheet_of(titled("Per og Mette får en ny varmepumpe og bliver glade for den"))
    lines, size = title_of(sheet)
    assert (len(lines), size) == (2, 42)
    assert block(sheet, "Our promise") == 0


def test_blocks_give_way_to_a_very_long_title() -> None:
    sheet = sheet_of(titled("Familien skifter det gamle oliefyr ud med en varmepumpe " * 2))
    assert block(sheet, "In numbers") > 48
    assert row(sheet, "title").height > row(sheet_of(titled("Kort")), "title").height


def test_the_title_can_be_typed_where_it_stands() -> None:
    mark = next(m for m in marks(sheet_of(small()), "title") if m.record)
    assert mark.record == "j1"
    assert mark.block is not None
    assert (mark.block.field, mark.block.text) == ("title", "Per buys heat")


def test_a_map_with_nothing_but_touchpoints_to_count_counts_nothing() -> None:
    assert "In numbers" not in words_in(row(sheet_of(small()), "title"))


def test_the_numbers_are_counted_along_the_first_personas_path() -> None:
    card = small().table(Touchpoint)["t3"]
    told = words_in(row(sheet_of(small().put(card.but(is_moment_of_truth=True))), "title"))
    at = told.index("In numbers")
    assert told[at + 1 : at + 3] == ["2", "touchpoints"]


def test_changes_of_channel_and_handovers_are_pairs_of_neighbours() -> None:
    table = small().table(Touchpoint)
    project = small().put(
        table["t1"].but(department="d1"),
        table["t3"].but(channel="c1", is_moment_of_truth=True),
        table["t2"].but(personas=()),
    )
    told = words_in(row(sheet_of(project), "title"))
    at = told.index("In numbers")
    assert told[at + 1 : at + 5] == ["3", "touchpoints", "1", "moment of truth"]
    assert "handovers" not in told


def test_the_promise_has_the_tally_of_the_phases() -> None:
    told = words_in(row(sheet_of(small()), "title"))
    assert "Warm from the first day." in told
    assert "kept in 1 phase" in told


def test_a_persons_own_map_says_so() -> None:
    assert "Only Lise, and what is for everyone · House" in words_in(
        row(sheet_of(small(), persona="p2"), "title")
    )
    assert marks(sheet_of(small(), persona="p2"), "persona")[0].record == "p2"


def test_version_and_date_stand_in_the_block_of_this_map() -> None:
    sheet = sheet_of(small(), version="3", date=datetime.date(2026, 3, 12))
    assert "Version 3 · 2026-03-12" in words_in(row(sheet, "title"))
    assert "Per buys heat · as it is · Version 3 · 2026-03-12" in words_in(row(sheet, "footer"))


@pytest.mark.parametrize("count", [3, 9, 40])
def test_everybody_who_took_part_is_named(count: int) -> None:
    people = tuple(Participant(id=f"a{n}", name=f"Name{n}") for n in range(count))
    project = example().with_head(example().head.but(people=people))
    told = " ".join(words_in(row(sheet_of(project), "title")))
    assert all(f"Name{n}" in told for n in range(count))


@pytest.mark.parametrize("title", ["Kort", "Familien skifter det gamle oliefyr ud med en varmepumpe " * 2])
def test_no_block_stands_on_another(title: str) -> None:
    placed = row(sheet_of(titled(title)), "title").placed
    boxes = [mark.box.moved(each.x, each.y) for each in placed for mark in each.cell.marks]
    for one, two in combinations(boxes, 2):
        assert one.right <= two.x or two.right <= one.x or one.bottom <= two.y or two.bottom <= one.y


def test_a_map_without_personas_has_no_cast() -> None:
    bare = small().put(small().table(Journey)["j1"].but(personas=()))
    assert marks(sheet_of(bare), "persona") == []


def test_a_title_with_an_accented_capital_stays_below_the_pill() -> None:
    lines, size = title_of(sheet_of(titled("Öppna ett konto")))
    assert lines == ["Öppna ett konto"]
    assert size < 75


def test_a_very_long_scope_takes_several_lines_and_moves_the_title_down() -> None:
    journey = small().table(Journey)["j1"].but(scope="A house from 1968 with an oil boiler " * 8)
    sheet = sheet_of(small().put(journey))
    assert seen(sheet, "j1").box.y > seen(sheet_of(small()), "j1").box.y


def test_a_very_long_name_takes_several_lines() -> None:
    persona = small().table(Persona)["p2"].but(name="Lise Marie Antoinette " * 6, occupation="teacher " * 30)
    sheet = sheet_of(small().put(persona))
    assert all(mark.box.width < 100 for mark in marks(sheet, "persona"))
