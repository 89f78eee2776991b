from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from canvas.editing import walk
from canvas.layout import style
from canvas.layout.channels import looks
from canvas.layout.channels.kind import KIND
from canvas.layout.options import Drop
from canvas.layout.paper import fit, parse
from canvas.layout.shapes import Box, Group, Path, Shape, Text
from canvas.layout.sheet import Seen, Sheet
from canvas.layout.sheets import SHEETS, SheetOptions, make
from canvas.model.edits import boards, deleting
from canvas.model.edits.boards import OWN_LIFE
from canvas.model.journey import Touchpoint
from canvas.model.people import Channel, Persona
from canvas.model.problem import EditError, Problem
from canvas.model.project import Project
from tests.layout.ends import points
from tests.layout.plain import SAY
from tests.layout.walked import walked, walks

SHOWN = SheetOptions(SAY, show_empty=True)
PRINTED = SheetOptions(SAY)
BROKEN = SheetOptions(SAY, height=900.0, decks=2)
OWN = {"with_us": False}
WIDTHS = (looks.PEN.casing, looks.PEN.width, looks.SECOND_PEN.width)
SLOW = settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def sheet_of(project: Project, options: SheetOptions = PRINTED) -> Sheet:
    return make(project, "channel-map", options)


def keys(sheet: Sheet) -> list[str]:
    return [row.key for row in sheet.rows]


def stations(sheet: Sheet) -> list[Seen]:
    return [seen for seen in sheet.reading() if seen.mark.role == "touchpoint"]


def flat(
    shapes: tuple[Shape, ...], x: float, y: float, scale: float = 1.0
) -> Iterator[tuple[Shape, float, float]]:
    """Every shape of the board with the origin of its coordinates; groups of icons hold no text."""
    for shape in shapes:
        if isinstance(shape, Group):
            yield from flat(shape.shapes, x + shape.x * scale, y + shape.y * scale, scale * shape.scale)
        else:
            yield shape, x, y


def texts(sheet: Sheet) -> list[Box]:
    """Where the words of the stations stand, as high as their letters; not those in a pill on the path."""
    found = []
    for seen in stations(sheet):
        for shape, x, y in flat(seen.mark.shapes, seen.x, seen.y):
            if isinstance(shape, Text) and shape.colour != style.PAPER:
                top = y + shape.baseline - 0.73 * shape.size
                found.append(Box(x + shape.x, top, shape.width, 0.93 * shape.size))
    return found


def strokes(sheet: Sheet) -> list[Box]:
    """Where every path runs upright or round a corner, in small pieces as wide as its line."""
    found: list[Box] = []
    for seen in (each for each in sheet.reading() if each.mark.role == "paper"):
        for shape, x, y in flat(seen.mark.shapes, seen.x, seen.y):
            stroke = shape.stroke if isinstance(shape, Path) else None
            if (
                isinstance(shape, Path)
                and stroke
                and stroke.width in (looks.PEN.width, looks.SECOND_PEN.width)
            ):
                found += _pieces(shape, x, y, stroke.width / 2)
    return found


def _pieces(path: Path, x: float, y: float, half: float) -> Iterator[Box]:
    for (x1, y1), (x2, y2) in pairwise(points(path)):
        if y1 != y2:
            left, top = min(x1, x2) - half, min(y1, y2)
            yield Box(x + left, y + top, max(x1, x2) + half - left, max(y1, y2) - top)


def crossed(sheet: Sheet) -> list[Box]:
    pieces = strokes(sheet)
    return [
        box
        for box in texts(sheet)
        for line in pieces
        if box.x < line.right and box.right > line.x and box.y < line.bottom and box.bottom > line.y
    ]


@SLOW
@given(walks(), st.sampled_from(["", "p2"]), st.sampled_from([None, 500.0, 900.0]), st.integers(1, 3))
def test_no_upright_line_of_a_path_crosses_text(
    project: Project, other: str, width: float | None, decks: int
) -> None:
    sheet = sheet_of(project, SheetOptions(SAY, about=other, width=width, decks=decks))
    assert crossed(sheet) == []


