from __future__ import annotations

import datetime
from pathlib import Path

import pikepdf
import pypdfium2
import pytest

from canvas.files import container
from canvas.files.manifest import Stamp
from canvas.model.edits.views import keep_view
from canvas.model.index import index_of
from canvas.model.journey import Journey, Phase
from canvas.model.work import GridCell, RelationshipLevel
from tests.cli.commanding import Commands

MM = 25.4 / 72


def lines(path: str) -> list[str]:
    """The lines of every page, as a reader of PDFs finds them."""
    with pypdfium2.PdfDocument(path) as found:
        pages = [page.get_textpage().get_text_bounded() for page in found]
    return [line.strip() for page in pages for line in page.splitlines()]


def sizes(path: str) -> list[tuple[int, int]]:
    with pikepdf.open(path) as found:
        return [tuple(round(float(side) * MM) for side in page.mediabox[2:]) for page in found.pages]  # type: ignore[misc]  # two sides a page


def test_the_map_is_one_pdf_with_real_text(journeywall: Commands) -> None:
    answer = journeywall("export", journeywall.project(), "-o", "day.pdf")

    assert answer == (0, "", "")
    assert {"Make tea", "Take the bus", "Home"} <= set(lines("day.pdf"))


@pytest.mark.parametrize(
    ("paper", "orientation", "size"),
    [
        ("A0", "landscape", (1189, 841)),
        ("A3", "portrait", (297, 420)),
        ("1800x900", "auto", (1800, 900)),
        ("a1", "landscape", (841, 594)),
    ],
)
def test_paper_and_orientation_are_those_asked_for(
    journeywall: Commands, paper: str, orientation: str, size: tuple[int, int]
) -> None:
    name = journeywall.project()
    journeywall("export", name, "-o", "day.pdf", "--paper", paper, "--orientation", orientation)

    assert sizes("day.pdf") == [size]


def test_a_roll_is_as_wide_as_it_is(journeywall: Commands) -> None:
    journeywall("export", journeywall.project(), "-o", "day.pdf", "--paper", "roll-914")

    ((width, height),) = sizes("day.pdf")
    assert 914 in (width, height)


def test_a_wall_map_is_put_together_from_sheets_of_an_ordinary_printer(journeywall: Commands) -> None:
    journeywall("export", journeywall.project(), "-o", "day.pdf", "--paper", "A2", "--tiles", "a4")

    assert sizes("day.pdf") == [(297, 210)] * 4


def test_a_paper_no_print_can_be_divided_over_is_wrong_usage(journeywall: Commands) -> None:
    answer = journeywall("export", journeywall.project(), "-o", "day.pdf", "--tiles", "roll-914")

    assert answer.code == 2
    assert "roll-914" in answer.err


def test_the_same_file_prints_the_same_bytes(journeywall: Commands) -> None:
    name = journeywall.project()
    for output in ("one.pdf", "other.pdf"):
        journeywall("export", name, "-o", output)

    assert Path("one.pdf").read_bytes() == Path("other.pdf").read_bytes()


def test_a_persona_prints_their_cards_and_everyones(journeywall: Commands) -> None:
    name = journeywall.project("journey\n Mine: 5: Me\n Hers: 3: Cat\n Ours: 4\n")

    answer = journeywall("export", name, "-o", "cat.pdf", "--persona", "CAT")

    printed = lines("cat.pdf")
    assert answer.code == 0
    assert [printed.count(card) for card in ("Mine", "Hers", "Ours")] == [1, 2, 2], "step heads stay"


def test_a_first_name_is_enough_where_only_one_has_it(journeywall: Commands) -> None:
    name = journeywall.project("journey\n A: 5: Per Hansen, Per Holm, Mette Holm\n")

    codes = [
        journeywall("export", name, "-o", "x.pdf", "--persona", who).code for who in ("mette", "Per", "P")
    ]

    assert codes == [0, 1, 1]


