"""Lines of text as the operators that show them: word by word from a cache, glyph by glyph where that fails.

Both ways put every glyph where `words.runs` puts it. Words of one font on the baseline, which is nearly all
text, are put into operators once; a line or a passage then costs a look-up for each word.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from canvas.export.cid import FINEST_STEP_EM, PER_MILLE, CidFont
from canvas.export.leftward import drawn, is_leftward, letters
from canvas.export.paths import plain
from canvas.layout import bidi, fonts, shaping, words
from canvas.layout.shapes import Passage, Text
from canvas.layout.shaping import Run

COARSE_EM = 5e-4
"""How far a glyph may stand from its place before it is moved; twice that is 0.008 mm at 8 mm of em."""
FINE_EM = 1e-5
LARGE_EM_MM = 8.0
FINEST = 10_000
"""Of a millimetre: where lines begin."""
HYPHENS = ("-", "\u2010", "\u00ad")
NEXT = ")]TJ\nT* [("
"""Between the codes of a line and those of the line below."""

FontOf = Callable[[str], CidFont]


class Lines:
    """Shows lines in fonts that `font_of` hands out."""

    def __init__(self, font_of: FontOf) -> None:
        self._font_of = font_of
        self._words: dict[str, _Vocabulary] = {}
        self._moves = _Moves()

    def shown(self, texts: Iterable[Text], scale: float) -> list[str]:
        """The text objects of lines that follow each other; lines in one font and size share one.

        A line ends with a real space, so that it does not grow into the next. `scale` is how much larger than
        the lines' own millimetres they appear on paper.
        """
        done: list[str] = []
        font, size, x, y = "", 0.0, 0, 0  # of the text object that is open, none where there is no font
        for text in texts:
            is_usual = not text.tracking and text.size * scale <= LARGE_EM_MM
            operand = self._by_words(text) if is_usual else None
            if operand is None:
                done += ("ET", *self._one(text, scale)) if font else self._one(text, scale)
                font = ""
                continue
            left, base = round(text.x * FINEST), round(text.baseline * FINEST)
            if text.font == font and text.size == size:
                done.append(f"{self._moves[left - x, y - base]} [({operand})]TJ")
            else:
                name, end = self._font_of(text.font).name, "ET " if font else ""
                place = f"{plain(left / FINEST)} {plain(base / FINEST)}"
                done.append(f"{end}BT /{name} {plain(text.size)} Tf 1 0 0 -1 {place} Tm [({operand})]TJ")
                font, size = text.font, text.size
            x, y = left, base
        return [*done, "ET"] if font else done

    def together(self, passage: Passage, scale: float) -> list[str]:
        """The text object of a passage, or those of its lines; `scale` as in `shown`."""
        operand = self._by_words(passage) if passage.size * scale <= LARGE_EM_MM else None
        if operand is None:
            return self.shown(words.lines(passage), scale)
        name, size = self._font_of(passage.font).name, plain(passage.size)
        place, leading = f"{plain(passage.x)} {plain(passage.baseline)}", plain(passage.leading)
        return [f"BT /{name} {size} Tf {leading} TL 1 0 0 -1 {place} Tm [({operand})]TJ\nET"]

    def _one(self, text: Text, scale: float) -> tuple[str, ...]:
        is_large = text.size * scale > LARGE_EM_MM
        shown = self._by_glyphs(text, FINE_EM if is_large else COARSE_EM)
        return ("BT", *shown, "ET", *self._marks(text))

    def _by_words(self, text: Text | Passage) -> str | None:
        """The lines from cached words; None where a word needs another font or order, or stands higher."""
        known = self._words.get(text.font)
        if known is None:
            known = self._words[text.font] = _Vocabulary(text.font, self._font_of(text.font))
        words = f"{text.text}\n".replace("\n", "\n ").split(" ")
        try:
            return "".join(map(known.__getitem__, words[:-1]))[: -len(NEXT)]
        except _UnusualError:
            return None

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
                yield f"1 0 0 -1 {x:.4f} {y:.4f} Tm [({codes})] TJ"

    def _leftward(self, run: Run, text: Text, tolerance: float, *, is_last: bool) -> Iterator[str]:
        font = self._font_of(run.font)
        if read := letters(run, font):
            left, space = read[0].x, font.space if is_last else ""
            codes, _ = font.codes([one.number for one in read], [one.x for one in read], left, tolerance)
            x = text.x + left * text.size
            yield f"1 0 0 -1 {x:.4f} {text.baseline:.4f} Tm [({codes}{space})] TJ"

    def _marks(self, text: Text) -> Iterator[str]:
        """Marks that are drawn only."""
        if bidi.is_needed(text.text):
            for run in words.runs(text):
                yield from drawn(run, text, self._font_of(run.font))


class _Moves(dict[tuple[int, int], str]):
    """How the next line is reached from where one begins, by how far to the right and up it is."""

    def __missing__(self, way: tuple[int, int]) -> str:
        self[way] = operator = " ".join(plain(length / FINEST) for length in way) + " Td"
        return operator


class _UnusualError(Exception):
    """A word that needs another font or order, or whose glyphs stand higher."""


class _Vocabulary(dict[str, str]):
    """The words of one font, each put into codes with what is after it when first asked for.

    That is a space, or the next line after a word with a line feed. Each ends where the next begins, so that
    the codes of lines are those of their words.
    """

    def __init__(self, key: str, font: CidFont) -> None:
        super().__init__()
        self._key, self._font, self._unusual = key, font, set[str]()
        self._shaped: dict[str, tuple[str, float]] = {"": ("", 0.0)}
        blank = fonts.font(key)
        self._space, pen = font.codes(font.remember((blank.space_glyph,), (0,), " "), (0.0,), 0.0, COARSE_EM)
        self._lag = blank.space / fonts.EM - pen

    def __missing__(self, word: str) -> str:
        text = word.removesuffix("\n")
        if text not in self._shaped:
            self._shaped[text] = self._made(text)
        codes, lag = self._shaped[text]
        if text == word:
            # behind a mark without width the space stands as far on as what follows
            far = lag if abs(lag) > COARSE_EM else 0.0
            found = f"{codes}{_moved(far)}{self._space}{_moved(lag - far + self._lag)}"
        else:
            found = f"{codes}{'' if not text or text.endswith(HYPHENS) else self._space}{NEXT}"
        self[word] = found
        return found

    def _made(self, text: str) -> tuple[str, float]:
        """The codes of a word, and how far the reader's pen lags behind after it, in em."""
        if text in self._unusual or bidi.is_needed(text):
            raise _UnusualError
        if plain := shaping.plainly(text, self._key):
            gids, steps = plain
            return self._font.word(gids, text, steps, COARSE_EM)
        word = shaping.shape.__wrapped__(text, self._key)  # what is kept of it is kept here
        if len(word.parts) != 1 or word.parts[0].font != self._key or any(word.parts[0].ys):
            self._unusual.add(text)
            raise _UnusualError
        glyphs = word.parts[0]
        numbers = self._font.remember(glyphs.gids, glyphs.clusters, glyphs.text)
        codes, pen = self._font.codes(numbers, [x / fonts.EM for x in glyphs.xs], 0.0, COARSE_EM)
        return codes, word.advance / fonts.EM - pen


def _moved(lag: float) -> str:
    """What moves the next glyph on by so many em, between two strings of codes."""
    return "" if abs(lag) < FINEST_STEP_EM / 10 else f"){lag * -PER_MILLE:.2f}("


def stretches(run: Run) -> Iterator[tuple[int, int]]:
    """The parts of a run whose glyphs stand at one height, as first and behind-the-last index."""
    first = 0
    for index in range(1, len(run.gids) + 1):
        if index == len(run.gids) or run.ys[index] != run.ys[first]:
            yield first, index
            first = index
