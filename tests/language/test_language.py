from __future__ import annotations

import datetime

import pytest

from canvas.language import LANGUAGES, known, language, system_language, told_language
from canvas.model.problem import problem

DAY = datetime.date(2026, 3, 2)


@pytest.mark.parametrize(
    ("code", "ours"),
    [
        ("da", "da"),
        ("da-DK", "da"),
        ("da_DK.UTF-8", "da"),
        ("Danish_Denmark.1252", "da"),
        ("no", "nb"),
        ("nn-NO", "nb"),
        ("nb_NO", "nb"),
        ("Norwegian Bokmål_Norway.1252", "nb"),
        ("Norwegian-Nynorsk_Norway", "nb"),
        ("sv-FI", "sv"),
        ("fi_FI@euro", "fi"),
        ("en-GB", "en"),
        ("de-DE", "en"),
        ("C", "en"),
        ("", "en"),
    ],
)
def test_a_code_is_known_as_a_language_of_ours(code: str, ours: str) -> None:
    assert known(code) == ours


def test_a_system_that_names_no_language_tells_none(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("LANGUAGE", "LC_ALL", "LC_MESSAGES"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LANG", "C.UTF-8")
    assert told_language() == ""


@pytest.mark.parametrize(
    ("environment", "ours"),
    [
        ({"LANG": "da_DK.UTF-8"}, "da"),
        ({"LANG": "da_DK.UTF-8", "LC_ALL": "fi_FI.UTF-8"}, "fi"),
        ({"LANG": "da_DK.UTF-8", "LANGUAGE": "sv:en"}, "sv"),
        ({"LANG": "C.UTF-8"}, "en"),
    ],
)
def test_the_systems_language_is_the_one_the_environment_names_first(
    monkeypatch: pytest.MonkeyPatch, environment: dict[str, str], ours: str
) -> None:
    for name in ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.setenv(name, environment.get(name, ""))
    assert system_language() == ours


@pytest.mark.parametrize(
    ("code", "words"),
    [
        ("en", "Touchpoint"),
        ("da", "Kontaktpunkt"),
        ("nb", "Kontaktpunkt"),
        ("sv", "Beröringspunkt"),
        ("fi", "Kosketuspiste"),
    ],
)
def test_each_language_has_its_own_word(code: str, words: str) -> None:
    assert language(code)("Touchpoint") == words


def test_nothing_said_is_nothing_in_every_language() -> None:
    assert {language(code)("") for code in LANGUAGES} == {""}


def test_gaps_are_filled() -> None:
    assert language("da")("Channel: {name}", name="Sms") == "Kanal: Sms"


def test_braces_in_what_users_wrote_are_left_alone() -> None:
    assert language("da")("Channel: {name}", name="{count}") == "Kanal: {count}"


@pytest.mark.parametrize(
    ("code", "one", "none", "many"),
    [
        ("en", "touchpoint", "touchpoints", "touchpoints"),
        ("da", "kontaktpunkt", "kontaktpunkter", "kontaktpunkter"),
        ("nb", "kontaktpunkt", "kontaktpunkter", "kontaktpunkter"),
        ("sv", "beröringspunkt", "beröringspunkter", "beröringspunkter"),
        ("fi", "kosketuspiste", "kosketuspistettä", "kosketuspistettä"),
    ],
)
def test_what_is_counted_has_the_form_for_its_number(code: str, one: str, none: str, many: str) -> None:
    say = language(code)
    assert [say.plural("touchpoint", "touchpoints", n) for n in (1, 0, 27)] == [one, none, many]


@pytest.mark.parametrize(
    ("code", "value", "digits", "text"),
    [
        ("en", -1.5, None, "\u22121.5"),
        ("da", -1.5, None, "\u22121,5"),
        ("nb", -1.5, None, "\u22121,5"),
        ("sv", -1.5, None, "\u22121,5"),
        ("fi", -1.5, None, "\u22121,5"),
        ("da", 14200, None, "14.200"),
        ("sv", 14200, None, "14\u00a0200"),
        ("en", 14200, None, "14,200"),
        ("da", 2, 1, "2,0"),
        ("da", 2.46, 1, "2,5"),
        ("da", 2.46, 0, "2"),
    ],
)
def test_numbers_are_written_as_the_language_writes_them(
    code: str, value: float, digits: int | None, text: str
) -> None:
    assert language(code).number(value, digits) == text


@pytest.mark.parametrize(
    ("code", "long", "short", "month", "day"),
    [
        ("en", "2 March 2026", "2 Mar", "March", "02/03/2026"),
        ("da", "2. marts 2026", "2.3.", "marts", "02.03.2026"),
        ("nb", "2. mars 2026", "2.3.", "mars", "02.03.2026"),
        ("sv", "2 mars 2026", "2/3", "mars", "2026-03-02"),
        ("fi", "2. maaliskuuta 2026", "2.3.", "maaliskuu", "2.3.2026"),
    ],
)
def test_dates_are_written_as_the_language_writes_them(
    code: str, long: str, short: str, month: str, day: str
) -> None:
    say = language(code)
    assert [say.date(DAY, form) for form in ("long", "short", "month", "day")] == [long, short, month, day]


def test_a_problem_is_one_sentence_with_our_own_codes_translated() -> None:
    sentence = language("da").problem(problem("lane-refuses", lane="promise", kind="touchpoints"))
    assert sentence == "En række med løfte og levering tager ikke imod kontaktpunkter."


def test_what_users_wrote_is_never_translated() -> None:
    sentence = language("da").problem(problem("file-empty", name="Touchpoint"))
    assert sentence == "Touchpoint er tom."
    assert "{id}" in language("da").problem(problem("file-empty", name="{id}"))


def test_a_value_that_is_empty_may_have_a_sentence_of_its_own() -> None:
    say = language("en")
    found = [problem("type-too-small", size_pt=4.5, least_pt=6, paper=paper) for paper in ("A0", "")]
    assert say.problem(found[0]).endswith("Use A0 or larger.")
    assert say.problem(found[1]).endswith("No paper known here is large enough.")


def test_numbers_in_a_problem_are_written_as_the_language_writes_them() -> None:
    sentence = language("da").problem(problem("foreign-too-many", name="a.csv", most=20_000))
    assert "20.000" in sentence
