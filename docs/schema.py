"""Make docs/format.schema.json and the list of records in docs/format.md from the records themselves.

    python docs/schema.py            writes both anew
    python docs/schema.py --check    ends with 1 where one of them is not current

Types, limits, defaults and what an id may name are read from canvas/model; what a field means stands in
docs/fields.toml.
"""

from __future__ import annotations

import datetime
import inspect
import json
import sys
import tomllib
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from types import UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core import CoreSchema, core_schema

from canvas.model import forms
from canvas.model.document import FORMAT, VERSION, form
from canvas.model.ids import Id
from canvas.model.kinds import Field, Kind
from canvas.model.order import Key
from canvas.model.project import BY_LETTER, KINDS, LETTERS, NAMES, Head
from canvas.model.references import Ref
from canvas.model.value import Code, Colour, LineText, Text, Value

FOLDER = Path(__file__).parent
SCHEMA, GUIDE = FOLDER / "format.schema.json", FOLDER / "format.md"
BEGIN, END = "<!-- made by docs/schema.py: begin -->", "<!-- made by docs/schema.py: end -->"
DIALECT = "https://json-schema.org/draft/2020-12/schema"

ID_PATTERN = "^[{letters}][0-9a-z]{{1,31}}$"
SPELLED: tuple[tuple[Any, str], ...] = (
    (Text, "text"),
    (LineText, "line"),
    (Code, "code"),
    (Colour, "colour"),
    (Key, "order key"),
    (Id, "id"),
)
LIMITS = ("ge", "gt", "le", "multiple_of")
PLAIN = {bool: "true or false", int: "whole number", float: "number", str: "text", datetime.date: "date"}


def main(arguments: list[str]) -> int:
    """Write both files, or compare them."""
    wanted = {SCHEMA: made_schema(), GUIDE: made_guide()}
    stale = [path for path, text in wanted.items() if not path.exists() or path.read_text("utf-8") != text]
    if "--check" in arguments:
        for path in stale:
            print(f"{path.name} is not current: run python docs/schema.py")
        return int(bool(stale))
    for path in stale:
        path.write_text(wanted[path], encoding="utf-8")
        print(f"{path.name} made anew")
    return 0


def parts() -> list[type[Value]]:
    """Every record and part of a document, each once: the project, the kinds, behind each what is in it."""
    found: dict[type[Value], None] = {}

    def meet(kind: Any) -> None:
        if isinstance(kind, type) and issubclass(kind, Value) and kind not in found:
            found[kind] = None
            for info in kind.model_fields.values():
                meet(info.annotation)
        for inner in get_args(kind):
            meet(inner)

    for cls in (Head, *KINDS.values()):
        meet(cls)
    return list(found)


@cache
def meanings() -> dict[str, dict[str, str]]:
    """What docs/fields.toml says."""
    return tomllib.loads((FOLDER / "fields.toml").read_text(encoding="utf-8"))


def meaning(cls: type[Value], name: str) -> str:
    """What a field means; raises KeyError where nobody has said it."""
    return meanings().get(cls.__name__, {}).get(name) or meanings()["*"][name]


# --- the schema ---------------------------------------------------------------------------------------------


def made_schema() -> str:
    """The JSON Schema of document.json."""
    made = _Json().generate(core_schema.definitions_schema(form(_named), list(map(_definition, parts()))))
    by_name = {cls.__name__: cls for cls in parts()}
    kinds = {name: made["properties"][name] for name in KINDS}
    for name, described in made["$defs"].items():
        _describe(by_name[name], described)
    properties = {
        "format": {"const": FORMAT},
        "version": {"const": VERSION},
        "project": made["properties"]["project"],
        **{name: _kind(name, described) for name, described in kinds.items()},
    }
    whole = {
        "$schema": DIALECT,
        "title": f"document.json of a .journey file, version {VERSION}",
        "description": "Fields and kinds that are not named here are those of a newer version: keep them.",
        "type": "object",
        "required": ["format", "version", "project"],
        "properties": properties,
        "$defs": {name: made["$defs"][name] for name in sorted(made["$defs"])},
    }
    return json.dumps(whole, ensure_ascii=False, indent=1) + "\n"


class _Json(GenerateJsonSchema):
    """Pydantic's own words, but for text: there it says what the program takes, not how it looks at it."""

    def json_or_python_schema(self, schema: core_schema.JsonOrPythonSchema) -> JsonSchemaValue:
        return self.generate_inner(schema["python_schema"])

    def model_schema(self, schema: core_schema.ModelSchema) -> JsonSchemaValue:
        return {"description": inspect.getdoc(schema["cls"]), **self.generate_inner(schema["schema"])}


def _named(cls: Kind) -> CoreSchema:
    return core_schema.definition_reference_schema(cls.__name__)


