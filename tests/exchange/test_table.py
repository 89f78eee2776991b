from __future__ import annotations

import pytest

from canvas.model.journey import Step
from canvas.model.people import Channel
from tests.exchange.reading import (
    actors,
    cards,
    codes,
    journeys,
    lanes,
    name,
    phases,
    read,
    refusal,
    said,
    steps,
    table,
    texts,
    values,
)


def test_a_danish_table_becomes_a_project() -> None:
    project = read("varmepumpe.csv").project

    assert project.head.language == "da"
    assert phases(project) == ["Overvejer", "Køber"]
    assert steps(project) == ["Hører", "Søger", "Aftaler"]
    assert texts(project) == [
        "Hører om den over hækken",
        'Søger "varmepumpe" på nettet',
        "Skriver under\npå aftalen",
        "Bestiller pumpen",
    ]
    assert lanes(project) == [
        ("Kunden", "touchpoints"),
        ("Bag scenen", "touchpoints"),
        ("Følelser", "feelings"),
    ]


def test_cells_come_into_their_fields() -> None:
    project = read("varmepumpe.csv").project
    heard, searched, signed, ordered = cards(project)

    assert actors(project) == [["Per", "Kirsten"], ["Per"], [], []]
    assert values(project) == [{"Per": 1.0, "Kirsten": 1.0}, {"Per": -1.0}, {"": 2.0}, {}]
    assert heard.feelings[0].word == "nysgerrig"
    assert (searched.effort, searched.person) == (2, "Lone")
    assert searched.evidence
    assert (searched.evidence.strength, searched.evidence.source) == ("observed", "Interview, maj")
    assert [name(project, key) for key in (signed.department, *signed.supporting)] == ["Salg", "Jura"]
    assert (signed.is_moment_of_truth, searched.is_moment_of_truth) == (True, False)
    assert project.find(ordered.lane).stage == "backstage"
    assert {step.need for step in project.all(Step)} == {"", "At forstå prisen"}


def test_what_is_not_understood_is_listed() -> None:
    imported = read("varmepumpe.csv")

    assert said(imported, "table-column-unknown") == [{"column": "Farve"}]
    assert said(imported, "table-not-understood") == [
        {"line": 4, "value": "9", "column": "Indsats"},
        {"line": 4, "value": "måske", "column": "Evidens"},
    ]
    assert said(imported, "table-scale") == [{"scale": "1-5"}]
    assert len(imported.losses) == 4


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
@pytest.mark.parametrize("separator", [";", ",", "\t"])
def test_encoding_and_separator_are_detected(encoding: str, separator: str) -> None:
    cells = [["Fase", "Kontaktpunkt", "Følelse"], ["Før køb", '"a,b;c\td"', "-1"], ["Bagefter", "ø", "2"]]
    text = "\r\n".join(separator.join(row) for row in cells)
    project = read("t.csv", text.encode(encoding)).project

    assert phases(project) == ["Før køb", "Bagefter"]
    assert texts(project) == ["a,b;c\td", "ø"]
    assert values(project) == [{"": -1.0}, {"": 2.0}]


