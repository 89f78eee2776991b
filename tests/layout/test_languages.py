from __future__ import annotations

from typing import Any

import pytest

from canvas.layout.options import SheetOptions
from canvas.layout.presenting import show as present
from canvas.layout.sheet import Mark, Sheet
from canvas.layout.sheets import make
from canvas.model.journey import Journey, Note, Touchpoint
from canvas.model.people import Persona
from canvas.model.project import Project
from canvas.model.work import Idea
from tests.layout.plain import SAY
from tests.layout.small import small

WORD = "Sammenhængskraftforstærkningsprojektgruppemedlem"


def changed(cls: type[Any], key: str, **fields: object) -> Project:
    return small().put(small().table(cls)[key].but(**fields))


def sheet_of(project: Project, previous: Sheet | None = None) -> Sheet:
    return make(project, "map", SheetOptions(SAY), previous)


def mark_of(sheet: Sheet, record: str, role: str = "") -> Mark:
    seen = (seen.mark for seen in sheet.reading())
    return next(mark for mark in seen if mark.record == record and role in ("", mark.role))


@pytest.mark.parametrize(("cls", "key"), [(Touchpoint, "t1"), (Note, "n1"), (Idea, "e1")])
def test_a_card_speaks_its_own_language(cls: type[Any], key: str) -> None:
    mark = mark_of(sheet_of(changed(cls, key, language="da")), key)
    assert mark.block is not None
    assert (mark.language, mark.block.language) == ("da", "da")
    other = mark_of(sheet_of(small()), key)
    assert other.language == "en"


def test_a_card_is_hyphenated_as_its_language_asks() -> None:
    plain, danish = (changed(Touchpoint, "t1", text=WORD, language=language) for language in ("", "da"))
    lines = [
        [line.text for line in block.lines]
        for block in (mark_of(sheet_of(project), "t1").block for project in (plain, danish))
        if block
    ]
    assert lines[0] != lines[1]
    assert all(line.endswith("-") for line in lines[1][:-1])


def test_what_a_journey_speaks_its_cards_and_heads_speak_and_its_labels_do_not() -> None:
    sheet = sheet_of(changed(Journey, "j1", language="sv"))
    assert {mark_of(sheet, key).language for key in ("t1", "s1", "f1", "l2", "j1")} == {"sv"}
    assert sheet.language == "en"


def test_a_persona_speaks_their_own_language() -> None:
    assert mark_of(sheet_of(changed(Persona, "p1", language="fi")), "p1", "persona").language == "fi"


def test_a_changed_language_is_laid_out_like_everything_else() -> None:
    before = sheet_of(small())
    for cls, key in ((Touchpoint, "t1"), (Journey, "j1"), (Persona, "p1"), (Idea, "e1")):
        after = changed(cls, key, language="da")
        assert sheet_of(after, before) == sheet_of(after)


def test_a_slide_speaks_as_the_map_does() -> None:
    shown = present.show(changed(Touchpoint, "t1", language="da"), SheetOptions(SAY))
    assert mark_of(present.lay(shown, 0), "t1").language == "da"
