from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from canvas.editing import walk
from canvas.layout.departments import looks
from canvas.layout.map.drop import drop
from canvas.layout.options import Drop
from canvas.layout.paper import fit, parse
from canvas.layout.path.signs import DISC
from canvas.layout.shapes import Box, Group, Path, Shape, Text
from canvas.layout.sheet import Seen, Sheet
from canvas.layout.sheets import SHEETS, SheetOptions, make
from canvas.model.edits import boards
from canvas.model.journey import Handover, Touchpoint
from canvas.model.people import Department
from canvas.model.project import Project
from tests.layout.ends import points
from tests.layout.housed import Told, agreed, housed, houses, told_by
from tests.layout.plain import SAY

SHOWN = SheetOptions(SAY, show_empty=True)
PRINTED = SheetOptions(SAY)
BEHIND = {"behind": True}
SLOW = settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def sheet_of(project: Project, options: SheetOptions = PRINTED) -> Sheet:
    return make(project, "department-map", options)


def for_department(key: str, *, show_empty: bool = False) -> SheetOptions:
    return SheetOptions(SAY, about=key, show_empty=show_empty)


def keys(sheet: Sheet) -> list[str]:
    return [row.key for row in sheet.rows]


def cards(sheet: Sheet) -> list[Seen]:
    return [seen for seen in sheet.reading() if seen.mark.role == "touchpoint"]


def said(project: Project, options: SheetOptions = PRINTED) -> list[str]:
    return [seen.mark.say for seen in sheet_of(project, options).reading()]


def flat(
    shapes: tuple[Shape, ...], x: float, y: float, scale: float = 1.0
) -> Iterator[tuple[Shape, float, float, float]]:
    for shape in shapes:
        if isinstance(shape, Group):
            yield from flat(shape.shapes, x + shape.x * scale, y + shape.y * scale, scale * shape.scale)
        else:
            yield shape, x, y, scale


def texts(sheet: Sheet, *roles: str) -> list[Box]:
    """Where words of marks with these roles stand, as high as their letters."""
    found = []
    for seen in (each for each in sheet.reading() if each.mark.role in roles):
        for shape, x, y, scale in flat(seen.mark.shapes, seen.x, seen.y):
            if isinstance(shape, Text) and not shape.text.isdecimal():
                top = y + (shape.baseline - 0.73 * shape.size) * scale
                found.append(Box(x + shape.x * scale, top, shape.width * scale, 0.73 * shape.size * scale))
    return found


def discs(sheet: Sheet) -> list[tuple[str, Box]]:
    """The discs on the board, with their numbers."""
    found = []
    for row, top in zip(sheet.rows, sheet.tops, strict=True):
        for placed in row.placed if row.key not in ("handovers", "footer") else ():
            for shape, x, y, scale in flat(placed.cell.marks[0].shapes if placed.cell.marks else (), 0, 0):
                if placed.z == 4 and isinstance(shape, Text):
                    size = DISC * scale
                    left, high = placed.x + x - size / 2, top + placed.y + y - size / 2
                    found.append((shape.text, Box(left, high, size, size)))
    return found


def strokes(sheet: Sheet) -> list[Box]:
    """Where the path runs upright, or round the steeper half of a corner, in pieces as wide as its line."""
    found: list[Box] = []
    for seen in (each for each in sheet.reading() if each.mark.role == "paper"):
        for shape, x, y, _ in flat(seen.mark.shapes, seen.x, seen.y):
            stroke = shape.stroke if isinstance(shape, Path) else None
            if isinstance(shape, Path) and stroke and stroke.width == looks.PEN.width:
                found += pieces(shape, x, y, stroke.width / 2)
    return found


def pieces(path: Path, x: float, y: float, half: float) -> Iterator[Box]:
    for (x1, y1), (x2, y2) in pairwise(points(path)):
        if abs(y1 - y2) > abs(x1 - x2):
            left, top = min(x1, x2) - half, min(y1, y2)
            yield Box(x + left, y + top, max(x1, x2) + half - left, max(y1, y2) - top)


