"""Whether the desktop asks for less motion, by what it answers."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from canvas.widgets.less_motion import GNOME, KDE, is_asked_for, kept_in


@pytest.mark.parametrize(
    ("answers", "wanted"),
    [
        ({}, False),
        ({GNOME: True}, False),
        ({GNOME: False}, True),
        ({KDE: "1"}, False),
        ({KDE: "0"}, True),
        ({KDE: 0.0}, True),
        ({KDE: "slow"}, False),
        ({GNOME: True, KDE: "0"}, True),
    ],
)
def test_it_is_what_the_desktops_switches_say(answers: dict[tuple[str, str], Any], wanted: bool) -> None:
    assert is_asked_for(lambda *name: answers.get(name)) is wanted


@pytest.mark.parametrize(
    ("file", "words", "wanted"),
    [
        ("kdeglobals", "[General]\nfont=Noto Sans,10\n[KDE]\nAnimationDurationFactor=0\n", True),
        ("kdeglobals", "[KDE]\nAnimationDurationFactor=0.5\n", False),
        ("gtk-3.0/settings.ini", "[Settings]\ngtk-enable-animations=false\n", True),
        ("gtk-4.0/settings.ini", "[Settings]\ngtk-enable-animations=0\n", True),
        ("gtk-3.0/settings.ini", "[Settings]\ngtk-enable-animations=true\n", False),
        ("kdeglobals", "no settings % at all", False),
    ],
)
def test_without_a_portal_the_desktops_own_files_are_read(
    tmp_path: Path, file: str, words: str, wanted: bool
) -> None:
    (tmp_path / file).parent.mkdir(exist_ok=True)
    (tmp_path / file).write_text(words)
    assert is_asked_for(kept_in(tmp_path)) is wanted
    assert not is_asked_for(kept_in(tmp_path / "none"))
