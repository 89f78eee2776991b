"""Documents nobody thought of: every kind of record and part, read from their own types, and what is unknown.

Values are drawn as JSON and not as records, so that they come in through the same door as a file. A minimal
record of every kind is always there; whatever is drawn beside them may name it.
"""

from __future__ import annotations

import datetime
import json
from functools import cache
from types import UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from hypothesis import settings
from hypothesis import strategies as st

from canvas.model import document
from canvas.model.project import BY_LETTER, KINDS, LETTERS, Head, Project
from canvas.model.references import Ref
from canvas.model.value import Value

CASES = 10_000 if settings.default and settings.default.max_examples > 1_000 else 25
"""How many projects a law is tried on: all of them with `make fuzz`, a handful otherwise."""

Json = dict[str, Any]
Strategy = st.SearchStrategy[Any]

NASTY = (
    "\0\x01\x1f\x7f\x85\x9f \t\r\n\x0b\x0c\xa0\u0301\u0323\u0958\u115f\u1161\u200b\u200d\u200e\u202e\u2028"
    "\u2066\u212b\u2f802\ufb1d\ufe0f\ufeff\ufffd\ufffe\U0001d15e\U0001f469\U000e0041\U0010ffffİßéå<&\"'\\/{}[],:0"
)
TEXTS = st.text(st.one_of(st.sampled_from(NASTY), st.characters(exclude_categories=["Cs"])), max_size=12)
NAMES = st.one_of(
    TEXTS, st.sampled_from(["but", "model_fields", "model_config", "__dict__", "copy", "_x", "json", "self"])
)
NUMBERS = st.one_of(st.integers(-(10**30), 10**30), st.floats(allow_nan=False, allow_infinity=False))
ANYTHING = st.recursive(
    st.one_of(st.none(), st.booleans(), NUMBERS, TEXTS),
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(NAMES, inner, max_size=3)),
    max_leaves=6,
)


@cache
def part(cls: type[Value], given: frozenset[str] = frozenset()) -> Strategy:
    """A record or part as JSON: what it must have but `given`, any of what it may have, and the unknown."""
    fields = {name: info for name, info in cls.model_fields.items() if name not in given}
    must = {
        name: value(info.annotation, info.metadata) for name, info in fields.items() if info.is_required()
    }
    may = {name: value(info.annotation, info.metadata) for name, info in fields.items() if name not in must}
    known = st.fixed_dictionaries(must, optional=may)
    return st.tuples(known, unknown(frozenset(cls.model_fields))).map(lambda both: {**both[1], **both[0]})


def unknown(known: frozenset[str]) -> Strategy:
    """Fields or kinds that this version does not know; mostly none."""
    names = NAMES.filter(lambda name: name not in known)
    return st.one_of(st.just({}), st.just({}), st.dictionaries(names, ANYTHING, max_size=2))


def value(kind: Any, notes: Any = ()) -> Strategy:
    """What a field of this type may hold, as JSON."""
    match get_origin(kind), get_args(kind):
        case origin, (inner, *more) if origin is Annotated:
            found = value(inner, [*notes, *more])
        case origin, choices if origin is Literal:
            found = st.sampled_from(choices)
        case origin, kinds if origin in (Union, UnionType):
            found = st.one_of(*(value(one, notes) for one in kinds))
        case origin, (inner, *_) if origin is tuple:
            found = st.lists(value(inner), max_size=3)
        case _:
            found = _plain(kind, notes)
    return found


def _plain(kind: Any, notes: Any) -> Strategy:
    """A part, an id that leads somewhere, or a value within its limits."""
    if kind is type(None):
        return st.none()
    if issubclass(kind, Value):
        return part(kind)
    named = [letter + "1" for note in notes if isinstance(note, Ref) for letter in note.letters]
    limits = {name: said for note in notes for name, said in _limits(note)}
    return st.sampled_from(named) if named else _scalar(kind, limits)


def _limits(note: Any) -> list[tuple[str, Any]]:
    names = ("ge", "gt", "le", "multiple_of", "pattern")
    return [(name, said) for name in names if (said := getattr(note, name, None)) is not None]


def _scalar(kind: Any, limits: Json) -> Strategy:
    if kind is bool:
        return st.booleans()
    if kind is datetime.date:
        return st.dates().map(datetime.date.isoformat)
    if kind is str:
        plain = st.characters(max_codepoint=0x7E)  # \w is another set of letters in each language
        return (
            st.from_regex(limits["pattern"], fullmatch=True, alphabet=plain) if "pattern" in limits else TEXTS
        )
    least, most = limits.get("ge", limits.get("gt")), limits.get("le")
    if kind is int:
        return st.integers(least, most)
    if step := limits.get("multiple_of"):
        return st.integers(int(least / step), int(most / step)).map(lambda count: count * step)
    return st.floats(least, most, allow_nan=False, allow_infinity=False, exclude_min="gt" in limits)


def minimal(cls: type[Value]) -> Json:
    """The least a record of this kind must say; what it names is the minimal record of that kind."""
    said: Json = {"id": f"{LETTERS[cls]}1"}
    for name, info in cls.model_fields.items():
        if info.is_required() and name != "id":
            refs = [note for note in info.metadata if isinstance(note, Ref)]
            plain = {"social_role": "user", "sha256": "0" * 64, "width": 1.0}
            said[name] = f"{refs[0].letters[0]}1" if refs else plain[name]
    return said


@st.composite
def records(draw: st.DrawFn) -> Json:
    """A few records of any kinds."""
    found: dict[str, dict[str, Json]] = {name: {} for name in KINDS}
    for letter in draw(st.lists(st.sampled_from(sorted(BY_LETTER)), min_size=1, max_size=6)):
        name = next(name for name, cls in KINDS.items() if cls is BY_LETTER[letter])
        key = letter + draw(st.from_regex(r"[0-9a-z]{1,4}", fullmatch=True))
        found[name][key] = {**draw(part(BY_LETTER[letter], frozenset({"id"}))), "id": key}
    return {
        name: [*({f"{LETTERS[cls]}1": minimal(cls)} | found[name]).values()] for name, cls in KINDS.items()
    }


@st.composite
def documents(draw: st.DrawFn) -> bytes:
    """A document as another program might have written it: any order, spaces, escapes."""
    others = draw(unknown(frozenset({*KINDS, "format", "version", "project"})))
    known = {"format": document.FORMAT, "version": document.VERSION, "project": draw(part(Head))}
    raw = {**known, **draw(records()), **others}
    separators = draw(st.sampled_from([None, (",", ":"), (" ,\n ", "\t: ")]))
    return json.dumps(raw, ensure_ascii=draw(st.booleans()), separators=separators).encode()


def projects() -> st.SearchStrategy[Project]:
    """Projects of all kinds of records, as they come out of such documents."""
    return documents().map(document.read)
