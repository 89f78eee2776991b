"""The plan out to where tasks live and back: nothing is lost, nothing else is touched."""

from __future__ import annotations

import csv
import datetime
import io
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from canvas.exchange.foreign import ForeignFileError
from canvas.exchange.plans import door, lines, tasks
from canvas.exchange.plans.lines import Line
from canvas.exchange.plans.taking import Taken, take
from canvas.model.ids import SeededIds
from canvas.model.people import Department
from canvas.model.plan import entries
from canvas.model.project import Project
from canvas.model.work import Activity, Idea, Vote
from tests.layout.small import small

MADE = datetime.datetime(2026, 3, 12, 14, 30, tzinfo=datetime.UTC)
DAY = datetime.date(2026, 4, 1)
EVERY = pytest.mark.parametrize("suffix", door.SUFFIXES)


def planned(**more: Any) -> Project:
    full = Idea.model_validate(
        {
            "id": "e1",
            "order": "1",
            "at": "t3",
            "text": "Call; a week later, \\ or\nsooner",
            "lens": "communication",
            "department": "d1",
            "person": "Tove “T”, Ø",
            "due": DAY,
            "status": "doing",
            "impact": 4,
            "effort": 2,
        }
        | more
    )
    activity = Activity(id="a2", order="2", text="Ask the bank", kind="meeting", status="open", at="f1")
    bare = Idea(id="e3", order="3", text="=1+1")
    vote = Vote(id="v1", round="Workshop", on="e1", count=3)
    return small().put(full, activity, bare, vote, Department(id="d2", name="Service"))


def out(project: Project, suffix: str) -> bytes:
    return door.write(project, suffix, MADE)


def back(project: Project, suffix: str, data: bytes) -> Taken:
    return take(project, door.read(f"plan{suffix}", data), SeededIds(data))


def line(key: str, **fields: str) -> Line:
    return Line(key, fields, 2)


def codes(taken: Taken) -> list[str]:
    return [each.code for each in taken.losses]


@EVERY
def test_what_comes_back_as_it_went_out_changes_nothing(suffix: str) -> None:
    project = planned()
    taken = back(project, suffix, out(project, suffix))
    assert taken.project is project
    assert (taken.losses, taken.changed) == ((), ())


@EVERY
def test_the_same_plan_is_the_same_bytes(suffix: str) -> None:
    assert out(planned(), suffix) == out(planned(), suffix)


@EVERY
def test_what_was_changed_elsewhere_comes_back_and_nothing_else_is_touched(suffix: str) -> None:
    project = planned()
    changes = {"text": "Call tomorrow", "person": "Jonas", "department": "d2", "status": "done"}
    changed = planned(**changes, due=datetime.date(2026, 6, 30), impact=5, effort=1, lens="ease")
    taken = back(project, suffix, out(changed, suffix))
    assert taken.project == changed
    assert taken.changed == ("e1",)
    assert taken.losses == ()
    assert all(taken.project.find(key) is project.find(key) for key in ("a2", "e3", "t3", "v1"))


@EVERY
def test_a_date_that_was_taken_away_is_gone(suffix: str) -> None:
    taken = back(planned(), suffix, out(planned(due=None), suffix))
    assert taken.project.table(Idea)["e1"].due is None
    assert taken.losses == ()


@EVERY
def test_part_of_a_plan_leaves_the_rest_as_it_is(suffix: str) -> None:
    changed = planned(status="done")
    data = door.write(changed, suffix, MADE, "d1")
    taken = back(planned(), suffix, data)
    assert taken.changed == ("e1",)
    assert taken.project == changed


TEXTS = st.text(st.characters(exclude_categories=("Cs", "Cc")), min_size=1, max_size=60)


@EVERY
@given(TEXTS, TEXTS)
def test_any_text_goes_out_and_comes_back(suffix: str, text: str, person: str) -> None:
    project = planned(text=text, person=person)
    assert back(project, suffix, out(project, suffix)).project is project


def test_no_cell_of_a_csv_is_a_formula() -> None:
    project = planned(text="=cmd|'/c calc'!A1", person="+4512345678x", status=None)
    rows = list(csv.reader(io.StringIO(out(project, ".csv").decode("utf-8-sig"))))
    assert not [cell for row in rows for cell in row if cell[:1] in ("=", "+", "-", "@")]
    assert back(project, ".csv", out(project, ".csv")).project is project


