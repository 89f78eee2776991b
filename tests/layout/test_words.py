from __future__ import annotations

from itertools import accumulate, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from canvas.layout import bidi, fonts, shaping, words
from canvas.layout.shapes import Text

SHALOM, MARHABA = "שלום", "مرحبا"
FAMILY = "👩\u200d👩\u200d👧"
KEYS = st.sampled_from(sorted(fonts.FONTS))
SIGNS = st.sampled_from(
    [*"aAÅgV.- \t", "\u00ad", "e\u0301", "ÿ", "Ж", "ω", "🙂", FAMILY, "❤️", "1️⃣", "🇫🇮", "👍🏽"]
)
BOTH_WAYS = st.sampled_from(
    [*"ab ,.()!1 ", " ", SHALOM, MARHABA, "שָׁלוֹם", "مُحَمَّد", "لا", "١٢", "«", "🙂", FAMILY, "\u200c", "\u2067"]
)
LINES = st.one_of(
    st.text(max_size=30),
    st.lists(SIGNS, max_size=20).map("".join),
    st.lists(st.one_of(SIGNS, st.characters()), max_size=20).map("".join),
    st.lists(BOTH_WAYS, max_size=12).map("".join),
)
TO_THE_RIGHT = LINES.filter(lambda text: not bidi.is_needed(text))
TO_THE_LEFT = st.lists(BOTH_WAYS, max_size=12).map("".join).filter(bidi.is_needed)


def line(text: str, font: str = "regular", size: float = 4.0, tracking: float = 0.0) -> Text:
    return Text(0, 0, text, font, size, "#000000", 0, tracking)


@given(TO_THE_RIGHT, KEYS, st.sampled_from([0.0, -0.032, 0.05]))
def test_glyphs_stand_where_measuring_says(text: str, font: str, tracking: float) -> None:
    last = words.runs(line(text + " |", font, 4.0, tracking))[-1]
    assert last.xs[-1] * 4.0 == pytest.approx(words.measure(text + " ", font, 4.0, tracking))


@given(TO_THE_RIGHT, KEYS)
def test_runs_hold_every_character_in_order(text: str, font: str) -> None:
    found = words.runs(line(text, font))
    assert "".join(run.text for run in found) == text
    assert all(a.font != b.font for a, b in pairwise(found))


@given(LINES, KEYS)
def test_runs_are_well_formed(text: str, font: str) -> None:
    found = words.runs(line(text, font))
    assert sorted("".join(run.text for run in found)) == sorted(text)
    for run in found:
        assert run.text in text
        assert len(run.gids) == len(run.xs) == len(run.ys) == len(run.clusters)
        assert all(0 <= cluster < len(run.text) for cluster in run.clusters)
        assert list(run.clusters) in (sorted(run.clusters), sorted(run.clusters, reverse=True))
        assert 0 not in run.gids, "a glyph that says only that there is none"


@given(TO_THE_RIGHT, KEYS)
def test_a_plain_word_has_the_glyphs_that_a_shaped_one_has(text: str, font: str) -> None:
    for word in text.split(" "):
        if plain := shaping.plainly(word, font):
            gids, steps = plain
            (part,) = shaping.shape(word, font).parts
            assert (part.gids, part.advances) == (tuple(gids), steps)
            assert (part.font, part.xs, set(part.ys)) == (font, (0, *accumulate(steps[:-1])), {0})
            assert part.clusters == tuple(range(len(word)))


def test_only_words_of_one_glyph_a_letter_are_plain() -> None:
    assert all(shaping.plainly(word, "regular") for word in ("plain", "Åse’s", "1,234", "Жар"))
    assert not any(shaping.plainly(word, "regular") for word in ("", FAMILY, "x\u0328", "a\u00adb", "->"))


@given(LINES, LINES, KEYS)
def test_a_line_is_as_wide_as_its_words_and_spaces(left: str, right: str, font: str) -> None:
    parts = words.measure(left, font, 1) + words.measure(" ", font, 1) + words.measure(right, font, 1)
    assert words.measure(f"{left} {right}", font, 1) == pytest.approx(parts)


@given(TO_THE_RIGHT, KEYS, st.sampled_from([0.0, 0.05]))
def test_the_caret_walks_from_left_to_right(text: str, font: str, tracking: float) -> None:
    places = [words.caret_x(text, font, 4, index, tracking) for index in range(len(text) + 1)]
    assert places[0] == 0
    assert places == sorted(places)
    assert places[-1] == pytest.approx(words.measure(text, font, 4, tracking))
    assert words.caret_x(text, font, 4, -1) == 0
    assert words.caret_x(text, font, 4, len(text) + 9, tracking) == places[-1]


