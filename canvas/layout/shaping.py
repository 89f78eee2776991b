"""One word becomes glyphs: which font has its characters, and where HarfBuzz puts them.

The word, what stands between two spaces, is the unit of everything: it is shaped once, and a line is as wide
as its words and spaces together, so that measuring, painting and the caret cannot disagree. All lengths here
are whole units of `fonts.EM`. A word whose characters run in both directions is cut where they turn, and its
parts are put in order with the whole line (`mixed`).
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from itertools import pairwise
from operator import attrgetter

import uharfbuzz as hb

from canvas import late
from canvas.layout import bidi, fonts
from canvas.layout.fonts import Font
from canvas.named import NamedTuple

_WIDTHS = 200_000
_SHAPED = 20_000
_FONTS = 64  # fonts and trackings with a cache of widths
_NOTHING = "\u200b"  # shaped to no glyph at all
_JOINERS = "\u200c\u200d"
_INVISIBLE = {"Cc", "Cf", "Zl", "Zp"}
_SPARE: list[hb.Buffer] = []
"""Buffers for text from left to right that nobody reads any more; who needs one takes it out."""
_STEP = attrgetter("x_advance")
_FILLERS = frozenset("\u034f\u115f\u1160\u17b4\u17b5\u180b\u180c\u180d\u180f\u3164\uffa0")
_EMOJI_STYLE = late.expression("[\u200d\u20e3\ufe0f]")
_SINGLE = late.expression(
    "[ -~\u00a0-\u02ff\u0370-\u0482\u048a-\u058f\u1e00-\u1fff"
    "\u2010-\u2027\u2030-\u205f\u20a0-\u20bf\u2100-\u23ff]*"
)


class Glyphs(NamedTuple):
    """The glyphs of one font in a word from left to right, `clusters` counted from the first of `text`."""

    font: str
    gids: tuple[int, ...]
    xs: tuple[int, ...]
    ys: tuple[int, ...]
    advances: tuple[int, ...]
    clusters: tuple[int, ...]
    text: str


class Word(NamedTuple):
    """A shaped word: its glyphs font by font from left to right, and how far they move the pen."""

    parts: tuple[Glyphs, ...]
    advance: int


class Run(NamedTuple):
    """Glyphs of one font in a line, in em: multiply by the size. `ys` point up, `xs` begin at `Text.x`.

    `font` is the font that has the glyphs, which may stand in for the text's own. Glyphs stand from left to
    right. `clusters` are indices into `text`, the characters of this run as they are read: they fall where it
    runs from right to left.
    """

    font: str
    gids: tuple[int, ...]
    xs: tuple[float, ...]
    ys: tuple[float, ...]
    clusters: tuple[int, ...]
    text: str


class Advances(dict[str, float]):
    """How wide each word is in one font (or several with spaces), in units; measured once, emptied when full.

    `space` is the width of a space. Without tracking all are whole numbers.
    """

    def __init__(self, key: str, tracking: float) -> None:
        super().__init__()
        self._key, self._tracking = key, tracking * fonts.EM
        self.space: float = float(fonts.font(key).space + self._tracking)

    def __missing__(self, text: str) -> float:
        if len(self) >= _WIDTHS:
            self.clear()
        words = text.split(" ")
        if len(words) == 1:
            width: float = _advance(text, self._key, self._tracking)
        else:
            width = sum(map(self.__getitem__, words)) + self.space * (len(words) - 1)
        self[text] = width
        return width


class Steps(dict[str, float]):
    """How wide each word of a font is with a space behind it, in units; whole numbers."""

    def __init__(self, widths: Advances) -> None:
        super().__init__()
        self._widths, self.space = widths, widths.space

    def __missing__(self, word: str) -> float:
        if len(self) >= _WIDTHS:
            self.clear()
        step = self[word] = self._widths[word] + self.space
        return step


@lru_cache(_FONTS)
def steps(key: str) -> Steps:
    """The cache of how far words of a font reach, each with the space behind it."""
    return Steps(advances(key))


@lru_cache(_FONTS)
def advances(key: str, tracking: float = 0.0) -> Advances:
    """The cache of word widths of a font, with `tracking` em after every glyph that moves the pen."""
    return Advances(key, tracking)


@lru_cache(_SHAPED)
def shape(
    text: str,
    key: str,
    runs_left: bool = False,  # noqa: FBT001, FBT002 (positional: cached)
) -> Word:
    """The glyphs of a text without spaces, in the font of `key` and those that stand in for it.

    All of it runs in one direction, to the right or to the left.
    """
    parts, pen = [], 0
    cut = _parts(text, key)
    for font, part in reversed(cut) if runs_left else cut:
        shaped, width = _glyphs(_shaped(font, part, runs_left=runs_left), font, part, pen)
        parts.append(shaped)
        pen += width
    return Word(tuple(parts), pen)


def plainly(text: str, key: str) -> tuple[list[int], tuple[int, ...]] | None:
    """The glyphs of a plain word, and how far each moves the pen, in units. Nothing is kept of it here.

    None for a word of any other kind: where a glyph is another font's, stands for several characters or for
    none, or beside the pen. What is read from right to left is not for here.
    """
    font = fonts.font(key)
    if not text or not font.has(text):
        return None
    buffer = _shaped(font, text)
    infos, placed = buffer.glyph_infos, [place.position for place in buffer.glyph_positions or ()]
    gids, clusters = [info.codepoint for info in infos], [info.cluster for info in infos]
    _put_back(buffer)
    if clusters != list(range(len(text))):
        return None
    right, up, steps, _ = zip(*placed, strict=True)
    return None if any(right) or any(up) else (gids, steps)


def clusters(text: str) -> tuple[int, ...]:
    """Where the characters as a reader counts them begin (an accent belongs to its letter), and the end."""
    if _SINGLE.fullmatch(text):
        return tuple(range(len(text) + 1))
    return _unicode_clusters(text)


def is_invisible(character: str) -> bool:
    """Whether a character is never drawn: controls, joiners, variation selectors, fillers."""
    return (
        unicodedata.category(character) in _INVISIBLE
        or "\ufe00" <= character <= "\ufe0f"
        or "\U000e0000" <= character <= "\U000e0fff"
        or character in _FILLERS
    )


@lru_cache(_SHAPED)
def _unicode_clusters(text: str) -> tuple[int, ...]:
    from uniseg.graphemecluster import grapheme_cluster_boundaries

    return tuple(dict.fromkeys((0, *grapheme_cluster_boundaries(text), len(text))))


def _advance(text: str, key: str, tracking: float) -> float:
    width, steps = 0, 0
    for font, part, runs_left in _turns(text, key):
        buffer = _shaped(font, part, runs_left=runs_left)
        moves = list(map(_STEP, buffer.glyph_positions or ()))
        if not runs_left:
            _put_back(buffer)
        width += sum(moves)
        steps += sum(map(bool, moves)) if tracking else 0
    return width + steps * tracking if tracking else width


def _glyphs(buffer: hb.Buffer, font: Font, text: str, pen: int) -> tuple[Glyphs, int]:
    start = pen
    xs, ys, steps = [], [], []
    for x_offset, y_offset, x_advance, _ in [place.position for place in buffer.glyph_positions or ()]:
        xs.append(pen + x_offset)
        ys.append(y_offset)
        steps.append(x_advance)
        pen += x_advance
    infos = buffer.glyph_infos
    gids, indices = tuple([i.codepoint for i in infos]), tuple([i.cluster for i in infos])
    return Glyphs(font.key, gids, tuple(xs), tuple(ys), tuple(steps), indices, text), pen - start


def _shaped(font: Font, text: str, *, runs_left: bool = False) -> hb.Buffer:
    """A text shaped; the buffer may be `_put_back` when all is read that is needed of it."""
    buffer = _SPARE.pop() if _SPARE and not runs_left else _empty()
    buffer.add_str(text if font.has(text) else _drawable(font, text))
    buffer.direction = "ltr"
    if runs_left:
        buffer.direction = "rtl"
        buffer.cluster_level = hb.BufferClusterLevel.MONOTONE_CHARACTERS  # a mark is told from its letter
    buffer.language = "en"  # never the machine's language: it would choose other glyphs
    buffer.guess_segment_properties()
    hb.shape(font.shaper, buffer)
    return buffer


def _empty() -> hb.Buffer:
    buffer = hb.Buffer()
    buffer.flags = hb.BufferFlags.REMOVE_DEFAULT_IGNORABLES
    return buffer


def _put_back(buffer: hb.Buffer) -> None:
    """Keep a buffer for the next word from left to right: saying its flags is half of what shaping costs."""
    buffer.clear_contents()
    _SPARE.append(buffer)


def _drawable(font: Font, text: str) -> str:
    return "".join(c if font.has(c) else _substitute(font, c) for c in text)


def _substitute(font: Font, character: str) -> str:
    """One character for another, so that cluster numbers stay those of the text."""
    category = unicodedata.category(character)
    if character == "\t" or category == "Zs":
        return " "
    if character in _JOINERS:
        return character  # HarfBuzz joins or parts letters by it and takes it out itself
    if is_invisible(character) or category[0] == "M":
        return _NOTHING
    if font.has(unicodedata.normalize("NFD", character)):
        return character  # HarfBuzz puts it together from letter and accent
    return fonts.REPLACEMENT


def _turns(text: str, key: str) -> list[tuple[Font, str, bool]]:
    """A word cut where its direction or its font changes, with whether a part runs to the left."""
    font = fonts.font(key)
    if font.has(text) and not bidi.is_needed(text):
        return [(font, text, False)] if text else []
    if not bidi.is_needed(text):
        return [(font, part, False) for font, part in _parts(text, key)]
    return [
        (font, part, bool(level % 2))
        for start, end, level in bidi.runs(text)
        for font, part in _parts(text[start:end], key)
    ]


def _parts(text: str, key: str) -> list[tuple[Font, str]]:
    """A text cut where its font changes; mostly it does not."""
    font = fonts.font(key)
    if font.has(text):
        return [(font, text)] if text else []
    fonts_in_order = fonts.candidates(key)
    parts: list[tuple[Font, str]] = []
    for start, end in pairwise(clusters(text)):
        cluster = text[start:end]
        found = _font_of(cluster, fonts_in_order)
        for font_of, part in [(found, cluster)] if found else _one_by_one(cluster, fonts_in_order):
            if parts and parts[-1][0] is font_of:
                parts[-1] = (font_of, parts[-1][1] + part)
            else:
                parts.append((font_of, part))
    return parts


def _font_of(cluster: str, fonts_in_order: tuple[Font, ...]) -> Font | None:
    """The first font that has all of a cluster."""
    visible = [c for c in cluster if not is_invisible(c)]
    if visible and _EMOJI_STYLE.search(cluster):
        fonts_in_order = (fonts.font("emoji"), *fonts_in_order)
    return next((font for font in fonts_in_order if font.has(visible)), None)


def _one_by_one(cluster: str, fonts_in_order: tuple[Font, ...]) -> list[tuple[Font, str]]:
    """A cluster that no font has as a whole, character by character."""
    last = next(font for font in fonts_in_order if font.has(fonts.REPLACEMENT))
    return [(_font_of(character, fonts_in_order) or last, character) for character in cluster]


fonts.when_registered(advances.cache_clear)
fonts.when_registered(steps.cache_clear)
fonts.when_registered(shape.cache_clear)
