from __future__ import annotations

import pytest

from canvas.model.edits.people import add_person, change_person, told
from canvas.model.people import Department, Participant
from canvas.model.project import Project
from tests.editing.plain import project


def made(*words: str) -> Project:
    found = project().put(Department(id="d1", name="Sales"))
    for number, each in enumerate(words):
        found = add_person(found, f"x{number}", each)
    return found


@pytest.mark.parametrize(
    ("words", "person"),
    [
        ("Anna Holm, sales", Participant(id="x0", name="Anna Holm", department="d1")),
        ("Anna Holm, Care, Sales", Participant(id="x0", name="Anna Holm, Care", department="d1")),
        ("Bo, customer", Participant(id="x0", name="Bo", role="customer")),
        ("  Bo ", Participant(id="x0", name="Bo")),
        ("Bo,", Participant(id="x0", name="Bo")),
    ],
)
def test_a_name_and_a_department_are_written_on_one_line(words: str, person: Participant) -> None:
    assert made(words).head.people == (person,)


def test_nobody_is_added_without_a_name() -> None:
    before = made()
    assert add_person(before, "x0", " , ") is before


def test_what_is_told_is_what_is_read_back() -> None:
    before = made("Anna Holm, Sales", "Bo, customer")
    for person in before.head.people:
        assert change_person(before, person.id, told(before, person)) is before


def test_a_person_without_words_is_taken_out() -> None:
    assert [person.name for person in change_person(made("Anna", "Bo"), "x0", "").head.people] == ["Bo"]
