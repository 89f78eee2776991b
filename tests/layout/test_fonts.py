from __future__ import annotations

import hashlib
import subprocess
import sys
import unicodedata
from pathlib import Path

import pytest
import uharfbuzz as hb

from canvas import resources
from canvas.layout import fonts
from canvas.resources import MissingResourceError, resource

TEXT_FONTS = ("regular", "medium", "semibold", "bold")


def test_the_shipped_files_are_the_listed_ones() -> None:
    listed = resource("fonts", "fonts.sha256").read_text(encoding="ascii").splitlines()
    found = [
        f"{hashlib.sha256(resource('fonts', name).read_bytes()).hexdigest()}  {name}"
        for name in sorted(fonts.FONTS.values())
    ]
    assert listed == found


def test_no_installed_font_can_have_the_name_of_ours() -> None:
    families = {fonts.font(key).family for key in fonts.FONTS}
    assert len(families) == len(fonts.FONTS)
    assert all(family.startswith("Journeywall ") for family in families)
    for key in fonts.FONTS:
        face = fonts.font(key).face
        assert face.get_name(hb.OTNameIdPredefined.FULL_NAME) == fonts.font(key).family
        assert face.get_name(hb.OTNameIdPredefined.POSTSCRIPT_NAME).startswith("Journeywall")


@pytest.mark.parametrize("key", TEXT_FONTS)
def test_every_weight_has_the_letters_and_signs_of_our_sheets(key: str) -> None:
    signs = "AaÅåÄäÖöØøÆæÉéÜüßẞÐðÞþŠšŁł ΑΩάώ АЯаяЁё 0123456789 –—−…•·“”„‚‘’«»‹› €£%‰§©®™"
    signs += "←↑→↓↗✓✗★☆×÷≤≥≠≈½²³°\u00a0\u202f\ufffd"
    assert fonts.font(key).characters.issuperset(signs)


@pytest.mark.parametrize("key", TEXT_FONTS)
def test_every_weight_has_all_of_modern_greek_and_cyrillic(key: str) -> None:
    greek = {chr(c) for c in range(0x384, 0x3CF) if unicodedata.category(chr(c))[0] in "LM"}
    cyrillic = {chr(c) for c in range(0x400, 0x460)} | set("ҐґҒғҚқҢңӨөҮүҰұҺһӘә")
    assert fonts.font(key).characters.issuperset(greek | cyrillic)


@pytest.mark.parametrize("key", ["arabic", "arabic-bold", "hebrew", "hebrew-bold"])
def test_a_font_of_another_script_has_its_letters_marks_and_joiners(key: str) -> None:
    needed = {
        "arabic": "ابتثجحخدذرزسشصضطظعغفقكلمنهويءآأؤإئةىپچژگکی\u064b\u064e\u0651\u0652،؛؟٠٩۰۹ـ",
        "hebrew": "אבגדהוזחטיךכלםמןנסעףפץצקרשת\u05b0\u05b8\u05c1\u05c2־׳״₪",
    }[key.removesuffix("-bold")]
    have = fonts.font(key).characters | fonts.font("regular").characters
    assert have.issuperset(needed)
    assert fonts.font(key).weight == (700 if key.endswith("bold") else 400)
    assert not fonts.font(key).characters.intersection("Aa1.,("), "what the sans has comes from the sans"


def test_arabic_joins_and_sets_its_marks() -> None:
    face = fonts.font("arabic").face
    assert {"init", "medi", "fina", "rlig", "ccmp"} <= set(face.get_language_feature_tags("GSUB"))
    assert {"mark", "mkmk"} <= set(face.get_language_feature_tags("GPOS"))


@pytest.mark.parametrize("key", TEXT_FONTS)
def test_measures_are_in_em(key: str) -> None:
    font = fonts.font(key)
    assert 0.5 < font.x_height < font.cap_height < font.ascent < 1.1
    assert 0.1 < font.descent < 0.4
    assert 0.2 < font.advance(" ") < font.advance("n") < font.advance("W") < 1.2
    assert font.advance("漢") == 0
    assert font.space == round(font.advance(" ") * fonts.EM)


def test_bold_is_wider_than_regular() -> None:
    widths = [fonts.font(key).advance("n") for key in TEXT_FONTS]
    assert widths == sorted(widths)
    assert len(set(widths)) == len(widths)


def test_kerning_accents_and_figures_of_one_width_are_kept() -> None:
    face = fonts.font("regular").face
    assert {"calt", "ccmp", "tnum"} <= set(face.get_language_feature_tags("GSUB"))
    assert {"kern", "mark", "mkmk"} <= set(face.get_language_feature_tags("GPOS"))


def test_an_unknown_font_is_refused() -> None:
    with pytest.raises(KeyError):
        fonts.font("comic")


def test_a_missing_asset_is_one_clear_error() -> None:
    with pytest.raises(MissingResourceError, match=r"nowhere\.ttf is missing") as caught:
        resource("fonts", "nowhere.ttf")
    assert caught.value.path.name == "nowhere.ttf"


def test_an_installed_package_has_its_assets_inside(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "_assets" / "icons").mkdir(parents=True)
    monkeypatch.setattr(resources, "_PACKAGE", tmp_path)
    resources._assets.cache_clear()
    try:
        assert resource("icons") == tmp_path / "_assets" / "icons"
    finally:
        resources._assets.cache_clear()


def test_measuring_needs_no_slow_import() -> None:
    code = (
        "import sys; from canvas.layout.breaking import break_text;"
        "break_text('Plain words, as nearly all are.', 'regular', 4.0, 60.0, 'sv');"
        "print(sorted({'fontTools', 'uniseg', 'pyphen', 'pydantic'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