def test_every_journey_has_its_page_and_one_can_be_asked_for(journeywall: Commands) -> None:
    journeywall.write(
        "two.md", "# X\n```mermaid\njourney\nAlpha: 5\n```\n# Y\n```mermaid\njourney\nBeta: 5\n```\n"
    )
    journeywall("import", "two.md", "-o", "two.journey")

    journeywall("export", "two.journey", "-o", "both.pdf")
    journeywall("export", "two.journey", "-o", "y.pdf", "--journey", "y")

    assert (len(sizes("both.pdf")), len(sizes("y.pdf"))) == (2, 1)
    assert ("Alpha" in lines("y.pdf"), "Beta" in lines("y.pdf")) == (False, True)


def test_type_too_small_to_read_is_said_in_one_line_and_printed_all_the_same(journeywall: Commands) -> None:
    tasks = "\n".join(f" Task {i}: 3: Me" for i in range(20))

    answer = journeywall(
        "export", journeywall.project(f"journey\n{tasks}\n"), "-o", "day.pdf", "--paper", "A6"
    )

    assert (answer.code, len(answer.complaints)) == (0, 1)
    assert "A" in answer.err
    assert sizes("day.pdf")


def test_names_that_do_not_exist_are_answered_with_those_that_do(journeywall: Commands) -> None:
    name = journeywall.project()
    persona = journeywall("export", name, "-o", "x.pdf", "--persona", "Nobody")
    journey = journeywall("export", name, "-o", "x.pdf", "--journey", "Nowhere")

    assert (persona.code, len(persona.complaints)) == (1, 1)
    assert "Me, Cat" in persona.err
    assert (journey.code, len(journey.complaints)) == (1, 1)
    assert "A day" in journey.err
    assert "x.pdf" not in journeywall.names()


def test_a_view_prints_what_it_shows_and_nothing_else(journeywall: Commands) -> None:
    name = journeywall.project()
    loaded = container.load(name)
    journey = index_of(loaded.project).of(Journey)[0].id
    phase = index_of(loaded.project).of(Phase, journey)[0].id
    project = keep_view(loaded.project, "z0", journey, "Evening", {phase})
    container.save(name, project, {}, Stamp(loaded.manifest.commit.time, "Ann"), previous=loaded)

    answer = journeywall("export", name, "-o", "evening.pdf", "--view", "evening")
    wrong = journeywall("export", name, "-o", "x.pdf", "--view", "Morning")

    assert answer.code == 0
    assert ("Out" in lines("evening.pdf"), "Home" in lines("evening.pdf")) == (False, True)
    assert (wrong.code, len(wrong.complaints)) == (1, 1)
    assert "Evening" in wrong.err


@pytest.mark.parametrize(("sheet", "why"), [("wheel", "begin again"), ("grid", "relationship levels")])
def test_a_sheet_with_nothing_to_show_says_what_is_missing(
    journeywall: Commands, sheet: str, why: str
) -> None:
    answer = journeywall("export", journeywall.project(), "-o", "x.pdf", "--sheet", sheet)

    assert answer.code == 1
    assert why in answer.err


def test_social_roles_are_listed_and_asked_for_in_the_projects_language(journeywall: Commands) -> None:
    name = journeywall.project()
    loaded = container.load(Path(name))
    phase = index_of(loaded.project).of(Phase, index_of(loaded.project).of(Journey)[0].id)[0]
    project = loaded.project.put(
        RelationshipLevel(id="r1aaaaaaaaaaaaa", title="Ny"),
        GridCell(id="g1aaaaaaaaaaaaa", phase=phase.id, level="r1aaaaaaaaaaaaa", social_role="decider"),
    )
    project = project.with_head(project.head.but(language="da"))
    container.save(
        Path(name), project, {}, Stamp(datetime.datetime(2026, 3, 12, tzinfo=datetime.UTC), "Anna")
    )

    assert "grid\tBeslutter" in journeywall("sheets", name).out.splitlines()
    for asked in ("beslutter", "Decider"):
        assert journeywall("export", name, "-o", "x.pdf", "--sheet", "grid", "--about", asked).code == 0
