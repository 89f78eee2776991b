"""Where a line may end: between which words, and inside which.

Plain words of the Latin, Greek and Cyrillic scripts, nearly all there are, take a regular expression; other
words go through Unicode's line breaking rules (UAX #14, uniseg), a word at a time and cached, because that is
some hundred times slower. Which of the places is taken is decided in `breaking`.
"""

from __future__ import annotations

import re
from functools import lru_cache
from operator import itemgetter
from typing import TYPE_CHECKING

from canvas import late

if TYPE_CHECKING:
    from canvas.layout import hyphens
else:  # words are hyphenated where a line would be too empty
    hyphens = late.module("canvas.layout.hyphens")

SOFT_HYPHEN = "\u00ad"
_WORDS = 20_000
_LETTER = "A-Za-zÀ-ÖØ-öø-ɏ\u0300-\u036fͰ-ҁҊ-ԯἀ-ῼ"
_OPENING, _CLOSING = "(\\[\"'“”‘’„‚«»‹›¿¡#§", ")\\]\"'“”‘’»«›‹.,:;!?…%‰°"
_OPENING_ASCII, _CLOSING_ASCII = "([\"'", ")]\"'.,:;!?%"

_DASH, _JOINED = "–—―‒−‐‑-", "!?:;)]}/%‰"
_AFTER_DASH = _DASH + _CLOSING

# A word with the spaces after it. What must not begin a line is kept with the word before: a dash between
# spaces, closing signs, a percent sign. The dash at which a text begins is kept with the word after.
_LONE = f"[{_DASH}][{re.escape(_AFTER_DASH)}]*(?![^ ])"
_PIECE = late.expression(f"((?:^{_LONE} +)?[^ ]+(?: +(?:{_LONE}|[{re.escape(_JOINED)}][^ ]*))*)( *)|( +)")
_DASHES = frozenset(_DASH)
_JOINERS = _DASHES.union(_JOINED)
_FIRST = itemgetter(0)
_FIXED_SPACE = f"(?<=[{_LETTER}0-9])\u00a0(?=[{_LETTER}0-9])"
_PLAIN = late.expression(
    f"[{_OPENING}]*[{_LETTER}0-9](?:[{_LETTER}0-9'’._,:@&\u00ad-]|{_FIXED_SPACE})*[{_CLOSING}]*"
)
_HYPHEN = late.expression(f"(?<=[{_LETTER}0-9]{{2}})-(?=[{_LETTER}])|\u00ad(?=[{_LETTER}0-9_@&])")
_SPACES = late.expression(" +(?=[^ ])")
_LETTERS = late.expression(r"[^\W\d_]+")
_ADDRESS_PART = late.expression("[/.?&=_@#-]+(?=.)")
_ADDRESS = late.expression(r"@|://|^www\.|\.[a-z]{2,}/")


def pieces(text: str) -> tuple[list[str], list[int] | None]:
    """What a line is filled with: words, and how many spaces follow each; None where it is one each time."""
    words = text.split(" ")
    if not text:
        return words, None
    if "" in words:
        cut = _PIECE.findall(text)
        return [word for word, _, _ in cut], [len(after) + len(before) for _, after, before in cut]
    if _JOINERS.isdisjoint(map(_FIRST, words)):
        return words, None
    joined = words[:1]
    for word in words[1:]:
        if _hangs(word) or (len(joined) == 1 and joined[0] == words[0] and _is_dash(words[0])):
            joined[-1] += " " + word
        else:
            joined.append(word)
    return joined, None


def _hangs(word: str) -> bool:
    """Whether a word must not begin a line."""
    return word[0] in _JOINERS and (word[0] not in _DASHES or _is_dash(word))


def _is_dash(word: str) -> bool:
    """Whether a word is nothing but a dash, or several, with what closes behind it."""
    return word[0] in _DASHES and not word.strip(_AFTER_DASH)


def is_alone(word: str) -> bool:
    """Whether what stands between two spaces is a piece by itself, whatever stands before it."""
    return bool(word) and word[0] not in _JOINERS


@lru_cache(_WORDS)
def inside(word: str) -> tuple[int, ...]:
    """The indices of a piece before which a line may begin without a hyphen being added, but a soft one.

    Addresses are kept whole while they fit a line, and so is what its spaces join. Plain words without
    accents have no place, and for these no expression is compiled.
    """
    if word.isascii() and word.lstrip(_OPENING_ASCII).rstrip(_CLOSING_ASCII).isalnum():
        return ()
    starts = (0, *gaps(word)) if " " in word else (0,)
    ends = (*starts[1:], len(word))
    return tuple(
        start + place
        for start, end in zip(starts, ends, strict=True)
        for place in _inside(word[start:end].rstrip(" "))
    )


def gaps(word: str) -> tuple[int, ...]:
    """Where a piece is parted that is wider than a line and has no other place: after its spaces."""
    return tuple(gap.end() for gap in _SPACES.finditer(word))


@lru_cache(_WORDS)
def address_parts(word: str) -> tuple[int, ...]:
    """Where an address that is wider than a line is best cut: after its signs. Nowhere in other words."""
    if not _ADDRESS.search(word):
        return ()
    return tuple(sign.end() for sign in _ADDRESS_PART.finditer(word))


@lru_cache(_WORDS)
def hyphenations(word: str, language: str) -> tuple[int, ...]:
    """The indices of a piece before which a dictionary allows a hyphen.

    None in addresses, where a hyphen would be read as part of them.
    """
    if _ADDRESS.search(word):
        return ()
    return tuple(
        letters.start() + place
        for letters in _LETTERS.finditer(word)
        for place in hyphens.hyphens(letters[0], language)
    )


def _inside(word: str) -> tuple[int, ...]:
    if len(word) == 1 or _ADDRESS.search(word):
        return ()
    if _PLAIN.fullmatch(word):
        return tuple(match.end() for match in _HYPHEN.finditer(word))
    from uniseg.linebreak import line_break_boundaries

    return tuple(place for place in line_break_boundaries(word) if 0 < place < len(word))
