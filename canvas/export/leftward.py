"""Runs that go from right to left, shown so that programs which read a PDF find their text.

Such programs take glyphs from left to right, each for its characters, and turn the order of right-to-left
letters. They read a glyph that stands higher, or over another one, as a line of its own, and the letters of a
ligature in the wrong order. Therefore letters are shown with one character each, and where there is no glyph
on the baseline for a character, a carrier stands for it, which has no ink and no width. Marks set above and
below the letters are drawn as paths, for the eye only.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from canvas.export.cid import SOFT_HYPHEN, CidFont
from canvas.export.paths import outline
from canvas.layout import bidi, outlines
from canvas.layout.shapes import Text
from canvas.layout.shaping import Run
from canvas.named import NamedTuple


class Letter(NamedTuple):
    """What is read: its number in the font, and its place in em."""

    number: int
    x: float


def is_leftward(run: Run, font: CidFont) -> bool:
    """Whether a run goes to the left and is more than one letter for each character."""
    if not run.clusters or run.clusters[0] < run.clusters[-1] or not bidi.is_needed(run.text):
        return False
    is_plain = len(run.clusters) == len(run.text) == len(set(run.clusters))
    return not is_plain or any(_marks(run, font))


def letters(run: Run, font: CidFont) -> list[Letter]:
    """What is read of a run, from left to right."""
    ends = dict(pairwise([*sorted(set(run.clusters)), len(run.text)]))
    mains = {cluster: place for place, cluster in enumerate(run.clusters)}
    made, waiting = list[Letter](), list[str]()
    glyphs = zip(run.gids, run.xs, run.clusters, _marks(run, font), strict=True)
    for place, (gid, x, cluster, is_mark) in enumerate(glyphs):
        is_main = mains[cluster] == place
        characters = run.text[cluster : ends[cluster]].replace(SOFT_HYPHEN, "") if is_main else ""
        waiting += reversed(characters if is_mark else characters[1:])
        if not is_mark:
            made += [*_carriers(waiting, x, font), Letter(font.number(gid, characters[:1]), x)]
            waiting.clear()
    return [*made, *_carriers(waiting, run.xs[-1], font)]


def drawn(run: Run, text: Text, font: CidFont) -> Iterator[str]:
    """What of a run is drawn only: the operators that fill its marks."""
    if is_leftward(run, font):
        for gid, x, y, is_mark in zip(run.gids, run.xs, run.ys, _marks(run, font), strict=True):
            if is_mark:
                left, base = text.x + x * text.size, text.baseline - y * text.size
                yield outline(tuple(outlines.placed(run.font, gid, left, base, text.size))) + "f"


def _marks(run: Run, font: CidFont) -> list[bool]:
    """Which glyphs of a run stand above, below or over others."""
    return [bool(y) or not font.advance(gid) for gid, y in zip(run.gids, run.ys, strict=True)]


def _carriers(characters: list[str], x: float, font: CidFont) -> list[Letter]:
    numbers = (font.carrier(character) for character in characters)
    return [Letter(number, x) for number in numbers if number is not None]
