from __future__ import annotations

import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from uniseg.linebreak import line_break_boundaries

from canvas.layout import bidi, opportunities, shaping
from canvas.layout.breaking import break_text
from canvas.layout.words import measure

SIZE = 4.0
PARTS = st.sampled_from(
    [
        *(
            "kund",
            "tjänst",
            "och",
            "e-post",
            "leveranstid",
            "ab",
            "Ж",
            "漢字",
            "🙂",
            "👩\u200d👩\u200d👧",
            "e\u0301",
            "שלום",
            "مرحبا",
        ),
        *(
            " ",
            " ",
            " ",
            "  ",
            "\n",
            "\r\n",
            "-",
            "\u00ad",
            "/",
            ".",
            "!",
            " – ",
            "…",
            "(",
            ")",
            "\t",
            "\u00a0",
        ),
    ]
)
TEXTS = st.one_of(st.text(max_size=60), st.lists(PARTS, max_size=30).map("".join))
WIDTHS = st.floats(0, 90)
LANGUAGES = st.sampled_from(["sv", "fi", "da", "nb", "nn", "en", ""])


def drawn(text: str, width: float, language: str = "sv") -> list[str]:
    return [line.text for line in break_text(text, "regular", SIZE, width, language)]


@given(TEXTS, WIDTHS, LANGUAGES)
@example("\n", 10, "")
@example("   ", 1, "")
@example(" \x08", 1, "")
@example("a\u00ad", 1, "sv")
def test_lines_cover_the_text_without_gap_or_overlap(text: str, width: float, language: str) -> None:
    lines = break_text(text, "regular", SIZE, width, language)
    assert "".join(text[line.start : line.end] for line in lines) == text
    assert [line.start for line in lines] == [0, *(line.end for line in lines[:-1])]
    assert lines[-1].end == len(text)


@given(TEXTS, WIDTHS, LANGUAGES)
def test_no_line_is_wider_than_asked_unless_it_is_one_character(
    text: str, width: float, language: str
) -> None:
    for line in break_text(text, "regular", SIZE, width, language):
        assert line.width == measure(line.text, "regular", SIZE)
        if line.width > width + 1e-5:
            seen = [
                c for c in map(line.text.__getitem__, shaping.clusters(line.text)[:-1]) if c.isprintable()
            ]
            assert len(seen) <= 1, line


@given(TEXTS, WIDTHS, LANGUAGES)
def test_only_a_hyphen_is_added_and_only_spaces_are_left_out(text: str, width: float, language: str) -> None:
    for line in break_text(text, "regular", SIZE, width, language):
        source = undirected(text[line.start : line.end]).rstrip(" \n\r\v\f\x85\u2028\u2029")
        shown = undirected(line.text).rstrip("\n\r\v\f\x85\u2028\u2029")
        soft = source[:-1] + "-" if source.endswith("\u00ad") else source
        assert shown in (source, source + "-", soft)


def undirected(text: str) -> str:
    """The text without signs of direction: those that lines end with, and any it had itself."""
    return re.sub("[\u2066\u2067]", "", text)


@given(TEXTS, LANGUAGES)
def test_with_room_enough_only_line_feeds_break(text: str, language: str) -> None:
    lines = break_text(text, "regular", SIZE, 10_000, language)
    assert len(lines) == len(opportunities_of_feeds(text))


def opportunities_of_feeds(text: str) -> list[str]:
    for feed in ("\r\n", "\r", "\v", "\f", "\x85", "\u2028", "\u2029"):
        text = text.replace(feed, "\n")
    return text.split("\n")


@given(TEXTS.filter(lambda text: text.isprintable()), st.sampled_from([0.0, -0.032, 0.05]))
def test_a_text_fits_the_width_it_was_measured_at(text: str, tracking: float) -> None:
    text = text.strip(" ")
    width = measure(text, "bold", SIZE, tracking)
    assert len(break_text(text, "bold", SIZE, width, "sv", tracking)) == 1


