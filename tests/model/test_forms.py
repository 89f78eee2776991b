"""Records are checked by pydantic's core, and by nothing before somebody needs it."""

from __future__ import annotations

import pickle
import re
import subprocess
import sys
from importlib import import_module
from typing import Any, get_type_hints

import pytest

from canvas.model import core, document, value
from canvas.model.edits import structure
from canvas.model.ids import SeededIds
from canvas.model.journey import Lane, LaneKind, Touchpoint
from canvas.model.parts import Evidence, Feeling
from canvas.model.project import KINDS, Head, Project
from canvas.model.value import Value

PYDANTIC = "print([name for name in sys.modules if 'pydantic' in name])"
"""Tells what of pydantic was read."""
CARD = Touchpoint(id="t1", step="s1", lane="l1", evidence=Evidence(source="Interview"))


def test_the_records_are_there_before_what_checks_them() -> None:
    code = f"import sys, canvas.model.edits.structure; {PYDANTIC}"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_of_pydantic_only_the_core_is_read() -> None:
    code = "import sys, canvas.model.document as document; document.read(sys.stdin.buffer.read())\n"
    code += PYDANTIC
    said = document.write(structure.new_project(SeededIds(b"new")))
    done = subprocess.run([sys.executable, "-c", code], input=said, capture_output=True, check=True)
    assert done.stdout.strip() == b"['pydantic_core._pydantic_core']"


def test_the_core_is_the_one_that_everybody_else_finds_in_its_package() -> None:
    code = "from canvas.model import core; import pydantic_core as whole, pydantic\n"
    code += "assert core.SchemaValidator is whole.SchemaValidator\n"
    code += "assert core.ValidationError is pydantic.ValidationError\n"
    subprocess.run([sys.executable, "-c", code], check=True)


def test_a_core_that_is_kept_elsewhere_is_read_with_its_package(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(core, "CORE", f"{core.PACKAGE}._elsewhere")

    assert core.loaded() is import_module(core.PACKAGE)


def test_an_unchecked_new_project_is_the_one_that_checks_would_have_made() -> None:
    ids = SeededIds(b"new")
    checked = structure.add_journey(Project(Head(id=ids("x"), language="da")), ids)
    made = structure.new_project(SeededIds(b"new"), language="da")

    assert made == checked
    assert document.write(made) == document.write(checked)
    assert document.read(document.write(made)) == made


def test_the_lanes_of_a_new_project_are_named_by_their_kind() -> None:
    names: dict[LaneKind, str] = {"feelings": "Følelser"}
    made = structure.new_project(SeededIds(b"new"), lanes=names)

    assert {lane.kind: lane.title for lane in made.all(Lane) if lane.title} == names


def test_no_field_of_a_record_can_be_put_or_taken_away() -> None:
    with pytest.raises(AttributeError):
        CARD.text = "other"  # type: ignore[misc]  # that it cannot be is what is tried
    with pytest.raises(AttributeError):
        del CARD.text


def test_a_record_is_the_same_after_a_journey_between_two_processes() -> None:
    known = Touchpoint.model_validate({**CARD.model_dump(), "moon": {"a": 1}})
    again = pickle.loads(pickle.dumps(known))

    assert again == known
    assert again.model_dump_json() == known.model_dump_json()
    assert again != CARD


def test_equal_records_have_one_hash_and_records_of_two_kinds_are_never_equal() -> None:
    assert hash(CARD.but(text="a")) == hash(CARD.but(text="a"))
    assert Evidence() != CARD


def test_what_a_decision_rests_on_is_spelled_as_it_is_in_files() -> None:
    feeling = Feeling.model_validate({"persona": "p1", "value": 1, "evidence": {}, "moon": "full"})
    evidence = "Evidence(strength='assumed', source='', date=None)"

    assert str(feeling) == (
        f"persona='p1' value=1.0 word='' evidence={evidence} original='' scale='' moon='full'"
    )


@pytest.mark.parametrize("cls", [Head, *KINDS.values()])
def test_the_types_of_fields_are_those_that_python_reads(cls: type[Value]) -> None:
    hints = get_type_hints(cls, include_extras=True)

    assert {name: told(field.hint) for name, field in cls.model_fields.items()} == {
        name: told(hints[name]) for name in hints
    }


def told(kind: Any) -> str:
    """A type in words, without where its limits lie in memory."""
    return re.sub(r" at 0x[0-9a-f]+", "", repr(kind))


def test_a_name_that_the_module_has_not_is_no_name() -> None:
    with pytest.raises(AttributeError):
        value.Nothing  # type: ignore[attr-defined]  # noqa: B018 - to be asked for is enough
