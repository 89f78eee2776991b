"""Where the caret stands in a broken text, and where clicks, arrows, Home and End lead."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from canvas.editing import typing
from canvas.editing.typing import Spot
from canvas.layout import breaking
from canvas.layout.sheet import TextBlock

TEXT = "Rings to have the offer explained once more"


def block(text: str, width: float = 40.0) -> TextBlock:
    lines = breaking.break_text(text, "medium", 4.2, width, "en")
    return TextBlock("text", text, lines, 5.0, 10.0, width, "medium", 4.2, 5.3, "#14181F", "en")


def test_the_caret_moves_right_as_characters_are_passed() -> None:
    b = block("Rings")

    xs = [typing.caret(b, n).x for n in range(6)]

    assert xs == sorted(set(xs))
    assert xs[0] == 5.0


def test_behind_a_break_the_caret_stands_at_the_beginning_of_the_next_line() -> None:
    b = block(TEXT)
    second = b.lines[1].start

    at = typing.caret(b, second)

    assert (at.line, at.x) == (1, b.x)


def test_a_line_feed_at_the_end_puts_the_caret_on_a_new_line() -> None:
    b = block("One\n")

    assert typing.caret(b, 4).line == 1


def test_end_stays_in_its_line_and_home_goes_to_its_beginning() -> None:
    b = block(TEXT)
    first = b.lines[0]

    there = typing.end(b, Spot(2))

    assert typing.line_of(b, there.position, at_end=there.at_end) == 0
    assert TEXT[there.position : there.position + 1] == " "
    assert typing.home(b, there) == Spot(first.start)


def test_down_keeps_the_x_and_up_comes_back() -> None:
    b = block(TEXT)
    x = typing.caret(b, 6).x

    down = typing.below(b, Spot(6), x)
    assert down is not None
    up = typing.above(b, down, x)

    assert up == Spot(6)


def test_there_is_nothing_above_the_first_and_below_the_last_line() -> None:
    b = block(TEXT)

    assert typing.above(b, Spot(0), 0.0) is None
    assert typing.below(b, Spot(len(TEXT)), 0.0) is None


def test_a_click_above_or_below_the_text_means_its_nearest_line() -> None:
    b = block(TEXT)

    assert typing.spot_at(b, 5.0, -100.0).position == 0
    assert typing.spot_at(b, 1000.0, 1000.0).position == len(TEXT)


def test_selected_characters_are_covered_line_by_line() -> None:
    b = block(TEXT)

    boxes = typing.selected(b, 0, len(TEXT))

    assert len(boxes) == len(b.lines)
    assert all(box.width > 0 for box in boxes)


def test_nothing_selected_covers_nothing() -> None:
    assert typing.selected(block(TEXT), 3, 3) == ()


words = st.text(st.sampled_from("abcæøå éW.-\n👍"), max_size=60)


@given(words, st.floats(12, 60))
def test_a_click_on_the_caret_means_its_place(text: str, width: float) -> None:
    b = block(text, width)
    for position in range(len(text) + 1):
        for at_end in (False, True):
            at = typing.caret(b, position, at_end=at_end)
            spot = typing.spot_at(b, at.x, at.baseline)
            again = typing.caret(b, spot.position, at_end=spot.at_end)
            assert (again.line, round(again.x, 3)) == (at.line, round(at.x, 3))


@given(words, st.floats(12, 60))
def test_home_and_end_stay_in_their_line(text: str, width: float) -> None:
    b = block(text, width)
    for position in range(len(text) + 1):
        line = typing.line_of(b, position)
        first, last = typing.home(b, Spot(position)), typing.end(b, Spot(position))
        assert first.position <= position
        assert typing.line_of(b, first.position) == line
        assert typing.line_of(b, last.position, at_end=last.at_end) == line