def test_tracking_counts_when_a_title_is_broken() -> None:
    title = "Från första tanken till köp"
    width = measure(title, "bold", SIZE, -0.032)
    assert len(break_text(title, "bold", SIZE, width, "sv")) == 2
    (line,) = break_text(title, "bold", SIZE, width, "sv", -0.032)
    assert line.width == measure(title, "bold", SIZE, -0.032)


def test_every_line_of_a_paragraph_runs_as_its_first_word() -> None:
    text = "שלום English words in it ועוד\nDansk tekst שלום"
    lines = break_text(text, "regular", SIZE, 24, "he")
    assert len(lines) > 4
    feed = text.index("\n")
    assert [bidi.base_of(line.text) for line in lines] == [int(line.start < feed) for line in lines]
    assert all(line.width <= 24 for line in lines)


def test_text_that_runs_to_the_left_breaks_between_words() -> None:
    width = measure("مرحبا بالعالم", "regular", SIZE) + 0.1
    assert drawn("مرحبا بالعالم مرحبا", width, "ar") == ["مرحبا بالعالم", "مرحبا"]


def test_an_empty_text_is_one_empty_line() -> None:
    assert break_text("", "regular", SIZE, 50, "sv") == (("", 0, 0, 0.0),)


def test_empty_lines_are_kept() -> None:
    assert drawn("ett\n\ntvå\n", 50) == ["ett", "", "två", ""]


def test_a_short_last_line_is_filled_without_another_line() -> None:
    text = "Kunden ringer till kundtjänst nu"
    width = measure("Kunden ringer till kundtjänst", "regular", SIZE) + 0.5
    assert drawn(text, width) == ["Kunden ringer till", "kundtjänst nu"]


def test_a_last_line_that_cannot_be_filled_stays_short() -> None:
    width = measure("kundtjänst", "regular", SIZE) + 0.5
    assert drawn("kundtjänst nu", width) == ["kundtjänst", "nu"]


def test_a_word_is_not_hyphenated_where_it_fits_the_next_line() -> None:
    width = measure("Kunden ringer kundt", "regular", SIZE)
    assert drawn("Kunden ringer kundtjänsten nu igen", width)[:2] == ["Kunden ringer", "kundtjänsten"]


def test_a_word_is_hyphenated_rather_than_leaving_a_hole() -> None:
    width = measure("Om kundtjänst-med", "regular", SIZE)
    assert drawn("Om kundtjänstmedlem ringer", width)[0] == "Om kundtjänst-"


def test_a_word_wider_than_its_line_is_hyphenated_by_its_language() -> None:
    assert drawn("Kundtjänstmedarbetare", 24, "sv")[0] == "Kundtjänst-"
    assert drawn("rekisteröityminen", 22, "fi") == ["rekisteröi-", "tyminen"]
    assert drawn("ordrebekræftelse", 24, "da")[0].endswith("-")


def test_a_word_without_a_place_for_a_hyphen_is_cut_between_characters() -> None:
    assert drawn("aaaaaaaaaaaa", 10, "") == ["aaaa", "aaaa", "aaaa"]


def test_an_emoji_is_never_cut() -> None:
    family = "👩\u200d👩\u200d👧"
    assert drawn(family * 3, 1) == [family] * 3


def test_short_words_are_never_hyphenated() -> None:
    assert not any(line.endswith("-") for line in drawn("kund åter", 5))


def test_a_soft_hyphen_is_drawn_only_at_the_break() -> None:
    text = "kund\u00adtjänst\u00admedlem"
    assert drawn(text, 100) == [text]
    width = measure("kundtjänst-", "regular", SIZE) + 0.1
    assert drawn(text, width) == ["kund\u00adtjänst-", "medlem"]