@SLOW
@given(walks(), st.integers(1, 3))
def test_no_station_lies_on_another_and_none_beside_the_sheet(project: Project, decks: int) -> None:
    found = [seen.box for seen in stations(sheet_of(project, SheetOptions(SAY, decks=decks)))]
    for number, box in enumerate(found):
        for other in found[number + 1 :]:
            apart = box.right <= other.x + 0.01 or other.right <= box.x + 0.01
            assert apart or box.bottom <= other.y + 0.01 or other.bottom <= box.y + 0.01


@SLOW
@given(walks(8), walks(8), st.sampled_from([SHOWN, PRINTED, BROKEN]))
def test_a_board_made_from_one_before_equals_one_made_at_once(
    one: Project, two: Project, options: SheetOptions
) -> None:
    before = sheet_of(one, options)
    assert make(two, "channel-map", options, before) == sheet_of(two, options)


def test_a_changed_touchpoint_makes_one_new_cell() -> None:
    project = walked({"cards": ["c1", "c2"]}, {"cards": ["c2"]})
    before = sheet_of(project, SHOWN)
    old = {id(placed.cell) for row in before.rows for placed in row.placed}
    after = make(project.put(project.table(Touchpoint)["t1"].but(text="Other")), "channel-map", SHOWN, before)
    new = [placed.cell for row in after.rows for placed in row.placed if id(placed.cell) not in old]
    assert {(cell.row, cell.column) for cell in new if cell.row} == {("c1", "s0")}


def test_channels_stand_in_groups_by_kind_and_own_life_first() -> None:
    project = walked({"cards": [""], **OWN}, {"cards": ["c1", "c2", "c3", "c4", ""]})
    board = [key for key in keys(sheet_of(project)) if boards.row_fields(project, key) is not None]
    assert board == [OWN_LIFE, "c4", "c1", "c2", "c3", "channel:"]
    kinds = [channel.kind for key in board if (channel := project.get(Channel, key))]
    assert kinds == ["digital", "physical", "personal", None]


def test_a_channel_nothing_happens_in_is_left_out_of_the_print_and_shown_on_the_screen() -> None:
    project = walked({"cards": ["c1"]})
    assert "c2" not in keys(sheet_of(project))
    assert "c2" in keys(sheet_of(project, SHOWN))


def test_the_print_says_the_numbers_and_marks_every_change() -> None:
    project = walked(
        {"cards": ["c1"]},
        {"cards": ["c2"], "wanted": "c3", "waiting": "6 days"},
        {"cards": [""], **OWN},
        {"cards": ["c1", "c2"]},
    )
    said = [seen.mark.say for seen in sheet_of(project).reading()]
    assert "2 changes of channel, on 4 steps" in said
    assert "1 unwanted change, would rather have another" in said
    assert "6 days of waiting, in 1 place" in said
    assert any("Would rather have Channel 3. Waits 6 days." in words for words in said)
    assert "A walk. As it is. 1 detour through their own life." in next(
        s for s in said if "path through" in s
    )
    assert discs(sheet_of(project)) == ["1", "2"]


def discs(sheet: Sheet) -> list[str]:
    shapes = [shape for seen in sheet.reading() if seen.mark.role == "paper" for shape in seen.mark.shapes]
    return [shape.text for shape in shapes if isinstance(shape, Text) and shape.text.isdigit()]


def test_the_persona_asked_for_walks() -> None:
    project = walked({"cards": ["c1", ("c2", {"personas": ("p2",)})]})
    assert discs(sheet_of(project)) == []
    assert discs(sheet_of(project, SheetOptions(SAY, persona="p2"))) == ["1"]


