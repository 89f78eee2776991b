"""Whether the desktop asks for less motion, by what it answers."""

from __future__ import annotations

from typing import Any

import pytest

from canvas.widgets.less_motion import is_asked_for

GNOME = ("org.gnome.desktop.interface", "enable-animations")
KDE = ("org.kde.kdeglobals.KDE", "AnimationDurationFactor")


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
