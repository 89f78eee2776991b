from __future__ import annotations

import pytest

from canvas.layout import fonts
from canvas.layout.outlines import outline
from canvas.layout.shapes import Text
from canvas.layout.words import measure


def extent(text: Text) -> tuple[float, float, float, float]:
    numbers = [op[1:] for op in outline(text)]
    xs = [float(x) for op in numbers for x in op[0::2]]
    ys = [float(y) for op in numbers for y in op[1::2]]
    return min(xs), min(ys), max(xs), max(ys)


def test_outlines_stand_on_the_baseline_where_the_text_stands() -> None:
    left, top, right, bottom = extent(Text(10, 20, "HEH", "bold", 5, "#000000", 0))
    assert bottom == pytest.approx(20)
    assert top == pytest.approx(20 - fonts.font("bold").cap_height * 5, abs=0.02)
    assert 10 < left < 11
    assert right < 10 + measure("HEH", "bold", 5) < right + 1


def test_outlines_are_paths_of_the_known_steps() -> None:
    ops = outline(Text(0, 0, "åg 🙂", "regular", 4, "#000000", 0))
    assert {(op[0], len(op)) for op in ops} == {("M", 3), ("L", 3), ("C", 7), ("Z", 1)}
    assert ops[0][0] == "M"


def test_spaces_have_no_outline() -> None:
    assert outline(Text(0, 0, "  ", "regular", 4, "#000000", 0)) == ()