def test_texts_in_a_workbook_are_text_dates_are_dates_and_ratings_numbers() -> None:
    from openpyxl import load_workbook

    sheet = load_workbook(io.BytesIO(out(planned(text="=1+1"), ".xlsx"))).worksheets[0]
    rows = {row[-1].value: row for row in sheet.iter_rows(min_row=2)}
    cells = {head.value: cell for head, cell in zip(sheet[1], rows["e1"], strict=True)}
    assert (cells["What"].value, cells["What"].data_type) == ("=1+1", "s")
    assert str(cells["Due"].value) == "2026-04-01 00:00:00"
    assert cells["Impact"].value == 4


def test_tasks_are_plain_icalendar_that_follow_from_the_project_alone() -> None:
    text = out(planned(), ".ics").decode("utf-8")
    task = text.split("BEGIN:VTODO")[1]
    assert "UID:e1.x0@journeywall" in task
    assert "DTSTAMP:20260312T143000Z" in task
    assert "DUE;VALUE=DATE:20260401" in task
    assert "X-JOURNEYWALL-VOTES:3" in text
    assert "STATUS:IN-PROCESS" in task
    assert "SUMMARY:Call\\; a week later\\, \\\\ or sooner" in task
    assert all(len(each.encode()) <= 75 for each in text.split("\r\n"))


def test_another_program_may_drop_what_it_does_not_know_and_give_the_day_a_time() -> None:
    data = b"""BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//Tasks//EN
BEGIN:VTODO
UID:e1.x0@journeywall
DTSTAMP:20260601T080000Z
SUMMARY:Call\\; a week later\\, \\\\ or sooner
DUE;TZID=Europe/Copenhagen:20260505T120000
STATUS:COMPLETED
COMPLETED:20260504T120000Z
END:VTODO
END:VCALENDAR
"""
    taken = back(planned(), ".ics", data)
    expected = planned().table(Idea)["e1"].but(due=datetime.date(2026, 5, 5), status="done")
    assert taken.project.table(Idea)["e1"] == expected
    assert taken.losses == ()


def test_a_new_task_becomes_an_activity_once() -> None:
    task = b"BEGIN:VTODO\nUID:77@tasks\nSUMMARY:Buy cake\nEND:VTODO\n"
    data = b"BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:x\n" + task + b"END:VCALENDAR\n"
    first = back(planned(), ".ics", data)
    (made,) = (each for each in first.project.all(Activity) if each.text == "Buy cake")
    assert codes(first) == ["plan-made"]
    again = back(first.project, ".ics", data)
    assert again.project is first.project
    assert made.id == first.changed[0]


def test_a_new_row_becomes_what_it_says_it_is() -> None:
    taken = take(planned(), [line("", text="Warm socks", record="idé", status="klar")], SeededIds(b"a"))
    made = next(each for each in taken.project.all(Idea) if each.text == "Warm socks")
    assert made.status == "done"
    assert take(planned(), [line("", person="Nobody")], SeededIds(b"a")).losses == ()


@pytest.mark.parametrize("status", ["under way", "i gang", "pågår", "KÄYNNISSÄ", "doing"])
def test_status_is_understood_in_every_language(status: str) -> None:
    taken = take(planned(status="open"), [line("e1", status=status)], SeededIds(b"a"))
    assert taken.project.table(Idea)["e1"].status == "doing"


@pytest.mark.parametrize(
    ("field", "text"),
    [
        ("status", "perhaps"),
        ("due", "soon"),
        ("due", "2026"),
        ("impact", "6"),
        ("effort", "0"),
        ("effort", "-1"),
        ("effort", "9" * 5000),
        ("department", "Nowhere"),
        ("lens", "colour"),
        ("text", ""),
    ],
)
def test_what_cannot_be_understood_is_told_and_what_stood_there_stays(field: str, text: str) -> None:
    project = planned()
    taken = take(project, [line("e1", **{field: text})], SeededIds(b"a"))
    assert taken.project is project
    assert codes(taken) == ["plan-not-read"]


def test_a_missing_column_says_nothing_and_an_empty_cell_takes_away() -> None:
    taken = take(planned(), [line("e1", person="", due="")], SeededIds(b"a"))
    assert taken.project.table(Idea)["e1"] == planned().table(Idea)["e1"].but(person="", due=None)