@given(LINES, KEYS)
def test_a_click_on_the_caret_finds_its_place_again(text: str, font: str) -> None:
    for index in range(len(text) + 1):
        x = words.caret_x(text, font, 4, index)
        found = words.index_at(text, font, 4, x)
        assert words.caret_x(text, font, 4, found) == pytest.approx(x)


@given(TO_THE_RIGHT, st.floats(-10, 300))
def test_a_click_anywhere_finds_the_nearest_place_between_two_clusters(text: str, x: float) -> None:
    found = words.index_at(text, "regular", 4, x)
    distances = [abs(words.caret_x(text, "regular", 4, index) - x) for index in range(len(text) + 1)]
    assert distances[found] == pytest.approx(min(distances))


def test_the_caret_never_stands_inside_an_emoji() -> None:
    text = f"a{FAMILY}b"
    places = {round(words.caret_x(text, "regular", 4, index), 6) for index in range(len(text) + 1)}
    assert len(places) == 4
    assert {words.index_at(text, "regular", 4, x / 10) for x in range(200)} == {
        0,
        1,
        1 + len(FAMILY),
        len(text),
    }


def test_the_caret_divides_a_ligature() -> None:
    inside = words.caret_x("->", "regular", 4, 1)
    assert 0 < inside < words.measure("->", "regular", 4)


def test_letters_are_kerned() -> None:
    assert words.measure("AV", "regular", 4) < words.measure("A", "regular", 4) + words.measure(
        "V", "regular", 4
    )


def test_tracking_is_added_after_every_glyph_that_moves_the_pen() -> None:
    plain, tracked = (words.measure("ab e\u0301", "bold", 10, tracking) for tracking in (0, 0.1))
    assert tracked - plain == pytest.approx(4 * 0.1 * 10)


def test_a_soft_hyphen_is_not_seen() -> None:
    assert words.measure("kund\u00adtjänst", "regular", 4) == pytest.approx(
        words.measure("kundtjänst", "regular", 4)
    )
    (run,) = words.runs(line("ab\u00adc"))
    assert len(run.gids) == 3


def test_a_family_is_one_glyph_and_the_space_after_it_is_the_texts_own() -> None:
    emoji, rest = words.runs(line(f"{FAMILY} x"))
    assert (emoji.font, emoji.text, len(emoji.gids)) == ("emoji", FAMILY, 1)
    assert (rest.font, rest.text) == ("regular", " x")


@pytest.mark.parametrize(
    "emoji", ["❤️", "1️⃣", "🇫🇮", "👍🏽", "☺️", "🏴\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f"]
)
def test_an_emoji_of_several_characters_is_one_glyph_of_the_emoji_font(emoji: str) -> None:
    (run,) = words.runs(line(emoji))
    assert (run.font, len(run.gids)) == ("emoji", 1)


def test_an_accent_may_be_composed_or_not() -> None:
    assert words.measure("kafe\u0301", "regular", 4) == words.measure("kafé", "regular", 4)
    assert words.missing("kafe\u0301 Å") == ""


def test_what_no_font_has_is_drawn_as_a_sign_and_told() -> None:
    (run,) = words.runs(line("漢a"))
    assert run.gids[0] == fonts.font("regular").glyph(fonts.REPLACEMENT)
    assert words.missing("Ett 漢 och 字漢\t\u200d\u00ad🙂 Жω\n") == "漢字"


@given(LINES, KEYS)
def test_what_is_not_told_as_missing_is_never_drawn_as_a_sign(text: str, font: str) -> None:
    sign = fonts.font("regular").glyph(fonts.REPLACEMENT)
    drawn = [r for r in words.runs(line(text, font)) if r.font != "emoji" and sign in r.gids]
    assert bool(drawn) == bool(set(text) & {fonts.REPLACEMENT} or _signs(words.missing(text)))


def _signs(missing: str) -> str:
    """What is missing and takes room: an accent alone is left out."""
    return "".join(c for c in missing if shaping.shape(c, "regular").advance)


@given(TO_THE_LEFT, KEYS, st.sampled_from([0.0, 0.05]))
def test_text_in_both_directions_stays_within_its_measure(text: str, font: str, tracking: float) -> None:
    width = words.measure(text, font, 4.0, tracking)
    places = [words.caret_x(text, font, 4.0, index, tracking) for index in range(len(text) + 1)]
    assert all(-1e-6 <= place <= width + 1e-6 for place in places)
    assert words.spans(text, font, 4.0, 0, len(text), tracking) in ((), (pytest.approx((0.0, width)),))


