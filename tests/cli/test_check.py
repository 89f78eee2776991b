from __future__ import annotations

import datetime
import json
from typing import Any

from canvas.files import container
from canvas.files.manifest import Stamp
from canvas.model.ids import random_ids
from canvas.model.review.decisions import decide, review
from tests.cli.commanding import Commands

WHEN = datetime.datetime(2026, 3, 12, tzinfo=datetime.UTC)


def asked(journeywall: Commands, *more: str) -> Any:
    answer = journeywall("check", journeywall.project(), "--json", *more)
    assert (answer.code, answer.err) == (0, "")
    return json.loads(answer.out)


def test_check_asks_theme_by_theme_and_ends_with_success(journeywall: Commands) -> None:
    answer = journeywall("check", journeywall.project())
    assert answer.code == 0
    assert "The three questions (3)" in answer.out
    assert "Can we change this, tell it differently, or make it easier?" in answer.out
    assert "Make tea" in answer.out


def test_check_as_json_names_rule_theme_place_and_record(journeywall: Commands) -> None:
    told = asked(journeywall, "--theme", "questions")
    (theme,) = told["themes"]
    assert (theme["theme"], told["count"]) == ("questions", 3)
    first = theme["questions"][0]
    assert (first["rule"], first["phase"], first["state"]) == ("not-asked", "Out", "open")
    assert first["about"].startswith("t")
    assert "Make tea" in first["place"]


def test_the_agenda_in_json_says_its_rule_and_its_figures(journeywall: Commands) -> None:
    agenda = asked(journeywall)["agenda"]
    assert "×" in agenda["rule"]
    assert 0 < len(agenda["questions"]) <= 7
    for each in agenda["questions"]:
        assert each["weight"] == each["people"] * each["bad"] * each["together"]


def test_check_takes_a_theme_by_its_title_and_one_journey(journeywall: Commands) -> None:
    told = asked(journeywall, "--theme", "the three questions", "--journey", "A day")
    assert {theme["theme"] for theme in told["themes"]} == {"questions"}


def test_check_says_which_themes_there_are(journeywall: Commands) -> None:
    answer = journeywall("check", journeywall.project(), "--theme", "money")
    assert (answer.code, len(answer.complaints)) == (1, 1)
    assert "promise" in answer.err


def test_what_is_meant_so_is_told_with_its_reason(journeywall: Commands) -> None:
    path = journeywall.project()
    before = container.load(path)
    question = review(before.project).open[0]
    decided = decide(before.project, random_ids("x"), question, "intended", "Tea is tea.")
    container.save(path, decided, before.pictures, Stamp(WHEN))

    told = json.loads(journeywall("check", path, "--json").out)
    said = journeywall("check", path).out

    (meant,) = told["intended"]
    assert meant["about"] == question.place.about
    assert (meant["state"], meant["reason"]) == ("intended", "Tea is tea.")
    assert said.endswith("Tea is tea.\n")
