"""What is read is written, and what is written is read: every kind of record, and what nobody knows."""

from __future__ import annotations

import json
import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from canvas.model import checks, document
from canvas.model.cleaning import LONGEST_TEXT
from canvas.model.problem import DocumentError
from canvas.model.project import KINDS, Project
from tests.laws import small_project
from tests.model.any_project import CASES, documents, minimal

PLAIN = document.write(small_project())


@settings(max_examples=CASES)
@given(documents())
def test_a_document_comes_back_as_it_was_and_is_written_in_one_way_only(data: bytes) -> None:
    project = document.read(data)
    written = document.write(project)
    again = document.read(written)
    assert again == project
    assert document.write(again) == written
    assert checks.dangling(project) == ()


@settings(max_examples=CASES)
@given(documents())
def test_nothing_that_was_said_is_lost(data: bytes) -> None:
    raw = json.loads(data)
    again = json.loads(document.write(document.read(data)))
    for name, value in raw.items():
        if name not in KINDS:
            continue
        ids = sorted(record["id"] for record in value)
        assert [record["id"] for record in again.get(name, [])] == ids
        known = {*KINDS[name].model_fields}
        for record, written in zip(sorted(value, key=lambda one: one["id"]), again[name], strict=True):
            for field in record.keys() - known:
                assert written[field] == record[field], field
    unknown = raw.keys() - {*KINDS, "project", "version", "format"}
    assert {name: again[name] for name in unknown} == {name: raw[name] for name in unknown}


@settings(max_examples=CASES)
@given(documents())
def test_a_document_is_one_json_object_with_one_record_a_line(data: bytes) -> None:
    project = document.read(data)
    text = document.write(project).decode()
    assert text.endswith("\n}\n")
    starts = [line for line in text.split("\n") if line.startswith('{"id":"')]
    others = sum(isinstance(v, dict) and next(iter(v), "") == "id" for v in flat(project))
    assert len(starts) == sum(1 for _ in project.records()) + others


def flat(project: Project) -> list[object]:
    """The members of unknown kinds."""
    kinds = project.unknown.values()
    return [member for kind in kinds if isinstance(kind, list) for member in kind]


def test_the_least_record_of_every_kind_is_a_document() -> None:
    raw = json.loads(PLAIN) | {name: [minimal(cls)] for name, cls in KINDS.items()}
    project = document.read(json.dumps(raw).encode())
    assert sum(1 for _ in project.records()) == len(KINDS)
    assert document.read(document.write(project)) == project


NO_NUMBERS = ["1e999", "-1e400", "NaN", "Infinity", "-Infinity", "9" * 400 + ".0"]


@pytest.mark.parametrize("number", NO_NUMBERS)
@pytest.mark.parametrize("where", ['"moons":[%s]', '"moons":{"a":[[%s]]}', '"moons":%s'])
def test_a_number_that_is_none_is_refused_in_an_unknown_kind(where: str, number: str) -> None:
    refused(PLAIN[:-2] + b"," + (where % number).encode() + b"\n}\n")


@pytest.mark.parametrize("number", NO_NUMBERS)
@pytest.mark.parametrize(
    ("place", "field"),
    [
        (b'"title":"Kort"', '"tilt":%s'),
        (b'"name":"Per"', '"tilt":{"deep":[%s]}'),
        (b'"name":"Per"', '"fields":[{"id":"x1","tilt":%s}]'),
        (b'"name":"Per"', '"scales":[{"id":"x1","value":%s}]'),
    ],
)
def test_a_number_that_is_none_is_refused_in_every_field(place: bytes, field: str, number: str) -> None:
    refused(PLAIN.replace(place, place + b"," + (field % number).encode(), 1))


def refused(data: bytes, code: str = "document-invalid") -> None:
    with pytest.raises(DocumentError) as caught:
        document.read(data)
    assert caught.value.problem.code == code


@pytest.mark.parametrize("version", [b"0", b"-1", b"true", b"1.0", b'"1"', b"null"])
def test_a_version_that_never_was_is_no_document_of_ours(version: bytes) -> None:
    refused(PLAIN.replace(b'"version":1,', b'"version":%s,' % version), "document-foreign")


@pytest.mark.parametrize("letters", ["\u0958", "\ufb2c", "\U0001d15e"])
def test_a_text_that_cleaning_makes_too_long_is_refused_and_not_written(letters: str) -> None:
    longest = letters * (LONGEST_TEXT // len(unicodedata.normalize("NFC", letters)))
    fits = PLAIN.replace(b'"Kort"', json.dumps(longest).encode(), 1)
    assert document.read(document.write(document.read(fits))) == document.read(fits)
    refused(PLAIN.replace(b'"Kort"', json.dumps(longest + letters).encode(), 1))


@settings(max_examples=CASES)
@given(st.data())
def test_a_document_with_bytes_replaced_is_a_project_that_can_be_saved_or_the_one_error(
    data: st.DataObject,
) -> None:
    start = data.draw(st.integers(0, len(PLAIN)))
    new = data.draw(
        st.one_of(st.binary(max_size=6), st.sampled_from([b"1e999", b"NaN", b"[" * 999, b"\\ud800"]))
    )
    end = start + data.draw(st.integers(0, 9))
    try:
        project = document.read(PLAIN[:start] + new + PLAIN[end:])
    except DocumentError:
        return
    assert document.read(document.write(project)) == project
