from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from canvas.editing import finding
from canvas.editing.finding import Search
from canvas.model.journey import Note, Touchpoint
from canvas.model.parts import Level
from canvas.model.people import Persona, Statement
from canvas.model.project import Project
from tests.editing.plain import project


def made(*texts: str) -> Project:
    return project(*((text, 0, 0) for text in texts))


def records(hits: tuple[finding.Hit, ...]) -> list[str]:
    return [hit.record for hit in hits]


@pytest.mark.parametrize(
    ("text", "words"),
    [("Montøren", "montor"), ("MÅNED", "måned"), ("æble", "AEB"), ("Straße", "strasse"), ("Café", "cafe")],
)
def test_the_finder_knows_a_word_without_its_accents_and_case(text: str, words: str) -> None:
    ((start, end),) = finding.spans(text, Search(words), finding.folded)
    assert finding.folded(text[start:end])[0] == finding.folded(words)[0]


def test_replacing_for_leaves_other_letters_alone() -> None:
    before = made("For the form, før, FOR")
    after = finding.replaced(before, finding.found(before, Search("for", whole=True)), "as")
    card = after.get(Touchpoint, "t0")
    assert card is not None
    assert card.text == "as the form, før, as"


def test_what_begins_with_the_words_comes_before_what_only_holds_them() -> None:
    hits = finding.ranked(made("The repay", "Old pay day", "Pay", "Nothing"), "pay")
    assert records(hits) == ["t2", "t1", "t0"]


def test_words_that_stand_apart_find_a_text_that_has_both() -> None:
    (hit,) = finding.ranked(made("Calls the fitter at noon", "Calls"), "noon calls")
    assert [hit.text[start:end] for start, end in hit.spans] == ["Calls", "noon"]


def test_every_field_in_which_people_write_is_found_in_parts_too() -> None:
    before = made("Pays").put(
        Persona(id="p1", name="Ann", statements=(Statement(id="q1", text="Hates queues"),))
    )
    card = before.get(Touchpoint, "t0")
    assert card is not None
    before = before.put(card.but(promise=Level(text="No queues"), tags=("queues", "shop"), original="queues"))

    hits = finding.found(before, Search("queues"))
    after = finding.replaced(before, hits, "lines")

    assert sorted(hit.path for hit in hits) == [("promise", "text"), ("statements", 0, "text"), ("tags", 0)]
    changed = after.get(Touchpoint, "t0")
    assert changed is not None
    assert (changed.promise, changed.tags, changed.original) == (
        Level(text="No lines"),
        ("lines", "shop"),
        "queues",
    )
    assert finding.found(after, Search("queues")) == ()


def test_hits_come_as_one_reads_and_parked_notes_last() -> None:
    before = project(("pay", 0, 2), ("pay", 1, 0), ("pay", 0, 0)).put(Note(id="n9", text="pay"))
    assert records(finding.found(before, Search("pay"))) == ["t2", "n1", "t0", "n9"]


def test_replacing_with_the_same_words_changes_nothing() -> None:
    before = made("Pays")
    assert finding.replaced(before, finding.found(before, Search("Pays", exact=True)), "Pays") is before


@given(st.text(), st.text(min_size=1, max_size=3), st.booleans(), st.booleans())
def test_a_span_always_is_what_was_looked_for(text: str, words: str, whole: bool, is_folded: bool) -> None:
    form = finding.folded if is_folded else finding.plain
    last = 0
    for start, end in finding.spans(text, Search(words, whole=whole), form):
        assert last <= start < end <= len(text)
        assert form(words)[0] in form(text[start:end])[0]
        last = end


@given(st.text(max_size=30))
def test_folding_tells_for_each_letter_where_it_comes_from(text: str) -> None:
    told, sources = finding.folded(text)
    each = [finding.folded(letter)[0] for letter in text]
    assert told == "".join(each)
    expected = tuple(at for at, folded in enumerate(each) for _ in folded)
    assert (tuple(range(len(told))) if sources is None else sources) == expected


def test_a_large_project_is_read_ahead_in_parts() -> None:
    made = project(*((f"Card {number}", 0, number % 3) for number in range(2 * finding.PART)))
    assert len(list(finding.read_ahead(made))) >= 2
    assert len(finding.ranked(made, "card")) == 2 * finding.PART
