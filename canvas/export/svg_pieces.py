"""A line of text cut into pieces that an SVG can place: characters in reading order, with where they stand.

A viewer shapes the text again, with the same fonts. It takes every character that is given a place for a new
beginning; so a glyph that follows from its neighbours (joined letters, × between figures) stays with them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise

from canvas.layout import bidi, fonts, words
from canvas.layout.fonts import EM
from canvas.layout.shapes import Text
from canvas.layout.shaping import Run
from canvas.named import NamedTuple

_SIGNS = {ord(sign): None for sign in "\u2066\u2067\u2068\u2069"}
_ONE_UNIT = "\uffff"


class Piece(NamedTuple):
    """Neighbouring characters of one font, and where the first ones of them stand: em from the line's left.

    `width` is that of a piece which has one place only, None where every character has its own.
    """

    font: str
    text: str
    xs: tuple[float, ...]
    runs_left: bool
    width: float | None


class _Cluster(NamedTuple):
    """Characters that belong together, and their glyphs, each with its place."""

    text: str
    glyphs: tuple[tuple[int, float], ...]


def without_signs(text: str) -> str:
    """A line without the signs that only tell its paragraph's direction."""
    return text.translate(_SIGNS)


def pieces(text: Text) -> Iterator[Piece]:
    """The pieces of a line as they are read."""
    for run, runs_left in _in_reading_order(text):
        for piece in _to_the_left(run) if runs_left else _to_the_right(run):
            shown = without_signs(piece.text)
            if shown:
                yield piece._replace(text=shown, xs=piece.xs[: len(shown)])


def _in_reading_order(text: Text) -> Iterator[tuple[Run, bool]]:
    """The runs of a line as they are read, and whether they run to the left."""
    runs = words.runs(text)
    if not bidi.is_needed(text.text):
        yield from ((run, False) for run in runs)
        return
    levels = bidi.levels(text.text, bidi.base_of(text.text))
    order = iter(bidi.visual(levels))
    found = [(min((next(order) for _ in run.text), default=0), run) for run in runs]
    for start, run in sorted(found, key=lambda pair: pair[0]):
        yield run, levels[start] % 2 == 1


def _to_the_left(run: Run) -> Iterator[Piece]:
    glyphs = tuple(zip(run.gids, run.xs, strict=True))
    yield _whole(run.font, [_Cluster(run.text, glyphs)])._replace(runs_left=True)


def _to_the_right(run: Run) -> Iterator[Piece]:
    """Character by character; cut behind what is more than one unit of UTF-16, so that no place can slip."""
    placed: list[_Cluster] = []
    for word in _words(run):
        if not _is_plain(run.font, word):
            yield from _placed(run.font, placed)
            placed = []
            yield _whole(run.font, word)
            continue
        for cluster in word:
            placed.append(cluster)
            if len(cluster.text) > 1 or cluster.text > _ONE_UNIT:
                yield from _placed(run.font, placed)
                placed = []
    yield from _placed(run.font, placed)


def _words(run: Run) -> Iterator[list[_Cluster]]:
    """The clusters of a run, word by word; spaces are words of their own."""
    for _, clusters in groupby(_clusters(run), key=lambda cluster: cluster.text == " "):
        yield list(clusters)


def _clusters(run: Run) -> Iterator[_Cluster]:
    glyphs: dict[int, list[tuple[int, float]]] = {0: []}
    for gid, x, cluster in zip(run.gids, run.xs, run.clusters, strict=True):
        glyphs.setdefault(cluster, []).append((gid, x))
    if not glyphs[0] and len(glyphs) > 1:  # it begins with something that is not drawn, but is said
        glyphs[0] = glyphs.pop(min(start for start, drawn in glyphs.items() if drawn))
    for start, end in pairwise([*sorted(glyphs), len(run.text)]):
        yield _Cluster(run.text[start:end], tuple(glyphs[start]))


def _is_plain(key: str, word: Sequence[_Cluster]) -> bool:
    """Whether every character would get the same glyph if it stood alone."""
    font = fonts.font(key)
    alone = (cluster for cluster in word if len(cluster.text) == 1)
    return all([gid for gid, _ in cluster.glyphs] == [font.glyph(cluster.text)] for cluster in alone)


def _placed(key: str, clusters: Sequence[_Cluster]) -> Iterator[Piece]:
    if clusters:
        xs = tuple(_left(cluster.glyphs) for cluster in clusters)
        yield Piece(key, "".join(cluster.text for cluster in clusters), xs, runs_left=False, width=None)


def _whole(key: str, clusters: Sequence[_Cluster]) -> Piece:
    shaper = fonts.font(key).shaper
    glyphs = [glyph for cluster in clusters for glyph in cluster.glyphs]
    left = _left(glyphs)
    right = max((x + shaper.get_glyph_h_advance(gid) / EM for gid, x in glyphs), default=left)
    text = "".join(cluster.text for cluster in clusters)
    return Piece(key, text, (left,), runs_left=False, width=right - left)


def _left(glyphs: Sequence[tuple[int, float]]) -> float:
    return min((x for _, x in glyphs), default=0.0)