def meet(one: Box, two: Box, slack: float = 0.01) -> bool:
    return (
        one.x < two.right - slack
        and two.x < one.right - slack
        and one.y < two.bottom - slack
        and two.y < one.bottom - slack
    )


def overlapping(sheet: Sheet) -> list[tuple[Box, Box]]:
    """Cards on cards, path through cards, discs on words or on each other, words below on words."""
    boxes = [seen.box for seen in cards(sheet)]
    found = [(one, two) for n, one in enumerate(boxes) for two in boxes[n + 1 :] if meet(one, two)]
    found += [(box, line) for box in boxes for line in strokes(sheet) if meet(box, line)]
    rings = [box for _, box in discs(sheet)]
    words = texts(sheet, "touchpoint", "lane")
    found += [(ring, word) for ring in rings for word in words if meet(ring, word, 0.3)]
    found += [(one, two) for n, one in enumerate(rings) for two in rings[n + 1 :] if meet(one, two)]
    below = texts(sheet, "handover", "paper", "story", "legend", "title")
    return found + [(one, two) for n, one in enumerate(below) for two in below[n + 1 :] if meet(one, two)]


@SLOW
@given(houses(), st.sampled_from(["", "d1", "d2"]), st.sampled_from([None, 500.0, 900.0]), st.booleans())
def test_nothing_overlaps(project: Project, about: str, width: float | None, is_high: bool) -> None:
    options = SheetOptions(SAY, about=about, width=width, height=1400.0 if is_high else 0.0)
    assert overlapping(sheet_of(project, options)) == []


@SLOW
@given(houses(8), houses(8), st.sampled_from([SHOWN, PRINTED, for_department("d1")]))
def test_a_board_made_from_one_before_equals_one_made_at_once(
    one: Project, two: Project, options: SheetOptions
) -> None:
    before = sheet_of(one, options)
    assert make(two, "department-map", options, before) == sheet_of(two, options)


def test_a_changed_touchpoint_makes_one_new_cell() -> None:
    project = housed(["d1", "d2"], ["d2"])
    before = sheet_of(project, SHOWN)
    old = {id(placed.cell) for row in before.rows for placed in row.placed}
    changed = project.put(project.table(Touchpoint)["t1"].but(text="Other"))
    after = make(changed, "department-map", SHOWN, before)
    new = [placed.cell for row in after.rows for placed in row.placed if id(placed.cell) not in old]
    assert {(cell.row, cell.column) for cell in new if cell.row} == {("d1", "s0")}


@pytest.mark.parametrize(("departments", "steps"), [(2, 3), (7, 14), (12, 40)])
def test_two_to_twelve_departments_on_three_to_forty_steps_stay_apart(departments: int, steps: int) -> None:
    told: list[list[Told]] = [
        [f"d{n * 5 % departments + 1}", (f"d{n % departments + 1}", BEHIND)] for n in range(steps)
    ]
    sheet = sheet_of(housed(*told, departments=departments), for_department("d1"))
    assert overlapping(sheet) == []
    assert min(column.width for column in sheet.columns) >= 46.0


def test_departments_the_person_meets_come_before_those_they_do_not_see() -> None:
    project = housed([("d1", BEHIND), "d2"], ["d3"])
    rows = keys(sheet_of(project))
    assert rows.index("d2") < rows.index("d3") < rows.index("visibility") < rows.index("d1")
    assert "What Nell does not see" in said(project)


def test_where_every_department_is_met_the_line_runs_through_the_rows() -> None:
    project = housed(["d1", ("d1", BEHIND)])
    sheet = sheet_of(project)
    front, behind = cards(sheet)
    assert "visibility" not in keys(sheet)
    assert behind.box.y > front.box.bottom
    assert any("Behind the line of visibility." in words for words in said(project))
    assert not any("Behind the line" in words for words in said(housed(["d1", "d1"])))