@pytest.mark.parametrize(
    "header",
    [
        "Phase,Step,Lane,Touchpoint,Emotion,Channel,Department,Persona,Description,Evidence,Effort,Order",
        "Fase,Trin,Bane,Kontaktpunkt,Følelse,Kanal,Afdeling,Persona,Beskrivelse,Evidens,Indsats,Rækkefølge",
        "Fase,Steg,Rad,Berøringspunkt,Følelse,Kanal,Avdeling,Persona,Beskrivelse,Belegg,Innsats,Rekkefølge",
        "Fase,Steg,Rad,Kontaktpunkt,Kjensle,Kanal,Avdeling,Persona,Skildring,Belegg,Innsats,Rekkjefølgje",
        "Fas,Steg,Rad,Beröringspunkt,Känsla,Kanal,Avdelning,Persona,Beskrivning,Underlag,Insats,Ordning",
        "Vaihe,Askel,Rivi,Kosketuspiste,Tunne,Kanava,Osasto,Persoona,Kuvaus,Näyttö,Vaiva,Järjestys",
        "Phase,Schritt,Zeile,Karte,Gefühl,Kanal,Abteilung,Persona,Beschreibung,Beleg,Aufwand,Reihenfolge",
        "PHASE , STEP,lane,touch-point,EMOTION:,channels,Owner,Actors,Details,evidence,Customer_Effort,#",
    ],
)
def test_headers_are_known_in_every_language(header: str) -> None:
    imported = table(header, "A,B,C,D,1,E,F,G,H,,3,1")
    project, (card,) = imported.project, cards(imported.project)

    assert codes(imported) == []
    assert (phases(project), steps(project), lanes(project)[0][0], card.text) == (["A"], ["B"], "C", "D")
    assert (name(project, card.channel), name(project, card.department)) == ("E", "F")
    assert (actors(project), values(project)) == ([["G"]], [{"G": 1.0}])
    assert (card.description, card.effort) == ("H", 3)


@pytest.mark.parametrize(
    ("header", "cells", "expected", "scale"),
    [
        ("emotion", "-2 -1 0 1 2", [-2, -1, 0, 1, 2], ""),
        ("emotion", "1 2 3 4 5", [-2, -1, 0, 1, 2], "1-5"),
        ("emotion", "1,5 −1 ½ 2 0", [1.5, -1, None, 2, 0], ""),
        ("emotion", "1 10 9 8 2", [-2, 2, 1.5, 1, -1.5], "1-10"),
        ("emotion (1-10)", "1 10 3 4 5", [-2, 2, -1, -0.5, 0], "1-10"),
        ("emotion -5…+5", "-5 0 5 1 -1", [-2, 0, 2, 0.5, -0.5], "-5..+5"),
        ("emotion", "++ + 0 - --", [2, 1, 0, -1, -2], ""),
        ("emotion", "\U0001f621 \U0001f641 \U0001f610 \U0001f642 \U0001f600", [-2, -1, 0, 1, 1], ""),
        ("emotion", "positiv dårlig neutral huono bra", [1, -1, 0, -1, 1], ""),
    ],
)
def test_feelings_are_read_on_their_scale(
    header: str, cells: str, expected: list[float | None], scale: str
) -> None:
    imported = table(f"text;{header}", *(f"card;{cell}" for cell in cells.split()))

    assert [felt[""] for felt in values(imported.project)] == expected
    assert [dict(what.values)["scale"] for what in imported.losses] == ([scale] if scale else [])


def test_a_number_off_its_scale_is_left_open_and_kept() -> None:
    imported = table("text,emotion", "a,0", "b,4", "c,5")

    assert values(imported.project)[0] == {"": None}
    assert said(imported, "table-off-scale") == [{"line": 2, "value": "0", "scale": "1-5"}]
    assert cards(imported.project)[0].feelings[0].original == "0"


def test_a_word_that_is_no_number_stays_a_word() -> None:
    (felt,) = cards(table("text,emotion", "a,irriteret").project)[0].feelings

    assert (felt.value, felt.word) == (None, "irriteret")


def test_a_column_of_feelings_may_be_about_one_persona() -> None:
    project = table("text,Emotion: Per,Emotion: Anna", "a,1,-1", "b,,2").project

    assert values(project) == [{"Per": 1.0, "Anna": -1.0}, {"Anna": 2.0}]
    assert len(journeys(project)[0].personas) == 2


def test_empty_cells_go_on_with_what_stands_above() -> None:
    project = table("phase,step,text", "A,one,x", ",,y", ",two,z", "B,,w").project

    assert (phases(project), steps(project)) == (["A", "B"], ["one", "two", ""])
    assert [project.find(card.step).title for card in cards(project)] == ["one", "one", "two", ""]


