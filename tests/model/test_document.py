from __future__ import annotations

import json

import pytest
from hypothesis import given, settings

from canvas.model import document, migrations
from canvas.model.problem import DocumentError
from tests.laws import Edit, edits, small_project

PLAIN = document.write(small_project())


@settings(max_examples=40, deadline=None)
@given(edits())
def test_a_document_is_json_with_one_record_a_line(sequence: list[Edit]) -> None:
    project = small_project()
    for edit in sequence:
        project = edit(project)
    data = document.write(project)
    raw = json.loads(data)
    records = sum(len(value) for value in raw.values() if isinstance(value, list))
    lines = [line for line in data.decode().split("\n") if line.startswith('{"id"')]
    assert records == len(lines) == sum(1 for _ in project.records())


def test_the_same_project_is_the_same_text_whatever_its_history() -> None:
    assert document.write(document.read(PLAIN)) == PLAIN == document.write(small_project())


def test_unknown_fields_and_kinds_are_written_back() -> None:
    raw = json.loads(PLAIN)
    raw["holograms"] = [{"id": "z1", "depth": 3}, {"id": "z2"}]
    raw["lanes"][0]["tilt"] = 0.5
    raw["project"]["mood"] = "blue"
    again = json.loads(document.write(document.read(json.dumps(raw).encode())))
    assert again["holograms"] == raw["holograms"]
    assert again["project"]["mood"] == "blue"
    assert [lane.get("tilt") for lane in again["lanes"]].count(0.5) == 1


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "document-unreadable"),
        (b"{", "document-unreadable"),
        (b"[]", "document-foreign"),
        (b'{"format":"other","version":1}', "document-foreign"),
        (b'{"format":"journeywall","version":99}', "document-newer"),
        (b'{"format":"journeywall","version":1,\n"project":{}}', "document-invalid"),
        (PLAIN.replace(b'"Kort"', b"7", 1), "document-invalid"),
        (PLAIN[:-3], "document-invalid"),
        (b"[" * 100_000, "document-unreadable"),
    ],
)
def test_what_is_no_project_is_refused_with_one_problem(data: bytes, code: str) -> None:
    with pytest.raises(DocumentError) as caught:
        document.read(data)
    assert caught.value.problem.code == code


def test_ids_must_be_unique_and_lead_somewhere() -> None:
    raw = json.loads(PLAIN)
    lane = raw["lanes"][0]
    for lanes, code in (
        ([lane, lane], "document-twice"),
        ([{**lane, "journey": "j9999999999999"}], "dangling"),
        ([{**lane, "id": "x9999999999999"}], "document-id"),
    ):
        with pytest.raises(DocumentError) as caught:
            document.read(json.dumps({**raw, "lanes": lanes}).encode())
        assert caught.value.problem.code == code


def test_a_byte_order_mark_is_no_obstacle() -> None:
    assert document.read(b"\xef\xbb\xbf" + PLAIN) == small_project()


def test_migrations_lead_without_gap_to_todays_version() -> None:
    assert list(migrations.STEPS) == list(range(1, document.VERSION))
