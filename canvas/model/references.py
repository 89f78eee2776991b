"""Which fields point at other records, read from the records' own types.

A field says it with `Ref`, in its annotation. From that follow the check for dangling ids, what is deleted
along with a record, and what a copied record takes with it. No other list of references exists.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator
from functools import cache
from operator import itemgetter
from typing import Annotated, Any, TypeVar, get_args, get_origin

from canvas.model.ids import Id
from canvas.model.value import Value
from canvas.named import NamedTuple


class Ref(NamedTuple):
    """Marks an id that names a record of one of the kinds with these letters.

    `owner`: the record (or the part of it that holds the id) belongs to what it names and goes with it;
    otherwise the id is taken out when what it names is deleted.
    """

    letters: str
    owner: bool = False


class Reference(NamedTuple):
    """One id found in a record: what it is, where, and what `Ref` says of it."""

    id: str
    field: str
    ref: Ref


PersonaId = Annotated[Id, Ref("p")]
JourneyId = Annotated[Id, Ref("j", owner=True)]
PhaseId = Annotated[Id, Ref("f", owner=True)]
StepId = Annotated[Id, Ref("s", owner=True)]
LaneId = Annotated[Id, Ref("l", owner=True)]
TouchpointId = Annotated[Id, Ref("t")]
ChannelId = Annotated[Id, Ref("c")]
DepartmentId = Annotated[Id, Ref("d")]
LevelId = Annotated[Id, Ref("r")]
PictureId = Annotated[Id, Ref("q")]

T = TypeVar("T", bound=Value)


@cache
def _shape(annotation: Hashable, ref: Ref | None = None) -> tuple[str, Any]:
    """Tell how a field's type holds ids: ("id", Ref), ("many", inner), ("part", class) or ("none", None)."""
    if get_origin(annotation) is Annotated:
        inner, *notes = get_args(annotation)
        ref = next((note for note in notes if isinstance(note, Ref)), ref)
        return ("id", ref) if ref else _shape(inner)
    arguments = [a for a in get_args(annotation) if a not in (type(None), ...)]
    if get_origin(annotation) is tuple and arguments:
        return ("many", arguments[0]) if _shape(arguments[0])[0] != "none" else ("none", None)
    if isinstance(annotation, type) and issubclass(annotation, Value):
        return ("part", annotation) if _fields(annotation) else ("none", None)
    for argument in arguments:
        if _shape(argument)[0] != "none":
            return _shape(argument)
    return ("none", None)


@cache
def _fields(cls: type[Value]) -> tuple[tuple[str, tuple[str, Any]], ...]:
    """The fields of a class that hold ids, with how."""
    found = []
    for name, info in cls.model_fields.items():
        notes = [note for note in info.metadata if isinstance(note, Ref)]
        annotation: Any = info.annotation
        shape: tuple[str, Any] = ("id", notes[0]) if notes else _shape(annotation)
        if shape[0] != "none":
            found.append((name, shape))
    return tuple(found)


def references(record: Value) -> Iterator[Reference]:
    """Yield every id the record names, with the name of the record's own field it stands in."""
    for name, shape in _fields(type(record)):
        for key, ref in _within(getattr(record, name), shape):
            yield Reference(key, name, ref)


def named(records: Iterable[Value], cls: type[Value]) -> Iterator[tuple[Ref, set[str]]]:
    """Yield, field by field, the different ids that many records of one kind name.

    Ten thousand touchpoints name a few hundred steps: checking these costs next to nothing.
    """
    fields = _fields(cls)
    rows = map(itemgetter(*(name for name, _ in fields), "id"), [record.__dict__ for record in records])
    for (_, shape), column in zip(fields, zip(*rows, strict=True), strict=False):
        if shape[0] == "id":
            yield shape[1], set(column) - {None}
            continue
        are_ids = shape[0] == "many" and _shape(shape[1])[0] == "id"
        values = set(column) if are_ids else column  # ten thousand cards have the same few channels
        found: dict[Ref, set[str]] = {}
        for value in filter(None, values):
            for key, ref in _within(value, shape):
                found.setdefault(ref, set()).add(key)
        yield from found.items()


def _within(value: Any, shape: tuple[str, Any]) -> Iterator[tuple[str, Ref]]:
    how, inner = shape
    if value is None:
        return
    if how == "id":
        yield value, inner
    elif how == "many":
        for item in value:
            yield from _within(item, _shape(inner))
    else:
        part: type[Value] = type(value)
        for name, deeper in _fields(part):
            yield from _within(getattr(value, name), deeper)


def is_owned_by(record: Value, gone: frozenset[str] | set[str]) -> bool:
    """Tell whether the record belongs to one of the deleted ids and must go with it."""
    return any(
        shape[0] == "id" and shape[1].owner and getattr(record, name) in gone
        for name, shape in _fields(type(record))
    )


def without(record: T, gone: frozenset[str] | set[str]) -> T:
    """Return the record naming none of the deleted ids: single ids become None, parts that hang on one go."""
    changes: dict[str, Any] = {}
    for name, shape in _fields(type(record)):
        value = getattr(record, name)
        kept = _strip(value, shape, gone)
        if kept is not value:
            changes[name] = kept
    return record.but(**changes) if changes else record


def _strip(value: Any, shape: tuple[str, Any], gone: frozenset[str] | set[str]) -> Any:
    how, inner = shape
    if value is None or not any(key in gone for key, _ in _within(value, shape)):
        return value
    if how == "id":
        return None
    if how == "many":
        kept = (_strip(item, _shape(inner), gone) for item in value)
        return tuple(item for item in kept if item is not None)
    if is_owned_by(value, gone):
        return None
    return without(value, gone)
