from __future__ import annotations

import json
import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic_core import ValidationError

from canvas.model import order, written
from canvas.model.cleaning import clean_line, clean_text
from canvas.model.ids import SeededIds, random_ids
from canvas.model.journey import Touchpoint
from canvas.model.parts import Amount
from canvas.model.people import Persona
from canvas.model.project import BY_LETTER, KINDS, LETTERS
from canvas.model.table import Table
from canvas.model.value import Value

CARD = Touchpoint(id="t0000000000000", step="s0000000000000", lane="l0000000000000", text="Ringer")


@given(st.text())
def test_cleaned_text_is_clean_and_cleaning_again_changes_nothing(text: str) -> None:
    cleaned = clean_text(text)
    assert clean_text(cleaned) == cleaned
    assert unicodedata.is_normalized("NFC", cleaned)
    assert not any(unicodedata.category(c) in ("Cc", "Cs") for c in cleaned if c not in "\n\t")
    cleaned.encode()


def test_text_loses_surrogates_controls_and_direction_overrides_only() -> None:
    assert clean_text("a\ud800b\u202ec\x00d\r\ne\u2028f") == "abcd\ne\nf"
    assert clean_text("På ”æøå” 👩‍💻 שלום") == "På ”æøå” 👩‍💻 שלום"
    assert clean_line("  to \n linjer ") == "to linjer"


PLAIN_SIGNS = [chr(n) for n in range(0x2100) if re.fullmatch(written.TEXT.plain, chr(n)) and chr(n) != " "]


def test_what_passes_as_plain_text_is_what_cleaning_leaves_as_it_is() -> None:
    assert len(PLAIN_SIGNS) > 600
    for sign in PLAIN_SIGNS:
        assert clean_line(f"a{sign} {sign}e") == f"a{sign} {sign}e"
    neighbours = "".join(PLAIN_SIGNS)
    assert clean_text(neighbours + neighbours[::-1]) == neighbours + neighbours[::-1]


@given(st.text() | st.text(st.sampled_from("aé \t\n–€\u0301\u00ad\u202e")))
def test_text_from_a_file_is_cleaned_like_text_from_a_hand(text: str) -> None:
    said = {"id": CARD.id, "step": CARD.step, "lane": CARD.lane, "text": text, "person": text}
    try:
        data = json.dumps(said, ensure_ascii=False).encode()
    except UnicodeEncodeError:
        return
    assert Touchpoint.model_validate_json(data) == Touchpoint.model_validate(said)


@pytest.mark.parametrize("value", ["5", '"' + "x" * 100_001 + '"', '"' + "\u1e9b\u0323 " * 50_001 + '"'])
def test_a_text_that_is_none_is_named_by_its_field_alone(value: str) -> None:
    data = f'{{"id":"{CARD.id}","step":"{CARD.step}","lane":"{CARD.lane}","text":{value}}}'
    with pytest.raises(ValidationError) as refused:
        Touchpoint.model_validate_json(data)
    where, why = written.place_and_reason(refused.value.errors())
    assert where == "text"
    assert "pattern" not in why


def test_numbers_are_finite() -> None:
    for number in (float("inf"), float("nan"), float("1e999")):
        with pytest.raises(ValidationError):
            Amount(value=number)


def test_a_change_to_the_same_value_returns_the_same_record() -> None:
    assert CARD.but(text="Ringer", effort=None) is CARD
    assert CARD.but(text="Ringer op").text == "Ringer op"
    assert CARD.text == "Ringer"


def test_a_change_is_checked_and_leaves_other_fields_the_same_objects() -> None:
    with pytest.raises(ValidationError):
        CARD.but(effort=9)
    with pytest.raises(AttributeError):
        CARD.but(efort=1)
    persona = Persona(id="p0000000000000", statements=({"id": "a1", "text": "x"},))  # type: ignore[arg-type]  # what is said is made a record
    assert persona.but(name="Per").statements is persona.statements


def test_fields_of_a_newer_version_survive_a_change() -> None:
    card = Touchpoint.model_validate({**CARD.model_dump(), "mood_board": {"a": [1, 2]}})
    assert '"mood_board":{"a":[1,2]}' in card.but(text="ny").model_dump_json(exclude_defaults=True)


def test_records_hold_only_what_cannot_change() -> None:
    def mutable(annotation: object) -> bool:
        text = str(annotation)
        return (
            any(word in text for word in ("list[", "dict[", "set[", "List[", "Dict[")) or annotation is object
        )

    for cls in Value.__subclasses__():
        assert not [n for n, f in cls.model_fields.items() if mutable(f.annotation)], cls


def test_every_kind_has_a_letter_of_its_own() -> None:
    assert len(set(LETTERS.values())) == len(KINDS) == len(BY_LETTER)


def test_seeded_ids_repeat_and_random_ones_do_not() -> None:
    a, b = SeededIds(b"x"), SeededIds(b"x")
    assert [a("t") for _ in range(3)] == [b("t") for _ in range(3)]
    assert len({random_ids("t") for _ in range(100)}) == 100
    assert all(len(random_ids("n")) == 14 for _ in range(10))


@given(st.lists(st.integers(0, 10_000), min_size=1, max_size=60))
def test_there_is_always_a_key_between_two_keys(places: list[int]) -> None:
    keys: list[str] = []
    for place in places:
        i = place % (len(keys) + 1)
        low = keys[i - 1] if i else ""
        high = keys[i] if i < len(keys) else ""
        key = order.between(low, high) if low or high else order.after("")
        assert low < key
        assert not high or key < high
        assert not key.endswith("0")
        keys.insert(i, key)


def test_appending_keeps_keys_short() -> None:
    key = ""
    for _ in range(1000):
        key = order.after(key)
    assert len(key) < 40
    assert list(order.spread(1000)) == sorted(set(order.spread(1000)))


class Thing(Value):
    id: str
    n: int = 0


@given(st.lists(st.tuples(st.integers(0, 400), st.integers(0, 3), st.booleans()), max_size=400))
def test_a_table_is_a_dictionary_that_keeps_its_past(steps: list[tuple[int, int, bool]]) -> None:
    table: Table[Thing] = Table()
    model: dict[str, Thing] = {}
    for key, n, is_gone in steps:
        past, before = table, dict(model)
        if is_gone:
            table = table.without(f"x{key}")
            model.pop(f"x{key}", None)
        else:
            thing = Thing(id=f"x{key}", n=n)
            table = table.put(thing)
            model[thing.id] = thing
        assert {t.id: t for t in past} == before
        changed = {(c.old or c.new).id for c in table.changes(past)}  # type: ignore[union-attr]  # one of the two is there
        wanted = {k for k in before.keys() | model.keys() if before.get(k) is not model.get(k)}
        assert changed == wanted
    assert {t.id: t for t in table} == model
    assert len(table) == len(model)


def test_comparing_tables_of_different_sizes_finds_what_differs() -> None:
    small = Table(Thing(id=f"x{i}") for i in range(100))
    large = small
    for i in range(100, 400):
        large = large.put(Thing(id=f"x{i}"))
    assert len(list(large.changes(small))) == 300
    assert len(list(small.changes(large))) == 300
