"""From older documents to today's: one function a version, over plain dicts.

Nothing here imports a record: records change, and a migration must go on doing what it did. Version 1 is
the first, so the table is empty; a version gets its line when the next one appears, together with frozen
files in `tests/files/vN`.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

Raw = dict[str, Any]

STEPS: dict[int, Callable[[Raw], Raw]] = {}
"""From the version named to the one after it."""


def migrate(raw: Raw, wanted: int) -> Raw:
    """Return the document brought to version `wanted`, step by step."""
    for version in range(raw["version"], wanted):
        raw = {**STEPS[version](raw), "version": version + 1}
    return raw
