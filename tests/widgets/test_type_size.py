"""The window's type is as large as the system's, where that is larger."""

from __future__ import annotations

import pytest

from canvas.widgets import theme
from canvas.widgets.app import make_application
from canvas.widgets.theme import LIGHT, SMALL_PX, TYPE_PX, style_sheet, ui_font


@pytest.mark.parametrize(("system", "type_px", "small_px"), [(12, 15, 13), (20, 20, 17), (60, 30, 26)])
def test_type_follows_a_system_that_asks_for_larger(
    monkeypatch: pytest.MonkeyPatch, system: float, type_px: int, small_px: int
) -> None:
    make_application()
    monkeypatch.setattr(theme, "_system_px", lambda: system)
    assert ui_font(TYPE_PX).pixelSize() == type_px
    assert ui_font(SMALL_PX).pixelSize() == small_px
    assert f"font-size: {type_px}px" in style_sheet(LIGHT)
