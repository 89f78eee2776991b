"""Fonts: those that are shipped, those a user brings, and which stands in for which.

Fonts are loaded when first asked for. Nothing is shaped here (`shaping`), no file of a user is read, and what
is in one is checked by `typefaces`; a font that is registered is one more `Font` with its own key.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache
from pathlib import Path

import uharfbuzz as hb

from canvas.frozen import dataclass
from canvas.layout.font_keys import own_key
from canvas.named import NamedTuple
from canvas.resources import resource

VERSION = "2"
"""Raised when a shipped font changes a glyph or an advance: texts then break in other places."""

FONTS = {
    "regular": "sans-400.ttf",
    "medium": "sans-500.ttf",
    "semibold": "sans-600.ttf",
    "bold": "sans-700.ttf",
    "emoji": "emoji-400.ttf",
    "arabic": "arabic-400.ttf",
    "arabic-bold": "arabic-700.ttf",
    "hebrew": "hebrew-400.ttf",
    "hebrew-bold": "hebrew-700.ttf",
}
"""The file of each shipped font, by its key. Latin, Greek and Cyrillic are in the first four."""

EM = 2048
"""Units in an em, the same for every font whatever its own grid, so that widths of several fonts add up."""

REPLACEMENT = "\N{REPLACEMENT CHARACTER}"
"""Drawn for characters that no font has; `words.missing` tells which they are."""

_STANDING_IN = ("emoji", "regular", "arabic", "hebrew")
_BOLD_STANDING_IN = ("emoji", "bold", "arabic-bold", "hebrew-bold")
_OFTEN = "aadeeeegiiklmnnoorrsstttuv"
"""Letters about as often as they stand in texts: how wide they are says how much room a font takes."""
_SMALLER, _LARGER = 0.85, 1.2
_BOLD = 600
"""The lightest weight for which bold stands in: half-bold beside regular would look like another text."""


class Own(NamedTuple):
    """A font of the user's: what it was registered with, so that other processes can be told, and its key.

    `weight` is set where it is cut out of a variable font.
    """

    name: str
    data: bytes
    face: int
    key: str
    weight: int = 0


_own: dict[str, Own] = {}
_blobs: dict[str, hb.Blob] = {}
_dependents: list[Callable[[], None]] = []
_typeface: ContextVar[tuple[str, ...]] = ContextVar("typeface", default=())


@dataclass(frozen=True, slots=True, eq=False)
class Font:
    """One loaded font; the measures are in em, `descent` is positive. `shaper` is scaled to EM units.

    A font of the user's has no path: painters take its bytes from `face.blob`. `found` are those of its
    characters that were asked for so far.
    """

    key: str
    path: Path | None
    family: str
    weight: int
    units_per_em: int
    ascent: float
    descent: float
    cap_height: float
    x_height: float
    space: int
    space_glyph: int
    face: hb.Face
    shaper: hb.Font
    found: set[str]

    @property
    def characters(self) -> frozenset[str]:
        """Every character it has. That takes as long as to load a font: ask `has` of a text."""
        return frozenset(map(chr, self.face.unicodes))

    def has(self, text: Sequence[str]) -> bool:
        """Tell whether it has every character of a text."""
        if self.found.issuperset(text):
            return True
        if all(map(self.glyph, text)):
            self.found.update(text)
            return True
        return False

    def glyph(self, character: str) -> int:
        """The number of a character's glyph, before any shaping; 0 where the font has none."""
        return self.shaper.get_nominal_glyph(ord(character)) or 0

    def advance(self, character: str) -> float:
        """How far a single character moves the pen, in em, before any shaping; 0 where the font has none."""
        glyph = self.glyph(character)
        return self.shaper.get_glyph_h_advance(glyph) / EM if glyph else 0.0


@cache
def font(key: str) -> Font:
    """The font of a key of FONTS, or of one that was registered.

    Raises KeyError for another key, MissingResourceError without the file of a shipped one.
    """
    if key in FONTS:
        path = resource("fonts", FONTS[key])
        return _loaded(key, path, hb.Blob.from_file_path(str(path)))
    own = _own[key]
    return _loaded(key, None, _cut(own) if own.weight else _blobs[key])


def register(name: str, data: bytes, face: int = 0) -> str:
    """Take in a font file of the user's; return the key under which text is set in it.

    `face` is the number of the font in a collection; a variable font can be set in each weight (`dressed`).
    The same file has the same key always and everywhere.
    It also stands in, after the shipped ones, for characters that they do not have; sheets that are laid out
    already do not change. Raises FontError for a file that is none, is broken, or may not be embedded.
    """
    from hashlib import sha256

    from canvas.layout.typefaces import usable, weights

    key = own_key(sha256(data).hexdigest(), face)
    if key not in _own:
        _blobs[key] = hb.Blob(usable(data, face))
        _own[key] = Own(name, data, face, key)
        for weight in weights(data, face):
            _own[f"{key}-{weight}"] = Own(name, data, face, f"{key}-{weight}", weight)
        _renew()
    return key


