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


def test_a_file_that_is_no_project_opens_no_window(
    journeywall: Commands, monkeypatch: pytest.MonkeyPatch
) -> None:
    journeywall.write("day.mmd")
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")

    answer = journeywall("day.mmd")

    assert (answer.code, len(answer.complaints)) == (1, 1)
