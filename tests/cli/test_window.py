from __future__ import annotations

from pathlib import Path

import pytest

from canvas.widgets import app
from tests.cli.commanding import Commands


@pytest.mark.parametrize("words", [(), ("day.journey",)])
def test_without_a_command_the_window_opens(
    journeywall: Commands, monkeypatch: pytest.MonkeyPatch, words: tuple[str, ...]
) -> None:
    journeywall.project()
    opened: list[Path | None] = []

    def run(path: Path | None) -> int:
        opened.append(path)
        return 3

    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    monkeypatch.setattr(app, "run", run)

    assert journeywall(*words).code == 3
    assert opened == [Path(words[0]) if words else None]


@pytest.mark.parametrize("name", ["day.xyz", "day.xlsx", "day.mmd", "day.journey"])
def test_a_file_that_nobody_can_read_is_left_to_the_window_to_tell(
    journeywall: Commands, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    Path(name).write_text("no journey", encoding="utf-8")
    opened: list[Path | None] = []
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")

    def run(path: Path | None) -> int:
        opened.append(path)
        return 0

    monkeypatch.setattr(app, "run", run)

    assert journeywall(name) == (0, "", "")
    assert opened == [Path(name)]
