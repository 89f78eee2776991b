from __future__ import annotations

from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Any

import pyphen
import pytest
from hypothesis import given
from hypothesis import strategies as st

from canvas.layout.hyphens import LEFT, RIGHT, hyphens
from canvas.layout.patterns import Patterns


def shown(word: str, language: str) -> str:
    places = [0, *hyphens(word, language), len(word)]
    return "-".join(word[a:b] for a, b in pairwise(places))


@pytest.mark.parametrize(
    ("language", "word", "parts"),
    [
        ("fi", "rekisteröityminen", "re-kis-te-röi-ty-mi-nen"),
        ("fi", "strategia", "stra-te-gia"),
        ("fi", "aikataulu", "ai-ka-taulu"),
        ("fi-FI", "Asiakaspalvelu", "Asia-kas-pal-velu"),
        ("sv", "kundtjänstmedarbetare", "kund-tjänst-med-ar-be-tare"),
        ("sv-FI", "organisation", "or-ga-ni-sa-tion"),
        ("de", "Schifffahrtsgesellschaft", "Schiff-fahrts-ge-sell-schaft"),
        ("no", "kundeservice", "kunde-ser-vice"),
        ("", "organisation", "organisation"),
        ("xx", "organisation", "organisation"),
        ("sv", "kunde", "kunde"),
    ],
)
def test_words_part_by_the_rules_of_their_language(language: str, word: str, parts: str) -> None:
    assert shown(word, language) == parts


@given(
    st.text(st.characters(categories=["L"]), max_size=20),
    st.sampled_from(["fi", "sv", "nb", "nn", "da", "en"]),
)
def test_a_hyphen_leaves_two_letters_before_and_three_after(word: str, language: str) -> None:
    places = hyphens(word, language)
    assert all(LEFT <= place <= len(word) - RIGHT for place in places)
    assert list(places) == sorted(set(places))


@pytest.mark.parametrize("language", ["da_DK", "nb_NO", "nn_NO", "sv", "en_GB", "hu_HU"])
@given(st.text(st.characters(categories=["Ll"]) | st.sampled_from("adefgiklmnoprst"), max_size=24))
def test_patterns_read_word_by_word_give_the_places_that_pyphen_gives(language: str, word: str) -> None:
    path = pyphen.LANGUAGES[language]
    theirs = [
        int(place) for place in pyphen_reading(path).positions(word) if not getattr(place, "data", None)
    ]
    assert patterns_of(path).positions(word) == theirs


@cache
def pyphen_reading(path: Path) -> Any:
    return pyphen.HyphDict(path)


@cache
def patterns_of(path: Path) -> Patterns:
    return Patterns(path)
