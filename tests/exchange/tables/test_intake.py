"""Tables on their way in: what is guessed, what one click changes, what is remembered."""

from __future__ import annotations

import pytest

from canvas.exchange.foreign import ForeignFileError
from canvas.exchange.tables import intake
from canvas.exchange.tables.guess import FIELDS
from canvas.exchange.tables.likely import others
from canvas.exchange.tables.names import ROLES
from canvas.model.journey import Lane, Touchpoint

MATRIX = """Phases\tBefore\tDuring
Touchpoints\tAdvert\tTill
Thoughts\t\tToo dear
Places\tShop\tWeb"""
LIST = "Fase;Trin;Kontaktpunkt\nFør;Søg;Hjemmeside\nI køb;Køb;Butik på gågade"


def kinds(told: intake.Intake) -> dict[str, str]:
    return {lane.title: lane.kind for lane in told.imported().project.all(Lane)}


def test_a_block_with_names_of_rows_is_a_map_and_one_without_is_cells() -> None:
    assert intake.begin(MATRIX, "").kind == "map"
    assert intake.begin("a\tb\nc\td", "").kind == "cells"
    assert intake.begin("a;b\nc;d", "x.csv", is_file=True).kind == "map"


def test_one_line_is_taken_for_something_else() -> None:
    told = intake.begin(MATRIX, "")
    assert kinds(told)["Places"] == "notes"
    assert kinds(told.but(3, role="touchpoints"))["Places"] == "touchpoints"


def test_another_layout_is_another_look_at_the_same_table() -> None:
    turned = "\n".join(
        "\t".join(row) for row in zip(*(line.split("\t") for line in MATRIX.split("\n")), strict=True)
    )
    told = intake.begin(turned, "")
    assert told.part.guess.shape == "turned"
    assert told.shaped("matrix").part.guess.shape == "matrix"


def test_what_was_changed_is_remembered_for_the_next_table_of_that_kind() -> None:
    told = intake.begin(MATRIX, "")
    assert told.mappings() == {}
    kept = told.but(3, role="touchpoints").mappings()

    again = intake.begin(MATRIX.replace("Web", "Phone"), "", lambda key: kept.get(key, ""))

    assert again.is_remembered
    assert kinds(again)["Places"] == "touchpoints"
    assert not again.but(3, role="notes").is_remembered
    assert not intake.begin(
        MATRIX.replace("Places", "Spots"), "", lambda key: kept.get(key, "")
    ).is_remembered


def test_whether_it_is_a_map_is_remembered_too() -> None:
    kept = intake.begin(MATRIX, "").of_kind("cells").mappings()
    assert intake.begin(MATRIX, "", lambda key: kept.get(key, "")).kind == "cells"


@pytest.mark.parametrize("kept", ["", "{", "[]", '{"version": 1, "shape": "long", "lines": 3, "kind": "x"}'])
def test_a_damaged_memory_is_no_harm(kept: str) -> None:
    assert list(intake.begin(MATRIX, "", lambda _: kept).imported().project.all(Touchpoint))


def test_a_file_is_read_with_another_encoding_and_separator() -> None:
    told = intake.begin(LIST.encode("mac_roman"), "rejse.csv", is_file=True)
    assert (told.separator, told.encoding) == (";", "cp1252")
    better = told.read_as(lambda _: "", encoding="mac_roman")
    assert better.rows[2] == ["I køb", "Køb", "Butik på gågade"]
    assert better.encoding == "mac_roman"
    assert len(told.read_as(lambda _: "", separator=",").rows[0]) == 1


def test_plain_letters_have_no_encoding_to_ask_about() -> None:
    assert intake.begin(b"Step,Touchpoint\nLooks,Advert", "x.csv").encoding == ""
    assert intake.begin(MATRIX, "").separator == ""


def test_one_of_several_tables_is_taken() -> None:
    page = "".join(
        f"<table><tr><th>Phases<td>A</tr><tr><th>Touchpoints<td>{text}</tr><tr><th>Thoughts<td>x</tr></table>"
        for text in ("one", "two")
    )
    told = intake.begin(page, "")
    assert len(told.taken) == 2
    only = told.taking(1)
    assert [card.text for card in only.imported().project.all(Touchpoint)] == ["two"]
    assert only.part is only.parts[1]
    with pytest.raises(ForeignFileError):
        told.taking().imported()


def test_a_table_that_is_no_map_is_shown_all_the_same() -> None:
    told = intake.begin(
        b"<table><tr><td>a<td>b</tr><tr><td>c<td>d</tr></table><table><tr><td>e</table>", "x.html"
    )
    assert len(told.parts) == 2
    assert len(told.taken) == 1


def test_nothing_is_no_table() -> None:
    with pytest.raises(ForeignFileError):
        intake.begin("\t\n\t", "")


def test_every_role_has_two_others_that_it_may_be() -> None:
    from canvas.exchange.tables.guess import Line

    for shape, roles in (("matrix", (*ROLES, "more")), ("long", FIELDS)):
        for role in roles:
            likely = others(Line(0, "", role), shape)  # type: ignore[arg-type]  # they are roles
            assert set(likely) <= set(roles)
            assert len({role, *likely}) >= 2
