from __future__ import annotations

from collections.abc import Iterator

import pytest

from assets.translations import build
from canvas.language import LANGUAGES

QUOTES = {"da": "»«", "nb": "«»", "sv": "””", "fi": "””"}


def said(language: str) -> Iterator[tuple[str, str]]:
    """Every pair of English and translation, one for each form."""
    for message in build.translated(language, build.template()):
        one, *many = build.forms(message.id)
        for number, text in enumerate(build.forms(message.string)):
            if message.id:
                yield (many or [one])[0] if number else one, text


def test_every_message_is_translated_with_the_same_gaps_and_every_mo_is_its_po_compiled() -> None:
    assert list(build.faults()) == []


def test_there_is_a_catalogue_for_every_language_but_english() -> None:
    assert {*build.LANGUAGES, "en"} == set(LANGUAGES)


@pytest.mark.parametrize("language", build.LANGUAGES)
def test_reading_and_writing_a_catalogue_changes_no_byte(language: str) -> None:
    held = build.read(build.po_path(language))
    assert build.po_bytes(build.translated(language, held)) == build.po_path(language).read_bytes()


@pytest.mark.parametrize("language", build.LANGUAGES)
def test_quotes_are_those_of_the_language(language: str) -> None:
    opening, closing = QUOTES[language][0], QUOTES[language][-1]
    for english, text in said(language):
        quotes = english.count("“")
        assert text.count(opening) >= quotes <= text.count(closing), text
        assert not set(text) & (set("“”»«„\"'") - {opening, closing}), text


@pytest.mark.parametrize("language", build.LANGUAGES)
def test_a_translation_begins_with_a_capital_where_the_english_does(language: str) -> None:
    for english, text in said(language):
        is_word = english[0].isalpha() and text[0].isalpha() and not text[:3].isupper()
        if is_word:
            assert english[0].isupper() == text[0].isupper(), text


@pytest.mark.parametrize("language", build.LANGUAGES)
def test_nothing_is_shouted(language: str) -> None:
    assert not [pair for pair in said(language) if "!" in "".join(pair)]
