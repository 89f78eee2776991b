"""A screen reader's way to the map: over the accessibility bus, from a window on an X screen."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.widgets.at_spi import NO_BUS

ROOT = Path(__file__).parents[2]
PROGRAMS = ("xvfb-run", "dbus-run-session", "gdbus")


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """What the bus tells of a window; skipped where there is no such bus."""
    missing = [program for program in PROGRAMS if shutil.which(program) is None]
    if missing:
        pytest.skip(f"needs {', '.join(missing)} to listen to the accessibility bus")
    answer = tmp_path_factory.mktemp("told") / "map.json"
    reader = (sys.executable, "-m", "tests.widgets.at_spi", str(answer))
    command = ("xvfb-run", "-a", "dbus-run-session", "--", *reader)
    environment = {name: value for name, value in os.environ.items() if name != "QT_QPA_PLATFORM"}
    done = subprocess.run(
        command, check=False, cwd=ROOT, env=environment, capture_output=True, text=True, timeout=240
    )
    if done.returncode == NO_BUS:
        pytest.skip("this machine has no accessibility bus (at-spi2-core)")
    assert done.returncode == 0, done.stderr
    found: dict[str, Any] = json.loads(answer.read_text(encoding="utf-8"))
    return found


def within(thing: dict[str, Any], name: str) -> dict[str, Any]:
    found: dict[str, Any] = next(each for each in thing["within"] if each["name"].split(".")[0] == name)
    return found


def test_a_screen_reader_finds_phases_lanes_cards_and_empty_cells(told: dict[str, Any]) -> None:
    phase = within(told["map"], "Phase")
    lane = within(phase, "Touchpoints")
    cells = [(each["role"], each["name"].split(".")[0]) for each in lane["within"]]
    assert lane["role"] == "list"
    assert cells == [
        ("list item", "Sees the advert"),
        ("list item", "Visits the shop"),
        ("list item", "Empty cell: Touchpoints, Step 2"),
    ]


def test_a_screen_reader_is_told_which_card_is_selected(told: dict[str, Any]) -> None:
    assert [name.split(".")[0] for name in told["selected"]] == ["Visits the shop"]


def test_a_window_that_was_listened_to_closes_in_peace(told: dict[str, Any]) -> None:
    assert told["exit code"] == 0
