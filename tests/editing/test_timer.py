"""The timer, with a clock that is handed to it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from canvas.editing import timer


def test_whole_minutes_are_told_until_the_last_one() -> None:
    five = timer.begun(5, 100.0)
    assert (five.minutes(100.0), five.phase(100.0)) == (5, "running")
    assert five.minutes(161.0) == 4
    assert five.phase(100.0 + 4 * 60) == "last"
    assert five.seconds(100.0 + 4 * 60 + 18) == 42
    assert five.phase(100.0 + 5 * 60) == "over"


def test_a_minute_more_begins_now_where_it_was_over() -> None:
    five = timer.begun(5, 0.0)
    assert five.longer(1, 10.0).minutes(10.0) == 6
    assert five.longer(1, 1000.0).minutes(1000.0) == 1


@given(st.integers(1, 600), st.floats(0, 40_000))
def test_nothing_else_is_said_before_the_next_change(minutes: int, now: float) -> None:
    running = timer.begun(minutes, 0.0)
    wait = running.next_change(now)
    if running.phase(now) == "over":
        assert not wait
        return
    before = now + wait * 0.5
    assert running.minutes(before) == running.minutes(now)
    assert running.next_change(now) > 0
    if running.phase(now) == "last":
        assert running.seconds(before) == running.seconds(now)


@pytest.mark.parametrize(
    ("words", "minutes"),
    [
        ("timer 5", 5),
        ("Timer 12 min", 12),
        ("timer 5m", 5),
        ("timer", None),
        ("timer 0", None),
        ("time 5", None),
    ],
)
def test_words_ask_for_minutes(words: str, minutes: int | None) -> None:
    assert timer.asked(words, ("Timer",)) == minutes