def is_registered(key: str) -> bool:
    """Whether this is the key of a user's font that was registered."""
    return key in _own


def forget(key: str) -> None:
    """Take a font of the user's out again, with every weight of it. Raises KeyError for another key."""
    gone = _own[key]
    for own in [own for own in _own.values() if (own.data, own.face) == (gone.data, gone.face)]:
        del _own[own.key]
    _renew()


def _renew() -> None:
    for clear in (
        dressed.cache_clear,
        _relative.cache_clear,
        candidates.cache_clear,
        known_characters.cache_clear,
        *_dependents,
    ):
        clear()


def registered() -> tuple[Own, ...]:
    """Every font of the user's that was registered, in that order."""
    return tuple(own for own in _own.values() if not own.weight)


def when_registered(clear: Callable[[], None]) -> None:
    """Have a cache emptied whenever a font is registered: text set before may then have other glyphs."""
    _dependents.append(clear)


@contextmanager
def set_in(typeface: tuple[str, ...]) -> Iterator[None]:
    """Have every `worn` font come from a typeface, the keys of its fonts, for as long as a sheet is made."""
    before = _typeface.set(typeface)
    try:
        yield
    finally:
        _typeface.reset(before)


def worn(key: str) -> str:
    """What a font becomes in the typeface that is `set_in` now."""
    typeface = _typeface.get()
    return dressed(key, typeface) if typeface else key


def worn_size(key: str) -> float:
    """How large a font is `set_in` its typeface, in sizes of ours: so that it takes the room ours takes."""
    typeface = _typeface.get()
    return _relative(key, dressed(key, typeface)) if typeface else 1.0


@cache
def _relative(key: str, own: str) -> float:
    ours, theirs = (sum(map(font(each).advance, _OFTEN)) for each in (key, own))
    return round(min(max(ours / theirs, _SMALLER), _LARGER), 3) if theirs else 1.0


@cache
def dressed(key: str, typeface: tuple[str, ...]) -> str:
    """The key of the font that a typeface has for the weight of `key`; `key` where it has none.

    A typeface is the keys that its fonts were registered under, one for each file.
    """
    wanted = font(key).weight
    mine = {own.key: own.weight or font(own.key).weight for own in _own.values() if _is_of(own, typeface)}
    return min(mine, key=lambda own: abs(mine[own] - wanted), default=key)


def _is_of(own: Own, typeface: tuple[str, ...]) -> bool:
    return own.key in typeface or (bool(own.weight) and own.key.rpartition("-")[0] in typeface)


@cache
def candidates(key: str) -> tuple[Font, ...]:
    """The font of a key, followed by those of its weight that stand in for characters it does not have."""
    standing_in = _BOLD_STANDING_IN if font(key).weight >= _BOLD else _STANDING_IN
    families: dict[str, tuple[str, ...]] = {}
    for one in registered():
        families[one.name] = (*families.get(one.name, ()), one.key)
    own = (dressed(key, family) for family in families.values())
    return tuple(font(name) for name in dict.fromkeys((key, *standing_in, *own)))


@cache
def known_characters() -> frozenset[str]:
    """Every character that some font has."""
    return frozenset[str]().union(*(font.characters for font in candidates("regular")))


def _cut(own: Own) -> hb.Blob:
    """One weight of a variable font; its default where the axes are damaged."""
    from canvas.layout.typefaces import FontError, usable

    try:
        return hb.Blob(usable(own.data, own.face, own.weight))
    except FontError:
        return _blobs[own.key.removesuffix(f"-{own.weight}")]


def _loaded(key: str, path: Path | None, blob: hb.Blob) -> Font:
    face = hb.Face(blob)
    shaper = hb.Font(face)
    shaper.scale = (EM, EM)
    extents = shaper.get_font_extents("ltr")
    space = shaper.get_nominal_glyph(ord(" ")) or 0
    return Font(
        key=key,
        path=path,
        family=face.get_name(hb.OTNameIdPredefined.FONT_FAMILY) or "",
        weight=_weight(face),
        units_per_em=face.upem,
        ascent=extents.ascender / EM,
        descent=-extents.descender / EM,
        cap_height=_metric(shaper, hb.OTMetricsTag.CAP_HEIGHT),
        x_height=_metric(shaper, hb.OTMetricsTag.X_HEIGHT),
        space=shaper.get_glyph_h_advance(space),
        space_glyph=space,
        face=face,
        shaper=shaper,
        found=set(),
    )


def _weight(face: hb.Face) -> int:
    """From 100 for thin to 900 for black; 400 where a font does not say."""
    table = face.reference_table("OS/2").data
    return int.from_bytes(table[4:6], "big") if len(table) >= 6 else 400


def _metric(shaper: hb.Font, tag: hb.OTMetricsTag) -> float:
    return int(shaper.get_metric_position_with_fallback(tag)) / EM
