from __future__ import annotations

import subprocess
import sys
import unicodedata

import pytest
from bidi import get_display
from hypothesis import example, given
from hypothesis import strategies as st

from canvas.layout import bidi

LETTERS = "abאבגעاب٣12345+-,.:/$%()[]  !\u05b0\u064b"
SIGNS = "\u200e\u200f\u202a\u202b\u202d\u202e\u202c\u2066\u2067\u2068\u2069\u00ad"
REMOVED = {"LRE", "RLE", "LRO", "RLO", "PDF", "BN"}
ANY_BRACKET = str.maketrans("([", ")]")  # python-bidi mirrors only some of them


def stripped(text: str) -> str:
    return "".join(c for c in text if unicodedata.bidirectional(c) not in REMOVED).translate(ANY_BRACKET)


def shown(text: str, base: int) -> str:
    levels = bidi.levels(text, base)
    return stripped("".join(text[index] for index in bidi.visual(levels)))


@given(st.text(LETTERS, max_size=14), st.sampled_from([0, 1]))
@example("א[1", 0)
@example("a (ב) ג", 0)
@example("ا 12-34, 5%", 1)
def test_letters_numbers_and_brackets_stand_where_another_implementation_puts_them(
    text: str, base: int
) -> None:
    assert shown(text, base) == stripped(str(get_display(text, base_dir="LR"[base])))


@given(st.text(LETTERS + SIGNS, max_size=14), st.sampled_from([0, 1]))
@example("\u202b1\u202c1", 0)
def test_embeddings_and_isolates_reach_as_far_as_another_implementation_says(text: str, base: int) -> None:
    text += "א"  # python-bidi leaves space in an override at the end where it was
    assert shown(text, base) == stripped(str(get_display(text, base_dir="LR"[base])))


@given(st.text(max_size=20), st.sampled_from([0, 1]))
def test_any_text_has_a_level_for_each_character_and_an_order(text: str, base: int) -> None:
    levels = bidi.levels(text, base)
    assert len(levels) == len(text)
    assert all(base <= level <= 127 for level in levels)
    assert sorted(bidi.visual(levels)) == list(range(len(text)))


@given(st.text(max_size=20).filter(lambda text: not bidi.is_needed(text)))
def test_what_needs_no_reordering_is_not_reordered(text: str) -> None:
    assert bidi.base_of(text) == 0
    levels = bidi.levels(text, 0)
    assert all(level % 2 == 0 for level in levels)


@pytest.mark.parametrize(
    ("text", "base"), [("", 0), ("12 (", 0), ("abc שלום", 0), ("12 שלום abc", 1), ("\u2067ab\u2069 ש", 1)]
)
def test_a_paragraph_runs_as_its_first_letter_does(text: str, base: int) -> None:
    assert bidi.base_of(text) == base


@given(st.text(LETTERS, max_size=10), st.sampled_from([0, 1]))
def test_a_line_can_say_how_its_paragraph_runs(text: str, base: int) -> None:
    told = bidi.told(text, base)
    assert bidi.base_of(told) == base
    assert bidi.levels(told, base)[: len(text)][:-1] == bidi.levels(text, base)[:-1]
    assert len(told) - len(text) in (0, 1)
    assert bidi.base_of(told + "-") == base


def test_every_bracket_has_its_other() -> None:
    pairs = bidi._closing()
    assert len(pairs) == 64
    assert {unicodedata.bidirectional(c) for c in (*pairs, *pairs.values())} == {"ON"}
    assert (pairs["("], pairs["["], pairs["\u2985"], pairs["\u3010"]) == (")", "]", "\u2986", "\u3011")


def test_a_line_without_right_to_left_text_never_asks_for_levels() -> None:
    code = (
        "import sys; from canvas.layout import bidi, words; from canvas.layout.breaking import break_text;"
        "from canvas.layout.shapes import Text; bidi.levels = None;"
        "words.runs(Text(0, 0, 'Ærø, Ωμέγα, Живот – 12', 'bold', 4.0, '#000000', 0));"
        "words.caret_x('abc åäö', 'bold', 4.0, 3); words.index_at('abc', 'bold', 4.0, 3);"
        "break_text('Ærø, Ωμέγα, Живот', 'bold', 4.0, 10.0, 'da');"
        "print('canvas.layout.mixed' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"
