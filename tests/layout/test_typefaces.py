from __future__ import annotations

import struct
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from canvas.layout import fonts, typefaces, words
from canvas.layout.breaking import break_text
from canvas.layout.outlines import outline
from canvas.layout.shapes import Text
from canvas.layout.typefaces import FontError, usable
from tests.layout.own_fonts import CJK, VARIABLE, changed, collection, forgotten_afterwards, patched, shipped


@pytest.fixture(autouse=True)
def nothing_left() -> Iterator[None]:
    with forgotten_afterwards():
        yield


def line(text: str, font: str = "regular") -> Text:
    return Text(0, 0, text, font, 4.0, "#000000", 0)


def code(data: bytes, face: int = 0) -> str:
    with pytest.raises(FontError) as caught:
        fonts.register("Hus", data, face)
    assert fonts.registered() == ()
    return caught.value.problem.code


def test_a_font_of_the_users_stands_in_for_what_ours_do_not_have() -> None:
    assert words.missing("日本語 text") == "日本語"
    before = words.measure("日本語", "regular", 4)
    key = fonts.register("Noto Sans CJK", CJK.read_bytes())
    assert words.missing("日本語 text") == ""
    runs = words.runs(line("日本語 text"))
    assert [(run.font, run.text) for run in runs] == [(key, "日本語"), ("regular", " text")]
    assert words.measure("日本語", "regular", 4) == pytest.approx(12.0) != before
    assert break_text("日本語漢字", "regular", 4, 9, "ja")[0].text == "日本"


def test_text_is_set_in_a_house_s_own_typeface_by_weight() -> None:
    regular, bold = (fonts.register("Husskrift", shipped(key)) for key in ("regular", "bold"))
    dressed = {key: fonts.dressed(key, (regular, bold)) for key in ("regular", "medium", "semibold", "bold")}
    assert dressed == {"regular": regular, "medium": regular, "semibold": bold, "bold": bold}
    assert fonts.dressed("bold", ("own-unknown",)) == "bold"
    assert words.measure("Kunden", bold, 4) == words.measure("Kunden", "bold", 4)
    assert [run.font for run in words.runs(line("Hej 🙂", bold))] == [bold, "emoji"]
    assert [run.font for run in words.runs(line("שלום", bold))] == ["hebrew-bold"]


def test_the_same_file_has_the_same_key_and_a_family_of_its_own() -> None:
    key = fonts.register("Et navn", shipped())
    assert fonts.register("Et andet", shipped()) == key
    assert len(fonts.registered()) == 1
    font = fonts.font(key)
    assert (font.path, font.family) == (None, f"Journeywall {key.removeprefix('own-')}")
    assert fonts.register("Et navn", shipped("bold")) != key
    assert font.characters == fonts.font("regular").characters
    assert font.ascent == fonts.font("regular").ascent


def test_a_variable_font_is_set_in_every_weight_it_has() -> None:
    key = fonts.register("Husskrift", VARIABLE.read_bytes())
    dressed = [fonts.dressed(weight, (key,)) for weight in ("regular", "medium", "semibold", "bold")]
    assert dressed[0] == key
    assert [fonts.font(own).weight for own in dressed] == [400, 500, 600, 700]
    widths = [fonts.font(own).advance("n") for own in dressed]
    assert widths[0] == fonts.font("regular").advance("n")
    assert widths[-1] == fonts.font("bold").advance("n")
    assert widths == sorted(set(widths))
    assert len({fonts.font(own).family for own in dressed}) == 4
    assert len(fonts.registered()) == 1


def test_a_font_that_is_taken_out_again_leaves_nothing() -> None:
    key = fonts.register("CJK", CJK.read_bytes())
    other = fonts.register("Husskrift", VARIABLE.read_bytes())
    assert words.missing("日") == ""
    fonts.forget(key)
    assert words.missing("日") == "日"
    fonts.forget(other)
    assert fonts.dressed("bold", (other,)) == "bold"
    assert fonts.registered() == ()


