"""What the class of a record says of its fields: their types with what is noted beside them, their defaults.

Nothing is checked here: `forms` makes the checks from this, `value` is checked by them.
"""

from __future__ import annotations

import sys
from collections.abc import Mapping
from functools import cache
from typing import Annotated, Any, dataclass_transform, get_args, get_origin

from canvas.model.cleaning import finite_throughout
from canvas.model.limits import Through
from canvas.named import NamedTuple

Unknown = Annotated[Any, Through(finite_throughout)]
"""Whatever a newer version wrote: any JSON, kept as it came."""
REQUIRED = object()
"""The default of a field that has none."""


class Field(NamedTuple):
    """A field of a record: its type with what is noted beside it, and its default."""

    hint: Any
    default: Any

    @property
    def annotation(self) -> Any:
        """The type without what is noted beside it."""
        return get_args(self.hint)[0] if get_origin(self.hint) is Annotated else self.hint

    @property
    def metadata(self) -> tuple[Any, ...]:
        """What is noted beside the type: limits, `Ref`, `Written`."""
        return get_args(self.hint)[1:] if get_origin(self.hint) is Annotated else ()

    def is_required(self) -> bool:
        """Tell whether a record must say it."""
        return self.default is REQUIRED


@dataclass_transform(kw_only_default=True, frozen_default=True)
class Kind(type):
    """The class of the classes of records: it reads their fields when somebody asks, and no type before."""

    @property
    def model_fields(cls) -> Mapping[str, Field]:
        """The fields by name, those of what the class is made from first."""
        return _fields_of(cls)


@cache
def _fields_of(cls: Kind) -> Mapping[str, Field]:
    said = {n: (base.__module__, t) for base in reversed(cls.__mro__) for n, t in _annotated(base).items()}
    return {name: Field(_type(*said[name]), default) for name, default in defaults_of(cls).items()}


def _annotated(cls: type) -> Mapping[str, str]:
    annotations: Mapping[str, str] = vars(cls).get("__annotations__", {})
    return annotations


@cache
def _type(module: str, annotation: str) -> Any:
    """What an annotation of ours means; Python's own `get_type_hints` takes twice as long for all of them."""
    return eval(annotation, vars(sys.modules[module]))  # noqa: S307 - ours


@cache
def defaults_of(cls: Kind) -> Mapping[str, Any]:
    """The defaults of the fields by name; no type is evaluated."""
    told = [vars(base) for base in cls.__mro__ if isinstance(base, Kind)]
    names = dict.fromkeys(name for own in reversed(told) for name in own.get("__annotations__", ()))
    return {name: next((own[name] for own in told if name in own), REQUIRED) for name in names}