def test_a_phase_that_comes_again_is_another_one_unless_the_table_goes_lane_by_lane() -> None:
    again = table("phase,text", "A,x", "B,y", "A,z").project
    by_lane = table("lane,phase,step,text", "L,A,1,x", "L,B,2,y", "M,A,1,z", "M,B,2,w").project

    assert phases(again) == ["A", "B", "A"]
    assert (phases(by_lane), steps(by_lane)) == (["A", "B"], ["1", "2"])


def test_without_a_column_for_steps_each_touchpoint_is_one() -> None:
    assert steps(table("phase,text", "A,x", "A,y").project) == ["x", "y"]


def test_without_a_column_for_touchpoints_each_step_is_one() -> None:
    assert texts(table("phase,step", "A,x", "A,y").project) == ["x", "y"]


def test_a_row_without_a_touchpoint_speaks_about_its_step() -> None:
    project = table("phase,step,need,text,emotion", "A,one,To know,,-1").project
    (step,) = project.all(Step)

    assert (texts(project), step.need, step.feelings[0].value) == ([], "To know", -1.0)


def test_rows_stand_by_their_numbers_overall_or_within_their_phase() -> None:
    assert texts(table("no,phase,text", "2,A,y", "1,A,x").project) == ["x", "y"]
    assert texts(table("no,phase,text", "2,A,y", "1,A,x", "2,B,w", "1,B,z").project) == ["x", "y", "z", "w"]
    assert texts(table("no,phase,text", "2,A,y", ",A,x").project) == ["y", "x"]


def test_several_journeys_in_one_table() -> None:
    project = table("journey,phase,text", "One,A,x", "Two,A,y", "One,B,z").project

    assert [journey.title for journey in journeys(project)] == ["One", "Two"]
    assert (texts(project, 0), texts(project, 1)) == (["x", "z"], ["y"])


def test_channels_known_by_name_get_their_icon() -> None:
    project = table("text,channel", "a,App / E-mail", "b,app", "c,Brevdue").project
    icons = {channel.name: (channel.kind, channel.icon) for channel in project.all(Channel)}

    assert icons == {
        "App": ("digital", "smartphone"),
        "E-mail": ("digital", "mail"),
        "Brevdue": (None, ""),
    }
    assert [len(card.other_channels) for card in cards(project)] == [1, 0, 0]


def test_what_stands_above_the_header_is_listed() -> None:
    imported = table("My journey;;", "", "phase;text;", "A;x;")

    assert texts(imported.project) == ["x"]
    assert said(imported, "table-above-header") == [{"count": 1}]


def test_excels_own_first_line_is_understood() -> None:
    assert texts(table("sep=|", "phase|text", "A|x,y;z").project) == ["x,y;z"]


def test_a_quotation_mark_that_is_never_closed_swallows_nothing() -> None:
    imported = table("phase,text", 'A,"x', "B,y")

    assert texts(imported.project) == ["x", "y"]
    assert said(imported, "table-quotes") == [{"line": 2}]


def test_of_two_columns_for_one_field_the_clearer_is_taken() -> None:
    imported = table("name,touchpoint", "a,b")

    assert (texts(imported.project), said(imported, "table-column-twice")) == (["b"], [{"column": "name"}])


def test_what_is_never_shown_is_cleaned_away() -> None:
    assert texts(table("phase,text", "A,x\x00\u202ey").project) == ["xy"]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "foreign-empty"),
        ("a,b\n1,2", "table-no-header"),
        ("phase,channel\nA,B", "table-no-text"),
        ("phase,text\n", "table-no-rows"),
        ("phase,text\n" + "A,x\n" * 20_001, "foreign-too-many"),
        ("text" + ",b" * 300 + "\nA\n", "foreign-too-many"),
        ("phase,text\nA," + "x" * 100_001, "foreign-too-long"),
        ("phase,text\nA," + "x" * 140_000, "table-broken"),
    ],
)
def test_what_is_no_table_is_refused_with_one_reason(text: str, code: str) -> None:
    assert refusal("test.csv", text) == code
