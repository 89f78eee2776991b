"""The outlines of a line of text as paths, for what cannot be painted with glyphs: white halos behind words.

Slower and bigger than glyphs; text that is read stays text.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache

import uharfbuzz as hb

from canvas.layout import fonts, shapes
from canvas.layout.fonts import EM
from canvas.layout.words import runs

_GLYPHS = 2_000
_Step = tuple[str, tuple[tuple[int, float], ...]]


def outline(text: shapes.Text) -> tuple[shapes.Op, ...]:
    """The glyphs of a line as one path in mm, where the text stands; to be filled by the non-zero rule."""
    return tuple(
        op
        for run in runs(text)
        for gid, x, y in zip(run.gids, run.xs, run.ys, strict=True)
        for op in placed(run.font, gid, text.x + x * text.size, text.baseline - y * text.size, text.size)
    )


def placed(font: str, gid: int, left: float, base: float, size: float) -> Iterator[shapes.Op]:
    """The path of one glyph in mm, with its origin at (left, base)."""
    scale = size / EM
    for name, points in glyph(font, gid):
        yield (name, *(left + p * scale if i % 2 == 0 else base - p * scale for i, p in points))


@lru_cache(_GLYPHS)
def glyph(key: str, gid: int) -> tuple[_Step, ...]:
    """The path of one glyph in font units, y up; each number with its index, the even ones are x."""
    steps: list[tuple[str, tuple[float, ...]]] = []
    fonts.font(key).shaper.draw_glyph(gid, _pen(), steps)
    return tuple((name, tuple(enumerate(points))) for name, points in steps)


@cache
def _pen() -> hb.DrawFuncs:
    """HarfBuzz turns the quadratic curves of TrueType into cubic ones by itself."""
    pen = hb.DrawFuncs()
    pen.set_move_to_func(lambda x, y, steps: steps.append(("M", (x, y))))
    pen.set_line_to_func(lambda x, y, steps: steps.append(("L", (x, y))))
    pen.set_cubic_to_func(lambda *args: args[-1].append(("C", args[:-1])))
    pen.set_close_path_func(lambda steps: steps.append(("Z", ())))
    return pen