def test_a_department_without_touchpoints_is_left_out_of_the_print_and_shown_on_the_screen() -> None:
    project = housed(["d1"], ["d2"])
    assert "d3" not in keys(sheet_of(project))
    assert {"d3", "department:"} <= set(keys(sheet_of(project, SHOWN)))


def test_every_handover_is_marked_where_it_leaves_the_givers_row_and_counted() -> None:
    project = agreed(housed(["d1"], ["d2"], ["d1"]), "t1", "t2", "By noon", "The same name")
    sheet = sheet_of(project)
    top = dict(zip(keys(sheet), sheet.tops, strict=True))
    middles = {number: box.y + box.height / 2 for number, box in discs(sheet)}
    assert middles == {"1": pytest.approx(top["d2"], abs=0.01), "2": pytest.approx(top["d2"], abs=0.01)}
    words = said(project)
    assert "2 handovers, 1 without agreement" in words
    assert [w for w in words if w in ("By noon", "The same name", "no agreement")] == [
        "By noon",
        "The same name",
        "no agreement",
    ]
    assert "Handover 1: Marketing to Sales." in words


def test_the_way_through_ones_own_life_leaves_the_disc_with_the_giver() -> None:
    sheet = sheet_of(housed(["d1"], [""], ["d2"]))
    top = dict(zip(keys(sheet), sheet.tops, strict=True))
    (found,) = discs(sheet)
    assert found[1].y + found[1].height / 2 == pytest.approx(top["d1"], abs=0.01)


def test_no_handover_says_so_nowhere() -> None:
    words = said(housed(["d1"], ["d1"]))
    assert not any("handover" in word.lower() or "agreement" in word for word in words)
    assert discs(sheet_of(housed(["d1"], ["d1"]))) == []


def test_a_handover_beside_the_path_is_marked_on_both_its_cards() -> None:
    project = agreed(housed(["d1", ("d2", BEHIND)]), "t1", "t2")
    assert [number for number, _ in discs(sheet_of(project))] == ["1", "1"]


def test_a_department_gets_its_own_part_as_outlines_and_what_comes_before_and_after() -> None:
    project = housed(["d1"], ["d2"], ["d3"], waiting="3 days")
    words = said(project, for_department("d2"))
    assert "For Sales" in words
    assert "What the others live through with Nell" in words[1] or any(
        "What the others live through with Nell" in word for word in words
    )
    assert "Before you: Nell has 1 touchpoint, 1 department and 6 days of waiting behind them." in words
    assert "After you: Nell has 1 touchpoint, 1 department and 3 days of waiting ahead." in words
    assert not any("Before you" in word for word in said(project))


def test_who_is_not_met_is_told_so_and_the_first_and_the_last_too() -> None:
    project = housed(["d1"], ["d2"])
    assert "Before you: Nell begins with you." in said(project, for_department("d1"))
    assert "After you: You are the last whom Nell meets." in said(project, for_department("d2"))
    assert "Before you: Nell does not meet you on this journey." in said(project, for_department("d3"))


def test_the_stories_are_the_others() -> None:
    project = told_by(told_by(housed(["d1"], ["d2"]), "o1", "d1", "t1", "Mine"), "o2", "d2", "t2", "Theirs")
    stories = [seen.mark.record for seen in sheet_of(project, for_department("d1")).reading()]
    assert "o2" in stories
    assert "o1" not in stories
    assert {"o1", "o2"} <= {seen.mark.record for seen in sheet_of(project).reading()}


def test_where_a_department_takes_part_in_anothers_touchpoint_its_sheet_says_so() -> None:
    project = housed([("d1", {"supporting": ("d2",)})])
    assert any("with Sales" in word for word in said(project, for_department("d2")))
    assert not any("with Sales" in word for word in said(project))


def test_the_whole_and_each_department_of_a_journey_are_offered() -> None:
    offers = SHEETS["department-map"].offers(housed(["d1"], ["d2"]))
    assert [(offer.title, offer.about) for offer in offers] == [
        ("A house", ""),
        ("Marketing", "d1"),
        ("Sales", "d2"),
    ]


