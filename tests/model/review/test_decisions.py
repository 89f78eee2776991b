"""What is decided about a question, when it is asked again, and which seven matter most."""

from __future__ import annotations

import pytest

from canvas.model import document
from canvas.model.checks import check
from canvas.model.edits.deleting import delete
from canvas.model.journey import Touchpoint
from canvas.model.problem import EditError
from canvas.model.project import Project
from canvas.model.review.agenda import most_important
from canvas.model.review.decisions import Decision, decide, review
from canvas.model.review.finding import Question, questions
from canvas.model.work import Finding
from tests.laws import check_edit
from tests.model.settled import DELIVERY, PROMISE, but, settled

GAP = but("t2", promise=PROMISE, delivery=DELIVERY, would_sign="no")


def decided(project: Project, decision: Decision, rule: str = "promise-above-delivery") -> Project:
    found = next(each for each in questions(project) if each.rule == rule)
    return decide(project, f"x{len(project.table(Finding))}0", found, decision, "Agreed with sales")


def rules(found: tuple[Question, ...]) -> list[str]:
    return [each.rule for each in found]


def test_a_question_that_is_done_is_not_asked_again() -> None:
    assert rules(review(GAP).open) == ["promise-above-delivery", "would-not-sign"]
    assert rules(review(decided(GAP, "done")).open) == ["would-not-sign"]


@pytest.mark.parametrize("decision", ["done", "intended"])
def test_a_settled_question_is_asked_again_when_what_it_rests_on_has_changed(decision: Decision) -> None:
    after = decided(GAP, decision)
    worse = after.put(after.find("t2").but(delivery=DELIVERY.but(level=0)))
    moved = after.put(after.find("t2").but(order="3", effort=5))
    assert "promise-above-delivery" in rules(review(worse).open)
    assert "promise-above-delivery" not in rules(review(moved).open)


def test_a_later_question_waits_until_all_others_are_settled() -> None:
    later = decided(GAP, "later")
    assert rules(review(later).asked) == ["would-not-sign"]
    assert rules(review(later).later) == ["promise-above-delivery"]
    assert rules(review(decided(later, "done", "would-not-sign")).asked) == ["promise-above-delivery"]


def test_what_is_intended_has_a_reason_that_stays_in_the_file() -> None:
    found = questions(GAP)[0]
    with pytest.raises(EditError):
        decide(GAP, "x2", found, "intended", "  ")
    kept = document.read(document.write(decided(GAP, "intended")))
    assert [each.reason for each in kept.all(Finding)] == ["Agreed with sales"]
    assert rules(review(kept).open) == ["would-not-sign"]


def test_deciding_anew_changes_the_decision_and_adds_none() -> None:
    after = decided(decided(GAP, "later"), "done")
    assert [each.decision for each in after.all(Finding)] == ["done"]
    assert decided(after, "done") is after


def test_deciding_holds_the_laws_of_every_edit() -> None:
    for found in questions(GAP):
        check_edit(GAP, lambda project, found=found: decide(project, "x2", found, "done"))  # type: ignore[misc]  # mypy does not infer a default


def test_a_decision_goes_with_what_it_is_about() -> None:
    idea = but("e1", person="")
    after = delete(decide(idea, "x2", questions(idea)[0], "done"), ["e1"])
    assert check(after) == ()
    assert not list(after.all(Finding))


def test_themes_and_a_journey_can_be_chosen() -> None:
    assert rules(review(GAP, {"employees"}).open) == ["would-not-sign"]
    assert review(GAP, journey="j2").open == ()


def test_the_agenda_takes_the_heaviest_of_each_place_first() -> None:
    third = settled().find("s3").but(need="")
    project = GAP.put(third, settled().find("t4").but(would_sign="no"))
    found = review(project)
    chosen = most_important(found.ground, found.asked)
    assert [(each.question.rule, each.weight) for each in chosen] == [
        ("would-not-sign", 2 * 3 * 2),
        ("would-not-sign", 2 * 3 * 2),
        ("promise-above-delivery", 2 * 2 * 2),
        ("step-without-need", 2 * 2 * 2),
    ]
    assert {each.question.spot for each in chosen[:2]} == {"s2", "s3"}


def test_the_agenda_has_at_most_seven() -> None:
    cards = [card.but(asked=(), evidence=None) for card in settled().all(Touchpoint)]
    found = review(settled().put(*cards))
    assert len(found.open) > 7
    assert len(most_important(found.ground, found.asked)) == 7


def test_what_fewer_people_meet_weighs_less() -> None:
    found = review(but("t4", would_sign="no", personas=("p1",)))
    assert [each.weight for each in most_important(found.ground, found.asked)] == [3]


def test_what_a_question_only_mentions_may_change() -> None:
    broken = but("h1", agreement="")
    (asked,) = questions(broken)
    after = decide(broken, "x2", asked, "intended", "They sit in one room")
    renamed = after.put(after.find("d2").but(name="Accounts"))
    assert review(renamed).open == ()
    handed = renamed.put(renamed.find("t4").but(order="3"), renamed.find("t5").but(lane="l1", order="2"))
    assert rules(review(handed).open)[:1] == ["handover-without-agreement"]
