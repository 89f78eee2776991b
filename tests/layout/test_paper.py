from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from canvas.frozen import replace
from canvas.layout import style
from canvas.layout.options import SheetOptions
from canvas.layout.paper import Fitted, Orientation, PaperError, fit, parse
from canvas.layout.sheet import Sheet
from canvas.layout.sheets import least_height, make
from canvas.model.journey import Step, Touchpoint
from canvas.model.project import Project
from tests.editing.plain import project
from tests.layout.example import PRINTED, example
from tests.layout.plain import SAY
from tests.layout.small import row, small, words_in


def fitted(project: Project, name: str, orientation: Orientation = "auto") -> Fitted:
    return fit(project, "map", PRINTED, parse(name), orientation)


def lies_on_paper(result: Fitted) -> bool:
    right = result.x + result.sheet.width * result.scale
    bottom = result.y + result.sheet.height * result.scale
    page = result.paper
    return result.x >= 0 and result.y >= 0 and right <= page.width + 0.01 and bottom <= page.height + 0.01


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        ("A0", (841, 1189)),
        ("a4", (210, 297)),
        ("roll-914", (914, None)),
        ("1800x900", (1800, 900)),
        ("1800 × 900 mm", (1800, 900)),
        ("594.5x841", (594.5, 841)),
    ],
)
def test_papers_are_known_by_name_and_by_millimetres(text: str, sides: tuple[float, float | None]) -> None:
    paper = parse(text)
    assert (paper.width, paper.height) == sides


@pytest.mark.parametrize(
    "text", ["A7", "", "roll-", "0x100", "1e9x3", "roll-5", "900x", "letter", "90000x99"]
)
def test_a_paper_there_is_not_is_refused(text: str) -> None:
    with pytest.raises(PaperError):
        parse(text)


@settings(max_examples=12)
@given(
    st.sampled_from(["A0", "A1", "A3", "A4", "A6", "roll-610", "roll-914", "1800x900", "500x2000"]),
    st.sampled_from(["auto", "portrait", "landscape"]),
    st.booleans(),
)
def test_nothing_is_ever_cut(paper: str, orientation: Orientation, is_small: bool) -> None:
    assert lies_on_paper(fitted(small() if is_small else example(), paper, orientation))


def test_the_sheet_scales_with_the_paper() -> None:
    scales = [fitted(example(), paper).scale for paper in ("A0", "A2", "A4")]
    assert scales[0] / scales[1] == pytest.approx(2, rel=0.03)
    assert scales[1] / scales[2] == pytest.approx(2, rel=0.03)


def test_columns_fill_the_width_of_the_paper() -> None:
    result = fitted(example(), "A1")
    last = result.sheet.columns[-1]
    assert (last.x + last.width + style.MARGIN) * result.scale == pytest.approx(841, abs=0.5)
    assert (result.paper.width, result.paper.height) == (841, 594)


def test_a_map_with_many_columns_lies_on_its_side_by_itself() -> None:
    result = fitted(example(), "A3")
    assert result.paper.width > result.paper.height
    assert fitted(example(), "A3", "portrait").paper.width == 297


def test_a_paper_typed_in_millimetres_is_not_turned_unasked() -> None:
    assert fitted(example(), "700x1000").paper[1:] == (700, 1000)
    assert fitted(example(), "700x1000", "landscape").paper[1:] == (1000, 700)


def test_card_text_too_small_names_the_smallest_paper_that_works() -> None:
    (found,) = fitted(example(), "A4").problems
    told = dict(found.values)
    assert found.code == "type-too-small"
    assert float(told["size_pt"]) < float(told["least_pt"]) == 6
    better = str(told["paper"])
    assert not fitted(example(), better).problems
    assert parse(better).width > 210


def test_on_a_wall_text_must_be_larger_than_in_the_hand() -> None:
    many = [Touchpoint(id=f"t{n}x", lane="l2", step="s1", order="V", text="More") for n in range(40)]
    (found,) = fitted(small().put(*many), "A1").problems
    assert dict(found.values)["least_pt"] == 12


def test_where_no_paper_is_large_enough_none_is_named() -> None:
    steps = [Step(id=f"s{n}x", phase="f1", order="V", title="Step") for n in range(60)]
    many = [Touchpoint(id=f"t{n}x", lane="l2", step="s1", order="V", text="More") for n in range(60)]
    (found,) = fit(small().put(*steps, *many), "map", PRINTED, parse("A4"), "landscape").problems
    assert dict(found.values)["paper"] == ""


def test_a_roll_is_as_long_as_the_sheet_and_keeps_the_margins_of_the_plotter() -> None:
    result = fitted(example(), "roll-914")
    assert result.paper.height == 914
    assert result.y >= 19
    assert result.sheet.height * result.scale <= 876 + 0.01
    assert result.paper.width == pytest.approx(result.sheet.width * result.scale + 38, abs=0.1)


def test_along_a_roll_the_sheet_grows_downwards() -> None:
    result = fitted(example(), "roll-914", "portrait")
    assert result.paper.width == 914
    assert result.paper.height == pytest.approx(result.sheet.height * result.scale + 38, abs=0.1)


def test_the_footer_names_the_paper() -> None:
    assert "A1 · 841 × 594 mm" in words_in(row(fitted(example(), "A1").sheet, "footer"))
    own = fit(small(), "map", SheetOptions(SAY, paper_text="Sheet 2 of 3"), parse("A3"))
    assert "Sheet 2 of 3" in words_in(row(own.sheet, "footer"))


@pytest.mark.parametrize("width", [700.0, 1_000.0, 1_400.0])
@pytest.mark.parametrize("is_small", [False, True])
def test_a_map_is_never_lower_than_was_told_without_laying_it_out(width: float, is_small: bool) -> None:
    project = small() if is_small else example()
    options = replace(PRINTED, width=width, height=0.0)
    told = least_height(project, "map", options)
    assert 0 < told <= make(project, "map", options).height


def test_a_map_that_is_larger_along_a_roll_is_laid_out_once(monkeypatch: pytest.MonkeyPatch) -> None:
    steps = [
        Touchpoint(id=f"t{n}x", lane="l2", step="s1", order="V", text="More words " * 9) for n in range(90)
    ]
    asked: list[float | None] = []

    def watched(project: Project, name: str, options: SheetOptions, previous: Sheet | None = None) -> Sheet:
        asked.append(options.width)
        return make(project, name, options, previous)

    monkeypatch.setattr("canvas.layout.paper.make", watched)
    assert fitted(small().put(*steps), "roll-914").paper.width == 914
    assert len(set(asked)) == 1


@pytest.mark.parametrize("name", ["A4", "A3"])
def test_a_small_map_is_printed_as_large_as_is_read_in_the_hand(name: str) -> None:
    """Not as small as the map of a wall would be on such a paper."""
    result = fitted(project(("Sees it", 0, 0), ("Buys it", 0, 2)), name)
    assert result.scale * style.CARD.em / style.POINT >= 8.9
    assert lies_on_paper(result)
    assert not result.problems
