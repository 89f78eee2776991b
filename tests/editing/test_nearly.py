"""What a slip of the fingers may have meant, among names."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from canvas.editing.nearly import Typed, nearest

NAMES = (
    "Present",
    "Undo",
    "Redo",
    "Cut",
    "Print …",
    "Whole map",
    "The critical colleague",
    "Zoom in",
    "Notes",
)
DANISH = ("Udskriv …", "Fortryd", "Præsentér", "Hele kortet", "Følelser", "Kontaktpunkt", "Det bliver koldt")


def meant(words: str, names: tuple[str, ...] = NAMES) -> list[str]:
    return nearest(words, [(name, name) for name in names], 4)


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("prsent", "Present"),
        ("undoo", "Undo"),
        ("udo", "Undo"),
        ("prnit", "Print …"),
        ("whoel map", "Whole map"),
        ("wholemap", "Whole map"),
        ("criticla coleague", "The critical colleague"),
        ("zom in", "Zoom in"),
    ],
)
def test_a_slip_in_a_name_is_that_name(words: str, name: str) -> None:
    assert meant(words) == [name]


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("udskrv", "Udskriv …"),
        ("fortrd", "Fortryd"),
        ("praesenter", "Præsentér"),
        ("hele kotret", "Hele kortet"),
        ("foelelser", "Følelser"),
        ("kontaktpnkt", "Kontaktpunkt"),
    ],
)
def test_danish_letters_and_slips_go_together(words: str, name: str) -> None:
    assert meant(words, DANISH) == [name]


@pytest.mark.parametrize(
    "words", ["", "…", "x", "ub", "Rings twice", "cat", "Later perhaps", "not to present"]
)
def test_other_words_mean_no_name(words: str) -> None:
    assert meant(words) == []


def test_a_short_word_of_a_long_name_is_not_what_was_nearly_typed() -> None:
    assert meant("mødet", DANISH) == []


def test_a_figure_is_never_nearly_another() -> None:
    assert meant("1200", ("1300", "Step 12000")) == []


def test_what_is_much_further_off_than_the_nearest_is_left_out() -> None:
    assert meant("prsent", ("Presently", "Present")) == ["Present"]


@given(st.text(max_size=20), st.text(max_size=20))
def test_likeness_lies_between_none_and_the_same(words: str, name: str) -> None:
    assert 0.0 <= Typed(words).likeness(name) <= 1.0


@given(st.text("abcdefgh", min_size=4, max_size=7), st.integers(0, 6))
def test_a_letter_that_is_missing_is_forgiven(name: str, at: int) -> None:
    at = min(at, len(name) - 1)
    assert Typed(name[:at] + name[at + 1 :]).likeness(name) > 0