def _definition(cls: Kind) -> CoreSchema:
    told: Any = {**forms.record_of(cls, _named), "ref": cls.__name__}
    return told  # type: ignore[no-any-return]  # the core's schemas are dictionaries


def _kind(name: str, described: dict[str, Any]) -> dict[str, Any]:
    return {"description": KINDS[name].__doc__, "type": "array", "items": described["items"]}


def _describe(cls: type[Value], described: dict[str, Any]) -> None:
    """Put in what pydantic does not say: meanings, what ids begin with and what they name."""
    described.pop("title", None)
    described.pop("additionalProperties", None)
    for name, said in described["properties"].items():
        said.pop("title", None)
        said["description"] = meaning(cls, name)
        ref = _ref(cls.model_fields[name])
        if ref:
            said["x-names"] = [NAMES[BY_LETTER[letter]] for letter in ref.letters]
            _replace_pattern(said, ID_PATTERN.format(letters=ref.letters))
        elif name == "id" and cls in LETTERS:
            said["pattern"] = ID_PATTERN.format(letters=LETTERS[cls])


def _replace_pattern(said: Any, pattern: str) -> None:
    if isinstance(said, dict):
        if "pattern" in said:
            said["pattern"] = pattern
        for part in said.values():
            _replace_pattern(part, pattern)
    elif isinstance(said, list):
        for part in said:
            _replace_pattern(part, pattern)


def _ref(info: Field) -> Ref | None:
    return next((ref for kind in (info.annotation, *info.metadata) for ref in _refs(kind)), None)


def _refs(kind: Any) -> Iterator[Ref]:
    if isinstance(kind, Ref):
        yield kind
    elif not (isinstance(kind, type) and issubclass(kind, Value)):
        for inner in get_args(kind):
            yield from _refs(inner)


# --- the list of records ------------------------------------------------------------------------------------


def made_guide() -> str:
    """docs/format.md with its list of records made anew."""
    text = GUIDE.read_text(encoding="utf-8")
    before, rest = text.split(BEGIN)
    return f"{before}{BEGIN}\n\n{''.join(map(_section, parts()))}{END}{rest.split(END)[1]}"


def _section(cls: type[Value]) -> str:
    rows = [f"| `{name}` | {_type(info)} | {meaning(cls, name)} |" for name, info in cls.model_fields.items()]
    head = [f"### {_heading(cls)}", "", cls.__doc__ or "", "", "| field | type | meaning |", "|---|---|---|"]
    return "\n".join([*head, *rows, "", ""])


def _heading(cls: type[Value]) -> str:
    if cls is Head:
        return "`project`"
    if cls in LETTERS:
        return f"`{NAMES[cls]}` – ids begin with `{LETTERS[cls]}`"
    return f"`{cls.__name__}`, a part"


def _type(info: Field) -> str:
    """A field's type in words, what an id names, and what it is when it is left out."""
    said = _limited(info.annotation, info.metadata)
    ref = _ref(info)
    if ref:
        named = ", ".join(f"`{NAMES[BY_LETTER[letter]]}`" for letter in ref.letters)
        every = len(ref.letters) == len(LETTERS)
        said += " of any record" if every else f" of {named}"
        said += " (its owner)" if ref.owner else ""
    if info.is_required():
        return f"{said}; **needed**"
    if info.default in (None, "", ()):
        return said
    return f"{said}; otherwise `{json.dumps(info.default)}`"


def _spelled(kind: Any) -> str:
    """A type in words."""
    match get_origin(kind), get_args(kind):
        case origin, (inner, *notes) if origin is Annotated:
            return _limited(inner, notes)
        case origin, choices if origin is Literal:
            return " · ".join(f"`{json.dumps(choice)}`" for choice in choices)
        case origin, kinds if origin in (Union, UnionType):
            return " or ".join(_spelled(one) for one in kinds if one is not type(None))
        case origin, (inner, *_) if origin is tuple:
            return f"list of: {_spelled(inner)}"
        case _:
            return PLAIN.get(kind) or f"`{kind.__name__}`"


def _limited(kind: Any, notes: Sequence[Any]) -> str:
    """A type with its limits; some are known by all that is noted about them."""
    for known, word in SPELLED:
        if all(note in notes for note in get_args(known)[1:]):
            return word
    limits = {
        name: said for note in notes for name in LIMITS if (said := getattr(note, name, None)) is not None
    }
    said = _spelled(kind)
    if "ge" in limits:
        said += f" {limits['ge']:g} to {limits['le']:g}"
    if "gt" in limits:
        said += f" above {limits['gt']:g}, at most {limits['le']:g}"
    return said + (f", in steps of {limits['multiple_of']:g}" if "multiple_of" in limits else "")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
