from __future__ import annotations

import pytest
from pydantic_core import ValidationError

from canvas.model.edits import house
from canvas.model.edits.deleting import delete
from canvas.model.journey import Picture, Touchpoint
from canvas.model.project import FontFile, Project
from tests.layout.small import small

LOGO, OTHER = (Picture(id=f"q{n}", sha256=str(n) * 64) for n in (1, 2))
REGULAR, BOLD, CJK = (
    FontFile(sha256=str(n) * 64, family=family) for n, family in enumerate(("Fed", "Fed", "Han"), start=3)
)


def with_fonts(*fonts: FontFile) -> Project:
    project = small()
    for font in fonts:
        project = house.with_font(project, font)
    return project


def test_the_first_font_becomes_the_typeface_and_the_next_stand_in() -> None:
    own = house.style(with_fonts(REGULAR, CJK, BOLD))
    assert (own.typeface, own.fonts) == ("Fed", (REGULAR, CJK, BOLD))
    project = house.with_font(small(), CJK, is_worn=False)
    assert house.style(project).typeface == ""


def test_the_same_file_is_there_once() -> None:
    assert house.style(with_fonts(REGULAR, REGULAR)).fonts == (REGULAR,)


def test_the_typeface_goes_with_the_last_file_of_its_family() -> None:
    project = house.without_font(with_fonts(REGULAR, BOLD, CJK), REGULAR.sha256)
    assert house.style(project).typeface == "Fed"
    project = house.without_font(project, BOLD.sha256)
    assert (house.style(project).typeface, house.style(project).fonts) == ("", (CJK,))
    assert house.without_font(project, BOLD.sha256) is project


def test_a_new_logo_takes_the_place_of_the_old_one() -> None:
    project = house.with_logo(house.with_logo(small(), LOGO), OTHER)
    assert house.style(project).logo == "q2"
    assert list(project.all(Picture)) == [OTHER]
    assert not list(house.with_logo(project, None).all(Picture))


def test_a_picture_that_is_shown_elsewhere_stays_when_it_is_no_logo_any_more() -> None:
    project = house.with_logo(small(), LOGO)
    card = project.table(Touchpoint)["t1"]
    project = project.put(card.but(pictures=("q1",)))
    assert list(house.with_logo(project, None).all(Picture)) == [LOGO]


def test_a_logo_that_is_deleted_leaves_the_house_without_one() -> None:
    project = delete(house.with_logo(small(), LOGO), ["q1"])
    assert house.style(project).logo is None


def test_colours_are_set_one_by_one() -> None:
    project = house.with_colour(small(), 1, "#C9A227")
    assert house.style(project).colours == ("", "#C9A227")
    project = house.with_colour(project, 0, "#7A1420")
    assert house.style(project).colours == ("#7A1420", "#C9A227")
    assert house.style(house.with_colour(project, 1, "")).colours == ("#7A1420",)
    assert house.with_colour(project, 0, "#7A1420") is project
    with pytest.raises(ValidationError):
        house.with_colour(project, 0, "rød")


def test_a_colour_is_read_as_people_write_it() -> None:
    written = ("#7a1420", " 7A1420 ", "#712", "", "#", "rød", "#7A142")
    assert [house.colour(each) for each in written] == ["#7A1420", "#7A1420", "#771122", "", "", None, None]
