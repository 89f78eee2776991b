from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.commanding import Commands


@pytest.fixture
def journeywall(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Commands:
    """Commands in an empty folder, in English, at a time that does not change."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("LANGUAGE", "en")
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1772000000")
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    from canvas.cli import edge

    edge.words.cache_clear()
    return Commands(tmp_path, capsys)