def test_an_address_is_kept_whole_or_cut_after_its_signs_but_gets_no_hyphen() -> None:
    width = measure("example.com/leverans", "regular", SIZE)
    assert drawn("Se example.com/leverans nu", width) == ["Se", "example.com/leverans", "nu"]
    assert drawn("https://www.example.com/leverans", width) == ["https://www.example.", "com/leverans"]
    assert "-" not in "".join(drawn("anna.andersson@kundtjänstmedarbetare.example", 25))


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("ett ord – till", "ord –"),
        ("ett ord - till", "ord -"),
        ("ett ord -- till", "ord --"),
        ("»et ord –« siger", "ord –«"),
        ("– Kom nu", "– Kom"),
        ("hela 100 % nu", "100 %"),
        ("nu då !", "då !"),
        ("a b\u00a0c", "b\u00a0c"),
    ],
)
def test_what_belongs_together_stays_on_one_line(text: str, kept: str) -> None:
    width = measure(kept, "regular", SIZE) + 0.1
    assert kept in drawn(text, width)


def test_a_dash_that_begins_a_text_stays_and_every_other_ends_its_line() -> None:
    text = "– Vi venter – og venter – på svar, sagde hun – igen"
    for width in range(22, 80):
        lines = drawn(text, float(width), "da")
        assert lines[0].startswith("– Vi")
        assert not any(line.startswith("–") for line in lines[1:])


@given(st.lists(st.sampled_from(["butik", "svar", "en", "–", "—", "-", "–,"]), min_size=2), st.integers(1, 2))
def test_no_line_begins_with_a_dash_where_each_word_has_room_for_the_dashes_after_it(
    words: list[str], spaces: int
) -> None:
    text = (" " * spaces).join(words)
    width = max(measure(piece, "regular", SIZE) for piece in opportunities.pieces(text)[0])
    firsts = [text[line.start :].lstrip(" ")[:1] for line in break_text(text, "regular", SIZE, width, "")]
    assert not {"–", "—", "-"} & set(firsts[1:])


def test_a_word_with_a_dash_that_is_wider_than_the_line_is_hyphenated_and_else_parted_before_it() -> None:
    width = measure("kundtjänst", "regular", SIZE) + 0.1
    assert drawn("kundtjänst – nu", width, "sv") == ["kund-", "tjänst – nu"]
    assert drawn("kundtjänst – nu", width, "") == ["kundtjänst", "– nu"]


def test_scripts_without_spaces_break_between_characters_but_not_before_a_full_stop() -> None:
    assert drawn("日本語。漢字", measure("日本語", "regular", SIZE) + 0.1) == ["日本", "語。漢", "字"]


PLAIN = st.text(alphabet="abcåÅéЖω123'.,:@&_-\u00ad()\"”“»«!?…%", min_size=1, max_size=12)


@given(PLAIN)
def test_the_fast_rule_breaks_only_where_unicode_allows_it(word: str) -> None:
    allowed = set(line_break_boundaries(word))
    assert set(opportunities.inside(word)) <= allowed


@given(
    st.text(alphabet="abcåÅéЖω.,:&_\u00ad\u00a0", min_size=1, max_size=12).filter(
        opportunities._PLAIN.fullmatch
    )
)
def test_the_fast_rule_finds_what_unicode_finds_in_plain_words(word: str) -> None:
    allowed = [place for place in line_break_boundaries(word) if 0 < place < len(word)]
    assert list(opportunities.inside(word)) == allowed


def test_a_hyphen_that_saves_no_line_is_not_set() -> None:
    text = "Ansøger om tilskud, før noget må bestilles"
    for width in range(14, 40):
        lines = break_text(text, "regular", SIZE, float(width), "da")
        whole = break_text(text, "regular", SIZE, float(width), "")
        is_whole_possible = all(line.end == len(text) or text[line.end - 1] == " " for line in whole)
        if len(whole) == len(lines) and is_whole_possible:
            assert not any(line.text.endswith("-") for line in lines)


@pytest.mark.parametrize("word", ["touchpoint", "(see", "here).", '"100%"'])
def test_plain_words_are_answered_without_any_expression(word: str, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("_SPACES", "_ADDRESS", "_PLAIN", "_HYPHEN"):
        monkeypatch.setattr(opportunities, name, None)
    assert opportunities.inside.__wrapped__(word) == ()