def test_a_second_persona_is_drawn_dashed_beside_the_first() -> None:
    project = walked({"cards": ["c1", ("c2", {"personas": ("p2",)})]}, {"cards": ["c1"]})
    paths = [
        shape.stroke
        for seen in sheet_of(project, SheetOptions(SAY, about="p2")).reading()
        for shape in seen.mark.shapes
        if isinstance(shape, Path) and shape.stroke
    ]
    assert any(stroke.width == looks.SECOND_PEN.width and stroke.dash for stroke in paths)


def test_the_paths_of_other_personas_are_offered_beside_the_first_where_they_differ() -> None:
    offers = SHEETS["channel-map"].offers(walked({"cards": ["c1", ("c2", {"personas": ("p2",)})]}))
    assert [(offer.title, offer.about) for offer in offers] == [("A walk", ""), ("A walk · Tom Birch", "p2")]
    assert len(SHEETS["channel-map"].offers(walked({"cards": ["c1"]}))) == 1


def test_without_touchpoints_it_says_what_to_do_first() -> None:
    said = [seen.mark.say for seen in sheet_of(walked({}, {})).reading()]
    assert any(words.startswith("There is no path here yet.") for words in said)
    assert not any(words.startswith("There is no path") for words in _said(walked({"cards": ["c1"]})))


def _said(project: Project) -> list[str]:
    return [seen.mark.say for seen in sheet_of(project).reading()]


def middle(sheet: Sheet, row: str, column: str) -> tuple[float, float]:
    at = keys(sheet).index(row)
    where = next(each for each in sheet.columns if each.key == column)
    return where.x + where.width / 2, sheet.tops[at] + sheet.rows[at].height - 2.0


def dropped(project: Project, record: str, row: str, column: str) -> dict[str, object] | str:
    sheet = sheet_of(project, SHOWN)
    found = KIND.drop(project, sheet, record, *middle(sheet, row, column))
    return dict(found.fields) if isinstance(found, Drop) else found.code


def test_a_drop_sets_exactly_channel_and_step_and_says_so() -> None:
    project = walked({"cards": ["c1"]}, {"cards": ["c2"]})
    assert dropped(project, "t1", "c2", "s1") == {"channel": "c2", "step": "s1"}
    assert dropped(project, "t1", "c3", "s0") == {"channel": "c3"}
    assert dropped(project, "t1", "c1", "s1") == {"step": "s1"}
    assert dropped(project, "t1", "c1", "s0") == {}


def test_a_drop_that_would_not_stay_where_it_fell_is_refused_with_the_reason() -> None:
    project = walked({"cards": ["c1"]}, {"cards": [""], **OWN})
    assert dropped(project, "t1", OWN_LIFE, "s0") == "step-with-us"
    assert dropped(project, "t1", OWN_LIFE, "s1") == "department-in-own-life"
    assert dropped(project, "t2", "c1", "s1") == "own-life-without-department"
    assert dropped(project, "t1", "c1", "s1") == {"step": "s1"}


def test_a_touchpoint_typed_into_a_cell_lies_in_its_channel_and_step() -> None:
    project = walked({"cards": ["c1"]}, OWN)
    made = boards.add_in(project, "t9", "c2", "s0", text="Typed")
    card = made.table(Touchpoint)["t9"]
    assert (card.channel, card.step, card.text) == ("c2", "s0", "Typed")
    own = boards.add_in(project, "t9", OWN_LIFE, "s1", text="Thinks").table(Touchpoint)["t9"]
    assert (own.channel, own.step) == (None, "s1")
    with pytest.raises(EditError):
        boards.add_in(project, "t9", "c2", "s1", text="Neither")


def test_arrows_walk_from_station_to_station_and_through_empty_cells() -> None:
    project = walked({"cards": ["c1"]}, {"cards": ["c2"]}, channels=2)
    sheet = sheet_of(project, SHOWN)
    assert walk.step(project, sheet, ("t2",), "left") == "cell c2 s0"
    assert walk.step(project, sheet, ("cell c1 s1",), "left") == "t1"
    assert {walk.step(project, sheet, ("t1",), "up"), walk.step(project, sheet, ("t1",), "down")} >= {
        "cell c2 s0"
    }


