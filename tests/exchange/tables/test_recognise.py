from __future__ import annotations

import pytest

from canvas.exchange.foreign import ForeignFileError
from canvas.exchange.tables.grid import Grid
from canvas.exchange.tables.names import named
from canvas.exchange.tables.recognise import is_journey, recognise
from tests.exchange.tables.plain import grid

KINDS = {
    "touchpoints": "Kontaktpunkter, Berøringspunkter, Beröringspunkter, Kosketuspisteet, Touchpoints, "
    "Berührungspunkte",
    "doing": "Handlinger, Aktiviteter, Handlingar, Toiminta, Customer actions, Handlungen",
    "thinking": "Kundens tanker, Tanker, Tankar, Ajatukset, What are they thinking?, Gedanken",
    "quotes": "Citater, Sitater, Citat, Sitaatit, Quotes, Zitate",
    "pains": "Smertepunkter, Utfordringer, Smärtpunkter, Kipupisteet, Pain points, Schmerzpunkte",
    "gains": "Gevinster, Gleder, Vinster, Ilot, Gains, Freuden",
    "questions": "Spørgsmål, Spørsmål, Frågor, Kysymykset, Open questions, Fragen",
    "feelings": "Følelser, Følelseskurve, Känslor, Tunteet, Emotions, Gefühle",
    "ideas": "Idéer, Muligheter, Möjligheter, Ideat, Opportunities, Verbesserungen",
    "measures": "Målinger, Nøkkeltall, Mätetal, Mittarit, KPIs, Kennzahlen",
    "promise": "Løfte, Merkevareløfte, Varumärkeslöfte, Lupaus, Brand promise, Versprechen",
    "pictures": "Billeder, Bilder, Bilder, Kuvat, Storyboard, Abbildungen",
    "stories": "Fortællinger, Fortellinger, Berättelser, Tarinat, Stories, Geschichten",
    "channel": "Kanaler, Kanaler, Kanaler, Kanavat, Channels, Kanäle",
    "department": "Afdeling, Avdeling, Avdelning, Osasto, Teams involved, Abteilung",
    "need": "Kundens behov, Mål, Behov, Tarve, Customer goals, Bedürfnis",
    "duration": "Varighed, Varighet, Varaktighet, Kesto, Duration, Dauer",
    "phase": "Fase, Faser, Fas, Vaihe, Phase, Phase",
    "step": "Trin, Steg, Steg, Askel, Step, Schritt",
}


@pytest.mark.parametrize(
    ("role", "name"), [(role, name.strip()) for role, names in KINDS.items() for name in names.split(",")]
)
def test_a_row_is_known_by_its_name_in_six_languages(role: str, name: str) -> None:
    found = named(name)

    assert found is not None
    assert found.role == role


@pytest.mark.parametrize(
    ("name", "stage"),
    [("Backstage", "backstage"), ("Bag scenen", "backstage"), ("Frontstage actions", "frontstage")],
)
def test_a_lane_before_or_behind_the_scene_holds_touchpoints(name: str, stage: str) -> None:
    found = named(name)

    assert found is not None
    assert (found.role, found.stage) == ("touchpoints", stage)


@pytest.mark.parametrize("name", ["Awareness", "Order", "Physical evidence", "", "🙂", "2026"])
def test_other_names_say_nothing(name: str) -> None:
    assert named(name) is None


MATRIX = """
Kunderejse | Overvejer |  | Køber
 | Søger | Spørger | Betaler
Mål | Finde noget | Blive klog | Komme hjem
Kontaktpunkter | Google | Butik | Kasse
Kanaler | Web | Butik | Butik
Følelser | 3 | 2 | 5
Noget andet | x | y | z
"""


def roles(table: Grid) -> list[str]:
    return [line.role for line in recognise(table).lines]


def test_a_matrix_has_phases_and_steps_above_its_lanes() -> None:
    guess = recognise(grid(MATRIX))

    assert guess.shape == "matrix"
    assert [line.role for line in guess.lines] == [
        "phase",
        "step",
        "need",
        "touchpoints",
        "channel",
        "feelings",
        "notes",
    ]


