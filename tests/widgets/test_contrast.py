"""The window in high contrast."""

from __future__ import annotations

import pytest

from canvas.layout.drawings.colours import lightness
from canvas.widgets.theme import DARK, LIGHT, Theme, in_contrast
from canvas.widgets.window import Window


@pytest.mark.parametrize("theme", [LIGHT, DARK])
def test_words_and_edges_stand_out_as_far_as_they_can(theme: Theme) -> None:
    strong = in_contrast(theme)
    for colour in (strong.ink, strong.second, strong.edge):
        assert abs(lightness(colour) - lightness(strong.panel)) == pytest.approx(100, abs=0.5)
    assert abs(lightness(strong.hairline) - lightness(strong.panel)) > 30
    assert strong.accent == theme.accent


def test_the_window_takes_it_on(window: Window) -> None:
    window.set_theme(in_contrast(DARK))
    assert window.palette().windowText().color().name() == "#ffffff"
