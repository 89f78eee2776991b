"""A line of text as the operators that show it: word by word from a cache, glyph by glyph where that fails.

Both ways put every glyph where `words.runs` puts it. Words of one font on the baseline, which is nearly all
text, are put into operators once; a line then costs a look-up for each word.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple

from canvas.export.cid import PER_MILLE, CidFont
from canvas.export.leftward import drawn, is_leftward, letters
from canvas.layout import bidi, fonts, shaping, words
from canvas.layout.shapes import Text

COARSE_EM = 5e-4
"""How far a glyph may stand from its place before it is moved; twice that is 0.008 mm at 8 mm of em."""
FINE_EM = 1e-5
LARGE_EM_MM = 8.0
HYPHENS = ("-", "\u2010", "\u00ad")

FontOf = Callable[[str], CidFont]


class _Word(NamedTuple):
    """The codes of a word and the space after it, and how far the reader's pen lags behind, in em."""

    codes: str
    lag: float


class Lines:
    """Shows lines in fonts that `font_of` hands out."""

    def __init__(self, font_of: FontOf) -> None:
        self._font_of = font_of
        self._words: dict[str, _Vocabulary] = {}

    def shown(self, text: Text, scale: float) -> str:
        """The text object of a line, ended by a real space so that it does not grow into the next line.

        `scale` is how much larger than the line's own millimetres it appears on paper.
        """
        is_large = text.size * scale > LARGE_EM_MM
        operand = None if is_large or text.tracking else self._by_words(text)
        if operand is None:
            shown = self._by_glyphs(text, FINE_EM if is_large else COARSE_EM)
            return " ".join(["BT", *shown, "ET", *self._marks(text)])
        return (
            f"BT /{self._font_of(text.font).name} {text.size:.4f} Tf "
            f"1 0 0 -1 {text.x:.4f} {text.baseline:.4f} Tm [<{operand}>] TJ ET"
        )

    def _by_words(self, text: Text) -> str | None:
        """The line from cached words; None where a word needs another font or order, or stands higher."""
        known = self._words.get(text.font)
        if known is None:
            known = self._words[text.font] = _Vocabulary(text.font, self._font_of(text.font))
        lag, parts = 0.0, []
        for word in text.text.split(" "):
            found = known[word]
            if found is None:
                return None
            if not -COARSE_EM < lag < COARSE_EM:
                move = f"{lag * -PER_MILLE:.1f}"
                parts.append(f">{move}<")
                lag += float(move) / PER_MILLE
            parts.append(found.codes)
            lag += found.lag
        shown = "".join(parts)
        return shown.removesuffix(known.space.codes) if text.text.endswith(HYPHENS) else shown

    def _by_glyphs(self, text: Text, tolerance: float) -> Iterator[str]:
        runs = [run for run in words.runs(text) if run.gids]
        for run in runs:
            font = self._font_of(run.font)
            yield f"/{font.name} {text.size:.4f} Tf"
            if is_leftward(run, font):
                yield from self._leftward(run, text, tolerance, is_last=run is runs[-1])
                continue
            numbers = font.remember(run.gids, run.clusters, run.text)
            for first, end in stretches(run):
                left, height = run.xs[first], run.ys[first]
                codes, _ = font.codes(numbers[first:end], run.xs[first:end], left, tolerance)
                if run is runs[-1] and end == len(run.gids) and not text.text.endswith(HYPHENS):
                    codes += font.space
                x, y = text.x + left * text.size, text.baseline - height * text.size
                yield f"1 0 0 -1 {x:.4f} {y:.4f} Tm [<{codes}>] TJ"

    def _leftward(self, run: words.Run, text: Text, tolerance: float, *, is_last: bool) -> Iterator[str]:
        font = self._font_of(run.font)
        if read := letters(run, font):
            left, space = read[0].x, font.space if is_last else ""
            codes, _ = font.codes([one.number for one in read], [one.x for one in read], left, tolerance)
            x = text.x + left * text.size
            yield f"1 0 0 -1 {x:.4f} {text.baseline:.4f} Tm [<{codes}{space}>] TJ"

    def _marks(self, text: Text) -> Iterator[str]:
        """Marks that are drawn only."""
        if bidi.is_needed(text.text):
            for run in words.runs(text):
                yield from drawn(run, text, self._font_of(run.font))


class _Vocabulary(dict[str, "_Word | None"]):
    """The words of one font, each put into codes when first asked for."""

    def __init__(self, key: str, font: CidFont) -> None:
        super().__init__()
        self._key, self._font = key, font
        blank = fonts.font(key)
        codes, pen = font.codes(font.remember((blank.space_glyph,), (0,), " "), (0.0,), 0.0, COARSE_EM)
        self.space = _Word(codes, blank.space / fonts.EM - pen)
        self[""] = self.space

    def __missing__(self, text: str) -> _Word | None:
        self[text] = found = self._made(text)
        return found

    def _made(self, text: str) -> _Word | None:
        if bidi.is_needed(text):
            return None
        word = shaping.shape(text, self._key)
        if len(word.parts) != 1 or word.parts[0].font != self._key or any(word.parts[0].ys):
            return None
        glyphs = word.parts[0]
        numbers = self._font.remember(glyphs.gids, glyphs.clusters, glyphs.text)
        codes, pen = self._font.codes(numbers, [x / fonts.EM for x in glyphs.xs], 0.0, COARSE_EM)
        return _Word(codes + self.space.codes, word.advance / fonts.EM - pen + self.space.lag)


def stretches(run: words.Run) -> Iterator[tuple[int, int]]:
    """The parts of a run whose glyphs stand at one height, as first and behind-the-last index."""
    first = 0
    for index in range(1, len(run.gids) + 1):
        if index == len(run.gids) or run.ys[index] != run.ys[first]:
            yield first, index
            first = index
