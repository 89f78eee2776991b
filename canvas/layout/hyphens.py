"""Where a word may be hyphenated: dictionaries by pyphen, a syllable rule for Finnish.

Finnish has no dictionary here; its rule knows syllables but not the borders of compounds, which is why a soft
hyphen in the text always goes first (`breaking`). Whether a word should be hyphenated is not decided here.
"""

from __future__ import annotations

from functools import cache, lru_cache
from itertools import pairwise

from canvas.layout.patterns import Patterns

SHORTEST = 6
"""Letters of the shortest word that is hyphenated at all."""

LEFT, RIGHT = 2, 3
"""The least letters before and after a hyphen."""

_VOWELS = frozenset("aeiouyåäöæøáàâãéèêëíìîïóòôõúùûüýÿœ" + "αεηιουωάέήίόύώϊϋΐΰ" + "аеёиоуыэюяіїє")
_ALIASES = {"no": "nb", "en": "en_GB"}


@lru_cache(20_000)
def hyphens(word: str, language: str) -> tuple[int, ...]:
    """The indices before which a word of letters may take a hyphen; none in a language without rules.

    `language` is a tag such as "sv" or "sv-FI".
    """
    small = word.lower()
    if len(word) < SHORTEST or len(small) != len(word):  # "İ" is two characters when small
        return ()
    if language.partition("-")[0].lower() == "fi":
        return _finnish(small)
    dictionary = _dictionary(language)
    return _syllables(small, dictionary) if dictionary else ()


def _finnish(word: str) -> tuple[int, ...]:
    """A syllable starts at every consonant that a vowel follows, once there was a vowel."""
    first = next((i for i, letter in enumerate(word) if letter in _VOWELS), len(word))
    places = range(max(LEFT, first + 1), len(word) - RIGHT + 1)
    return tuple(i for i in places if word[i] not in _VOWELS and word[i + 1] in _VOWELS)


def _syllables(word: str, dictionary: Patterns) -> tuple[int, ...]:
    """The places of a dictionary, without those that leave a part without a vowel.

    Patterns split some compounds into "me-d-ar"; a lone consonant stays with what stands before it.
    """
    places = dictionary.positions(word)
    kept = [p for p, following in pairwise([*places, len(word)]) if _VOWELS.intersection(word[p:following])]
    return tuple(p for p in kept if LEFT <= p <= len(word) - RIGHT and _VOWELS.intersection(word[:p]))


@cache
def _dictionary(language: str) -> Patterns | None:
    import pyphen

    tag = language.replace("-", "_")
    known = pyphen.language_fallback(_ALIASES.get(tag, tag))
    return Patterns(pyphen.LANGUAGES[known]) if known and language else None