def test_a_station_is_typed_in_place_and_its_text_stands_in_the_middle() -> None:
    (seen,) = stations(sheet_of(walked({"cards": ["c1"]})))
    block = seen.mark.block
    assert block is not None
    assert (block.field, block.is_centred) == ("text", True)
    (word,) = [shape for shape in seen.mark.shapes if isinstance(shape, Text)]
    column = sheet_of(walked({"cards": ["c1"]})).columns[0]
    assert seen.x + word.x + word.width / 2 == pytest.approx(column.x + column.width / 2, abs=0.01)


@pytest.mark.parametrize("paper", ["A4", "A3", "A2", "A1", "A0", "roll-914"])
@pytest.mark.parametrize("steps", [1, 3, 14])
def test_it_fits_every_paper(paper: str, steps: int) -> None:
    project = walked(*({"cards": [f"c{n % 4 + 1}"], "feels": 1} for n in range(steps)))
    fitted = fit(project, "channel-map", PRINTED, parse(paper))
    assert fitted.sheet.width * fitted.scale <= fitted.paper.width + 0.01
    assert fitted.sheet.height * fitted.scale <= fitted.paper.height + 0.01
    assert fitted.sheet.columns[0].width <= 90.0


def test_forty_steps_in_twenty_channels_stay_apart() -> None:
    project = walked(*({"cards": [f"c{n * 7 % 20 + 1}"]} for n in range(40)), channels=20)
    sheet = sheet_of(project)
    assert len(discs(sheet)) == 39
    assert min(column.width for column in sheet.columns) >= 46.0
    assert crossed(sheet) == []


def test_what_makes_the_paper_too_small_is_the_text_of_the_stations() -> None:
    project = walked(*({"cards": [f"c{n % 4 + 1}"]} for n in range(40)))
    fitted = fit(project, "channel-map", PRINTED, parse("A4"))
    (found,) = fitted.problems
    assert isinstance(found, Problem)
    assert dict(found.values)["size_pt"] == pytest.approx(16.0 * fitted.scale, abs=0.1)


def test_a_name_that_ends_in_a_sibilant_takes_no_second_s() -> None:
    project = walked({"cards": ["c1"]})
    named = project.put(project.table(Persona)["p1"].but(name="Jens"))
    assert any("Jens’ path" in words for words in _said(named))
    assert any("Nell’s path" in words for words in _said(project))


def test_phases_left_out_let_the_path_come_in_with_its_own_numbers() -> None:
    project = walked(*({"cards": [f"c{n % 2 + 1}"]} for n in range(6)))
    sheet = sheet_of(project, SheetOptions(SAY, hidden=frozenset({"f0"})))
    assert sorted(discs(sheet)) == ["3", "4", "5"]


def test_a_second_persons_path_is_seen_where_it_runs_beside_the_first() -> None:
    project = walked(*({"cards": [f"c{n % 2 + 1}"]} for n in range(4)))
    sheet = sheet_of(project, SheetOptions(SAY, about="p2"))
    paper = [seen.mark.shapes for seen in sheet.reading() if seen.mark.role == "paper"]
    drawn = [
        shape.stroke.width
        for shapes in paper
        for shape in shapes
        if isinstance(shape, Path) and shape.stroke and shape.stroke.width in WIDTHS
    ]
    assert drawn.index(looks.PEN.casing) < drawn.index(looks.SECOND_PEN.width) < drawn.index(looks.PEN.width)


def test_a_deleted_channel_leaves_its_touchpoints_without_one() -> None:
    project = deleting.delete(walked({"cards": ["c1"]}), ["c1"])
    assert "channel:" in keys(sheet_of(project))
