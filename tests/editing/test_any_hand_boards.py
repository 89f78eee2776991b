"""Whatever a hand does on any of the other sheets holds what holds on the map."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from canvas.editing.session import Session
from canvas.layout import sheets
from canvas.layout.options import SheetOptions
from canvas.layout.sheet import Sheet
from canvas.model.checks import check
from canvas.model.index import index_of
from canvas.model.journey import Journey, Note, Touchpoint
from canvas.model.parts import Level
from canvas.model.people import Channel, Department
from canvas.model.project import Project
from canvas.model.work import Idea, Story
from tests.editing.any_law import holds
from tests.editing.any_person import Deed, Person, deeds, whole
from tests.layout.gridded import gridded
from tests.layout.plain import SAY

OPTIONS = SheetOptions(say=SAY, show_empty=True)
OTHERS = tuple(name for name in sheets.MODULES if name not in ("map", "compare"))
"""The sheets of one journey. The one of two shows changes and is not worked on."""


def furnished(name: str) -> Project:
    """A small project that has something to show on the sheet."""
    if name in ("grid", "life-cycle"):
        return gridded()
    made = whole()
    journey = index_of(made).of(Journey)[0].id
    some: tuple[Any, ...] = (
        Channel(id="c0", order="a", name="Shop", kind="physical"),
        Channel(id="c1", order="b", name="Website", kind="digital"),
        Department(id="d0", order="a", name="Sales"),
        Idea(id="e0", at="t1", text="Say it first", lens="communication"),
        Story(id="o0", touchpoints=("t0",), words="It was raining"),
        Note(id="n9", journey=journey, text="Parked"),
    )
    made = made.put(*some)
    if name == "wheel":
        loop = made.get(Journey, journey)
        assert loop is not None
        made = made.put(loop.but(is_loop=True))
    for key, channel in (("t0", "c0"), ("t1", "c1")):
        card = made.get(Touchpoint, key)
        assert card is not None
        known: dict[str, Any] = {"effort": 2, "promise": Level(level=3), "delivery": Level(level=1)}
        made = made.put(card.but(channel=channel, department="d0", **known))
    assert check(made) == ()
    return made


@pytest.mark.parametrize("name", OTHERS)
@settings(max_examples=max(10, settings().max_examples // 20))
@given(done=st.lists(deeds, min_size=15, max_size=40))
def test_after_anything_a_hand_does_on_any_sheet_everything_is_still_true(
    name: str, done: list[Deed]
) -> None:
    kind = sheets.SHEETS[name]

    def lay_out(given: Project, previous: Sheet | None) -> Sheet:
        return sheets.make(given, name, OPTIONS, previous)

    session = Session(furnished(name), lay_out)
    holds(Person(session, kind.drop, kind.join), done, lambda: lay_out(session.project, None))