def test_a_collection_has_a_font_for_each_number() -> None:
    data = collection(shipped("bold"), CJK.read_bytes())
    first, second = (fonts.font(fonts.register("Samling", data, face)) for face in (0, 1))
    assert (first.weight, "日" in first.characters) == (700, False)
    assert "日" in second.characters
    with pytest.raises(FontError) as caught:
        fonts.register("Samling", data, 2)
    assert (caught.value.problem.code, dict(caught.value.problem.values)) == (
        "font-no-face",
        {"index": 2, "count": 2},
    )


def test_a_single_font_has_no_second() -> None:
    assert code(shipped(), 1) == "font-no-face"


def test_cff_outlines_can_be_drawn() -> None:
    key = fonts.register("CJK", CJK.read_bytes())
    assert any(op[0] == "C" for op in outline(line("語", key)))


def test_colours_bitmaps_variations_and_hinting_are_left_behind() -> None:
    data = changed(shipped(), fvar=b"x" * 40, COLR=b"x" * 20, fpgm=b"x" * 8, name=b"")
    made = usable(data)
    directory = [made[12 + 16 * n : 16 + 16 * n] for n in range(struct.unpack_from(">H", made, 4)[0])]
    assert set(directory) <= {name.encode() for name in (*typefaces.KEPT, "glyf", "loca", "name")}


def os2(permission: int) -> bytes:
    table = typefaces._tables(shipped(), 0)["OS/2"]
    return patched(table, 8, permission.to_bytes(2, "big"))


def head(em: int) -> bytes:
    return patched(typefaces._tables(shipped(), 0)["head"], 18, em.to_bytes(2, "big"))


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b"", "font-unknown-kind"),
        (b"%PDF-1.7 and so on", "font-unknown-kind"),
        (b"wOF2" + bytes(100), "font-packed"),
        (b"wOFF" + bytes(100), "font-packed"),
        (b"\0\1\0\0\0\xff", "font-broken"),
        (b"ttcf\0\1\0\0\0\0\0\1\xff\xff\xff\xff", "font-broken"),
        (b"OTTO\0\0" + bytes(6), "font-no-outlines"),
        (shipped()[:-5000], "font-broken"),
        (changed(shipped(), glyf=b"", loca=None), "font-no-outlines"),
        (changed(shipped(), cmap=None), "font-broken"),
        (changed(shipped(), cmap=bytes(8)), "font-no-letters"),
        (changed(shipped(), glyf=bytes(4)), "font-no-outlines"),
        (changed(shipped(), hmtx=bytes(10)), "font-broken"),
        (changed(shipped(), head=head(0)), "font-broken"),
        (changed(shipped(), head=bytes(10)), "font-broken"),
        (changed(shipped(), OS_2=os2(0x0002)), "font-may-not-be-embedded"),
        (changed(shipped(), OS_2=os2(0x0200)), "font-may-not-be-embedded"),
    ],
)
def test_what_is_no_font_we_can_use_is_refused_in_one_sentence(data: bytes, expected: str) -> None:
    assert code(data) == expected


def test_a_file_that_is_too_large_is_not_even_looked_at(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(typefaces, "LARGEST", 100)
    assert code(shipped()) == "font-too-large"


def test_printing_and_editing_may_be_allowed_or_not_said() -> None:
    for permission in (0, 4, 8):
        usable(changed(shipped(), OS_2=os2(permission)))
    usable(changed(shipped(), OS_2=None))


@given(st.data(), st.sampled_from([CJK, VARIABLE]))
def test_a_damaged_font_is_refused_or_sets_text(data: st.DataObject, path: Path) -> None:
    whole = bytearray(path.read_bytes())
    for _ in range(data.draw(st.integers(1, 8))):
        whole[data.draw(st.integers(0, len(whole) - 1))] = data.draw(st.integers(0, 255))
    cut = bytes(whole[: data.draw(st.sampled_from([len(whole), len(whole) // 2, 300, 11]))])
    try:
        key = fonts.register("Skadet", cut)
    except FontError:
        return
    outline(line("日本語 Kunden", key))
    outline(line("日本語 Kunden", fonts.dressed("bold", (key,))))
    fonts.forget(key)
