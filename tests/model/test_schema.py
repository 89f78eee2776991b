"""docs/format.schema.json and the records in docs/format.md are current, and true of what is written."""

from __future__ import annotations

import json
import re
from functools import cache
from typing import Any

import pytest
from hypothesis import given, settings
from jsonschema import Draft202012Validator

from canvas.model import document
from canvas.model.problem import DocumentError
from canvas.model.project import KINDS, Project
from docs import schema
from tests.laws import small_project
from tests.model.any_project import CASES, projects


@cache
def validator() -> Any:
    made = json.loads(schema.SCHEMA.read_text(encoding="utf-8"))
    Draft202012Validator.check_schema(made)
    return Draft202012Validator(made)


def faults(raw: Any) -> list[str]:
    return [f"{error.json_path} {error.message}" for error in validator().iter_errors(raw)]


def test_both_files_are_made_from_the_records_of_today(capsys: pytest.CaptureFixture[str]) -> None:
    code = schema.main(["--check"])
    assert (code, capsys.readouterr().out) == (0, ""), "run python docs/schema.py"


def test_every_meaning_belongs_to_a_field() -> None:
    fields = {cls.__name__: set(cls.model_fields) for cls in schema.parts()}
    fields["*"] = set[str]().union(*fields.values())
    stale = {name: set(said) - fields.get(name, set()) for name, said in schema.meanings().items()}
    assert {name: gone for name, gone in stale.items() if gone or name not in fields} == {}


@settings(max_examples=CASES)
@given(projects())
def test_whatever_is_written_is_as_the_schema_says(project: Project) -> None:
    assert faults(json.loads(document.write(project))) == []


RAW = json.loads(document.write(small_project()))


@pytest.mark.parametrize(
    ("change", "fault"),
    [
        ({"format": "other"}, "$.format"),
        ({"version": 2}, "$.version"),
        ({"project": {}}, "$.project"),
        ({"lanes": [{"id": "l1"}]}, "$.lanes[0]"),
        ({"lanes": [{"id": "t1", "journey": "j1"}]}, "$.lanes[0].id"),
        ({"lanes": [{"id": "l1", "journey": "p1"}]}, "$.lanes[0].journey"),
        ({"lanes": [{"id": "l1", "journey": "j1", "kind": "dreams"}]}, "$.lanes[0].kind"),
        ({"personas": [{"id": "p1", "age": 200}]}, "$.personas[0].age"),
        ({"channels": [{"id": "c1", "colour": "red"}]}, "$.channels[0].colour"),
        (
            {"steps": [{"id": "s1", "phase": "f1", "feelings": [{"value": 0.3}]}]},
            "$.steps[0].feelings[0].value",
        ),
    ],
)
def test_what_is_wrong_is_found_by_the_schema_and_by_the_program(change: dict[str, Any], fault: str) -> None:
    assert [found.split(" ")[0] for found in faults(RAW | change)] == [fault]
    with pytest.raises(DocumentError):
        document.read(json.dumps(RAW | change).encode())


def test_the_unknown_is_no_fault() -> None:
    lane = {**RAW["lanes"][0], "tilt": {"deep": [1]}}
    assert (
        faults(RAW | {"lanes": [lane], "moons": [{"id": 1}], "project": {**RAW["project"], "x": None}}) == []
    )


def test_the_guide_names_every_kind_in_the_order_of_the_file() -> None:
    headings = re.findall(r"^### `(\w+)`", schema.GUIDE.read_text(encoding="utf-8"), re.MULTILINE)
    assert [name for name in headings if name in KINDS] == list(KINDS)
