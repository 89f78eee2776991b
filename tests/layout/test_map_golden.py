from __future__ import annotations

from tests.layout.told import GOLDEN, small_map


def test_the_small_map_is_drawn_as_it_was_last_looked_at() -> None:
    """When it differs on purpose: `python -m tests.layout.told`, and look at the difference."""
    assert small_map().splitlines() == (GOLDEN / "small-map.txt").read_text(encoding="utf-8").splitlines()