@given(TO_THE_LEFT, st.data())
def test_what_is_selected_is_as_wide_as_its_characters(text: str, data: st.DataObject) -> None:
    bounds = shaping.clusters(text)
    start, middle, end = sorted(data.draw(st.sampled_from(bounds)) for _ in range(3))
    whole = words.spans(text, "regular", 4, start, end)
    parts = (*words.spans(text, "regular", 4, start, middle), *words.spans(text, "regular", 4, middle, end))
    assert sum(b - a for a, b in parts) == pytest.approx(sum(b - a for a, b in whole))
    assert all(a <= b for a, b in whole)
    assert all(one[1] <= other[0] + 1e-6 for one, other in pairwise(whole))


def test_a_hebrew_line_begins_at_the_right() -> None:
    width = words.measure(f"{SHALOM} {SHALOM}", "regular", 4)
    places = [words.caret_x(f"{SHALOM} {SHALOM}", "regular", 4, index) for index in range(10)]
    assert places == sorted(places, reverse=True)
    assert [places[0], places[-1]] == pytest.approx([width, 0.0])
    assert words.inset(SHALOM, 10, 40) == 30
    assert words.inset("abc " + SHALOM, 10, 40) == 0


def test_runs_stand_from_left_to_right_and_are_read_as_they_were_written() -> None:
    found = words.runs(line(f"{SHALOM} ab {MARHABA}"))
    assert [run.text for run in found] == [MARHABA, " ", "ab", " ", SHALOM]
    assert [run.font for run in found] == ["arabic", "regular", "regular", "regular", "hebrew"]
    assert found[4].xs == tuple(sorted(found[4].xs))
    assert found[0].xs[0] < found[2].xs[0] < found[4].xs[0]
    assert found[4].clusters == (3, 2, 1, 0)


def test_numbers_and_latin_words_run_to_the_right_in_a_line_that_runs_to_the_left() -> None:
    text = f"{SHALOM} 12.5 abc"
    number = [words.caret_x(text, "regular", 4, index) for index in range(5, 9)]
    assert number == sorted(number)
    assert words.caret_x(text, "regular", 4, 10) == 0
    assert number[0] > words.caret_x(text, "regular", 4, 12)


def test_a_bracket_turns_with_its_text() -> None:
    (closing,) = words.runs(line(f"({SHALOM})"))[:1]
    plain = fonts.font("regular")
    assert closing.text == ")"
    assert closing.gids == (plain.glyph("("),)


def test_a_line_says_which_way_its_paragraph_runs() -> None:
    text = bidi.told(f"abc {SHALOM}", 1)
    assert words.runs(line(text))[-1].text == "abc"
    assert words.measure(text, "regular", 4) == words.measure(f"abc {SHALOM}", "regular", 4)
    assert words.runs(line(f"abc {SHALOM}"))[0].text == "abc "
    assert words.inset(text, 10, 40) == 30


def test_letters_join_where_they_should_and_not_beside_a_non_joiner() -> None:
    (joined,), (apart,) = words.runs(line("مي")), words.runs(line("م\u200cي"))
    alone = [words.runs(line(letter))[0].gids[-1] for letter in "يم"]
    assert not set(alone) & set(joined.gids)
    assert set(alone) <= set(apart.gids)


@pytest.mark.parametrize(("text", "fallback"), [(SHALOM, "hebrew"), (MARHABA, "arabic")])
def test_bold_text_stays_bold_in_another_script(text: str, fallback: str) -> None:
    weights = {key: words.runs(line(text, key))[0].font for key in ("regular", "medium", "semibold", "bold")}
    assert weights == {
        "regular": fallback,
        "medium": fallback,
        "semibold": f"{fallback}-bold",
        "bold": f"{fallback}-bold",
    }


def test_a_click_beside_a_mixed_line_is_its_beginning_or_end() -> None:
    text = f"ab {SHALOM}"
    assert words.index_at(text, "regular", 4, 500) == len(text)
    assert words.index_at(text, "regular", 4, -1) == 0
    assert words.index_at(SHALOM, "regular", 4, 500) == 0
    assert words.index_at(SHALOM, "regular", 4, -1) == len(SHALOM)


def test_other_scripts_do_no_harm() -> None:
    for text in ("مرحبا بالعالم", "שלום abc", "한국어", "ไทย", "नमस्ते", "\ud800", "\x00\x07"):
        words.runs(line(text))
        assert words.measure(text, "regular", 4) >= 0


def test_the_caches_hold_only_so_much(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shaping, "_WIDTHS", 3)
    widths = shaping.Advances("regular", 0.0)
    for word in "abcdefg":
        assert widths[word] > 0
    assert len(widths) <= 3


def test_what_is_taken_to_be_usual_is_in_our_fonts() -> None:
    usual = {c for c in map(chr, range(0x3000)) if words._USUAL.fullmatch(c)}
    assert len(usual) > 300
    assert fonts.known_characters() >= usual
