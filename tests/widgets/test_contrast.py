"""The window in high contrast."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QColor, QImage

from canvas.layout.drawings.colours import lightness
from canvas.widgets.theme import DARK, LIGHT, PAPER, PAPER_DIM, Theme, in_contrast
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


def seen(window: Window) -> QImage:
    return window.view.viewport().grab().toImage()


@pytest.mark.parametrize(("theme", "paper"), [(DARK, PAPER_DIM), (in_contrast(DARK), PAPER)])
def test_paper_is_dimmed_in_the_dark_but_white_in_high_contrast(
    window: Window, theme: Theme, paper: str
) -> None:
    window.set_theme(theme)
    image = seen(window)
    ground = (image.pixelColor(x, y) for x in range(0, image.width(), 7) for y in range(0, image.height(), 7))
    colours = [colour.name().upper() for colour in ground]
    assert max(colours, key=colours.count) == paper
    assert window.view.easel.paper() == QColor(paper)
