"""Every question the critical colleague may ask has its words, and the place it leads to."""

from __future__ import annotations

import pytest

from canvas.language import LANGUAGES, language
from canvas.layout import review_words
from canvas.model.review.finding import questions
from canvas.model.review.rules import RULES, THEMES
from tests.layout.plain import SAY
from tests.model.review.test_rules import CASES, Case
from tests.model.settled import but


def test_every_rule_and_every_theme_has_its_words() -> None:
    said = {key.partition(" ")[0] for key in review_words.QUESTIONS}
    assert said == {rule.code for rule in RULES}
    assert set(review_words.THEMES) == set(THEMES)


@pytest.mark.parametrize("code", LANGUAGES)
@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.rule}-{case.about}")
def test_every_question_is_one_question_in_every_language(case: Case, code: str) -> None:
    for asked in questions(case.asking):
        words = review_words.question(language(code), asked)
        assert words.endswith("?")
        assert "{" not in words
        assert review_words.place(case.asking, language(code), asked)


def test_somebody_in_person_is_asked_after_in_other_words() -> None:
    silent = but("t2", department=None)
    (asked,) = (each for each in questions(silent) if each.rule == "without-department")
    assert review_words.question(SAY, asked) == "Who answers here?"
    assert review_words.place(silent, SAY, asked) == "Call · Calls us"


def test_within_a_theme_the_questions_follow_the_phases() -> None:
    late, early = but("t4", asked=()), but("t2", asked=())
    project = early.put(late.find("t4"), early.find("e1").but(at="t5"))
    (group,) = review_words.grouped(project, reversed(questions(project)))
    assert [each.place.phase for each in group.questions] == ["f1", "f2"]
