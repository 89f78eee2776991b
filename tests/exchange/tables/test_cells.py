from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from canvas.exchange.table_feelings import ONE_TO_FIVE, OURS
from canvas.exchange.tables import felt
from canvas.exchange.tables.cards_in_cell import joined, parted
from canvas.exchange.tables.guards import bared, guarded
from canvas.exchange.tables.lane_kinds import note, note_text
from canvas.model.journey import NoteKind
from canvas.model.parts import Feeling

line = st.text(alphabet="ab •-–*1.)·+ø", min_size=1, max_size=8).map(str.strip).filter(bool)
card = st.lists(line, min_size=1, max_size=3).map("\n".join)


@given(st.lists(card, max_size=5))
def test_cards_come_out_of_a_cell_as_they_went_in(cards: list[str]) -> None:
    assert list(parted(joined(cards))) == cards


@pytest.mark.parametrize(
    ("cell", "cards"),
    [
        ("one\ntwo", ("one", "two")),
        ("one\r\n\r\ntwo", ("one", "two")),
        ("• one\n• two\n  and more", ("one", "two\nand more")),
        ("- one\n- two", ("one", "two")),
        ("1. one\n2. two", ("one", "two")),
        ("a) one\nb) two", ("one", "two")),
        ("•one\n•two", ("one", "two")),
        ("• one\n   - further in\n• two", ("one\n - further in", "two")),
        ("Note:\n• one", ("Note:", "one")),
        ("-5", ("-5",)),
        ("1. one", ("1. one",)),
        ("  ", ()),
    ],
)
def test_lines_and_bullets_are_cards(cell: str, cards: tuple[str, ...]) -> None:
    assert parted(cell) == cards


@given(st.text(alphabet="'=+-@\t\r\n1,5% a", max_size=6))
def test_a_guard_comes_off_as_it_went_on(text: str) -> None:
    assert bared(guarded(text)) == text


@pytest.mark.parametrize("text", ["=1+1", "+A1", "-cmd", "@SUM(A1)", "\tx", "\rx", "\nx", "'=1"])
def test_nothing_that_a_spreadsheet_calculates_leaves_bare(text: str) -> None:
    assert guarded(text).startswith("'")


@pytest.mark.parametrize("text", ["-1", "-1,5", "+2", "25%", "a=b", "'tis", ""])
def test_numbers_and_words_stay_as_they_are(text: str) -> None:
    assert guarded(text) == text


@given(st.sampled_from(["pain", "gain"]), st.text(alphabet="+-− ab", max_size=8).map(str.strip))
def test_pains_and_gains_are_told_apart_again(kind: NoteKind, text: str) -> None:
    assert note("pains and gains", note_text(kind, "pains and gains", text)) == (kind, text)


words = st.text(alphabet="abø (),:-", max_size=10).map(str.strip).filter(lambda w: not w or w[0].isalpha())
values = st.none() | st.sampled_from([-2, -1.5, -0.5, 0, 0.5, 2])


@given(values, words, st.sampled_from(["da", "en", "fi"]), st.sampled_from(["", "Per", "Anna Maria"]))
def test_a_feeling_is_read_as_it_was_written(
    value: float | None, word: str, language: str, whose: str
) -> None:
    feeling = Feeling(value=value, word=word)
    ((one, *_),) = felt.lines([felt.written(feeling, whose, language) or "–"])

    if value is not None or word:
        assert (one.whose, felt.read(one.said, None, OURS)) == (whose, feeling)


@pytest.mark.parametrize(
    ("cell", "whose", "value", "word"),
    [
        ("Anna: 4 glad", "Anna", 1.0, "glad"),
        ("5", "", 2.0, ""),
        ("2 – irritated", "", -1.0, "irritated"),
        ("🙂", "", 1.0, ""),
        ("meget negativ", "", -2.0, "meget negativ"),
        ("relieved", "", None, "relieved"),
        ("9", "", None, ""),
    ],
)
def test_what_people_write_about_feelings_is_understood(
    cell: str, whose: str, value: float | None, word: str
) -> None:
    ((one,),) = felt.lines([cell])
    feeling = felt.read(one.said, None, ONE_TO_FIVE)

    assert feeling is not None
    assert (one.whose, feeling.value, feeling.word) == (whose, value, word)


def test_a_word_with_a_colon_is_nobody_unless_a_value_follows_or_it_comes_again() -> None:
    once, twice = felt.lines(["Note: wet"]), felt.lines(["Per: wet", "Per: dry"])

    assert once[0][0].whose == ""
    assert [cell[0].whose for cell in twice] == ["Per", "Per"]