def test_a_table_turned_round_is_read_the_same() -> None:
    guess = recognise(grid(MATRIX).turned())

    assert guess.shape == "turned"
    assert guess.lines == recognise(grid(MATRIX)).lines


def test_a_list_of_touchpoints_is_no_matrix() -> None:
    guess = recognise(grid("Phase | Touchpoint | Emotion: Anna | Colour\nBuy | Pay | 4 | red"))

    assert guess.shape == "long"
    assert [(line.role, line.about) for line in guess.lines] == [
        ("phase", ""),
        ("text", ""),
        ("emotion", "Anna"),
        ("ignore", ""),
    ]


def test_columns_that_only_lanes_have_make_a_turned_matrix_of_a_list() -> None:
    table = grid(
        "Step | Touchpoints | Thoughts | Pain points\nBuy | Shop | Hm | Queue\nPay | Till | Oh | Cash"
    )

    assert recognise(table).shape == "turned"


def test_a_title_above_is_no_head() -> None:
    guess = recognise(grid("My map\n\n | Before | After\nTouchpoints | a | b"))

    assert (guess.title, guess.lines[0].role, guess.lines[1].role) == ("My map", "title", "phase")


def test_what_a_row_holds_decides_where_its_name_leaves_it_open() -> None:
    table = grid(
        f" | A | B\nTouchpoints | a | b\nOur own curve | 4 | 7,5\nExperience | {'long ' * 20} | {'x ' * 70}"
    )

    assert roles(table)[2:] == ["curve", "thinking"]


def test_fields_without_any_touchpoint_are_notes() -> None:
    assert roles(grid(" | A | B\nActions | a | b\nThoughts | c | d\nChannels | Web | Shop")) == [
        "phase",
        "doing",
        "thinking",
        "notes",
    ]


def test_a_row_without_a_name_goes_on_with_the_lane_above() -> None:
    assert roles(grid(" | A\nTouchpoints | a\n | b\nQuotes | c")) == [
        "phase",
        "touchpoints",
        "more",
        "quotes",
    ]


def test_every_decision_can_be_seen_and_changed() -> None:
    guess = recognise(grid(MATRIX))
    changed = guess.but(6, role="ideas").but(title="Ny titel")

    assert guess.decisions[0].options == ("matrix", "turned", "long")
    assert guess.decisions[-1].choice == "notes"
    assert not guess.decisions[-1].is_sure
    assert (changed.title, changed.decisions[-1].choice, changed.decisions[-1].is_sure) == (
        "Ny titel",
        "ideas",
        True,
    )


def test_what_there_is_not_cannot_be_chosen() -> None:
    guess = recognise(grid(MATRIX))

    with pytest.raises(ValueError, match="nonsense"):
        guess.but(6, role="nonsense")
    with pytest.raises(KeyError):
        guess.but(99, role="ideas")


def test_somebody_may_say_that_it_is_another_shape() -> None:
    assert recognise(grid(MATRIX), shape="turned").shape == "turned"


def test_an_empty_table_is_refused() -> None:
    with pytest.raises(ForeignFileError) as refused:
        recognise(grid(" | \n | "))
    assert refused.value.problem.code == "table-nothing"


def test_a_shopping_list_is_no_journey() -> None:
    assert not is_journey(grid("Milk | 2\nBread | 1\nButter | 3"))
    assert is_journey(grid(MATRIX))


def test_groups_before_the_names_are_no_names() -> None:
    table = grid(
        " | | Before | After\nFrontstage | Touchpoints | a | b\n | Thoughts | c | d\n"
        "Backstage | Touchpoints | e | f",
        (1, 0, 2, 1),
    )
    lines = recognise(table).lines

    assert [(line.label, line.role, line.stage) for line in lines[1:]] == [
        ("Touchpoints", "touchpoints", "frontstage"),
        ("Thoughts", "thinking", "frontstage"),
        ("Touchpoints", "touchpoints", "backstage"),
    ]


def test_what_service_journey_mapper_copies_is_read() -> None:
    table = grid(
        "Stage | 1. Find | | 2. Use\nSub-stage | Search | Choose | Start\nSetup\n"
        "User actions | a | b | c\nThoughts | d | | e",
        (2, 0, 1, 4),
    )

    assert roles(table) == ["phase", "step", "ignore", "doing", "thinking"]
