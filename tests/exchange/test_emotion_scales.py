from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from canvas.exchange import emotion_scales as scales
from canvas.exchange.emotion_scales import Scale, back, feeling, value
from canvas.model.parts import Feeling

FEELINGS = [scale for scale in scales.SCALES if scale.is_feeling]


@pytest.mark.parametrize(
    ("scale", "given", "ours"),
    [
        (scales.SMAPLY, -2, -2),
        (scales.SMAPLY, 1, 1),
        (scales.UXPRESSIA, 1, -2),
        (scales.UXPRESSIA, 10, 2),
        (scales.uxpressia(5), 3, 0),
        (scales.MERMAID, 1, -2),
        (scales.MERMAID, 3.5, 0.5),
        (scales.OJF, -5, -2),
        (scales.OJF, 3, 1),
        (scales.OJF, 1, 0.5),
        (scales.OJF_TEN, 5, 0),
        (scales.ENABLEMENT_MAP, 2, 2),
        (scales.THEYDO, -1, -2),
        (scales.THEYDO, 0, 0),
    ],
)
def test_a_value_is_placed_between_the_ends_of_its_scale(scale: Scale, given: float, ours: float) -> None:
    assert value(scale, given) == ours


@pytest.mark.parametrize("scale", FEELINGS, ids=lambda scale: scale.name)
def test_the_ends_are_the_ends_and_beyond_is_nothing(scale: Scale) -> None:
    assert (value(scale, scale.low), value(scale, scale.high)) == (-2, 2)
    assert value(scale, scale.low - 1) is None
    assert value(scale, scale.high + 1) is None
    assert value(scale, float("nan")) is None


def test_how_strong_something_is_never_becomes_a_feeling() -> None:
    assert value(scales.SMAPLY_ARC, 5) is None


def test_a_word_is_kept_without_a_number() -> None:
    felt = scales.worded(scales.MILKYMAP, "surprised")

    assert felt == Feeling(word="surprised", original="surprised", scale="milkymap emotion wheel")
    assert scales.worded(scales.MILKYMAP, "") is None


def test_what_was_said_is_kept_with_its_scale() -> None:
    assert feeling(scales.OJF, "3,5") == Feeling(value=1.5, original="3,5", scale="ojf -5..+5")
    assert feeling(scales.OJF, "great") == Feeling(original="great", scale="ojf -5..+5")
    assert feeling(scales.OJF, "") is None


@given(st.sampled_from(FEELINGS), st.integers(-50, 50))
def test_what_was_said_goes_back_exactly(scale: Scale, tenths: int) -> None:
    said = f"{tenths / 10:g}"
    felt = feeling(scale, said)

    assert felt is not None
    assert back(scale, felt) == float(said)


@given(st.sampled_from(FEELINGS), st.integers(-4, 4))
def test_what_is_felt_here_comes_back_from_there(scale: Scale, halves: int) -> None:
    there = back(scale, Feeling(value=halves / 2))

    assert there is not None
    assert value(scale, there) == halves / 2


def test_a_feeling_changed_here_since_goes_out_as_it_is_now() -> None:
    felt = feeling(scales.OJF, "3")

    assert felt is not None
    assert back(scales.OJF, felt.but(value=-2)) == -5
    assert back(scales.MERMAID, felt) == 4
