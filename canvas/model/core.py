"""Pydantic's core by itself, without the Python beside it.

That is written for type checkers: more than a hundred typed dictionaries that say what a schema may hold,
which take four times as long to make as the core to load, whenever a file is read. Schemas are written in
this room as the dictionaries they are (type checkers still compare them with `CoreSchema`), and the core is
loaded from where the package has it: the very module that everybody else finds there. Should a later pydantic
keep it elsewhere, it is read with everything beside it and only time is lost (`test_forms.py` holds it).
"""

from __future__ import annotations

import sys
from importlib import import_module
from importlib.machinery import PathFinder
from importlib.util import find_spec, module_from_spec
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pydantic_core import CoreSchema, SchemaSerializer, SchemaValidator, ValidationError, from_json
    from pydantic_core.core_schema import ModelField

__all__ = ["CoreSchema", "ModelField", "SchemaSerializer", "SchemaValidator", "ValidationError", "from_json"]

PACKAGE, CORE = "pydantic_core", "pydantic_core._pydantic_core"


def loaded() -> Any:
    """The core as a module."""
    if CORE in sys.modules:
        return sys.modules[CORE]
    package = find_spec(PACKAGE)  # finds it, and reads nothing
    found = package and PathFinder.find_spec(CORE, package.submodule_search_locations)
    if not found or not found.loader:
        return import_module(PACKAGE)
    core = sys.modules[CORE] = module_from_spec(found)
    found.loader.exec_module(core)
    return core


if not TYPE_CHECKING:
    CoreSchema = ModelField = dict[str, Any]
    SchemaSerializer, SchemaValidator = loaded().SchemaSerializer, loaded().SchemaValidator
    ValidationError, from_json = loaded().ValidationError, loaded().from_json