def test_what_is_not_in_the_plan_or_stands_there_twice_is_left_out_and_told() -> None:
    given = [line("e9", text="?"), line("t1", text="A touchpoint"), line("e1", person="A")]
    taken = take(planned(), [*given, line("e1", person="B")], SeededIds(b"a"))
    assert codes(taken) == ["plan-unknown", "plan-unknown", "plan-twice"]
    assert taken.project.table(Idea)["e1"].person == "A"
    assert taken.project.find("t1") is planned().find("t1") or taken.project.find("t1") == planned().find(
        "t1"
    )


def test_what_is_only_to_be_read_is_not_taken_and_told() -> None:
    taken = take(planned(), [line("e1", place="Somewhere else", votes="99")], SeededIds(b"a"))
    assert codes(taken) == ["plan-only-read"]
    assert taken.changed == ()


def test_of_very_many_problems_the_first_are_told_and_the_rest_counted() -> None:
    taken = take(planned(), [line(f"e{n}", text="?") for n in range(100, 150)], SeededIds(b"a"))
    assert len(taken.losses) == 21
    assert dict(taken.losses[-1].values) == {"count": 30}


def test_where_something_belongs_is_written_to_be_read() -> None:
    plan = entries(planned(), "Workshop")
    told = {entry.work.id: lines.told(planned(), entry) for entry in plan}
    assert (told["e1"]["place"], told["e1"]["votes"]) == ("Feels the heat", "3")
    assert told["a2"]["place"] == "Cold"


NESTED = b"BEGIN:VEVENT\n" * 50
HOSTILE = {
    "nothing": (".ics", b"", "foreign-empty"),
    "a picture": (".ics", b"\x89PNG\r\n\x1a\n" + bytes(50), "foreign-binary"),
    "no calendar": (".ics", b"Hello\n", "plan-calendar-broken"),
    "not ended": (".ics", b"BEGIN:VCALENDAR\nBEGIN:VTODO\nSUMMARY:x\n", "plan-no-tasks"),
    "ended twice": (".ics", b"BEGIN:VCALENDAR\nEND:VCALENDAR\nEND:VCALENDAR\n", "plan-calendar-broken"),
    "no tasks": (".ics", b"BEGIN:VCALENDAR\nEND:VCALENDAR\n", "plan-no-tasks"),
    "too deep": (".ics", b"BEGIN:VCALENDAR\n" + NESTED, "plan-calendar-large"),
    "too many": (".ics", b"BEGIN:VTODO\nEND:VTODO\n" * 20_001, "plan-calendar-large"),
    "too long a line": (".ics", b"BEGIN:VCALENDAR\nX:" + b"a" * 300_000, "plan-calendar-large"),
    "no ids": (".csv", b"What,Person\nCall,Tove\n", "plan-no-ids"),
    "another suffix": (".docx", b"PK\x03\x04", "plan-suffix"),
    "no workbook": (".xlsx", b"PK\x03\x04 no", "table-damaged"),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_file_that_is_no_plan_is_refused_with_one_sentence(name: str) -> None:
    from canvas.language import language

    suffix, data, code = HOSTILE[name]
    with pytest.raises(ForeignFileError) as refused:
        door.read(f"plan{suffix}", data)
    assert refused.value.problem.code == code
    assert language("en").problem(refused.value.problem)


@given(st.binary(max_size=200))
def test_no_bytes_do_any_harm(data: bytes) -> None:
    for suffix in door.SUFFIXES:
        try:
            taken = back(planned(), suffix, data)
        except ForeignFileError:
            continue
        assert taken.project.find("t3") == planned().find("t3")


ODD = st.sampled_from(["UID", "SUMMARY", "DUE", "STATUS", "CONTACT", "CATEGORIES", "X-JOURNEYWALL-IMPACT"])


@given(st.lists(st.tuples(ODD, st.text(st.characters(codec="utf-8"), max_size=30)), max_size=8))
def test_odd_properties_of_a_task_are_read_or_refused(properties: list[tuple[str, str]]) -> None:
    body = "\n".join(f"{name}:{text}" for name, text in properties)
    data = f"BEGIN:VCALENDAR\nBEGIN:VTODO\n{body}\nEND:VTODO\nEND:VCALENDAR\n".encode()
    try:
        found = tasks.read(data, "plan.ics")
    except ForeignFileError:
        return
    assert take(planned(), found, SeededIds(data)).project.find("e1")
