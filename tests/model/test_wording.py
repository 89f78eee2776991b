"""Which words of a text were put in place of which."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from canvas.model.comparing.wording import Spans, reworded

TEXTS = st.text(alphabet="ab \n", max_size=30)


def cut(text: str, spans: Spans) -> list[str]:
    return [text[start:stop] for start, stop in spans]


def without(text: str, spans: Spans) -> list[str]:
    for start, stop in reversed(spans):
        text = text[:start] + " " + text[stop:]
    return text.split()


def test_neighbouring_words_that_changed_are_one_stretch() -> None:
    one, two = "Ringer op midt i Pers arbejdstid", "Ringer op efter fyraften, sent"
    gone, new = reworded(one, two)
    assert cut(one, gone) == ["midt i Pers arbejdstid"]
    assert cut(two, new) == ["efter fyraften, sent"]


def test_what_is_only_added_takes_nothing_away() -> None:
    gone, new = reworded("Vejer tilbud", "Vejer alle tilbud")
    assert gone == ()
    assert cut("Vejer alle tilbud", new) == ["alle"]


@given(TEXTS, TEXTS)
def test_without_the_changed_stretches_both_texts_say_the_same(one: str, two: str) -> None:
    gone, new = reworded(one, two)
    assert without(one, gone) == without(two, new)
    assert bool(gone or new) == (one.split() != two.split())


def test_texts_too_long_to_compare_are_changed_as_a_whole() -> None:
    one, two = "ord " * 3000, "ord " * 2999
    assert reworded(one, two) == (((0, len(one) - 1),), ((0, len(two) - 1),))