def middle(sheet: Sheet, row: str, column: str) -> tuple[float, float]:
    at = keys(sheet).index(row)
    where = next(each for each in sheet.columns if each.key == column)
    return where.x + where.width / 2, sheet.tops[at] + sheet.rows[at].height - 2.0


def dropped(project: Project, record: str, row: str, column: str) -> dict[str, object] | str:
    sheet = sheet_of(project, SHOWN)
    found = drop(project, sheet, record, *middle(sheet, row, column))
    return dict(found.fields) if isinstance(found, Drop) else found.code


def test_a_drop_sets_exactly_department_and_step() -> None:
    project = housed(["d1"], ["d2"])
    assert dropped(project, "t1", "d2", "s1") == {"department": "d2", "step": "s1"}
    assert dropped(project, "t1", "d3", "s0") == {"department": "d3"}
    assert dropped(project, "t1", "department:", "s0") == {"department": None}
    assert dropped(project, "t1", "d1", "s1") == {"step": "s1"}
    assert dropped(project, "t1", "d1", "s0") == {}


def test_a_touchpoint_typed_into_a_cell_is_that_departments() -> None:
    card = boards.add_in(housed(["d1"]), "t9", "d2", "s0", text="Typed").table(Touchpoint)["t9"]
    assert (card.department, card.step, card.text) == ("d2", "s0", "Typed")


def test_arrows_walk_from_card_to_card_and_through_empty_cells() -> None:
    project = housed(["d1"], ["d2"], departments=2)
    sheet = sheet_of(project, SHOWN)
    assert walk.step(project, sheet, ("t2",), "left") == "cell d2 s0"
    assert walk.step(project, sheet, ("cell d1 s1",), "left") == "t1"


def test_agreement_and_stamp_are_typed_where_they_stand() -> None:
    project = agreed(housed(["d1"], ["d2"]), "t1", "t2", "", "Kept")
    blocks = [
        (seen.mark.block.field, seen.mark.block.text)
        for seen in sheet_of(project).reading()
        if seen.mark.role == "handover" and seen.mark.block
    ]
    assert blocks == [("agreement", ""), ("stamp", "Kept")]
    assert isinstance(project.find("ht1t2"), Handover)


def test_a_renamed_department_is_renamed_everywhere() -> None:
    project = housed(["d1"], ["d2"])
    before = sheet_of(project)
    named = project.put(project.table(Department)["d1"].but(name="Shop"))
    words = [seen.mark.say for seen in make(named, "department-map", PRINTED, before).reading()]
    assert "Handover 1: Shop to Sales." in words
    assert not any("Marketing" in word for word in words)


def test_without_touchpoints_it_says_what_to_do_first() -> None:
    assert any(word.startswith("Nobody is with them yet.") for word in said(housed([], [])))
    assert not any(word.startswith("Nobody is with them") for word in said(housed(["d1"])))


@pytest.mark.parametrize("paper", ["A4", "A3", "A1", "A0", "roll-914"])
@pytest.mark.parametrize("about", ["", "d2"])
def test_it_fits_every_paper(paper: str, about: str) -> None:
    told: list[list[Told]] = [[f"d{n % 4 + 1}", (f"d{n % 3 + 1}", BEHIND)] for n in range(9)]
    fitted = fit(housed(*told), "department-map", SheetOptions(SAY, about=about), parse(paper))
    assert fitted.sheet.width * fitted.scale <= fitted.paper.width + 0.01
    assert fitted.sheet.height * fitted.scale <= fitted.paper.height + 0.01


def test_a_row_is_high_enough_for_a_long_name() -> None:
    project = housed([("d1", {"behind": True, "text": "Calls"})], ["d2"], feels=False)
    named = project.put(project.table(Department)["d1"].but(name="Käyttöönottosuunnittelu ja huolto"))
    sheet = sheet_of(named, SheetOptions(SAY, height=0.0))
    row = next(row for row in sheet.rows if row.key == "d1")
    label = next(placed for placed in row.placed if any(m.role == "lane" for m in placed.cell.marks))
    assert label.y + label.cell.height <= row.height
